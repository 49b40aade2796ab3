/** The workbook of one pane: when another is opened, what the pane knew is of a workbook that is gone. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import { WorkbookRefusal } from '../../host/host';
import { UniverHost } from './host';

export class PaneHost extends UniverHost {
  /** The workbook that the pane was opened on: the first that it asks something of. */
  private own: string | undefined;
  private readonly stops = new Set<() => void>();

  /** @throws WorkbookRefusal if another is open by now */
  protected override workbook(): FWorkbook {
    const workbook = super.workbook();
    this.own ??= workbook.getId();
    if (workbook.getId() !== this.own) throw new WorkbookRefusal('gone');
    return workbook;
  }

  override onSelection(listener: () => void): () => void {
    return this.noted(super.onSelection(listener));
  }

  override onChange(listener: (sheet: string) => void): () => void {
    return this.noted(super.onChange(listener));
  }

  /** Tells the pane nothing more. */
  release(): void {
    for (const stop of this.stops) stop();
    this.stops.clear();
  }

  private noted(stop: () => void): () => void {
    this.stops.add(stop);
    return () => {
      this.stops.delete(stop);
      stop();
    };
  }
}

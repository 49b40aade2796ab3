/** The way to keep a table in the workbook by its name, to join it again, and the way to keep it no more. */
import type { JoinedTable } from '../../join/joined-table';
import { forgetTable, keepTable } from '../../join/kept-tables';
import type { KeyColumns } from '../../join/keys';
import { withHost, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import type { ChosenTable } from './table-choice';
import { joinTexts, type JoinTexts } from './texts';

/** What is to be remembered of a table. */
interface ToKeep {
  readonly table: JoinedTable;
  readonly keys: KeyColumns;
  readonly columns: readonly number[];
}

export class KeepButton {
  readonly element = el('div', {});
  private readonly words: JoinTexts;
  private isKept: boolean;

  constructor(
    private readonly context: PaneContext,
    private readonly chosen: ChosenTable,
  ) {
    this.words = joinTexts(context.texts);
    this.isKept = chosen.kept !== undefined;
  }

  /** Offers to keep the table as it is read now; nothing, if it is not read. */
  offer(toKeep: ToKeep | undefined): void {
    const { words } = this;
    replace(
      this.element,
      toKeep &&
        el(
          'div',
          { class: 'rv-row' },
          button(words.keep, () => void this.keep(toKeep), { class: 'rv-button', title: words.keepHint }),
          this.isKept && button(words.forget, () => void this.forget(toKeep), { class: 'rv-button' }),
        ),
      toKeep && el('p', { class: 'rv-hint', text: words.keepHint }),
    );
  }

  private async keep(toKeep: ToKeep): Promise<void> {
    const { words, context } = this;
    const { own, place } = this.chosen;
    await withHost(context, async (host) => {
      const isKept = await keepTable(host, {
        name: own.name,
        place,
        cells: place ? undefined : [own.titles, ...own.rows],
        keys: toKeep.keys,
        brought: toKeep.columns,
        settled: toKeep.table.settled,
      });
      if (!isKept) {
        context.say(words.tooLargeToKeep, 'refusal');
        return;
      }
      this.isKept = true;
      this.offer(toKeep);
      context.say(words.kept(own.name));
    });
  }

  private async forget(toKeep: ToKeep): Promise<void> {
    const { words, context } = this;
    await withHost(context, async (host) => {
      await forgetTable(host, this.chosen.own.name);
      this.isKept = false;
      this.offer(toKeep);
      context.say(words.forgotten(this.chosen.own.name));
    });
  }
}

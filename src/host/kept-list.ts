/** A list that a workbook keeps as one of its texts, which may be of another version of Ressort, or written by anyone. */
import type { WorkbookHost } from './host';

export class KeptList<T> {
  /** `isOurs` is asked of each item: what it does not know is left out. */
  constructor(
    private readonly name: string,
    private readonly isOurs: (held: unknown) => held is T,
  ) {}

  /** Returns what the workbook keeps, none if it keeps nothing of ours. @throws WorkbookRefusal */
  async read(host: WorkbookHost): Promise<readonly T[]> {
    const text = await host.keptText(this.name);
    if (text === undefined) return [];
    try {
      const held: unknown = JSON.parse(text);
      return Array.isArray(held) ? held.filter(this.isOurs) : [];
    } catch {
      return [];
    }
  }

  /** Keeps the whole list; an empty one leaves nothing in the workbook. @throws WorkbookRefusal */
  async write(host: WorkbookHost, list: readonly T[]): Promise<void> {
    if (list.length === 0) await host.dropText(this.name);
    else await host.keepText(this.name, JSON.stringify(list));
  }
}

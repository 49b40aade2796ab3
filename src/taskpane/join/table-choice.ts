/** Where the table to join is: a sheet of the workbook, the range selected, or a file. */
import { readInBlocks } from '../../host/blocks';
import { addressOf, WorkbookRefusal, type Area, type WorkbookHost } from '../../host/host';
import { keptTables, type KeptPlace, type KeptTable } from '../../join/kept-tables';
import { tableOf, type OwnTable } from '../../join/own-table';
import { withHost, type PaneContext } from '../context';
import { button, el, field } from '../dom';
import { openFile } from './open-file';
import { joinTexts, type JoinTexts } from './texts';

/** A table, and where it stands in the workbook; nowhere if it is of a file. */
export interface ChosenTable {
  readonly own: OwnTable;
  readonly area: Area | undefined;
  /** Where to find it again in the workbook. */
  readonly place: KeptPlace | undefined;
  /** How it is read, if the workbook keeps it. */
  readonly kept?: KeptTable;
}

interface Choice {
  readonly name: string;
  readonly isKept?: true;
  readonly read: (host: WorkbookHost) => Promise<ChosenTable | undefined>;
}

/** The most cells of a table read from the workbook. */
const MOST_CELLS = 4_000_000;
const READABLE = '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,text/csv,text/plain';

export class TableChoice {
  readonly element: HTMLElement;
  private readonly control = el('select', { class: 'rv-select' });
  private readonly words: JoinTexts;
  private choices: readonly Choice[] = [];

  constructor(
    private readonly context: PaneContext,
    private readonly chosen: (table: ChosenTable) => void,
  ) {
    this.words = joinTexts(context.texts);
    const { words } = this;
    const file = el('input', { class: 'rv-hidden', attributes: { type: 'file', accept: READABLE } });
    file.addEventListener('change', () => void this.open(file));
    this.control.addEventListener('change', () => void this.take(Number(this.control.value)));
    this.element = el(
      'div',
      {},
      field(words.table, this.control, words.rangeHint),
      el(
        'div',
        { class: 'rv-row' },
        button(words.takeRange, () => void this.takeRange(), { class: 'rv-button' }),
        el('label', { class: 'rv-button rv-file' }, words.openFile, file),
      ),
    );
    void withHost(context, async (host) => {
      const kept = await keptTables(host);
      const sheets = await host.sheets();
      this.choices = [
        ...kept.map((table) => ({
          name: words.isKept(table.name),
          isKept: true as const,
          read: (asked: WorkbookHost) => readKept(asked, table),
        })),
        ...sheets.map(({ id, name }) => ({
          name,
          read: (asked: WorkbookHost) => readPlace(asked, name, { sheet: id, sheetName: name, area: undefined }),
        })),
      ];
      this.show(-1);
    });
  }

  private show(selected: number): void {
    const options = [this.words.choose, ...this.choices.map(({ name }) => name)];
    this.control.replaceChildren(
      ...options.map((text, at) =>
        el('option', { text, attributes: { value: String(at - 1), selected: at - 1 === selected } }),
      ),
    );
  }

  private async take(at: number): Promise<void> {
    const choice = this.choices[at];
    if (!choice) return;
    await withHost(this.context, async (host) => {
      const table = await choice.read(host);
      if (table) this.chosen(table);
      else this.context.say(this.words[choice.isKept ? 'gone' : 'noTable'](choice.name), 'refusal');
    });
  }

  private async takeRange(): Promise<void> {
    await withHost(this.context, async (host) => {
      const { area, sheetName, table } = await host.selection();
      const used = await host.usedArea(area.sheet);
      const range = area.rows > 1 || !table ? area : table.area;
      const rows = Math.min(range.rows, (used?.rows ?? 0) - range.row);
      const columns = Math.min(range.columns, (used?.columns ?? 0) - range.column);
      const place = { sheet: area.sheet, sheetName, area: { ...range, rows, columns } };
      const name = `${sheetName} ${addressOf(range)}`;
      const found = rows > 1 && columns > 0 ? await readPlace(host, name, place) : undefined;
      if (!found) {
        this.context.say(this.words.noTable(name), 'refusal');
        return;
      }
      this.add([found]);
    });
  }

  private async open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const opened = await openFile(file);
    input.value = '';
    if ('tables' in opened) {
      this.add(opened.tables.map((own) => ({ own, area: undefined, place: undefined })));
      return;
    }
    const { words } = this;
    const refusals = { 'too-large': words.tooLarge, unreadable: words.unreadable, 'no-table': words.noTable };
    this.context.say(refusals[opened.refused](file.name), 'refusal');
  }

  /** Adds tables to the choice, and takes the first of them. */
  private add(tables: readonly ChosenTable[]): void {
    const first = this.choices.length;
    this.choices = [
      ...this.choices,
      ...tables.map((table) => ({ name: table.own.name, read: () => Promise.resolve(table) })),
    ];
    this.show(first);
    this.chosen(tables[0]!);
  }
}

/** A table of the workbook; undefined if there is none there. @throws WorkbookRefusal "too-large" */
async function readPlace(host: WorkbookHost, name: string, place: KeptPlace): Promise<ChosenTable | undefined> {
  const area = place.area ?? (await host.usedArea(place.sheet));
  if (!area) return undefined;
  if (area.rows * area.columns > MOST_CELLS) throw new WorkbookRefusal('too-large');
  const own = tableOf(name, await readInBlocks(host, area), area.row + 1, true);
  return own && { own, area, place };
}

/** A table that the workbook keeps, as it is now. @throws WorkbookRefusal */
async function readKept(host: WorkbookHost, kept: KeptTable): Promise<ChosenTable | undefined> {
  const { name, place, cells } = kept;
  if (!place) {
    const own = cells && tableOf(name, cells);
    return own && { own, area: undefined, place: undefined, kept };
  }
  const sheets = await host.sheets();
  const found = sheets.find(({ id }) => id === place.sheet) ?? sheets.find((one) => one.name === place.sheetName);
  if (!found) return undefined;
  const area = place.area && { ...place.area, sheet: found.id };
  const table = await readPlace(host, name, { sheet: found.id, sheetName: found.name, area });
  return table && { ...table, kept };
}

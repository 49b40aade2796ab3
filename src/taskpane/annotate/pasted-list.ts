/** A list pasted, or a text file opened, is put in a new sheet, ready to be annotated. */
import { countCommunes } from '../../annotate/survey';
import { writeInBlocks } from '../../host/blocks';
import { withHost, type PaneContext } from '../context';
import { button, el, freshId } from '../dom';
import { decodeText, pastedRows } from './pasted-rows';

const WIDTH = 320;
const COLUMN_WIDTH = 160;
/** Rows by which the column of communes is known. */
const TRIED = 100;
/** The rows of a sheet, less the heading. */
const MOST_LINES = 1_048_575;

export class PastedList {
  readonly element: HTMLElement;
  private readonly area: HTMLTextAreaElement;

  constructor(
    private readonly context: PaneContext,
    private readonly placed: () => void,
  ) {
    const { texts } = context;
    const id = freshId('pasted');
    this.area = el('textarea', {
      class: 'rv-input',
      id,
      attributes: { rows: 5, wrap: 'off', 'aria-describedby': `${id}-hint` },
    });
    const file = el('input', {
      class: 'rv-hidden',
      attributes: { type: 'file', accept: '.txt,.csv,.tsv,text/plain,text/csv' },
    });
    file.addEventListener('change', () => void this.open(file));
    this.element = el(
      'details',
      { class: 'rv-paste' },
      el('summary', { text: texts.annotate.paste }),
      el('label', { class: 'rv-hint', id: `${id}-hint`, text: texts.annotate.pasteHint, attributes: { for: id } }),
      this.area,
      el(
        'div',
        { class: 'rv-row' },
        button(texts.annotate.pasteButton, () => void this.place(this.area.value), { class: 'rv-button rv-primary' }),
        el('label', { class: 'rv-button rv-file' }, texts.annotate.open, file),
      ),
    );
  }

  private async open(file: HTMLInputElement): Promise<void> {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const text = decodeText(await chosen.arrayBuffer());
    file.value = '';
    if (text === undefined) this.context.say(this.context.texts.annotate.notText(chosen.name), 'refusal');
    else await this.place(text);
  }

  private async place(text: string): Promise<void> {
    const { texts, say } = this.context;
    const { rows, isTable } = pastedRows(text);
    if (rows.length === 0 || rows.length > MOST_LINES) {
      say(rows.length === 0 ? texts.annotate.listEmpty : texts.annotate.listTooLong(MOST_LINES), 'refusal');
      return;
    }
    const values = isTable ? rows : [[texts.annotate.pastedColumn], ...rows];
    const columns = values[0]!.length;
    await withHost(this.context, async (host) => {
      const sheet = await host.addSheet(texts.annotate.pastedSheet, values.length, columns);
      const area = { sheet: sheet.id, row: 0, column: 0, rows: values.length, columns };
      await host.setFormat(area, 'text');
      await writeInBlocks(host, [{ area, values }]);
      await host.setHeading({ ...area, rows: 1 });
      await host.setWidths(sheet.id, 0, new Array<number>(columns).fill(isTable ? COLUMN_WIDTH : WIDTH));
      await host.goTo({ ...area, column: this.columnOfCommunes(rows), rows: 1, columns: 1 });
      this.area.value = '';
      this.placed();
    });
  }

  /** The column that is to be annotated, which the clerk may change. */
  private columnOfCommunes(rows: readonly (readonly string[])[]): number {
    const tried = rows.slice(0, TRIED);
    const counts = rows[0]!.map((_, column) =>
      countCommunes(
        this.context.resolver,
        tried.map((row) => row[column]!),
      ),
    );
    return counts.indexOf(Math.max(...counts));
  }
}

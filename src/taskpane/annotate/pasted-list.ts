/** A list pasted, or a text file opened, is put in a new sheet, ready to be annotated. */
import { writeInBlocks } from '../../host/blocks';
import { withHost, type PaneContext } from '../context';
import { button, el, freshId } from '../dom';

const WIDTH = 320;
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
    const file = el('input', { class: 'rv-hidden', attributes: { type: 'file', accept: '.txt,.csv,text/plain' } });
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
    await this.place(text);
  }

  private async place(text: string): Promise<void> {
    const { texts } = this.context;
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    while (lines.length > 0 && lines[lines.length - 1]!.trim() === '') lines.pop();
    if (lines.length === 0 || lines.length > MOST_LINES) {
      this.context.say(
        lines.length === 0 ? texts.annotate.listEmpty : texts.annotate.listTooLong(MOST_LINES),
        'refusal',
      );
      return;
    }
    await withHost(this.context, async (host) => {
      const sheet = await host.addSheet(texts.annotate.pastedSheet, lines.length + 1, 1);
      const column = { sheet: sheet.id, row: 0, column: 0, rows: lines.length + 1, columns: 1 };
      await host.setFormat(column, 'text');
      await writeInBlocks(host, [
        { area: column, values: [[texts.annotate.pastedColumn], ...lines.map((line) => [line])] },
      ]);
      await host.setHeading({ ...column, rows: 1 });
      await host.setWidths(sheet.id, 0, [WIDTH]);
      await host.goTo({ ...column, rows: 1 });
      this.area.value = '';
      this.placed();
    });
  }
}

/** The text of a file: UTF-8 or, if the bytes are not UTF-8, Windows-1252. */
export function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A list pasted, or a text file opened: put in a new sheet, ready to be annotated. */
import { writeInBlocks } from '../../host/blocks';
import { withHost, type PaneContext } from '../context';
import { button, el, freshId } from '../dom';

const WIDTH = 320;
/** A sheet has no more rows. */
const MOST_LINES = 1_048_575;

export class Liste {
  readonly element: HTMLElement;
  private readonly area: HTMLTextAreaElement;

  constructor(
    private readonly contexte: PaneContext,
    private readonly posee: () => void,
  ) {
    const { texts } = contexte;
    const id = freshId('liste');
    this.area = el('textarea', {
      class: 'rv-input',
      id,
      attributes: { rows: 5, wrap: 'off', 'aria-describedby': `${id}-aide` },
    });
    const file = el('input', { class: 'rv-hidden', attributes: { type: 'file', accept: '.txt,.csv,text/plain' } });
    file.addEventListener('change', () => void this.ouvrir(file));
    this.element = el(
      'details',
      { class: 'rv-paste' },
      el('summary', { text: texts.annotate.paste }),
      el('label', { class: 'rv-hint', id: `${id}-aide`, text: texts.annotate.pasteHint, attributes: { for: id } }),
      this.area,
      el(
        'div',
        { class: 'rv-row' },
        button(texts.annotate.pasteButton, () => void this.poser(this.area.value), { class: 'rv-button rv-primary' }),
        el('label', { class: 'rv-button rv-file' }, texts.annotate.open, file),
      ),
    );
  }

  private async ouvrir(file: HTMLInputElement): Promise<void> {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const text = decoder(await chosen.arrayBuffer());
    file.value = '';
    await this.poser(text);
  }

  private async poser(text: string): Promise<void> {
    const { texts } = this.contexte;
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    while (lines.length > 0 && lines[lines.length - 1]!.trim() === '') lines.pop();
    if (lines.length === 0 || lines.length > MOST_LINES) {
      this.contexte.say(
        lines.length === 0 ? texts.annotate.listEmpty : texts.annotate.listTooLong(MOST_LINES),
        'refusal',
      );
      return;
    }
    await withHost(this.contexte, async (host) => {
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
      this.posee();
    });
  }
}

/** UTF-8, or Windows' Latin-1 where the bytes are no UTF-8. */
export function decoder(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

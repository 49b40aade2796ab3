/** Rows of a CSV file, as they are written: any separator, quotes, line breaks inside quotes, any end of line. */
import { CommandeRefusee } from '../erreur';

export interface LigneCsv {
  /** The row as it stands, without its end of line. */
  readonly brut: string;
  readonly cellules: readonly string[];
  /** Its end of line: "\n", "\r\n", "\r", or "" for a last row without one. */
  readonly fin: string;
  /** Line of the file it starts on, from 1. */
  readonly numero: number;
}

/** No cell is longer; a quote left open would otherwise swallow the file. */
const LONGEST_ROW = 4_000_000;

export class LecteurCsv {
  private reste = '';
  private numero = 1;

  constructor(private readonly separateur: string) {}

  /** The rows that a further piece of the text completes; `fin` where it is the last. */
  *lire(morceau: string, fin: boolean): Generator<LigneCsv> {
    const text = this.reste + morceau;
    let start = 0;
    while (start < text.length) {
      const ligne = this.readRow(text, start, fin);
      if (ligne === undefined) break;
      start += ligne.brut.length + ligne.fin.length;
      this.numero += lineBreaks(ligne.brut) + 1;
      yield ligne;
    }
    this.reste = text.slice(start);
    if (this.reste.length > LONGEST_ROW) throw this.unclosed();
  }

  private unclosed(): CommandeRefusee {
    return new CommandeRefusee(
      `Ligne ${this.numero} : un guillemet ouvert n'est jamais fermé. Corrigez-le, ou vérifiez le séparateur (--separateur).`,
    );
  }

  /** The row that starts here; nothing if the rest of it is still to come. */
  private readRow(text: string, start: number, fin: boolean): LigneCsv | undefined {
    const cellules: string[] = [];
    let at = start;
    for (;;) {
      const cell = text[at] === '"' ? this.readQuoted(text, at, fin) : { value: '', end: at };
      if (cell === undefined) return undefined;
      const end = this.endOfCell(text, cell.end);
      cellules.push(cell.value + text.slice(cell.end, end));
      const next = text[end];
      if (next === undefined && !fin) return undefined;
      if (next === this.separateur) {
        at = end + 1;
        continue;
      }
      // A carriage return at the end of a piece may be half of an end of line.
      if (next === '\r' && text[end + 1] === undefined && !fin) return undefined;
      const newline = next === '\r' && text[end + 1] === '\n' ? '\r\n' : (next ?? '');
      return { brut: text.slice(start, end), cellules, fin: newline, numero: this.numero };
    }
  }

  private endOfCell(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const char = text[at];
      if (char === this.separateur || char === '\n' || char === '\r') break;
    }
    return at;
  }

  private readQuoted(text: string, start: number, fin: boolean): { value: string; end: number } | undefined {
    let value = '';
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0 || (quote === text.length - 1 && !fin)) {
        if (fin) throw this.unclosed();
        return undefined;
      }
      value += text.slice(from, quote);
      if (text[quote + 1] !== '"') return { value, end: quote + 1 };
      value += '"';
      from = quote + 2;
    }
  }
}

function lineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}

/** A cell as it is written: quoted where it must be. */
export function ecrireCellule(value: string, separateur: string): string {
  return value.includes(separateur) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What a cell of an OpenDocument workbook shows, read from its tag and from the paragraphs in it. */
import type { Scalar } from '../host/host';

/** What stands in a cell and is none of its text. */
const ASIDE = new Set(['office:annotation', 'text:ruby-text', 'draw:frame']);
const PARAGRAPH = 'text:p';

type Attributes = Readonly<Record<string, string>>;

export class OdsValue {
  private readonly paragraphs: string[] = [];
  private aside = 0;
  private reading = 0;
  private children = 0;

  constructor(private readonly attributes: Attributes) {}

  opened(name: string, attributes: Attributes): void {
    this.children++;
    if (ASIDE.has(name)) this.aside++;
    if (this.aside > 0) return;
    if (name === PARAGRAPH && this.reading++ === 0) this.paragraphs.push('');
    else if (name === 'text:s') this.add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_BLANKS)));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  closed(name: string): void {
    if (ASIDE.has(name)) this.aside--;
    else if (this.aside === 0 && name === PARAGRAPH) this.reading--;
  }

  /** Blanks and ends of line that only lay the file out are one blank. */
  text(text: string): void {
    if (this.aside === 0) this.add(text.replace(/[ \t\r\n]+/g, ' '));
  }

  private add(text: string): void {
    if (this.reading > 0) this.paragraphs.push(`${this.paragraphs.pop() ?? ''}${text}`);
  }

  /** What the cell shows, as far as reading a place goes: a date is its text, as an error is. */
  get value(): Scalar {
    const of = (name: string): string => this.attributes[`office:${name}`] ?? '';
    const shown = this.paragraphs.join('\n');
    switch (of('value-type')) {
      case 'float':
      case 'currency':
      case 'percentage': {
        const number = Number(of('value'));
        return of('value') === '' || Number.isNaN(number) ? shown : number;
      }
      case 'boolean':
        return of('boolean-value') === 'true';
      case 'date':
        return of('date-value') || shown;
      default:
        return shown || of('string-value');
    }
  }

  get filled(): boolean {
    return this.children > 0 || this.value !== '' || this.attributes['table:formula'] !== undefined;
  }

  get unanswered(): boolean {
    return this.attributes['table:formula'] !== undefined && this.attributes['office:value-type'] === undefined;
  }
}

/** Blanks that follow each other in a text: more are a file made to fill the memory. */
const MOST_BLANKS = 10_000;

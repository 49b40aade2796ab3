/** Text of XML read as it comes, whose pieces can be cut out as they are written. Places are counted in the whole text. */
import { SaxesParser } from 'saxes';
import { BrokenPart } from './unreadable';

/** Characters held at once: a row rarely passes a million; without a limit, a small archive fills the memory. */
const LONGEST = 20_000_000;

export abstract class Splicer<P> {
  protected pieces: P[] = [];
  protected readonly parser = new SaxesParser();
  /** What is not in a piece yet, and where it starts. */
  protected text = '';
  protected base = 0;

  constructor() {
    this.parser.on('error', (error) => {
      throw new BrokenPart(error.message);
    });
  }

  /**
   * Returns the pieces that one more chunk of the text completes.
   * @throws BrokenPart if the text is not well-formed, or a piece is too long
   */
  feed(chunk: string): readonly P[] {
    this.text += chunk;
    if (this.text.length > LONGEST) throw new BrokenPart('too long', (texts) => texts.tooLong(LONGEST / 1e6));
    this.parser.write(chunk);
    this.fed();
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  /** Called once a chunk is read. */
  protected abstract fed(): void;

  protected slice(from: number, to: number): string {
    return this.text.slice(from - this.base, to - this.base);
  }

  /** Returns what is not in a piece yet, up to a place, and forgets it. */
  protected take(to: number): string {
    const taken = this.slice(this.base, to);
    this.text = this.text.slice(to - this.base);
    this.base = to;
    return taken;
  }

  /** Where the tag that ends here starts: a well-formed one has no other « < ». */
  protected tagStart(end: number): number {
    return this.base + this.text.lastIndexOf('<', end - this.base - 1);
  }
}

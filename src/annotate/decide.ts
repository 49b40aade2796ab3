/** What each row of a column comes to. The same text under the same département is decided once. */
import { explain, quote } from '../say/explain';
import type { Scalar } from '../host/host';
import { messages } from '../say/language';
import { NO_ARGUMENT, type Argument } from '../resolve/text/argument';
import { candidatesOf, type Doubtful, type Sure } from '../resolve/resolution';
import type { Resolver } from '../resolve/resolve';
import { completeCode, isCode, undressedCode } from '../table/bare-code';
import { contentOf } from './cell';
import type { ColumnKind } from './kind';
import { readSectionHeading, withoutPrefix } from './section-heading';

/** Every row has exactly one status, so that the account adds up. */
export const STATUSES = ['sure', 'homonym', 'contradiction', 'unknown', 'error', 'heading', 'blank'] as const;
export type Status = (typeof STATUSES)[number];

export interface Decision {
  readonly status: Status;
  /** The text and the département it was read under, as one string: rows alike have the same. */
  readonly key: string;
  /** The rank among the different texts of the column, from 0; -1 for a blank or a heading. */
  readonly rank: number;
  readonly text: string;
  readonly resolution: Sure | undefined;
  /** Why the row is doubtful; "" if it is not. */
  readonly sentence: string;
  /** The places that the text may mean, best first; empty if the row is not doubtful. */
  readonly nearest: readonly number[];
}

type Identity = Pick<Decision, 'key' | 'rank'>;

const MOST_NEAREST = 8;
const NONE = -1;
const SEPARATOR = '\u0000';

const BLANK: Decision = {
  status: 'blank',
  key: '',
  rank: NONE,
  text: '',
  resolution: undefined,
  sentence: '',
  nearest: [],
};
const HEADING: Decision = { ...BLANK, status: 'heading' };

/** Reads the rows of one column, from top to bottom: a heading gives its département to the rows under it. */
export class ColumnReader {
  /**
   * Decisions by what the texts are read under (a département, a heading), then by text. Nested maps, because a combined key would allocate one string
   * per row.
   */
  private readonly decided = new Map<string | Argument, Map<string, Decision>>();
  private decisions = 0;
  private readonly departements = new Map<string, Argument | undefined>();
  /** What the heading above stands for; `NO_ARGUMENT` if there is none. */
  private section = NO_ARGUMENT;

  constructor(
    private readonly resolver: Resolver,
    private readonly kind: ColumnKind,
  ) {}

  /** How many different texts were decided. */
  get distinct(): number {
    return this.decisions;
  }

  /** Goes back to the top of the column. The texts decided stay decided. */
  restart(): void {
    this.section = NO_ARGUMENT;
  }

  /** What `resumeAt` needs to read again from this row: the heading that holds here. */
  get position(): Argument {
    return this.section;
  }

  resumeAt(position: Argument): void {
    this.section = position;
  }

  /** Decides a row from its cell and, if a column of départements was chosen, from the row's cell there. */
  decide(value: Scalar, departement: Scalar = ''): Decision {
    const content = contentOf(value);
    if (content.kind === 'blank') return BLANK;
    if (content.kind === 'error')
      return this.once('', content.shown, (own) =>
        doubt('error', own, content.shown, messages().communeType(content.shown)),
      );
    const text = this.underHeading(content.text);
    if (text === undefined) return HEADING;
    if (text.trim() === '') return BLANK;
    const given = this.departementOf(departement);
    if (given === undefined) {
      const shown = String(departement);
      return this.once(shown, text, (own) => doubt('error', own, text, messages().unknownDepartement(shown)));
    }
    const within = given === NO_ARGUMENT ? this.section : given;
    return this.once(within, text, (own) => this.read(own, text, within));
  }

  /** The status that `decide` would give; no sentence is made, because a survey asks of many rows. */
  statusOf(value: Scalar, departement: Scalar = ''): Status {
    const content = contentOf(value);
    if (content.kind !== 'text') return content.kind;
    const text = this.underHeading(content.text);
    if (text === undefined) return 'heading';
    const given = this.departementOf(departement);
    if (text.trim() === '') return 'blank';
    if (given === undefined) return 'error';
    const resolution = this.resolver.resolve(this.written(text), given === NO_ARGUMENT ? this.section : given);
    if (resolution.kind === 'sure') return 'sure';
    return resolution.kind === 'blank' ? 'unknown' : statusOf(resolution);
  }

  /** The text of a row of a list, without its prefix; undefined for a heading, which holds from there on. */
  private underHeading(text: string): string | undefined {
    if (this.kind !== 'liste') return text;
    const section = readSectionHeading(this.resolver, text);
    if (section === undefined) return withoutPrefix(text);
    this.section = section;
    return undefined;
  }

  /** Whether the cell names a commune, be it one of several of its name. */
  isCommune(value: Scalar): boolean {
    const content = contentOf(value);
    if (content.kind !== 'text') return false;
    const { kind } = this.resolver.resolve(this.written(content.text));
    return kind === 'sure' || kind === 'homonyms';
  }

  private once(under: string | Argument, text: string, make: (own: Identity) => Decision): Decision {
    let decided = this.decided.get(under);
    if (!decided) this.decided.set(under, (decided = new Map<string, Decision>()));
    const known = decided.get(text);
    if (known) return known;
    const underKey = typeof under === 'string' ? under : String(under.key);
    const decision = make({ key: text + SEPARATOR + underKey, rank: this.decisions++ });
    decided.set(text, decision);
    return decision;
  }

  /** What a cell given beside names; `NO_ARGUMENT` if the cell is blank, undefined if it names nothing. */
  private departementOf(value: Scalar): Argument | undefined {
    if (value === '' || value === 0 || (typeof value === 'string' && value.trim() === '')) return NO_ARGUMENT;
    const shown = String(value);
    if (!this.departements.has(shown)) this.departements.set(shown, this.resolver.departements.read(shown));
    return this.departements.get(shown);
  }

  private read(own: Identity, text: string, argument: Argument): Decision {
    const resolution = this.resolver.resolve(this.written(text), argument);
    if (resolution.kind === 'sure') return { status: 'sure', ...own, text, resolution, sentence: '', nearest: [] };
    if (resolution.kind === 'blank') return doubt('unknown', own, text, messages().unknown(quote(text), []));
    const sentence = explain(this.resolver.table, resolution);
    return doubt(statusOf(resolution), own, text, sentence, candidatesOf(resolution).slice(0, MOST_NEAREST));
  }

  /** The text to resolve. In a column of codes, it says outright which code it is: `INSEE 71270`. */
  private written(text: string): string {
    const code = undressedCode(text);
    if (this.kind === 'codes-insee' && isCode(code)) return `INSEE ${completeCode(code)}`;
    if (this.kind === 'codes-postaux' && isCode(code)) return `CP ${completeCode(code)}`;
    return isCode(text) ? completeCode(text) : text;
  }
}

function doubt(
  status: Status,
  own: Identity,
  text: string,
  sentence: string,
  nearest: readonly number[] = [],
): Decision {
  return { status, ...own, text, resolution: undefined, sentence, nearest };
}

function statusOf({ kind }: Doubtful): Status {
  switch (kind) {
    case 'homonyms':
    case 'shared':
    case 'double-code':
    case 'shared-post-code':
      return 'homonym';
    case 'elsewhere':
    case 'contradiction':
      return 'contradiction';
    case 'unknown-code':
    case 'unknown':
    case 'abroad':
    case 'filler':
      return 'unknown';
  }
}

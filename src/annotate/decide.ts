/** What a row comes to. Identical texts, under the same département, are decided once. */
import { explain, quote } from '../functions/erreur';
import { messages } from '../i18n/langue';
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import type { Resolution, Sure } from '../resolve/resolution';
import { completeCode, contentOf, isCode } from './cell';
import type { ColumnKind } from './kind';
import { readSectionHeading, withoutPrefix } from './section-heading';

/** Every row is exactly one of these: the account adds up. */
export const STATUSES = ['sure', 'homonym', 'contradiction', 'unknown', 'error', 'heading', 'blank'] as const;
export type Status = (typeof STATUSES)[number];

export interface Decision {
  readonly status: Status;
  /** The text and the département it was read under: the same for all rows alike. */
  readonly key: string;
  /** Rank among the different texts of the column; -1 for what is none. */
  readonly rank: number;
  readonly text: string;
  readonly resolution: Sure | undefined;
  /** Why the row is doubtful; "" for the others. */
  readonly sentence: string;
  /** Places it may be, best first. */
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

/** Reads the rows of one column, in their order: a heading holds for the rows under it. */
export class ColumnReader {
  /** By what each text is read under, then by text: a key of both would be a string to make at every row. */
  private readonly decided = new Map<string | number, Map<string, Decision>>();
  private decisions = 0;
  private readonly departements = new Map<string, number>();
  private section = NONE;

  constructor(
    private readonly resolver: Resolver,
    private readonly kind: ColumnKind,
  ) {}

  /** How many different texts were decided so far. */
  get distinct(): number {
    return this.decisions;
  }

  /** Back to the top of the column; what was decided stays decided. */
  restart(): void {
    this.section = NONE;
  }

  /** The heading that holds at this point, to come back to it. */
  get position(): number {
    return this.section;
  }

  resumeAt(position: number): void {
    this.section = position;
  }

  /** Decides a row from its text and, where a column of départements was chosen, what that says. */
  decide(value: Scalar, departement: Scalar = ''): Decision {
    const content = contentOf(value);
    if (content.kind === 'blank') return BLANK;
    if (content.kind === 'error')
      return this.once('', content.shown, (own) =>
        doubt('error', own, content.shown, messages().communeType(content.shown)),
      );
    if (this.kind === 'liste') {
      const section = readSectionHeading(this.resolver, content.text);
      if (section !== undefined) {
        this.section = section;
        return HEADING;
      }
    }
    const text = this.kind === 'liste' ? withoutPrefix(content.text) : content.text;
    if (text.trim() === '') return BLANK;
    const rank = this.departementOf(departement);
    if (rank === undefined) {
      const shown = String(departement);
      return this.once(shown, text, (own) => doubt('error', own, text, messages().departementInconnu(shown)));
    }
    const within = rank === NONE ? this.section : rank;
    return this.once(within, text, (own) => this.read(own, text, within));
  }

  private once(under: string | number, text: string, make: (own: Identity) => Decision): Decision {
    let decided = this.decided.get(under);
    if (!decided) this.decided.set(under, (decided = new Map<string, Decision>()));
    const known = decided.get(text);
    if (known) return known;
    const decision = make({ key: text + SEPARATOR + String(under), rank: this.decisions++ });
    decided.set(text, decision);
    return decision;
  }

  /** The rank of a département given beside; -1 for a blank, nothing for what is none. */
  private departementOf(value: Scalar): number | undefined {
    if (value === '' || value === 0 || (typeof value === 'string' && value.trim() === '')) return NONE;
    const shown = String(value);
    let rank = this.departements.get(shown);
    if (rank === undefined) {
      rank = this.resolver.departements.read(shown);
      this.departements.set(shown, rank);
    }
    return rank === NONE ? undefined : rank;
  }

  private read(own: Identity, text: string, departement: number): Decision {
    const resolution = this.resolver.resolve(this.written(text), departement);
    if (resolution.kind === 'sure') return { status: 'sure', ...own, text, resolution, sentence: '', nearest: [] };
    if (resolution.kind === 'vide') return doubt('unknown', own, text, messages().inconnu(quote(text), []));
    const sentence = explain(this.resolver.table, resolution);
    return doubt(statusOf(resolution), own, text, sentence, nearestOf(resolution).slice(0, MOST_NEAREST));
  }

  /** In a column of codes, each is said outright to be what the column holds. */
  private written(text: string): string {
    if (this.kind === 'codes-insee' && isCode(text)) return `INSEE ${completeCode(text)}`;
    if (this.kind === 'codes-postaux' && isCode(text)) return `CP ${completeCode(text)}`;
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

type Doubtful = Exclude<Resolution, { kind: 'sure' | 'vide' }>;

function statusOf({ kind }: Doubtful): Status {
  switch (kind) {
    case 'homonymes':
    case 'partagee':
    case 'code-double':
    case 'code-postal-partage':
      return 'homonym';
    case 'ailleurs':
    case 'contradiction':
      return 'contradiction';
    case 'code-inconnu':
    case 'inconnu':
      return 'unknown';
  }
}

function nearestOf(resolution: Doubtful): readonly number[] {
  switch (resolution.kind) {
    case 'inconnu':
      return resolution.proches;
    case 'code-inconnu':
      return [];
    case 'code-double':
      return [resolution.insee, ...resolution.places];
    case 'ailleurs':
      return [...new Set([...resolution.proches, ...resolution.places])];
    default:
      return resolution.places;
  }
}

/** What was tried: the kinds of cells a campaign drew, counted. */
import { ExcelError } from '../functions/excel';

const KINDS: ReadonlyArray<readonly [kind: string, is: (value: unknown) => boolean]> = [
  ['textes', (value) => typeof value === 'string'],
  ['textes avec un demi-caractère', (value) => typeof value === 'string' && /\p{Surrogate}/u.test(value)],
  ['textes avec un caractère de commande', (value) => typeof value === 'string' && /\p{Cc}/u.test(value)],
  ['textes avec une marque de sens (bidi) ou invisible', (value) => typeof value === 'string' && /\p{Cf}/u.test(value)],
  ['textes qui commencent comme une formule', (value) => typeof value === 'string' && /^[=+\-@]/.test(value)],
  [
    'textes hors de l’alphabet latin',
    (value) =>
      typeof value === 'string' && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{C}]/u.test(value),
  ],
  ['noms d’objets de JavaScript', (value) => typeof value === 'string' && value in {}],
  ['textes de plus de 400 caractères', (value) => typeof value === 'string' && value.length > 400],
  ['textes de 32 767 caractères', (value) => typeof value === 'string' && value.length === 32_767],
  ['nombres', (value) => typeof value === 'number' && value !== 0],
  ['nombres qui ne sont pas finis', (value) => typeof value === 'number' && !Number.isFinite(value)],
  ['booléens', (value) => typeof value === 'boolean'],
  ['vides (0, null, « », omis)', (value) => value === 0 || value === null || value === undefined || value === ''],
  ['erreurs d’Excel', (value) => value instanceof ExcelError],
  ['autres objets', (value) => typeof value === 'object' && value !== null && !(value instanceof ExcelError)],
  [
    'valeurs qu’Excel n’a pas (fonction, symbole, bigint)',
    (value) => ['function', 'symbol', 'bigint'].includes(typeof value),
  ],
];

const SHAPES: ReadonlyArray<readonly [kind: string, is: (rows: readonly unknown[][]) => boolean]> = [
  ['plages de plusieurs cases', (rows) => rows.length > 1 || rows[0]!.length > 1],
  ['plages aux lignes inégales', (rows) => rows.some((row) => row.length !== rows[0]!.length)],
];

export class Kinds {
  private readonly counts = new Map<string, number>([...KINDS, ...SHAPES].map(([kind]) => [kind, 0]));

  add(args: readonly unknown[]): void {
    for (const argument of args) {
      const rows = isRange(argument) ? argument : [[argument]];
      this.count(SHAPES, rows);
      for (const row of rows) for (const value of row) this.count(KINDS, value);
    }
  }

  private count<T>(kinds: ReadonlyArray<readonly [string, (value: T) => boolean]>, value: T): void {
    for (const [kind, is] of kinds) if (is(value)) this.counts.set(kind, this.counts.get(kind)! + 1);
  }

  /** « 12 345 textes », one line a kind. */
  lines(): string[] {
    return [...this.counts].map(([kind, count]) => `${count.toLocaleString('fr-FR')} ${kind}`);
  }

  /** Kinds that no call met: a campaign that never drew one has not tried it. */
  never(): string[] {
    return [...this.counts].filter(([, count]) => count === 0).map(([kind]) => kind);
  }
}

function isRange(value: unknown): value is unknown[][] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** What the tests of reading share: one resolver, and readings as short texts. */
import { resolver } from '../../src/resolve/resolve';
import { candidatesOf, type Resolution } from '../../src/resolve/resolution';

export const R = resolver();
export const T = R.table;

export function read(text: string, departement?: string): Resolution {
  const argument = R.departements.read(departement ?? '');
  if (argument === undefined) throw new Error(`« ${departement} » n'est pas un département`);
  return R.resolve(text, argument);
}

/** « Mâcon 71270 », or the kind of doubt: « homonymes ». */
export function reading(text: string, departement?: string): string {
  const resolution = read(text, departement);
  return resolution.kind === 'sure' ? `${T.nameOf(resolution.place)} ${T.codeOf(resolution.place)}` : resolution.kind;
}

/** The codes of the communes a doubtful reading lists. */
export function listed(text: string, departement?: string): readonly string[] {
  const resolution = read(text, departement);
  return resolution.kind === 'sure' ? [] : candidatesOf(resolution).map((place) => T.codeOf(place));
}

/** The steps that led to a sure reading, joined by "+". */
export function steps(text: string, departement?: string): string {
  const resolution = read(text, departement);
  return resolution.kind === 'sure' ? resolution.steps.map(({ name }) => name).join('+') : resolution.kind;
}

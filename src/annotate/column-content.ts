/** What a column holds by its cells, where no title says it: only what nearly all of them agree on. */
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { completeCode, isCode, undressedCode } from '../table/bare-code';
import { ColumnReader } from './decide';
import type { PartKind } from './row-text';
import { partOfTitle } from './usual-titles';

/** Fewer cells prove nothing. */
const FEWEST = 4;
const NEARLY_ALL = 0.8;

/** Returns what the column of an address holds: by its title, or by its cells if they are codes of one sort. */
export function partOfColumn(resolver: Resolver, title: string, cells: readonly Scalar[]): PartKind {
  const said = partOfTitle(title);
  return said === 'words' ? codesOf(resolver, cells) : said;
}

/** Post codes and codes INSEE look alike, and numbers like both: nearly all must be the one, and fewer the other. */
function codesOf({ table }: Resolver, cells: readonly Scalar[]): PartKind {
  const filled = filledOf(cells);
  const codes = filled.map((cell) => undressedCode(String(cell))).filter(isCode);
  if (codes.length < FEWEST) return 'words';
  const whole = codes.map((code) => completeCode(code).toUpperCase());
  const insee = whole.filter((code) => table.codes.placesOf(code).length > 0).length;
  const postal = whole.filter(
    (code) => /^\d+$/.test(code) && table.postcodes().placesOf(Number(code)).length > 0,
  ).length;
  const enough = filled.length * NEARLY_ALL;
  if (postal >= enough && postal > insee) return 'post-code';
  return insee >= enough && insee > postal ? 'insee' : 'words';
}

/** Returns whether nearly all cells name a commune, be it one of several of its name. */
export function areTowns(resolver: Resolver, cells: readonly Scalar[]): boolean {
  const filled = filledOf(cells);
  const reader = new ColumnReader(resolver, 'noms');
  const towns = filled.filter((cell) => !isCode(String(cell)) && reader.isCommune(cell)).length;
  return towns >= FEWEST && towns >= filled.length * NEARLY_ALL;
}

function filledOf(cells: readonly Scalar[]): readonly Scalar[] {
  return cells.filter((cell) => String(cell).trim() !== '');
}

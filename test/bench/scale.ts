/** Tables of other sizes, through the very compile step: every other commune, or each one four times under another name. */
import type { Compiled } from '../../src/compile/encode';
import { encode } from '../../src/compile/encode';
import type { Sections } from '../../src/table/sections';

/** Rows of `compiled` at these ranks, in this order. */
function pick(compiled: Compiled, ranks: readonly number[]): Compiled {
  const of = <T>(values: readonly T[]): T[] => ranks.map((rank) => values[rank]!);
  return {
    ...compiled,
    places: of(compiled.places),
    zones: of(compiled.zones),
    printedZones: of(compiled.printedZones),
    bureaux: of(compiled.bureaux),
    populations: of(compiled.populations),
    annexe: of(compiled.annexe),
  };
}

const KEPT = 'Mâcon';

/** Half the communes, and the former ones that are in those only. */
export function halved(compiled: Compiled): Sections {
  const kept = new Set(
    compiled.places
      .filter((lieu, rank) => lieu.kind === 'commune' && (rank % 2 === 0 || lieu.name === KEPT))
      .map(({ code }) => code),
  );
  const ranks = compiled.places.flatMap((lieu, rank) => {
    if (lieu.kind === 'commune') return kept.has(lieu.code) ? [rank] : [];
    return rank % 2 === 0 && lieu.today.every((code) => kept.has(code)) ? [rank] : [];
  });
  return encode(pick(compiled, ranks));
}

/** Each place as many times as there are letters here: the code's prefix and the name's end change with each. */
const COPIES = ['', 'x', 'y', 'z'];

function renamed(code: string, copy: number): string {
  return copy === 0 ? code : String.fromCharCode(code.charCodeAt(0) + 20 * copy) + code.slice(1);
}

export function quadrupled(compiled: Compiled): Sections {
  const all = compiled.places.map((_, rank) => rank);
  const repeated = COPIES.flatMap((suffix, copy) => all.map((rank) => ({ suffix, copy, rank })));
  const order = (['commune', 'arrondissement', 'former'] as const).flatMap((genre) =>
    repeated.filter(({ rank }) => compiled.places[rank]!.kind === genre),
  );
  const picked = pick(
    compiled,
    order.map(({ rank }) => rank),
  );
  const lieux = order.map(({ rank, suffix, copy }) => {
    const lieu = compiled.places[rank]!;
    return {
      ...lieu,
      code: renamed(lieu.code, copy),
      nom: lieu.name + suffix,
      autresNoms: lieu.otherNames.map((nom) => nom + suffix),
      aujourdhui: lieu.today.map((code) => renamed(code, copy)),
    };
  });
  const codesPostaux = new Map(
    COPIES.flatMap((_, copy) => [...compiled.postcodes].map(([code, codes]) => [renamed(code, copy), codes] as const)),
  );
  return encode({ ...picked, places: lieux, postcodes: codesPostaux });
}

/** Tables of other sizes, through the very compile step: every other commune, or each one four times under another name. */
import type { Compiled } from '../../src/compile/encode';
import { encode } from '../../src/compile/encode';
import type { Sections } from '../../src/table/sections';

/** Rows of `compiled` at these ranks, in this order. */
function pick(compiled: Compiled, ranks: readonly number[]): Compiled {
  const of = <T>(values: readonly T[]): T[] => ranks.map((rank) => values[rank]!);
  return {
    ...compiled,
    lieux: of(compiled.lieux),
    zones: of(compiled.zones),
    zonesImprimees: of(compiled.zonesImprimees),
    bureaux: of(compiled.bureaux),
    populations: of(compiled.populations),
    annexe: of(compiled.annexe),
  };
}

const KEPT = 'Mâcon';

/** Half the communes, and the former ones that are in those only. */
export function halved(compiled: Compiled): Sections {
  const kept = new Set(
    compiled.lieux
      .filter((lieu, rank) => lieu.genre === 'commune' && (rank % 2 === 0 || lieu.nom === KEPT))
      .map(({ code }) => code),
  );
  const ranks = compiled.lieux.flatMap((lieu, rank) => {
    if (lieu.genre === 'commune') return kept.has(lieu.code) ? [rank] : [];
    return rank % 2 === 0 && lieu.aujourdhui.every((code) => kept.has(code)) ? [rank] : [];
  });
  return encode(pick(compiled, ranks));
}

/** Each place as many times as there are letters here: the code's prefix and the name's end change with each. */
const COPIES = ['', 'x', 'y', 'z'];

function renamed(code: string, copy: number): string {
  return copy === 0 ? code : String.fromCharCode(code.charCodeAt(0) + 20 * copy) + code.slice(1);
}

export function quadrupled(compiled: Compiled): Sections {
  const all = compiled.lieux.map((_, rank) => rank);
  const repeated = COPIES.flatMap((suffix, copy) => all.map((rank) => ({ suffix, copy, rank })));
  const order = (['commune', 'arrondissement', 'ancienne'] as const).flatMap((genre) =>
    repeated.filter(({ rank }) => compiled.lieux[rank]!.genre === genre),
  );
  const picked = pick(
    compiled,
    order.map(({ rank }) => rank),
  );
  const lieux = order.map(({ rank, suffix, copy }) => {
    const lieu = compiled.lieux[rank]!;
    return {
      ...lieu,
      code: renamed(lieu.code, copy),
      nom: lieu.nom + suffix,
      autresNoms: lieu.autresNoms.map((nom) => nom + suffix),
      aujourdhui: lieu.aujourdhui.map((code) => renamed(code, copy)),
    };
  });
  const codesPostaux = new Map(
    COPIES.flatMap((_, copy) =>
      [...compiled.codesPostaux].map(([code, codes]) => [renamed(code, copy), codes] as const),
    ),
  );
  return encode({ ...picked, lieux, codesPostaux });
}

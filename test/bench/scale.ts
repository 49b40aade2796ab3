/** Tables of other sizes, through the very compile step: every other commune, or each one four times under another name. */
import type { Compiled } from '../../src/compile/encode';
import { encode } from '../../src/compile/encode';
import type { PlaceSource } from '../../src/compile/places';
import type { Sections } from '../../src/table/sections';

/** Rows of `compiled` at these ranks, in this order. */
function pick(compiled: Compiled, ranks: readonly number[]): Compiled {
  const of = <T>(values: readonly T[]): T[] => ranks.map((rank) => values[rank]!);
  return {
    ...compiled,
    places: of(compiled.places),
    belonging: {
      region: of(compiled.belonging.region),
      epci: of(compiled.belonging.epci),
      arrondissement: of(compiled.belonging.arrondissement),
    },
    // Its events name other places, which may be left out: what grows is measured without it.
    chronicle: new Map(),
    zones: compiled.zones.map((state) => of(state)),
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
      .filter((place, rank) => place.kind === 'commune' && (rank % 2 === 0 || place.name === KEPT))
      .map(({ code }) => code),
  );
  const ranks = compiled.places.flatMap((place, rank) => {
    if (place.kind === 'commune') return kept.has(place.code) ? [rank] : [];
    return rank % 2 === 0 && place.today.every((code) => kept.has(code)) ? [rank] : [];
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
  const order = (['commune', 'arrondissement', 'former'] as const).flatMap((kind) =>
    repeated.filter(({ rank }) => compiled.places[rank]!.kind === kind),
  );
  const picked = pick(
    compiled,
    order.map(({ rank }) => rank),
  );
  const places = order.map(({ rank, suffix, copy }): PlaceSource => {
    const place = compiled.places[rank]!;
    return {
      ...place,
      code: renamed(place.code, copy),
      name: place.name + suffix,
      otherNames: place.otherNames.map((name) => name + suffix),
      today: place.today.map((code) => renamed(code, copy)),
    };
  });
  const postcodes = new Map(
    COPIES.flatMap((_, copy) => [...compiled.postcodes].map(([code, codes]) => [renamed(code, copy), codes] as const)),
  );
  return encode({ ...picked, places, postcodes });
}

/** The rivals, each used as its documentation says, over the same names and helped by the post code. */
import { ours } from './ours';
import { communes, need, sameDepartement, split, type Commune, type Rival } from './rival';

type FuseModule = new (
  items: readonly Commune[],
  options: object,
) => { search(text: string, options: object): { item: Commune }[] };
type MiniSearchModule = new (options: object) => {
  addAll(items: readonly object[]): void;
  search(text: string, options: object): { id: number }[];
};
interface FlexModule {
  readonly Index: new (options: object) => {
    add(id: number, text: string): void;
    search(text: string, options: object): number[];
  };
}
type UFuzzyModule = new (options: object) => {
  search(haystack: string[], needle: string, outOfOrder: number): [number[] | null, object | null, number[] | null];
};
interface InseeCode {
  readonly getCode: (query: { name: string; postalCode: string }) => string;
}
interface CodesPostaux {
  readonly find: (code: string) => { codeCommune: string; nomCommune: string; libelleAcheminement: string }[];
}

const CANDIDATES = 20;

/** The first of the communes found that is where the post code says. */
function confirmed(found: readonly Commune[], codePostal: string): string | undefined {
  return (
    found.find(({ codesPostaux }) => codesPostaux.includes(codePostal)) ??
    found.find(({ code }) => sameDepartement(code, codePostal))
  )?.code;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function byName(find: (ville: string) => readonly Commune[]): (adresse: string) => string | undefined {
  return (adresse) => {
    const parts = split(adresse);
    return parts && confirmed(find(parts.ville), parts.codePostal);
  };
}

const fuse: Rival = {
  nom: 'fuse.js',
  paquets: ['fuse.js'],
  lent: true,
  load: () => {
    const { default: Fuse } = need('fuse.js') as { default?: FuseModule };
    const index = new (Fuse ?? (need('fuse.js') as FuseModule))(communes(), {
      keys: ['nom'],
      ignoreDiacritics: true,
      threshold: 0.4,
    });
    return byName((ville) => index.search(ville, { limit: CANDIDATES }).map(({ item }) => item));
  },
};

const minisearch: Rival = {
  nom: 'minisearch',
  paquets: ['minisearch'],
  lent: false,
  load: () => {
    const all = communes();
    const index = new (need('minisearch') as MiniSearchModule)({ fields: ['nom'], processTerm: plain });
    index.addAll(all.map(({ nom }, id) => ({ id, nom })));
    return byName((ville) =>
      index
        .search(ville, { fuzzy: 0.2, combineWith: 'AND' })
        .slice(0, CANDIDATES)
        .map(({ id }) => all[id]!),
    );
  },
};

const flexsearch: Rival = {
  nom: 'flexsearch',
  paquets: ['flexsearch'],
  lent: false,
  load: () => {
    const all = communes();
    const index = new (need('flexsearch') as FlexModule).Index({ tokenize: 'forward' });
    all.forEach(({ nom }, id) => index.add(id, plain(nom)));
    return byName((ville) => index.search(plain(ville), { limit: CANDIDATES }).map((id) => all[id]!));
  },
};

const ufuzzy: Rival = {
  nom: 'uFuzzy',
  paquets: ['@leeoniya/ufuzzy'],
  lent: true,
  load: () => {
    const all = communes();
    const UFuzzy = need('@leeoniya/ufuzzy') as UFuzzyModule;
    const search = new UFuzzy({ intraMode: 1 });
    const haystack = all.map(({ nom }) => plain(nom));
    return byName((ville) => {
      const [indexes, , order] = search.search(haystack, plain(ville), 0);
      const ranked = order ? order.map((at) => indexes![at]!) : (indexes ?? []);
      return ranked.slice(0, CANDIDATES).map((at) => all[at]!);
    });
  },
};

const inseeCode: Rival = {
  nom: 'insee-municipality-code',
  paquets: ['insee-municipality-code'],
  lent: true,
  load: () => {
    const { getCode } = need('insee-municipality-code') as InseeCode;
    return (adresse) => {
      const parts = split(adresse);
      return parts && getCode({ name: parts.ville, postalCode: parts.codePostal });
    };
  },
};

const codesPostaux: Rival = {
  nom: 'codes-postaux',
  paquets: ['codes-postaux'],
  lent: false,
  load: () => {
    const { find } = need('codes-postaux') as CodesPostaux;
    return (adresse) => {
      const parts = split(adresse);
      if (!parts) return undefined;
      const found = find(parts.codePostal);
      const codes = new Set(found.map(({ codeCommune }) => codeCommune));
      if (codes.size === 1) return found[0]!.codeCommune;
      const ville = plain(parts.ville);
      return found.find(
        ({ nomCommune, libelleAcheminement }) => plain(nomCommune) === ville || plain(libelleAcheminement) === ville,
      )?.codeCommune;
    };
  },
};

const map: Rival = {
  nom: 'Map sur le JSON des paquets',
  paquets: [],
  lent: false,
  load: () => {
    const codes = new Map(
      communes().flatMap(({ nom, code, codesPostaux: own }) =>
        own.map((postal) => [`${postal} ${plain(nom)}`, code] as const),
      ),
    );
    return (adresse) => {
      const parts = split(adresse);
      return parts && codes.get(`${parts.codePostal} ${plain(parts.ville)}`);
    };
  },
};

export const RIVALS: readonly Rival[] = [ours, map, codesPostaux, flexsearch, minisearch, ufuzzy, inseeCode, fuse];

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
function confirmed(found: readonly Commune[], postCode: string): string | undefined {
  return (
    found.find(({ postCodes }) => postCodes.includes(postCode)) ??
    found.find(({ code }) => sameDepartement(code, postCode))
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

function byName(find: (town: string) => readonly Commune[]): (address: string) => string | undefined {
  return (address) => {
    const parts = split(address);
    return parts && confirmed(find(parts.town), parts.postCode);
  };
}

const fuse: Rival = {
  name: 'fuse.js',
  packages: ['fuse.js'],
  slow: true,
  load: () => {
    const { default: Fuse } = need('fuse.js') as { default?: FuseModule };
    const index = new (Fuse ?? (need('fuse.js') as FuseModule))(communes(), {
      keys: ['name'],
      ignoreDiacritics: true,
      threshold: 0.4,
    });
    return byName((town) => index.search(town, { limit: CANDIDATES }).map(({ item }) => item));
  },
};

const minisearch: Rival = {
  name: 'minisearch',
  packages: ['minisearch'],
  slow: false,
  load: () => {
    const all = communes();
    const index = new (need('minisearch') as MiniSearchModule)({ fields: ['name'], processTerm: plain });
    index.addAll(all.map(({ name }, id) => ({ id, name })));
    return byName((town) =>
      index
        .search(town, { fuzzy: 0.2, combineWith: 'AND' })
        .slice(0, CANDIDATES)
        .map(({ id }) => all[id]!),
    );
  },
};

const flexsearch: Rival = {
  name: 'flexsearch',
  packages: ['flexsearch'],
  slow: false,
  load: () => {
    const all = communes();
    const index = new (need('flexsearch') as FlexModule).Index({ tokenize: 'forward' });
    all.forEach(({ name }, id) => index.add(id, plain(name)));
    return byName((town) => index.search(plain(town), { limit: CANDIDATES }).map((id) => all[id]!));
  },
};

const ufuzzy: Rival = {
  name: 'uFuzzy',
  packages: ['@leeoniya/ufuzzy'],
  slow: true,
  load: () => {
    const all = communes();
    const UFuzzy = need('@leeoniya/ufuzzy') as UFuzzyModule;
    const search = new UFuzzy({ intraMode: 1 });
    const haystack = all.map(({ name }) => plain(name));
    return byName((town) => {
      const [indexes, , order] = search.search(haystack, plain(town), 0);
      const ranked = order ? order.map((at) => indexes![at]!) : (indexes ?? []);
      return ranked.slice(0, CANDIDATES).map((at) => all[at]!);
    });
  },
};

const inseeCode: Rival = {
  name: 'insee-municipality-code',
  packages: ['insee-municipality-code'],
  slow: true,
  load: () => {
    const { getCode } = need('insee-municipality-code') as InseeCode;
    return (address) => {
      const parts = split(address);
      return parts && getCode({ name: parts.town, postalCode: parts.postCode });
    };
  },
};

const postCodes: Rival = {
  name: 'codes-postaux',
  packages: ['codes-postaux'],
  slow: false,
  load: () => {
    const { find } = need('codes-postaux') as CodesPostaux;
    return (address) => {
      const parts = split(address);
      if (!parts) return undefined;
      const found = find(parts.postCode);
      const codes = new Set(found.map(({ codeCommune }) => codeCommune));
      if (codes.size === 1) return found[0]!.codeCommune;
      const town = plain(parts.town);
      return found.find(
        ({ nomCommune, libelleAcheminement }) => plain(nomCommune) === town || plain(libelleAcheminement) === town,
      )?.codeCommune;
    };
  },
};

const map: Rival = {
  name: 'Map sur le JSON des paquets',
  packages: [],
  slow: false,
  load: () => {
    const codes = new Map(
      communes().flatMap(({ name, code, postCodes: own }) =>
        own.map((postal) => [`${postal} ${plain(name)}`, code] as const),
      ),
    );
    return (address) => {
      const parts = split(address);
      return parts && codes.get(`${parts.postCode} ${plain(parts.town)}`);
    };
  },
};

export const RIVALS: readonly Rival[] = [ours, map, postCodes, flexsearch, minisearch, ufuzzy, inseeCode, fuse];

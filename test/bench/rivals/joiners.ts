/** What someone would join two tables by commune with: each is given names and départements, and gives codes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JoinKey, JoinRow } from '../generated/joins';
import { call, prepareRealm } from '../realm';
import { need } from './rival';

export interface Joiner {
  readonly name: string;
  readonly packages: readonly string[];
  /** Slow enough that it is given fewer rows. */
  readonly slow: boolean;
  /** The code that the table says for each row; undefined for none. */
  readonly join: (rows: readonly JoinRow[], keys: readonly JoinKey[]) => readonly (string | undefined)[];
}

const columnOf = (texts: readonly string[]): string[][] => texts.map((text) => [text]);

const ours: Joiner = {
  name: 'COMMUNE.RECHERCHE',
  packages: [],
  slow: false,
  join: (rows, keys) => {
    const functions = prepareRealm()(readFileSync(path.resolve('..', '..', 'dist', 'functions.js'), 'utf8'));
    const found = call(functions.get('COMMUNE.RECHERCHE'), [
      columnOf(rows.map(({ text }) => text)),
      columnOf(keys.map(({ name }) => name)),
      columnOf(keys.map(({ code }) => code)),
      columnOf(rows.map(({ departement }) => departement)),
      columnOf(keys.map(({ departement }) => departement)),
    ]) as unknown[][];
    return found.map(([code]) => (typeof code === 'string' ? code : undefined));
  },
};

/** The same name and the same département, in capitals or not: what XLOOKUP and an ordinary merge find. */
const exact: Joiner = {
  name: 'noms exacts, comme RECHERCHEX',
  packages: [],
  slow: false,
  join: (rows, keys) => {
    const keyOf = (name: string, departement: string): string => `${name.toLowerCase()}|${departement}`;
    const codes = new Map(keys.map(({ name, departement, code }) => [keyOf(name, departement), code]));
    return rows.map(({ text, departement }) => codes.get(keyOf(text, departement)));
  },
};

type FuseModule = new (
  items: readonly JoinKey[],
  options: object,
) => { search(text: string, options: object): { item: JoinKey }[] };

/** The nearest name of the département, as its documentation says. */
const fuse: Joiner = {
  name: 'fuse.js, le nom le plus proche du département',
  packages: ['fuse.js'],
  slow: true,
  join: (rows, keys) => {
    const { default: named } = need('fuse.js') as { default?: FuseModule };
    const Fuse = named ?? (need('fuse.js') as FuseModule);
    const options = { keys: ['name'], ignoreDiacritics: true, threshold: 0.4 };
    const indexes = new Map<string, InstanceType<FuseModule>>();
    return rows.map(({ text, departement }) => {
      let index = indexes.get(departement);
      if (!index) {
        index = new Fuse(
          keys.filter((key) => key.departement === departement),
          options,
        );
        indexes.set(departement, index);
      }
      return index.search(text, { limit: 1 })[0]?.item.code;
    });
  },
};

export const JOINERS: readonly Joiner[] = [ours, exact, fuse];

/**
 * Simple facts, for texts that need nothing more: each file `data/faits/NOM@AAAA-MM-JJ.csv` says what a text gives to the
 * communes of that date. Columns: `code_insee`, and `valeur`, several values being joined by `|`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommunesAt } from './communes-at';
import { readCsv } from '../csv/read';
import { cell, distinct, RowError } from './rows';
import type { WrittenFact } from '../table/simple-facts';
import type { PlaceSource } from './places';
import type { Lineage } from './lineage';

/** What a part of a merged commune has if the text gives it nothing and gives the rest something. */
const NOTHING = 'rien';

const FILE_NAME = /^([a-z][a-z0-9-]*)@(\d{4}-\d{2}-\d{2})\.csv$/;

export function simpleFactsOf(
  data: string,
  lineage: Lineage,
  places: readonly PlaceSource[],
  account: string[],
): readonly WrittenFact[] {
  const folder = join(data, 'faits');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => {
      const match = FILE_NAME.exec(file);
      if (!match) throw new Error(`data/faits/${file} : le nom doit être de la forme « nom@2020-01-01.csv »`);
      return compileFact(join(folder, file), match[1]!, new CommunesAt(lineage, match[2]!), places, account);
    });
}

function compileFact(
  path: string,
  name: string,
  communes: CommunesAt,
  places: readonly PlaceSource[],
  account: string[],
): WrittenFact {
  const file = `faits/${name}@${communes.date}.csv`;
  const values = new Map<string, readonly string[]>();
  for (const row of readCsv(path)) {
    const code = cell(row, 'code_insee', file);
    if (!communes.has(code)) throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
    if (values.has(code)) throw new RowError(file, row, `${code} est déjà dans la table`);
    values.set(code, cell(row, 'valeur', file).split('|'));
  }
  account.push(`fait ${name} : ${values.size} communes du ${communes.date}`);
  return {
    name,
    values: places.map((source) => {
      const codes = source.kind === 'arrondissement' ? source.today : communes.codesOf(source);
      const found = distinct(codes.flatMap((code) => values.get(code) ?? [NOTHING]));
      return found.length === 1 && found[0] === NOTHING ? '' : found.join(' ou ');
    }),
  };
}

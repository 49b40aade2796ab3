/**
 * Facts of one value a commune, for texts that need nothing more: each file
 * `data/faits/NOM@AAAA-MM-JJ.csv` (columns `code_insee`, `valeur`) says what a text gives to the
 * communes of that date.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommunesAt } from './communes-at';
import { readCsv } from '../csv/read';
import { cell, distinct, RowError } from './faits';
import type { LieuSource } from './lieux';
import type { Lignee } from './lignee';

export interface FaitCompile {
  readonly nom: string;
  /** For each place its value, several joined by " ou ", "" where the text is silent. */
  readonly valeurs: readonly string[];
}

/** What a part of a merged commune has where the text gives it nothing and gives the rest something. */
const RIEN = 'rien';

const NOM_DE_FICHIER = /^([a-z][a-z0-9-]*)@(\d{4}-\d{2}-\d{2})\.csv$/;

export function faitsOf(
  data: string,
  lignee: Lignee,
  lieux: readonly LieuSource[],
  account: string[],
): readonly FaitCompile[] {
  const folder = join(data, 'faits');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => {
      const match = NOM_DE_FICHIER.exec(file);
      if (!match) throw new Error(`data/faits/${file} : le nom doit être de la forme « nom@2020-01-01.csv »`);
      return compileFait(join(folder, file), match[1]!, new CommunesAt(lignee, match[2]!), lieux, account);
    });
}

function compileFait(
  path: string,
  nom: string,
  communes: CommunesAt,
  lieux: readonly LieuSource[],
  account: string[],
): FaitCompile {
  const file = `faits/${nom}@${communes.date}.csv`;
  const valeurs = new Map<string, string>();
  for (const row of readCsv(path)) {
    const code = cell(row, 'code_insee', file);
    if (!communes.has(code)) throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
    if (valeurs.has(code)) throw new RowError(file, row, `${code} est déjà dans la table`);
    valeurs.set(code, cell(row, 'valeur', file));
  }
  account.push(`fait ${nom} : ${valeurs.size} communes du ${communes.date}`);
  return {
    nom,
    valeurs: lieux.map((lieu) => {
      const codes = lieu.genre === 'arrondissement' ? lieu.aujourdhui : communes.codesOf(lieu);
      const found = distinct(codes.map((code) => valeurs.get(code) ?? RIEN));
      return found.length === 1 && found[0] === RIEN ? '' : found.join(' ou ');
    }),
  };
}

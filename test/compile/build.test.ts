/** The build: the same bytes from the same texts, and every broken row refused by file, line and reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile';
import { encode } from '../../src/compile/encode';
import { sections } from '../../src/table/generated/table';

/** A file, what is found in it, what is put instead. */
type Breakage = readonly [file: string, found: string, put: string];

const BREAKAGES: ReadonlyArray<readonly [breakage: Breakage, said: RegExp]> = [
  [
    ['zones.csv', 'A;01;Beynost;Beynost;01043', 'A;01;Beynost;Beynost;01999'],
    /zones\.csv, ligne 2 : 01999 n'était pas une commune/,
  ],
  [['zones.csv', 'A;01;Dagneux', 'C;01;Dagneux'], /zones\.csv, ligne 3 : zone « C » inconnue/],
  [['zones.csv', 'A;01;Dagneux', 'A;02;Dagneux'], /zones\.csv, ligne 3 : 01142 n'est pas dans ce département/],
  [['zones.csv', 'A;01;Beynost;Beynost;01043;', 'A;01;Beynost;Beynost'], /zones\.csv, ligne 2 : 4 cellule/],
  [['zones.csv', 'zone;departement', 'zonne;departement'], /zones\.csv, ligne 2 : la colonne « zone » manque/],
  [
    ['bureau-par-commune.csv', '01001;Trévoux;canton', '01001;Trevou;canton'],
    /bureau-par-commune\.csv, ligne 2 : bureau « Trevou » inconnu/,
  ],
  [
    ['bureau-par-commune.csv', '01001;Trévoux;canton', '01001;Trévoux;cantons'],
    /ligne 2 : fondement « cantons » inconnu/,
  ],
  [['bureau-par-commune.csv', '01002;Nantua', '01001;Nantua'], /ligne 3 : 01001 est déjà dans la table/],
  [['bureau-par-commune.csv', '01001;Trévoux', '01000;Trévoux'], /ligne 2 : 01000 n'était pas une commune/],
  [
    ['tribunaux.csv', 'tribunal;Agen;32', 'tribunaux;Agen;32'],
    /tribunaux\.csv, ligne 2 : juridiction « tribunaux » inconnue/,
  ],
  [['tribunaux.csv', 'tribunal;Agen;32', 'tribunal;Agen;20'], /tribunaux\.csv, ligne 2 : département « 20 » inconnu/],
  [['tribunaux.csv', 'tribunal;Agen;32', 'tribunal;Agen;46'], /tribunaux\.csv, ligne 3 : le département 46 a déjà/],
  [['populations.csv', ';71001;808', ';71001;huit'], /populations\.csv, ligne 2 : la population n'est pas un nombre/],
  [['populations.csv', ';71001;', ';71000;'], /populations\.csv, ligne 2 : 71000 n'était pas une commune/],
  [['populations.csv', ';71002;', ';71001;'], /populations\.csv, ligne 3 : 71001 est déjà dans la table/],
  [['populations.csv', ';71001;808', ';71001;'], /populations\.csv, ligne 2 : la population n'est pas un nombre/],
  [['populations.csv', ';71001;808', ';71001;-8'], /populations\.csv, ligne 2 : la population n'est pas un nombre/],
  [
    ['populations.csv', "71;2020;L'Abergement-de-Cuisery", "71;xx;L'Abergement-de-Cuisery"],
    /ligne 2 : « xx » n'est pas une année/,
  ],
  [['zones-departements.csv', 'A;92', 'Z;92'], /zones-departements\.csv, ligne 2 : zone « Z » inconnue/],
  [['zones-departements.csv', 'A;92', 'A;9Z'], /zones-departements\.csv, ligne 2 : département « 9Z » inconnu/],
  [
    ['bureau-par-commune.csv', '01001;Trévoux;canton', '01001;;canton'],
    /ligne 2 : le fondement « canton » ne va pas avec le bureau « {2}»/,
  ],
  [
    ['bureau-par-commune.csv', '57001;;livre-foncier', '57001;Trévoux;livre-foncier'],
    /bureau-par-commune\.csv, ligne \d+ : le fondement « livre-foncier » ne va pas avec le bureau « Trévoux »/,
  ],
  [['tribunaux.csv', 'tribunal;Agen;32', 'tribunal;;32'], /tribunaux\.csv, ligne 2 : le siège manque/],
  [
    ['libelles-postaux.csv', ';06004;', ';06999;'],
    /libelles-postaux\.csv, ligne \d+ : 06999 n'est pas une commune d'aujourd'hui/,
  ],
  [
    ['communes-sans-trace.csv', '2025-01-01', 'hier'],
    /communes-sans-trace\.csv, ligne \d+ : « hier » n'est pas une date/,
  ],
  [
    ['communes-sans-trace.csv', '02589', '02999'],
    /communes-sans-trace\.csv, ligne \d+ : 02999 n'est pas une commune d'aujourd'hui/,
  ],
];

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'ressort-table-'));
  cpSync('data', data, { recursive: true });
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** What the compiler says of a table with one row broken. */
function saidOf([file, found, put]: Breakage): string {
  const path = join(data, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(found)) return `${file} : « ${found} » n’y est pas`;
  writeFileSync(
    path,
    text.replace(found, () => put),
  );
  try {
    compile(data);
    return 'rien';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    writeFileSync(path, text);
  }
}

test('the same texts make the same table, byte for byte, as the one npm run data wrote', () => {
  const again = encode(compile(data).compiled);
  expect(
    Object.keys(sections).filter(
      (name) => again[name as keyof typeof again] !== sections[name as keyof typeof sections],
    ),
  ).toEqual([]);
}, 60_000);

test.each(BREAKAGES.map(([breakage, said]) => [...breakage, said] as const))(
  '%s, « %s » written « %s »',
  (file, found, put, said) => {
    expect(saidOf([file, found, put])).toMatch(said);
  },
);

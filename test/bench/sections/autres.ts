/** Side by side: what people would use instead, on the same rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { table } from '../../../src/table/table';
import { readRows } from '../accuracy/rows';
import { mixedAddresses } from '../generated/mix';
import { placesOf, type Place } from '../generated/places';
import { Random } from '../generated/random';
import { isInstalled } from '../install';
import { BENCH, FUNCTIONS } from '../paths';
import { colonnes, duree, kilo, mega, nombre, pourcent } from '../print';
import type { Probes } from '../probe';
import { markdown } from '../readme';
import { RIVALS } from '../rivals/list';
import { communes, type Rival } from '../rivals/rival';
import type { Part } from '../targets';
import { brotli } from './tailles';

interface Outcome {
  readonly pret: number;
  readonly memoire: number;
  readonly lignes: number;
  readonly parSeconde: number;
  readonly juste: number;
  readonly muet: number;
  readonly faux: number;
}

interface Judged {
  readonly texte: string;
  readonly codes: readonly string[];
}

const HEADER = ['', 'taille', 'prêt en', 'mémoire', 'par seconde', 'justes', 'muettes', 'fausses', 'lignes'];

/** Every code of the ground: an older table is right with an older code, a city with its arrondissement. */
function codesOfGround(): (codes: readonly string[]) => string[] {
  const one = table();
  const byToday = new Map<number, string[]>();
  for (let place = 0; place < one.count; place++) {
    for (const today of one.todayOf(place)) byToday.set(today, [...(byToday.get(today) ?? []), one.codeOf(place)]);
  }
  return (codes) => {
    const grounds = codes.flatMap((code) => one.codes.placesOf(code)).flatMap((place) => one.todayOf(place));
    return [...new Set([...codes, ...grounds.flatMap((today) => byToday.get(today)!)])];
  };
}

const places = (): readonly Place[] => placesOf(table()).filter(({ genre }) => genre === 'commune');

function generatedRows(count: number, ground: (codes: readonly string[]) => string[]): Judged[] {
  return mixedAddresses(places(), count, new Random(31)).map(({ texte, code }) => ({ texte, codes: ground([code]) }));
}

/** Code and data, minified and packed as a page would serve them. */
async function sizeOf(rival: Rival): Promise<number> {
  if (rival.nom === 'Ressort') return brotli(readFileSync(FUNCTIONS));
  const names = brotli(Buffer.from(JSON.stringify(communes())));
  if (rival.paquets.length === 0) return names;
  const contents = rival.paquets.map((paquet) => `globalThis.x = require('${paquet}');`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: BENCH },
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    logLevel: 'error',
  });
  const bundle = Buffer.from(outputFiles[0]!.contents);
  // A package of more than a megabyte brings its own names.
  return brotli(bundle) + (bundle.length > 1e6 ? 0 : names);
}

/** Rows for the slow ones, taken evenly from all of them. */
const SLOW_ROWS = 300;
const WARMING_ROWS = 50_000;

export async function autres(probes: Probes, count: number, files: readonly string[]): Promise<Part> {
  const ground = codesOfGround();
  const sets: { titre: string; rows: readonly Judged[] }[] = [
    { titre: `${nombre(count)} adresses tirées de la table`, rows: generatedRows(count, ground) },
    ...files.map((file) => {
      const rows = readRows(readFileSync(file, 'utf8'), file).map(({ texte, codes }) => ({
        texte,
        codes: ground(codes),
      }));
      return { titre: `${nombre(rows.length)} textes de ${path.basename(file)} (donné à la commande)`, rows };
    }),
  ];
  const present = RIVALS.filter(({ paquets }) => paquets.every(isInstalled));
  const absent = RIVALS.filter((rival) => !present.includes(rival)).map(({ nom }) => nom);
  const sizes = new Map<string, number>();
  for (const rival of present) sizes.set(rival.nom, await sizeOf(rival));
  const chauffe = path.join(probes.folder, 'chauffe.json');
  writeFileSync(
    chauffe,
    JSON.stringify(mixedAddresses(places(), WARMING_ROWS, new Random(37)).map(({ texte }) => texte)),
  );
  const lignes: string[] = [];
  const readme: string[] = [];
  for (const { titre, rows } of sets) {
    const file = path.join(probes.folder, 'lignes.json');
    writeFileSync(file, JSON.stringify(rows));
    const outcomes = present.map((rival) => {
      const outcome = probes.run('rival', {
        nom: rival.nom,
        file,
        chauffe,
        combien: rival.lent ? SLOW_ROWS : rows.length,
      }) as Outcome;
      return describe(rival, sizes.get(rival.nom)!, outcome);
    });
    lignes.push(...(lignes.length > 0 ? [''] : []), `${titre} :`, ...colonnes([HEADER, ...outcomes]));
    readme.push(`Sur les mêmes lignes, ${titre} :`, markdown(HEADER, outcomes));
  }
  if (absent.length > 0) lignes.push('', `Pas comparés, faute d'être installés : ${absent.join(', ')}.`);
  return { titre: 'Côte à côte, sur les mêmes adresses', lignes, cibles: [], readme };
}

function describe(
  { nom }: Rival,
  size: number,
  { pret, memoire, lignes, parSeconde, juste, muet, faux }: Outcome,
): string[] {
  const share = (count: number): string => pourcent((100 * count) / lignes, 2);
  return [
    nom,
    kilo(size),
    duree(pret),
    mega(memoire),
    nombre(parSeconde),
    share(juste),
    share(muet),
    share(faux),
    nombre(lignes),
  ];
}

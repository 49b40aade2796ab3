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
import { columns, duration, kilo, mega, figure, percent } from '../print';
import type { Probes } from '../probe';
import { markdown } from '../readme';
import { RIVALS } from '../rivals/list';
import { communes, type Rival } from '../rivals/rival';
import type { Part } from '../targets';
import { brotli } from './sizes';

interface Outcome {
  readonly ready: number;
  readonly memory: number;
  readonly rows: number;
  readonly perSecond: number;
  readonly right: number;
  readonly silent: number;
  readonly wrong: number;
}

interface Judged {
  readonly text: string;
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

const places = (): readonly Place[] => placesOf(table()).filter(({ kind }) => kind === 'commune');

function generatedRows(count: number, ground: (codes: readonly string[]) => string[]): Judged[] {
  return mixedAddresses(places(), count, new Random(31)).map(({ text, code }) => ({ text, codes: ground([code]) }));
}

/** Code and data, minified and packed as a page would serve them. */
async function sizeOf(rival: Rival): Promise<number> {
  if (rival.name === 'Ressort') return brotli(readFileSync(FUNCTIONS));
  const names = brotli(Buffer.from(JSON.stringify(communes())));
  if (rival.packages.length === 0) return names;
  const contents = rival.packages.map((npmPackage) => `globalThis.x = require('${npmPackage}');`).join('\n');
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

export async function othersPart(probes: Probes, count: number, files: readonly string[]): Promise<Part> {
  const ground = codesOfGround();
  const sets: { title: string; rows: readonly Judged[] }[] = [
    { title: `${figure(count)} adresses tirées de la table`, rows: generatedRows(count, ground) },
    ...files.map((file) => {
      const rows = readRows(readFileSync(file, 'utf8'), file).map(({ text, codes }) => ({
        text,
        codes: ground(codes),
      }));
      return { title: `${figure(rows.length)} textes de ${path.basename(file)} (donné à la commande)`, rows };
    }),
  ];
  const present = RIVALS.filter(({ packages }) => packages.every(isInstalled));
  const absent = RIVALS.filter((rival) => !present.includes(rival)).map(({ name }) => name);
  const sizes = new Map<string, number>();
  for (const rival of present) sizes.set(rival.name, await sizeOf(rival));
  const warming = path.join(probes.folder, 'warming.json');
  writeFileSync(
    warming,
    JSON.stringify(mixedAddresses(places(), WARMING_ROWS, new Random(37)).map(({ text }) => text)),
  );
  const lines: string[] = [];
  const readme: string[] = [];
  for (const { title, rows } of sets) {
    const file = path.join(probes.folder, 'rows.json');
    writeFileSync(file, JSON.stringify(rows));
    const outcomes = present.map((rival) => {
      const outcome = probes.run('rival', {
        name: rival.name,
        file,
        warming,
        count: rival.slow ? SLOW_ROWS : rows.length,
      }) as Outcome;
      return describe(rival, sizes.get(rival.name)!, outcome);
    });
    lines.push(...(lines.length > 0 ? [''] : []), `${title} :`, ...columns([HEADER, ...outcomes]));
    readme.push(`Sur les mêmes lignes, ${title} :`, markdown(HEADER, outcomes));
  }
  if (absent.length > 0) lines.push('', `Pas comparés, faute d'être installés : ${absent.join(', ')}.`);
  return { title: 'Côte à côte, sur les mêmes adresses', lines, targets: [], readme };
}

function describe(
  { name }: Rival,
  size: number,
  { ready, memory, rows, perSecond, right, silent, wrong }: Outcome,
): string[] {
  const share = (count: number): string => percent((100 * count) / rows, 2);
  return [
    name,
    kilo(size),
    duration(ready),
    mega(memory),
    figure(perSecond),
    share(right),
    share(silent),
    share(wrong),
    figure(rows),
  ];
}

/** The map of the code in ARCHITECTURE, drawn from what the files of src/ import of each other: `npm run plan` writes it anew. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './boot/paths.mjs';
import { fail, isCommand } from './boot/run.mjs';

const SRC = path.join(ROOT, 'src');
const PLACE = /(<!-- map:start -->)[\s\S]*(<!-- map:end -->)/;

/** Rooms that are no part of what runs: they build it and look after it. */
const APART = ['tooling'];

/** What no import says: where the data enters. */
const DATA = [
  'data[("data/<br>the texts, as CSV")]',
  'compile -- "reads" --> data',
  'compile -- "writes, at build" --> table',
];

/** The arrow that DATA draws already, with its words. */
const DRAWN = 'compile --> table';

/** Imports of values and of types alike: a type is no less a thing to know of before the file can be read. */
const IMPORT = /(?:^(?:import|export)\s[^;]*?from\s+|\bimport\()'(\.[^']+)'/gm;

/** Who uses whom: rooms, or files by their path from src/ without extension. */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/** What each file of src/ imports of the others. */
export async function files(): Promise<Uses> {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      sources.map(async (file) => {
        const text = await readFile(file, 'utf8');
        const named = [...text.matchAll(IMPORT)].map(([, from = '']) => nameOf(path.resolve(path.dirname(file), from)));
        return [nameOf(file), new Set(named)] as const;
      }),
    ),
  );
}

function nameOf(file: string): string {
  return path
    .relative(SRC, file)
    .split(path.sep)
    .join('/')
    .replace(/\.m?ts$/, '');
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** Which room uses which. */
export async function rooms(): Promise<Uses> {
  const all = await files();
  const names = new Set([...all.keys()].map(roomOf).filter((room) => !APART.includes(room)));
  const uses = new Map([...names].map((room) => [room, new Set<string>()] as const));
  for (const [file, used] of all)
    for (const room of [...used].map(roomOf))
      if (room !== roomOf(file) && names.has(room)) uses.get(roomOf(file))?.add(room);
  return uses;
}

/** Whether `from` uses `to`, by however long a way; `seen` is what the way has been through. */
export function reaches(uses: Uses, from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(uses.get(from) ?? [])].some((next) => next === to || reaches(uses, next, to, seen));
}

/** Those that use themselves, by however long a way. */
export function inCircles(uses: Uses): string[] {
  return [...uses.keys()].filter((one) => reaches(uses, one, one));
}

/** The drawing; of what can be reached by a longer way, the short way is left out. */
export function drawing(uses: Uses): string {
  const lines = [...uses].flatMap(([from, used]) => {
    const direct = [...used].filter((to) => ![...used].some((other) => other !== to && reaches(uses, other, to)));
    // A room that neither uses nor is used stands alone.
    if (direct.length === 0 && ![...uses.values()].some((others) => others.has(from))) return [from];
    return direct.map((to) => `${from} --> ${to}`).filter((line) => line !== DRAWN);
  });
  return ['```mermaid', 'flowchart TD', ...[...DATA, ...lines.sort()].map((line) => `  ${line}`), '```'].join('\n');
}

export async function withDrawing(page: string): Promise<string> {
  const drawn = drawing(await rooms());
  return page.replace(PLACE, (_, start: string, end: string) => `${start}\n${drawn}\n${end}`);
}

async function main(): Promise<void> {
  const file = path.join(ROOT, '.github', 'ARCHITECTURE.md');
  await writeFile(file, await withDrawing(await readFile(file, 'utf8')));
  console.log('Le plan du code est à jour dans .github/ARCHITECTURE.md');
}

if (isCommand(import.meta.url)) main().catch(fail);

// The map of the code in the README, drawn from what the rooms of src/ import of each other: `npm run plan` writes it anew.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './boot/paths.mjs';
import { fail, isCommand } from './boot/run.mjs';

const SRC = path.join(ROOT, 'src');
const PLACE = /(<!-- dessin:start -->)[\s\S]*(<!-- dessin:end -->)/;

/** Rooms that are no part of what runs: they build it and look after it. */
const APART = ['tooling'];

/** What no import says: where the data enters, and that the facts are handed the table they read. */
const DATA = [
  'data[("data/<br>les textes, en CSV")]',
  'compile -- "lit" --> data',
  'compile -- "écrit, à la construction" --> table',
  'facts -. "lit celle qu’on lui donne" .-> table',
];

/** The imports of values; a type's leaves nothing in what runs. */
const IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

async function sources(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Which room uses which. */
export async function rooms() {
  const names = (await readdir(SRC, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  const uses = new Map<string, Set<string>>(
    names
      .filter((name) => !APART.includes(name))
      .sort()
      .map((name) => [name, new Set()]),
  );
  for (const [name, used] of uses) {
    for (const file of await sources(path.join(SRC, name))) {
      const text = await readFile(file, 'utf8');
      for (const [, from = '', lazily = ''] of text.matchAll(IMPORT)) {
        const room = path.relative(SRC, path.resolve(path.dirname(file), from || lazily)).split(path.sep)[0] ?? '';
        if (room !== name && uses.has(room)) used.add(room);
      }
    }
  }
  return uses;
}

export function reaches(uses: Map<string, Set<string>>, from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(uses.get(from) ?? [])].some((next) => next === to || reaches(uses, next, to, seen));
}

/** Of what can be reached by a longer way, the short way is left out. */
export function drawing(uses: Map<string, Set<string>>) {
  const lines = [...uses].flatMap(([from, used]) => {
    const direct = [...used].filter((to) => ![...used].some((other) => other !== to && reaches(uses, other, to)));
    // What compile makes is drawn already; a room that neither uses nor is used stands alone.
    if (direct.length === 0 && ![...uses.values()].some((others) => others.has(from))) return [from];
    return direct.filter((to) => !(from === 'compile' && to === 'table')).map((to) => `${from} --> ${to}`);
  });
  return ['```mermaid', 'flowchart TD', ...[...DATA, ...lines.sort()].map((line) => `  ${line}`), '```'].join('\n');
}

export async function withDrawing(readme: string) {
  const drawn = drawing(await rooms());
  return readme.replace(PLACE, (_, start, end) => `${start}\n${drawn}\n${end}`);
}

if (isCommand(import.meta.url)) {
  const file = path.join(ROOT, 'README.md');
  readFile(file, 'utf8')
    .then(withDrawing)
    .then((text) => writeFile(file, text))
    .then(() => console.log('Le plan du code est à jour dans README.md'), fail);
}

/**
 * `npm run stack -- pile.txt` (or from the standard input): a stack copied from a browser's console, with the places in
 * the shipped scripts told as places in the sources, by the maps the last build left in dist.maps/.
 */
import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { HASHED, MAPS } from './boot/paths.mjs';
import { fail, isCommand } from './boot/run.mjs';

/** What stands between blanks and brackets; Firefox writes the function, a sign, the address. */
const WORD = /[^\s()@]+/g;

/** A script of dist/, its line and its column, both from 1. */
const PLACE = /^([\w-]+(?:\.[0-9a-f]{8})?\.js)(?:\?[0-9a-f]+)?:(\d+):(\d+)$/;

function placeIn(word: string): { script: string; line: number; column: number } | undefined {
  const end = word.lastIndexOf('/');
  const found = PLACE.exec(word.slice(end + 1));
  if (found === null) return undefined;
  const folder = end >= 0 && word.slice(0, end).endsWith(HASHED) ? `${HASHED}/` : '';
  return { script: `${folder}${found[1] ?? ''}`, line: Number(found[2]), column: Number(found[3]) };
}

/** @param source  as webpack names it */
function readable(source: string) {
  return source
    .replace(/^webpack:\/\/[^/]*\//, '')
    .replace(/\?[0-9a-f]+$/, '')
    .replace(/^\.\//, '');
}

/** @returns  unknown: scripts without a map */
export function translateStack(
  stack: string,
  mapOf: (script: string) => SourceMap | undefined,
): { text: string; unknown: string[] } {
  const unknown = new Set<string>();
  const text = stack.replace(WORD, (word) => {
    const place = placeIn(word);
    const map = place === undefined ? undefined : mapOf(place.script);
    if (place === undefined) return word;
    if (map === undefined) {
      unknown.add(place.script);
      return word;
    }
    const entry = map.findEntry(place.line - 1, place.column - 1);
    return 'originalSource' in entry
      ? `${readable(entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      : word;
  });
  return { text, unknown: [...unknown] };
}

async function readMaps(scripts: string[]) {
  const maps = new Map<string, SourceMap>();
  for (const script of new Set(scripts)) {
    const text = await readFile(path.join(MAPS, `${script}.map`), 'utf8').catch(() => undefined);
    if (text !== undefined) maps.set(script, new SourceMap(JSON.parse(text) as SourceMapPayload));
  }
  return maps;
}

async function readInput() {
  const [file] = process.argv.slice(2);
  if (file !== undefined)
    return readFile(file, 'utf8').catch(() => fail(new Error(`« ${file} » ne peut pas être lu.`)));
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const piece of process.stdin) text += String(piece);
  return text;
}

async function main() {
  const stack = await readInput();
  const maps = await readMaps((stack.match(WORD) ?? []).flatMap((word) => placeIn(word)?.script ?? []));
  const { text, unknown } = translateStack(stack, (script) => maps.get(script));
  console.log(text.trimEnd());
  if (unknown.length > 0)
    throw new Error(
      `Sans carte dans dist.maps/ : ${unknown.join(', ')}. La pile vient d'une autre construction : reprenez la même version, puis « npm run build ».`,
    );
}

if (isCommand(import.meta.url)) main().catch(fail);

/** Dirty rows made from the sample's addresses and places: the same at each run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsv } from '../../src/csv/strict';
import { ROOT } from '../../src/tooling/boot/paths.mjs';

/** A small generator of numbers, the same everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** What hands and machines do to a text. */
const SPOIL: readonly ((text: string, random: (below: number) => number) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => withoutAccents(text),
  (text) => withoutAccents(text).toUpperCase().replace(/[-']/g, ' '),
  (text) => text.replace(/\bSaint\b/gi, 'ST').replace(/\bsur\b/gi, 's/'),
  (text, random) => dropLetter(text, random),
  (text) => ` ${text.replace(/ /g, '  ')} `,
  (text) => Buffer.from(text, 'utf8').toString('latin1'),
  (text, random) => `${1 + random(99)} rue de la ${['Mairie', 'Gare', 'Paix'][random(3)]!} ${text}`,
];

function dropLetter(text: string, random: (below: number) => number): string {
  const at = random(Math.max(1, text.length));
  return text.slice(0, at) + text.slice(at + 1);
}

function read(file: string, column: string): readonly string[] {
  return parseCsv(readFileSync(path.join(ROOT, file), 'utf8'), file).map(({ cells }) =>
    (cells[column] ?? '').replace(/\n/g, ' '),
  );
}

export function dirtyRows(count: number): readonly string[] {
  const texts = [...read('src/workbench/sample/adresses.csv', 'adresse'), ...read('data/lieux.csv', 'imprime')];
  const random = numbers(40_000);
  return Array.from({ length: count }, () => SPOIL[random(SPOIL.length)]!(texts[random(texts.length)]!, random));
}

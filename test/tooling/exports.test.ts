import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exportedValues, withoutThrows } from './exports';

const ROOT = path.resolve(__dirname, '..', '..');

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|html)$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(ROOT, file), text: readFileSync(file, 'utf8') }));
}

const SOURCES = sourcesIn('src');
const EVERYTHING = [...SOURCES, ...sourcesIn('test')];
/** The Excel functions: webpack's plugin registers what the file exports. */
const REGISTERED = 'src/functions/functions.ts';

describe('what a file offers the others', () => {
  test('an exported function that throws says so', () => {
    const silent = SOURCES.filter(({ file }) => file.endsWith('.ts')).flatMap(({ file, text }) =>
      withoutThrows(file, text).map(({ name, line }) => `${file}:${line} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('nothing is exported that no other file reads', () => {
    const words = new Map<string, Set<string>>();
    for (const { file, text } of EVERYTHING)
      for (const word of text.match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? [])
        words.set(word, (words.get(word) ?? new Set()).add(file));
    const unread = SOURCES.filter(({ file }) => file.endsWith('.ts') && file !== REGISTERED).flatMap(({ file, text }) =>
      exportedValues(file, text)
        .filter(({ name }) => ![...(words.get(name) ?? [])].some((other) => other !== file))
        .map(({ name, line }) => `${file}:${line} ${name}`),
    );
    expect(unread).toEqual([]);
  });

  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['export function one() { throw new Error("no"); }', ['one']],
    ['export function one() { if (a) { for (;;) throw b; } }', ['one']],
    ['/** @throws Error if no */\nexport function one() { throw new Error("no"); }', []],
    ['function one() { throw new Error("no"); }', []],
    ['export function one() { try { two(); } catch (error) { throw error; } }', []],
    ['export function one() { return () => { throw new Error("later"); }; }', []],
    ['export class A { b() { throw 1; } private c() { throw 1; } constructor() { throw 1; } }', ['b', 'constructor']],
  ];
  test.each(CASES)('%s', (text, names) => {
    expect(withoutThrows('a.ts', text).map(({ name }) => name)).toEqual(names);
  });

  test('constants, functions and classes are seen, types are not', () => {
    const text = 'export const a = 1, b = 2; export function c() {} export class D {} export type E = 1; const f = 3;';
    expect(exportedValues('a.ts', text).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'D']);
  });
});

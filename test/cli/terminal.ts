/** A terminal for the tests of the command: a folder of its own for each test, and what was said in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CsvParser } from '../../src/csv/parse';

/** What the command says, in order, on either stream; emptied before each test. */
export const said: string[] = [];

let folder = '';

/** Opens the terminal for the tests of a file. */
export function useTerminal(): void {
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-cli-'));
    said.length = 0;
    const keep = (text: unknown): void => void said.push(String(text));
    jest.spyOn(console, 'log').mockImplementation(keep);
    jest.spyOn(console, 'error').mockImplementation(keep);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Returns the path of a file of the folder. */
export function at(name: string): string {
  return path.join(folder, name);
}

/** Returns the names of what the folder holds. */
export function files(): readonly string[] {
  return readdirSync(folder).sort();
}

/** Writes a file of the folder: its text, or its rows. */
export function write(name: string, content: string | Buffer | readonly (readonly string[])[]): void {
  const rows = typeof content === 'string' || Buffer.isBuffer(content) ? undefined : content;
  writeFileSync(at(name), rows?.map((row) => row.join(';')).join('\n') ?? (content as string | Buffer));
}

/** Returns the rows of a CSV of the folder. */
export function rowsOf(name: string): string[][] {
  const text = readFileSync(at(name), 'utf8').replace(/^\uFEFF/, '');
  return [...new CsvParser(';').read(text, true)].map(({ cells }) => [...cells]);
}

/** Standard input and output, and .gz files: the command works on plain files, these are made of them and from them. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { requireAbsent, requireInput, withPassing, writeWhole } from './output';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/** Standard input, or standard output. */
export const STANDARD = '-';
const COMPRESSED = /\.gz$/i;

/** The name of a file without what says that it is compressed; a CSV for standard input. */
export function plainName(file: string): string {
  return file === STANDARD ? 'entree.csv' : file.replace(COMPRESSED, '');
}

interface Files {
  readonly file: string;
  readonly output: string;
  readonly piped?: boolean;
  readonly named?: { readonly file: string; readonly output: string };
}

/**
 * Has `work` done on plain files: the input is copied where it is piped or compressed, and the output sent or compressed
 * once it is whole. Nothing is left behind, whatever happens.
 * @throws CommandRefused
 */
export async function throughPipes<T extends Files, R>(files: T, work: (files: T) => Promise<R>): Promise<R> {
  const copiesIn = files.file === STANDARD || COMPRESSED.test(files.file);
  const copiesOut = files.output === STANDARD || COMPRESSED.test(files.output);
  if (!copiesIn && !copiesOut) return work(files);
  if (files.output !== STANDARD) await requireAbsent(files.output);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ressort-'));
  return withPassing(folder, async () => {
    const file = copiesIn ? path.join(folder, path.basename(plainName(files.file))) : files.file;
    const output = copiesOut ? path.join(folder, `sortie${path.extname(plainName(files.output))}`) : files.output;
    if (copiesIn) await bring(files.file, file);
    const result = await work({ ...files, file, output, piped: files.output === STANDARD, named: files });
    if (copiesOut) await send(output, files.output);
    return result;
  });
}

async function bring(from: string, to: string): Promise<void> {
  if (from === STANDARD) return pipeline(process.stdin, createWriteStream(to, { flags: 'wx' }));
  await requireInput(from);
  await pipeline(createReadStream(from), createGunzip(), createWriteStream(to, { flags: 'wx' })).catch(
    (error: unknown) => {
      if (typeof error === 'object' && error !== null && String((error as { code?: unknown }).code).startsWith('Z_'))
        throw new CommandRefused(commandTexts().files.notGzip(from));
      throw error;
    },
  );
}

async function send(from: string, to: string): Promise<void> {
  if (to === STANDARD) return pipeline(createReadStream(from), process.stdout, { end: false });
  await writeWhole(to, (provisional) =>
    pipeline(createReadStream(from), createGzip(), createWriteStream(provisional, { flags: 'wx' })),
  );
}

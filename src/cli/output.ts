/** The files of the command: the input is checked first, and the output gets its name only once it is whole. */
import { constants, rmSync } from 'node:fs';
import { access, link, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/**
 * Returns the size of the input, in bytes.
 * @throws CommandRefused if the input is not a file that can be read and holds something
 */
export async function requireInput(file: string): Promise<number> {
  const { files: texts } = commandTexts();
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new CommandRefused(texts.absent(file));
  if (!found.isFile()) throw new CommandRefused(texts.notAFile(file));
  if (found.size === 0) throw new CommandRefused(texts.empty(file));
  await access(file, constants.R_OK).catch(() => {
    throw new CommandRefused(texts.unreadable(file));
  });
  return found.size;
}

/** @throws CommandRefused if the output exists, or its folder does not */
export async function requireAbsent(output: string): Promise<void> {
  const { files: texts } = commandTexts();
  if ((await stat(output).catch(() => undefined)) !== undefined) throw new CommandRefused(texts.exists(output));
  const folder = path.dirname(path.resolve(output));
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new CommandRefused(texts.noFolder(folder));
}

/** What stops a program and can be heard: Ctrl+C, an end that is asked for, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A shell's way of saying which signal ended a program. */
const EXIT_OF_SIGNAL = 128;

/** Files and folders that are there only while the command works. */
const passing = new Set<string>();

function stop(signal: NodeJS.Signals): void {
  for (const place of passing) rmSync(place, { recursive: true, force: true });
  process.exit(EXIT_OF_SIGNAL + os.constants.signals[signal]);
}

/** Removes a file or a folder once the work is done, whether it succeeds, fails, or is stopped by a signal. */
export async function withPassing<T>(place: string, work: () => Promise<T>): Promise<T> {
  if (passing.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  passing.add(place);
  try {
    return await work();
  } finally {
    await rm(place, { recursive: true, force: true });
    passing.delete(place);
    if (passing.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/**
 * Has `write` fill a file next to the one wanted, then renames it; neither a failure nor a signal leaves anything behind.
 * @throws CommandRefused if the name was taken meanwhile
 */
export async function writeWhole<T>(output: string, write: (provisional: string) => Promise<T>): Promise<T> {
  const provisional = `${output}.${process.pid}.partiel`;
  return withPassing(provisional, async () => {
    const result = await write(provisional);
    await giveName(provisional, output);
    return result;
  });
}

/**
 * Has `write` fill the file, then renames it; what is written stays after a failure or a signal, for a run that goes on.
 * @throws CommandRefused if the name was taken meanwhile
 */
export async function writeOn(output: string, provisional: string, write: () => Promise<void>): Promise<void> {
  await write();
  await giveName(provisional, output);
}

/** A link fails if the name was taken meanwhile, whereas a renaming would overwrite it; some disks have no links. */
async function giveName(provisional: string, output: string): Promise<void> {
  try {
    await link(provisional, output);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') await requireAbsent(output);
    await requireAbsent(output);
    await rename(provisional, output);
  }
}

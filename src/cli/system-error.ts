/** What the system refuses, as a sentence. */
import type { SystemError } from './texts/files';
import { commandTexts } from './texts/texts';

/** Returns the sentence of an error of the system; nothing if the error is not one. */
export function saySystemError({ code, syscall, path }: NodeJS.ErrnoException): string | undefined {
  if (code === undefined || syscall === undefined) return undefined;
  const { system, notWritten, systemRefused } = commandTexts().files;
  const where = path?.replace(PROVISIONAL, '');
  return code in system ? notWritten(where, system[code as SystemError]) : systemRefused(where, code);
}

/** What `writeWhole` adds to the name of a file that is not whole yet. */
const PROVISIONAL = /\.\d+\.partiel$/;

/** What a copy is made of: kept beside it while it is written, so that a run goes on with its own work alone. */
import { stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { resolver } from '../resolve/resolve';
import { spokenLanguage } from '../say/language';
import type { Options } from './options';

/** Everything that the bytes of the copy depend on. */
export async function workOf(options: Options): Promise<string> {
  const { columns, departement, facts, readings, kind, separator, encoding, unquoted, sheet, heading, titleStyle } =
    options;
  const { size, mtimeMs } = await stat(options.named?.file ?? options.file);
  const asked = [
    columns,
    departement,
    facts,
    readings,
    kind,
    separator,
    encoding,
    unquoted,
    sheet,
    heading,
    titleStyle,
  ];
  return JSON.stringify([version, resolver().table.checksum, spokenLanguage(), size, mtimeMs, asked]);
}

/** Whether another program of this number runs. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

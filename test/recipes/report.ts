/** What the trials found, in a table for engineers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { markdown, replaceBetweenMarks } from '../bench/readme';
import { RECIPES } from './join';

export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  readonly rows: number;
  /** Rows that have an answer. */
  readonly found: number;
  /** Rows that are not what they must be. */
  readonly wrong: number;
  /** A table is read, no row is joined: its pace is not that of the others. */
  readonly joinsNothing?: boolean;
}

/** Not tried, and why. */
export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}

const figure = (value: number, decimals = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

const pace = ({ rows, milliseconds }: Measured): number => (rows / milliseconds) * 1000;

function cells(one: Measured, reference: Measured | undefined): readonly string[] {
  return [
    one.name,
    figure(one.rows),
    `${figure(one.milliseconds / 1000, 1)} s`,
    one.joinsNothing === true ? '' : figure(pace(one)),
    reference === undefined || one.joinsNothing === true ? '' : `×${figure(pace(one) / pace(reference), 1)}`,
    `${figure((100 * one.found) / one.rows, 1)} %`,
    figure(one.wrong),
  ];
}

export function line(one: Measured | Skipped): string {
  return 'skipped' in one ? `${one.name} : non essayé, ${one.skipped}` : cells(one, undefined).join('  ');
}

/** The first is what the others are compared with. */
export function table(tried: ReadonlyArray<Measured | Skipped>): string {
  const reference = tried.find((one): one is Measured => !('skipped' in one));
  const header = ['Recipe', 'Rows', 'Time', 'Rows per second', 'Pace', 'Answered', 'Wrong'];
  const rows = tried.map((one) => ('skipped' in one ? [one.name, 'not tried here', '', '', '', '', ''] : cells(one, reference))); // prettier-ignore
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${markdown(header, rows)}\n\nMeasured on ${day}, Node ${process.versions.node}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${figure(totalmem() / 2 ** 30)} GB.`;
}

export function writeReadme(written: string): void {
  const file = path.join(RECIPES, 'README.md');
  writeFileSync(file, replaceBetweenMarks(readFileSync(file, 'utf8'), written));
}

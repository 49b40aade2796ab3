/** The table of the page of measures, between two marks that stay. */
import { cpus, totalmem } from 'node:os';
import { figure } from './print';

export const START = '<!-- bench:start -->';
export const END = '<!-- bench:end -->';

export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Where and when: a number without its machine says nothing. */
export function machine(date: Date): string {
  const [cpu] = cpus();
  const day = date.toISOString().slice(0, 10);
  return `Mesuré le ${day}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cœurs (${cpu?.model.trim() ?? 'modèle inconnu'}), ${figure(totalmem() / 2 ** 30)} Go.`;
}

/** The page with `content` between its marks; an error that says what to add where it has none. */
export function replaceBetweenMarks(page: string, content: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(`.github/MESURES.md n'a pas les deux lignes entre lesquelles écrire :\n${START}\n${END}`);
  return `${page.slice(0, start + START.length)}\n\n${content.trim()}\n\n${page.slice(end)}`;
}

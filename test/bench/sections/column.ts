/** A long column annotated, against a bare copy of as many cells, by turns. */
import { median, type Ratio } from '../clock';
import { duration, figure, percent } from '../print';
import type { Probes } from '../probe';
import { atMost, LIMITS, type Part } from '../targets';

interface Column {
  /** Milliseconds a row. */
  readonly row: Ratio;
  /** Milliseconds the thread was held at once, at most. */
  readonly held: Ratio;
  readonly sure: number;
  readonly rows: number;
}

const MOST_DISTINCT = 250_000;

export function columnPart(probes: Probes, runs: number, rows: number): Part {
  const all = probes.runs(runs, 'column', { rows, distinct: Math.min(rows, MOST_DISTINCT) }) as Column[];
  const one = all[0]!;
  const row = median(all.map((column) => column.row.ours));
  const rowRatio = median(all.map((column) => column.row.ratio));
  const held = median(all.map((column) => column.held.ours));
  const heldRatio = median(all.map((column) => column.held.ratio));
  const each = (read: (column: Column) => number): string =>
    all.map((column) => `${figure(read(column), 1)} ms`).join(', ');
  return {
    title: 'Une colonne d’adresses annotée de ses neuf colonnes et de sa remarque',
    lines: [
      `${figure(one.rows)} lignes en ${duration(row * one.rows)} de notre temps (celui du classeur à part), ${figure(rowRatio, 1)} fois ce que coûte une simple copie après Map.get`,
      `le fil tenu d'un coup, au plus, dans chacun de ${runs} processus : ${each((column) => column.held.ours)} (par la simple copie : ${each((column) => column.held.reference)})`,
      `${percent((100 * one.sure) / one.rows)} des lignes ont une réponse certaine`,
    ],
    targets: [
      atMost('une ligne annotée', rowRatio, LIMITS.annotatedRow, 'fois une ligne copiée', duration(row)),
      atMost('fil tenu d’un coup', heldRatio, LIMITS.heldThread, 'fois la copie', duration(held)),
    ],
  };
}

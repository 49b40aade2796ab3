/** What a row costs as the range of a call grows. */
import { median, type Ratio } from '../clock';
import { FUNCTIONS } from '../paths';
import { columns, figure } from '../print';
import type { Probes } from '../probe';
import { atMost, LIMITS, type Part } from '../targets';

/** Nanoseconds a row of a call of this length, and of the calls of a thousand around it. */
interface Growth {
  readonly found: readonly ({ readonly length: number } & Ratio)[];
}

/** The longest is the most rows that a formula reads. */
const LENGTHS = [1_000, 10_000, 100_000, 200_000];
const SHORT_ROWS = 50_000;

export function growthPart(probes: Probes, runs: number, longest: number): Part {
  const lengths = LENGTHS.filter((length) => length <= longest);
  const all = probes.runs(runs, 'growth', { file: FUNCTIONS, lengths, most: SHORT_ROWS }) as Growth[];
  const each = all[0]!.found.map(({ length }, at) => {
    const of = (read: (ratio: Ratio) => number): number => median(all.map(({ found }) => read(found[at]!)));
    return {
      length,
      ours: of(({ ours }) => ours),
      reference: of(({ reference }) => reference),
      ratio: of(({ ratio }) => ratio),
    };
  });
  const last = each[each.length - 1]!;
  return {
    title: 'Coût d’une ligne selon la longueur de la plage, contre les mêmes par mille',
    lines: columns(
      each.map(({ length, ours, reference, ratio }) => [
        `${figure(length)} lignes`,
        `${figure(ours)} ns par ligne`,
        `par mille : ${figure(reference)} ns`,
        `× ${figure(ratio, 2)}`,
      ]),
    ),
    targets: [
      atMost(
        `une ligne d’une plage de ${figure(last.length)}, contre une sur mille`,
        last.ratio,
        LIMITS.slack,
        'fois',
        `${figure(last.ours)} ns contre ${figure(last.reference)} ns`,
      ),
    ],
  };
}

/** The day of each change of a commune since 2019, which the yearly geographies do not tell: INSEE's movements. */
import { cell, RowError } from './rows';
import type { CsvRow } from '../csv/strict';

const FILE = 'mouvements-depuis-2019.csv';
/** From the last geography that told a change to the next, and a year more: that of 2020 told of mergers of 2021. */
const NEAR = 1;

export class Movements {
  private readonly dates = new Map<string, string[]>();

  /** @throws RowError if a date is none */
  constructor(rows: readonly CsvRow[]) {
    for (const row of rows) {
      const date = cell(row, 'date', FILE);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RowError(FILE, row, `« ${date} » n'est pas une date`);
      const key = keyOf(cell(row, 'code_avant', FILE), cell(row, 'code_apres', FILE));
      this.dates.set(key, [...(this.dates.get(key) ?? []), date]);
    }
  }

  /**
   * The day on which commune `from` became, or went into, or gave back, commune `to`, by INSEE codes.
   * @param year of the geography that first shows it, `YYYY`
   * @returns `YYYY-MM-DD`; the year if no movement tells the day
   */
  dateOf(from: string, to: string, year: string): string {
    const near = (this.dates.get(keyOf(from, to)) ?? []).filter(
      (date) => Math.abs(Number(date.slice(0, 4)) - Number(year)) <= NEAR,
    );
    const away = (date: string): number => Math.abs(Date.parse(date) - Date.parse(`${year}-01-01`));
    return near.sort((one, other) => away(one) - away(other))[0] ?? year;
  }
}

function keyOf(from: string, to: string): string {
  return `${from}>${to}`;
}

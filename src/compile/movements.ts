/** INSEE's movements of communes since 1943: what each became, and on which day. */
import { cell, RowError } from './rows';
import type { CsvRow } from '../csv/strict';

/** The day of the first yearly geography: what moved until then is in the history of the packages. */
const FIRST_GEOGRAPHY = '2019-01-01';
/** From the last geography that told a change to the next, and a year more: that of 2020 told of mergers of 2021. */
const NEAR = 1;

/** A commune as a movement names it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface Movement {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** INSEE's kind of event, e.g. 31 for a merger. */
  readonly mod: string;
  /** Undefined for a commune that enters INSEE's list, or leaves it, with no other in view. */
  readonly from: Named | undefined;
  readonly to: Named | undefined;
}

/** @throws RowError if a date is none */
export function readMovements(rows: readonly CsvRow[], file: string): readonly Movement[] {
  return rows.map((row) => {
    const date = cell(row, 'date', file);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RowError(file, row, `« ${date} » n'est pas une date`);
    const named = (when: string): Named | undefined => {
      const code = cell(row, `code_${when}`, file);
      return code === '' ? undefined : { code, name: cell(row, `nom_${when}`, file) };
    };
    return { date, mod: cell(row, 'mod', file), from: named('avant'), to: named('apres') };
  });
}

/** The day of each change of a commune since the first yearly geography, which those do not tell. */
export class DaysOfChanges {
  private readonly dates = new Map<string, string[]>();

  constructor(movements: readonly Movement[]) {
    for (const { date, from, to } of movements) {
      if (date <= FIRST_GEOGRAPHY || !from || !to) continue;
      const key = keyOf(from.code, to.code);
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

/** The annexe: the supplied population table of three départements, as gap in places, year, figure. */
import { NumberReader, NumberWriter } from './codec';
import type { Place } from './place';

export interface AnnexeEntry {
  readonly year: number;
  readonly population: number;
}

/** @param entries the entry of each place, undefined for most */
export function writeAnnexe(entries: readonly (AnnexeEntry | undefined)[]): string {
  const writer = new NumberWriter();
  let last = 0;
  entries.forEach((entry, place) => {
    if (!entry) return;
    writer.push(place - last);
    writer.push(entry.year);
    writer.push(entry.population);
    last = place;
  });
  return writer.toString();
}

export function readAnnexe(section: string): ReadonlyMap<Place, AnnexeEntry> {
  const annexe = new Map<Place, AnnexeEntry>();
  const reader = new NumberReader(section);
  let place = 0;
  while (!reader.done) {
    place += reader.next();
    annexe.set(place, { year: reader.next(), population: reader.next() });
  }
  return annexe;
}

/** What reading addresses needs of the table, decoded in steps: a long work begins without holding the page. */
import type { Resolver } from './resolve';

/** Each step is a few milliseconds of decoding where it was not done, and nothing where it was. */
export function* eveil({ table, voisinage }: Resolver): Generator<void> {
  const names = table.names();
  yield;
  for (const initial of names.initials()) {
    names.prepare(initial);
    yield;
  }
  table.history();
  yield;
  table.departementRankOf(0);
  yield;
  table.postcodes();
  yield;
  voisinage.entriesOfDepartement(0);
  yield;
  voisinage.entriesOfCommunes([]);
}

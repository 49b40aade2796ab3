/** What reading addresses needs of the table, decoded in steps: a long work begins without holding the page. */
import type { Resolver } from './resolve';

const awake = new WeakSet<Resolver>();

/** Each step is a few milliseconds of decoding; none where all was done. */
export function* eveil(resolver: Resolver): Generator<void> {
  if (awake.has(resolver)) return;
  const { table, voisinage } = resolver;
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
  awake.add(resolver);
}

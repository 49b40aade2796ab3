/** What reading addresses needs of the table, decoded in steps: a long work begins without holding the page. */
import type { Resolver } from './resolve';

const warm = new WeakSet<Resolver>();

/** Each step is a few milliseconds of decoding; none if all was done. */
export function* warmUp(resolver: Resolver): Generator<void> {
  if (warm.has(resolver)) return;
  const { table, names: grounds } = resolver;
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
  grounds.ofDepartement(0);
  yield;
  grounds.ofCommunes([]);
  warm.add(resolver);
}

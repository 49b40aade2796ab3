/** Which places are parts of which through time: what a table of another year may name in the place of a commune. */
import type { Place } from '../table/place';
import type { Table } from '../table/table';

/** A place and those that it ended in, or that ended in it, without those that have left it since. */
export class Kin {
  private parts: ReadonlyMap<Place, readonly Place[]> | undefined;

  constructor(private readonly table: Table) {}

  /** The communes that took a place in, the nearest in time first: none of a commune that goes on. */
  containersOf(place: Place): readonly Place[] {
    if (this.table.kindOf(place) === 'commune') return [];
    const found: Place[] = [];
    for (let next = this.containerOf(place); next !== undefined && !found.includes(next); next = this.containerOf(next))
      found.push(next);
    const today = this.table.todayOf(place);
    // Given back since under another name, or shared out: those that took it in stand for it no more.
    if (today.length === 1 && found[found.length - 1] !== today[0]) return today;
    return today.length === 1 ? found : [];
  }

  /** The one commune that a former one ended in, or that an arrondissement is of. */
  private containerOf(place: Place): Place | undefined {
    const kind = this.table.kindOf(place);
    if (kind === 'commune') return undefined;
    const events = kind === 'former' ? this.table.chronicle().eventsOf(place) : [];
    const last = events[events.length - 1];
    const into = last?.kind === 'ended' ? last.into : this.table.todayOf(place);
    return into.length === 1 ? into[0] : undefined;
  }

  /** The former communes, and the arrondissements, whose ground is in a commune; that of its code first. */
  partsOf(place: Place): readonly Place[] {
    this.parts ??= this.collectParts();
    return this.parts.get(place) ?? [];
  }

  private collectParts(): ReadonlyMap<Place, readonly Place[]> {
    const parts = new Map<Place, Place[]>();
    for (let place = this.table.communes; place < this.table.count; place++) {
      for (const container of this.containersOf(place)) {
        const known = parts.get(container);
        if (known) known.push(place);
        else parts.set(container, [place]);
      }
    }
    for (const [place, own] of parts) own.sort((one, other) => this.order(place, one) - this.order(place, other));
    return parts;
  }

  private order(place: Place, part: Place): number {
    return this.table.codeOf(part) === this.table.codeOf(place) ? -1 : part;
  }
}

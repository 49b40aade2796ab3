/** Doubts about the name: another commune has it, or a longer one, or had it lately. */
import { fold } from '../../table/fold';
import { NONE, type Place } from '../../table/place';
import type { Table } from '../../table/table';
import type { Case } from '../case';
import { othersThan, type Context } from '../context';
import { placesNamed } from '../ground/choose';
import { ANYWHERE, groundOfDepartements } from '../ground/ground';
import { UNCERTAIN, type Resolution, type Side } from '../resolution';
import { contradictedBy } from '../shapes/outside';
import type { Reading, Span } from '../text/reading';
import { beginning } from '../writings/likeness';
import { articleVariants } from '../writings/name';
import { placesLike } from '../writings/near';
import { ARTICLE } from '../text/marks';

export function homonyms({ reading, span, place }: Case, others: readonly number[]): Resolution | undefined {
  if (others.length === 0) return undefined;
  return { kind: 'homonyms', read: reading.written(span.from, span.to), places: [place, ...others] };
}

/** The official names given up since then are still written for what bore them. */
const RECENT = '2007';

/** « EVRY » is Évry (89), and for most people Évry (91), which became Évry-Courcouronnes in 2019; « Faux » is Faux (08), and was Faux-en-Périgord (24) until 2025. */
export function recent(one: Case): Resolution | undefined {
  const { reading, context, span, place } = one;
  const { table } = context;
  const entry = reading.entry(span.from, span.to);
  if (entry !== NONE && table.names().following(entry) === NONE) return undefined;
  const entries =
    entry === NONE
      ? articleVariants(reading, span.from, span.to)
          .flat()
          .filter((one) => one !== NONE)
      : [entry];
  const former = entries.flatMap((one) => placesNamed(table, one, ANYWHERE).former);
  // Of a name that is not even written whole, any other that ever bore it may be meant.
  const since = one.read.written === 'article' ? '' : RECENT;
  const ended = former.filter((other) => nameEnded(table, other, reading.slice(span.from, span.to)) >= since);
  if (ended.length === 0) return undefined;
  const accented = accentsOf(reading.written(span.from, span.to));
  // An accent that was typed and fits only one settles it: « Viré » is not Vire.
  const meant = accented === undefined ? ended : ended.filter((other) => accentsOf(table.nameOf(other)) === accented);
  return homonyms(one, othersThan(table, place, meant));
}

/** The day on which a name was given up: with its commune, or by it for another; "" if it is none that INSEE had. */
function nameEnded(table: Table, place: Place, folded: string): string {
  if (table.kindOf(place) === 'former') return table.history().endOf(place);
  const renamed = table
    .chronicle()
    .eventsOf(place)
    .filter((event) => event.kind === 'renamed' && fold(event.before) === folded);
  return renamed.at(-1)?.date ?? '';
}

/** The letters of a text in lower case with their accents; undefined if it has none. */
export function accentsOf(text: string): string | undefined {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
  return /[^a-z\d]/.test(letters) ? letters : undefined;
}

/** « Châlons » was once Chalon (38), but may well be Châlons-en-Champagne; « La Baule » is not Baule. */
export function longerName(one: Case): Resolution | undefined {
  const { reading, context, span, place, scope, read } = one;
  const { table } = context;
  const inDepartement = scope.departements !== undefined;
  // The name of a commune that ended is its own; one that a living commune gave up, or was misprinted under, is not.
  if (inDepartement && read.written === 'former' && table.kindOf(place) === 'former') return undefined;
  const texts = [reading.slice(span.from, span.to)];
  // « Le Frangy » begins no name, Frangy does.
  if (read.written === 'article') texts.push(table.names().foldedOf(place));
  const longer = texts.flatMap((text) =>
    scope.departements
      ? placesLike(table, groundOfDepartements(context.names, scope.departements), beginning(text)).filter(
          (other) => read.written !== 'former' || table.kindOf(other) === 'commune',
        )
      : context.suggestions.leading(text).filter((other) => isStillMeant(one, other)),
  );
  return homonyms(one, othersThan(table, place, longer));
}

/** A commune; of a name that is not even written whole, also one that ended so lately that it is still meant. */
function isStillMeant({ context: { table }, read }: Case, place: number): boolean {
  const kind = table.kindOf(place);
  const isRecent = read.written === 'article' && kind === 'former' && table.history().endOf(place) >= RECENT;
  return kind === 'commune' || isRecent;
}

/** « CHAUX » with 25: once the name of a commune, and La Chaux is there too. */
export function article(one: Case): Resolution | undefined {
  const { reading, context, span, place, scope } = one;
  const { table } = context;
  if (reading.is(span.from, ARTICLE)) return undefined;
  const entries = articleVariants(reading, span.from, span.to)
    .flat()
    .filter((entry) => entry !== NONE);
  const living = entries.flatMap((entry) => placesNamed(table, entry, scope).living);
  return homonyms(one, othersThan(table, place, living));
}

const MOST_ERRORS = 2;

/** The name exists, but not where the text puts it: never a near miss, always said. */
export function elsewhere({ reading, context, span, scope, read, place }: Case): Resolution | undefined {
  const departements = scope.departements ?? [];
  const whole = readElsewhere(reading, context, span, departements);
  if (whole) return whole;
  if (read.written === 'longer') {
    // « VERNANCOURT La Réunion » with 51: what is left of the text says elsewhere.
    const said = contradictedBy(reading, context, place, { from: span.from, to: span.from + 1 });
    const name: Side = { kind: 'name', read: context.table.nameOf(place), places: [place] };
    if (said) return { kind: 'contradiction', one: name, other: said };
    // « Loos-en-Gogelle » with 59 is nearly Loos-en-Gohelle, in the Pas-de-Calais.
    const near = context.suggestions
      .within(reading.slice(span.from, span.to), MOST_ERRORS)
      .map(({ entry }) => context.table.names().places[entry]!);
    const places = othersThan(context.table, place, near);
    return places.length === 0
      ? undefined
      : { kind: 'elsewhere', read: reading.written(span.from, span.to), places, departements, nearby: [place] };
  }
  return undefined;
}

export function readElsewhere(
  reading: Reading,
  context: Context,
  { from, to }: Span,
  departements: readonly number[],
): Resolution | undefined {
  const named = placesNamed(context.table, reading.entry(from, to), ANYWHERE);
  const places = named.living.length > 0 ? named.living : named.former;
  if (places.length === 0) return undefined;
  const read = reading.written(from, to);
  const nearby = departements.length === 1 ? context.suggestions.holding(read, departements[0]!, MOST_NEARBY) : [];
  return { kind: 'elsewhere', read, places, departements, nearby };
}

const MOST_NEARBY = 3;

/** More than one commune of France has the name. */
export function several({ context, reading, span, place }: Case): Resolution | undefined {
  const { table } = context;
  const { living, former } = placesNamed(table, reading.entry(span.from, span.to), ANYWHERE);
  return othersThan(table, place, living.length > 0 ? living : former).length > 0 ? UNCERTAIN : undefined;
}

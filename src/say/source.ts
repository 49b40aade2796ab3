/** The sentence of COMMUNE.SOURCE: how the text was read, and which text, date and entry gives the fact. */
import { fondementsOf, foundationsOf } from '../facts/bureau';
import { communeOf } from '../facts/place';
import { LATEST_MILLESIME } from '../table/millesimes';
import { factOf, textOf, type FactAsked, type FactName } from '../facts/facts';
import { printedEntriesOf, zoneOf } from '../facts/zone';
import type { Edition } from '../facts/fact';
import { messages } from './language';
import type { Difference } from './messages';
import type { Resolver } from '../resolve/resolve';
import type { Sure } from '../resolve/resolution';
import { unreadWords } from '../resolve/unread';
import { fold } from '../table/fold';
import type { Table } from '../table/table';
import { explainReason, nameOfPlace, quote, saidPlace } from './explain';

export function sourceSentence(
  resolver: Resolver,
  written: string,
  resolution: Sure,
  asked: FactAsked | undefined,
): string {
  const say = messages();
  const { table } = resolver;
  const comment = readingSentence(resolver, written, resolution);
  const provenance = asked === undefined ? say.geography(table.state) : provenanceOf(table, resolution.place, asked);
  return say.source(quote(written), nameOfPlace(table, resolution.place), comment, provenance);
}

/** How a text was read, in words. */
export function readingSentence(resolver: Resolver, written: string, resolution: Sure): string {
  return describeReading(resolver.table, written, resolution, unreadWords(resolver, resolution));
}

function describeReading(table: Table, written: string, { place, steps: taken }: Sure, unread: string): string {
  const say = messages();
  const former = table.kindOf(place) === 'former';
  // That it is a former commune is said below, with its date.
  const told = former ? taken.filter(({ name }) => name !== 'former-name') : taken;
  const steps = told.map(({ name, detail }) => {
    const said = say.step(name, detail);
    return name === 'name' ? said + say.writing(differences(written, table.nameOf(place))) : said;
  });
  const today = communeOf(table, place);
  if (former) {
    steps.push(say.formerCommune(table.history().endOf(place), saidPlace(table, today)));
  }
  if (unread !== '') steps.push(say.step('unread', unread));
  return [...new Set(steps)].join(', ');
}

/** What separates a writing from the official name; nothing where they are the same. */
export function differences(written: string, name: string): readonly Difference[] {
  const text = written.trim();
  if (text === name || fold(text) !== fold(name)) return [];
  const found: Difference[] = [];
  if (/\bstes?\b|\bsts?\b/i.test(text)) found.push('saint');
  if (/\bs\//i.test(text)) found.push('sur');
  if (/\blez\b/i.test(text) !== /\blez\b/i.test(name)) found.push('les');
  if (/œ/i.test(name) !== /œ/i.test(text)) found.push('ligature');
  const bare = (value: string): string =>
    value
      .replace(/œ/g, 'oe')
      .replace(/Œ/g, 'OE')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
  const letters = (value: string): string => value.replace(/[^\p{L}\d]/gu, '');
  const accents = (value: string): string => value.normalize('NFD').replace(/[^\u0300-\u036f]/g, '');
  if (accents(text) !== accents(name)) found.push('accents');
  if (!found.includes('saint') && letters(bare(text)) !== letters(bare(name))) found.push('case');
  else if (text === text.toUpperCase() && name !== name.toUpperCase()) found.push('case');
  const marks = (value: string): string => value.replace(/[\p{L}\d\u0300-\u036f]/gu, '');
  if (!found.includes('sur') && marks(text) !== marks(name)) found.push('punctuation');
  return found;
}

function provenanceOf(table: Table, place: number, { name, edition }: FactAsked): string {
  const say = messages();
  const { fact, answering } = factOf(table, place, name, edition);
  if (!('value' in fact)) return withinSentence(explainReason(table, answering, fact.reason));
  if (name === 'BUREAU' && fondementsOf(table, answering).includes('livre-foncier')) return say.livreFoncier();
  const { title: textTitle, state } = textOf(name, edition);
  const isFigure = name === 'POPULATION' && edition !== 'annexe';
  const title = isFigure ? `${say.population(edition ?? LATEST_MILLESIME)}, ${textTitle}` : textTitle;
  return say.provenance(`${name} = ${fact.value}`, title, state, entryOf(table, answering, name, edition));
}

/** A sentence that another goes on with: without its capital and its stop. */
function withinSentence(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/[.?]$/, '');
}

/** The entry of the text: the printed names of a zone, the ground of a bureau, the département of a court. */
export function entryOf(table: Table, place: number, fact: FactName, edition?: Edition): string {
  const say = messages();
  const departement = table.departementOf(place);
  switch (fact) {
    case 'ZONE': {
      const entries = printedEntriesOf(table, place, edition);
      if (entries.length > 0) return say.zoneEntries(entries, departement);
      const zone = zoneOf(table, place, edition);
      return say.zoneNotListed('value' in zone ? zone.value : '');
    }
    case 'BUREAU':
      return say.fondements(foundationsOf(table, place));
    case 'TRIBUNAL':
    case 'COUR':
      return say.departementEntry(departement.name);
    default:
      return '';
  }
}

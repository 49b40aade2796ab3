/** The sentence of COMMUNE.SOURCE: how the text was read, and which text, date and entry gives the fact. */
import { fondementsOf } from '../facts/bureau';
import { communeOf } from '../facts/place';
import { LATEST_MILLESIME } from '../table/millesimes';
import { factOf, textOf, type FactName } from '../facts/facts';
import { printedEntriesOf } from '../facts/zone';
import { messages } from '../i18n/langue';
import type { Difference } from '../i18n/messages';
import type { Resolver } from '../resolve/resolve';
import type { Sure } from '../resolve/resolution';
import { unreadWords } from '../resolve/unread';
import { fold } from '../table/fold';
import type { Table } from '../table/table';
import { explainRaison, nommer, quote } from './errors';

export function sourceSentence(
  resolver: Resolver,
  written: string,
  resolution: Sure,
  fait: FactName | undefined,
): string {
  const say = messages();
  const { table } = resolver;
  const comment = describeReading(table, written, resolution, unreadWords(resolver, resolution));
  const provenance = fait === undefined ? say.geographie(table.state) : provenanceOf(table, resolution.place, fait);
  return say.source(quote(written), nommer(table, resolution.place), comment, provenance);
}

function describeReading(table: Table, written: string, { place, steps: taken }: Sure, unread: string): string {
  const say = messages();
  const former = table.kindOf(place) === 'former';
  // That it is a former commune is said below, with its date.
  const told = former ? taken.filter(({ name }) => name !== 'former-name') : taken;
  const steps = told.map(({ name, detail }) => {
    const said = say.etape(name, detail);
    return name === 'name' ? said + say.ecriture(differences(written, table.nameOf(place))) : said;
  });
  const today = communeOf(table, place);
  if (former) {
    steps.push(say.ancienneCommune(table.history().endOf(place), table.nameOf(today)));
  }
  if (unread !== '') steps.push(say.etape('unread', unread));
  return [...new Set(steps)].join(', ');
}

/** What separates a writing from the official name; nothing where they are the same. */
export function differences(written: string, nom: string): readonly Difference[] {
  const text = written.trim();
  if (text === nom || fold(text) !== fold(nom)) return [];
  const found: Difference[] = [];
  if (/\bstes?\b|\bsts?\b/i.test(text)) found.push('saint');
  if (/\bs\//i.test(text)) found.push('sur');
  if (/\blez\b/i.test(text) !== /\blez\b/i.test(nom)) found.push('les');
  if (/œ/i.test(nom) !== /œ/i.test(text)) found.push('ligature');
  const bare = (value: string): string =>
    value
      .replace(/œ/g, 'oe')
      .replace(/Œ/g, 'OE')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
  const letters = (value: string): string => value.replace(/[^\p{L}\d]/gu, '');
  const accents = (value: string): string => value.normalize('NFD').replace(/[^\u0300-\u036f]/g, '');
  if (accents(text) !== accents(nom)) found.push('accents');
  if (!found.includes('saint') && letters(bare(text)) !== letters(bare(nom))) found.push('casse');
  else if (text === text.toUpperCase() && nom !== nom.toUpperCase()) found.push('casse');
  const marks = (value: string): string => value.replace(/[\p{L}\d\u0300-\u036f]/gu, '');
  if (!found.includes('sur') && marks(text) !== marks(nom)) found.push('ponctuation');
  return found;
}

function provenanceOf(table: Table, place: number, fait: FactName): string {
  const say = messages();
  const { fact: found, answering } = factOf(table, place, fait);
  if (!('value' in found)) return explainRaison(table, answering, found.reason).replace(/[.?]$/, '');
  const { title: titre, state: etat } = textOf(fait);
  const title = fait === 'POPULATION' ? `${say.population(LATEST_MILLESIME)}, ${titre}` : titre;
  return say.provenance(`${fait} = ${found.value}`, title, etat, entryOf(table, answering, fait));
}

/** The entry of the text: the printed names of a zone, the ground of a bureau, the département of a court. */
export function entryOf(table: Table, place: number, fait: FactName): string {
  const say = messages();
  const departement = table.departementOf(place).name;
  switch (fait) {
    case 'ZONE': {
      const entrees = printedEntriesOf(table, place);
      return entrees.length === 0
        ? say.zoneHorsListe(table.zones().zoneOf(place))
        : say.entreesZone(entrees, departement);
    }
    case 'BUREAU':
      return say.fondements(fondementsOf(table, place));
    case 'TRIBUNAL':
    case 'COUR':
      return say.entreeDepartement(departement);
    default:
      return '';
  }
}

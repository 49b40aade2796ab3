/** COMMUNE.CARTE: an entity of Excel, whose card tells each fact of a commune, its date and its text. */
import { FACTS, answerOf, titlesOfFacts } from '../facts/facts';
import { communeOf, postcodesOf } from '../facts/place';
import { fr } from '../say/fr';
import { messages } from '../say/language';
import { resolver } from '../resolve/resolve';
import { LATEST_MILLESIME } from '../table/millesimes';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { readCell, toRange, type Value } from './cell';
import { CODE_TITLE } from './entity';
import { invalidValue } from './errors';
import { fitting } from './fitting';
import { isSure, mapRows, readPlace } from './ranges';

/** One line of a card, as Excel's data types have it. */
interface CardProperty {
  readonly type: 'String' | 'Double' | 'Error';
  readonly basicType: 'String' | 'Double' | 'Error';
  readonly basicValue: string | number;
  readonly propertyMetadata?: {
    readonly sublabel: string;
    readonly attribution: readonly { readonly sourceText: string }[];
  };
}

/** An entity; where a formula wants a number or a text it is #VALUE!, as Excel has it. */
export interface Card {
  readonly type: 'Entity';
  readonly text: string;
  readonly basicType: 'Error';
  readonly basicValue: '#VALUE!';
  readonly properties: Readonly<Record<string, CardProperty>>;
  readonly provider: { readonly description: string };
}

/** A card weighs some three thousand characters, and a request of more than five million never arrives. */
const MOST_CARDS = 1_000;

/** The titles of the lines, in French for every reader: `=A2.Zone` and `=A2.[Codes postaux]` are formulas, and a workbook is read in two languages. */
const TITLES = titlesOfFacts('fr');
const DEPARTEMENT_TITLE = fr.headings[2]!;
const POST_CODES_TITLE = 'Codes postaux';

/**
 * Answers a card for each sure cell; its name where Excel says that it has no cards.
 * @throws #VALUE! if there are more cards than can arrive
 */
export function answerCards(commune: unknown, departement: unknown): (Value | Card)[][] {
  const { table } = resolver();
  const hasCards = showsCards();
  const asked = toRange(commune).flat().length;
  let cards = 0;
  const rows = mapRows(commune, departement, (row, departementAt): (Value | Card)[] =>
    row.map((cell, column) => {
      const read = readPlace(readCell(cell), departementAt(column));
      if (!isSure(read)) return read;
      if (!hasCards) return table.nameOf(communeOf(table, read.place));
      cards++;
      if (cards > MOST_CARDS) throw invalidValue(messages().rangeTooLarge(asked, MOST_CARDS));
      return cardOf(table, read.place);
    }),
  );
  return fitting(rows);
}

interface HostWithRequirements {
  readonly Office?: {
    readonly context?: { readonly requirements?: { isSetSupported?(set: string, version: string): boolean } };
  };
}

/** Entities came with ExcelApi 1.16; a host that says nothing of it is taken to have them. */
function showsCards(): boolean {
  const requirements = (globalThis as HostWithRequirements).Office?.context?.requirements;
  return requirements?.isSetSupported?.('ExcelApi', '1.16') ?? true;
}

function cardOf(table: Table, place: Place): Card {
  const today = communeOf(table, place);
  const facts = FACTS.map((fact): [string, CardProperty] => {
    const answered = answerOf(table, place, fact).fact;
    const { title, state } = fact.text;
    const sublabel = fact.shape === 'integer' ? messages().population(LATEST_MILLESIME) : state;
    const told = { sublabel, attribution: [{ sourceText: title }] };
    return [TITLES[fact.name], property('value' in answered ? answered.value : undefined, told)];
  });
  return {
    type: 'Entity',
    text: table.nameOf(today),
    basicType: 'Error',
    basicValue: '#VALUE!',
    properties: {
      [CODE_TITLE]: property(table.codeOf(today)),
      [DEPARTEMENT_TITLE]: property(table.departementOf(today).name),
      [POST_CODES_TITLE]: property(postcodesOf(table, today)),
      ...Object.fromEntries(facts),
    },
    provider: { description: 'Ressort' },
  };
}

/** What a text does not say is #N/A on the card too. */
function property(value: string | number | undefined, told?: CardProperty['propertyMetadata']): CardProperty {
  const type = value === undefined ? 'Error' : typeof value === 'number' ? 'Double' : 'String';
  return { type, basicType: type, basicValue: value ?? '#N/A', ...(told && { propertyMetadata: told }) };
}

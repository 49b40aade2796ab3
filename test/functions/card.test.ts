/** COMMUNE.CARTE: what the card behind a name tells, where it is shown, and how many arrive. */
import type { Card } from '../../src/functions/card';
import { R, T } from '../resolve/read';
import { call, ExcelError, one, shown } from './excel';

function cardOf(commune: string, departement: string | null = null): Card {
  const [[card]] = call('COMMUNE.CARTE', [[commune]], departement) as [[Card]];
  return card;
}

const valuesOf = ({ properties }: Card): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([title, { basicValue }]) => [title, basicValue]));

const entity = (type: string, text: string): object => ({ type, text, basicType: 'Error', basicValue: '#VALUE!' });

test('Mâcon: every fact under its title', () => {
  const card = cardOf('MACON');
  expect(card).toMatchObject({ type: 'Entity', text: 'Mâcon', basicType: 'Error', basicValue: '#VALUE!' });
  expect(valuesOf(card)).toEqual({
    'Code INSEE': '71270',
    ['Département']: 'Saône-et-Loire',
    'Codes postaux': '71000',
    Zone: 'B',
    Bureau: 'Mâcon',
    Tribunal: 'Dijon',
    Cour: 'Dijon',
    Population: 35_177,
    ['Région']: 'Bourgogne-Franche-Comté',
    EPCI: 'CA Mâconnais Beaujolais Agglomération',
    Arrondissement: 'Mâcon',
  });
});

test('each fact has its date and its text', () => {
  const { properties } = cardOf('Mâcon');
  expect(properties['Zone']!.propertyMetadata).toEqual({
    sublabel: 'liste d’origine, JO du 28 décembre 2007',
    attribution: [{ sourceText: expect.stringMatching(/^arrêté du 24 décembre 2007/) as unknown }],
  });
  expect(properties['Population']!.propertyMetadata).toMatchObject({ sublabel: 'population municipale 2023' });
  expect(properties['Population']).toMatchObject({ type: 'Double', basicType: 'Double' });
});

test.each([
  ['Pau', '64', 'Tribunal'],
  ['Nouméa', null, 'Zone'],
  ['Saint-Ismier', '38', 'Bureau'],
])('%s: what the text does not say is #N/A on the card too', (commune, departement, title) => {
  expect(cardOf(commune, departement).properties[title]).toMatchObject({ type: 'Error', basicValue: '#N/A' });
});

describe('a card that another formula reads', () => {
  test.each([
    ['by its code, for a name that several communes have', cardOf('Saint-Denis', '93'), '93066'],
    ['as Excel hands it over, in JSON', JSON.parse(JSON.stringify(cardOf('Mâcon'))), '71270'],
    ['of another provider, by what it shows', entity('Entity', 'Mâcon'), '71270'],
    ['of Excel’s own geography', entity('LinkedEntity', 'Tours (37)'), '37261'],
  ])('%s', (_, card, code) => {
    expect(shown(one('COMMUNE.INSEE', card))).toBe(code);
  });

  test('of another provider, doubtful or blank as its text is', () => {
    expect(shown(one('ZONE', entity('Entity', 'Saint-Denis')))).toMatch(/^#N\/A : .*Saint-Denis/);
    expect(one('ZONE', entity('Entity', ''))).toBe('');
  });

  test('is a key of a table too', () => {
    const keys = [[cardOf('Saint-Denis', '974')], [cardOf('Saint-Denis', '93')]];
    expect(call('COMMUNE.RECHERCHE', [[cardOf('Saint-Denis', '93')]], keys, [[1], [2]])).toEqual([[2]]);
  });
});

describe('what Excel says of itself', () => {
  const told = globalThis as { Office?: unknown };
  afterEach(() => delete told.Office);
  const office = (answer: boolean): unknown => ({ context: { requirements: { isSetSupported: () => answer } } });

  test('its lines have the same titles in an English Excel: formulas hold them', () => {
    const french = Object.keys(cardOf('Mâcon').properties);
    told.Office = { context: { displayLanguage: 'en-GB' } };
    expect(Object.keys(cardOf('Mâcon').properties)).toEqual(french);
  });

  test.each([
    ['it has no cards, the name', office(false), 'string'],
    ['it has them, a card', office(true), 'object'],
    ['it says nothing, a card', { context: {} }, 'object'],
  ])('%s', (_, Office, type) => {
    told.Office = Office;
    expect(typeof (call('COMMUNE.CARTE', [['Mâcon']], null) as unknown[][])[0]![0]).toBe(type);
  });
});

describe('many cards', () => {
  const names = Array.from({ length: T.communes }, (_, place) => [`INSEE ${T.codeOf(place)}`]);

  test('a thousand arrive: Excel on the web takes five million characters', () => {
    const heaviest = names.slice(-1000);
    for (const some of [names.slice(0, 1000), heaviest]) {
      const answer = call('COMMUNE.CARTE', some, null) as unknown[][];
      expect(answer).toHaveLength(1000);
      expect(JSON.stringify(answer).length).toBeLessThan(4_500_000);
    }
    expect(R.table.communes).toBeGreaterThan(30_000);
  });

  test('more are one error, which says how many to take', () => {
    const refused = call('COMMUNE.CARTE', names.slice(0, 1001), null);
    expect(refused).toBeInstanceOf(ExcelError);
    expect(shown(refused)).toMatch(/#VALUE! : La plage compte 1001 lignes remplies, au-delà de la limite de 1000/);
  });
});

/** `read`, whatever it is given, and what becomes of its answers elsewhere. */
import { annotateRows, FACT_NAMES, read, speak, type Given, type Sure } from '../../src/lib';

const sure = (text: Given, departement?: Given): Sure => {
  const reading = read(text, departement);
  if (reading.status !== 'sure') throw new Error(reading.message);
  return reading;
};

test.each([null, undefined, '', ' '])('%p is a blank', (text) => {
  expect(read(text)).toEqual({ status: 'blank', message: '' });
  expect(read('Saint-Denis', text)).toMatchObject({ status: 'doubtful', reason: 'homonyms' });
});

test('a number is a code, that lost its zero or not', () => {
  expect(sure('Saint-Denis', 93).insee).toBe('93066');
  expect(sure('Bourg-en-Bresse', 1000).insee).toBe('01053');
  expect(read(1053)).toEqual(read('01053'));
  expect(read(71270).status).toBe('doubtful');
});

test.each([[{}], [[]], [true], [1.5], [Number.NaN], [-1], [10n], [Symbol('x')], [() => '']])(
  '%p is refused in one sentence',
  (given) => {
    for (const call of [() => read(given as unknown as Given), () => read('Mâcon', given as unknown as Given)])
      expect(call).toThrow(/^read: « (text|departement) » est de type \w+, il faut/);
  },
);

test('a fact that is none is refused with those there are', () => {
  const reading = sure('Mâcon');
  for (const call of ['fact', 'missing', 'source'] as const) {
    expect(() => reading[call]('zone' as 'ZONE')).toThrow("« zone » n'est pas un fait : il y a ZONE");
    expect(() => reading[call](null as unknown as 'ZONE')).toThrow(RangeError);
  }
});

test('answers survive JSON and a worker, and all the facts come at once', () => {
  const reading = sure('Mâcon');
  const data = {
    status: 'sure',
    place: reading.place,
    commune: 'Mâcon',
    insee: '71270',
    departement: 'Saône-et-Loire',
    postcodes: ['71000'],
  };
  expect(JSON.parse(JSON.stringify(reading))).toEqual(data);
  expect(structuredClone(reading)).toEqual(data);
  const doubtful = read('Saint-Denis');
  expect(structuredClone(doubtful)).toEqual(doubtful);
  expect(Object.keys(reading.facts())).toEqual([...FACT_NAMES]);
  expect(reading.facts()).toMatchObject({ ZONE: 'B', BUREAU: 'Mâcon', TRIBUNAL: 'Dijon' });
  expect(structuredClone(reading.facts())).toEqual(reading.facts());
});

test('a program is spoken to in the language that it asks for', async () => {
  try {
    speak('en');
    expect(read('Saint-Denis')).toMatchObject({ message: expect.stringContaining('names several communes') });
    expect(sure('MACON').source('ZONE')).toContain(' read as Mâcon');
    const rows = annotateRows({ text: 'town', facts: [], titles: 'courants' })([{ town: 'Mâcon' }]);
    expect((await rows.next()).value).toMatchObject({ 'INSEE code': '71270', Reading: 'certain' });
  } finally {
    speak(undefined);
  }
  expect(read('Saint-Denis')).toMatchObject({ message: expect.stringContaining('désigne plusieurs communes') });
});

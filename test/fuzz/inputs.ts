/** What a workbook may hand to a function, ordinary or not, for fast-check to draw from. */
import fc from 'fast-check';
import { CODES, ExcelError, type Name } from '../functions/excel';

const NAMES = [
  'Mâcon',
  'Paris',
  'Sainte-Colombe',
  'St Etienne',
  'Évry',
  'Le Plessis',
  'Y',
  'Hœnheim',
  "L'Haÿ-les-Roses",
  'Saint-Denis',
  'Châlons s/ Marne',
];
const PIECES = [
  '71000',
  '75',
  '2A',
  'rue',
  'de la',
  'St',
  'Ste',
  's/',
  'lès',
  'CEDEX',
  'BP 12',
  'INSEE ',
  'CP',
  '(',
  ')',
  ',',
  ';',
  '\n',
  ' - ',
  'FRANCE',
  'arrondissement',
  '9e',
  'nd',
  'mt',
  'ch',
  'Ã©',
  'â€™',
  '?',
  '\ufffd',
  'œ',
  '00000',
  '01001',
];
/** Texts that have broken other programs. */
const ODDITIES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'undefined',
  'null',
  'NaN',
  'true',
  '[object Object]',
  '=1+1',
  "=cmd|'/c calc'!A1",
  '+33',
  '-1',
  '@SUM(A1)',
  "'Mâcon",
  '"',
  '<script>alert(1)</script>',
  '${7*7}',
  '{{7*7}}',
  '%s%n',
  '\\',
  '..\\..',
  '/etc/passwd',
  "'; DROP TABLE communes;--",
  '\ud800',
  '\udc00',
  '\ud800\ud800',
  'Mâcon\ud83d',
  '\udfffMâcon',
  '\0',
  'Mâ\0con',
  '\u202eNOCÂM',
  '\u2066Mâcon\u2069',
  '\u200b\u200d\ufeff',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
  '𝕸𝖆̂𝖈𝖔𝖓',
  'ﬁﬂﬀﬆ',
  '①②③',
  '㎏',
  'ß',
  'ẞ',
  'İı',
  '👩‍👩‍👧',
  '中文',
  'العربية',
  'Ω',
  '\u00ad',
  '\u2028',
  '\u0085',
  '9'.repeat(400),
  '١٢٣٤٥',
];

const long = fc
  .tuple(
    fc.constantFrom(...PIECES, ...NAMES, 'x', ' ', 'a ', 'saint ', '71000 ', '(a)', 'é', '\ud83d\ude00'),
    fc.integer({ min: 20, max: 32_767 }),
  )
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
const address = fc
  .array(fc.constantFrom(...PIECES, ...NAMES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(' '));
/** A real name with one thing wrong. */
const damaged = fc
  .tuple(fc.constantFrom(...NAMES), fc.nat(20), fc.string({ unit: 'binary', maxLength: 2 }))
  .map(([name, at, more]) => name.slice(0, at) + more + name.slice(at + 1));

export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-composite', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)) },
  { weight: 4, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 6, arbitrary: address },
  { weight: 4, arbitrary: damaged },
  { weight: 2, arbitrary: fc.nat(100_000).map(String) },
  { weight: 1, arbitrary: long },
);

const error = fc.constantFrom(...Object.values(CODES)).map((code) => new ExcelError(code));
const object: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    type: fc.constantFrom('Error', 'String', 'Double', 'FormattedNumber', 'Entity'),
    basicType: fc.constantFrom('Error', 'String', 'Double'),
    basicValue: fc.oneof(text, fc.double(), fc.constantFrom('#SPILL!', '#CALC!', null)),
  }),
  fc.record({ code: fc.constantFrom('#REF!', '#BUSY!', 'x', 3) }),
  fc.object({ maxDepth: 1 }),
  fc.constantFrom<unknown>(Object.create(null), new Date(0), /x/, [], [[]], () => 1, Symbol('x'), 10n, new Map()),
);

export const cell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 2, arbitrary: fc.integer({ min: -10, max: 100_010 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, '', 0, '0', ' ') },
  { weight: 1, arbitrary: error },
  { weight: 1, arbitrary: object },
);

const DEPARTEMENTS: readonly unknown[] = [
  '71',
  71,
  '2A',
  '69',
  '974',
  'Paris',
  'Saône-et-Loire',
  '',
  null,
  0,
  '20',
  'Xyz',
];
const departement = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...DEPARTEMENTS) },
  { weight: 1, arbitrary: cell },
);

function matrix(of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[][]> {
  return fc.oneof(
    { weight: 12, arbitrary: of.map((value) => [[value]]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .chain(([rows, columns]) =>
          fc.array(fc.array(of, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
        ),
    },
    // Excel's ranges are rectangles; another host's may not be.
    { weight: 1, arbitrary: fc.array(fc.array(of, { maxLength: 3 }), { minLength: 1, maxLength: 4 }) },
  );
}

export const communes = matrix(cell);
export const departements = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, undefined) },
  { weight: 4, arbitrary: matrix(departement) },
);
const third: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, 1943, 1967, 2020, 2023, 'annexe', true, false, 'ZONE', 'bureau', 3, 51),
  cell,
  matrix(cell),
);

/** The arguments of a call of one function. */
export function argumentsOf(name: Name): fc.Arbitrary<unknown[]> {
  if (name === 'COMMUNE.SUGGESTIONS')
    return fc.tuple(cell, departement, fc.oneof(fc.constantFrom<unknown>(null, 1, 50), cell));
  if (name === 'COMMUNES') {
    const criterion = fc.oneof(fc.constantFrom('DEPARTEMENT', 'BUREAU', 'ZONE', 'TRIBUNAL', 'COUR', 'zone'), cell);
    const value = fc.oneof(fc.constantFrom<unknown>('71', 'A', 'base', 'Dijon', 'Mâcon', 'B'), cell);
    return fc.tuple(criterion, value, departement);
  }
  if (name === 'COMMUNE.HISTOIRE') return fc.tuple(cell, departement);
  if (name === 'COMMUNE.RECHERCHE') return fc.tuple(communes, matrix(cell), matrix(cell), departements, departements);
  if (name === 'COMMUNE.RECHERCHE.BILAN') return fc.tuple(matrix(cell), departements);
  return fc.tuple(communes, departements, third);
}

/** Folding, against a second version written the plain way; and the index of names against a plain Map. */
import fc from 'fast-check';
import { createFoldedText, fold, foldInto } from '../../src/table/fold';
import { table } from '../../src/table/table';

/** The rule of the notes, with no thought for speed; on letters of Latin alphabets only. */
function naive(text: string): string {
  const letters = text
    .toLowerCase()
    .replace(/\u00ad|[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
  return letters
    .replace(/(?<![a-z0-9])s\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => WORDS[word] ?? word)
    .join(' ');
}
const WORDS: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  lez: 'les',
});

const ALPHABET =
  " -'’/.,()\n\u00a0\u00adabcdefghijklmnopqrstuvwxyzABCLSTEZ0123456789àâäáãåçéèêëîïíôöóùûüúÿñœæŒÆÀÂÉÈÊÎÔÇß\u0301\u0302";
const words = fc.constantFrom(
  'St',
  'Ste',
  'STS',
  'stes',
  's/',
  'S/',
  'lez',
  'LES',
  'lès',
  'Cœur',
  'ﬁn',
  'Ｍâcon',
  's',
  'sur',
  ' ',
  '-',
  "L'",
);
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from(ALPHABET)), maxLength: 40 }),
  fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 8 }).map((list) => list.join('')),
);

describe('fold', () => {
  test.each([
    ['Sts-Geosmes lez Cœur', 'saints geosmes les coeur'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['L’HAY LES ROSES', 'l hay les roses'],
    ['Châlons s/ Marne', 'chalons sur marne'],
    ['ST ETIENNE', 'saint etienne'],
    ['Ste-Colombe', 'sainte colombe'],
    ['Hœnheim', 'hoenheim'],
    ['Paris 9e', 'paris 9e'],
    ['  ', ''],
    ['Ma\u0302con', 'macon'],
    ['Ｍａｃｏｎ', 'macon'],
    ['M\u00adâ\u200bcon', 'macon'],
    ['Best', 'best'],
    ['Lezoux', 'lezoux'],
  ])('%j : %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(naive(written)).toBe(folded);
  });

  test('is the plain version, on any text of the letters of names', () => {
    fc.assert(
      fc.property(text, (written) => expect(fold(written)).toBe(naive(written))),
      { numRuns: 3000 },
    );
  });

  test('is the plain version, on every name of the table', () => {
    const names = table().names().texts;
    expect(names.filter((name) => fold(name) !== naive(name))).toEqual([]);
  });

  test('of what is folded changes nothing, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (written) =>
        expect(fold(fold(written))).toBe(fold(written)),
      ),
      { numRuns: 3000 },
    );
  });

  test('gives a-z, 0-9 and single spaces, words where they were', () => {
    const into = createFoldedText();
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (written) => {
        expect(fold(written)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        foldInto(written, into);
        for (let word = 0; word < into.words; word++) {
          const source = into.source.slice(into.sourceStarts[word], into.sourceEnds[word]);
          // The slash that made « s/ » « sur » stays outside the word.
          if (fold(source) !== 's')
            expect(fold(source)).toBe(String.fromCharCode(...into.bytes.slice(into.starts[word], into.ends[word])));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the index of names', () => {
  const names = table().names();
  const index = new Map<string, number[]>();
  names.texts.forEach((name, entry) => index.set(fold(name), [...(index.get(fold(name)) ?? []), entry]));
  const into = createFoldedText();

  function entriesOf(written: string): number[] {
    foldInto(written, into);
    const entries: number[] = [];
    for (let entry = names.first(into.bytes, 0, into.length); entry >= 0; entry = names.following(entry))
      entries.push(entry);
    return entries;
  }

  test('finds for every name what a plain Map finds, in the same order', () => {
    const wrong = names.texts.filter((name) => entriesOf(name).join() !== index.get(fold(name))!.join());
    expect(wrong).toEqual([]);
  });

  test('finds nothing for what is no name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.nat(names.texts.length - 1).map((at) => `${names.texts[at]!}x`),
        ),
        (written) => {
          expect(entriesOf(written)).toEqual(index.get(fold(written)) ?? []);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** Evidence that agrees is answered, evidence that contradicts never: in small; `npm run contradictions` for more. */
import { table } from '../../src/table/table';
import { judge, mayBe, mustBe, mustFail, type Kind } from './case';
import { Geography } from './geography';
import { allKinds } from './kinds';
import { communeInsee, countOf, describe as told, drawCases, tallyOf, type Reader } from './run';

const SEED = 20071224;
const TEXTS = 3000;

const geography = new Geography(table());
const kinds = allKinds(geography, SEED);
const each = Math.ceil(TEXTS / kinds.length);
const drawn = kinds.map((kind) => ({ kind, cases: drawCases(kind, each) }));

/** The tallies of what a reader answers to every case that was drawn. */
const asked = (reader: Reader): ReturnType<typeof tallyOf>[] =>
  drawn.map(({ kind, cases }) => tallyOf(kind.name, cases, reader));

test('no answer is wrong', () => {
  const wrong = asked(communeInsee).flatMap(({ kind, judged }) =>
    judged.filter(({ verdict }) => verdict === 'wrong').map((one) => `${kind}: ${told(one)}`),
  );
  expect(wrong).toEqual([]);
});

test('every kind has cases, and no two kinds one name', () => {
  expect(drawn.filter(({ cases }) => cases.length < 3).map(({ kind }) => kind.name)).toEqual([]);
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  expect(drawn.reduce((sum, { cases }) => sum + cases.length, 0)).toBeGreaterThan(TEXTS * 0.9);
});

test('cases say what their kind says: an agreement is a code, a contradiction lets an error be right', () => {
  const odd = drawn.flatMap(({ kind, cases }) => {
    const agrees = kind.name.includes('agree: ');
    const contradicts = kind.name.includes('contradict: ');
    return cases
      .filter(({ errorIsRight }) => (agrees && errorIsRight) || (contradicts && !errorIsRight))
      .map(({ text }) => `${kind.name}: ${text}`);
  });
  // Where several communes bear a name cut short, to agree with all of them is an error too.
  expect(odd.filter((one) => !/cut name|mistyped name|short name/.test(one))).toEqual([]);
});

test('the codes expected are those of communes of today', () => {
  const codes = new Set(geography.communes.map(({ code }) => code));
  const strange = drawn.flatMap(({ cases }) => cases.flatMap((one) => one.codes.filter((code) => !codes.has(code))));
  expect(strange).toEqual([]);
});

test('the same seed draws the same cases, another seed others', () => {
  const first = (seed: number): unknown[] =>
    allKinds(geography, seed)
      .slice(0, 5)
      .map((kind) => drawCases(kind, 5));
  expect(first(SEED)).toEqual(first(SEED));
  expect(first(SEED + 1)).not.toEqual(first(SEED));
});

describe('a reader that is not careful is caught', () => {
  /** The verdicts of the kinds whose name has this. */
  function counts(reader: Reader, part: string, verdict: 'right' | 'silent' | 'wrong'): number {
    return asked(reader)
      .filter(({ kind }) => kind.includes(part))
      .reduce((sum, tally) => sum + countOf(tally, verdict), 0);
  }
  const all = (part: string): number =>
    drawn.filter(({ kind }) => kind.name.includes(part)).reduce((sum, { cases }) => sum + cases.length, 0);

  test('one that always answers Mâcon is wrong nearly everywhere', () => {
    const macon: Reader = (texts) => texts.map(() => '71270');
    expect(counts(macon, '', 'wrong')).toBeGreaterThan(0.99 * all(''));
  });

  test('one that never answers is silent where all agree, and never wrong', () => {
    const silent: Reader = (texts) => texts.map(() => undefined);
    expect(counts(silent, '', 'wrong')).toBe(0);
    expect(
      counts(silent, ' agree: official name × ', 'silent') + counts(silent, 'agree: official name × ', 'silent'),
    ).toBeGreaterThan(0);
    expect(counts(silent, 'agree: former name × ', 'right')).toBe(0);
  });

  test('one that looks at the argument alone, or at the text alone, is wrong where they contradict', () => {
    const textAlone: Reader = (texts) =>
      communeInsee(
        texts,
        texts.map(() => ''),
      );
    expect(counts(textAlone, 'contradict: official name × argument', 'wrong')).toBeGreaterThan(0);
    expect(counts(textAlone, 'contradict: homonyms, post code before × argument', 'wrong')).toBeGreaterThan(0);
  });

  test('one that takes the first post code for its first commune is wrong where the name says another', () => {
    const firstOfCode: Reader = (texts) =>
      texts.map((text) => {
        const [code] = /\b\d{5}\b/.exec(String(text)) ?? [''];
        return geography.served(code).map((place) => geography.at(place).code)[0];
      });
    expect(counts(firstOfCode, 'contradict: official name × post code', 'wrong')).toBeGreaterThan(0);
    expect(counts(firstOfCode, 'W6', 'wrong')).toBeGreaterThan(0);
  });
});

test('a verdict is right, silent or wrong', () => {
  expect(judge(mustBe('Mâcon', '71270'), '71270')).toBe('right');
  expect(judge(mustBe('Mâcon', '71270'), undefined)).toBe('silent');
  expect(judge(mustBe('Mâcon', '71270'), '75056')).toBe('wrong');
  expect(judge(mustFail('Mâcon 75001'), undefined)).toBe('right');
  expect(judge(mustFail('Mâcon 75001'), '71270')).toBe('wrong');
  expect(judge(mayBe('Bordeaux 33700', ['33063']), '33063')).toBe('right');
  expect(judge(mayBe('Bordeaux 33700', ['33063']), undefined)).toBe('right');
  expect(judge(mayBe('Bordeaux 33700', ['33063']), '33281')).toBe('wrong');
});

test('a kind that has no more cases gives those it has', () => {
  const kind: Kind = { name: 'one', draw: () => mustBe('Mâcon', '71270') };
  expect(drawCases(kind, 10)).toHaveLength(1);
});

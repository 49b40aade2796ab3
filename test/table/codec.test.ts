/** What is written is what is read: numbers, texts, and the sum that refuses a damaged table. */
import fc from 'fast-check';
import {
  NumberReader,
  NumberWriter,
  characterToShared,
  fromBytes,
  sharedToCharacter,
  toBytes,
} from '../../src/table/codec';
import { SECTION_NAMES, sumSections, type Sections } from '../../src/table/sections';
import { sections } from '../../src/table/generated/table';
import { ZONE_STATES } from '../../src/table/zones';
import { Table } from '../../src/table/table';

describe('numbers', () => {
  const natural = fc.oneof(fc.nat(100), fc.nat(100_000), fc.maxSafeNat());

  test('come back, in order, and nothing after them', () => {
    fc.assert(
      fc.property(fc.array(natural), (numbers) => {
        const writer = new NumberWriter();
        for (const number of numbers) writer.push(number);
        const reader = new NumberReader(writer.toString());
        expect(numbers.map(() => reader.next())).toEqual(numbers);
        expect(reader.done).toBe(true);
      }),
    );
  });

  test('signed ones too, mixed with others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat())), (pairs) => {
        const writer = new NumberWriter();
        for (const [signed, plain] of pairs) {
          writer.pushSigned(signed);
          writer.push(plain);
        }
        const reader = new NumberReader(writer.toString());
        expect(pairs.map(() => [reader.nextSigned() + 0, reader.next()])).toEqual(
          pairs.map(([signed, plain]) => [signed + 0, plain]),
        );
      }),
    );
  });

  test('every one up to 10,000, and the powers of the base', () => {
    for (const number of [...Array(10_000).keys(), 45 ** 2, 45 ** 3 - 1, 45 ** 3, 45 ** 4, 2 ** 31]) {
      const writer = new NumberWriter();
      writer.push(number);
      expect(new NumberReader(writer.toString()).next()).toBe(number);
    }
  });

  test('are written in characters that a string literal keeps as they are', () => {
    fc.assert(
      fc.property(natural, (number) => {
        const writer = new NumberWriter();
        writer.push(number);
        expect(writer.toString()).toMatch(/^[!#-[\]-~]+$/);
      }),
    );
  });

  test.each([[-1], [1.5], [NaN], [Infinity]])('%d is refused', (number) => {
    expect(() => new NumberWriter().push(number)).toThrow('entier positif');
  });

  test('a text cut short is refused', () => {
    const writer = new NumberWriter();
    writer.push(123_456);
    expect(() => new NumberReader(writer.toString().slice(0, -1)).next()).toThrow('tronquée');
    expect(() => new NumberReader('').next()).toThrow('tronquée');
  });
});

describe('texts', () => {
  test('of every letter of French come back', () => {
    const latin = fc.string({
      unit: fc.constantFrom(...Array.from(" -'’()abcxyzABCXYZ0189àâäçéèêëîïôöùûüÿœæŒÆÀÉÇŸñ")),
    });
    fc.assert(fc.property(latin, (text) => expect(fromBytes(toBytes(text))).toBe(text)));
  });

  test('take one byte a character, or are refused', () => {
    expect(Array.from(toBytes('Œting, L’Haÿ')).every((character) => character.charCodeAt(0) <= 0xff)).toBe(true);
    expect(() => toBytes('Ωmega')).toThrow('Ω');
  });

  test('shared beginnings: a character for each length, never the separator', () => {
    for (let shared = 0; shared < 57; shared++) {
      expect(characterToShared(sharedToCharacter(shared).charCodeAt(0))).toBe(shared);
      expect(sharedToCharacter(shared)).not.toMatch(/[;"\\]/);
    }
    expect(() => sharedToCharacter(57)).toThrow('trop');
  });
});

describe('the table refuses to be read', () => {
  const refused = /incomplète ou abîmée/;
  const filled = SECTION_NAMES.filter((name) => sections[name].length > 1);

  /** Each part as it is read by the function that needs it. */
  function readEveryPart(given: Sections): void {
    const table = new Table(given);
    table.codes.codeOf(0);
    table.codes.placeOfFormerCode('20004');
    table.names();
    table.postcodes();
    table.elides(0);
    table.history().endOf(table.count - 1);
    table.zones().printedOf(0);
    table.zones().zoneOf(0, ZONE_STATES.at(-1));
    table.bureaux();
    table.seats();
    table.belonging();
    table.chronicle();
    table.simpleFacts();
    table.populations();
    table.annexe();
    table.vocabularies();
  }

  test.each(filled)('with %s cut, changed or emptied', (name) => {
    const text = sections[name];
    const middle = text.length >> 1;
    const damages: readonly string[] = [
      text.slice(0, -1),
      text.slice(1),
      `${text} `,
      '',
      text.slice(0, middle) + String.fromCharCode(text.charCodeAt(middle) ^ 1) + text.slice(middle + 1),
    ];
    for (const damaged of damages) expect(() => readEveryPart({ ...sections, [name]: damaged })).toThrow(refused);
  });

  test('when it is another one, or has a sum that is not its own', () => {
    expect(() => new Table({ ...sections, state: '2025' })).toThrow(refused);
    expect(() => new Table({ ...sections, checksum: '00000000' })).toThrow(refused);
    expect(() => new Table({} as unknown as Sections)).toThrow(refused);
  });

  test('when two neighbouring sections have slid one into the other', () => {
    const codes = sections.codes.slice(0, -1);
    const names = sections.codes.slice(-1) + sections.names;
    expect(() => readEveryPart({ ...sections, codes, names })).toThrow(refused);
  });

  test('each time it is asked again', () => {
    const table = new Table({ ...sections, zones: `${sections.zones};Z` });
    for (let time = 0; time < 2; time++) expect(() => table.zones()).toThrow(refused);
  });

  test('but not as it is', () => {
    expect(sumSections(sections)).toBe(sections.checksum);
    expect(() => readEveryPart(sections)).not.toThrow();
  });
});

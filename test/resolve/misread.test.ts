/** Files in an old code page, read as Windows-1252: every commune with an accent, alone and with its département. */
import { read, T } from './read';

/** The bytes of French letters, in the order of `LETTERS`. */
const LETTERS = 'éèêëàâçîïôöûùüÉÈÊÀÂÇÎÔÿñ';
const CODE_PAGES: Readonly<Record<string, string>> = {
  'code page 850': '82 8a 88 89 85 83 87 8c 8b 93 94 96 97 81 90 d4 d2 b7 b6 80 d7 e2 98 a4',
  'code page 437': '82 8a 88 89 85 83 87 8c 8b 93 94 96 97 81 90 45 45 41 41 80 49 4f 98 a4',
  'Mac Roman': '8e 8f 90 91 88 89 8d 94 95 99 9a 9e 9d 9f 83 e9 e6 cb e5 82 eb ef d8 96',
};

function misread(name: string, bytes: readonly string[]): string {
  return Array.from(name, (letter) => {
    const at = LETTERS.indexOf(letter);
    return at < 0 ? letter : new TextDecoder('windows-1252').decode(Uint8Array.of(parseInt(bytes[at]!, 16)));
  }).join('');
}

const accented = Array.from({ length: T.communes }, (_, place) => place).filter((place) =>
  new RegExp(`[${LETTERS}]`).test(T.nameOf(place)),
);

describe.each(Object.entries(CODE_PAGES))('%s', (_, list) => {
  const bytes = list.split(' ');
  test.each(['alone', 'with the département'])('is never another commune, %s', (how) => {
    // Alone, each text is held against every name: one in seven is enough for a test.
    const asked = accented.filter((_place, at) => how !== 'alone' || at % 7 === 0);
    const wrong = asked.flatMap((place) => {
      const text = misread(T.nameOf(place), bytes);
      const reading = read(text, how === 'alone' ? '' : T.departementOf(place).code);
      if (reading.kind !== 'sure' || T.todayOf(reading.place)[0] === place) return [];
      // « Ôze » for Èze is a text like any other: nothing in it is damaged.
      if (/^[\p{L}' -]+$/u.test(text)) return [];
      return T.nameOf(reading.place) === T.nameOf(place)
        ? []
        : [`${T.nameOf(place)} as ${text}: ${T.nameOf(reading.place)}`];
    });
    expect(accented.length).toBeGreaterThan(7000);
    expect(wrong).toEqual([]);
  });
});

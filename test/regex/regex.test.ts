/** No text can make an expression go back on its steps: time proportional to the length, proved for each. */
import { dangerOf, type Danger } from './ambiguity';
import { expressionsOfSource } from './literals';

const { literals, made } = expressionsOfSource();

/** Rooms that run when the project is built, on its own files: slow there would be noticed there. */
const AT_BUILD = /^(?:compile|tooling|export)\/|\.mjs$/;

/**
 * Quadratic by their shape, over texts whose length is bounded: why, and how long at most. The attack that the proof
 * finds is run at that length.
 */
const BOUNDED: ReadonlyArray<readonly [file: string, literal: string, longest: number, why: string]> = [
  ['resolve/ground/argument.ts', String.raw`/^\W*(\d{1,3}|2[ab])\W+(\D.*)$/i`, 60, 'read() refuses longer texts'],
  ['resolve/ground/argument.ts', String.raw`/^(\D.*?)\W+(\d{1,3}|2[ab])\W*$/i`, 60, 'read() refuses longer texts'],
  [
    'resolve/shapes/behind.ts',
    String.raw`/^(?:a|n|rn|d|rd|rm|e|m|c|vc|rcea|rocade)\d+[a-z]?\d*$/`,
    400,
    'resolve() refuses longer texts',
  ],
  [
    'taskpane/browse/ressorts.ts',
    String.raw`/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g`,
    4000,
    'one line of our own data/bureaux.csv',
  ],
  ['host/sheet-name.ts', String.raw`/^'+|'+$/g`, 31, 'cut to the length of a sheet’s name before'],
];

/** Made when it runs, from what: each read by hand. */
const MADE: Readonly<Record<string, string>> = {
  'resolve/writings/lost-characters.ts': 'folded letters and [a-z]{1,2}, on names of 45 letters at most',
  'sheets/head.ts': 'the name of an element of ours, without any repetition but a bounded one',
  'workbench/guard.ts': 'a constant list of command names',
  'tooling/build/manifests.ts': 'the address of the pages, at build time',
};

const MOST_MS = 10;

test('the reader finds the expressions, and the proof the dangers', () => {
  expect(literals.length).toBeGreaterThan(200);
  const kinds = ['/^(a+)+$/', '/^(?:a|a)*$/', '/^(a|aa)*$/', '/(a*)*b/', String.raw`/^(\w+\s?)*$/`].map(
    (literal) => dangerOf(literal)?.kind,
  );
  expect(new Set(kinds)).toEqual(new Set(['exponential']));
  const quadratic = ['/^a*a*$/', String.raw`/\s+$/`, '/^(.*),(.*);$/', String.raw`/x(?=.*y)/`].map(
    (literal) => dangerOf(literal)?.kind,
  );
  expect(new Set(quadratic)).toEqual(new Set(['polynomial']));
  const linear = [
    String.raw`/\s+/g`,
    '/^a+b+$/',
    String.raw`/^\d+(?:-\d+)*$/`,
    '/^(?:ab|ac)*$/',
    String.raw`/\b\d{5}\b\D*\p{L}{2}/u`,
  ].map(dangerOf);
  expect(linear).toEqual(linear.map(() => undefined));
});

const one = new Set(literals.map(({ file, literal }) => `${file} ${literal}`));

test.each([...one].map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const))(
  '%s %s',
  (file, literal) => {
    const danger = dangerOf(literal);
    if (danger === undefined) return;
    expect({ literal, ...danger }).toMatchObject({ kind: 'polynomial' });
    if (AT_BUILD.test(file)) return;
    const bound = BOUNDED.find(([where, what]) => where === file && what === literal);
    if (bound === undefined)
      throw new Error(
        `${literal} : « ${danger.before} » puis « ${danger.pump} » autant de fois qu’on veut ; l’écrire autrement, ou dire ce qui borne son texte`,
      );
    expect(longestAttack(literal, danger, bound[2])).toBeLessThan(MOST_MS);
  },
);

test('what is said bounded is there, and is not linear', () => {
  expect(
    BOUNDED.filter(([file, literal]) => !one.has(`${file} ${literal}`) || dangerOf(literal) === undefined),
  ).toEqual([]);
});

test('those made when they run are known', () => {
  expect(made.map(({ file }) => file).sort()).toEqual(Object.keys(MADE).sort());
});

/** The best of several turns over each end that may refuse the match, in milliseconds. */
function longestAttack(literal: string, { before, pump }: Danger, longest: number): number {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(literal)!;
  const expression = new RegExp(source!, flags!.replace('g', ''));
  const texts = ['', '\u0001', '!', '\n', 'x'].map(
    (end) => before + pump.repeat(Math.floor((longest - before.length - end.length) / pump.length)) + end,
  );
  const times = texts.map((text) => {
    const turns = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expression.test(text);
      return performance.now() - start;
    });
    return Math.min(...turns);
  });
  return Math.max(...times);
}

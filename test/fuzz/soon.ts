/** Soon, whatever the cell: what makes a regular expression or a search go back on its steps, measured. */
import { call, type Name } from '../functions/excel';

const LONGEST = 32_767;
/** Lengths that reach each step, and the one beyond which nothing is read. */
const LENGTHS = [30, 120, 399, 400, 401, LONGEST];
const PIECES = [
  'x', ' ', 'a ', '1', '1 ', '(', '(a)', 'é', 'Ã©', '?', 'a, ', '-', "'", '71 ', '01001 ', '71000 ', 'rue de la ', 'nd ss ', 'CEDEX ', 'de ', '\n',
  '\ud83d\ude00', '\ud800', '\u0301', '/', 's/', 'œ', 'œ)', 'saint ', 'St', 'INSEE ', 'CP 7', 'mt pt ch ', 'BP ', '9e ', 'paris ', '\ufffd', 'â€™ ',
];
const SHORT = ['St', 's/', '; St', 'Saint', 'sur', 'la', 'a', '? St Etienne', 'Besanon', 'Le Plessis', 'ville', '2A \ufffd FRANCE'];

export interface Slow {
  readonly milliseconds: number;
  readonly call: string;
}

function best(run: () => unknown): number {
  let least = Infinity;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Calls of one cell that take more than `limit`, the best of three, slowest first. */
export function slowCalls(limit: number): Slow[] {
  const slow: Slow[] = [];
  const measure = (label: string, name: Name, ...args: unknown[]): void => {
    const milliseconds = best(() => call(name, ...args));
    if (milliseconds > limit) slow.push({ milliseconds, call: `${name}, ${label}` });
  };
  const texts = [
    ...SHORT.map((text) => [JSON.stringify(text), text] as const),
    ...LENGTHS.flatMap((length) => PIECES.map((piece) => [`${length} caractères de ${JSON.stringify(piece)}`, fill(piece, length)] as const)),
  ];
  for (const [label, text] of texts) {
    measure(`commune : ${label}`, 'ZONE', [[text]], null);
    measure(`commune avec département : ${label}`, 'COMMUNE.SOURCE', [[text]], [['71']]);
    measure(`département : ${label}`, 'ZONE', [['Mâcon']], [[text]]);
    for (const name of ['POPULATION', 'COMMUNE.FICHE', 'COMMUNE.SOURCE'] as const) measure(`troisième argument : ${label}`, name, [['Mâcon']], null, text);
  }
  return slow.sort((one, other) => other.milliseconds - one.milliseconds);
}

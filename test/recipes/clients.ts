/** Lists of clients as they come: names of the table in the writings of lists, some addresses, some typing errors. */
import { table } from '../../src/table/table';

export interface Client {
  readonly commune: string;
  /** null if it is unknown. */
  readonly departement: string | null;
}

type Write = (name: string, next: (below: number) => number) => string;

const plain = (name: string): string => name.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');

/** Twenty clients in twenty: one writing each, the usual ones several times. */
const WRITINGS: readonly Write[] = [
  ...Array.from({ length: 6 }, (): Write => (name) => name),
  ...Array.from({ length: 5 }, (): Write => (name) => plain(name).toUpperCase().replaceAll(/['-]/g, ' ')),
  ...Array.from({ length: 2 }, (): Write => (name) => plain(name).toUpperCase()),
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(/\bSaint(e?)(?=-)/g, 'St$1').replaceAll('-sur-', ' s/'),
  (name) => name.replaceAll("'", '’').toLowerCase(),
  (name) => name.replace(/^(L[ea]s?) (.*)$/, '$2 ($1)'),
  // A letter less, and an address: no join finds them.
  (name, next) => {
    const at = 1 + next(Math.max(1, name.length - 1));
    return name.slice(0, at) + name.slice(at + 1);
  },
  (name, next) => `${1 + next(90)} rue Carnot ${plain(name).toUpperCase()}`,
];

/** The same `count` clients every time. */
export function clients(count: number): readonly Client[] {
  let state = 20_261_127;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const names = table().names();
  const { places } = names;
  return Array.from({ length: count }, () => {
    const entry = next(names.count);
    const write = WRITINGS[next(WRITINGS.length)]!;
    const departement = next(10) === 0 ? null : table().departementOf(places[entry]!).code;
    return { commune: write(names.texts[entry]!, next), departement };
  });
}

export function clientsCsv(list: readonly Client[]): string {
  return `commune;departement\n${list.map(({ commune, departement }) => `${commune};${departement ?? ''}\n`).join('')}`;
}

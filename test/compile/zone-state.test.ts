/** The recipe of data/README.md for a state more of the zones: a table `zones-<year>.csv`, and its line in `src/table/zones.ts`. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile';
import { encode } from '../../src/compile/encode';
import { Table } from '../../src/table/table';
import { ZONE_STATES } from '../../src/table/zones';

const STATE = 2013;
const folder = mkdtempSync(join(tmpdir(), 'ressort-zones-'));

afterAll(() => rmSync(folder, { recursive: true }));

function withTable(...rows: readonly string[]): string {
  cpSync('data', folder, { recursive: true });
  const heading = 'departement;imprime;code_insee;avant;apres;motif';
  writeFileSync(join(folder, `zones-${STATE}.csv`), `${[heading, ...rows].join('\n')}\n`);
  return folder;
}

// The one line: the list is only read.
(ZONE_STATES as unknown as number[]).push(STATE);

test('a third state changes what its table says, starts from the second, and leaves the others as they are', () => {
  const table = new Table(encode(compile(withTable('64;Ousse;64439;A;B;', '71;Cluny;71137;base;A;')).compiled));
  const zonesOf = (code: string): readonly string[] => {
    const place = Array.from({ length: table.communes }, (_, at) => at).find((at) => table.codeOf(at) === code)!;
    return ZONE_STATES.map((state) => table.zones().zoneOf(place, state));
  };
  expect(zonesOf('64439')).toEqual(['base', 'A', 'B']);
  expect(zonesOf('71137')).toEqual(['base', 'base', 'A']);
  expect(zonesOf('91617')).toEqual(['base', 'B', 'B']); // Tigery, of which it says nothing
});

test('a row that does not start from the second state is refused', () => {
  expect(() => compile(withTable('64;Ousse;64439;base;B;'))).toThrow(/zones-2013\.csv.*était en « A »/);
});

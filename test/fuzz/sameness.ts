/** A cell's answer is its own: alone, in a range, asked again, in any order, across or down. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BY_CELL, ExcelError, call, shown, type Name } from '../functions/excel';
import { cell } from './inputs';

const cells = fc.array(cell, { minLength: 2, maxLength: 8 });
const name = fc.constantFrom(...BY_CELL);
const departement = fc.constantFrom<unknown>(null, '71', 69, 'Xyz');

function down(of: Name, range: readonly unknown[], within: unknown): unknown[] {
  const answer = call(
    of,
    range.map((value) => [value]),
    [[within]],
  );
  return answer instanceof ExcelError ? [shown(answer)] : answer.map((row) => row.map(shown).join(' | '));
}

/** Tries `ranges` ranges; throws with the smallest one whose answers depend on anything but the cell. */
export function checkSameness(ranges: number, seed: number): void {
  const options = { numRuns: ranges, seed };
  fc.assert(
    fc.property(
      name,
      cells,
      departement,
      fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
      (of, range, within, keys) => {
        const together = down(of, range, within);
        assert.deepEqual(
          range.flatMap((value) => down(of, [value], within)),
          together,
          'alone',
        );
        assert.deepEqual(down(of, range, within), together, 'asked again');
        const order = range.map((_, at) => at).sort((one, other) => keys[one]! - keys[other]!);
        assert.deepEqual(
          down(
            of,
            order.map((at) => range[at]),
            within,
          ),
          order.map((at) => together[at]),
          'in another order',
        );
        if (of === 'COMMUNE.FICHE') return;
        const across = call(of, [range], [[within]]);
        assert.ok(!(across instanceof ExcelError));
        assert.deepEqual(
          across[0]!.map((value) => String(shown(value))),
          together.map(String),
          'across',
        );
      },
    ),
    options,
  );
}

/** Several instances of the bundle, apart or in one realm: the same answers, and none disturbs another. */
import { LIST_FUNCTIONS } from '../../src/functions/names.mjs';
import { CASES, isError } from '../contract/cases';
import { CellError, call, loadBundle, loadTwice, type Realm } from './realm';

/** One cell each, of every function. */
const ASKED = CASES.flatMap(({ id, args }) =>
  args.every((given) => given === null || given === undefined || !(Array.isArray(given) || isError(given)))
    ? [[id, args] as const]
    : [],
);

function answers(realm: Realm): unknown[] {
  return ASKED.map(([id, args]) => {
    const answer = call(
      realm.functions.get(id),
      ...args.map((given, at) =>
        at < 2 && !(LIST_FUNCTIONS as readonly string[]).includes(id) && given !== undefined
          ? [[given]]
          : (given ?? null),
      ),
    );
    return JSON.stringify(answer);
  });
}

test('two realms', () => {
  const [one, other] = [loadBundle(), loadBundle()];
  const first = answers(one);
  expect(ASKED.length).toBeGreaterThan(50);
  expect(answers(other)).toEqual(first);
  expect(answers(one)).toEqual(first);
  expect(one.functions.get('ZONE')).not.toBe(other.functions.get('ZONE'));
});

test('twice in one realm, as when a host loads the page again', () => {
  const [one, again] = loadTwice();
  const first = answers(one);
  expect(answers(again)).toEqual(first);
  expect(answers(one)).toEqual(first);
  expect(again.added).toEqual([]);
  expect([...again.functions.keys()]).toEqual([...one.functions.keys()]);
});

test('a failure in one leaves the other whole', () => {
  const [one, other] = loadTwice();
  const hostile = new Proxy([[]], {
    get: () => {
      throw new RangeError('pulled from under it');
    },
  });
  expect(() => call(one.functions.get('ZONE'), hostile, null)).toThrow(RangeError);
  expect(call(other.functions.get('ZONE'), [['Mâcon']], null)).toEqual([['B']]);
  expect(call(one.functions.get('ZONE'), [['Mâcon']], null)).toEqual([['B']]);
  expect(new CellError('#N/A')).toBeInstanceOf(CellError);
});

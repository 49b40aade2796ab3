/** Whatever happens during a run, no row is lost, doubled or shifted, nothing is overwritten, and a second run completes the first. */
import fc from 'fast-check';
import { accept } from '../../src/annotate/accept';
import { Annotation, type Result } from '../../src/annotate/annotation';
import { ExcelHost } from '../../src/host/excel';
import type { Scalar, WorkbookHost } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { SimulatedExcel } from '../host/simulated-excel';
import { MemoryHost } from '../host/memory-host';
import { faults, KINDS, Model, TEXTS, type Fault, type Kind } from './faults';
import { annotate, NO_WAITING, planFor, rowsCounted } from './tools';

const SEED = { seed: 20261122 };
const texts = fc
  .array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 40 })
  .map((all) => ['Mâcon', 'Autun', ...all]);
const REPAIRABLE = KINDS.filter((kind) => kind !== 'delete');

interface Tally {
  runs: number;
  rows: number;
  faults: Partial<Record<Kind, number>>;
}

const tally = (): Tally => ({ runs: 0, rows: 0, faults: {} });

function add(sum: Tally, model: Model): void {
  sum.runs++;
  sum.rows += model.rows.length;
  for (const [kind, count] of Object.entries(model.injected) as [Kind, number][])
    sum.faults[kind] = (sum.faults[kind] ?? 0) + count;
}

function print(title: string, { runs, rows, faults: injected }: Tally): void {
  const all = Object.values(injected).reduce((sum, count) => sum + count, 0);
  console.info(
    `${title} : ${runs} annotations essayées, ${rows} lignes, ${all} pannes provoquées (${Object.entries(injected)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}), rien de perdu`,
  );
}

type Make = (book: MemoryHost) => WorkbookHost;

async function start(
  make: Make,
  all: readonly Scalar[],
): Promise<{ host: WorkbookHost; book: MemoryHost; model: Model; annotation: Annotation }> {
  const book = new MemoryHost([['Commune', 'Note']]);
  const model = new Model(book, all);
  model.rows.forEach(([text, note], at) => {
    book.all[0]!.put(at + 1, 0, text);
    book.all[0]!.put(at + 1, 1, note);
  });
  const host = make(book);
  return { host, book, model, annotation: new Annotation(host, resolver(), await planFor(host), NO_WAITING) };
}

function accountAddsUp({ account }: Result): void {
  expect(rowsCounted(account)).toBe(account.total);
  expect(Object.values(account.outcomes).reduce((sum, count) => sum + count, account.remaining)).toBe(account.total);
}

/** The texts and the notes that belong to them, in their order, and what was typed in our columns. */
async function nothingLost({ book, model }: { book: MemoryHost; model: Model }): Promise<void> {
  const rows = await book.rows();
  const [head = []] = rows;
  const notes = head.indexOf('Note');
  expect(rows.slice(1, model.rows.length + 1).map((row) => [row[0], row[notes]])).toEqual(model.rows);
  for (const row of rows) if (model.typed.has(row[notes]!)) expect(row[1]).toBe(model.typed.get(row[notes]!));
}

/** What one quiet run gives for these texts. */
async function quiet(model: Model): Promise<readonly (readonly Scalar[])[]> {
  const host = new MemoryHost([['Commune', 'Note'], ...model.rows]);
  await annotate(host);
  return host.rows();
}

async function runFaulty(make: Make, all: readonly Scalar[], given: readonly Fault[], sum: Tally): Promise<void> {
  const made = await start(make, all);
  const { book, model, annotation } = made;
  model.inject(annotation, given);
  accountAddsUp(await annotation.run(() => undefined));
  add(sum, model);
  if (book.all.length === 0) return;
  model.calm();
  await nothingLost(made);
  // Resumed, then completed as tomorrow's clerk would: the rows added under the column have their answer too.
  const resumed = await annotation.run(() => undefined);
  accountAddsUp(resumed);
  expect(resumed.stop).toBeUndefined();
  const again = await annotate(book);
  accountAddsUp(again.result);
  await nothingLost(made);
  expect((await book.rows()).slice(model.rows.length + 1)).toEqual([]);
  const wanted = await quiet(model);
  const got = await book.rows();
  got.forEach((row, at) => {
    // A row that someone answered by hand is theirs.
    if (again.result.account.left.includes(at) || model.typed.has(row[row.length - 1]!)) return;
    expect(row.filter((_, across) => across < 4)).toEqual((wanted[at] ?? []).filter((_, across) => across < 4));
  });
  // Rows are left alone only where someone typed, or where rows moved in a run that was stopped before it saw it.
  const { grow, shrink, append, edit, typed } = model.injected;
  if ((grow ?? shrink ?? append ?? edit ?? typed) === undefined) expect(again.result.account.left).toEqual([]);
}

test('in memory: the account adds up, nothing is lost or overwritten, and a second run gives what one quiet run gives', async () => {
  const sum = tally();
  await fc.assert(
    fc.asyncProperty(texts, faults(), (all, given) => runFaulty((book) => book, all, given, sum)),
    { numRuns: 1_200, ...SEED },
  );
  print('Intégrité, en mémoire', sum);
  for (const kind of KINDS) expect(sum.faults[kind] ?? 0).toBeGreaterThan(10);
}, 240_000);

test('through Excel’s host, which also answers with nulls', async () => {
  const sum = tally();
  let nulls = 0;
  await fc.assert(
    fc.asyncProperty(
      texts,
      faults(['edit', 'append', 'grow', 'neighbour', 'cancel']),
      fc.integer({ min: 1, max: 60 }),
      async (all, given, sick) => {
        let reads = 0;
        const make = (book: MemoryHost): WorkbookHost => {
          const excel = new SimulatedExcel(book);
          excel.install();
          excel.before = () => book.fault('read', 0);
          excel.answer = (values) => {
            if (++reads % sick !== 0 || sick === 1) return values;
            nulls++;
            return values.map((row) => row.map((value, across) => ((reads + across) % 2 === 0 ? null : value)));
          };
          return new ExcelHost();
        };
        await runFaulty(make, all, given, sum);
      },
    ),
    { numRuns: 150, ...SEED },
  );
  print(`Intégrité, par Excel simulé (${nulls} réponses trouées)`, sum);
  expect(nulls).toBeGreaterThan(100);
}, 240_000);

test('taken back after any run, resumed or not: the sheet is as people left it', async () => {
  const sum = tally();
  const kinds = REPAIRABLE.filter((kind) => kind !== 'typed');
  await fc.assert(
    fc.asyncProperty(texts, faults(kinds), fc.boolean(), async (all, given, resume) => {
      const made = await start((book) => book, all);
      const { book, model, annotation } = made;
      model.inject(annotation, given);
      await annotation.run(() => undefined);
      add(sum, model);
      model.calm();
      if (resume) await annotation.run(() => undefined);
      expect((await annotation.takeBack()).kept).toBe(0);
      const rows = await book.rows();
      // Excel may have inserted twice, and its answer been lost: blank columns, then, between the two.
      expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([['Commune', 'Note'], ...model.rows]);
      expect(rows.every((row) => row.slice(1, -1).every((value) => value === ''))).toBe(true);
      if (model.injected.twice === undefined && model.injected.lost === undefined)
        expect(rows[0]).toEqual(['Commune', 'Note']);
    }),
    { numRuns: 400, ...SEED },
  );
  print('Retraits', sum);
}, 240_000);

test('suggestions accepted twice, and taken back meanwhile: one thing at a time, nothing left behind', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.array(fc.constantFrom('accept', 'takeBack', 'run'), { minLength: 2, maxLength: 6 }),
      async (all, asked) => {
        const { book, model, annotation } = await start((one) => one, [...all, 'Besanon', 'Besanon']);
        book.fault = () => new Promise((resolve) => setImmediate(resolve));
        const { account } = await annotation.run(() => undefined);
        const chosen = account.groups
          .filter(({ decision }) => decision.nearest.length > 0)
          .map((alike) => ({ alike, place: alike.decision.nearest[0]!, remark: 'choisi' }));
        const answers = asked.map((what) =>
          what === 'accept'
            ? accept(annotation, chosen)
            : what === 'takeBack'
              ? annotation.takeBack()
              : annotation.run(() => undefined),
        );
        await Promise.allSettled(answers);
        await annotation.takeBack();
        model.calm();
        expect(await book.rows()).toEqual([['Commune', 'Note'], ...model.rows]);
      },
    ),
    { numRuns: 60, ...SEED },
  );
}, 240_000);

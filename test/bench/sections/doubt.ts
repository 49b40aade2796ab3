/** Not knowing: what a row that cannot be read costs beside a sure one, on texts of the table, on one's own, and in another version. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { table } from '../../../src/table/table';
import { readRows } from '../accuracy/rows';
import { median } from '../clock';
import { costOf, spread, type Cost, type Timed } from '../doubt';
import { doubtfulRows } from '../generated/doubts';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { FUNCTIONS } from '../paths';
import { columns, duration, figure, percent } from '../print';
import type { Probes } from '../probe';
import { atMost, LIMITS, type Part, type Target } from '../targets';

/** A text and its département, "" for none. */
type Cells = readonly [string, string];
type Call = readonly Cells[];

interface Ranks {
  readonly doubtfulRanks: readonly number[];
  readonly sureRanks: readonly number[];
}

/** Calls for one process, timed together: sure rows before, between and after the two with doubtful ones. */
type Calls = readonly [warm: Call, sure: Call, few: Call, sure: Call, many: Call, sure: Call];

export interface DoubtScale {
  readonly runs: number;
  /** Rows of a call. */
  readonly rows: number;
  readonly files: readonly string[];
  /** functions.js of another version. */
  readonly against: string | undefined;
}

const HEADER = ['', 'ligne sûre', 'ligne douteuse', 'rapport', 'une fois par appel', 'douteuses'];
const FEW = 0.05;
const MANY = 0.15;
const TENTH = 0.1;
const WARM = 0.2;
/** Of fewer rows than this the time is noise. */
const FEWEST = 400;

/** Texts drawn from the table, never the same twice. */
class Drawn {
  private sureAt = 0;
  private doubtfulAt = 0;
  private readonly sure: readonly string[];
  private readonly doubtful: readonly string[];

  constructor(sure: number, doubtful: number) {
    const communes = placesOf(table()).filter(({ kind }) => kind === 'commune');
    this.sure = mixedAddresses(communes, Math.ceil(sure), new Random(41)).map(({ text }) => text);
    this.doubtful = doubtfulRows(communes, Math.ceil(doubtful), new Random(43)).map(({ text }) => text);
  }

  /** `rows` rows, this share of them doubtful. */
  call(rows: number, share: number): Call {
    const doubtful = Math.round(rows * share);
    const sure = this.sure.slice(this.sureAt, (this.sureAt += rows - doubtful));
    return spread(sure, this.doubtful.slice(this.doubtfulAt, (this.doubtfulAt += doubtful))).map((text) => [text, '']);
  }
}

class Calling {
  constructor(
    private readonly probes: Probes,
    private readonly runs: number,
  ) {}

  /** The calls, in this order, in a process of their own. */
  time(calls: readonly Call[], functions = FUNCTIONS, ranks = false): (Timed & Partial<Ranks>)[] {
    const file = path.join(this.probes.folder, 'calls.json');
    writeFileSync(file, JSON.stringify(calls));
    return this.probes.run('doubt', { functions, file, ranks }) as (Timed & Partial<Ranks>)[];
  }

  /** The median cost of several processes, and the doubtful rows that were read. */
  cost(calls: Calls): { cost: Cost; ratio: number; doubtful: number } {
    const found = Array.from({ length: this.runs }, () => {
      const [, before, few, between, many, after] = this.time(calls) as [Timed, Timed, Timed, Timed, Timed, Timed];
      return { cost: costOf([before, between, after], few, many), doubtful: few.doubtful + many.doubtful };
    });
    const of = (read: (cost: Cost) => number): number => median(found.map(({ cost }) => read(cost)));
    return {
      cost: { sure: of(({ sure }) => sure), doubtful: of(({ doubtful }) => doubtful), once: of(({ once }) => once) },
      ratio: of(({ doubtful, sure }) => doubtful / sure),
      doubtful: found[0]!.doubtful,
    };
  }
}

interface Told {
  readonly cells: readonly string[];
  readonly targets: readonly Target[];
}

function told(name: string, { cost, ratio, doubtful }: ReturnType<Calling['cost']>): Told {
  return {
    cells: [
      name,
      duration(cost.sure),
      duration(cost.doubtful),
      `× ${figure(ratio, 1)}`,
      duration(cost.once),
      figure(doubtful),
    ],
    targets: [
      atMost(`une ligne douteuse, ${name}`, ratio, LIMITS.doubtfulRow, 'fois une sûre', duration(cost.doubtful)),
    ],
  };
}

function onTable(calling: Calling, rows: number): Told {
  const drawn = new Drawn(rows * 4, rows * 0.3);
  const sure = (): Call => drawn.call(rows / 2, 0);
  const calls: Calls = [
    drawn.call(rows * WARM, FEW),
    sure(),
    drawn.call(rows, FEW),
    sure(),
    drawn.call(rows, MANY),
    sure(),
  ];
  return told(`${figure(rows)} textes tirés de la table`, calling.cost(calls));
}

/** The file's rows, each once, sure and doubtful apart: the shipped functions say which is which. */
function onFile(calling: Calling, file: string, rows: number): Told {
  const known = new Map(
    readRows(readFileSync(file, 'utf8'), file)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, departement }): [string, Cells] => [`${text}\n${departement}`, [text, departement]]),
  );
  const all = [...known.values()];
  const { doubtfulRanks, sureRanks } = calling.time([all], FUNCTIONS, true)[0] as Timed & Ranks;
  const doubtful = doubtfulRanks.map((rank) => all[rank]!);
  const sure = sureRanks.map((rank) => all[rank]!);
  const drawn = new Drawn(rows * 2, rows * TENTH);
  const warm = drawn.call(rows * WARM, FEW);
  const third = (at: number): Call =>
    sure.length < FEWEST ? drawn.call(rows / 4, 0) : sure.filter((_, rank) => rank % 3 === at);
  const few = doubtful.filter((_, rank) => rank % 4 === 0);
  const many = doubtful.filter((_, rank) => rank % 4 !== 0);
  const name = `${path.basename(file)}, ${figure(all.length)} textes${sure.length < FEWEST ? ' (sûres : celles de la table)' : ''}`;
  const found = calling.cost([warm, third(0), few, third(1), many, third(2)]);
  if (doubtful.length >= FEWEST) return told(name, found);
  return {
    cells: [name, duration(found.cost.sure), 'trop peu pour le dire', '', '', figure(doubtful.length)],
    targets: [],
  };
}

/** The same rows, a tenth of them doubtful, in one call of each version, by turns. */
function against(calling: Calling, runs: number, rows: number, other: string): { line: string; target: Target } {
  if (!existsSync(other)) throw new Error(`--against « ${other} » : ce fichier n'existe pas.`);
  const calls = [new Drawn(rows, rows * TENTH).call(rows, TENTH)];
  const pairs = Array.from({ length: runs }, (_, run) => {
    const first = run % 2 === 0 ? other : FUNCTIONS;
    const timed = [first, first === other ? FUNCTIONS : other].map((file) => calling.time(calls, file)[0]!);
    const [theirs, ours] = (first === other ? timed : timed.reverse()) as [Timed, Timed];
    return { theirs, ours };
  });
  const ours = median(pairs.map((pair) => pair.ours.milliseconds));
  const theirs = median(pairs.map((pair) => pair.theirs.milliseconds));
  const ratio = median(pairs.map((pair) => pair.ours.milliseconds / pair.theirs.milliseconds));
  const share = (timed: Timed): string => percent((100 * timed.doubtful) / timed.rows, 1);
  return {
    line: `${figure(rows)} lignes en un appel : ${duration(ours)} (${share(pairs[0]!.ours)} douteuses), et ${duration(theirs)} par ${other} (${share(pairs[0]!.theirs)}) : ${figure(ratio, 2)} fois`,
    target: atMost(
      `${figure(rows)} lignes, un dixième douteuses`,
      ratio,
      LIMITS.againstOther,
      'fois l’autre version',
      duration(ours),
    ),
  };
}

export function doubtPart(probes: Probes, { runs, rows, files, against: other }: DoubtScale): Part {
  const calling = new Calling(probes, runs);
  const found = [onTable(calling, rows), ...files.map((file) => onFile(calling, file, rows))];
  const compared = other === undefined ? [] : [against(calling, runs, rows, path.resolve(other))];
  return {
    title: 'Ne pas savoir : une ligne douteuse contre une sûre, dans un appel de ZONE',
    lines: [...columns([HEADER, ...found.map(({ cells }) => cells)]), ...compared.flatMap(({ line }) => ['', line])],
    targets: [...found.flatMap(({ targets }) => targets), ...compared.map(({ target }) => target)],
  };
}

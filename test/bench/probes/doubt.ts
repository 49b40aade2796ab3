/** Whole calls of ZONE, one after the other, in a realm of their own: what each took, and what became of its rows. */
import { readFileSync } from 'node:fs';
import { time } from '../clock';
import { asked, emit } from '../emit';
import { call, CellError, prepareRealm } from '../realm';

interface Asked {
  readonly functions: string;
  /** JSON of calls, each its rows: a text and a département, "" for none. */
  readonly file: string;
  /** Whether the ranks of the doubtful rows are wanted too. */
  readonly ranks: boolean;
}

const DOUBTFUL = '#N/A';

const { functions, file, ranks } = asked() as Asked;
const calls = JSON.parse(readFileSync(file, 'utf8')) as (readonly [string, string])[][];
const zone = prepareRealm()(readFileSync(functions, 'utf8')).get('ZONE');
// As a workbook that is open: the first answer has its own target.
call(zone, [[['Mâcon']]]);
emit(
  calls.map((rows) => {
    const texts = rows.map(([text]) => [text]);
    const departements = rows.some(([, departement]) => departement !== '')
      ? rows.map(([, departement]) => [departement])
      : null;
    let answers: unknown[][] = [];
    const milliseconds = time(() => {
      answers = call(zone, [texts, departements]) as unknown[][];
    });
    const codes = answers.map(([answer]) => (answer instanceof CellError ? answer.code : ''));
    const pick = (wanted: (code: string) => boolean): number[] =>
      codes.flatMap((code, rank) => (wanted(code) ? [rank] : []));
    const doubtful = pick((code) => code === DOUBTFUL);
    return {
      milliseconds,
      rows: rows.length,
      doubtful: doubtful.length,
      ...(ranks ? { doubtfulRanks: doubtful, sureRanks: pick((code) => code === '') } : {}),
    };
  }),
);

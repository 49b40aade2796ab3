/** Side by side: two tables of different years, joined by commune in each of the ways at hand. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { table } from '../../../src/table/table';
import { communesOfYear, joinRows, type JoinKey, type JoinRow } from '../generated/joins';
import { Random } from '../generated/random';
import { isInstalled } from '../install';
import { columns, duration, figure, percent } from '../print';
import type { Probes } from '../probe';
import { markdown } from '../readme';
import { JOINERS } from '../rivals/joiners';
import { exactLookUps, libreofficeName } from '../rivals/libreoffice';
import type { Part } from '../targets';

interface Outcome {
  readonly right: number;
  readonly silent: number;
  readonly wrong: number;
  readonly spent: number;
  readonly rows: number;
}

const PAST = '2019';
const TODAY = '2026';
/** Rows for the slow ones. */
const SLOW_ROWS = 1_000;
/** Rows that LibreOffice looks up in some seconds: each is sought along the whole table. */
const LIBREOFFICE_ROWS = 10_000;
const HEADER = ['', 'en tout', 'justes', 'muettes', 'fausses', 'lignes'];

/** The one commune of today that one of the past is in; undefined if it is in several, or its code was another's too. */
function todayOf({ code, name }: JoinKey): string | undefined {
  const one = table();
  const places = one.codes.placesOf(code).filter((place) => one.nameOf(place) === name);
  const grounds = places.flatMap((place) => one.todayOf(place));
  const codes = [...new Set(grounds.map((place) => one.codeOf(place)))];
  return codes.length === 1 ? codes[0] : undefined;
}

/** The name and its département, as someone would glue them in a column beside. */
function glued(name: string, departement: string): string {
  return `${name} (${departement})`;
}

/** What RECHERCHEV finds in LibreOffice; undefined where it is not installed, or does not finish. */
function libreofficeOutcome(folder: string, rows: readonly JoinRow[], keys: readonly JoinKey[]): Outcome | undefined {
  const all = keys.map(({ name, departement, code }) => ({ text: glued(name, departement), code }));
  const codes = new Set(all.map(({ code }) => code));
  const looked = rows.map(({ text, departement }) => glued(text, departement));
  const lookUps = exactLookUps(folder, all, looked);
  if (!lookUps) return undefined;
  const answered = rows.map(({ code }, rank) => {
    const found = lookUps.found[rank]!;
    return codes.has(found) ? found === code : undefined;
  });
  return {
    right: answered.filter((isRight) => isRight === true).length,
    silent: answered.filter((isRight) => isRight === undefined).length,
    wrong: answered.filter((isRight) => isRight === false).length,
    spent: lookUps.computed - lookUps.opened,
    rows: rows.length,
  };
}

/** One way's row in the table. */
function line(name: string, outcome: Outcome): string[] {
  const share = (part: number): string => percent((100 * part) / outcome.rows, 2);
  const shares = [outcome.right, outcome.silent, outcome.wrong].map(share);
  return [name, duration(outcome.spent), ...shares, figure(outcome.rows)];
}

export function joinsPart(probes: Probes, count: number): Part {
  const keys = communesOfYear(TODAY);
  const rows = joinRows(communesOfYear(PAST), keys, todayOf, count, new Random(41));
  const file = path.join(probes.folder, 'joins.json');
  writeFileSync(file, JSON.stringify({ keys, rows }));
  const present = JOINERS.filter(({ packages }) => packages.every(isInstalled));
  const outcomes = present.map(({ name, slow }) =>
    line(name, probes.run('join', { name, file, count: slow ? SLOW_ROWS : count }) as Outcome),
  );
  const libreoffice = libreofficeName();
  const folder = path.join(probes.folder, 'joins');
  const byLibreoffice = libreoffice && libreofficeOutcome(folder, rows.slice(0, LIBREOFFICE_ROWS), keys);
  if (byLibreoffice) outcomes.push(line(`RECHERCHEV exacte dans ${libreoffice}`, byLibreoffice));
  const title = `${figure(count)} communes de ${PAST} telles qu’on les tape, la moitié disparues depuis, jointes à la table de ${TODAY} (${figure(keys.length)} clés), les départements des deux côtés`;
  const absent = JOINERS.filter((one) => !present.includes(one)).map(({ name }) => name);
  if (!byLibreoffice) absent.push('RECHERCHEV exacte dans LibreOffice');
  return {
    title: 'Joindre deux tables',
    lines: [
      `${title} :`,
      ...columns([HEADER, ...outcomes]),
      ...(absent.length > 0 ? ['', `Pas comparés, faute d'être installés : ${absent.join(', ')}.`] : []),
    ],
    targets: [],
    readme: [`${title} :`, markdown(HEADER, outcomes)],
  };
}

/** Exact VLOOKUPs over the table of names in LibreOffice, where it is installed, and one call of ours on the same rows. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { median } from '../clock';
import { FUNCTIONS } from '../paths';
import { columns, duration, figure } from '../print';
import type { Probes } from '../probe';
import { exactLookUps, libreofficeName, PATIENCE, type Entry } from '../rivals/libreoffice';
import { communes } from '../rivals/rival';
import type { Part } from '../targets';

/** The whole table, in the order of the package, then `count` of its names in another one. */
function rowsOf(count: number): { all: readonly Entry[]; looked: readonly Entry[] } {
  const all = communes().map(({ name, code, departement }) => ({ text: `${name} (${departement})`, code }));
  return { all, looked: Array.from({ length: count }, (_, at) => all[(at * 7919) % all.length]!) };
}

interface Ours {
  readonly total: number;
  readonly right: number;
}

export function libreofficePart(probes: Probes, runs: number, count: number): Part {
  const title = `LibreOffice, ${figure(count)} RECHERCHEV exactes dans la table des noms`;
  const name = libreofficeName();
  if (name === undefined) {
    return {
      title,
      lines: ['LibreOffice (soffice) n’est pas installé ici : cette comparaison n’a pas été faite.'],
      targets: [],
    };
  }
  const folder = path.join(probes.folder, 'libreoffice');
  const { all, looked } = rowsOf(count);
  const lookUps = exactLookUps(
    folder,
    all,
    looked.map(({ text }) => text),
  );
  if (!lookUps) {
    return {
      title,
      lines: [`LibreOffice n'a pas fini en ${duration(PATIENCE)} : cette comparaison n'a pas été faite.`],
      targets: [],
    };
  }
  const { found, computed, opened } = lookUps;
  const rows = path.join(folder, 'names.json');
  writeFileSync(rows, JSON.stringify(looked.map(({ text, code }) => ({ text, expected: code }))));
  const right = looked.filter(({ code }, at) => found[at] === code).length;
  const ours = probes.runs(runs, 'range', { functions: FUNCTIONS, name: 'COMMUNE.INSEE', file: rows }) as Ours[];
  const total = median(ours.map((one) => one.total));
  const spent = computed - opened;
  return {
    title,
    lines: [
      ...columns([
        ['', 'temps', 'justes'],
        [name, duration(spent), `${figure(right)} sur ${figure(count)}`],
        ['COMMUNE.INSEE, chargement compris', duration(total), `${figure(ours[0]!.right)} sur ${figure(count)}`],
      ]),
      `(${duration(computed)} pour ouvrir et calculer le classeur, moins ${duration(opened)} pour le même sans formule)`,
    ],
    targets: [],
    readme: [
      `${figure(count)} noms écrits exactement comme dans une table de ${figure(all.length)} lignes : ${duration(spent)} de \`RECHERCHEV\` dans ${name} (${figure(right)} justes), ${duration(total)} de \`COMMUNE.INSEE\`, chargement compris (${figure(ours[0]!.right)} justes).`,
    ],
  };
}

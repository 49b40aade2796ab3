/** How far each target is held, and what others do on the same rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { installRivals } from './install';
import type { Options } from './options';
import { ROOT } from './paths';
import { colonnes, nombre, titre } from './print';
import { Probes } from './probe';
import { machine, markdown, replaceBetweenMarks } from './readme';
import { autres, HEADER, type Comparison } from './sections/autres';
import { depart } from './sections/depart';
import { libreoffice } from './sections/libreoffice';
import { colonne, proches } from './sections/longues';
import { croissance, echelle, memoire } from './sections/memoire';
import { tailles } from './sections/tailles';
import { vitesse } from './sections/vitesse';
import { isMet, targetRows, type Part, type Target } from './targets';

const PARTIES = ['tailles', 'depart', 'vitesse', 'colonne', 'proches', 'memoire', 'croissance', 'echelle', 'autres', 'libreoffice'] as const;
type Partie = (typeof PARTIES)[number];

interface Scale {
  readonly passes: number;
  readonly million: number;
  readonly adresses: number;
  readonly preuves: number;
  readonly appels: number;
  readonly comparees: number;
  readonly recherches: number;
}

function scaleOf(options: Options): Scale {
  const quick = options.has('rapide');
  const complete = options.has('complet');
  return {
    passes: options.number('passes') ?? (quick ? 1 : 5),
    million: quick ? 100_000 : 1_000_000,
    adresses: quick ? 20_000 : 100_000,
    preuves: quick ? 10 : complete ? 500 : 100,
    appels: complete ? 10_000_000 : quick ? 60_000 : 600_000,
    comparees: quick ? 1000 : 5000,
    recherches: quick ? 4_000 : 100_000,
  };
}

function partsAsked(options: Options): readonly Partie[] {
  const asked = options.text('seulement');
  if (asked === undefined) return PARTIES;
  return asked.split(',').map((name) => {
    const known = PARTIES.find((one) => one === name.trim());
    if (!known) throw new Error(`--seulement « ${name} » : attendu parmi ${PARTIES.join(', ')}`);
    return known;
  });
}

interface Found {
  readonly cibles: readonly Target[];
  readonly tableaux: readonly Comparison[];
  readonly phrases: readonly string[];
}

async function measure(probes: Probes, options: Options): Promise<Found> {
  const scale = scaleOf(options);
  const tableaux: Comparison[] = [];
  const phrases: string[] = [];
  const makers: Record<Partie, () => Part | Promise<Part>> = {
    tailles,
    depart: () => depart(probes, scale.passes),
    vitesse: () => vitesse(probes, scale.passes, scale.adresses),
    colonne: () => colonne(probes, Math.min(3, scale.passes), scale.million),
    proches: () => proches(probes, scale.passes, scale.preuves),
    memoire: () => memoire(probes, scale.appels),
    croissance: () => croissance(probes, Math.min(3, scale.passes), scale.million),
    echelle: () => echelle(probes, scale.passes),
    autres: async () => {
      installRivals();
      const part = await autres(probes, scale.comparees, options.files);
      tableaux.push(...part.tableaux);
      return part;
    },
    libreoffice: () => {
      const part = libreoffice(probes, scale.passes, scale.recherches);
      if (part.phrase !== undefined) phrases.push(part.phrase);
      return part;
    },
  };
  const cibles: Target[] = [];
  for (const name of partsAsked(options)) {
    const part = await makers[name]();
    console.log(titre(part.titre));
    for (const line of part.lignes) console.log(line);
    cibles.push(...part.cibles);
  }
  return { cibles, tableaux, phrases };
}

function warnIfBusy(): void {
  const [load] = loadavg();
  if (load! > cpus().length / 2) {
    console.warn(`\nAttention : la machine est occupée (charge ${nombre(load!, 1)} pour ${cpus().length} cœurs) ; les durées sont plus longues qu'au repos, les rapports moins sûrs.`);
  }
}

function writeReadme({ cibles, tableaux, phrases }: Found): void {
  const file = path.join(ROOT, 'README.md');
  const parts = [machine(new Date()), markdown(['', 'mesuré', 'cible', ''], targetRows(cibles))];
  for (const { titre: rows, rows: outcomes } of tableaux) parts.push(`Sur les mêmes lignes, ${rows} :`, markdown(HEADER, outcomes));
  parts.push(...phrases);
  writeFileSync(file, replaceBetweenMarks(readFileSync(file, 'utf8'), parts.join('\n\n')));
  console.log('\nTableau écrit dans README.md.');
}

export async function run(options: Options): Promise<void> {
  warnIfBusy();
  console.log(machine(new Date()));
  const probes = await Probes.make();
  try {
    const found = await measure(probes, options);
    console.log(titre('Cibles'));
    for (const line of colonnes(targetRows(found.cibles))) console.log(line);
    const missed = found.cibles.filter((target) => !isMet(target));
    if (missed.length > 0) console.log(`\n${nombre(missed.length)} cible(s) manquée(s) sur ${nombre(found.cibles.length)}.`);
    if (options.has('readme')) writeReadme(found);
    if (options.has('exiger') && missed.length > 0) process.exitCode = 1;
  } finally {
    probes.dispose();
  }
}

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
import { autres } from './sections/autres';
import { depart } from './sections/depart';
import { libreoffice } from './sections/libreoffice';
import { colonne, proches } from './sections/longues';
import { croissance, echelle, memoire } from './sections/memoire';
import { tailles } from './sections/tailles';
import { vitesse } from './sections/vitesse';
import { isMet, targetRows, type Part, type Target } from './targets';

const PARTIES = [
  'tailles',
  'depart',
  'vitesse',
  'colonne',
  'proches',
  'memoire',
  'croissance',
  'echelle',
  'autres',
  'libreoffice',
] as const;
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

async function measure(probes: Probes, options: Options): Promise<Part[]> {
  const scale = scaleOf(options);
  const makers: Record<Partie, () => Part | Promise<Part>> = {
    tailles,
    depart: () => depart(probes, scale.passes),
    vitesse: () => vitesse(probes, scale.passes, scale.adresses),
    colonne: () => colonne(probes, Math.min(3, scale.passes), scale.million),
    proches: () => proches(probes, scale.passes, scale.preuves),
    memoire: () => memoire(probes, scale.appels),
    croissance: () => croissance(probes, Math.min(3, scale.passes), scale.million),
    echelle: () => echelle(probes, scale.passes),
    autres: () => {
      installRivals();
      return autres(probes, scale.comparees, options.files);
    },
    libreoffice: () => libreoffice(probes, scale.passes, scale.recherches),
  };
  const parts: Part[] = [];
  for (const name of partsAsked(options)) {
    const part = await makers[name]();
    console.log(titre(part.titre));
    for (const line of part.lignes) console.log(line);
    parts.push(part);
  }
  return parts;
}

function warnIfBusy(): void {
  const [load] = loadavg();
  if (load! > cpus().length / 2) {
    console.warn(
      `\nAttention : la machine est occupée (charge ${nombre(load!, 1)} pour ${cpus().length} cœurs) ; les durées sont plus longues qu'au repos, les rapports moins sûrs.`,
    );
  }
}

function writeReadme(parts: readonly Part[], cibles: readonly Target[]): void {
  const file = path.join(ROOT, 'README.md');
  const blocks = [
    machine(new Date()),
    markdown(['', 'mesuré', 'cible', ''], targetRows(cibles)),
    ...parts.flatMap(({ readme }) => readme ?? []),
  ];
  writeFileSync(file, replaceBetweenMarks(readFileSync(file, 'utf8'), blocks.join('\n\n')));
  console.log('\nTableau écrit dans README.md.');
}

export async function run(options: Options): Promise<void> {
  warnIfBusy();
  console.log(machine(new Date()));
  const probes = await Probes.make();
  try {
    const parts = await measure(probes, options);
    const cibles = parts.flatMap((part) => part.cibles);
    console.log(titre('Cibles'));
    for (const line of colonnes(targetRows(cibles))) console.log(line);
    const missed = cibles.filter((target) => !isMet(target));
    if (missed.length > 0) console.log(`\n${nombre(missed.length)} cible(s) manquée(s) sur ${nombre(cibles.length)}.`);
    if (options.has('readme')) writeReadme(parts, cibles);
    if (options.has('exiger') && missed.length > 0) process.exitCode = 1;
  } finally {
    probes.dispose();
  }
}

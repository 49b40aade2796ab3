/** How far each target is held, and what others do on the same rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { ensureLibrary } from '../../src/tooling/build/build';
import { installRivals } from './install';
import type { Options } from './options';
import { ROOT } from './paths';
import { columns, figure, title } from './print';
import { Probes } from './probe';
import { machine, markdown, replaceBetweenMarks } from './readme';
import { othersPart } from './sections/others';
import { startPart } from './sections/start';
import { libreofficePart } from './sections/libreoffice';
import { columnPart } from './sections/column';
import { commandPart } from './sections/command';
import { doubtPart } from './sections/doubt';
import { growthPart } from './sections/growth';
import { joinsPart } from './sections/joins';
import { lookupPart } from './sections/lookup';
import { memoryPart } from './sections/memory';
import { nearPart } from './sections/near';
import { scalePart } from './sections/scale';
import { sizesPart } from './sections/sizes';
import { speedPart } from './sections/speed';
import { workbenchPart } from './sections/workbench';
import { isMet, TARGET_HEADER, targetRows, type Part, type Target } from './targets';

/** The parts, as `--seulement` names them. */
const PARTS = [
  'tailles',
  'depart',
  'vitesse',
  'doute',
  'colonne',
  'proches',
  'recherche',
  'memoire',
  'croissance',
  'echelle',
  'autres',
  'jointures',
  'libreoffice',
  'commande',
  'etabli',
] as const;
type PartName = (typeof PARTS)[number];

interface Scale {
  readonly passes: number;
  readonly million: number;
  readonly addresses: number;
  readonly callRows: number;
  readonly proofs: number;
  readonly callCount: number;
  readonly compared: number;
  readonly lookUps: number;
  readonly fileRows: number;
}

function scaleOf(options: Options): Scale {
  const quick = options.has('rapide');
  const complete = options.has('complet');
  return {
    passes: options.number('passes') ?? (quick ? 1 : 5),
    million: quick ? 100_000 : 1_000_000,
    addresses: quick ? 20_000 : 100_000,
    callRows: quick ? 20_000 : 100_000,
    proofs: quick ? 10 : complete ? 500 : 100,
    callCount: complete ? 10_000_000 : quick ? 60_000 : 600_000,
    compared: quick ? 1000 : 5000,
    lookUps: quick ? 4_000 : 100_000,
    fileRows: quick ? 20_000 : 200_000,
  };
}

function partsAsked(options: Options): readonly PartName[] {
  const asked = options.text('seulement');
  if (asked === undefined) return PARTS;
  return asked.split(',').map((name) => {
    const known = PARTS.find((one) => one === name.trim());
    if (!known) throw new Error(`--seulement « ${name} » : attendu parmi ${PARTS.join(', ')}`);
    return known;
  });
}

async function measure(probes: Probes, options: Options): Promise<Part[]> {
  const scale = scaleOf(options);
  const makers: Record<PartName, () => Part | Promise<Part>> = {
    tailles: sizesPart,
    depart: () => startPart(probes, scale.passes),
    vitesse: () => speedPart(probes, scale.passes, scale.addresses),
    doute: () =>
      doubtPart(probes, {
        runs: Math.min(3, scale.passes),
        rows: scale.callRows,
        files: options.files,
        against: options.text('against'),
      }),
    colonne: () => columnPart(probes, Math.min(3, scale.passes), scale.million),
    proches: () => nearPart(probes, scale.passes, scale.proofs),
    recherche: () => lookupPart(probes, Math.min(3, scale.passes), scale.callRows),
    memoire: () => memoryPart(probes, scale.callCount),
    croissance: () => growthPart(probes, Math.min(3, scale.passes), scale.million),
    echelle: () => scalePart(probes, scale.passes),
    autres: () => {
      installRivals();
      return othersPart(probes, scale.compared, options.files);
    },
    jointures: () => {
      installRivals();
      return joinsPart(probes, scale.lookUps);
    },
    libreoffice: () => libreofficePart(probes, scale.passes, scale.lookUps),
    commande: async () => {
      await ensureLibrary();
      return commandPart(probes.folder, {
        runs: Math.min(3, scale.passes),
        rows: scale.fileRows,
        against: options.text('against-command'),
      });
    },
    etabli: () =>
      workbenchPart(probes.folder, {
        runs: scale.passes,
        rows: Math.min(40_000, scale.fileRows),
        against: options.text('against-etabli'),
      }),
  };
  const parts: Part[] = [];
  for (const name of partsAsked(options)) {
    const part = await makers[name]();
    console.log(title(part.title));
    for (const line of part.lines) console.log(line);
    parts.push(part);
  }
  return parts;
}

function warnIfBusy(): void {
  const [load] = loadavg();
  if (load! > cpus().length / 2) {
    console.warn(
      `\nAttention : la machine est occupée (charge ${figure(load!, 1)} pour ${cpus().length} cœurs) ; les durées sont plus longues qu'au repos, les rapports à peu près les mêmes.`,
    );
  }
}

function writeReadme(parts: readonly Part[], targets: readonly Target[]): void {
  const file = path.join(ROOT, '.github', 'MESURES.md');
  const blocks = [
    machine(new Date()),
    markdown(TARGET_HEADER, targetRows(targets)),
    ...parts.flatMap(({ readme }) => readme ?? []),
  ];
  writeFileSync(file, replaceBetweenMarks(readFileSync(file, 'utf8'), blocks.join('\n\n')));
  console.log('\nTableau écrit dans .github/MESURES.md.');
}

export async function run(options: Options): Promise<void> {
  warnIfBusy();
  console.log(machine(new Date()));
  const probes = await Probes.make();
  try {
    const parts = await measure(probes, options);
    const targets = parts.flatMap((part) => part.targets);
    console.log(title('Cibles'));
    for (const line of columns([TARGET_HEADER, ...targetRows(targets)])) console.log(line);
    const missed = targets.filter((target) => !isMet(target));
    if (missed.length > 0) console.log(`\n${figure(missed.length)} cible(s) manquée(s) sur ${figure(targets.length)}.`);
    if (options.has('readme')) writeReadme(parts, targets);
    if (options.has('exiger') && missed.length > 0) process.exitCode = 1;
  } finally {
    probes.dispose();
  }
}

/** Memory, and what grows with what. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../../src/compile/compile';
import { sections } from '../../../src/table/generated/table';
import { median } from '../clock';
import { halved, quadrupled } from '../scale';
import { FUNCTIONS } from '../paths';
import { columns, duration, mega, figure } from '../print';
import type { Probes } from '../probe';
import { atMost, type Part } from '../targets';

interface Memory {
  readonly loaded: number;
  readonly used: number;
  readonly afterFirst: number;
  readonly afterAll: number;
  readonly firstCalls: number;
  readonly callCount: number;
}

export function memoryPart(probes: Probes, callCount: number): Part {
  const found = probes.run('memory', { file: FUNCTIONS, callCount }) as Memory;
  return {
    title: 'Mémoire (tas et tableaux typés, une fois les restes ramassés)',
    lines: columns([
      ['functions.js chargé', mega(found.loaded)],
      ['chaque fonction appelée', mega(found.used)],
      [`après ${figure(found.firstCalls)} appels, tous différents`, mega(found.afterFirst)],
      [`après ${figure(found.callCount)} appels`, mega(found.afterAll)],
    ]),
    targets: [
      atMost('mémoire, chaque fonction appelée', found.used / 1e6, 25, 'Mo'),
      atMost('mémoire gagnée par les appels suivants', Math.max(0, found.afterAll - found.afterFirst) / 1e6, 1, 'Mo'),
    ],
  };
}

interface Growth {
  readonly perRow: readonly { readonly length: number; readonly nanoseconds: number }[];
}

/** What "flat" and "linear" may vary by on a shared machine. */
const SLACK = 1.3;

export function growthPart(probes: Probes, runs: number, longest: number): Part {
  const lengths = [1000, 10_000, 100_000, 1_000_000].filter((length) => length <= longest);
  const all = probes.runs(runs, 'growth', { lengths }) as Growth[];
  const each = lengths.map((_, at) => median(all.map(({ perRow }) => perRow[at]!.nanoseconds)));
  return {
    title: 'Coût d’une ligne selon la longueur de la colonne',
    lines: columns(lengths.map((length, at) => [`${figure(length)} lignes`, `${figure(each[at]!)} ns par ligne`])),
    targets: [
      atMost(
        `une ligne sur ${figure(longest)}, contre une sur mille`,
        each[each.length - 1]! / each[0]!,
        SLACK,
        'fois',
      ),
    ],
  };
}

interface Scale {
  readonly communes: number;
  readonly names: number;
  readonly first: number;
  readonly whole: number;
  readonly memory: number;
}

export function scalePart(probes: Probes, runs: number): Part {
  const { compiled } = compile();
  const scales = Object.entries({ 'une demie': halved(compiled), une: sections, quatre: quadrupled(compiled) }).map(
    ([name, made]) => {
      const file = path.join(probes.folder, `${name.replace(' ', '-')}.json`);
      writeFileSync(file, JSON.stringify(made));
      const found = probes.runs(runs, 'scale', { file }) as Scale[];
      const of = (read: (scale: Scale) => number): number => median(found.map(read));
      return {
        name,
        names: found[0]!.names,
        first: of(({ first }) => first),
        whole: of(({ whole }) => whole),
        memory: of(({ memory: bytes }) => bytes),
      };
    },
  );
  const [, one, four] = scales as [(typeof scales)[0], (typeof scales)[0], (typeof scales)[0]];
  const times = four.names / one.names;
  return {
    title: 'Une demi-table, une table, quatre tables',
    lines: columns([
      ['', 'noms', 'première réponse', 'tout décodé', 'mémoire'],
      ...scales.map(({ name, names, first, whole, memory: bytes }) => [
        name,
        figure(names),
        duration(first),
        duration(whole),
        mega(bytes),
      ]),
    ]),
    targets: [
      atMost('tout décoder, quatre tables contre une, par nom', four.whole / one.whole / times, SLACK, 'fois'),
      atMost('mémoire, quatre tables contre une, par nom', four.memory / one.memory / times, SLACK, 'fois'),
    ],
  };
}

/** Names with their département against a bare Map.get, and addresses by the second. */
import { median } from '../clock';
import { columns, figure } from '../print';
import type { Probes } from '../probe';
import { atLeast, atMost, type Part } from '../targets';

interface Measure {
  /** Nanoseconds a text. */
  readonly first: number;
  readonly repeated: number;
  readonly map: number;
  readonly mapRepeated: number;
}

interface Speed {
  readonly names: Measure;
  readonly addresses: Measure;
}

export function speedPart(probes: Probes, runs: number, addresses: number): Part {
  const speeds = probes.runs(runs, 'speed', { addresses }) as Speed[];
  // Each ratio is taken within its own run: the machine's mood is the same above and below.
  const of = (read: (speed: Speed) => number): number => median(speeds.map(read));
  const fresh = of(({ names }) => names.first / names.map);
  const repeats = of(({ names }) => names.repeated / names.mapRepeated);
  const perSecond = of((speed) => 1e9 / speed.addresses.first);
  const row = (title: string, read: (speed: Speed) => Measure): string[] => [
    title,
    `${figure(of((speed) => read(speed).first))} ns`,
    `${figure(of((speed) => read(speed).map))} ns`,
    `× ${figure(
      of((speed) => read(speed).first / read(speed).map),
      1,
    )}`,
    `${figure(of((speed) => read(speed).repeated))} ns`,
    `${figure(of((speed) => read(speed).mapRepeated))} ns`,
    `× ${figure(
      of((speed) => read(speed).repeated / read(speed).mapRepeated),
      1,
    )}`,
  ];
  return {
    title: `Vitesse (médiane de ${runs} processus)`,
    lines: columns([
      ['', 'neufs', 'Map.get', 'rapport', 'répétés', 'Map.get', 'rapport'],
      row('noms avec leur département', ({ names }) => names),
      row('adresses distinctes', (speed) => speed.addresses),
      ['', `soit ${figure(perSecond)} adresses par seconde`],
    ]),
    targets: [
      atMost('noms avec département, neufs', fresh, 6, 'fois Map.get'),
      atMost('noms avec département, répétés', repeats, 3, 'fois Map.get'),
      atLeast('adresses distinctes', perSecond, 200_000, 'par seconde'),
    ],
  };
}

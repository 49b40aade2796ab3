/** Names with their département against a bare Map.get, and addresses by the second. */
import { median } from '../chrono';
import { colonnes, nombre } from '../print';
import type { Probes } from '../probe';
import { atLeast, atMost, type Part } from '../targets';

interface Measure {
  /** Nanoseconds a text. */
  readonly neuf: number;
  readonly repete: number;
  readonly map: number;
  readonly mapRepete: number;
}

interface Speed {
  readonly noms: Measure;
  readonly adresses: Measure;
}

export function vitesse(probes: Probes, runs: number, adresses: number): Part {
  const speeds = probes.runs(runs, 'vitesse', { adresses }) as Speed[];
  // Each ratio is taken within its own run: the machine's mood is the same above and below.
  const of = (read: (speed: Speed) => number): number => median(speeds.map(read));
  const fresh = of(({ noms }) => noms.neuf / noms.map);
  const repeats = of(({ noms }) => noms.repete / noms.mapRepete);
  const perSecond = of((speed) => 1e9 / speed.adresses.neuf);
  const row = (titre: string, read: (speed: Speed) => Measure): string[] => [
    titre,
    `${nombre(of((speed) => read(speed).neuf))} ns`,
    `${nombre(of((speed) => read(speed).map))} ns`,
    `× ${nombre(
      of((speed) => read(speed).neuf / read(speed).map),
      1,
    )}`,
    `${nombre(of((speed) => read(speed).repete))} ns`,
    `${nombre(of((speed) => read(speed).mapRepete))} ns`,
    `× ${nombre(
      of((speed) => read(speed).repete / read(speed).mapRepete),
      1,
    )}`,
  ];
  return {
    titre: `Vitesse (médiane de ${runs} processus)`,
    lignes: colonnes([
      ['', 'neufs', 'Map.get', 'rapport', 'répétés', 'Map.get', 'rapport'],
      row('noms avec leur département', ({ noms }) => noms),
      row('adresses distinctes', (speed) => speed.adresses),
      ['', `soit ${nombre(perSecond)} adresses par seconde`],
    ]),
    cibles: [
      atMost('noms avec département, neufs', fresh, 6, 'fois Map.get'),
      atMost('noms avec département, répétés', repeats, 3, 'fois Map.get'),
      atLeast('adresses distinctes', perSecond, 200_000, 'par seconde'),
    ],
  };
}

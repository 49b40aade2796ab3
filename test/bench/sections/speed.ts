/** Names with their département, and addresses, against a bare Map.get on the same strings. */
import { median, type Ratio } from '../clock';
import { columns, duration, figure } from '../print';
import type { Probes } from '../probe';
import { atMost, LIMITS, type Part } from '../targets';

/** Nanoseconds a text, ours and Map.get's. */
interface Measure {
  readonly first: Ratio;
  readonly repeated: Ratio;
}

interface Speed {
  readonly names: Measure;
  readonly addresses: Measure;
}

const UNIT = 'fois Map.get';

export function speedPart(probes: Probes, runs: number, addresses: number): Part {
  const speeds = probes.runs(runs, 'speed', { addresses }) as Speed[];
  const of = (read: (speed: Speed) => Ratio): Ratio => ({
    ours: median(speeds.map((speed) => read(speed).ours)),
    reference: median(speeds.map((speed) => read(speed).reference)),
    ratio: median(speeds.map((speed) => read(speed).ratio)),
  });
  const names = { first: of((speed) => speed.names.first), repeated: of((speed) => speed.names.repeated) };
  const mixed = { first: of((speed) => speed.addresses.first), repeated: of((speed) => speed.addresses.repeated) };
  const cells = ({ ours, reference, ratio }: Ratio): string[] => [
    `${figure(ours)} ns`,
    `${figure(reference)} ns`,
    `× ${figure(ratio, 1)}`,
  ];
  const told = ({ ours }: Ratio): string => duration(ours / 1e6);
  const perSecond = `${figure(1e9 / mixed.first.ours)} par seconde`;
  return {
    title: `Vitesse (médiane de ${runs} processus)`,
    lines: columns([
      ['', 'neufs', 'Map.get', 'rapport', 'répétés', 'Map.get', 'rapport'],
      ['noms avec leur département', ...cells(names.first), ...cells(names.repeated)],
      ['adresses distinctes', ...cells(mixed.first), ...cells(mixed.repeated)],
      ['', `soit ${perSecond}`],
    ]),
    targets: [
      atMost('noms avec département, neufs', names.first.ratio, LIMITS.newNames, UNIT, told(names.first)),
      atMost('noms avec département, répétés', names.repeated.ratio, LIMITS.repeatedNames, UNIT, told(names.repeated)),
      atMost('adresses distinctes', mixed.first.ratio, LIMITS.newAddresses, UNIT, perSecond),
    ],
  };
}

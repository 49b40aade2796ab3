/** Memory: what is held, and whether more calls make it more. */
import { FUNCTIONS } from '../paths';
import { columns, figure, mega } from '../print';
import type { Probes } from '../probe';
import { atMost, LIMITS, type Part } from '../targets';

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
      atMost('mémoire, chaque fonction appelée', found.used / 1e6, LIMITS.memoryUsed, 'Mo'),
      atMost('mémoire gagnée par les appels suivants', Math.max(0, found.afterAll - found.afterFirst) / 1e6, 1, 'Mo'),
    ],
  };
}

/** What grows with the table: a half, one, four, each in a process of its own, by turns. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../../src/compile/compile';
import { sections } from '../../../src/table/generated/table';
import { median } from '../clock';
import { columns, duration, figure, mega } from '../print';
import type { Probes } from '../probe';
import { halved, quadrupled } from '../scale';
import { atMost, LIMITS, type Part } from '../targets';

interface Scale {
  readonly names: number;
  readonly first: number;
  readonly whole: number;
  readonly memory: number;
}

export function scalePart(probes: Probes, runs: number): Part {
  const { compiled } = compile();
  const tables = Object.entries({ 'une demie': halved(compiled), une: sections, quatre: quadrupled(compiled) });
  const files = tables.map(([name, made]) => {
    const file = path.join(probes.folder, `${name.replace(' ', '-')}.json`);
    writeFileSync(file, JSON.stringify(made));
    return file;
  });
  const rounds = Array.from(
    { length: runs },
    () => files.map((file) => probes.run('scale', { file }) as Scale) as [Scale, Scale, Scale],
  );
  const of = (at: number, read: (scale: Scale) => number): number => median(rounds.map((round) => read(round[at]!)));
  /** Four tables against one, a name, within each round. */
  const growth = (read: (scale: Scale) => number): number =>
    median(rounds.map(([, one, four]) => read(four) / four.names / (read(one) / one.names)));
  const against = (read: (scale: Scale) => number, told: (value: number) => string): string =>
    `${told(of(2, read))} contre ${told(of(1, read))}`;
  const whole = (scale: Scale): number => scale.whole;
  const memory = (scale: Scale): number => scale.memory;
  return {
    title: 'Une demi-table, une table, quatre tables',
    lines: columns([
      ['', 'noms', 'première réponse', 'tout décodé', 'mémoire'],
      ...tables.map(([name], at) => [
        name,
        figure(rounds[0]![at]!.names),
        duration(of(at, ({ first }) => first)),
        duration(of(at, whole)),
        mega(of(at, memory)),
      ]),
    ]),
    targets: [
      atMost(
        'tout décoder, quatre tables contre une, par nom',
        growth(whole),
        LIMITS.slack,
        'fois',
        against(whole, duration),
      ),
      atMost('mémoire, quatre tables contre une, par nom', growth(memory), LIMITS.slack, 'fois', against(memory, mega)),
    ],
  };
}

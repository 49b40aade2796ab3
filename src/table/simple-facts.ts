/** Facts of one value a commune, from `data/faits/`: `name|values joined by ;|ranks`, one a line. */
import { fromBytes } from './codec';
import { readRanks, writeSharedValues } from './shared-values';
import type { Place } from './place';

export interface WrittenFact {
  readonly name: string;
  /** For each place its value, several joined by « ou », "" if the text is silent. */
  readonly values: readonly string[];
}

/** @throws Error if a value holds a separator of the table */
export function writeSimpleFacts(facts: readonly WrittenFact[]): string {
  return facts.map(writeFact).join('\n');
}

function writeFact({ name, values: texts }: WrittenFact): string {
  const { values, ranks } = writeSharedValues(texts);
  if (/[|\n]/.test(values)) throw new Error(`Une valeur de data/faits/${name} contient un séparateur de la table`);
  return `${name}|${values}|${ranks}`;
}

export class SimpleFacts {
  private readonly lines = new Map<string, { readonly values: readonly string[]; readonly ranks: string }>();
  private readonly ranksOf = new Map<string, Uint16Array>();

  constructor(
    section: string,
    private readonly count: number,
  ) {
    for (const line of section === '' ? [] : section.split('\n')) {
      // Of the signs of the ranks « | » is one.
      const afterName = line.indexOf('|');
      const afterValues = line.indexOf('|', afterName + 1);
      this.lines.set(line.slice(0, afterName), {
        values: fromBytes(line.slice(afterName + 1, afterValues)).split(';'),
        ranks: line.slice(afterValues + 1),
      });
    }
  }

  /**
   * Returns the value of a place, "" if the text is silent.
   * @throws Error if the table has no fact of this name
   */
  valueOf(name: string, place: Place): string {
    const line = this.lines.get(name);
    if (!line) throw new Error(`La table n'a pas de fait « ${name} » : data/faits/ n'en a pas le fichier.`);
    let ranks = this.ranksOf.get(name);
    if (!ranks) this.ranksOf.set(name, (ranks = readRanks(line.ranks, this.count)));
    return line.values[ranks[place]!]!;
  }
}

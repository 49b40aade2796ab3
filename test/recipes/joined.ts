/** What the join of the recipes must give, by `fold` and a look-up in the exported tables; and what the library reads. */
import { exportedTables } from '../../src/export/tables';
import { read } from '../../src/lib/read';
import { resolver } from '../../src/resolve/resolve';
import { createFoldedText, fold, foldInto } from '../../src/table/fold';
import type { Client } from './clients';

/** The columns that the join adds. */
export const ADDED = ['code_insee', 'lieu', 'zone', 'bureau', 'tribunal'] as const;
export type Joined = Readonly<Record<(typeof ADDED)[number], string | null>>;

type Row = Readonly<Record<string, unknown>>;

const NOTHING: Joined = { code_insee: null, lieu: null, zone: null, bureau: null, tribunal: null };

export class Reference {
  private readonly within = new Map<string, Joined>();
  private readonly alone = new Map<string, Joined>();
  private readonly folded = createFoldedText();

  constructor() {
    const tables = exportedTables(resolver());
    const rowsOf = (name: string): readonly Row[] => {
      const { columns, rows } = tables.find((one) => one.name === name)!;
      return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at]])));
    };
    const text = (row: Row, column: string): string => JSON.stringify(row[column]);
    const byCode = new Map(rowsOf('ressort').map((row) => [row['code_insee'], row]));
    const formers = new Map(rowsOf('anciennes').map((row) => [text(row, 'code_insee') + text(row, 'nom'), row]));
    for (const row of rowsOf('noms').filter((one) => one['unique_departement'] === true)) {
      const facts = byCode.get(row['code_insee']) ?? formers.get(text(row, 'code_ancien') + text(row, 'nom'))!;
      const joined = {
        code_insee: row['code_insee_actuel'],
        lieu: row['nom'],
        ...Object.fromEntries(ADDED.slice(2).map((fact) => [fact, facts[fact]])),
      } as Joined;
      this.within.set(`${String(row['pli'])}|${String(row['departement'])}`, joined);
      if (row['unique_france'] === true) this.alone.set(String(row['pli']), joined);
    }
  }

  joinedOf({ commune, departement }: Client): Joined {
    if (foldInto(commune, this.folded).suspect) return NOTHING;
    const pli = fold(commune);
    return (departement === null ? this.alone.get(pli) : this.within.get(`${pli}|${departement}`)) ?? NOTHING;
  }
}

/** The code and the facts that the library reads; nulls if it is not sure. */
export function readingOf({ commune, departement }: Client): Omit<Joined, 'lieu'> {
  const reading = read(commune, departement);
  if (reading.status !== 'sure') return NOTHING;
  const fact = (name: 'ZONE' | 'BUREAU' | 'TRIBUNAL'): string | null => reading.fact(name)?.toString() ?? null;
  return { code_insee: reading.insee, zone: fact('ZONE'), bureau: fact('BUREAU'), tribunal: fact('TRIBUNAL') };
}

/** What an annotation reads of the sheet: the texts, its own columns, and whether they are still in their place. */
import { inBlocks } from '../host/blocks';
import { rowsOf, type Area, type Matrix, type WorkbookHost } from '../host/host';
import { ColonnesDeplacees, requireTitres } from './journal';
import type { Plan } from './plan';

const MOST_UNDER = 1000;

export class Lecture {
  constructor(
    private readonly host: WorkbookHost,
    private readonly plan: Plan,
  ) {}

  /** The texts, and what the column of départements says of each. */
  async textes(at: number, rows: number): Promise<Matrix> {
    const {
      cible: { lignes },
      departement,
    } = this.plan;
    const textes = await this.lire(rowsOf(lignes, at, rows));
    if (departement < 0) return textes;
    const departements = await this.lire(rowsOf({ ...lignes, column: departement }, at, rows));
    return textes.map((row, down) => [row[0]!, departements[down]![0]!]);
  }

  /** In columns that were there before, a formula that shows nothing is not a blank cell. */
  async reponses(area: Area): Promise<Matrix> {
    const held = await this.lire(area);
    if (!this.plan.reprise) return held;
    const formulas = await inBlocks(area, (block) => this.host.readFormulas(block), this.host.blockCells);
    return held.map((row, down) => row.map((value, across) => (value === '' ? formulas[down]![across]! : value)));
  }

  /** The headings are still where they were put: no column moved. */
  async requirePlace(): Promise<void> {
    await requireTitres(this.host, this.plan);
    const { lignes, ligneEntete, entete, apercu } = this.plan.cible;
    if (ligneEntete >= 0) {
      const [row] = await this.host.read({ ...lignes, row: ligneEntete, rows: 1 });
      if (String(row?.[0] ?? '') !== entete) throw new ColonnesDeplacees();
      return;
    }
    // Without a heading, the column is known by its first texts: one of them at least is where it was.
    const last = apercu[apercu.length - 1];
    if (!last) return;
    const rows = await this.lire({ ...lignes, rows: last.ligne - lignes.row + 1 });
    if (!apercu.some(({ ligne, valeur }) => rows[ligne - lignes.row]?.[0] === valeur)) throw new ColonnesDeplacees();
  }

  /** How many filled cells follow the column: rows typed there while it is annotated are told. */
  async sous(): Promise<number> {
    const { lignes } = this.plan.cible;
    const used = await this.host.usedArea(lignes.sheet);
    const end = lignes.row + lignes.rows;
    const under = Math.min((used?.rows ?? end) - end, MOST_UNDER);
    if (under <= 0) return 0;
    const rows = await this.lire({ ...lignes, row: end, rows: under });
    return rows.filter((row) => row[0] !== '').length;
  }

  private lire(area: Area): Promise<Matrix> {
    return inBlocks(area, (block) => this.host.read(block), this.host.blockCells);
  }
}

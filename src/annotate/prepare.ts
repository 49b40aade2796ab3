/** Before the first row: the new columns, their headings, their shape. What fails half-way is undone. */
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { formatDe, widthDe, WIDTH_REMARQUE } from './answers';
import { insererColonnes, isVide, retirerColonnes } from './insert';
import type { Journal } from './journal';
import { areaReponses, areaTitres, type Plan } from './plan';
import { blanchirTitres, ecrireTitres } from './headings';

export class Preparation {
  private inserees = false;
  /** As the workbook keeps them, once they are written. */
  private titres: readonly string[] | undefined;
  private faite = false;

  constructor(
    private readonly host: WorkbookHost,
    private readonly journal: Journal,
  ) {}

  /** Does what is not done yet; gives back the plan with the headings as the workbook keeps them. */
  async faire(plan: Plan): Promise<Plan> {
    if (this.faite || plan.reprise) return plan;
    const { feuille } = plan.cible;
    if (await this.host.isProtected(feuille)) throw new WorkbookRefusal('protected');
    try {
      if (plan.insere && !this.inserees) await this.inserer(plan);
      this.journal.titrer();
      this.titres ??= await ecrireTitres(this.host, plan);
    } catch (error) {
      await this.defaire(plan);
      throw error;
    }
    await this.former(plan);
    this.faite = true;
    return { ...plan, titres: this.titres };
  }

  private async inserer(plan: Plan): Promise<void> {
    await insererColonnes(this.host, plan);
    this.inserees = true;
    this.journal.inserer(plan);
  }

  private async former(plan: Plan): Promise<void> {
    const { host } = this;
    const area = areaReponses(plan);
    for (const [at, colonne] of plan.colonnes.entries())
      await host.setFormat({ ...area, column: area.column + at, columns: 1 }, formatDe(colonne));
    await host.setWidths(plan.cible.feuille, plan.colonne, [...plan.colonnes.map(widthDe), WIDTH_REMARQUE]);
    const titres = areaTitres(plan);
    if (titres) await host.setHeading(titres);
  }

  /** As far as the workbook lets it; the journal keeps what is left to take back. */
  private async defaire(plan: Plan): Promise<void> {
    if (!this.inserees) return;
    try {
      await blanchirTitres(this.host, plan);
      if (!(await isVide(this.host, plan))) return;
      await retirerColonnes(this.host, plan);
      this.inserees = false;
      this.journal.oublier();
    } catch {
      // Told by the refusal that led here.
    }
  }
}

/**
 * An .xlsx: the sheet's rows annotated to the right of what it holds. Read as a stream, twice, and written as one: every
 * other part of the workbook is copied as it is, and every cell of the sheet stays as it was written.
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { widthDe } from '../../annotate/colonnes';
import { deviner } from '../../annotate/genre';
import type { Scalar } from '../../host/host';
import { columnName } from '../../host/address';
import { resolver } from '../../resolve/resolve';
import { Annoteur, trouverColonne } from '../annoteur';
import type { Rapport } from '../csv/fichier';
import { CommandeRefusee } from '../erreur';
import type { Options } from '../options';
import { progres } from '../progres';
import { ecrireEntiere, requireAbsente, requireEntree } from '../sortie';
import { lireChaines, lireClasseur, lireStyles, trouverFeuille, type Styles } from './classeur';
import { cellulesDe, morceaux, type LigneXml, type Sens } from './feuille';
import { elargir, prefixeDe } from './tete';
import { encoder } from './xml';
import { Archive, Ecrivain, type Partie } from './zip';

const SAMPLE = 400;
const PIECE = 65_536;
const MOST_COLUMNS = 16_384;

/** What was found by reading the sheet once. */
interface Lu {
  readonly entete: number;
  /** Columns that hold something. */
  readonly largeur: number;
  readonly derniere: number;
  readonly texte: number;
  readonly departement: number;
  readonly titres: readonly string[];
  readonly styleEntete: string;
  readonly echantillon: readonly Scalar[];
}

export async function annoterXlsx(options: Options): Promise<Rapport> {
  await requireEntree(options.fichier);
  await requireAbsente(options.sortie);
  const archive = await Archive.ouvrir(options.fichier);
  try {
    return await annoter(archive, options);
  } finally {
    await archive.fermer();
  }
}

async function annoter(archive: Archive, options: Options): Promise<Rapport> {
  const classeur = await lireClasseur(archive, options.fichier);
  const { partie: nom } = trouverFeuille(classeur, options.feuille);
  const partie = archive.partie(nom);
  if (!partie) throw new CommandeRefusee(`« ${options.fichier} » n'a pas la feuille qu'il annonce : il est abîmé.`);
  const styles = lireStyles(classeur.styles === undefined ? undefined : await archive.texte(classeur.styles));
  const sens: Sens = {
    chaines: await lireChaines(archive, classeur.chaines),
    dates: styles.dates,
    date1904: classeur.date1904,
  };
  const lu = await parcourir(archive, partie, sens, options);
  const annoteur = new Annoteur(options.faits, options.genre);
  const barre = progres('Annotation');
  const feuille = new FeuilleAnnotee(lu, annoteur, styles, sens);
  try {
    await ecrireEntiere(options.sortie, async (provisoire) => {
      const out = createWriteStream(provisoire, { flags: 'wx' });
      const done = finished(out);
      done.catch(() => undefined);
      const ecrivain = new Ecrivain(out);
      for (const one of archive.parties) {
        if (one === partie)
          await ecrivain.ajouter(
            one.nom,
            feuille.xml(archive.lire(partie), (lues) => barre.avancer(lues / partie.taille, annoteur.compte.total)),
          );
        else if (one.nom === classeur.styles && styles.xml !== undefined) await ecrivain.ajouter(one.nom, [styles.xml]);
        else await ecrivain.copier(archive, one);
      }
      await ecrivain.finir();
      out.end();
      await done;
    });
  } finally {
    barre.finir();
  }
  return { compte: annoteur.compte, remarques: conseils(options, lu) };
}

/** Reads the whole sheet: a fault is told before anything is written. */
async function parcourir(archive: Archive, partie: Partie, sens: Sens, options: Options): Promise<Lu> {
  let lu: Lu | undefined;
  let largeur = 0;
  let derniere = 0;
  const echantillon: Scalar[] = [];
  for await (const morceau of morceaux(archive.lire(partie))) {
    if (morceau.kind !== 'ligne') continue;
    const { numero, contenu } = morceau.ligne;
    const cells = [...cellulesDe(contenu, sens)];
    if (cells.length === 0) continue;
    largeur = Math.max(largeur, ...cells.map(({ colonne }) => colonne + 1));
    if (lu) {
      const { texte } = lu;
      if (echantillon.length < SAMPLE) echantillon.push(cells.find(({ colonne }) => colonne === texte)?.valeur ?? '');
    } else if (cells.some(({ valeur }) => valeur !== '')) {
      const titres = Array.from({ length: largeur }, (_, at) =>
        String(cells.find(({ colonne }) => colonne === at)?.valeur ?? ''),
      );
      const texte = trouverColonne(titres, options.colonne, '--colonne');
      const departement =
        options.departement === undefined ? -1 : trouverColonne(titres, options.departement, '--departement');
      lu = {
        entete: numero,
        largeur,
        derniere,
        texte,
        departement,
        titres,
        styleEntete: cells.find(({ colonne }) => colonne === texte)?.style ?? '',
        echantillon,
      };
    }
    if (cells.some(({ valeur }) => valeur !== '')) derniere = numero;
  }
  if (!lu) throw new CommandeRefusee('La feuille est vide.');
  if (largeur + options.faits.length + 4 > MOST_COLUMNS)
    throw new CommandeRefusee('La feuille n’a plus de colonnes libres à droite.');
  return { ...lu, largeur, derniere };
}

/** The sheet's part, with the columns that are added. */
class FeuilleAnnotee {
  private readonly titres: readonly string[];
  private prefixe = '';
  /** The last row that was counted. */
  private numero: number;

  constructor(
    private readonly lu: Lu,
    private readonly annoteur: Annoteur,
    private readonly styles: Styles,
    private readonly sens: Sens,
  ) {
    this.titres = annoteur.titres(lu.titres);
    this.numero = lu.entete;
  }

  async *xml(texte: AsyncIterable<string>, avance: (lues: number) => void): AsyncGenerator<string> {
    let pending = '';
    for await (const morceau of morceaux(texte)) {
      if (morceau.kind === 'tete') {
        this.prefixe = prefixeDe(morceau.xml);
        pending += elargir(morceau.xml, {
          largeur: this.lu.largeur,
          derniere: this.lu.derniere,
          widths: this.widths(),
        });
      } else if (morceau.kind === 'ligne') pending += this.ligne(morceau.ligne);
      else pending += morceau.xml;
      if (pending.length < PIECE) continue;
      avance(morceau.lues);
      yield pending;
      pending = '';
    }
    // Rows that are not written at all are blank ones, and counted.
    this.compterVides(this.lu.derniere + 1);
    yield pending;
  }

  private ligne({ numero, attributs, contenu }: LigneXml): string {
    const { entete, derniere, texte, departement } = this.lu;
    const added =
      numero === entete
        ? this.heading(numero)
        : numero < entete || numero > derniere
          ? ''
          : this.answers(numero, contenu, texte, departement);
    const p = this.prefixe;
    // What a row says of the columns it spans is only a hint, and would now be wrong.
    return `<${p}row${attributs.replace(/\sspans="[^"]*"/, '')}>${contenu}${added}</${p}row>`;
  }

  private heading(numero: number): string {
    return this.titres.map((titre, at) => this.cell(numero, at, titre, this.lu.styleEntete)).join('');
  }

  private answers(numero: number, contenu: string, texte: number, departement: number): string {
    this.compterVides(numero);
    this.numero = numero;
    let text: Scalar = '';
    let hint: Scalar = '';
    for (const { colonne, valeur } of cellulesDe(contenu, this.sens)) {
      if (colonne === texte) text = valeur;
      if (colonne === departement) hint = valeur;
    }
    const { cellules, statut, remarque } = this.annoteur.annoter(text, hint);
    const doubt = remarque !== '' && statut !== 'certaine';
    // An empty cell stays none at all.
    return cellules
      .map((value, at) =>
        value === ''
          ? ''
          : this.cell(numero, at, value, doubt && at === cellules.length - 1 ? this.styles.doute : this.styles.texte),
      )
      .join('');
  }

  private compterVides(until: number): void {
    for (let row = this.numero + 1; row < until; row++) this.annoteur.annoter('', '');
  }

  private cell(row: number, at: number, value: Scalar, style: string): string {
    const p = this.prefixe;
    const address = `r="${columnName(this.lu.largeur + at)}${row}"`;
    if (typeof value === 'number') return `<${p}c ${address}><${p}v>${value}</${p}v></${p}c>`;
    const styled = style === '' ? '' : ` s="${style}"`;
    return `<${p}c ${address}${styled} t="inlineStr"><${p}is><${p}t xml:space="preserve">${encoder(String(value))}</${p}t></${p}is></${p}c>`;
  }

  /** In characters, seven pixels each. */
  private widths(): readonly number[] {
    const facts = this.annoteur.colonnes.map((colonne) => widthDe(colonne) / 7);
    return this.titres.map((titre, at) =>
      Math.max(titre.length + 2, facts[at] ?? (at === this.titres.length - 1 ? 60 : 14)),
    );
  }
}

function conseils(options: Options, { echantillon }: Lu): readonly string[] {
  if (options.genre !== undefined) return [];
  const { genre } = deviner(resolver(), '', echantillon);
  if (genre === 'noms' || genre === 'adresses') return [];
  return [`La colonne a l'air de contenir autre chose que des noms et des adresses : voyez --genre ${genre}.`];
}

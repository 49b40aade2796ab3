/** A CSV file of any size: read twice, once to check it whole, once to annotate it row by row. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { guessKind } from '../../annotate/kind';
import { resolver } from '../../resolve/resolve';
import { Annoteur, trouverColonne, type Compte } from '../annoteur';
import { CommandeRefusee } from '../erreur';
import type { Options } from '../options';
import { progres } from '../progres';
import { ecrireEntiere, requireAbsente, requireEntree } from '../sortie';
import { ecrireCellule, LecteurCsv, type LigneCsv } from './ligne';
import { reconnaitreSeparateur, type Separateur } from './separateur';
import { lireTexte, reconnaitreEncodage, type Encodage } from './texte';

const MARK = '\uFEFF';
const SAMPLE = 400;
const START = 65_536;

interface Lu {
  readonly encodage: Encodage;
  readonly separateur: Separateur;
  readonly titres: readonly string[];
  /** Cells of the widest row. */
  readonly largeur: number;
  readonly texte: number;
  readonly departement: number;
  /** The first rows of the column, to guess what it holds. */
  readonly echantillon: readonly string[];
}

export interface Rapport {
  readonly compte: Compte;
  readonly remarques: readonly string[];
}

export async function annoterCsv(options: Options): Promise<Rapport> {
  const taille = await requireEntree(options.fichier);
  await requireAbsente(options.sortie);
  const lu = await parcourir(options);
  const annoteur = new Annoteur(options.faits, options.genre);
  const barre = progres('Annotation');
  try {
    await ecrireEntiere(options.sortie, async (provisoire) => {
      const out = createWriteStream(provisoire, { flags: 'wx' });
      await ecrire(out, options, lu, annoteur, (octets) => barre.avancer(octets / taille, annoteur.compte.total));
    });
  } finally {
    barre.finir();
  }
  return { compte: annoteur.compte, remarques: remarques(options, lu) };
}

/** Reads the whole file: a fault is told before anything is written. */
async function parcourir(options: Options): Promise<Lu> {
  const encodage = await reconnaitreEncodage(options.fichier, options.encodage);
  const separateur = reconnaitreSeparateur(await debutDe(options.fichier, encodage), options.separateur);
  let lu: Lu | undefined;
  let largeur = 0;
  const echantillon: string[] = [];
  for await (const { ligne } of lignes(options.fichier, encodage, separateur)) {
    largeur = Math.max(largeur, ligne.cellules.length);
    if (lu === undefined) {
      const titres = ligne.cellules;
      const texte = trouverColonne(titres, options.colonne, '--colonne');
      const departement =
        options.departement === undefined ? -1 : trouverColonne(titres, options.departement, '--departement');
      lu = { encodage, separateur, titres, largeur, texte, departement, echantillon };
    } else if (echantillon.length < SAMPLE) echantillon.push(ligne.cellules[lu.texte] ?? '');
  }
  if (lu === undefined) throw new CommandeRefusee(`« ${options.fichier} » est vide.`);
  return { ...lu, largeur };
}

async function debutDe(fichier: string, encodage: Encodage): Promise<string> {
  let texte = '';
  for await (const morceau of lireTexte(fichier, encodage)) {
    texte += morceau.texte;
    if (texte.length >= START) break;
  }
  return texte.slice(0, START);
}

async function* lignes(
  fichier: string,
  encodage: Encodage,
  { signe, declaration }: Separateur,
): AsyncGenerator<{ ligne: LigneCsv; octets: number }> {
  const lecteur = new LecteurCsv(signe);
  let skip = declaration.length;
  for await (const { texte, fin, octets } of lireTexte(fichier, encodage)) {
    const rest = texte.slice(skip);
    skip = Math.max(0, skip - texte.length);
    for (const ligne of lecteur.lire(rest, fin)) yield { ligne, octets };
  }
}

async function ecrire(
  out: WriteStream,
  options: Options,
  lu: Lu,
  annoteur: Annoteur,
  avance: (octets: number) => void,
): Promise<void> {
  const { signe, declaration } = lu.separateur;
  const done = finished(out);
  done.catch(() => undefined);
  const send = async (text: string): Promise<void> => {
    if (!out.write(text)) await Promise.race([once(out, 'drain'), done]);
  };
  // Excel takes a file without a mark for Windows-1252: only a file that was plain UTF-8 stays without.
  const marked = lu.encodage.marque || lu.encodage.nom !== 'utf-8';
  let pending = (marked ? MARK : '') + declaration;
  let heading = true;
  let newline = '\n';
  for await (const { ligne, octets } of lignes(options.fichier, lu.encodage, lu.separateur)) {
    const added = heading
      ? annoteur.titres(lu.titres)
      : annoteur.annoter(
          ligne.cellules[lu.texte] ?? '',
          lu.departement < 0 ? '' : (ligne.cellules[lu.departement] ?? ''),
        ).cellules;
    if (heading && ligne.fin !== '') newline = ligne.fin;
    heading = false;
    const padding = signe.repeat(lu.largeur - ligne.cellules.length);
    pending +=
      ligne.brut +
      padding +
      added.map((value) => signe + ecrireCellule(String(value), signe)).join('') +
      (ligne.fin || newline);
    if (pending.length > START) {
      await send(pending);
      pending = '';
      avance(octets);
    }
  }
  await send(pending);
  out.end();
  await done;
}

const SIGNES: Readonly<Record<string, string>> = { '\t': 'tabulation' };

function remarques(options: Options, { encodage, separateur, largeur, titres, echantillon }: Lu): readonly string[] {
  const signe = SIGNES[separateur.signe] ?? `« ${separateur.signe} »`;
  const said = [`Lu en ${encodage.nom}, séparateur ${signe}.`];
  if (encodage.nom !== 'utf-8') said.push('La copie est en UTF-8.');
  if (largeur > titres.length)
    said.push(
      `Des lignes ont plus de cases que de titres : la copie a ${largeur - titres.length} colonne(s) sans titre, rien n'est perdu.`,
    );
  const { kind: genre } = guessKind(resolver(), '', echantillon);
  if (options.genre === undefined && (genre === 'codes-insee' || genre === 'codes-postaux' || genre === 'liste')) {
    said.push(`La colonne a l'air de contenir autre chose que des noms et des adresses : voyez --genre ${genre}.`);
  }
  return said;
}

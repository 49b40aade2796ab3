/** The arguments of `ressort annotate`, read or refused. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWER_COLUMNS, type AnswerColumn } from '../annotate/answers';
import { COLUMN_KINDS, type ColumnKind } from '../annotate/kind';
import { fold } from '../table/fold';
import { CommandeRefusee } from './erreur';

export interface Options {
  readonly fichier: string;
  readonly sortie: string;
  /** Heading or number of the column to read; nothing where the file has only one. */
  readonly colonne: string | undefined;
  readonly departement: string | undefined;
  readonly faits: readonly AnswerColumn[];
  readonly genre: ColumnKind | undefined;
  readonly separateur: string | undefined;
  readonly encodage: string | undefined;
  readonly feuille: string | undefined;
}

export const FAITS_PAR_DEFAUT: readonly AnswerColumn[] = ['zone', 'bureau', 'tribunal', 'cour', 'population'];
export const FORMATS = ['.csv', '.tsv', '.txt', '.xlsx'];

export const AIDE = `Ressort annote un fichier : la commune, son code INSEE et les faits demandés, à côté de chaque ligne.

  npx ressort annotate FICHIER [options]

FICHIER est un .csv (.tsv, .txt) ou un .xlsx, dont la première ligne porte les titres. Il n'est jamais modifié.

  --colonne NOM         la colonne à lire, par son titre ou son numéro (facultatif si elle est seule)
  --faits LISTE         ${FAITS_PAR_DEFAUT.join(',')} par défaut ; aussi departement, codePostal
  --departement NOM     la colonne du département, pour départager les homonymes
  --genre GENRE         ${COLUMN_KINDS.join(', ')} : dit ce que sont des codes nus, ou une liste à rubriques
  --sortie FICHIER      par défaut FICHIER.annote.csv (ou .xlsx) ; ne doit pas exister
  --separateur SIGNE    « ; », « , », « | » ou « tab » ; reconnu par défaut
  --encodage NOM        utf-8, utf-16le ou windows-1252 ; reconnu par défaut
  --feuille NOM         la feuille d'un .xlsx ; la première par défaut

Une ligne douteuse garde ses cases vides et dit pourquoi dans la colonne « Remarque ».
Exemple : npx ressort annotate clients.csv --colonne Adresse --faits zone,bureau`;

const SEPARATEURS: Readonly<Record<string, string>> = { ';': ';', ',': ',', '|': '|', tab: '\t', '\t': '\t' };

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [fichier, ...rest] = positionals;
  if (fichier === undefined)
    throw new CommandeRefusee(
      'Quel fichier faut-il annoter ? Exemple : npx ressort annotate clients.csv --colonne Adresse',
    );
  if (rest.length > 0)
    throw new CommandeRefusee(
      `Un seul fichier à la fois : « ${rest[0]!} » est de trop. Un nom qui contient une espace s'écrit entre guillemets.`,
    );
  const extension = path.extname(fichier).toLowerCase();
  if (!FORMATS.includes(extension))
    throw new CommandeRefusee(
      `« ${fichier} » n'est pas un fichier que Ressort sait annoter : donnez un .csv ou un .xlsx.`,
    );
  return {
    fichier,
    sortie: values.sortie ?? `${fichier.slice(0, fichier.length - extension.length)}.annote${extension}`,
    colonne: values.colonne,
    departement: values.departement,
    faits: readFaits(values.faits),
    genre: oneOf('--genre', values.genre, COLUMN_KINDS),
    separateur: readSeparateur(values.separateur),
    encodage: oneOf('--encodage', values.encodage, ['utf-8', 'utf-16le', 'windows-1252']),
    feuille: values.feuille,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        colonne: text,
        faits: text,
        departement: text,
        genre: text,
        sortie: text,
        separateur: text,
        encodage: text,
        feuille: text,
      },
    });
  } catch (error) {
    const option = /'(--?[^\s']+)/.exec(String((error as { message?: unknown }).message))?.[1];
    throw new CommandeRefusee(
      `${option === undefined ? 'Une option' : `L'option ${option}`} n'est pas comprise, ou il lui manque une valeur. « npx ressort --help » les donne toutes.`,
    );
  }
}

function readFaits(given: string | undefined): readonly AnswerColumn[] {
  if (given === undefined) return FAITS_PAR_DEFAUT;
  const known = new Map(ANSWER_COLUMNS.map((colonne) => [fold(colonne).replaceAll(' ', ''), colonne]));
  const faits = given
    .split(',')
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const colonne = known.get(fold(name).replaceAll(' ', ''));
      if (colonne === undefined)
        throw new CommandeRefusee(
          `« ${name.trim()} » n'est pas un fait : choisissez parmi ${ANSWER_COLUMNS.slice(2).join(', ')}.`,
        );
      return colonne;
    });
  return [...new Set(faits)].filter((fait) => fait !== 'commune' && fait !== 'codeInsee');
}

function readSeparateur(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const separateur = SEPARATEURS[given];
  if (separateur === undefined)
    throw new CommandeRefusee(`--separateur vaut « ${given} » : écrivez « ; », « , », « | » ou « tab ».`);
  return separateur;
}

function oneOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): T | undefined {
  if (given === undefined) return undefined;
  const found = known.find((one) => one === given.toLowerCase());
  if (found === undefined)
    throw new CommandeRefusee(`${option} vaut « ${given} » : choisissez parmi ${known.join(', ')}.`);
  return found;
}

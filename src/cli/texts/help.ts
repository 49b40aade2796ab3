/** What `npx --no-install ressort --help` says. */
import { COLUMN_KINDS } from '../../annotate/kind';
import { DEFAULT_FACTS, ENCODINGS, OTHER_FACTS, READING_COLUMNS, TITLE_STYLES } from '../choices';

export const helpFr = `Ressort annote un fichier : la commune, son code INSEE et les faits demandés, à côté de chaque ligne.

  npx --no-install ressort annotate FICHIER [options]

FICHIER est un .csv (.tsv, .txt), un .xlsx (.xlsm) ou un .ods, dont la première ligne remplie porte les titres, ou un
.parquet ; il peut être compressé (.csv.gz), ou « - » pour l'entrée standard. Il n'est jamais modifié.

  --colonne NOM         la colonne à lire, par son titre ou son numéro (2 ou n°2), facultatif si elle est seule ;
                        plusieurs fois si l'adresse tient en plusieurs : --colonne Adresse1 --colonne Adresse2
  --code-postal NOM     une colonne de codes postaux, à sa place dans l'adresse (--code-postal CP --colonne Ville) ;
                        un zéro perdu y revient
  --code-insee NOM      une colonne de codes INSEE, que le reste de la ligne ne doit pas contredire
  --faits LISTE         ${DEFAULT_FACTS.join(',')} par défaut ; aussi ${OTHER_FACTS.join(', ')} ;
                        et ${READING_COLUMNS.join(', ')} : le code que dit le texte (celui d'une ancienne
                        commune), comment il est lu, ce qu'il dit peut-être s'il est douteux
  --departement NOM     la colonne du département ou du code postal, pour départager les homonymes
  --genre GENRE         ${COLUMN_KINDS.join(', ')} : dit ce que sont des codes nus, ou une liste à rubriques
  --sortie FICHIER      par défaut FICHIER.annote.csv (ou .xlsx) ; ne doit pas exister
  --separateur SIGNE    « ; », « , », « | » ou « tab » ; reconnu par défaut
  --encodage NOM        ${ENCODINGS.slice(0, 4).join(', ')},
                        ${ENCODINGS.slice(4).join(', ')} ; reconnu par défaut
  --guillemets non      les guillemets sont des signes comme les autres, dans le fichier et dans sa copie
  --feuille NOM         la feuille d'un classeur, par son nom ou son numéro ; la première par défaut
  --entete N            la ligne des titres, si elle est plus bas ; --sans-entete s'il n'y en a pas : les colonnes
                        se donnent par leur numéro
  --processus N         N processus annotent à la fois (les cœurs de la machine au plus), sauf un .ods ; par défaut 1, et
                        d'un .csv de plus de 16 Mo autant que de cœurs, 4 au plus
  --reprendre           garde ce qui est fait si la commande est interrompue, sauf d'un .ods : d'un .csv, la copie ;
                        d'un .csv.gz, d'un .xlsx ou d'un .parquet, les réponses. La même commande, relancée, continue
  --quand-meme          annote même si les premières lignes ont l'air d'être d'une autre colonne
  --titres STYLE        ${TITLE_STYLES.join(' (par défaut) ou ')} : ceux de la table exportée, sans accents ni espaces
  --exiger N            finit par le code 2 si moins de N % des lignes remplies sont certaines ; tout est écrit
  --rapport FICHIER     écrit le compte en JSON ; ne doit pas exister

  --lang LANGUE         fr (par défaut) ou en : ce que dit la commande, les titres des colonnes ajoutées et les phrases
                        des cases, quelle que soit la langue de la machine
  --version             la version de Ressort et l'année de sa géographie

  npx --no-install ressort join FICHIER TABLE [options]

Joint à chaque ligne de FICHIER ce que TABLE dit de sa commune, quelle que soit l'écriture et l'année.
Chacun est un .csv, un .xlsx ou un .ods ; d'un classeur, TABLE est la première feuille.

  --cle NOM             la colonne des communes de TABLE : noms, codes ou adresses
  --valeurs LISTE       les colonnes de TABLE à apporter, par leur titre, séparées par des virgules
  --departement-cles NOM la colonne du département ou du code postal de TABLE
  --colonne, --departement, --genre, --sortie, --separateur, --encodage : de FICHIER, comme pour annotate

Une ligne douteuse garde ses cases vides et dit pourquoi dans la colonne « Remarque ».
Exemple : npx --no-install ressort annotate clients.csv --colonne Adresse --faits zone,bureau
In English: npx --no-install ressort --help --lang en`;

export const helpEn = `Ressort annotates a file: the commune, its INSEE code and the facts asked for, beside each row.

  npx --no-install ressort annotate FILE [options]

FILE is a .csv (.tsv, .txt), an .xlsx (.xlsm) or an .ods, whose first filled row has the headings, or a .parquet; it
may be compressed (.csv.gz), or “-” for standard input. It is never changed. The names of the options are French.

  --colonne NAME        the column to read, by its heading or its number (2 or n°2), optional if it is the only one;
                        several times if the address is in several: --colonne Adresse1 --colonne Adresse2
  --code-postal NAME    a column of post codes, at its place in the address (--code-postal CP --colonne Ville); a zero
                        that was lost comes back
  --code-insee NAME     a column of INSEE codes, which the rest of the row must not contradict
  --faits LIST          ${DEFAULT_FACTS.join(',')} by default; also ${OTHER_FACTS.join(', ')};
                        and ${READING_COLUMNS.join(', ')}: the code that the text says (that of a former
                        commune), how it is read, what it may say if it is doubtful
  --departement NAME    the column of the département or of the post code, to tell homonyms apart
  --genre KIND          ${COLUMN_KINDS.join(', ')}: says what bare codes are, or a list with
                        section headings
  --sortie FILE         FILE.annote.csv (or .xlsx) by default; must not exist
  --separateur SIGN     “;”, “,”, “|” or “tab”; recognised by default
  --encodage NAME       ${ENCODINGS.slice(0, 4).join(', ')},
                        ${ENCODINGS.slice(4).join(', ')}; recognised by default
  --guillemets non      quotes are signs like others, in the file and in its copy
  --feuille NAME        the sheet of a workbook, by its name or its number; the first by default
  --entete N            the row of the headings, if it is further down; --sans-entete if there is none: columns are
                        then given by their numbers
  --processus N         N threads annotate at once (at most the cores of the machine), but for an .ods; 1 by default,
                        and of a .csv of more than 16 MB as many as there are cores, 4 at most
  --reprendre           keeps what is done if the command is interrupted, but for an .ods: of a .csv the copy, of a
                        .csv.gz, an .xlsx or a .parquet the answers. The same command, run again, goes on
  --quand-meme          annotates even if the first rows seem to be of another column
  --titres STYLE        ${TITLE_STYLES.join(' (by default) or ')}: those of the exported table, without accents or spaces
  --exiger N            ends with code 2 if fewer than N % of the filled rows are certain; everything is written
  --rapport FILE        writes the account as JSON; must not exist

  --lang LANGUAGE       fr (by default) or en: what the command says, the headings of the added columns and the
                        sentences in the cells, whatever the language of the machine
  --version             the version of Ressort and the year of its geography

  npx --no-install ressort join FILE TABLE [options]

Joins to each row of FILE what TABLE says of its commune, however both are written and whatever their year.
Each is a .csv, an .xlsx or an .ods; of a workbook, TABLE is the first sheet.

  --cle NAME            the column of communes of TABLE: names, codes or addresses
  --valeurs LIST        the columns of TABLE to bring, by their headings, separated by commas
  --departement-cles NAME the column of the département or of the post code of TABLE
  --colonne, --departement, --genre, --sortie, --separateur, --encodage: of FILE, as for annotate

A doubtful row keeps its cells blank and says why in the column “Remark”.
Example: npx --no-install ressort annotate clients.csv --colonne Adresse --faits zone,bureau --lang en`;

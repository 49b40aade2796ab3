/** What `npx ressort --help` says. */
import { COLUMN_KINDS } from '../annotate/kind';
import { TITLE_STYLES } from './annotator';
import { DEFAULT_FACTS, ENCODINGS, OTHER_FACTS, READING_COLUMNS } from './choices';

export const HELP = `Ressort annote un fichier : la commune, son code INSEE et les faits demandés, à côté de chaque ligne.

  npx ressort annotate FICHIER [options]

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
  --processus N         d'un .csv ou d'un .parquet : N processus annotent à la fois (les cœurs de la machine au plus) ; 1 par défaut
  --reprendre           d'un .csv : garde ce qui est écrit si la commande est interrompue ; la même commande, relancée,
                        continue où elle en était
  --quand-meme          annote même si les premières lignes ont l'air d'être d'une autre colonne
  --titres STYLE        ${TITLE_STYLES.join(' (par défaut) ou ')} : ceux de la table exportée, sans accents ni espaces
  --exiger N            finit par le code 2 si moins de N % des lignes remplies sont certaines ; tout est écrit
  --rapport FICHIER     écrit le compte en JSON ; ne doit pas exister

  --version             la version de Ressort et l'année de sa géographie

  npx ressort join FICHIER TABLE [options]

Joint à chaque ligne de FICHIER ce que TABLE dit de sa commune, quelle que soit l'écriture et l'année.
Chacun est un .csv, un .xlsx ou un .ods ; d'un classeur, TABLE est la première feuille.

  --cle NOM             la colonne des communes de TABLE : noms, codes ou adresses
  --valeurs LISTE       les colonnes de TABLE à apporter, par leur titre, séparées par des virgules
  --departement-cles NOM la colonne du département ou du code postal de TABLE
  --colonne, --departement, --genre, --sortie, --separateur, --encodage : de FICHIER, comme pour annotate

Une ligne douteuse garde ses cases vides et dit pourquoi dans la colonne « Remarque ».
Exemple : npx ressort annotate clients.csv --colonne Adresse --faits zone,bureau`;

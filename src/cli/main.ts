/** `ressort annotate`: what the pane does in Excel, in a terminal. */
import { annoterCsv, type Rapport } from './csv/fichier';
import { STATUSES, type Status } from '../annotate/decide';
import { CommandeRefusee, nombre } from './erreur';
import { AIDE, readOptions } from './options';

const NOMS: Record<Status, string> = {
  sure: 'certaines',
  homonym: 'homonymes (plusieurs communes possibles)',
  contradiction: 'contradictions (le nom et le code ou le département ne vont pas ensemble)',
  unknown: 'inconnues',
  error: 'erreurs (ni un texte ni un code, ou département inconnu)',
  heading: 'rubriques (titres de département)',
  blank: 'vides',
};

const ALWAYS: readonly Status[] = ['sure', 'homonym', 'unknown', 'blank'];

/** Runs the command; returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (
    command === undefined ||
    command === '--help' ||
    command === '-h' ||
    rest.includes('--help') ||
    rest.includes('-h')
  ) {
    console.log(AIDE);
    return command === undefined ? 1 : 0;
  }
  try {
    if (command !== 'annotate')
      throw new CommandeRefusee(
        `« ${command} » n'est pas une commande : écrivez « npx ressort annotate fichier.csv », ou « npx ressort --help ».`,
      );
    const options = readOptions(rest);
    const start = Date.now();
    const rapport = await (/\.xlsx$/i.test(options.fichier)
      ? (await import('./xlsx/annoter')).annoterXlsx(options)
      : annoterCsv(options));
    console.log(compteRendu(rapport, options.sortie, (Date.now() - start) / 1000));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandeRefusee)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** The account: its lines add up to the total, or it is no account. */
export function compteRendu({ compte, remarques }: Rapport, sortie: string, secondes: number): string {
  const sum = STATUSES.reduce((total, statut) => total + compte[statut], 0);
  if (sum !== compte.total) throw new Error(`Le compte ne tombe pas juste : ${sum} pour ${compte.total} lignes.`);
  const width = nombre(compte.total).length;
  const lines = STATUSES.filter((statut) => ALWAYS.includes(statut) || compte[statut] > 0).map(
    (statut) => `  ${nombre(compte[statut]).padStart(width)}  ${NOMS[statut]}`,
  );
  const facts =
    compte.sansFait > 0
      ? [
          `Lignes certaines auxquelles un texte ne donne pas de réponse, la colonne « Remarque » dit pourquoi : ${nombre(compte.sansFait)}.`,
        ]
      : [];
  return [
    `Écrit : ${sortie} (${secondes.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s)`,
    `  ${nombre(compte.total)}  lignes lues, soit :`,
    ...lines,
    ...facts,
    ...remarques,
  ].join('\n');
}

/** Doubts settled by the clerk: the place chosen is written in every row alike, once each is checked. */
import { readInBlocks, writeInBlocks } from '../host/blocks';
import { rowsOf, type Scalar } from '../host/host';
import type { Annotation } from './annotation';
import type { Groupe } from './ledger';
import { requireTitres } from './journal';
import { comparer, patchesOf, remarqueAcceptee, type Issue } from './rows';
import { areaReponses } from './plan';
import { withoutPrefix } from './section-heading';

export interface Choisi {
  readonly groupe: Groupe;
  readonly place: number;
  /** Says that it was chosen. */
  readonly remarque: string;
}

export interface Acceptation {
  readonly ecrites: number;
  /** Rows passed over: their text or their cells are no longer what they were. */
  readonly passees: number;
}

interface Reponse {
  readonly ligne: number;
  readonly texte: string;
  readonly valeurs: readonly Scalar[];
}

/** Rows near enough are read together, and never more than this many. */
const WINDOW = 2_000;

/** Writes what each place chosen answers in the rows of its group. */
export function accepter(annotation: Annotation, choisis: readonly Choisi[]): Promise<Acceptation> {
  return annotation.seul(() => ecrireChoix(annotation, choisis));
}

async function ecrireChoix(annotation: Annotation, choisis: readonly Choisi[]): Promise<Acceptation> {
  const { plan, host } = annotation;
  await requireTitres(host, plan);
  const reponses = choisis
    .flatMap((choisi) => reponsesDe(annotation, choisi))
    .sort((one, other) => one.ligne - other.ligne);
  let ecrites = 0;
  for (const window of windows(reponses)) ecrites += await ecrire(annotation, window);
  return { ecrites, passees: reponses.length - ecrites };
}

function reponsesDe({ repondeur }: Annotation, { groupe, place, remarque }: Choisi): readonly Reponse[] {
  const { valeurs, manques } = repondeur.repondre(place);
  const wanted = [...valeurs, remarqueAcceptee(manques === '' ? remarque : `${remarque} ${manques}`)];
  return groupe.lignes.map((ligne) => ({ ligne, texte: groupe.decision.texte, valeurs: wanted }));
}

/** Writes the rows of one window that still are what was doubted; gives back how many. */
async function ecrire(annotation: Annotation, reponses: readonly Reponse[]): Promise<number> {
  const { plan, host, journal, registre } = annotation;
  const row = reponses[0]!.ligne;
  const rows = reponses[reponses.length - 1]!.ligne - row + 1;
  const textes = await readInBlocks(host, { ...plan.cible.lignes, row, rows });
  const area = { ...areaReponses(plan), row, rows };
  const held = await readInBlocks(host, area);
  const wanted: (readonly Scalar[])[] = [...held];
  const issues = new Array<Issue>(rows).fill('deja');
  for (const { ligne, texte, valeurs } of reponses) {
    const at = ligne - row;
    if (!isSame(textes[at]![0]!, texte) || comparer(held[at]!, valeurs) !== 'ecrite') continue;
    wanted[at] = valeurs;
    issues[at] = 'ecrite';
  }
  const { patches, before } = patchesOf(area, held, wanted, issues);
  journal.noter(patches, before);
  const missed = await writeInBlocks(host, patches);
  const refusees = [...new Set(missed.map((cell) => cell.row - row))];
  for (const at of refusees) issues[at] = 'refusee';
  if (refusees.length > 0)
    await writeInBlocks(
      host,
      refusees.map((at) => ({ area: rowsOf(area, at, 1), values: [held[at]!] })),
    );
  issues.forEach((issue, at) => issue === 'ecrite' && registre.repondre(row + at));
  return issues.filter((issue) => issue === 'ecrite').length;
}

/** The cell still holds the text that was doubted. */
function isSame(value: Scalar, doubted: string): boolean {
  const texte = String(value);
  return texte === doubted || withoutPrefix(texte) === doubted;
}

function windows(reponses: readonly Reponse[]): readonly (readonly Reponse[])[] {
  const all: Reponse[][] = [];
  for (const reponse of reponses) {
    const last = all[all.length - 1];
    if (last && reponse.ligne - last[0]!.ligne < WINDOW) last.push(reponse);
    else all.push([reponse]);
  }
  return all;
}

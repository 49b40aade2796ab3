/** The separator of a CSV file, from how its first rows are written. */
import { LecteurCsv } from './ligne';

const CANDIDATES = [';', '\t', ',', '|'] as const;
const ROWS = 50;

/** Excel's own first line, which says the separator and is no row. */
const DECLARED = /^sep=(.)\r?\n/i;

export interface Separateur {
  readonly signe: string;
  /** The line that declares it, with its end; "" where there is none. */
  readonly declaration: string;
}

/** The one under which most rows have as many cells as the first, and more than one. */
export function reconnaitreSeparateur(debut: string, impose?: string): Separateur {
  const declared = DECLARED.exec(debut);
  const declaration = declared?.[0] ?? '';
  if (impose !== undefined) return { signe: impose, declaration };
  if (declared) return { signe: declared[1]!, declaration };
  let best: Separateur = { signe: ';', declaration };
  let most = 0;
  for (const signe of CANDIDATES) {
    const score = alike(debut, signe);
    if (score > most) {
      best = { signe, declaration };
      most = score;
    }
  }
  return best;
}

function alike(debut: string, signe: string): number {
  const widths: number[] = [];
  try {
    for (const { cellules } of new LecteurCsv(signe).lire(debut, false))
      if (widths.push(cellules.length) >= ROWS) break;
  } catch {
    return 0;
  }
  const first = widths[0] ?? debut.split(/\r?\n/, 1)[0]!.split(signe).length;
  if (first < 2) return 0;
  // Two separators may both fit: the one that makes more columns of them does.
  return widths.filter((width) => width === first).length / Math.max(1, widths.length) + first / 1000;
}

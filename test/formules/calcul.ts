/** The shipped functions, as far as these tests need them: ZONE and the like over a cell or a column of the sheet. */
import { fonctionDe, COLONNES, Repondeur } from '../../src/annotate/colonnes';
import { notreFonction } from '../../src/formules/notre';
import { scalarOf, type Held } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import type { Calculate } from '../host/sheet';

/** Names that this workbook knows; the others answer #NAME?. */
export function calculerAvec(connues: (nom: string) => boolean): Calculate {
  return (formula, sheet) => {
    const read = /^=@?([A-Z_a-z.]+)\(([A-Z])(\d+)(?::[A-Z](\d+))?\)$/.exec(formula);
    if (!read) return undefined;
    const [, nom = '', lettre = '', premiere = '', derniere = premiere] = read;
    const fonction = notreFonction(nom);
    if (fonction === undefined || !connues(nom)) return [[{ error: '#NAME?' }]];
    const rows = Array.from({ length: Number(derniere) - Number(premiere) + 1 }, (_, at) => Number(premiere) - 1 + at);
    return rows.map((row) => [repondre(fonction, scalarOf(sheet.get(row, lettre.charCodeAt(0) - 65)))]);
  };
}

function repondre(fonction: string, texte: string | number | boolean): Held {
  if (texte === '') return '';
  const colonne = COLONNES.find((one) => fonctionDe(one) === fonction)!;
  const resolution = resolver().resolve(String(texte));
  if (resolution.kind !== 'sure') return { error: '#N/A' };
  return new Repondeur(resolver().table, [colonne]).repondre(resolution.place).valeurs[0]!;
}

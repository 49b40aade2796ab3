/** What precedes a sheet's rows: how far its cells go, and how wide its columns are. */
import { columnName } from '../../host/address';
import { attributs, elements, premier } from './xml';

export interface Ajout {
  /** Columns the sheet had; the new ones follow. */
  readonly largeur: number;
  readonly derniere: number;
  /** Of each new column, in characters. */
  readonly widths: readonly number[];
}

export function prefixeDe(tete: string): string {
  return /<(\w+:)?worksheet[\s>]/.exec(tete)?.[1] ?? '';
}

export function elargir(tete: string, { largeur, derniere, widths }: Ajout): string {
  const p = prefixeDe(tete);
  const last = `${columnName(largeur + widths.length - 1)}${derniere}`;
  const added = widths
    .map(
      (width, at) =>
        `<${p}col min="${largeur + 1 + at}" max="${largeur + 1 + at}" width="${width.toFixed(2)}" customWidth="1"/>`,
    )
    .join('');
  const dimensioned = changer(tete, 'dimension', () => `<${p}dimension ref="A1:${last}"/>`);
  if (!premier(dimensioned, 'cols'))
    return `${dimensioned.slice(0, dimensioned.lastIndexOf('<'))}<${p}cols>${added}</${p}cols><${p}sheetData>`;
  return changer(dimensioned, 'cols', (contenu) => {
    const kept = [...elements(contenu, 'col')].map((element) => element.attributs);
    const before = kept.map((tag) => clipped(p, tag, 1, largeur)).join('');
    const after = kept.map((tag) => clipped(p, tag, largeur + widths.length + 1, Infinity)).join('');
    return `<${p}cols>${before}${added}${after}</${p}cols>`;
  });
}

/** Writes an element otherwise, if it is there. */
function changer(xml: string, nom: string, written: (contenu: string) => string): string {
  const element = premier(xml, nom);
  return element ? xml.slice(0, element.debut) + written(element.contenu) + xml.slice(element.fin) : xml;
}

/** What a range of columns says of those between two; nothing where it has none of them. */
function clipped(p: string, tag: string, from: number, to: number): string {
  const { min, max } = attributs(tag);
  const [first, last] = [Math.max(Number(min), from), Math.min(Number(max), to)];
  if (!(first <= last)) return '';
  return `<${p}col ${tag
    .replace(/\bmin="\d+"/, `min="${first}"`)
    .replace(/\bmax="\d+"/, `max="${last}"`)
    .trim()}/>`;
}

/** What the other parts of a workbook say of a sheet: where it is, its shared strings, which styles are dates. */
import path from 'node:path';
import { CommandRefused } from '../refused';
import { attributs, elements, premier, texteDe, type ElementXml } from './xml';
import { illisible, type Archive } from './zip';

export interface Feuille {
  readonly nom: string;
  readonly partie: string;
}

interface Classeur {
  readonly feuilles: readonly Feuille[];
  readonly chaines: string | undefined;
  readonly styles: string | undefined;
  readonly date1904: boolean;
}

export async function lireClasseur(archive: Archive, fichier: string): Promise<Classeur> {
  const root = relations(await archive.texte('_rels/.rels'), '');
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.cible ?? 'xl/workbook.xml';
  const xml = await archive.texte(main);
  if (xml === undefined) throw illisible(fichier);
  const folder = path.posix.dirname(main);
  const related = relations(
    await archive.texte(path.posix.join(folder, '_rels', `${path.posix.basename(main)}.rels`)),
    folder,
  );
  const named = (type: string): string | undefined =>
    [...related.values()].find((one) => one.type.endsWith(type))?.cible;
  const feuilles = [...elements(xml, 'sheet')].flatMap((element) => {
    const { name = '', id = '' } = attributs(element.attributs);
    const target = related.get(id);
    return target?.type.endsWith('/worksheet') === true ? [{ nom: name, partie: target.cible }] : [];
  });
  const properties = attributs(premier(xml, 'workbookPr')?.attributs ?? '');
  return {
    feuilles,
    chaines: named('/sharedStrings'),
    styles: named('/styles'),
    date1904: ['1', 'true'].includes(properties['date1904'] ?? ''),
  };
}

export function trouverFeuille({ feuilles }: Classeur, nom: string | undefined): Feuille {
  const found = nom === undefined ? feuilles[0] : feuilles.find((one) => one.nom === nom);
  const names = feuilles.map((one) => one.nom).join(', ');
  if (found === undefined)
    throw new CommandRefused(
      nom === undefined
        ? 'Ce classeur n’a pas de feuille.'
        : `Aucune feuille ne s'appelle « ${nom} ». Celles du classeur : ${names}.`,
    );
  return found;
}

function relations(
  xml: string | undefined,
  folder: string,
): ReadonlyMap<string, { readonly type: string; readonly cible: string }> {
  return new Map(
    [...elements(xml ?? '', 'Relationship')].map((element) => {
      const { Id = '', Type = '', Target = '' } = attributs(element.attributs);
      return [Id, { type: Type, cible: Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target) }];
    }),
  );
}

/** Every text the cells share, in its order. */
export async function lireChaines(archive: Archive, nom: string | undefined): Promise<readonly string[]> {
  const partie = nom === undefined ? undefined : archive.partie(nom);
  if (!partie) return [];
  const chaines: string[] = [];
  let rest = '';
  for await (const piece of archive.lire(partie)) {
    rest += piece;
    let from = 0;
    for (const { contenu, fin } of elements(rest, 'si')) {
      chaines.push(texteDe(contenu));
      from = fin;
    }
    rest = rest.slice(from);
  }
  return chaines;
}

/** The formats of dates that Excel knows by number. */
const DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

export interface Styles {
  /** Which styles of cells show a number as a date. */
  readonly dates: ReadonlySet<string>;
  /** The part with two more styles of cells; nothing where it could not be given them. */
  readonly xml: string | undefined;
  /** Text that is never taken for something else, and the same over a pale ground, for what is doubtful. */
  readonly texte: string;
  readonly doute: string;
}

const DOUBT =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF1C9"/><bgColor indexed="64"/></patternFill></fill>';
const TEXT = 49;

export function lireStyles(xml: string | undefined): Styles {
  const cells = xml === undefined ? undefined : premier(xml, 'cellXfs');
  if (xml === undefined || !cells) return { dates: new Set(), xml: undefined, texte: '', doute: '' };
  const formats = new Map(
    [...elements(xml, 'numFmt')].map((element) => [
      attributs(element.attributs)['numFmtId'] ?? '',
      attributs(element.attributs)['formatCode'] ?? '',
    ]),
  );
  const kinds = [...elements(cells.contenu, 'xf')].map((element) => attributs(element.attributs)['numFmtId'] ?? '0');
  const dates = new Set(
    kinds.flatMap((id, at) => (DATES.has(Number(id)) || isDate(formats.get(id) ?? '') ? [String(at)] : [])),
  );
  return { dates, ...completer(xml, cells, kinds.length) };
}

/** Two more styles of cells and one more fill, after those there are; none where the part is written with prefixes. */
function completer(xml: string, cells: ElementXml, count: number): Omit<Styles, 'dates'> {
  const fills = premier(xml, 'fills');
  if (!fills || !xml.startsWith('<fills', fills.debut) || fills.debut > cells.debut)
    return { xml: undefined, texte: '', doute: '' };
  const fill = [...elements(fills.contenu, 'fill')].length;
  const xf = (more: string): string =>
    `<xf numFmtId="${TEXT}" fontId="0" borderId="0" xfId="0" applyNumberFormat="1" ${more}/>`;
  const parts = [
    xml.slice(0, fills.debut),
    `<fills count="${fill + 1}">${fills.contenu}${DOUBT}</fills>`,
    xml.slice(fills.fin, cells.debut),
    `<cellXfs count="${count + 2}">${cells.contenu}${xf('fillId="0"')}${xf(`fillId="${fill}" applyFill="1"`)}</cellXfs>`,
    xml.slice(cells.fin),
  ];
  return { xml: parts.join(''), texte: String(count), doute: String(count + 1) };
}

/** A format that shows days, months, years or hours, outside quotes, colours and conditions. */
function isDate(format: string): boolean {
  for (let at = 0; at < format.length; at++) {
    const char = format[at]!;
    if ('\\_*'.includes(char)) at++;
    else if (char === '"' || char === '[') {
      const end = format.indexOf(char === '"' ? '"' : ']', at + 1);
      if (char === '[' && /^(?:h+|m+|s+)$/i.test(format.slice(at + 1, end))) return true;
      if (end < 0) return false;
      at = end;
    } else if (/[dmyhs]/i.test(char)) return true;
  }
  return false;
}

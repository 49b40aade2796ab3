/** What the other parts of a workbook say of its sheets: their names, where they are, the strings they share. */
import { SaxesParser } from 'saxes';
import { folderOf, readRelationships, relationshipsPath } from './relationships';
import { localName, readControls } from './text';
import { attributeNamed, childOf, childrenOf, parseXml, type XmlElement } from './tree';
import { BrokenPart } from './unreadable';

/** Where the parts are read from. */
export interface PartSource {
  /** Returns the whole text of a part, or nothing if there is no such part. */
  text(path: string): Promise<string | undefined>;
}

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  /** Path of the workbook's own part. */
  readonly path: string;
  /** In the order of the workbook, charts left out. */
  readonly sheets: readonly SheetEntry[];
  /** Path of the shared strings. */
  readonly strings: string | undefined;
  /** Path of the styles. */
  readonly styles: string | undefined;
  /** Path of the theme, which colours are named by. */
  readonly theme: string | undefined;
  readonly date1904: boolean;
}

/** Returns what a workbook's main parts say, or nothing if there is no workbook. */
export async function readWorkbookParts(source: PartSource): Promise<WorkbookParts | undefined> {
  const tree = async (path: string): Promise<XmlElement | undefined> => {
    const text = await source.text(path);
    return text === undefined ? undefined : parseXml(text, path);
  };
  const main =
    readRelationships(await tree('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const root = await tree(main);
  if (!root) return undefined;
  const related = readRelationships(await tree(relationshipsPath(main)), folderOf(main));
  const targetOf = (kind: string): string | undefined => related.find((one) => one.kind === kind)?.target;
  const sheets = childrenOf(childOf(root, 'sheets') ?? root, 'sheet').flatMap((sheet) => {
    const found = related.find(({ id, kind }) => kind === 'worksheet' && id === attributeNamed(sheet, 'id'));
    const hidden = (sheet.attributes.get('state') ?? 'visible') !== 'visible';
    return found ? [{ name: sheet.attributes.get('name') ?? '', path: found.target, hidden }] : [];
  });
  const date1904 = childOf(root, 'workbookPr')?.attributes.get('date1904') ?? '';
  return {
    path: main,
    sheets,
    strings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    theme: targetOf('theme'),
    date1904: ['1', 'true'].includes(date1904),
  };
}

/**
 * Returns every text that cells share, in its order.
 * @throws BrokenPart if the part is not well-formed, or is cut short
 */
export async function readStrings(text: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  const parser = new SaxesParser();
  let current = '';
  let reading = false;
  let pronounced = false;
  const add = (piece: string): void => {
    if (reading) current += piece;
  };
  parser.on('error', ({ message }) => {
    throw new BrokenPart(message);
  });
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') current = '';
    else if (local === 'rPh') pronounced = true;
    else reading = local === 't' && !pronounced;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    reading = false;
    if (local === 'rPh') pronounced = false;
    else if (local === 'si') strings.push(readControls(current));
  });
  parser.on('text', add);
  parser.on('cdata', add);
  for await (const piece of text) parser.write(piece);
  parser.close();
  return strings;
}

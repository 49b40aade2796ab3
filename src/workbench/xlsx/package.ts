import type JSZip from 'jszip';
import { appendTo, attributeNamed, childrenOf, parseXml, serializeXml } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A relationship of a part: where it leads, and what it is (the last word of its type). */
interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly element: Element;
}

/**
 * A workbook as it is on disk: parts, some of them opened. Only the parts that
 * were changed are written again; every other byte of the file stays.
 */
export class WorkbookPackage {
  private readonly open = new Map<string, Document>();
  private readonly touched = new Set<string>();

  private constructor(
    private readonly zip: JSZip,
    readonly workbookPath: string,
  ) {}

  /** Opens the parts of a zipped workbook. */
  static async load(zip: JSZip): Promise<WorkbookPackage> {
    const roots = new WorkbookPackage(zip, '');
    const main = (await roots.relationshipsOf('')).find(({ kind }) => kind === 'officeDocument');
    if (!main) throw new Error('Le fichier n’a pas de classeur.');
    const opened = new WorkbookPackage(zip, main.target);
    opened.open.set('_rels/.rels', await roots.part('_rels/.rels'));
    return opened;
  }

  has(path: string): boolean {
    return this.open.has(path) || this.zip.file(path) !== null;
  }

  /** A part, to be changed: `save` writes it again. */
  async edit(path: string): Promise<Document> {
    this.touched.add(path);
    return this.part(path);
  }

  /** Says that a part which was read has been changed. */
  touch(path: string): void {
    this.touched.add(path);
  }

  /** A part, to be read. */
  async part(path: string): Promise<Document> {
    const known = this.open.get(path);
    if (known) return known;
    const entry = this.zip.file(path);
    if (!entry) throw new Error(`Le fichier n’a pas de partie ${path}.`);
    const document = parseXml(await entry.async('text'), path);
    this.open.set(path, document);
    return document;
  }

  /** Adds a part, or replaces it. */
  put(path: string, text: string): void {
    this.open.set(path, parseXml(text, path));
    this.touched.add(path);
  }

  /** The path of each sheet, by its name. */
  async sheetPaths(): Promise<Map<string, string>> {
    const targets = new Map((await this.relationshipsOf(this.workbookPath)).map(({ id, target }) => [id, target]));
    const found = new Map<string, string>();
    for (const sheet of await this.sheetElements()) {
      const path = targets.get(attributeNamed(sheet, 'id') ?? '');
      if (path) found.set(sheet.getAttribute('name') ?? '', path);
    }
    return found;
  }

  /** The path of the part of this kind that the workbook, or another part, is related to. */
  async related(kind: string, from = this.workbookPath): Promise<string | undefined> {
    return (await this.relationshipsOf(from)).find((relationship) => relationship.kind === kind)?.target;
  }

  /** Every part of this kind related to a part. */
  async allRelated(kind: string, from: string): Promise<string[]> {
    return (await this.relationshipsOf(from)).filter((one) => one.kind === kind).map(({ target }) => target);
  }

  /** Adds a sheet at the end of the workbook. */
  async addSheet(name: string, text: string): Promise<void> {
    const folder = folderOf(this.workbookPath);
    let number = 1;
    while (this.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
    const path = `${folder}worksheets/sheet${number}.xml`;
    this.put(path, text);
    const id = await this.relate('worksheet', `worksheets/sheet${number}.xml`, SHEET_TYPE, path);
    this.touched.add(this.workbookPath);
    const sheets = await this.sheetElements();
    const highest = Math.max(0, ...sheets.map((sheet) => Number(sheet.getAttribute('sheetId'))));
    const list = sheets[0]?.parentNode ?? childrenOf((await this.part(this.workbookPath)).documentElement, 'sheets')[0];
    if (!list) throw new Error('Le classeur n’a pas de liste de feuilles.');
    appendTo(list as Element, 'sheet', { name, sheetId: String(highest + 1) }).setAttributeNS(
      RELATIONSHIPS,
      'r:id',
      id,
    );
  }

  /** Relates the workbook to a new part, and says what the part is. */
  async relate(
    kind: string,
    target: string,
    contentType: string,
    path: string,
    type = `${RELATIONSHIPS}/${kind}`,
  ): Promise<string> {
    const document = await this.edit(relationshipsPath(this.workbookPath));
    const used = new Set(childrenOf(document.documentElement, 'Relationship').map((one) => one.getAttribute('Id')));
    let number = 1;
    while (used.has(`rId${number}`)) number += 1;
    appendTo(document.documentElement, 'Relationship', { Id: `rId${number}`, Type: type, Target: target });
    const types = await this.edit('[Content_Types].xml');
    appendTo(types.documentElement, 'Override', { PartName: `/${path}`, ContentType: contentType });
    return `rId${number}`;
  }

  /** Takes away a part the workbook is related to, if it has it. */
  async remove(kind: string): Promise<void> {
    const relationship = (await this.relationshipsOf(this.workbookPath)).find((one) => one.kind === kind);
    if (!relationship) return;
    relationship.element.parentNode?.removeChild(relationship.element);
    this.touched.add(relationshipsPath(this.workbookPath));
    const types = (await this.edit('[Content_Types].xml')).documentElement;
    for (const override of childrenOf(types, 'Override')) {
      if (override.getAttribute('PartName') === `/${relationship.target}`) types.removeChild(override);
    }
    this.open.delete(relationship.target);
    this.touched.delete(relationship.target);
    this.zip.remove(relationship.target);
  }

  /** The file, with its changed parts. */
  async save(): Promise<Uint8Array> {
    for (const path of this.touched) {
      const document = this.open.get(path);
      if (document) this.zip.file(path, serializeXml(document));
    }
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }

  private async sheetElements(): Promise<Element[]> {
    const root = (await this.part(this.workbookPath)).documentElement;
    return childrenOf(root, 'sheets').flatMap((sheets) => childrenOf(sheets, 'sheet'));
  }

  private async relationshipsOf(path: string): Promise<Relationship[]> {
    const from = relationshipsPath(path);
    if (!this.has(from)) return [];
    const folder = folderOf(path);
    return childrenOf((await this.part(from)).documentElement, 'Relationship').map((element) => ({
      id: element.getAttribute('Id') ?? '',
      kind: (element.getAttribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolvePath(folder, element.getAttribute('Target') ?? ''),
      element,
    }));
  }
}

/** The part that holds the relationships of another part. */
export function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** Up to its last « / », which stays. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

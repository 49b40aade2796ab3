/** A workbook as it is on disk: parts, some of them opened. Those that change are written again, the others stay. */
import { folderOf, readRelationships, RELATIONSHIPS, relationshipsPath, type Relationship } from './relationships';
import {
  appendTo,
  attributeNamed,
  childOf,
  childrenOf,
  DECLARATION,
  parseXml,
  removeFrom,
  serializeXml,
  type XmlElement,
} from './tree';
import type { PartSource } from './workbook';

/** Where the parts are read from, and written to. */
export interface PartStore extends PartSource {
  has(path: string): boolean;
  put(path: string, text: string): void;
  remove(path: string): void;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TYPES = '[Content_Types].xml';

export class WorkbookPackage {
  private readonly open = new Map<string, XmlElement>();
  private readonly touched = new Set<string>();

  private constructor(
    private readonly store: PartStore,
    readonly workbookPath: string,
  ) {}

  /** @throws Error if the store has no workbook */
  static async load(store: PartStore): Promise<WorkbookPackage> {
    const roots = new WorkbookPackage(store, '');
    const main = (await roots.relationshipsOf('')).find(({ kind }) => kind === 'officeDocument');
    if (!main) throw new Error('Le fichier n’a pas de classeur.');
    return new WorkbookPackage(store, main.target);
  }

  /** Returns a part, to be changed: `save` writes it again. */
  async edit(path: string): Promise<XmlElement> {
    this.touched.add(path);
    return this.part(path);
  }

  /** Says that a part which was read has been changed. */
  touch(path: string): void {
    this.touched.add(path);
  }

  /** Returns a part, to be read. */
  async part(path: string): Promise<XmlElement> {
    const known = this.open.get(path);
    if (known) return known;
    const root = parseXml(await this.text(path), path);
    this.open.set(path, root);
    return root;
  }

  /**
   * Returns the text of a part that is too large for a tree: a sheet.
   * @throws Error if the file has no such part
   */
  async text(path: string): Promise<string> {
    const text = await this.store.text(path);
    if (text === undefined) throw new Error(`Le fichier n’a pas de partie ${path}.`);
    return text;
  }

  /** Adds a part, or replaces it. */
  put(path: string, text: string): void {
    this.store.put(path, text);
  }

  /** Returns the path of each sheet, by its name. */
  async sheetPaths(): Promise<Map<string, string>> {
    const targets = new Map((await this.relationshipsOf(this.workbookPath)).map(({ id, target }) => [id, target]));
    const found = new Map<string, string>();
    for (const sheet of childrenOf(await this.sheetList(), 'sheet')) {
      const path = targets.get(attributeNamed(sheet, 'id') ?? '');
      if (path) found.set(sheet.attributes.get('name') ?? '', path);
    }
    return found;
  }

  /** Returns the path of the part of this kind that the workbook, or another part, is related to. */
  async related(kind: string, from = this.workbookPath): Promise<string | undefined> {
    return (await this.allRelated(kind, from))[0];
  }

  /** Returns the path of every part of this kind related to a part. */
  async allRelated(kind: string, from: string): Promise<string[]> {
    return (await this.relationshipsOf(from)).filter((one) => one.kind === kind).map(({ target }) => target);
  }

  /** Adds a sheet at the end of the workbook. */
  async addSheet(name: string, xml: string): Promise<void> {
    const folder = folderOf(this.workbookPath);
    let number = 1;
    while (this.store.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
    const path = `${folder}worksheets/sheet${number}.xml`;
    this.put(path, DECLARATION + xml);
    const id = await this.relate('worksheet', `worksheets/sheet${number}.xml`, SHEET_TYPE, path);
    const root = await this.edit(this.workbookPath);
    const list = await this.sheetList();
    const highest = Math.max(0, ...childrenOf(list, 'sheet').map((sheet) => Number(sheet.attributes.get('sheetId'))));
    const sheet = appendTo(list, 'sheet', { name, sheetId: String(highest + 1) });
    const prefix = [...root.attributes].find(([key, uri]) => key.startsWith('xmlns:') && uri === RELATIONSHIPS)?.[0];
    if (prefix === undefined) sheet.attributes.set('xmlns:r', RELATIONSHIPS);
    sheet.attributes.set(`${prefix?.slice('xmlns:'.length) ?? 'r'}:id`, id);
  }

  /** Relates the workbook to a new part, says what the part is, and returns the id of the relationship. */
  async relate(kind: string, target: string, contentType: string, path: string): Promise<string> {
    const root = await this.edit(relationshipsPath(this.workbookPath));
    const used = new Set(childrenOf(root, 'Relationship').map(({ attributes }) => attributes.get('Id')));
    let number = 1;
    while (used.has(`rId${number}`)) number += 1;
    appendTo(root, 'Relationship', { Id: `rId${number}`, Type: `${RELATIONSHIPS}/${kind}`, Target: target });
    appendTo(await this.edit(TYPES), 'Override', { PartName: `/${path}`, ContentType: contentType });
    return `rId${number}`;
  }

  /** Takes away a part the workbook is related to, if it has it. */
  async remove(kind: string): Promise<void> {
    const relationship = (await this.relationshipsOf(this.workbookPath)).find((one) => one.kind === kind);
    if (!relationship) return;
    removeFrom(await this.edit(relationshipsPath(this.workbookPath)), relationship.element);
    const types = await this.edit(TYPES);
    for (const override of childrenOf(types, 'Override')) {
      if (override.attributes.get('PartName') === `/${relationship.target}`) removeFrom(types, override);
    }
    this.open.delete(relationship.target);
    this.touched.delete(relationship.target);
    this.store.remove(relationship.target);
  }

  /** Writes the changed parts to the store. */
  save(): void {
    for (const path of this.touched) {
      const root = this.open.get(path);
      if (root) this.store.put(path, serializeXml(root));
    }
  }

  private async sheetList(): Promise<XmlElement> {
    const list = childOf(await this.part(this.workbookPath), 'sheets');
    if (!list) throw new Error('Le classeur n’a pas de liste de feuilles.');
    return list;
  }

  private async relationshipsOf(path: string): Promise<Relationship[]> {
    const from = relationshipsPath(path);
    return this.store.has(from) || this.open.has(from) ? readRelationships(await this.part(from), folderOf(path)) : [];
  }
}

/** A workbook in memory, for tests: faithful to the interface, with the faults a test wants. */
import {
  WorkbookRefusal, type Area, type CellFormat, type Matrix, type Patch, type Scalar, type Selection, type SettingsStore, type SheetRef, type WorkbookHost,
} from '../../src/host/host';

export interface Sheet {
  id: string;
  name: string;
  cells: Map<number, Map<number, Scalar>>;
  formulas: Map<string, string>;
  formats: Map<number, CellFormat>;
  widths: Map<number, number>;
  protected: boolean;
}

export type Operation = 'read' | 'write' | 'insert' | 'delete' | 'used';

export class MemoryHost implements WorkbookHost {
  readonly kind = 'memoire';
  readonly blockCells = 20_000;
  readonly all: Sheet[] = [];
  /** Called before each operation: may throw, wait, or change the sheet meanwhile. */
  fault: (operation: Operation, count: number) => Promise<void> | void = () => undefined;
  readonly calls: Record<Operation, number> = { read: 0, write: 0, insert: 0, delete: 0, used: 0 };
  selected: { area: Area; table?: Area } = { area: { sheet: 's1', row: 0, column: 0, rows: 1, columns: 1 } };
  private readonly selectionListeners = new Set<() => void>();
  private readonly changeListeners = new Set<(sheet: string) => void>();
  private readonly stored = new Map<string, string>();
  readonly settings: SettingsStore = { read: (key) => this.stored.get(key), write: (key, value) => void this.stored.set(key, value) };

  constructor(...sheets: Matrix[]) {
    for (const rows of sheets) this.sheet(`Feuil${this.all.length + 1}`, rows);
  }

  sheet(name: string, rows: Matrix): Sheet {
    const sheet: Sheet = { id: `s${this.all.length + 1}`, name, cells: new Map(), formulas: new Map(), formats: new Map(), widths: new Map(), protected: false };
    rows.forEach((row, at) => row.forEach((value, column) => put(sheet, at, column, value)));
    this.all.push(sheet);
    return sheet;
  }

  private async begin(operation: Operation): Promise<void> {
    this.calls[operation] += 1;
    await this.fault(operation, this.calls[operation]);
  }

  private find(id: string): Sheet {
    const sheet = this.all.find((one) => one.id === id);
    if (!sheet) throw new WorkbookRefusal('gone');
    return sheet;
  }

  private forWriting(id: string): Sheet {
    const sheet = this.find(id);
    if (sheet.protected) throw new WorkbookRefusal('protected');
    return sheet;
  }

  async selection(): Promise<Selection> {
    const { area, table } = this.selected;
    const sheet = this.find(area.sheet);
    return Promise.resolve({ area, sheetName: sheet.name, value: get(sheet, area.row, area.column), ...(table ? { table } : {}) });
  }

  sheets(): Promise<readonly SheetRef[]> {
    return Promise.resolve(this.all.map(({ id, name }) => ({ id, name })));
  }

  async usedArea(id: string): Promise<Area | undefined> {
    await this.begin('used');
    let rows = 0;
    let columns = 0;
    for (const [row, cells] of this.find(id).cells) {
      for (const [column, value] of cells) {
        if (value === '') continue;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    return rows === 0 ? undefined : { sheet: id, row: 0, column: 0, rows, columns };
  }

  isProtected(id: string): Promise<boolean> {
    return Promise.resolve(this.find(id).protected);
  }

  async read({ sheet: id, row, column, rows, columns }: Area): Promise<Matrix> {
    await this.begin('read');
    const sheet = this.find(id);
    return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_unused, across) => get(sheet, row + down, column + across)));
  }

  async readFormulas({ sheet: id, row, column, rows, columns }: Area): Promise<string[][]> {
    await this.begin('read');
    const { formulas } = this.find(id);
    return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_unused, across) => formulas.get(`${row + down}:${column + across}`) ?? ''));
  }

  async write(patches: readonly Patch[]): Promise<void> {
    await this.begin('write');
    for (const { area, values } of patches) {
      const sheet = this.forWriting(area.sheet);
      if (values.length !== area.rows || values.some((row) => row.length !== area.columns)) throw new WorkbookRefusal('refused', 'taille');
      values.forEach((row, down) => row.forEach((value, across) => put(sheet, area.row + down, area.column + across, value)));
    }
    const changed = new Set(patches.map(({ area }) => area.sheet));
    for (const id of changed) for (const listener of this.changeListeners) listener(id);
  }

  writeFormula(cell: { sheet: string; row: number; column: number }, formula: string): Promise<void> {
    this.forWriting(cell.sheet).formulas.set(`${cell.row}:${cell.column}`, formula);
    return Promise.resolve();
  }

  spillOf(cell: { sheet: string; row: number; column: number }): Promise<Area> {
    return Promise.resolve({ ...cell, rows: 1, columns: 1 });
  }

  addSheet(name: string): Promise<SheetRef> {
    let free = name;
    for (let at = 2; this.all.some((one) => one.name === free); at++) free = `${name} (${at})`;
    const { id } = this.sheet(free, []);
    return Promise.resolve({ id, name: free });
  }

  async insertColumns(id: string, column: number, count: number): Promise<void> {
    await this.begin('insert');
    shift(this.forWriting(id), column, count);
  }

  async deleteColumns(id: string, column: number, count: number): Promise<void> {
    await this.begin('delete');
    const sheet = this.forWriting(id);
    for (const cells of sheet.cells.values()) for (let at = 0; at < count; at++) cells.delete(column + at);
    shift(sheet, column + count, -count);
  }

  setFormat(area: Area, format: CellFormat): Promise<void> {
    for (let at = 0; at < area.columns; at++) this.forWriting(area.sheet).formats.set(area.column + at, format);
    return Promise.resolve();
  }

  setHeading(): Promise<void> {
    return Promise.resolve();
  }

  setWidths(id: string, column: number, pixels: readonly number[]): Promise<void> {
    pixels.forEach((width, at) => this.find(id).widths.set(column + at, width));
    return Promise.resolve();
  }

  goTo(area: Area): Promise<void> {
    this.select(area);
    return Promise.resolve();
  }

  select(area: Area, table?: Area): void {
    this.selected = table ? { area, table } : { area };
    for (const listener of this.selectionListeners) listener();
  }

  onSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  onChange(listener: (sheet: string) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** The filled rectangle as rows, for assertions. */
  async rows(id = 's1'): Promise<Matrix> {
    const used = await this.usedArea(id);
    return used ? this.read(used) : [];
  }
}

export function put(sheet: Sheet, row: number, column: number, value: Scalar): void {
  const cells = sheet.cells.get(row) ?? new Map<number, Scalar>();
  sheet.cells.set(row, cells);
  if (value === '') cells.delete(column);
  else cells.set(column, value);
}

export function get(sheet: Sheet, row: number, column: number): Scalar {
  return sheet.cells.get(row)?.get(column) ?? '';
}

function shift(sheet: Sheet, from: number, by: number): void {
  for (const [row, cells] of sheet.cells) {
    sheet.cells.set(row, new Map([...cells].map(([column, value]) => [column >= from ? column + by : column, value])));
  }
}

/** A workbook in memory, for tests: faithful to the interface, with the faults a test wants. */
import {
  cellArea,
  scalarOf,
  WorkbookRefusal,
  type Area,
  type Cell,
  type CellFormat,
  type FormulaPatch,
  type Held,
  type Matrix,
  type Patch,
  type Selection,
  type SettingsStore,
  type SheetRef,
  type TableArea,
  type WorkbookHost,
} from '../../src/host/host';
import { Sheet, type Calculate } from './sheet';

type Operation = 'read' | 'write' | 'formulas' | 'insert' | 'delete' | 'used' | 'format' | 'keep' | 'protected';

export class MemoryHost implements WorkbookHost {
  readonly kind = 'memory';
  readonly blockCells: number = 20_000;
  readonly all: Sheet[] = [];
  /** Called before each operation: may throw, wait, or change the sheet meanwhile. */
  fault: (operation: Operation, count: number) => Promise<void> | void = () => undefined;
  /** Called once an operation is done, before it answers. */
  after: (operation: Operation, count: number) => Promise<void> | void = () => undefined;
  readonly calls: Record<Operation, number> = {
    read: 0,
    write: 0,
    formulas: 0,
    insert: 0,
    keep: 0,
    delete: 0,
    used: 0,
    format: 0,
    protected: 0,
  };
  selected: { area: Area; table?: TableArea } = { area: { sheet: 's1', row: 0, column: 0, rows: 1, columns: 1 } };
  /** False for a workbook whose sheets keep their shape. */
  insertsColumns = true;
  private readonly selectionListeners = new Set<() => void>();
  private readonly changeListeners = new Set<(sheet: string) => void>();
  private readonly stored = new Map<string, string>();
  readonly settings: SettingsStore = {
    read: (key) => this.stored.get(key),
    write: (key, value) => void this.stored.set(key, value),
  };

  /** The texts that the workbook keeps. */
  readonly kept = new Map<string, string>();

  constructor(...sheets: Matrix[]) {
    for (const rows of sheets) this.sheet(`Feuil${this.all.length + 1}`, rows);
  }

  sheet(name: string, rows: Matrix): Sheet {
    const sheet = new Sheet(`s${this.all.length + 1}`, name);
    rows.forEach((row, at) => row.forEach((value, column) => put(sheet, at, column, value)));
    this.all.push(sheet);
    return sheet;
  }

  /** What formulas answer, in every sheet. */
  calculateFormula(calculateFormula: Calculate): void {
    for (const sheet of this.all) sheet.calculateFormula = calculateFormula;
  }

  private async during<T>(operation: Operation, work: () => T): Promise<T> {
    this.calls[operation] += 1;
    const count = this.calls[operation];
    await this.fault(operation, count);
    const done = work();
    await this.after(operation, count);
    return done;
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
    return Promise.resolve({
      area,
      sheetName: sheet.name,
      value: scalarOf(sheet.get(area.row, area.column)),
      ...(table ? { table } : {}),
    });
  }

  sheets(): Promise<readonly SheetRef[]> {
    return Promise.resolve(this.all.map(({ id, name }) => ({ id, name })));
  }

  usedArea(id: string): Promise<Area | undefined> {
    return this.during('used', () => {
      const { rows, columns } = this.find(id).used();
      return rows === 0 ? undefined : { sheet: id, row: 0, column: 0, rows, columns };
    });
  }

  isProtected(id: string): Promise<boolean> {
    return this.during('protected', () => this.find(id).protected);
  }

  private cells<T>(
    { sheet: id, row, column, rows, columns }: Area,
    read: (sheet: Sheet, row: number, column: number) => T,
  ): T[][] {
    const sheet = this.find(id);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, across) => read(sheet, row + down, column + across)),
    );
  }

  read(area: Area): Promise<Matrix> {
    return this.during('read', () => this.cells(area, (sheet, row, column) => scalarOf(sheet.get(row, column))));
  }

  readHeld(area: Area): Promise<Held[][]> {
    return this.during('read', () => this.cells(area, (sheet, row, column) => sheet.get(row, column)));
  }

  readFormulas(area: Area): Promise<string[][]> {
    return this.during('read', () =>
      this.cells(area, (sheet, row, column) => sheet.formulas.get(`${row}:${column}`) ?? ''),
    );
  }

  write(patches: readonly Patch[]): Promise<readonly Matrix[]> {
    return this.during('write', () => {
      for (const { area, values } of patches) {
        const sheet = this.forWriting(area.sheet);
        if (values.length !== area.rows || values.some((row) => row.length !== area.columns))
          throw new WorkbookRefusal('refused', 'taille');
        values.forEach((row, down) =>
          row.forEach((value, across) => put(sheet, area.row + down, area.column + across, value)),
        );
      }
      this.changed(patches);
      return patches.map(({ area }) => this.cells(area, (sheet, row, column) => scalarOf(sheet.get(row, column))));
    });
  }

  writeFormulas(patches: readonly FormulaPatch[]): Promise<void> {
    return this.during('formulas', () => {
      for (const { area, formulas } of patches) {
        const sheet = this.forWriting(area.sheet);
        formulas.forEach((row, down) =>
          row.forEach((formula, across) => sheet.putFormula(area.row + down, area.column + across, formula)),
        );
      }
      this.changed(patches);
    });
  }

  private changed(patches: readonly { readonly area: Area }[]): void {
    for (const id of new Set(patches.map(({ area }) => area.sheet))) {
      this.find(id).calculate();
      for (const listener of this.changeListeners) listener(id);
    }
  }

  spillsOf(cells: readonly Cell[]): Promise<readonly (Area | undefined)[]> {
    return Promise.resolve(
      cells.map((cell) => this.find(cell.sheet).spills.get(`${cell.row}:${cell.column}`) ?? cellArea(cell)),
    );
  }

  addSheet(name: string): Promise<SheetRef> {
    let free = name;
    for (let at = 2; this.all.some((one) => one.name === free); at++) free = `${name} (${at})`;
    const { id } = this.sheet(free, []);
    return Promise.resolve({ id, name: free });
  }

  mayInsertColumns(): Promise<boolean> {
    return Promise.resolve(this.insertsColumns);
  }

  insertColumns(id: string, column: number, count: number): Promise<void> {
    return this.during('insert', () => this.forWriting(id).insertColumns(column, count));
  }

  deleteColumns(id: string, column: number, count: number): Promise<void> {
    return this.during('delete', () => this.forWriting(id).deleteColumns(column, count));
  }

  setFormat(area: Area, format: CellFormat): Promise<void> {
    return this.during('format', () => {
      for (let at = 0; at < area.columns; at++) this.forWriting(area.sheet).formats.set(area.column + at, format);
    });
  }

  setHeading(area: Area): Promise<void> {
    return this.during('format', () => void this.forWriting(area.sheet));
  }

  setList(area: Area): Promise<void> {
    return this.during('format', () => void (this.forWriting(area.sheet).list = area));
  }

  addChart(area: Area, title: string, at: Cell): Promise<boolean> {
    return this.during('format', () => {
      this.forWriting(area.sheet).charts.push({ area, title, at });
      return true;
    });
  }

  setWidths(id: string, column: number, pixels: readonly number[]): Promise<void> {
    return this.during('format', () => pixels.forEach((width, at) => this.find(id).widths.set(column + at, width)));
  }

  goTo(area: Area): Promise<void> {
    this.select(area);
    return Promise.resolve();
  }

  select(area: Area, table?: TableArea): void {
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

  keptText(name: string): Promise<string | undefined> {
    return this.during('keep', () => this.kept.get(name));
  }

  keepText(name: string, text: string): Promise<void> {
    return this.during('keep', () => void this.kept.set(name, text));
  }

  dropText(name: string): Promise<void> {
    return this.during('keep', () => void this.kept.delete(name));
  }

  /** The filled rectangle as rows, for assertions. */
  async rows(id = 's1'): Promise<Matrix> {
    const used = await this.usedArea(id);
    return used ? this.read(used) : [];
  }
}

export function put(sheet: Sheet, row: number, column: number, value: Held): void {
  sheet.put(row, column, value);
}

import { ICommandService, type IWorkbookData, LifecycleService, LifecycleStages } from '@univerjs/core';
import { IFunctionService, NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { ILayoutService } from '@univerjs/ui';
import { Calculation } from './calculation';
import type { CellsByPlace } from './cells';
import type { Engine } from './engine';
import { growWithSpills } from './growth';
import { guardShape } from './guard';
import { type Problem, Problems } from './problems';
import { sampleWorkbook } from './sample/workbook';
import type { FunctionMetadata } from './shipped';
import { byId } from './ui/elements';
import { MessageBar } from './ui/message-bar';
import { placeMessageBar, watchProblems } from './watch';
import { FileFormulas } from '../sheets/formulas';
import type { Anchored } from './files/anchored';
import { isOds, isText } from './files/file';
import { loadReaders } from './files/load';
import type { SavedBack } from './files/saved-back';
import { workbookState } from './files/state';
import { calculateHeavy } from './files/waiting';
import { Work } from './files/work';
import type { Origin } from './files/write';

const SAMPLE_NAME = 'Classeur d’exemple';
const SAMPLE_FILE = 'ressort-exemple.xlsx';

/** What makes a workbook another than the one that was saved. */
const CHANGE =
  /^sheet\.mutation\.(?:set-range-values|reorder-range|set-filter|remove|insert|move|add-worksheet-merge|set-worksheet-(?:name|order|col-width|row-height$))/;

interface SavedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The page's one workbook: the sample or a file, the reasons of its errors, what saving needs. */
export class Bench {
  readonly problems: Problems;
  readonly calculation: Calculation;
  private readonly formulas: FileFormulas;
  private origin: Origin | undefined;
  /** The file that is open, if it is no .xlsx. */
  private other: SavedBack | undefined;
  private unknownFilters: ReadonlySet<string> = new Set();
  private changed = false;
  private watching = false;

  constructor(
    private readonly engine: Engine,
    private readonly functions: readonly FunctionMetadata[],
  ) {
    const { api, injector } = engine;
    this.calculation = new Calculation(injector.get(ICommandService));
    this.problems = new Problems(() => api.getActiveWorkbook(), injector);
    this.formulas = new FileFormulas(
      functions.map(({ name }) => name),
      (name) => NEW_EXCEL_FUNCTIONS.has(name),
    );
    guardShape(api, (sheetId) => this.isFromFile(sheetId));
    growWithSpills(api, injector);
    this.noteChanges();
  }

  /** Whether a sheet came from the file that is open: it keeps the shape that the file gave it. */
  isFromFile(sheetId: string): boolean {
    const other = this.other?.keepsShape ? this.other.data.sheets?.[sheetId] !== undefined : false;
    return other || (this.origin?.sheets.some(({ id }) => id === sheetId) ?? false);
  }

  /** Whether the workbook, a file or the sample, has changes that were not saved. */
  get hasUnsavedWork(): boolean {
    return this.changed;
  }

  /** What the file attaches to the cells of a sheet, beside what they hold. */
  async anchoredIn(sheetId: string): Promise<Anchored> {
    const sheet = this.origin?.sheets.find(({ id }) => id === sheetId);
    const { anchoredIn, NOTHING_ANCHORED } = await loadReaders();
    return this.origin && sheet ? anchoredIn(this.origin.bytes, sheet.name) : NOTHING_ANCHORED;
  }

  /** Whether the file filters a sheet in a way that the workbench keeps and does not know. */
  hasUnknownFilter(sheetId: string): boolean {
    return this.unknownFilters.has(sheetId);
  }

  get isSample(): boolean {
    return this.origin === undefined && this.other === undefined;
  }

  /** What the file that is open is saved as. */
  get extension(): '.xlsx' | SavedBack['extension'] {
    return this.other?.extension ?? '.xlsx';
  }

  /** Opens the workbook made from the project's own input. */
  async openSample(): Promise<void> {
    await (
      await this.drawSample()
    )();
  }

  /**
   * Draws the workbook made from the project's own input.
   * @returns what waits for its calculation, which comes next
   */
  async drawSample(): Promise<() => Promise<void>> {
    this.origin = undefined;
    this.other = undefined;
    this.unknownFilters = new Set();
    const before = this.calculation.ended;
    await this.draw(sampleWorkbook(this.functions), SAMPLE_NAME);
    this.changed = false;
    return () => this.calculated(before, new Work());
  }

  /**
   * Opens a file: an .xlsx with the results it holds first, a .csv or an .ods.
   * @returns how many formulas wait for their calculation to be asked for
   * @throws FileRefused or Abandoned, and leaves the workbook that is there
   */
  async openFile(fileName: string, bytes: Uint8Array, work: Work): Promise<number> {
    const { CsvFile, OdsFile, readFile } = await loadReaders();
    if (isText(fileName, bytes)) return this.openOther(await CsvFile.open(fileName, bytes, work), work);
    if (isOds(bytes)) return this.openOther(await OdsFile.open(fileName, bytes, work), work);
    const functions = this.engine.injector.get(IFunctionService);
    const reading = { files: this.formulas, knows: (name: string) => functions.hasExecutor(name) };
    const opened = await readFile(fileName, bytes, reading, work);
    await work.begin('show');
    this.origin = undefined;
    this.other = undefined;
    this.unknownFilters = opened.unknownFilters;
    if (opened.data.resources?.length) await this.engine.loadPlugins();
    const workbook = await this.show(opened.data, fileName, work);
    const sheets = await workbookState(this.engine.injector, workbook, work.bound());
    this.origin = { fileName, bytes, date1904: opened.date1904, sheets };
    this.changed = false;
    return opened.waiting;
  }

  private async openOther(file: SavedBack, work: Work): Promise<number> {
    await work.begin('show');
    this.origin = undefined;
    this.other = file;
    this.unknownFilters = new Set();
    await this.show(file.data, file.fileName, work);
    this.changed = false;
    return 0;
  }

  /** Calculates the formulas of the file that waited to be asked for. */
  async calculateWaiting(work: Work): Promise<void> {
    const workbook = this.engine.api.getActiveWorkbook();
    if (!workbook || !this.origin) return;
    this.origin = { ...this.origin, sheets: calculateHeavy(this.engine.injector, workbook, this.origin.sheets) };
    await this.calculated(this.calculation.ended, work);
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.engine.injector.get(ILayoutService).focus();
  }

  /**
   * The workbook as a file: as what it was opened from, or as an .xlsx.
   * @param agrees  asked of what the file cannot keep, before it is written
   * @returns nothing if that is refused
   * @throws Error if no workbook is open
   */
  async save(
    work: Work,
    asXlsx: boolean,
    agrees: (losses: readonly string[]) => boolean,
  ): Promise<SavedFile | undefined> {
    await this.calculation.settled();
    const workbook = this.engine.api.getActiveWorkbook();
    if (!workbook) throw new Error('Aucun classeur n’est ouvert.');
    const state = await workbookState(this.engine.injector, workbook, work);
    const other = asXlsx ? undefined : this.other;
    const losses = (await other?.losses(state, work)) ?? [];
    if (losses.length > 0 && !agrees(losses)) return undefined;
    const { writeWorkbook } = await loadReaders();
    const bytes = await (other?.write(state, work) ?? writeWorkbook(state, this.origin, this.formulas, work));
    // It may have been given up while the archive was made, in one go.
    await work.pause();
    this.changed = false;
    return { fileName: other?.fileName ?? this.xlsxName, bytes };
  }

  private get xlsxName(): string {
    return this.other?.fileName.replace(/(?:\.\w+)?$/, '.xlsx') ?? this.origin?.fileName ?? SAMPLE_FILE;
  }

  private async show(data: Partial<IWorkbookData>, title: string, work: Work): Promise<FWorkbook> {
    const before = this.calculation.ended;
    const workbook = await this.draw(data, title);
    await this.calculated(hasFormulas(data) ? before : undefined, work);
    return workbook;
  }

  private async draw(data: Partial<IWorkbookData>, title: string): Promise<FWorkbook> {
    const { api, injector } = this.engine;
    const former = api.getActiveWorkbook()?.getId();
    if (former !== undefined) api.disposeUnit(former);
    const workbook = api.createWorkbook(data);
    workbook.setNumfmtLocal('fr');
    byId('workbook-name').textContent = title;
    this.watch();
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    return workbook;
  }

  /** Waits for the calculation, which whoever gives it up stops: the results of the file stay. */
  private async calculated(since: number | undefined, work: Work): Promise<void> {
    await work.begin('calculate').catch(() => undefined);
    const stop = (): void => this.engine.api.getFormula().stopCalculation();
    work.signal.addEventListener('abort', stop);
    if (work.signal.aborted) stop();
    await this.calculation.settled(since);
    work.signal.removeEventListener('abort', stop);
  }

  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    const bar = new MessageBar(() => this.goToNextProblem());
    placeMessageBar(this.engine, bar);
    watchProblems(this.engine, this.problems, bar);
  }

  /** From the active cell on, row by row, then in the sheets that follow; after the last, the first again. */
  private goToNextProblem(): void {
    const workbook = this.engine.api.getActiveWorkbook();
    const cell = workbook?.getActiveSheet().getActiveCell();
    const all = this.problems.all();
    const own = workbook?.getActiveSheet().getSheetId();
    const order = workbook?.getSheets().map((sheet) => sheet.getSheetId()) ?? [];
    const isAfter = ({ sheetId, place: { row, column } }: Problem): boolean => {
      if (sheetId !== own || !cell) return order.indexOf(sheetId) > order.indexOf(own ?? '');
      return row > cell.getRow() || (row === cell.getRow() && column > cell.getColumn());
    };
    const next = all.find(isAfter) ?? all[0];
    if (next) this.goTo(next.sheetId, next.place.row, next.place.column);
  }

  private goTo(sheetId: string, row: number, column: number): void {
    const workbook = this.engine.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    sheet.scrollToCell(Math.max(0, row - 5), Math.max(0, column - 3));
    this.focus();
  }

  private noteChanges(): void {
    this.engine.injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
      if (CHANGE.test(id) && !options?.['applyFormulaCalculationResult']) this.changed = true;
    });
  }
}

function hasFormulas({ sheets }: Partial<IWorkbookData>): boolean {
  return Object.values(sheets ?? {}).some(({ cellData }) => {
    const cells: CellsByPlace = cellData ?? {};
    return Object.values(cells).some((row) => Object.values(row).some((cell) => cell?.f));
  });
}

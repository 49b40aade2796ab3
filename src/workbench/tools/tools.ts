/** What a spreadsheet does every day beside calculating: find, sort, filter. */
import { ICommandService, type IRange, Rectangle } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { PlaceRange } from '../../host/address';
import type { Bench } from '../bench';
import type { Engine } from '../engine';
import { notice } from '../ui/notice';
import { blockAround } from './block';
import type { Direction } from './order';
import { helpWithFilterPanel } from './filter-panel';
import { filtersOf } from './filters';
import {
  OPEN_FILTER_PANEL,
  OPEN_FIND,
  OPEN_REPLACE,
  REMOVE_FILTER,
  SET_CRITERIA,
  SET_FILTER,
  GRID_TOGGLE,
} from './names';
import { planSort, sort } from './sort';

export class Tools {
  constructor(
    private readonly engine: Engine,
    private readonly bench: Bench,
  ) {
    this.guardFilters();
    helpWithFilterPanel(engine);
  }

  /** Opens the box that finds, and replaces if asked to. */
  async find(replace: boolean): Promise<void> {
    await this.engine.loadPlugins();
    this.engine.injector.get(ICommandService).syncExecuteCommand(replace ? OPEN_REPLACE : OPEN_FIND);
  }

  async sort(direction: Direction): Promise<void> {
    const sheet = this.sheet();
    if (!sheet) return;
    const { notes, tables } = await this.bench.anchoredIn(sheet.getSheetId());
    const lists = [this.filterOf(sheet)?.ref, ...tables.map(rangeOf)].filter((one) => one !== undefined);
    const plan = planSort(this.engine, lists);
    const left = typeof plan === 'string' ? [] : notes.filter((one) => Rectangle.intersects(rangeOf(one), plan.rows));
    if (typeof plan === 'string') notice(plan, 'refusal');
    else if (left.length > 0) notice(NOTES_LEFT, 'refusal');
    else {
      const count = sort(this.engine, plan, direction);
      const by = plan.title === '' ? '' : ` d’après « ${plan.title} »`;
      notice(
        `${count} lignes triées${by}${plan.titled ? ', les titres restant en tête' : ''}. Ctrl+Z les remet comme elles étaient.`,
      );
    }
  }

  /** Puts a filter on the list around the active cell, or takes away that of the sheet. */
  async toggleFilter(): Promise<void> {
    const sheet = this.sheet();
    if (!sheet) return;
    await this.engine.loadPlugins();
    const commands = this.engine.injector.get(ICommandService);
    const target = targetOf(sheet);
    if (this.filterOf(sheet)) {
      commands.syncExecuteCommand(REMOVE_FILTER, target);
      return;
    }
    const range = listAround(this.engine, sheet);
    const { tables } = await this.bench.anchoredIn(sheet.getSheetId());
    const foreign = this.bench.hasUnknownFilter(sheet.getSheetId());
    if (foreign) notice(UNKNOWN_FILTER, 'refusal');
    else if (!range) notice(NO_LIST, 'refusal');
    else if (tables.some((table) => Rectangle.intersects(rangeOf(table), range))) notice(TABLE_FILTER, 'refusal');
    else commands.syncExecuteCommand(SET_FILTER, { ...target, range });
  }

  /** Opens the choices of the column of the active cell, if it is filtered. */
  openFilter(): boolean {
    const sheet = this.sheet();
    const col = sheet?.getActiveCell()?.getColumn();
    const ref = sheet && this.filterOf(sheet)?.ref;
    if (!sheet || !ref || col === undefined || col < ref.startColumn || col > ref.endColumn) return false;
    return this.engine.injector.get(ICommandService).syncExecuteCommand(OPEN_FILTER_PANEL, { ...targetOf(sheet), col });
  }

  get isFiltered(): boolean {
    const sheet = this.sheet();
    return sheet !== undefined && this.filterOf(sheet) !== undefined;
  }

  private sheet(): FWorksheet | undefined {
    return this.engine.api.getActiveWorkbook()?.getActiveSheet();
  }

  private filterOf(sheet: FWorksheet) {
    return filtersOf(this.engine.injector, sheet.getSheet().getUnitId())[sheet.getSheetId()];
  }

  /**
   * The grid's own key for a filter knows nothing of what files keep; and a filter by colours is kept in a way that the
   * workbench does not write.
   */
  private guardFilters(): void {
    const { api } = this.engine;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const { criteria } = (event.params ?? {}) as { criteria?: { colorFilters?: object } | null };
      if (event.id === GRID_TOGGLE) event.cancel = true;
      if (event.id !== SET_CRITERIA || !criteria?.colorFilters) return;
      event.cancel = true;
      notice(
        'Filtrez par valeurs ou par conditions : l’établi ne saurait pas enregistrer un filtre par couleurs.',
        'refusal',
      );
    });
  }
}

const NOTES_LEFT =
  'Triez cette liste dans Excel : des liens ou des commentaires du fichier y sont attachés à des cellules, et l’établi ne saurait pas les déplacer avec elles.';
const NO_LIST = 'Mettez-vous dans une liste qui a un titre et au moins une ligne : il n’y a rien à filtrer ici.';
const TABLE_FILTER =
  'Filtrez ce tableau dans Excel : il a un filtre à lui, que l’établi garde dans le fichier sans l’appliquer.';
const UNKNOWN_FILTER =
  'Changez le filtre de cette feuille dans Excel : il est d’une sorte que l’établi garde dans le fichier sans savoir le refaire.';

function targetOf(sheet: FWorksheet): { readonly unitId: string; readonly subUnitId: string } {
  return { unitId: sheet.getSheet().getUnitId(), subUnitId: sheet.getSheetId() };
}

function rangeOf({ first, last }: PlaceRange): IRange {
  return { startRow: first.row, endRow: last.row, startColumn: first.column, endColumn: last.column };
}

/** What is selected if it is more than a cell, else all that touches it. */
function listAround({ injector }: Engine, sheet: FWorksheet): IRange | undefined {
  const cells = sheet.getSheet();
  const selected = sheet.getSelection()?.getActiveRange()?.getRange();
  if (!selected) return undefined;
  const isOne = selected.startRow === selected.endRow && selected.startColumn === selected.endColumn;
  const range = isOne ? blockAround(injector, cells, selected) : selected;
  const endRow = Math.min(range.endRow, blockAround(injector, cells, selected).endRow);
  return endRow > range.startRow ? { ...range, endRow } : undefined;
}

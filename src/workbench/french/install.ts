/**
 * Makes the spreadsheet read and show French. The only place that touches the
 * engine's inside: its versions are pinned, and test/e2e types every case.
 */
import {
  CellValueType,
  type ICellData,
  ICommandService,
  InterceptorEffectEnum,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { notice } from '../ui/notice';
import { readEntry } from './entry';
import { frenchError } from './errors';
import { toShown, toStored, withCommas } from './formulas';
import { malformed } from './malformed';

/** Ahead of the spreadsheet's own readings of an entry. */
const FIRST = 1000;

type NodeMaker = (formula: string, ...rest: unknown[]) => unknown;

/**
 * Lets the engine understand `;` and decimal commas wherever it reads a formula, even one half typed.
 * @throws Error if the engine is not the one expected
 */
export function teachLexer(): void {
  const prototype = LexerTreeBuilder.prototype as unknown as { _nodeMaker?: NodeMaker };
  const original = prototype._nodeMaker;
  if (typeof original !== 'function') throw new Error('Le moteur de calcul n’est pas celui attendu.');
  prototype._nodeMaker = function nodeMaker(formula, ...rest) {
    return original.call(this, withCommas(formula), ...rest);
  };
}

/** Shows formulas in French when a cell is edited, and reads what is typed in French. */
export function installFrench(injector: Injector): void {
  const interceptors = injector.get(SheetInterceptorService);
  showFormulas(interceptors);
  showValues(interceptors);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, context, next) => {
      const before = context.worksheet.getCellRaw(context.row, context.col);
      return readCell(cell, before, next);
    },
  });
  storeFormulasInOneWriting(injector.get(ICommandService));
}

/**
 * The engine's own step puts the stored formula in and lets nothing run after
 * it, so the French writing is put on at the very end of the chain.
 */
function showFormulas({ writeCellInterceptor }: SheetInterceptorService): void {
  const fetch = writeCellInterceptor.fetchThroughInterceptors.bind(writeCellInterceptor) as (
    ...request: unknown[]
  ) => (cell: Nullable<ICellData>, context: unknown) => Nullable<ICellData>;
  const shown: typeof fetch = (...request) => {
    const through = fetch(...request);
    if (request[0] !== BEFORE_CELL_EDIT) return through;
    return (cell, context) => {
      const edited = through(cell, context);
      return typeof edited?.f === 'string' ? { ...edited, f: toShown(edited.f) } : edited;
    };
  };
  writeCellInterceptor.fetchThroughInterceptors = shown as never;
}

/** Decimal comma, VRAI and FAUX, the names of errors in the cells that have no number format of their own. */
function showValues(interceptors: SheetInterceptorService): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 1,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      if (typeof cell?.v === 'number' && cell.t === CellValueType.BOOLEAN)
        return next({ ...cell, v: cell.v ? 'VRAI' : 'FAUX' });
      if (typeof cell?.v === 'number' && !Number.isInteger(cell.v))
        return next({ ...cell, v: String(cell.v).replace('.', ',') });
      if (typeof cell?.v === 'string' && cell.v.startsWith('#') && frenchError(cell.v) !== cell.v)
        return next({ ...cell, v: frenchError(cell.v) });
      return next(cell);
    },
  });
}

function readCell(
  cell: Nullable<ICellData>,
  before: Nullable<ICellData>,
  next: (cell: Nullable<ICellData>) => Nullable<ICellData>,
): Nullable<ICellData> {
  if (!cell) return next(cell);
  if (typeof cell.f === 'string') {
    const cure = malformed(cell.f);
    if (cure !== undefined) {
      notice(`Formule refusée, ${cure} : ${cell.f}`, 'refusal');
      return before ? { ...before } : { v: null };
    }
    const stored = toStored(cell.f);
    // Leaving the editor without a change must not count as one.
    return stored === before?.f ? { ...before } : next({ ...cell, f: stored });
  }
  const entry = typeof cell.v === 'string' && cell.t !== CellValueType.FORCE_STRING ? readEntry(cell.v) : undefined;
  if (!entry || cell.p) return next(cell);
  if (typeof entry.value === 'boolean') return { ...cell, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN };
  const style = typeof cell.s === 'object' ? cell.s : undefined;
  return {
    ...cell,
    v: entry.value,
    t: CellValueType.NUMBER,
    ...(entry.pattern ? { s: { ...style, n: { pattern: entry.pattern } } } : {}),
  };
}

/**
 * Whatever way a formula comes in (typed, pasted, filled), it is stored in one
 * writing; and a cell that changes loses the note its former error left.
 */
function storeFormulasInOneWriting(commands: ICommandService): void {
  commands.beforeCommandExecuted((info) => {
    if (info.id !== SetRangeValuesMutation.id) return;
    const { cellValue } = info.params as ISetRangeValuesMutationParams;
    for (const row of Object.values(cellValue ?? {})) {
      for (const cell of Object.values((row ?? {}) as Record<string, Nullable<ICellData>>)) {
        if (!cell) continue;
        if (typeof cell.f === 'string') cell.f = toStored(cell.f);
        if (('v' in cell || 'f' in cell) && !('custom' in cell)) cell.custom = null as never;
      }
    }
  });
}

/** The filter of each sheet, as the grid keeps it. */
import { type Injector, type IRange, IResourceManagerService } from '@univerjs/core';
import { FILTERS } from './names';

/** What rows must hold in one column to be shown. */
export interface FilteredColumn {
  /** In the sheet, from 0. */
  readonly colId: number;
  /** The texts shown; `blank` if blank cells are too. */
  readonly filters?: { readonly blank?: boolean; readonly filters?: readonly string[] };
  readonly customFilters?: {
    readonly and?: boolean | number;
    readonly customFilters: ReadonlyArray<{ readonly val: string | number; readonly operator?: string }>;
  };
}

export interface SheetFilter {
  /** The titles included. */
  readonly ref: IRange;
  readonly filterColumns: readonly FilteredColumn[];
  /** The rows that are hidden by it. */
  readonly cachedFilteredOut: readonly number[];
}

/** @returns the filters by sheet; none before the filter's own script is loaded */
export function filtersOf(injector: Injector, unitId: string): Readonly<Record<string, SheetFilter>> {
  const keeper = injector
    .get(IResourceManagerService)
    .getAllResourceHooks()
    .find(({ pluginName }) => pluginName === FILTERS);
  return keeper ? (JSON.parse(keeper.toJson(unitId)) as Readonly<Record<string, SheetFilter>>) : {};
}

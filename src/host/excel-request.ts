/** One request to Excel: its error codes become refusals that the pane can tell. */
import { WorkbookRefusal, type RefusalKind } from './host';

const REFUSALS: Readonly<Record<string, RefusalKind>> = {
  AccessDenied: 'read-only',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  InvalidOperationInCellEditMode: 'busy',
  HostIsBusy: 'busy',
  RequestAborted: 'busy',
  InsertDeleteConflict: 'blocked',
  NonBlankCellOffSheet: 'blocked',
  FilteredRangeConflict: 'blocked',
  PivotTableRangeConflict: 'blocked',
  MergedRangeConflict: 'merged',
};

/** Causes that Excel may word otherwise when the sheet is protected, or no longer there. */
const MAY_BE_THE_SHEET: readonly RefusalKind[] = ['refused', 'read-only', 'blocked', 'gone'];

/** Runs a request; `sheet` is the one it acts on, to be asked why if it is refused. */
export async function run<T>(request: (context: Excel.RequestContext) => Promise<T>, sheet?: string): Promise<T> {
  try {
    return await Excel.run(request);
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    const { code = '', message = '' } = error as { code?: string; message?: string };
    throw new WorkbookRefusal(await causeOf(REFUSALS[code] ?? 'refused', sheet), message === '' ? code : message);
  }
}

async function causeOf(kind: RefusalKind, sheet: string | undefined): Promise<RefusalKind> {
  if (sheet === undefined || !MAY_BE_THE_SHEET.includes(kind)) return kind;
  try {
    return await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (found.isNullObject) return 'gone';
      const { protection } = found;
      protection.load('protected');
      await context.sync();
      return protection.protected ? 'protected' : kind;
    });
  } catch {
    return kind;
  }
}

/** How the spreadsheet answers the pane. */
import { breathe } from '../../annotate/pace';
import { WorkbookRefusal } from '../../host/host';

/** The spreadsheet answers at once; what it throws is refused like Excel's errors. */
export async function promised<T>(work: () => T): Promise<T> {
  try {
    return await Promise.resolve(work());
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    throw new WorkbookRefusal('refused', error instanceof Error ? error.message : String(error));
  }
}

/** A change, after which the page may answer before the next: the spreadsheet works a whole block without pause. */
export async function changed<T>(work: () => T): Promise<T> {
  const answer = await promised(work);
  await breathe();
  return answer;
}

/** Where an annotation may write, and where the clerk last chose to. */
import { PLACEMENTS, type Placement } from '../../annotate/request';
import type { TargetColumn } from '../../annotate/target';
import type { SettingsStore, WorkbookHost } from '../../host/host';

/** Beside the column only where nothing must make room, or where columns may be inserted. @throws WorkbookRefusal */
export async function placementsOf(host: WorkbookHost, { sheet, cells }: TargetColumn): Promise<readonly Placement[]> {
  const used = await host.usedArea(sheet);
  const isLast = used === undefined || cells.column === used.column + used.columns - 1;
  return isLast || (await host.mayInsertColumns(sheet)) ? PLACEMENTS : ['a-la-fin'];
}

export function lastPlacement(settings: SettingsStore): Placement {
  return PLACEMENTS.find((one) => one === settings.read('endroit')) ?? 'a-cote';
}

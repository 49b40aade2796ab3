import type { FWorkbook } from '@univerjs/sheets/facade';

/** The texts that the pane keeps in a workbook, until the workbook is closed: the file does not hold them. */
export function keptTextsOf(workbook: FWorkbook): Map<string, string> {
  const custom = workbook.getCustomMetadata() ?? {};
  const held: unknown = custom['ressort'];
  if (held instanceof Map) return held as Map<string, string>;
  const kept = new Map<string, string>();
  workbook.setCustomMetadata({ ...custom, ressort: kept });
  return kept;
}

/** What the add-in asks of Excel, as its manifest says; a test finds it in every call that this code makes. */
export const REQUIREMENTS = [
  { set: 'SharedRuntime', version: '1.1' },
  { set: 'CustomFunctionsRuntime', version: '1.3' },
  { set: 'ExcelApi', version: '1.12' },
] as const;

/** The sets that this Excel lacks, e.g. « ExcelApi 1.12 ». */
export function missingRequirements(isSupported: (set: string, version: string) => boolean): readonly string[] {
  return REQUIREMENTS.filter(({ set, version }) => !isSupported(set, version)).map(
    ({ set, version }) => `${set} ${version}`,
  );
}

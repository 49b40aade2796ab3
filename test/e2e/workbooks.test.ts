/** What other programs made: opened, annotated, saved, and read back whole. */
import XLSX from 'xlsx';
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { fileOpener, saved } from './files';
import { partsOf, readBack } from './fixture';
import { WORKBOOKS } from './workbooks';

jest.setTimeout(STARTING * 2);

/** What an annotation has a reason to write in: its sheet, its styles, the mark of formulas to calculate again. */
const MAY_CHANGE = /^(?:xl\/worksheets\/sheet1\.xml|xl\/styles\.xml|xl\/workbook\.xml|xl\/tables\/table1\.xml)$/;

/** Each cell of each sheet, as a library that is not ours reads it. */
function cellsOf(bytes: Uint8Array): Record<string, unknown> {
  const book = XLSX.read(bytes, { type: 'buffer', cellStyles: true, cellFormula: true, cellNF: true });
  return Object.fromEntries(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name]!)
        .filter(([address]) => !address.startsWith('!'))
        .map(([address, cell]) => {
          const { t, v, f, F, z, c } = cell as XLSX.CellObject;
          return [`${name}!${address}`, { t, v, f, F, z, c: c?.map(({ t: text }) => text) }] as const;
        }),
    ),
  );
}

describeInBrowser('workbooks of other programs', () => {
  const open = fileOpener();
  const bench = useWorkbench(({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
  });

  it.each(WORKBOOKS)('$name, with $with: annotated, and nothing of it lost', async (workbook) => {
    const { page } = bench;
    const bytes = await workbook.bytes();
    expect(await open(page, `${workbook.name}.xlsx`, bytes)).toContain('est ouvert');
    await goTo(page, `${workbook.sheet}!${workbook.cell}`);
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor();
    await page.getByRole('button', { name: 'Annoter une autre colonne' }).click();
    const after = await saved(page);
    const [before, now] = [await partsOf(bytes), await partsOf(after)];
    expect(Object.keys(now)).toEqual(
      expect.arrayContaining(Object.keys(before).filter((name) => !name.includes('calcChain'))),
    );
    expect(Object.keys(before).filter((name) => !MAY_CHANGE.test(name) && before[name] !== now[name])).toEqual([]);
    const [original, read] = [cellsOf(bytes), cellsOf(after)];
    expect(read).toMatchObject(original);
    const answers = Object.entries(read).filter(([address]) => !(address in original));
    expect(answers.map(([, cell]) => (cell as XLSX.CellObject).v)).toEqual(
      expect.arrayContaining(['Zone', 'B', 'Mâcon']),
    );
    // A third reader, where it can read what the first program made.
    const readable = await readBack(bytes).then(
      () => true,
      () => false,
    );
    if (readable)
      expect((await readBack(after)).getWorksheet(workbook.sheet)!.getCell(workbook.cell).value).toBeTruthy();
    expect(await ask(page, 'value', `${workbook.sheet}!${workbook.cell}`)).toBe('Mâcon');
  });
});

/** The sheets of the sample workbook: real rows, formulas, and the values the shipped functions give them. */
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { SINGLE_CELL_FUNCTIONS } from '../../functions/names.mjs';
import { cellAddress, parseAddress, type Place } from '../../host/address';
import type { Call, Cell } from './shipped';
import { storedFormula } from './spill';

const HEADING = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EEF7' } } as const;

/** Writes a formula, and the values that it spills. */
function spill(sheet: Worksheet, anchor: string, formula: string, values: readonly (readonly Cell[])[]): void {
  const first = parseAddress(anchor)!;
  const at = (down: number, across: number): Place => ({ row: first.row + down, column: first.column + across });
  values.forEach((row, down) =>
    row.forEach((value, across) => {
      sheet.getCell(cellAddress(at(down, across))).value = value as CellValue;
    }),
  );
  const ref = `${anchor}:${cellAddress(at(values.length - 1, (values[0]?.length ?? 1) - 1))}`;
  const array: unknown = { shareType: 'array', ref, formula: storedFormula(formula), result: values[0]?.[0] };
  sheet.getCell(anchor).value = array as CellValue;
}

function addSheet(workbook: Workbook, name: string, widths: readonly number[], titles?: readonly string[]): Worksheet {
  const sheet = workbook.addWorksheet(name, titles === undefined ? {} : { views: [{ state: 'frozen', ySplit: 1 }] });
  widths.forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  if (titles !== undefined) {
    const row = sheet.addRow([...titles]);
    row.font = { bold: true };
    row.eachCell((cell) => (cell.fill = HEADING));
  }
  return sheet;
}

export function addReadme(workbook: Workbook, version: string): void {
  const sheet = addSheet(workbook, 'Lisez-moi', [100]);
  const lines = [
    `Ressort ${version} : classeur d'exemple`,
    '',
    'Les formules de ce classeur sont celles du complément Ressort. Sans lui, Excel montre les dernières valeurs calculées.',
    'Essayer : une commune en B2, et toutes les réponses.',
    'Code postal et ville : deux colonnes, une formule ; une ligne qui se contredit est une erreur qui le dit.',
    'Lieux : une liste de lieux telle qu’elle a été tapée, fautes comprises ; une formule par colonne.',
    'Adresses : la même chose en valeurs, prête pour un tableau croisé dynamique.',
    'Avec Excel : FILTRE et RECHERCHEX autour des fonctions de Ressort.',
    '',
    'Les textes sont dans l’état que chaque réponse dit : =COMMUNE.SOURCE(A2;;"ZONE").',
  ];
  for (const line of lines) sheet.addRow([line]);
  sheet.getCell('A1').font = { bold: true, size: 16 };
}

export function addTrying(workbook: Workbook, call: Call): void {
  const sheet = addSheet(workbook, 'Essayer', [28, 60, 16, 24], ['', 'À changer']);
  sheet.addRow(['Commune, code ou adresse', 'Mâcon']);
  sheet.addRow(['Département (facultatif)', '71']);
  sheet.addRow([]);
  SINGLE_CELL_FUNCTIONS.forEach((name, at) => {
    sheet.getCell(5 + at, 1).value = name;
    spill(sheet, `B${5 + at}`, `${name}(B2,B3)`, call(name, [['Mâcon']], [['71']]));
  });
  // A blank row, then what spills downwards.
  const suggestions = 5 + SINGLE_CELL_FUNCTIONS.length + 1;
  sheet.getCell(`A${suggestions}`).value = 'COMMUNE.SUGGESTIONS';
  spill(sheet, `B${suggestions}`, 'COMMUNE.SUGGESTIONS("Marcon",71,5)', call('COMMUNE.SUGGESTIONS', 'Marcon', 71, 5));
  const history = suggestions + 7;
  sheet.getCell(`A${history}`).value = 'COMMUNE.HISTOIRE';
  spill(
    sheet,
    `B${history}`,
    'COMMUNE.HISTOIRE("Évry-Courcouronnes")',
    call('COMMUNE.HISTOIRE', 'Évry-Courcouronnes', null),
  );
  const list = history + 6;
  sheet.getCell(`A${list}`).value = 'COMMUNES';
  spill(sheet, `B${list}`, 'COMMUNES("BUREAU","Louhans")', call('COMMUNES', 'BUREAU', 'Louhans', null));
}

/** The post code and the town in two columns, as most lists have them. */
export function addTwoColumns(workbook: Workbook, call: Call): void {
  const titles = ['Code postal', 'Ville', 'Commune', 'Zone', 'Bureau', 'Population'];
  const sheet = addSheet(workbook, 'Code postal et ville', [12, 26, 26, 9, 32, 12], titles);
  const rows = [
    ['71000', 'MACON'],
    ['93200', 'ST DENIS'],
    ['97400', 'ST DENIS'],
    ['76600', 'HAVRE LE'],
    ['71250', 'CLUNY'],
    ['76800', 'ST ETIENNE DU ROUVRAY'],
    ['01000', 'BOURG EN BRESSE'],
    ['71000', 'DIJON'],
    ['75009', 'PARIS'],
  ] as const;
  for (const row of rows) sheet.addRow([...row]);
  const last = rows.length + 1;
  ['COMMUNE', 'ZONE', 'BUREAU', 'POPULATION'].forEach((name, at) => {
    const values = call(
      name,
      rows.map(([, town]) => [town]),
      rows.map(([postCode]) => [postCode]),
    );
    spill(sheet, `${'CDEF'[at] ?? ''}2`, `${name}(B2:B${last},A2:A${last})`, values);
  });
  sheet.getColumn(6).numFmt = '#,##0';
}

export function addPlaces(
  workbook: Workbook,
  call: Call,
  places: ReadonlyArray<{ readonly section: string; readonly place: string }>,
): void {
  const titles = [
    'Rubrique',
    'Lieu, tel que tapé',
    'Dép.',
    'Commune',
    'Zone',
    'Bureau',
    'Tribunal',
    'Cour',
    'Population',
  ];
  const sheet = addSheet(workbook, 'Lieux', [26, 26, 6, 26, 9, 32, 18, 18, 12], titles);
  const departements = places.map(({ section }) => /^\d\w/.exec(section)?.[0] ?? '');
  places.forEach(({ section, place }, at) =>
    sheet.addRow([section, place === '' ? null : place, departements[at] === '' ? null : departements[at]]),
  );
  const last = places.length + 1;
  ['COMMUNE', 'ZONE', 'BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'].forEach((name, at) => {
    const values = call(
      name,
      places.map(({ place }) => [place]),
      departements.map((code) => [code]),
    );
    spill(sheet, `${'DEFGHI'[at] ?? ''}2`, `${name}(B2:B${last},C2:C${last})`, values);
  });
  sheet.getColumn(9).numFmt = '#,##0';
}

/** Values only: rows an Excel table, or a pivot table, takes as they are. */
export function addAddresses(
  workbook: Workbook,
  call: Call,
  addresses: ReadonlyArray<{ readonly address: string; readonly departement: string }>,
): void {
  const titles = [
    'Adresse',
    'Dép.',
    'Commune',
    'Code INSEE',
    'Département',
    'Zone',
    'Bureau',
    'Tribunal',
    'Cour',
    'Population',
    'Remarque',
  ];
  const sheet = addSheet(workbook, 'Adresses', [60, 6, 24, 12, 22, 9, 30, 16, 16, 12, 60]);
  const rows = call(
    'COMMUNE.FICHE',
    addresses.map(({ address }) => [address]),
    addresses.map(({ departement }) => [departement]),
    null,
  );
  sheet.addTable({
    name: 'Annotations',
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight9', showRowStripes: true },
    columns: titles.map((name) => ({ name, filterButton: true })),
    rows: addresses.map(({ address, departement }, at) => {
      const row = rows[at] ?? [];
      const refused = row.find((value) => typeof value === 'object');
      return [
        address,
        departement,
        ...row.map((value) => (typeof value === 'object' ? '' : value)),
        typeof refused === 'object' ? (refused.message ?? '') : '',
      ];
    }),
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.getColumn(10).numFmt = '#,##0';
}

export function addWithExcel(workbook: Workbook, call: Call): void {
  const sheet = addSheet(
    workbook,
    'Avec Excel',
    [24, 14, 14, 6, 14, 14, 6, 30],
    ['Commune', 'Zone', 'Tarif', '', 'Zone', 'Tarif', '', 'En zone A'],
  );
  const communes = ['Mâcon', 'Tours', 'Saint-Albain', 'Le Havre', 'Ajaccio'];
  const prices: [string, number][] = [
    ['A', 120],
    ['B', 100],
    ['base', 80],
    ['distincte', 150],
  ];
  const zones = call(
    'ZONE',
    communes.map((name) => [name]),
    null,
  );
  communes.forEach((name, at) => (sheet.getCell(2 + at, 1).value = name));
  prices.forEach(([zone, price], at) => {
    sheet.getCell(2 + at, 5).value = zone;
    sheet.getCell(2 + at, 6).value = price;
  });
  const last = communes.length + 1;
  spill(sheet, 'B2', `ZONE(A2:A${last})`, zones);
  spill(
    sheet,
    'C2',
    `XLOOKUP(ZONE(A2:A${last}),E2:E5,F2:F5)`,
    zones.map(([zone]) => [prices.find(([known]) => known === zone)?.[1] ?? { error: '#N/A' }]),
  );
  spill(
    sheet,
    'H2',
    `FILTER(A2:A${last},ZONE(A2:A${last})="A")`,
    communes.filter((_, at) => zones[at]?.[0] === 'A').map((name) => [name]),
  );
}

/**
 * Public-looking files, each made in the image of a kind that offices and ministries put out. The command without a
 * column writes nothing and proposes a command; that very command, cut as a shell cuts it, comes out right: every row is
 * there as it was, and has the commune that it was made from.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import * as XLSX from 'xlsx';
import { main } from '../../src/cli/main';
import { CsvParser } from '../../src/csv/parse';
import { bytesOfText } from '../../src/csv/in-memory';
import { postcodesOf } from '../../src/facts/place';
import { resolver } from '../../src/resolve/resolve';
import { csvCell } from '../../src/csv/write';
import { at, files, said, useTerminal, write } from './terminal';

useTerminal();

interface Town {
  readonly name: string;
  readonly postCode: string;
  readonly insee: string;
  readonly departement: string;
}

const EVERY = 700;

/** Communes all over France, every so many of the table. */
function towns(): readonly Town[] {
  const { table } = resolver();
  return Array.from({ length: Math.floor(table.communes / EVERY) }, (_, at) => at * EVERY).map((place) => ({
    name: table.nameOf(place),
    postCode: postcodesOf(table, place).split(' ')[0]!,
    insee: table.codeOf(place),
    departement: table.departementOf(place).code,
  }));
}

const TOWNS = towns();
type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const capitals = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/['-]/g, ' ').toUpperCase();

/** A row for each commune, under its titles. */
const list = (titles: readonly string[], row: (town: Town, at: number) => readonly Cell[]): Rows => [
  titles,
  ...TOWNS.map(row),
];

function csv(rows: Rows, sign = ';', newline = '\r\n'): string {
  return rows.map((row) => row.map((cell) => csvCell(String(cell), sign)).join(sign) + newline).join('');
}

const inCodePage = (text: string, name: string): Buffer => Buffer.from(bytesOfText(text, { name, marked: false })!);

function parsed(text: string, sign: string): Rows {
  return [...new CsvParser(sign).read(text.replace(/^\uFEFF/, ''), true)].map(({ cells }) => cells);
}

async function workbook(rows: Rows, finish: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Liste des communes');
  rows.forEach((row) => sheet.addRow([...row]));
  finish(sheet);
  book.addWorksheet('Notice').addRow(['Mise à jour annuelle']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function sheetOf(bytes: Buffer): Rows {
  const book = XLSX.read(bytes);
  return XLSX.utils.sheet_to_json<Cell[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: '', raw: true });
}

const WIDE = Array.from({ length: 200 }, (_, column) => `Indicateur ${column + 1}`);
const SCHOOLS = list(
  ['numero_ecole', 'appellation_officielle', 'adresse_uai', 'code_postal_uai', 'localite_acheminement_uai', 'etat'],
  ({ name, postCode }, at) => [`0${at}A`, `Ecole "Jean; Macé"\n${at}`, '1 RUE VERTE', postCode, capitals(name), '1'],
);
const REPORT = list(['Dép.', 'Nom de la commune', 'Population'], ({ departement, name }, at) => [
  departement,
  name,
  at,
]);

interface PublicFile {
  readonly name: string;
  readonly rows: Rows;
  readonly bytes: () => Buffer | string | Promise<Buffer>;
  /** Reads the copy again, with another reader than the command's where there is one. */
  readonly read: (bytes: Buffer) => Rows | Promise<Rows>;
  /** Rows above the titles. */
  readonly above?: number;
  /** What the account says of the reading. */
  readonly told?: RegExp;
}

const FILES: Readonly<Record<string, PublicFile>> = {
  'schools: semicolons, quoted cells on two lines': {
    name: 'fr-en-annuaire.csv',
    rows: SCHOOLS,
    bytes: () => csv(SCHOOLS, ';', '\n'),
    read: (bytes) => parsed(bytes.toString('utf8'), ';'),
    told: /utf-8, séparateur « ; »/,
  },
  ...textFile('an old program: code page 850', 'FINESS.TXT', 'cp850'),
  ...textFile('hospitals: Windows-1252', 'SAE_2024.csv', 'windows-1252'),
  ...textFile('an old Mac', 'mac.csv', 'macintosh'),
  'the post: commas, a mark, a title that begins with #': postOffice(),
  'two lines of an address': delimited(
    'beneficiaires.csv',
    list(['Nom', 'Adresse1', 'Adresse2', 'Montant'], ({ name, postCode }, at) => [
      `Client ${at}`,
      `${at + 1} rue des Tilleuls`,
      `${postCode} ${capitals(name)}`,
      at * 100,
    ]),
    ';',
  ),
  'three columns of an address, after a line that says the separator': {
    ...delimited(
      'adherents.csv',
      list(['Voie', 'CP', 'Ville'], ({ name, postCode }) => ['3 rue Verte', postCode, name]),
      '|',
    ),
    bytes: () =>
      `sep=|\r\n${csv(
        list(['Voie', 'CP', 'Ville'], ({ name, postCode }) => ['3 rue Verte', postCode, name]),
        '|',
      )}`,
    read: (bytes) =>
      parsed(
        bytes
          .toString('utf8')
          .replace(/^\uFEFF/, '')
          .replace('sep=|\r\n', ''),
        '|',
      ),
  },
  'titles on line 5, blank lines above': {
    ...delimited('export.csv', REPORT, ';'),
    bytes: () => `Liste arrêtée au 1er janvier\n\nSource : préfecture\n\n${csv(REPORT)}`,
    above: 4,
  },
  '200 columns before that of the commune': delimited(
    'indicateurs.csv',
    list([...WIDE, 'code_dep', 'libelle_commune'], ({ departement, name }, at) => [
      ...WIDE.map((_, column) => at * column),
      departement,
      name,
    ]),
    ';',
  ),
  'codes INSEE alone': delimited(
    'perimetre.csv',
    list(['siren', 'codgeo'], ({ insee }, at) => [200_000_000 + at, insee]),
    ';',
  ),
  'a .tsv compressed': {
    ...delimited(
      'prestations.tsv.gz',
      list(['CP', 'Commune'], ({ name, postCode }) => [postCode, capitals(name)]),
      '\t',
    ),
    bytes: () =>
      gzipSync(
        csv(
          list(['CP', 'Commune'], ({ name, postCode }) => [postCode, capitals(name)]),
          '\t',
        ),
      ),
    read: (bytes) => parsed(gunzipSync(bytes).toString('utf8'), '\t'),
  },
  'a workbook with a filter, its titles on line 5': {
    name: 'population.xlsx',
    rows: REPORT,
    bytes: () =>
      workbook([['Populations de référence'], [], ['Source : Insee'], [], ...REPORT], (sheet) => {
        sheet.autoFilter = `A5:C${REPORT.length + 4}`;
      }),
    read: sheetOf,
    above: 4,
  },
  'a workbook with a table': {
    name: 'epci.xlsx',
    rows: REPORT,
    bytes: () =>
      workbook([], (sheet) => {
        const [titles = [], ...rows] = REPORT;
        const columns = titles.map((name) => ({ name: String(name) }));
        sheet.addTable({ name: 'Communes', ref: 'A1', headerRow: true, columns, rows: rows.map((row) => [...row]) });
      }),
    read: sheetOf,
  },
  'a workbook of LibreOffice': {
    name: 'mairies.ods',
    rows: REPORT,
    bytes: () => {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(REPORT.map((row) => [...row])), 'Mairies');
      return Promise.resolve(XLSX.write(book, { bookType: 'ods', type: 'buffer' }) as Buffer);
    },
    read: sheetOf,
  },
  'a Parquet file': parquetFile(),
};

function delimited(name: string, rows: Rows, sign: string): PublicFile {
  return { name, rows, bytes: () => csv(rows, sign), read: (bytes) => parsed(bytes.toString('utf8'), sign) };
}

function textFile(what: string, name: string, encoding: string): Record<string, PublicFile> {
  const rows = list(['FI', 'Raison sociale', 'LIBCOM', 'CPO'], ({ name: town, postCode }, at) => [
    at,
    'Hôpital général, pôle été',
    town,
    postCode,
  ]);
  return {
    [what]: { ...delimited(name, rows, ';'), bytes: () => inCodePage(csv(rows), encoding), told: new RegExp(encoding) },
  };
}

function postOffice(): PublicFile {
  const rows = list(['#Code_commune_INSEE', 'Nom_de_la_commune', 'Code_postal', 'Ligne_5'], (town) => [
    town.insee,
    capitals(town.name),
    town.postCode,
    '',
  ]);
  return { ...delimited('laposte_hexasmal.csv', rows, ','), bytes: () => `\uFEFF${csv(rows, ',')}`, told: /« , »/ };
}

function parquetFile(): PublicFile {
  const titles = ['id', 'code_postal', 'nom_commune'];
  const rows = list(titles, ({ name, postCode }, at) => [at, postCode, name]);
  const data = (column: number): Cell[] => rows.slice(1).map((row) => row[column]!);
  return {
    name: 'equipements.parquet',
    rows,
    bytes: () =>
      Buffer.from(
        parquetWriteBuffer({
          columnData: [
            { name: titles[0]!, data: data(0), type: 'INT32' },
            { name: titles[1]!, data: data(1), type: 'STRING' },
            { name: titles[2]!, data: data(2), type: 'STRING' },
          ],
          rowGroupSize: 20,
        }),
      ),
    read: async (bytes) => {
      const { buffer, byteOffset, byteLength } = bytes;
      const held = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
      return [Object.keys(held[0]!), ...held.map((row) => Object.values(row) as Cell[])];
    },
  };
}

/** The arguments of the command that was proposed, as a shell cuts them. */
function proposed(): readonly string[] {
  const line = /npx --no-install ressort (annotate .*)$/m.exec(said.join('\n'))?.[1];
  if (line === undefined) throw new Error(`nothing is proposed:\n${said.join('\n')}`);
  return execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

test.each(Object.entries(FILES))('%s', async (_, { name, rows, bytes, read, above = 0, told }) => {
  const content = await bytes();
  write(name, Buffer.from(content as Buffer));
  expect(await main(['annotate', at(name)])).toBe(1);
  expect(files()).toEqual([name]);
  const command = proposed();
  said.length = 0;
  expect(await main(command)).toBe(0);
  const [copy = ''] = files().filter((one) => one !== name);
  const annotated = (await read(readFileSync(at(copy)))).slice(above);
  // A row that something else stands in, or that is lost, is seen by its own cells.
  expect(annotated.map((row) => row.slice(0, rows[0]!.length).map(String))).toEqual(rows.map((row) => row.map(String)));
  const code = annotated[0]!.indexOf('Code INSEE');
  const state = annotated[0]!.indexOf('Lecture');
  const answers = annotated.slice(1).map((row) => `${row[code]} ${row[state]}`);
  expect(answers).toEqual(TOWNS.map(({ insee }) => `${insee} certaine`));
  expect(said.join('\n')).toMatch(told ?? /certaines/);
  expect(readFileSync(at(name)).equals(Buffer.from(content as Buffer))).toBe(true);
});

/** What a version of the command answered wrongly without a word, or stumbled on: each in as few rows as show it. */
import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { main } from '../../src/cli/main';
import { bytesOfText } from '../../src/csv/in-memory';
import { read } from '../../src/lib/read';
import { resolver } from '../../src/resolve/resolve';
import { at, files, rowsOf, said, useTerminal, write } from './terminal';

useTerminal();

const annotate = (name: string, ...options: string[]): Promise<number> =>
  main(['annotate', at(name), '--faits', 'zone', '--colonne', 'Ville', ...options]);

/** The code of a text, or "" if it is not certain. */
const codeOf = (text: string, departement = ''): string => {
  const reading = read(text, departement);
  return reading.status === 'sure' ? reading.insee : '';
};

test.each([
  ['Zone des Rivets - RD 1082 BOURG ARGENTAL', '', '42023'],
  ['RN 2013 CAUMONT', '', ''],
  ['12 D 1083 Villefranche', '', ''],
  ['RD 8010 Marennes', '', ''],
  // Words of an address that differ by an accent or an article from a commune of the département.
  ['Place de la Mairie', '53', ''],
  ["Place de l'Église", '53', ''],
  ['Place du Marché', '53', ''],
  ['Cours de la République', '46', ''],
  ['Le Bourg', '33', ''],
  ['Le Château', '71', ''],
  // Streets alone, which end as a commune is called.
  ['Rue du Mont Vitot', '', ''],
  ['35 AVENUE DE LA CROIX ROUGE', '', ''],
  ['28 rue du Vieux Chemin', '', ''],
  ['2 allée DU LYS ORANGE', '', ''],
  ['100 rue de Grand Paris', '', ''],
  ['rue du Bas Pranles', '07', ''],
  // Names that another commune had until lately: merged, or renamed.
  ['LUNAS', '', ''],
  ['BEON', '', ''],
  ['Filain', '', ''],
  ['FAUX', '', ''],
  ['LE VIGAN', '', ''],
  ['Quissac', '', ''],
  ['Rousset', '', ''],
  ['Peyrolles', '', ''],
  ['Saint-Florent', '', ''],
  ['FAUX', '24', '24177'],
  ['FAUX', '08', '08165'],
  ['LUNAS', '34', '34144'],
  ['Le Vigan', '46', '46334'],
  // A name with an article behind a street, with a comma and without.
  ["94 rue de la République L'Abergement-Clémenciat (01)", '', '01001'],
  ["94 rue de la République, L'Abergement-Clémenciat (01)", '', '01001'],
])('« %s » with « %s » is %j', (text, departement, code) => {
  expect(codeOf(text, departement)).toBe(code);
});

test.each([
  ['Ajaccio', '02A', '2A004'],
  ['Bastia', '02B', '2B033'],
  ['Bastia', '20', '2B033'],
  ['Bourg-en-Bresse', '001', '01053'],
  ['Nogent-sur-Marne', '094', '94052'],
  ['Basse-Terre', '9A', '97105'],
  ['Cayenne', '9C', '97302'],
  ['Saint-Denis', '9D', '97411'],
  ['Mamoudzou', '9F', '97611'],
  ['Saint-Denis', 'ZD', '97411'],
  ['Nouméa', 'ZN', '98818'],
  ['Villeurbanne', 'Métropole de Lyon', '69266'],
  ['Villeurbanne', '69M', '69266'],
  ['Tarare', '69D', '69243'],
  ['Strasbourg', '6AE', '67482'],
  ['Digne-les-Bains', 'ALPES-DE-HTE-PROVENCE', '04070'],
  ['Mâcon', '71.0', '71270'],
  ['Bourg-en-Bresse', 'FR-01', '01053'],
  ['Mâcon', '71000', '71270'],
])('the département of « %s » as the State’s files write it, %s', (town, departement, code) => {
  expect(codeOf(town, departement)).toBe(code);
});

test('an arrondissement has its own code beside that of its city', async () => {
  write('a.csv', 'Ville\nMarseille 2e Arrondissement\nLyon 3ème\n');
  expect(await main(['annotate', at('a.csv'), '--faits', 'code-lu'])).toBe(0);
  expect(
    rowsOf('a.annote.csv')
      .slice(1)
      .map((row) => [row[2], row[3]]),
  ).toEqual([
    ['13055', '13202'],
    ['69123', '69383'],
  ]);
});

describe('every commune whose name has an accent, in the encodings of old programs', () => {
  const { table } = resolver();
  const towns = Array.from({ length: table.communes }, (_, place) => place)
    .filter((place) => /[^\u0000-\u007f]/.test(table.nameOf(place))) // eslint-disable-line no-control-regex -- ASCII
    .map((place) => [table.nameOf(place), table.departementOf(place).code, table.codeOf(place)] as const);
  const FEWEST = 7_000;

  test.each(['cp850', 'cp437', 'macintosh', 'iso-8859-15', 'windows-1252', 'utf-16be'])(
    '%s: none is certain and wrong, with its département or without',
    async (encoding) => {
      const inPage = (content: string): Uint8Array | undefined =>
        bytesOfText(content, { name: encoding, marked: encoding.startsWith('utf-16') });
      const written = towns.filter(([name]) => inPage(name) !== undefined);
      expect(written.length).toBeGreaterThan(FEWEST);
      const text = `Ville;Dep\r\n${written.map(([name, code]) => `${name};${code}`).join('\r\n')}`;
      write('a.csv', Buffer.from(inPage(text)!));
      for (const [output, ...options] of [['b.csv'], ['c.csv', '--departement', 'Dep']] as const) {
        expect(await annotate('a.csv', '--sortie', at(output), ...options)).toBe(0);
        const codes = rowsOf(output)
          .slice(1)
          .map((row) => row[3]);
        expect(codes).toHaveLength(written.length);
        const wrong = written.filter(([, , code], row) => codes[row] !== '' && codes[row] !== code);
        expect(wrong).toEqual([]);
        const right = codes.filter((code) => code !== '').length;
        expect(right / written.length).toBeGreaterThan(options.length > 0 ? 0.99 : 0.9);
      }
    },
    60_000,
  );
});

test('bytes of no text under the name of a CSV are refused', async () => {
  let state = 7;
  const random = Buffer.from(Array.from({ length: 20_000 }, () => (state = (state * 75 + 74) % 65_537) & 0xff));
  write('a.csv', random);
  expect(await main(['annotate', at('a.csv')])).toBe(1);
  expect(said.join()).toContain("n'est pas un fichier de texte");
});

describe('a UTF-8 file with a byte that is not', () => {
  const rows = `Société n°1;Besançon\r\n`.repeat(200);
  const flawed = (mark: string): Buffer =>
    Buffer.concat([Buffer.from(`${mark}Nom;Ville\r\n${rows}Soci`), Buffer.from([0xc3]), Buffer.from(';Mâcon\r\n')]);

  test.each([
    ['', []],
    ['', ['--encodage', 'utf-8']],
    ['\uFEFF', []],
    ['\uFEFF', ['--encodage', 'utf-8']],
  ])('with the mark %j and %j: every other byte stays as it was, and its line is said', async (mark, options) => {
    write('a.csv', flawed(mark));
    expect(await annotate('a.csv', ...options)).toBe(0);
    const copy = rowsOf('a.annote.csv');
    expect(copy[0]?.[0]).toBe('Nom');
    expect(copy[1]?.slice(0, 4)).toEqual(['Société n°1', 'Besançon', 'Besançon', '25056']);
    expect(copy.at(-2)?.slice(0, 4) ?? copy.at(-1)).toContain('Besançon');
    expect(said.join('\n')).toContain('ligne 202');
  });

  test('a mark is not read as three letters, whatever the encoding that is given', async () => {
    write('a.csv', '\uFEFFVille\nMâcon\n');
    expect(await annotate('a.csv', '--encodage', 'windows-1252')).toBe(1);
    expect(said.join()).toContain("n'est pas en windows-1252 : essayez sans --encodage");
    expect(files()).toEqual(['a.csv']);
  });
});

test('a quote left open makes one row of several: refused with its line', async () => {
  write('a.csv', 'id;Ville;cp\n1;"Mâcon;71000\n2;Dijon;21000\n3;"Lyon";69000\n4;Paris;75001\n');
  expect(await annotate('a.csv')).toBe(1);
  expect(said.join()).toContain('Ligne 2 : un guillemet ouvert ici');
  expect(files()).toEqual(['a.csv']);
});

describe('a workbook that is damaged, or made to harm', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const ROWS =
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Macon</t></is></c></row>';

  async function book(sheet: string, strings = '<si><t>Ville</t></si>'): Promise<Buffer> {
    const zip = new JSZip();
    const relation = (kind: string, target: string): string =>
      `<Relationship Id="${kind}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
    zip.file('_rels/.rels', `<Relationships>${relation('officeDocument', 'xl/workbook.xml')}</Relationships>`);
    zip.file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relation('worksheet', 'sheet1.xml')}${relation('sharedStrings', 'strings.xml')}</Relationships>`,
    );
    zip.file(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    );
    zip.file('xl/strings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`, { compression: 'DEFLATE' });
    zip.file('xl/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  }

  test.each([
    ['tags that are none', () => book(ROWS.replace('<c r="A2"', '<c <<< r="A2"'))],
    [
      'a letter that is not what its sum says',
      async () => {
        const bytes = await book(ROWS);
        bytes.write('MaXon', bytes.indexOf('Macon'));
        return bytes;
      },
    ],
    ['texts that would fill the memory', () => book(ROWS, '<si><t>Ville</t></si>'.repeat(4_000_000))],
  ])(
    '%s: refused, and nothing is left',
    async (_, make) => {
      writeFileSync(at('a.xlsx'), await make());
      expect(await annotate('a.xlsx')).toBe(1);
      expect(said.join()).toMatch(/ne s'ouvre pas comme un classeur|n'est pas un classeur que le tableur aurait écrit/);
      expect(files()).toEqual(['a.xlsx']);
    },
    60_000,
  );

  test('the same, sound, is annotated', async () => {
    writeFileSync(at('a.xlsx'), await book(ROWS));
    expect(await annotate('a.xlsx')).toBe(0);
    expect(said.join()).toMatch(/1 {2}certaines/);
  });

  test('an archive in the form for large ones is read', async () => {
    writeFileSync(at('a.xlsx'), inLargeForm(await book(ROWS)));
    expect(await annotate('a.xlsx')).toBe(0);
    expect(said.join()).toMatch(/1 {2}certaines/);
  });
});

/** The same archive with the end that archives of more than 4 GB have: its numbers are in a record of their own. */
function inLargeForm(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  const start = zip.readUInt32LE(end + 16);
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, end), record, locator, last]);
}

/** `ressort annotate` on files made here: clean addresses, streets alone, doubtful rows; one thread and two; two versions. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { table } from '../../../src/table/table';
import { median, ratioOf, type Ratio } from '../clock';
import { anyStreet } from '../generated/addresses';
import { doubtfulRows } from '../generated/doubts';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { ROOT } from '../paths';
import { columns, duration, figure } from '../print';
import { atMost, LIMITS, type Part, type Target } from '../targets';

export interface CommandScale {
  readonly runs: number;
  readonly rows: number;
  /** src/cli/ressort.mjs of another version, built. */
  readonly against: string | undefined;
}

const COMMAND = path.join(ROOT, 'src', 'cli', 'ressort.mjs');
/** Times the rows of the other files. */
const LARGE_FILE = 5;
const HEADER = ['', 'lignes', 'un fil', 'la ligne', 'deux fils contre un'];

function streetsAlone(count: number): string[] {
  const communes = placesOf(table()).filter(({ kind }) => kind === 'commune');
  const random = new Random(47);
  const seen = new Set<string>();
  while (seen.size < count) seen.add(anyStreet(random, communes));
  return [...seen];
}

/** Files of one column, and whole commands over them. */
class Commands {
  constructor(
    private readonly folder: string,
    private readonly runs: number,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  write(name: string, texts: readonly string[]): string {
    const file = path.join(this.folder, `${name}.csv`);
    writeFileSync(file, ['adresse', ...texts.map((text) => `"${text.replace(/"/g, '""')}"`), ''].join('\n'));
    return file;
  }

  async writeWorkbook(name: string, texts: readonly string[]): Promise<string> {
    const filename = path.join(this.folder, `${name}.xlsx`);
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
    const sheet = book.addWorksheet('Adresses');
    for (const text of ['adresse', ...texts]) sheet.addRow([text]).commit();
    await book.commit();
    return filename;
  }

  /** Milliseconds from the command to its end, its start included; with as many threads as it takes by itself, if not said. */
  time(file: string, threads?: number, command = COMMAND): number {
    const out = path.join(this.folder, `out${path.extname(file)}`);
    rmSync(out, { force: true });
    const asked = ['--colonne', 'adresse', '--genre', 'adresses', '--sortie', out];
    // A column of streets alone is refused unless one insists. An older version knows of neither option.
    if (command === COMMAND)
      asked.push('--quand-meme', ...(threads === undefined ? [] : ['--processus', String(threads)]));
    const since = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [command, 'annotate', file, ...asked], { encoding: 'utf8' });
    const passed = performance.now() - since;
    if (status !== 0) throw new Error(`La commande a échoué (code ${status}) :\n${stderr}`);
    return passed;
  }

  /** Both by turns. */
  turns(ours: () => number, reference: () => number): Ratio {
    return ratioOf(Array.from({ length: this.runs }, () => ({ reference: reference(), ours: ours() })));
  }
}

export async function commandPart(folder: string, { runs, rows, against }: CommandScale): Promise<Part> {
  if (against !== undefined && !existsSync(against))
    throw new Error(`--against-command « ${against} » : ce fichier n'existe pas.`);
  const commands = new Commands(path.join(folder, 'command'), runs);
  const communes = placesOf(table()).filter(({ kind }) => kind === 'commune');
  const texts = (samples: readonly { readonly text: string }[]): string[] => samples.map(({ text }) => text);
  const one = commands.write('one', ['71000 Mâcon']);
  const start = median(Array.from({ length: runs }, () => commands.time(one)));
  const measure = (name: string, lines: readonly string[], file = commands.write(name, lines)) => {
    const threads = commands.turns(
      () => commands.time(file, 2),
      () => commands.time(file, 1),
    );
    const row = (threads.reference - start) / lines.length;
    const cells = [name, figure(lines.length), duration(threads.reference), duration(row)];
    return { file, row, cells: [...cells, `× ${figure(threads.ratio, 2)}`] };
  };
  const addresses = texts(mixedAddresses(communes, rows, new Random(41)));
  const clean = measure('adresses propres', addresses);
  const streets = measure('rues seules', streetsAlone(Math.ceil(rows / 4)));
  const doubtful = measure('lignes douteuses', texts(doubtfulRows(communes, Math.ceil(rows / 4), new Random(43))));
  const half = addresses.slice(0, rows / 2);
  const book = await commands.writeWorkbook('adresses propres', half);
  const inBook = measure('adresses propres d’un .xlsx', half, book);
  const ratio = streets.row / clean.row;
  const targets: Target[] = [
    atMost('une rue seule, dans un fichier', ratio, LIMITS.streetAlone, 'fois une propre', duration(streets.row)),
  ];
  const compare = (name: string, file: string): Target => {
    const { ours, ratio: versions } = commands.turns(
      () => commands.time(file),
      () => commands.time(file, undefined, path.resolve(against!)),
    );
    return atMost(name, versions, LIMITS.againstOtherCommand, 'fois l’autre version', duration(ours));
  };
  if (against !== undefined) {
    // Of a large file, as those are that take minutes.
    const many = rows * LARGE_FILE;
    const large = commands.write('large', texts(mixedAddresses(communes, many, new Random(53))));
    targets.push(compare(`${figure(many)} adresses propres d’un CSV`, large));
    targets.push(compare(`${figure(rows / 2)} adresses propres d’un .xlsx`, book));
  }
  return {
    title: 'La commande : ressort annotate, sur des fichiers faits ici',
    lines: [
      `Une ligne seule, le démarrage : ${duration(start)}. Chaque commande entière, par tours.`,
      ...columns([HEADER, clean.cells, streets.cells, doubtful.cells, inBook.cells]),
    ],
    targets,
  };
}

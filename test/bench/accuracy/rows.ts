/** A file of texts and codes, in TSV or CSV, as rows to judge. Nothing is skipped: what cannot be read is an error with its line. */

export interface Row {
  /** Line of the file, or rank in a generated set. */
  readonly line: number;
  readonly text: string;
  readonly departement: string;
  /** Every INSEE code that is right, of today or not. */
  readonly codes: readonly string[];
  /** What the rows are grouped by; "" where the file has no such column. */
  readonly group: string;
}

/** The heading of each role; the roles are what `--colonnes` takes, so they are French. */
export interface Columns {
  readonly texte: string;
  readonly departement: string;
  readonly code: string;
  readonly acceptes: string;
  readonly jeu: string;
}

export const DEFAULT_COLUMNS: Columns = {
  texte: 'texte',
  departement: 'departement',
  code: 'code_insee',
  acceptes: 'codes_acceptes',
  jeu: 'jeu',
};

/** `texte=adresse,code=insee` over the default names; an unknown role is an error. */
export function parseColumns(option: string): Columns {
  const columns: Record<string, string> = { ...DEFAULT_COLUMNS };
  for (const item of option.split(',')) {
    const [role, name] = item.split('=').map((part) => part.trim());
    if (!role || !name || !(role in columns)) {
      throw new Error(
        `--colonnes « ${item} » : attendu rôle=en-tête, où rôle est ${Object.keys(DEFAULT_COLUMNS).join(', ')}`,
      );
    }
    columns[role] = name;
  }
  return columns as unknown as Columns;
}

interface Cells {
  readonly line: number;
  readonly values: readonly string[];
}

export function readRows(text: string, file: string, columns: Columns = DEFAULT_COLUMNS): Row[] {
  const [header, ...lines] = splitCells(text.replace(/^\uFEFF/, ''), file);
  if (!header) throw new Error(`${file} : le fichier est vide`);
  const rankOf = (name: string): number => header.values.indexOf(name);
  for (const needed of [columns.texte, columns.code]) {
    if (rankOf(needed) < 0) {
      throw new Error(
        `${file} : pas de colonne « ${needed} » parmi ${header.values.join(', ')} ; dites laquelle par --colonnes texte=…,code=…`,
      );
    }
  }
  return lines.map(({ line, values }) => {
    if (values.length !== header.values.length) {
      throw new Error(`${file}, ligne ${line} : ${values.length} cellule(s) au lieu de ${header.values.length}`);
    }
    const cell = (name: string): string => values[rankOf(name)] ?? '';
    const codes = [cell(columns.code), ...cell(columns.acceptes).split(/[\s,;|]+/)]
      .filter((code) => code !== '')
      .map(padCode);
    return {
      line,
      text: cell(columns.texte),
      departement: cell(columns.departement),
      codes: [...new Set(codes)],
      group: cell(columns.jeu),
    };
  });
}

/** A spreadsheet takes the first zero off a code. */
function padCode(code: string): string {
  return /^\d{4}$/.test(code) ? `0${code}` : code.toUpperCase();
}

/** The separator is the one the header has most of. Quotes as in RFC 4180, where a cell begins with one. */
function splitCells(text: string, file: string): Cells[] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const separator = ['\t', ';', ','].reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );
  const rows: Cells[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const first = line;
    const values: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, file, line) : bareCell(text, at, separator);
      values.push(cell.value);
      line += cell.value.split('\n').length - 1;
      at = cell.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (at < text.length && text[at] !== '\n')
      throw new Error(`${file}, ligne ${line} : du texte après un guillemet fermant`);
    at++;
    line++;
    if (values.length > 1 || values[0] !== '') rows.push({ line: first, values });
  }
  return rows;
}

function bareCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (
    end < text.length &&
    text[end] !== separator &&
    text[end] !== '\n' &&
    !(text[end] === '\r' && text[end + 1] === '\n')
  )
    end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, file: string, line: number): { value: string; end: number } {
  let value = '';
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Error(`${file}, ligne ${line} : un guillemet n'est jamais fermé`);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

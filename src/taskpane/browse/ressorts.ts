/** The printed jurisdictions, in the add-in's own file: read once, when a bureau is first opened. */
let asked: Promise<ReadonlyMap<string, string>> | undefined;

export function printedRessorts(base: string): Promise<ReadonlyMap<string, string>> {
  asked ??= fetchRessorts(`${base}data/bureaux.csv`);
  // A file that could not be read may be there the next time.
  asked.catch(() => (asked = undefined));
  return asked;
}

async function fetchRessorts(url: string): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return parseRessorts(await response.text());
}

/**
 * Each bureau and its printed jurisdiction, from the text of data/bureaux.csv.
 * @throws Error if the text is without its two columns
 */
export function parseRessorts(csv: string): ReadonlyMap<string, string> {
  const [heading = '', ...lines] = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = heading.split(';');
  const bureau = columns.indexOf('bureau');
  const ressort = columns.indexOf('ressort_imprime');
  if (bureau < 0 || ressort < 0) throw new Error('bureaux.csv');
  return new Map(
    lines.filter((line) => line !== '').map((line) => [cells(line)[bureau] ?? '', cells(line)[ressort] ?? '']),
  );
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? '',
  );
}

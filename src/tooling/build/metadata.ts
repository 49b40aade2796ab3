type Parameter = { name: string; description?: string };
type Entry = { id: string; description?: string; helpUrl?: string; parameters: Parameter[] };
type Metadata = { functions: Entry[] };

function written(metadata: object) {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/**
 * Completes the functions' metadata that was generated from their JSDoc with what JSDoc cannot say:
 * - Excel hands over the errors found in a range instead of failing the whole formula because of one of them;
 * - help links written in the JSDoc relative to the base URL become whole addresses.
 * @param baseUrl  without final slash
 */
export function completeMetadata(json: string, baseUrl: string): string {
  const metadata = JSON.parse(json) as Metadata;
  const functions = metadata.functions.map((entry) =>
    entry.helpUrl === undefined ? entry : { ...entry, helpUrl: new URL(entry.helpUrl, `${baseUrl}/`).href },
  );
  return written({ ...metadata, allowErrorForDataTypeAny: true, functions });
}

/**
 * The same functions described in another language: descriptions and help links change, nothing else. A function or an
 * argument that the table leaves out, or that it alone has, is refused.
 * @param json  completed
 */
export function translateMetadata(
  json: string,
  table: Record<string, { description: string; parameters: Record<string, string> }>,
  helpUrl: (url: string) => string,
): string {
  const metadata = JSON.parse(json) as Metadata;
  requireSame(
    'functions',
    metadata.functions.map(({ id }) => id),
    Object.keys(table),
  );
  const functions = metadata.functions.map((entry) => {
    const { description, parameters } = table[entry.id]!;
    requireSame(
      entry.id,
      entry.parameters.map(({ name }) => name),
      Object.keys(parameters),
    );
    return {
      ...entry,
      description,
      ...(entry.helpUrl === undefined ? {} : { helpUrl: helpUrl(entry.helpUrl) }),
      parameters: entry.parameters.map((parameter) => ({ ...parameter, description: parameters[parameter.name] })),
    };
  });
  return written({ ...metadata, functions });
}

/** The English page, chosen by hand: the mark after « ? » keeps its script from leading elsewhere. */
export function englishHelp(url: string) {
  return url.replace('/help.html', '/help.en.html?en');
}

function requireSame(what: string, needed: string[], given: string[]) {
  const missing = needed.filter((name) => !given.includes(name));
  const extra = given.filter((name) => !needed.includes(name));
  if (missing.length + extra.length === 0) return;
  throw new Error(
    `src/functions/english.mjs, ${what} : ${[...missing.map((name) => `${name} manque`), ...extra.map((name) => `${name} est de trop`)].join(', ')}.`,
  );
}

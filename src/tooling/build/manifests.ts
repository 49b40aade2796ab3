/**
 * From the one manifest.xml, the manifests that are handed out: another base URL, the package's version, and for the
 * twin another identity and a prefix before the functions' names.
 */

/** Where manifest.xml points as it stands: the development server. */
export const DEVELOPMENT_BASE_URL = 'https://localhost:3000';

/** What the twin's functions are called with (RESSORT.ZONE), and the twin's own identity, so that both can be deployed. */
const PREFIX = {
  namespace: 'RESSORT',
  id: 'e520baac-eb10-4816-bc57-5a5f82ed2a6c',
  displayName: 'Ressort (avec préfixe)',
  displayNameEnglish: 'Ressort (prefixed)',
  example: '=RESSORT.ZONE(',
};

/**
 * The address under which dist/ will be served, without its final slash.
 * @throws Error if it is no address, or not an https one
 */
export function parseBaseUrl(given: string | undefined): string {
  if (given === undefined || given.trim() === '') return DEVELOPMENT_BASE_URL;

  let url: URL;
  try {
    url = new URL(given.trim());
  } catch {
    throw new Error(`L'adresse de base « ${given} » n'est pas une adresse web, comme https://exemple.fr/ressort.`);
  }
  if (url.protocol !== 'https:')
    throw new Error(`L'adresse de base « ${given} » doit commencer par https:// : Excel refuse les autres.`);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new Error(`L'adresse de base « ${given} » ne doit avoir ni identifiants, ni « ? », ni « # ».`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Replaces the one place a change is meant for; a template that no longer has it, or has it twice, is refused. */
function replaceOnce(xml: string, place: RegExp, replacement: string) {
  const found = xml.match(new RegExp(place, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`manifest.xml : ${place} attendu une fois, trouvé ${found} fois.`);
  return xml.replace(place, () => replacement);
}

function escapeXml(text: string) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function withPrefix(xml: string) {
  const { namespace, id, displayName, displayNameEnglish, example } = PREFIX;
  let twin = replaceOnce(xml, /<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
  twin = replaceOnce(
    twin,
    /<DisplayName DefaultValue="[^"]*" \/>/,
    `<DisplayName DefaultValue="${displayName}">\n    <Override Locale="en-US" Value="${displayNameEnglish}" />\n  </DisplayName>`,
  );
  // The pane learns from its own address how the formulas it writes are called.
  twin = twin.replaceAll('/taskpane.html"', '/taskpane.html?prefixe"');
  // The menu's entries are the functions' names.
  twin = twin.replace(/(DefaultValue|Value)="([A-Z]{3,}(?:\.[A-Z]+)*)"/g, `$1="${namespace}.$2"`);
  twin = replaceOnce(twin, /<\/Metadata>/, '</Metadata>\n            <Namespace resid="Functions.Namespace" />');
  twin = replaceOnce(
    twin,
    /<bt:ShortStrings>/,
    `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`,
  );
  return twin.replaceAll('=ZONE(', example);
}

/** Microsoft's validation refuses a manifest below 1.0, which the package may be: its three numbers come after a 1. */
function manifestVersion(version: string): string {
  return `1.${version}`;
}

/**
 * One manifest to hand out.
 * @param template  manifest.xml
 * @param options  version as in package.json, three parts
 * @throws Error if the version has not three numbers
 */
export function makeManifest(
  template: string,
  { baseUrl, version, prefixed }: { baseUrl: string; version: string; prefixed: boolean },
): string {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`package.json : la version « ${version} » doit avoir trois nombres.`);
  const versioned = replaceOnce(
    template,
    /<Version>[^<]*<\/Version>/,
    `<Version>${manifestVersion(version)}</Version>`,
  );
  const based = versioned.replaceAll(`"${DEVELOPMENT_BASE_URL}/`, `"${escapeXml(baseUrl)}/`);
  return prefixed ? withPrefix(based) : based;
}

/** The two layers of writing between a text and the file: XML's entities, and Excel's own `_xHHHH_`. */

/** The content of an element, or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The inverse of `escapeXml`, for a text that no parser has read. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (ENTITIES[name as string] ?? whole) : String.fromCodePoint(parseInt(hex, 16));
  });
}

/** Spells the characters that XML does not allow as Excel does, and what looks like such a spelling. */
export function spellControls(text: string): string {
  return text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The inverse of `spellControls`. */
export function readControls(text: string): string {
  if (!text.includes('_x') && !text.includes('_X')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The name of an element or an attribute without its prefix: files differ in their prefixes. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

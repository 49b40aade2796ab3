/**
 * Texts broken by a wrong character set, where the mend is certain: UTF-8 read as Latin-1 or
 * Windows-1252 ("MÃ¢con", "Cote-dâ€™Or"), once or twice.
 */

/** Windows-1252's characters for the bytes 0x80 to 0x9F, in order; a space where it has none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function toByte(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x100) return code;
  const at = WINDOWS_1252.indexOf(character);
  return at < 0 ? -1 : 0x80 + at;
}

/** The lead byte of a UTF-8 sequence of two or three, then a continuation: what the fault looks like. */
const SUSPECT =
  /[\u00c2-\u00ef][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;

/** The text as it was before it was misread; undefined where it was not, or not for certain. */
export function repairCharacters(text: string): string | undefined {
  if (!SUSPECT.test(text)) return undefined;
  const repaired = decodeOnce(text);
  if (repaired === undefined) return undefined;
  return repairCharacters(repaired) ?? repaired;
}

function decodeOnce(text: string): string | undefined {
  let decoded = '';
  let changed = false;
  for (let at = 0; at < text.length;) {
    const sequence = readSequence(text, at);
    if (sequence) {
      decoded += sequence.character;
      at += sequence.length;
      changed = true;
    } else decoded += text.charAt(at++);
  }
  return changed ? decoded : undefined;
}

function readSequence(text: string, at: number): { character: string; length: number } | undefined {
  const lead = toByte(text[at]!);
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
  if (length === 0 || at + length > text.length) return undefined;
  let point = lead & (length === 2 ? 0x1f : 0x0f);
  for (let next = 1; next < length; next++) {
    const byte = toByte(text[at + next]!);
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  return { character: String.fromCharCode(point), length };
}

/**
 * What letters with an accent become if a file in code page 850 or of an old Mac is read as Windows-1252: signs that no
 * French text has against a letter. « Bou‚ » was Boué, and is no « Bou ».
 */
const MISREAD_SIGN = /[\u0080-\u009f‚ƒ†‡ˆ‰¿](?=\p{L})|(?<=\p{L})[\u0080-\u009f‚ƒ†‡ˆ‰¿]|(?<=\p{L})[„…“”‹›™](?=\p{L})/gu;

/** The text with a replacement character for each letter that was misread: it is lost, and no separator. */
export function markMisread(text: string): string {
  return text.replace(MISREAD_SIGN, '\ufffd');
}

/** True where a character was lost: the replacement character, or "?" inside or beside a word. */
export function hasLostCharacter(text: string): boolean {
  return /\ufffd|[\p{L}]\?|\?[\p{L}]/u.test(text);
}

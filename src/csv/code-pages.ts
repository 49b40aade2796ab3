/**
 * Code pages that `TextDecoder` does not know: those of MS-DOS, which old programs still write. Each is its 128 characters
 * from 0x80 on, as Unicode's own tables give them (VENDORS/MICSFT/PC/CP850.TXT and CP437.TXT).
 */
const CODE_PAGES: Readonly<Record<string, string>> = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
};

const FIRST = 0x80;

/** What turns bytes into text, piece by piece. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * Returns the decoder of an encoding: `TextDecoder`, or ours for a code page of MS-DOS.
 * @param strict  whether a byte that the encoding does not know is an error, and not a replacement character
 */
export function decoderOf(name: string, strict: boolean): Decoder {
  const characters = CODE_PAGES[name];
  if (characters === undefined) return new TextDecoder(name, { fatal: strict });
  return {
    decode: (bytes = new Uint8Array()) => {
      let text = '';
      for (const byte of bytes) text += byte < FIRST ? String.fromCharCode(byte) : characters[byte - FIRST]!;
      return text;
    },
  };
}

/** Bytes that are a letter with an accent in MS-DOS or on an old Mac, and in Windows-1252 a sign that no word has in it. */
const SIGNS = new Set([0x81, 0x82, 0x83, 0x85, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8d, 0x8e, 0x8f, 0x90]);
/** « é », « à », « ç » and « è » of MS-DOS: on a Mac they are letters that French seldom has. */
const DOS_LETTERS = new Set([0x82, 0x85, 0x87, 0x8a]);
/** « ç », « é » and « è » of a Mac: in MS-DOS they are letters that French never has. */
const MAC_LETTERS = new Set([0x8d, 0x8e, 0x8f]);
const ELLIPSIS = 0x85;
/** From here on, the letters with accents of Windows-1252 and of ISO-8859-15. */
const FIRST_LATIN = 0xc0;

/** Counts, in bytes that are no UTF-8, the letters within words that each code page would have. */
export class CodePageGuess {
  private signs = 0;
  private dos = 0;
  private mac = 0;
  private latin = 0;

  feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      const [before, after] = [isLetter(bytes[at - 1]), isLetter(bytes[at + 1])];
      // « Mâcon… » ends in a byte that DOS has for « à ».
      if (byte < FIRST || !(byte === ELLIPSIS ? before && after : before || after)) continue;
      if (byte >= FIRST_LATIN) this.latin++;
      if (SIGNS.has(byte)) this.signs++;
      if (DOS_LETTERS.has(byte)) this.dos++;
      if (MAC_LETTERS.has(byte)) this.mac++;
    }
  }

  /** The likeliest: `windows-1252` unless most letters would be signs in it. */
  get name(): 'cp850' | 'macintosh' | 'windows-1252' {
    if (this.signs <= this.latin) return 'windows-1252';
    return this.mac > this.dos ? 'macintosh' : 'cp850';
  }
}

function isLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const upper = byte & ~0x20;
  return upper >= 0x41 && upper <= 0x5a;
}

/**
 * Numbers and texts as printable ASCII and Latin-1, so that the whole table is a few string
 * literals: the engine keeps them one byte a character, and brotli packs them well.
 */

const FIRST = 35; // "#", the first character after the double quote
const BACKSLASH = 92;
const BACKSLASH_STAND_IN = 33; // "!"
const BASE = 45;
// Taken once: in a realm of its own, a global costs a look-up at every use.
const { fromCharCode } = String;

/** Whole numbers as non-negative ones: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
export function toNatural(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The inverse of `toNatural`. */
export function fromNatural(natural: number): number {
  return natural & 1 ? -(natural + 1) / 2 : natural / 2;
}

/** Writes non-negative integers in base 45, the low digits first; a digit above 44 says more follows. */
export class NumberWriter {
  private readonly digits: string[] = [];

  /** @throws Error if the value is negative or no integer */
  push(value: number): void {
    if (!Number.isInteger(value) || value < 0) throw new Error(`${value} n'est pas un entier positif`);
    let rest = value;
    while (rest >= BASE) {
      this.digits.push(toCharacter(BASE + (rest % BASE)));
      rest = Math.floor(rest / BASE) - 1;
    }
    this.digits.push(toCharacter(rest));
  }

  pushSigned(value: number): void {
    this.push(toNatural(value));
  }

  toString(): string {
    return this.digits.join('');
  }
}

function toCharacter(digit: number): string {
  const code = FIRST + digit;
  return fromCharCode(code === BACKSLASH ? BACKSLASH_STAND_IN : code);
}

/** Reads what `NumberWriter` wrote, in the same order. */
export class NumberReader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** @throws Error if the table is cut short */
  next(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const code = this.text.charCodeAt(this.at++);
      if (code !== code) throw new Error('La table est tronquée.');
      const digit = (code === BACKSLASH_STAND_IN ? BACKSLASH : code) - FIRST;
      if (digit < BASE) return value + digit * weight;
      value += digit * weight; // the 45 that marks "more" is the 1 the writer took off the rest
      weight *= BASE;
    }
  }

  nextSigned(): number {
    return fromNatural(this.next());
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }
}

const SEMICOLON = 59;

/**
 * The length shared with the name before, as one character that is never the separator `;`.
 * @throws Error if so many letters have no character
 */
export function sharedToCharacter(shared: number): string {
  const code = FIRST + shared;
  if (code >= BACKSLASH) throw new Error(`${shared} lettres communes : trop pour un caractère`);
  return fromCharCode(code === SEMICOLON ? BACKSLASH_STAND_IN : code);
}

/** What stands for no shared letter. */
export const FIRST_CHARACTER = fromCharCode(FIRST);

export function characterToShared(code: number): number {
  return (code === BACKSLASH_STAND_IN ? SEMICOLON : code) - FIRST;
}

// The few letters of French outside Latin-1, where Windows-1252 has them.
const TO_BYTE: Readonly<Record<string, string>> = { Œ: '\x8c', œ: '\x9c', Ÿ: '\x9f', '’': '\x92' };
const FROM_BYTE: Readonly<Record<number, string>> = { 0x8c: 'Œ', 0x9c: 'œ', 0x9f: 'Ÿ', 0x92: '’' };

/**
 * A text with one byte a character; an error where a character has no place.
 * @throws Error if a character has no byte
 */
export function toBytes(text: string): string {
  const bytes = text.replace(/[ŒœŸ’]/g, (character) => TO_BYTE[character]!);
  for (const character of bytes) {
    if (character.charCodeAt(0) > 0xff)
      throw new Error(`« ${text} » contient « ${character} », que la table ne sait pas écrire`);
  }
  return bytes;
}

export function fromByte(byte: number): string {
  return byte < 0x80 || byte > 0x9f ? fromCharCode(byte) : (FROM_BYTE[byte] ?? fromCharCode(byte));
}

/** The inverse of `toBytes`. */
export function fromBytes(bytes: string): string {
  return bytes.replace(/[\x8c\x9c\x9f\x92]/g, (byte) => FROM_BYTE[byte.charCodeAt(0)]!);
}

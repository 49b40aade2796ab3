/**
 * What was read before: a column repeats itself. A bounded cache, four readings a slot, where a
 * new text takes the place of the oldest of its four. A `Map` of strings cost more than reading
 * most names afresh: more than half the time of a column of distinct names.
 */
import { NONE } from '../table/place';
import type { Resolution } from './resolution';

/** Powers of two. Full, the memory holds some fifteen megabytes. */
const SLOTS = 1 << 14;
const WAYS = 4;
/** Long cells are letters, not places: they seldom come back, and would weigh. */
const LONGEST = 120;
const FNV_PRIME = 0x01000193;
// A global taken once: in a realm of its own each use would cost a look-up.
const { imul } = Math;

export class Cache {
  /** The hash of each text kept, so that most others are passed over without being looked at. */
  private readonly hashes = new Int32Array(SLOTS * WAYS);
  private readonly texts = new Array<string | undefined>(SLOTS * WAYS).fill(undefined);
  private readonly keys = new Int32Array(SLOTS * WAYS);
  private readonly resolutions = new Array<Resolution | undefined>(SLOTS * WAYS).fill(undefined);
  private readonly oldest = new Uint8Array(SLOTS);

  /** What a text, read within a département (-1 for none), is looked for and kept by. */
  hashOf(text: string, key: number): number {
    const size = text.length;
    // Of a long text every other letter tells enough: two texts of one hash only cost a reading.
    const step = 1 + (size >> 5);
    let hash = imul(key ^ size, FNV_PRIME);
    for (let at = 0; at < size; at += step) hash = imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    hash = imul(hash ^ text.charCodeAt(size - 1), FNV_PRIME);
    return hash ^ (hash >>> 15);
  }

  recall(hash: number, text: string, key: number): Resolution | undefined {
    const first = (hash & (SLOTS - 1)) * WAYS;
    for (let at = first; at < first + WAYS; at++) {
      if (this.hashes[at] === hash && this.keys[at] === key && this.texts[at] === text) return this.resolutions[at];
    }
    return undefined;
  }

  /**
   * Keeps what a text came to. A sure one leaves only its hash at first, and is kept when it comes again: of a column
   * of distinct texts, keeping each cost a sixth of the reading.
   */
  keep(hash: number, text: string, key: number, resolution: Resolution): void {
    if (text.length > LONGEST) return;
    const slot = hash & (SLOTS - 1);
    const noted = resolution.kind === 'sure' ? this.noted(slot, hash, key) : NONE;
    const at = noted === NONE ? slot * WAYS + this.oldest[slot]! : noted;
    if (noted === NONE) this.oldest[slot] = (this.oldest[slot]! + 1) % WAYS;
    this.hashes[at] = hash;
    this.keys[at] = key;
    const isKept = noted !== NONE || resolution.kind !== 'sure';
    this.texts[at] = isKept ? text : undefined;
    this.resolutions[at] = isKept ? resolution : undefined;
  }

  /** Where the hash of a text was left that is not kept yet; NONE if nowhere. */
  private noted(slot: number, hash: number, key: number): number {
    for (let at = slot * WAYS; at < (slot + 1) * WAYS; at++)
      if (this.hashes[at] === hash && this.keys[at] === key && this.texts[at] === undefined) return at;
    return NONE;
  }
}

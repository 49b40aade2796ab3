/** Tables whose keys were read lately, told by all that their keys hold: a second formula on one pays nothing for it. */
import type { KeyIndex } from './key-index';

/** Tables remembered at once. */
const MOST = 8;

interface Remembered {
  /** The resolver whose table the places are of. */
  readonly owner: object;
  readonly texts: readonly (readonly string[])[];
  readonly hash: number;
  readonly index: KeyIndex;
}

export class KeyMemory {
  /** The latest used last. */
  private remembered: readonly Remembered[] = [];

  /** Returns the index made for the same texts, or makes it. */
  recall(owner: object, texts: readonly (readonly string[])[], make: () => KeyIndex): KeyIndex {
    const hash = hashOf(texts);
    const known = this.remembered.find((one) => one.owner === owner && one.hash === hash && isSame(one.texts, texts));
    const kept = known ?? { owner, texts, hash, index: make() };
    this.remembered = [...this.remembered.filter((one) => one !== kept), kept].slice(-MOST);
    return kept.index;
  }
}

function isSame(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean {
  return one.every((list, at) => {
    const others = other[at]!;
    return list.length === others.length && list.every((text, row) => text === others[row]);
  });
}

/** FNV-1a over every text and its end. */
function hashOf(texts: readonly (readonly string[])[]): number {
  const { imul } = Math;
  let hash = 0x811c9dc5 | 0;
  for (const list of texts)
    for (const text of list) {
      for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
      hash = imul(hash ^ 0x1f, 0x01000193);
    }
  return hash;
}

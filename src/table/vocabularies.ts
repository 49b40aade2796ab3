/**
 * The vocabulary of addresses: for each kind (`voie`, `pays`…) its folded texts, each with the value it
 * stands for ("" if none). As a section: one kind a line, `kind:` then its texts in order, each a capital
 * for how many letters it shares with the one before (A for none), the rest, and `=value` if it has one:
 *
 *     voie:AallAavenueCnueAbd…
 */
export type Vocabularies = ReadonlyMap<string, ReadonlyMap<string, string>>;

const NOTHING_SHARED = 65;
const MOST_SHARED = 25;

export function writeVocabularies(vocabularies: Vocabularies): string {
  return [...vocabularies].map(([kind, texts]) => `${kind}:${writeTexts(texts)}`).join('\n');
}

function writeTexts(texts: ReadonlyMap<string, string>): string {
  let written = '';
  let previous = '';
  for (const [text, value] of [...texts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < text.length && text[shared] === previous[shared]) shared++;
    written += String.fromCharCode(NOTHING_SHARED + shared) + text.slice(shared);
    // The capitals are the marks: the codes of Corsica are written small.
    if (value !== '') written += `=${value.toLowerCase()}`;
    previous = text;
  }
  return written;
}

export function readVocabularies(section: string): Vocabularies {
  return new Map(
    section.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), readTexts(line.slice(colon + 1))] as const;
    }),
  );
}

function readTexts(list: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let previous = '';
  for (const [, mark, rest, value] of list.matchAll(/([A-Z])([^A-Z=]*)(?:=([^A-Z]*))?/g)) {
    previous = previous.slice(0, mark!.charCodeAt(0) - NOTHING_SHARED) + rest!;
    texts.set(previous, value ?? '');
  }
  return texts;
}

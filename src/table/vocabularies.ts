/**
 * The vocabulary of addresses: for each kind (`voie`, `pays`…) its folded texts, each with the value
 * it stands for ("" if none). As a section: one kind a line, `kind:text=value;text;…`, in the codec's bytes.
 */
import { fromBytes, toBytes } from './codec';

export type Vocabularies = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function writeVocabularies(vocabularies: Vocabularies): string {
  return [...vocabularies]
    .map(([kind, texts]) => {
      const items = [...texts].map(([text, value]) => (value === '' ? text : `${text}=${toBytes(value)}`));
      return `${kind}:${items.join(';')}`;
    })
    .join('\n');
}

export function readVocabularies(section: string): Vocabularies {
  return new Map(
    section.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [
        line.slice(0, colon),
        new Map(
          line
            .slice(colon + 1)
            .split(';')
            .map(readItem),
        ),
      ] as const;
    }),
  );
}

function readItem(item: string): readonly [string, string] {
  const equals = item.indexOf('=');
  return equals < 0 ? [item, ''] : [item.slice(0, equals), fromBytes(item.slice(equals + 1))];
}

/** Facts of one value a commune, for texts whose whole table is a file of `data/faits/`. */
import { given, type TextFact } from './fact';

/**
 * Declares the fact that `data/faits/<file>@<date>.csv` gives. Where merged communes differ it has both values, « X ou Y ».
 * @param file the file's name, before its date
 */
export function simpleFact<Name extends string>(
  file: string,
  declaration: Omit<TextFact<Name>, 'shape' | 'read' | 'ground'>,
): TextFact<Name> {
  return {
    ...declaration,
    shape: 'text',
    // The compiler gives a municipal arrondissement what the text gives its city.
    ground: 'commune',
    read(table, place) {
      const value = table.simpleFacts().valueOf(file, place);
      return value === '' ? { reason: { kind: 'text-silent', title: declaration.text.title } } : given(value);
    },
  };
}

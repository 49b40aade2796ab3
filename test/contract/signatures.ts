/** The ids and signatures as a workbook knows them: once released, a formula depends on each. */
import { join } from 'node:path';

export interface Metadata {
  functions: Array<{
    id: string;
    name: string;
    parameters: Array<{
      name: string;
      type?: string;
      dimensionality?: string;
      optional?: boolean;
      repeating?: boolean;
    }>;
    result: { type?: string; dimensionality?: string };
    options?: Record<string, unknown>;
  }>;
}

/** Relative to the project, from which both npm test and npm run contract are called. */
export const SIGNATURES = join('test', 'contract', 'signatures.json');

/** « ZONE(commune: any[][], departement?: any[][]) → any[][] », by id. */
export function signaturesOf(metadata: Metadata): Record<string, string> {
  return Object.fromEntries(
    metadata.functions.map(({ id, name, parameters, result, options }) => {
      const list = parameters.map(
        (parameter) =>
          `${parameter.repeating ? '...' : ''}${parameter.name}${parameter.optional ? '?' : ''}: ${kind(parameter)}`,
      );
      const more = options === undefined ? '' : ` ${JSON.stringify(options)}`;
      return [id, `${name}(${list.join(', ')}) → ${kind(result)}${more}`];
    }),
  );
}

function kind({ type, dimensionality }: { type?: string; dimensionality?: string }): string {
  return `${type ?? 'any'}${dimensionality === 'matrix' ? '[][]' : ''}`;
}

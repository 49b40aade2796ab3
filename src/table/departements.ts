/** The départements and the collectivities overseas: `code|name` of each, joined by `;`, in the order of their ranks. */
import { fromBytes, toBytes } from './codec';

export interface Departement {
  readonly code: string;
  readonly name: string;
}

export function writeDepartements(departements: readonly Departement[]): string {
  return toBytes(departements.map(({ code, name }) => `${code}|${name}`).join(';'));
}

export function readDepartements(section: string): readonly Departement[] {
  return section.split(';').map((item) => {
    const [code, name] = fromBytes(item).split('|') as [string, string];
    return { code, name };
  });
}

/** The code of the département in an INSEE code: three characters overseas, two elsewhere. */
export function departementOfCode(insee: string): string {
  const start = insee.slice(0, 2);
  return start === '97' || start === '98' ? insee.slice(0, 3) : start;
}

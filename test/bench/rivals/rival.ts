/** What someone would use instead, seen as one thing: from an address to the code of a commune, or nothing. */
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Rival {
  readonly nom: string;
  /** Packages of test/bench it needs; none for what the project already has. */
  readonly paquets: readonly string[];
  /** Slow enough that it is asked fewer rows, and the result says how many. */
  readonly lent: boolean;
  /** Loads what it needs; the function it gives answers an address. */
  readonly load: () => (adresse: string) => string | undefined;
}

export const need = createRequire(path.join(process.cwd(), 'package.json'));

export interface Commune {
  readonly nom: string;
  readonly code: string;
  readonly departement: string;
  readonly codesPostaux: readonly string[];
}

interface CommuneEtalab {
  readonly nom: string;
  readonly code: string;
  readonly type: string;
  readonly departement?: string;
  readonly codesPostaux?: readonly string[];
}

/** The communes of the official geography, as its package has them. */
export function communes(): Commune[] {
  const all = need('decoupage-2026/data/communes.json') as CommuneEtalab[];
  return all
    .filter(({ type }) => type === 'commune-actuelle')
    .map(({ nom, code, departement, codesPostaux }) => ({
      nom,
      code,
      departement: departement ?? '',
      codesPostaux: codesPostaux ?? [],
    }));
}

export interface Parts {
  readonly ville: string;
  readonly codePostal: string;
}

/** What anyone would write first: the five digits, and what follows them up to CEDEX or a comma. */
export function split(adresse: string): Parts | undefined {
  const found = /(?:^|\D)(\d{5})(?!\d)[\s,]*([^\d\n,()]*)/.exec(adresse);
  if (!found) return undefined;
  const ville = found[2]!.replace(/\bCEDEX\b.*/i, '').trim();
  return {
    codePostal: found[1]!,
    ville: ville || adresse.slice(0, found.index).split(/[,\n]/).pop()!.replace(/[()]/g, '').trim(),
  };
}

/** Post code and commune share their département, but for the few a post office of the next one serves. */
export function sameDepartement(code: string, codePostal: string): boolean {
  if (codePostal.startsWith('20')) return /^2[AB]/.test(code);
  const size = codePostal.startsWith('97') || codePostal.startsWith('98') ? 3 : 2;
  return code.startsWith(codePostal.slice(0, size));
}

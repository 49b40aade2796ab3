/** What someone would use instead, seen as one thing: from an address to the code of a commune, or nothing. */
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Rival {
  readonly name: string;
  /** Packages of test/bench it needs; none for what the project already has. */
  readonly packages: readonly string[];
  /** Slow enough that it is asked fewer rows, and the result says how many. */
  readonly slow: boolean;
  /** Loads what it needs; the function it gives answers an address. */
  readonly load: () => (address: string) => string | undefined;
}

export const need = createRequire(path.join(process.cwd(), 'package.json'));

export interface Commune {
  readonly name: string;
  readonly code: string;
  readonly departement: string;
  readonly postCodes: readonly string[];
}

/** As the package writes it. */
interface CommuneEtalab {
  readonly nom: string;
  readonly code: string;
  readonly type: string;
  readonly departement?: string;
  readonly codesPostaux?: readonly string[];
}

/** The communes of the official geography of a year, as its package has them. */
export function communes(year = '2026'): Commune[] {
  const all = need(`decoupage-${year}/data/communes.json`) as CommuneEtalab[];
  return all
    .filter(({ type }) => type === 'commune-actuelle')
    .map(({ nom, code, departement, codesPostaux }) => ({
      name: nom,
      code,
      departement: departement ?? '',
      postCodes: codesPostaux ?? [],
    }));
}

export interface Parts {
  readonly town: string;
  readonly postCode: string;
}

/** What anyone would write first: the five digits, and what follows them up to CEDEX or a comma. */
export function split(address: string): Parts | undefined {
  const found = /(?:^|\D)(\d{5})(?!\d)[\s,]*([^\d\n,()]*)/.exec(address);
  if (!found) return undefined;
  const town = found[2]!.replace(/\bCEDEX\b.*/i, '').trim();
  return {
    postCode: found[1]!,
    town: town || address.slice(0, found.index).split(/[,\n]/).pop()!.replace(/[()]/g, '').trim(),
  };
}

/** Post code and commune share their département, but for the few a post office of the next one serves. */
export function sameDepartement(code: string, postCode: string): boolean {
  if (postCode.startsWith('20')) return /^2[AB]/.test(code);
  const size = postCode.startsWith('97') || postCode.startsWith('98') ? 3 : 2;
  return code.startsWith(postCode.slice(0, size));
}

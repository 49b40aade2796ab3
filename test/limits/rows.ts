/** Rows such as lists hold, as many as asked, all different: an address of a commune, and one in eight that nobody can read. */
import { isCard } from '../contract/cases';
import { table } from '../../src/table/table';

const UNREADABLE = 8;

export function rowsLike(count: number): string[][] {
  const communes = table();
  return Array.from({ length: count }, (_, at) => {
    const place = (at * 7919) % communes.communes;
    const name = communes.nameOf(place);
    const street = `${1 + (at % 90)} rue des Lilas, bâtiment ${String.fromCharCode(65 + (at % 26))}${at}`;
    if (at % UNREADABLE === 0) return [`${street} ${Array.from(name).reverse().join('')}`];
    return [`${street} ${communes.postcodes().currentOf(place)[0] ?? ''} ${name}`];
  });
}

/** What an error cell weighs beside its sentence, as measured under Microsoft's own runtime. */
const ERROR_CELL = 180;
/** Excel on the web refuses a request of more bytes than these. */
export const REQUEST_LIMIT = 5_000_000;

/** Bytes of an answer in the request that carries it to Excel. */
export function weightOf(answer: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of answer) {
    bytes += 3;
    for (const value of row) {
      const message = (value as { readonly message?: string } | null)?.message;
      const isError = typeof value === 'object' && value !== null && !isCard(value);
      bytes += 1 + Buffer.byteLength(JSON.stringify(isError ? (message ?? '') : value)) + (isError ? ERROR_CELL : 0);
    }
  }
  return bytes;
}

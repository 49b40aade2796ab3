/** What stops the command: one French sentence, shown as it is. */
export class CommandeRefusee extends Error {}

/** Numbers as a French reader writes them. */
export function nombre(value: number): string {
  return value.toLocaleString('fr-FR');
}

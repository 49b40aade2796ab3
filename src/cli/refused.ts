/** What stops the command: one French sentence, shown as it is. */
export class CommandRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandRefused';
  }
}

/** A number as a French reader writes it. */
export function frenchNumber(value: number): string {
  return value.toLocaleString('fr-FR');
}

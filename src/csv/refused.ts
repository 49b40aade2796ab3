/** A CSV file that cannot be read; the message is one French sentence, shown as it is. */
export class CsvRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CsvRefused';
  }
}

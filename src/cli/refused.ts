/** What stops the command: one sentence, in the language that it speaks, shown as it is. */
export class CommandRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandRefused';
  }
}

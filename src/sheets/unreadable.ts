/** A workbook that is damaged, encrypted, or none; the message is one French sentence, shown as it is. */
export class UnreadableWorkbook extends Error {
  constructor(file: string) {
    super(
      `« ${file} » ne s'ouvre pas comme un classeur Excel : il est abîmé, protégé par un mot de passe, ou n'en est pas un.`,
    );
    this.name = 'UnreadableWorkbook';
  }
}

/** A part of a workbook that is not well-formed, is cut short, or lacks what its kind must have. */
export class BrokenPart extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BrokenPart';
  }
}

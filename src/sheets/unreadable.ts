/** A workbook that is damaged, encrypted, or none; the message is one French sentence, shown as it is. */
export class UnreadableWorkbook extends Error {
  /** @param told  what is wrong with it, as a French sentence, if that is known */
  constructor(file: string, told?: string) {
    super(
      told === undefined
        ? `« ${file} » ne s'ouvre pas comme un classeur${/\.ods$/i.test(file) ? ' OpenDocument' : ' Excel'} : il est abîmé, protégé par un mot de passe, ou n'en est pas un.`
        : `« ${file} » n'est pas un classeur que le tableur aurait écrit : ${told}`,
    );
    this.name = 'UnreadableWorkbook';
  }
}

/** A part of a workbook that is not well-formed, is cut short, or lacks what its kind must have. */
export class BrokenPart extends Error {
  /** @param told  the reason as a French sentence, if a user can do something about it */
  constructor(
    reason: string,
    readonly told?: string,
  ) {
    super(reason);
    this.name = 'BrokenPart';
  }
}

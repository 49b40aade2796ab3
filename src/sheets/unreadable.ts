import { sheetsEn, sheetsFr, type SheetTexts } from './texts';

/** What is wrong with a workbook, picked among the texts of a language. */
export type Told = (texts: SheetTexts) => string;

/** A workbook that is damaged, encrypted, or none; the message is one French sentence, shown as it is. */
export class UnreadableWorkbook extends Error {
  /** The sentence, in each language. */
  readonly told: Readonly<Record<'fr' | 'en', string>>;

  /** @param why  what is wrong with it, if that is known */
  constructor(file: string, why?: Told) {
    const say = (texts: SheetTexts): string => (why ? texts.notWritten(file, why(texts)) : texts.unreadable(file));
    super(say(sheetsFr));
    this.name = 'UnreadableWorkbook';
    this.told = { fr: this.message, en: say(sheetsEn) };
  }
}

/** A part of a workbook that is not well-formed, is cut short, or lacks what its kind must have. */
export class BrokenPart extends Error {
  /** @param told  the reason as a sentence, if a user can do something about it */
  constructor(
    reason: string,
    readonly told?: Told,
  ) {
    super(reason);
    this.name = 'BrokenPart';
  }
}

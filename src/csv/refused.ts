import { csvEn, csvFr, type CsvTexts } from './texts';

/** A CSV file that cannot be read; the message is one French sentence, shown as it is. */
export class CsvRefused extends Error {
  /** The sentence, in each language. */
  readonly told: Readonly<Record<'fr' | 'en', string>>;

  /** @param say  picks the sentence among the texts of a language */
  constructor(say: (texts: CsvTexts) => string) {
    super(say(csvFr));
    this.name = 'CsvRefused';
    this.told = { fr: this.message, en: say(csvEn) };
  }
}

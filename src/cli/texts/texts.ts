/** Every sentence of the command; one object a language, complete by its type. */
import { inLanguage } from '../../say/language';
import { accountEn, accountFr, type AccountTexts } from './account';
import { columnsEn, columnsFr, type ColumnTexts } from './columns';
import { filesEn, filesFr, type FileTexts } from './files';
import { helpEn, helpFr } from './help';
import { optionsEn, optionsFr, type OptionTexts } from './options';

export interface CommandTexts {
  readonly help: string;
  readonly options: OptionTexts;
  readonly files: FileTexts;
  readonly columns: ColumnTexts;
  readonly account: AccountTexts;
}

export const commandFr: CommandTexts = {
  help: helpFr,
  options: optionsFr,
  files: filesFr,
  columns: columnsFr,
  account: accountFr,
};

export const commandEn: CommandTexts = {
  help: helpEn,
  options: optionsEn,
  files: filesEn,
  columns: columnsEn,
  account: accountEn,
};

/** The sentences in the language that the command speaks. */
export function commandTexts(): CommandTexts {
  return inLanguage({ fr: commandFr, en: commandEn });
}

/** A number as a reader of that language writes it. */
export function shownNumber(value: number, most = 3): string {
  return value.toLocaleString(commandTexts().account.locale, { maximumFractionDigits: most });
}

/** The arguments of the command as they are typed: told apart, or refused, and typed again with others in their place. */
import { parseArgs } from 'node:util';
import { PART_KINDS, type PartKind } from '../annotate/row-text';
import { LANGUAGES, type Language } from '../say/language';
import { PART_OPTIONS, shellWord } from './proposal';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  colonne: text,
  'code-postal': text,
  'code-insee': text,
  faits: text,
  departement: text,
  genre: text,
  sortie: text,
  separateur: text,
  encodage: text,
  guillemets: text,
  feuille: text,
  entete: text,
  titres: text,
  processus: text,
  exiger: text,
  rapport: text,
  lang: text,
  'sans-entete': flag,
  reprendre: flag,
  'quand-meme': flag,
  cle: text,
  valeurs: text,
  'departement-cles': text,
} as const;

export type OptionName = keyof typeof OPTIONS;
export type Values = ReturnType<typeof parse>['values'];

/** Those that say what to read of a file, and of a table: a proposal gives them anew. */
export const COLUMN_OPTIONS: readonly OptionName[] = ['colonne', 'code-postal', 'code-insee', 'departement', 'genre'];
export const KEY_OPTIONS: readonly OptionName[] = ['cle', 'departement-cles'];

/** A column of the address, as an option names it. */
export interface NamedColumn {
  readonly kind: PartKind;
  readonly name: string;
}

export interface Arguments {
  readonly values: Values;
  readonly positionals: readonly string[];
  /** The columns named, each as often as it is: their order is that of the address. */
  readonly columns: readonly NamedColumn[];
  /** Returns the options as they were given, as a shell takes them, but for some. */
  readonly typedAgain: (but: readonly OptionName[]) => readonly string[];
}

/** @throws CommandRefused at an option that is unknown, or lacks its value */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals, tokens } = parse(args);
    const options = tokens.filter((token) => token.kind === 'option');
    return {
      values,
      positionals,
      columns: options.flatMap(({ name, value = '' }) => {
        const kind = PART_KINDS.find((one) => PART_OPTIONS[one] === name);
        return kind === undefined ? [] : [{ kind, name: value }];
      }),
      typedAgain: (but) =>
        options
          .filter(({ name }) => !but.includes(name))
          .map(({ name, value }) => (value === undefined ? `--${name}` : `--${name} ${shellWord(value)}`)),
    };
  } catch (error) {
    const option = /'(--?[^\s']+)/.exec(String((error as { message?: unknown }).message))?.[1];
    throw new CommandRefused(commandTexts().options.notUnderstood(option));
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options: OPTIONS });
}

/** The language that the arguments ask for, whatever else they hold: even a refusal of them is told in it. */
export function languageIn(args: readonly string[]): Language | undefined {
  const { values } = parseArgs({ args: [...args], options: { lang: text }, strict: false, allowPositionals: true });
  return LANGUAGES.find((one) => one === String(values.lang).toLowerCase());
}

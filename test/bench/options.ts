/** The options of a command: `--nom valeur`, `--drapeau`, and files. An unknown one is refused with the list. */

export interface Options {
  readonly files: readonly string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

export function parseOptions(args: readonly string[], flags: readonly string[], valued: readonly string[]): Options {
  const files: string[] = [];
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]!;
    if (!argument.startsWith('--')) {
      files.push(argument);
      continue;
    }
    const name = argument.slice(2);
    if (flags.includes(name)) given.set(name, '');
    else if (valued.includes(name)) given.set(name, valueAfter(args, ++at, name));
    else
      throw new Error(
        `Option inconnue : ${argument}. Celles-ci existent : ${[...flags, ...valued].map((one) => `--${one}`).join(', ')}.`,
      );
  }
  return {
    files,
    has: (name) => given.has(name),
    text: (name) => given.get(name),
    number: (name) => {
      const text = given.get(name);
      if (text === undefined) return undefined;
      const value = Number(text.replace(',', '.'));
      if (text === '' || Number.isNaN(value)) throw new Error(`--${name} attend un nombre, pas « ${text} ».`);
      return value;
    },
  };
}

function valueAfter(args: readonly string[], at: number, name: string): string {
  const value = args[at];
  if (value === undefined || value.startsWith('--')) throw new Error(`--${name} attend une valeur.`);
  return value;
}

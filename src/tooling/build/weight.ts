/** What the scripts of a page are made of, by package, so that whoever would lighten them knows where to look. */

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** Returns one line a package, the heaviest first, in bytes once made small and before they are compressed. */
export function weightTable(outputs: Readonly<Record<string, Output>>): string {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const name = packageOf(file);
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  const total = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  const lines = [...bytes].filter(([, one]) => one > 0).sort(([, a], [, b]) => b - a);
  return [['total', total] as const, ...lines].map(([name, one]) => `${String(one).padStart(9)}  ${name}\n`).join('');
}

/** The innermost package of a file; what is in none is ours. */
function packageOf(file: string): string {
  const inside = file.split('node_modules/').pop()!;
  if (inside === file) return 'ressort';
  const [first, second] = inside.split('/');
  return first!.startsWith('@') ? `${first}/${second}` : first!;
}

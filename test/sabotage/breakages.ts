import { EXAMPLES, POLICY, type RuleId } from '../../src/resolve/policy';

/**
 * For each promise, one known breakage and the test that must see it. `where` is the file broken, `found` what is
 * there once and `put` what is put instead; dist/ may be broken as well as the source.
 */
export interface Breakage {
  readonly promise: string;
  readonly where: string;
  readonly found: string;
  readonly put: string;
  /** A jest test, by path and name, or a command of tsx. */
  readonly test: { readonly file: string; readonly name?: string } | { readonly tsx: readonly string[] };
}

const unit = (file: string, name?: string): Breakage['test'] => (name === undefined ? { file } : { file, name });
const breakage = (promise: string, where: string, found: string, put: string, test: Breakage['test']): Breakage => ({
  promise,
  where,
  found,
  put,
  test,
});

const WRITTEN_PROMISES: readonly Breakage[] = [
  breakage(
    'Un fait connu d’une commune connue',
    'src/facts/zone.ts',
    'table.zones().zoneOf(place, stateOf(edition))',
    "table.zones().zoneOf(place, stateOf(edition)).replace('B', 'A')",
    unit('test/functions/texts.test.ts'),
  ),
  breakage(
    'Quoi que contienne une cellule : jamais d’autre exception',
    'src/functions/cell.ts',
    "return { kind: 'other', shown: typeof value };",
    "return { kind: 'other', shown: `${value as string}` };",
    { tsx: ['test/fuzz/main.ts', '3000', '20071224', '--sans-temps'] },
  ),
  breakage(
    'Des matrices rectangulaires, quelle que soit la plage',
    'src/functions/cell.ts',
    'if (range.every((row) => row.length === width)) return range;',
    'return range;',
    { tsx: ['test/fuzz/main.ts', '3000', '20071224', '--sans-temps'] },
  ),
  breakage(
    'Une réponse trop grande pour arriver le dit, et dit combien de lignes prendre',
    'src/functions/fitting.ts',
    'const MOST = 4_500_000;',
    'const MOST = 45_000_000;',
    unit('test/limits', 'too many rows'),
  ),
  breakage(
    'Une phrase ne grandit pas avec ce qu’on tape',
    'src/say/explain.ts',
    'line.slice(0, LONGEST_QUOTE * 2 + 1)',
    'line.slice(0, LONGEST_QUOTE * 2)',
    unit('test/functions/regressions.test.ts', 'a message that grows'),
  ),
  breakage(
    'La même réponse seule, dans une plage, redemandée',
    'src/resolve/cache.ts',
    'this.hashes[at] === hash && this.keys[at] === key && this.texts[at] === text',
    'this.hashes[at] !== 0',
    { tsx: ['test/fuzz/main.ts', '2000', '20071224', '--sans-temps'] },
  ),
  breakage(
    'Moins de 10 ms pour une cellule',
    'src/resolve/resolve.ts',
    '    const resolution = this.readFresh(text, argument);',
    "    const end = performance.now() + (text.startsWith('Besanon') ? 100 : 0);\n    while (performance.now() < end);\n    const resolution = this.readFresh(text, argument);",
    { tsx: ['test/fuzz/main.ts', '2500', '20071224'] },
  ),
  breakage(
    'Chaque expression rationnelle est linéaire ou bornée',
    'src/resolve/shapes/code.ts',
    '(?:(?:n°|no|:|=|-)\\s*)?(\\d[\\dab]\\d{3}|\\d{4})',
    '(?:n°|no|:|=|-)?\\s*(\\d[\\dab]\\d{3}|\\d{4})',
    unit('test/regex/regex.test.ts'),
  ),
  breakage(
    'Identifiants et signatures ne changent que volontairement',
    'dist/functions.json',
    '"millesime"',
    '"annee"',
    unit('test/contract/contract.test.ts', 'ids and signatures'),
  ),
  breakage(
    'Aucun nom n’est une fonction d’Excel',
    'test/contract/builtins-others.txt',
    'SVERWEIS',
    'SVERWEIS COUR',
    unit('test/contract/contract.test.ts', 'names'),
  ),
  breakage(
    'Cases vides en 0, null et ""',
    'src/functions/cell.ts',
    'value === null || value === undefined || value === 0',
    'value === null || value === undefined',
    unit('test/functions/cells.test.ts'),
  ),
  breakage(
    'La même table de cas par le pont de l’établi',
    'src/workbench/bridge.ts',
    'variant === undefined || variant.isNull() ? null :',
    'variant === undefined ? null :',
    unit('test/workbench'),
  ),
  breakage(
    'Un manifeste fautif est vu',
    'manifest.xml',
    'lifetime="long"',
    'lifetime="short"',
    unit('test/packaging/manifest.test.ts'),
  ),
  breakage(
    'Ni eval ni script en ligne dans la page du volet',
    'dist/taskpane.html',
    "script-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    unit('test/packaging/bundle.test.ts', 'policy'),
  ),
  breakage(
    'functions.js ne demande rien à personne',
    'dist/functions.js',
    'CustomFunctions.associate(',
    'fetch("https://exemple.invalid/"),CustomFunctions.associate(',
    unit('test/packaging/bundle.test.ts', 'never names'),
  ),
  breakage(
    'Aucun paquet tiers dans le complément',
    'src/facts/zone.ts',
    'import type { Table }',
    "import 'react';\nimport type { Table }",
    unit('test/packaging/notices.test.ts', 'neighbours alone'),
  ),
  breakage(
    'Chaque table de données a sa licence',
    'src/tooling/build/notices.ts',
    "'libelles-postaux.csv'",
    "'autre.csv'",
    unit('test/packaging/notices.test.ts', 'each table'),
  ),
  breakage(
    'Une valeur écrite n’est jamais une formule',
    'src/host/host.ts',
    '[=+\\-@＝＋－＠',
    '[=＝＋－＠',
    unit('test/security/formulas.test.ts', 'whatever the text'),
  ),
  breakage(
    'Les liens ne mènent qu’à une liste fixe',
    'dist/help.html',
    '<main',
    '<a href="https://exemple.invalid/">x</a><main',
    unit('test/security/liens.test.ts'),
  ),
  breakage(
    'Le serveur d’essai n’écoute que cette machine',
    'src/tooling/serve.ts',
    "server.listen(port, '127.0.0.1'",
    "server.listen(port, '0.0.0.0'",
    unit('test/tooling/serve.test.ts', 'does not answer'),
  ),
  breakage(
    'Une table tronquée ou changée est refusée',
    'src/table/sections.ts',
    'sumText(text) !== sums[rank]',
    'false',
    unit('test/table/codec.test.ts', 'refuses to be read'),
  ),
  breakage(
    'Même texte, même table ; une donnée changée se voit',
    'data/zones.csv',
    'A;01;Beynost;Beynost;01043',
    'B;01;Beynost;Beynost;01043',
    unit('test/compile/build.test.ts', 'byte for byte'),
  ),
  breakage(
    'Une ligne fausse est refusée',
    'src/csv/strict.ts',
    'row.cells.length !== columns.length',
    'row.cells.length < 0',
    unit('test/compile/build.test.ts'),
  ),
  breakage(
    'Chaque réponse de chaque commune est dans le fichier relu',
    'src/facts/zone.ts',
    'table.zones().zoneOf(place, stateOf(edition))',
    "table.zones().zoneOf(place, stateOf(edition)).replace('distincte', 'A')",
    { tsx: ['test/golden/main.ts', '--check'] },
  ),
  breakage(
    'Plusieurs instances donnent les mêmes réponses',
    'dist/functions.js',
    'CustomFunctions.associate(',
    'globalThis.deja&&globalThis.non.existe,globalThis.deja=1,CustomFunctions.associate(',
    unit('test/packaging/instances.test.ts'),
  ),
];

const POLICY_FILE = 'src/resolve/policy.ts';
const POLICY_TEST = unit('test/resolve/policy.test.ts');

/** A row of the policy that speaks of nothing, and one whose doubts are not asked. */
function breakagesOf(id: RuleId): readonly Breakage[] {
  const { stands, confirmed } = POLICY[id];
  const row = `  ${id}: row(`;
  const lost = breakage(
    `La ligne « ${id} » de ce qui est certain`,
    POLICY_FILE,
    `${row}'${stands}', '${confirmed}', `,
    `${row}'whole', 'beside', `,
    POLICY_TEST,
  );
  const rash = breakage(
    `Les doutes de la ligne « ${id} »`,
    POLICY_FILE,
    row,
    `  ${id}: ((stands: Stands, confirmed: Confirmed, written: readonly Written[]) => row(stands, confirmed, written, []))(`,
    POLICY_TEST,
  );
  return EXAMPLES[id].refused ? [lost, rash] : [lost];
}

export const BREAKAGES: readonly Breakage[] = [
  ...WRITTEN_PROMISES,
  ...(Object.keys(POLICY) as RuleId[]).flatMap((id) => breakagesOf(id)),
];

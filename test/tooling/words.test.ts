/** The words of identifiers: the lint refuses a French one, and the trade words are those that the glossary explains. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TRADE_WORDS } from '../../src/tooling/lint/words.mjs';

const ROOT = path.join(__dirname, '../..');

/** The words that the lint objects to in a script of the sources. */
function refused(script: string): readonly string[] {
  const eslint = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const { stdout } = spawnSync(
    process.execPath,
    [eslint, '--stdin', '--stdin-filename', 'src/tooling/lint/made-up.mjs', '--format', 'json'],
    { cwd: ROOT, input: script, encoding: 'utf8' },
  );
  const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string; message: string }[] }];
  return messages
    .filter(({ ruleId }) => ruleId === '@cspell/spellchecker')
    .map(({ message }) => /"([^"]*)"/.exec(message)![1]!);
}

test('a French identifier is refused, a trade word, an English one and a French sentence are not', () => {
  const script = `
    export const nombreDeLignes = 1;
    export function trouverLaCellule(departements) { return departements; }
    export const chefLieuOfCommune = 'le chef-lieu de la commune';
  `;
  expect(refused(script)).toEqual(['nombre', 'Lignes', 'trouver', 'Cellule']);
});

test('the glossary explains each trade word, and no other', () => {
  const glossary = readFileSync(path.join(ROOT, '.github/GLOSSARY.md'), 'utf8');
  const explained = Array.from(glossary.matchAll(/^\| `(\w+)` \|/gm), ([, word]) => word!);
  expect(explained.sort()).toEqual([...TRADE_WORDS].sort());
});

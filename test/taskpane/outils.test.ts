import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { decoder } from '../../src/taskpane/annoter/liste';
import { dateEcrite } from '../../src/taskpane/dates';
import { figer, isNotreFormule, reparer } from '../../src/taskpane/reglages/outils';
import { MemoryHost } from '../host/memoire';
import { paneFile } from '../packaging/realm';

test.each([
  ['=ZONE(A2)', true], ['=RESSORT.ZONE(A2)', true], ['=IFERROR(BUREAU(A2),"")', true], ['=COMMUNE.INSEE(A2)', true], ['=COMMUNES("ZONE","A")', true],
  ['=MAZONE(A2)', false], ['=ZONE', false], ['=SUM(A1:A2)', false], ['', false], ['=AUTRE.ZONE(A2)', false],
])('%s is ours: %s', (formula, ours) => {
  expect(isNotreFormule(formula)).toBe(ours);
});

test('repairs only our formulas that are not known any more', async () => {
  const host = new MemoryHost([['Mâcon', '#NAME?', 'B', '#NAME?']]);
  host.all[0]!.formulas.set('0:1', '=ZONE(A1)').set('0:2', '=ZONE(A1)').set('0:3', '=INCONNUE(A1)');
  const written: string[] = [];
  host.writeFormula = (cell, formula) => Promise.resolve(void written.push(`${cell.column} ${formula}`));
  expect(await reparer(host)).toBe(1);
  expect(written).toEqual(['1 =ZONE(A1)']);
});

test('freezes what is selected, and nothing else', async () => {
  const host = new MemoryHost([['Mâcon', 'B', 'B']]);
  host.all[0]!.formulas.set('0:1', '=ZONE(A1)').set('0:2', '=ZONE(A1)');
  host.select({ sheet: 's1', row: 0, column: 1, rows: 1, columns: 1 });
  expect(await figer(host)).toBe(1);
  expect(host.calls.write).toBe(1);
});

test.each([
  [Buffer.from('Évry', 'utf8'), 'Évry'], [Buffer.from('Évry', 'latin1'), 'Évry'],
])('a text file in either writing: %p', (bytes, text) => {
  expect(decoder(Uint8Array.from(bytes).buffer)).toBe(text);
});

test.each([
  ['2017-01-01', 'fr', 'le 1er janvier 2017'], ['1943', 'fr', 'avant le 1er janvier 1943'], ['', 'fr', ''], ['2017-01-02', 'en', 'on 2 January 2017'],
] as const)('%s in %s: %s', (iso, langue, said) => {
  expect(dateEcrite(iso, langue)).toBe(said);
});

test('the pane weighs at most 60 KB once compressed, and makes no markup out of text', () => {
  const script = readFileSync(paneFile('js'));
  expect(gzipSync(script).length).toBeLessThanOrEqual(60 * 1024);
  expect(script.toString('utf8')).not.toMatch(/\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write|\beval\(/);
});

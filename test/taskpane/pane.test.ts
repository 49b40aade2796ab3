import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { decodeText } from '../../src/taskpane/annotate/pasted-list';
import { writtenDate } from '../../src/taskpane/dates';
import { paneFile } from '../packaging/realm';

test.each([
  [Buffer.from('Évry', 'utf8'), 'Évry'],
  [Buffer.from('Évry', 'latin1'), 'Évry'],
])('a text file in either writing: %p', (bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes).buffer)).toBe(text);
});

test.each([
  ['2017-01-01', 'fr', 'le 1er janvier 2017'],
  ['1943', 'fr', 'avant le 1er janvier 1943'],
  ['', 'fr', ''],
  ['2017-01-02', 'en', 'on 2 January 2017'],
] as const)('%s in %s: %s', (iso, language, said) => {
  expect(writtenDate(iso, language)).toBe(said);
});

test('the pane weighs at most 75 KB once compressed, and makes no markup out of text', () => {
  const script = readFileSync(paneFile('js'));
  expect(gzipSync(script).length).toBeLessThanOrEqual(75 * 1024);
  expect(script.toString('utf8')).not.toMatch(
    /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write|\beval\(/,
  );
});

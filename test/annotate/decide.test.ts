import { ColumnReader } from '../../src/annotate/decide';
import { resolver } from '../../src/resolve/resolve';

test.each([
  ['\u0000', '« (vide) »'],
  ['\u200b', '« (vide) »'],
  ['..', '« .. »'],
  ['😀'.repeat(90), `« ${'😀'.repeat(80)}… »`],
])('%j is unknown, and its sentence quotes it without controls nor halves of characters', (text, quoted) => {
  const { status, sentence } = new ColumnReader(resolver(), 'noms').decide(text);
  expect(status).toBe('unknown');
  expect(sentence).toContain(`${quoted} ne nomme aucune commune ;`);
});

/** What the bundle weighs, whole and by section of the table. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { sections } from '../../../src/table/generated/table';
import { SECTION_NAMES } from '../../../src/table/sections';
import { FUNCTIONS } from '../paths';
import { columns, kilo } from '../print';
import { atMost, LIMITS, type Part } from '../targets';

export function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes).length;
}

export function sizesPart(): Part {
  const bundle = readFileSync(FUNCTIONS);
  const whole = { raw: bundle.length, brotli: brotli(bundle), gzip: gzipSync(bundle, { level: 9 }).length };
  const parts = SECTION_NAMES.map((name) => {
    // In the bundle a section is what it is in the file: Latin-1 characters take two bytes of UTF-8.
    const bytes = Buffer.from(sections[name], 'utf8');
    return { name, raw: bytes.length, brotli: brotli(bytes), gzip: gzipSync(bytes, { level: 9 }).length };
  }).sort((one, other) => other.brotli - one.brotli);
  const rows = parts.map(({ name, raw, brotli: packed, gzip }) => [`  ${name}`, kilo(packed), kilo(gzip), kilo(raw)]);
  const sum = parts.reduce((total, part) => total + part.brotli, 0);
  return {
    title: 'Taille',
    lines: columns([
      ['', 'brotli', 'gzip', 'brut'],
      ['dist/functions.js', kilo(whole.brotli), kilo(whole.gzip), kilo(whole.raw)],
      ['dont la table, section par section', kilo(sum)],
      ...rows,
    ]),
    targets: [
      atMost('functions.js, brotli', whole.brotli / 1000, LIMITS.brotli, 'Ko'),
      atMost('functions.js, gzip', whole.gzip / 1000, LIMITS.gzip, 'Ko'),
    ],
  };
}

/** `npm run data`: the tables of `data/` and the geography become `src/table/generated/table.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { sumSections, SECTION_NAMES, type Sections } from '../table/sections';
import { compile } from './compile';
import { encode } from './encode';

const OUT = fileURLToPath(new URL('../table/generated/table.ts', import.meta.url));

function toModule(sections: Sections): string {
  const lines = [...SECTION_NAMES, 'checksum' as const].map((name) => `  ${name}: ${JSON.stringify(sections[name])},`);
  return [
    '// Made by `npm run data` from data/ and the official geography. Do not edit.',
    "import type { Sections } from '../sections';",
    '',
    `export const sections: Sections = {\n${lines.join('\n')}\n};`,
    '',
  ].join('\n');
}

function kilobytes(text: string): string {
  return `${(brotliCompressSync(Buffer.from(text)).length / 1000).toFixed(1)} Ko`;
}

try {
  const { compiled, account } = compile();
  const sections = encode(compiled);
  if (sumSections(sections) !== sections.checksum) throw new Error('La table écrite ne se relit pas.');
  mkdirSync(dirname(OUT), { recursive: true });
  const module = toModule(sections);
  writeFileSync(OUT, module);
  for (const line of account) console.log(line);
  for (const name of SECTION_NAMES)
    console.log(`  ${name.padEnd(16)} ${kilobytes(sections[name]).padStart(9)} (brotli)`);
  console.log(`table ${sections.checksum} : ${kilobytes(module)} (brotli)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

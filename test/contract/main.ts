/** `npm run contract`: takes the signatures of dist/functions.json for those promised from now on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isBuildStale } from '../../src/tooling/boot/stale.mjs';
import { build } from '../../src/tooling/build/build';
import { SIGNATURES, signaturesOf, type Metadata } from './signatures';

if (await isBuildStale()) await build();
const metadata = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as Metadata;
const signatures = signaturesOf(metadata);
writeFileSync(SIGNATURES, `${JSON.stringify(signatures, null, 2)}\n`);
console.log(`${SIGNATURES} : ${Object.keys(signatures).length} fonctions`);

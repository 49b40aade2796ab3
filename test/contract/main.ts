/** `npm run contract`, after `npm run build`: takes the signatures of dist/functions.json for those promised from now on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { SIGNATURES, signaturesOf, type Metadata } from './signatures';

const metadata = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as Metadata;
const signatures = signaturesOf(metadata);
writeFileSync(SIGNATURES, `${JSON.stringify(signatures, null, 2)}\n`);
console.log(`${SIGNATURES} : ${Object.keys(signatures).length} fonctions`);

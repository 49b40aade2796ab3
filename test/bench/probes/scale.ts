/** Start and memory over a table of another size: every part decoded, one answer of each. */
import { readFileSync } from 'node:fs';
import { Resolver } from '../../../src/resolve/resolve';
import type { Sections } from '../../../src/table/sections';
import { Table } from '../../../src/table/table';
import { memory, startWatch } from '../clock';
import { asked, emit } from '../emit';

const { file } = asked() as { file: string };
const sections = JSON.parse(readFileSync(file, 'utf8')) as Sections;
const before = memory();
const watch = startWatch();
const table = new Table(sections);
const resolver = new Resolver(table);
const read = resolver.resolve('Mâcon');
const first = watch();
if (read.kind !== 'sure') throw new Error('« Mâcon » n’est pas trouvée dans cette table.');
table.zones();
table.bureaux();
table.populations();
table.seats();
table.postcodes();
table.history();
resolver.suggest('Macom', [], 3);
const whole = watch();
emit({ communes: table.communes, names: table.names().count, first, whole, memory: memory() - before });

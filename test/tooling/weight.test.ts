import { weightTable } from '../../src/tooling/build/weight';

test('the weight of a page is told by package, the heaviest first, whatever the script it went to', () => {
  const inputs = (files: Record<string, number>) => ({
    inputs: Object.fromEntries(Object.entries(files).map(([file, bytesInOutput]) => [file, { bytesInOutput }])),
  });
  expect(
    weightTable({
      'a.js': inputs({ 'src/workbench/main.ts': 20, 'node_modules/@univerjs/core/lib/es/index.js': 300 }),
      'b.js': inputs({
        'node_modules/@univerjs/core/lib/es/facade.js': 40,
        'node_modules/a/node_modules/rxjs/index.js': 7,
        'node_modules/left-out/index.js': 0,
        'src/csv/parse.ts': 5,
      }),
      'a.css': inputs({}),
    }),
  ).toBe('      372  total\n      340  @univerjs/core\n       25  ressort\n        7  rxjs\n');
});

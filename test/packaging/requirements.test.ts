/** The requirement sets that the manifest asks for are those of the calls that the code makes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { missingRequirements, REQUIREMENTS } from '../../src/host/requirements';

const ROOT = path.join(__dirname, '../..');

/** The set that each member of Office.js is in, by its documentation, of all that the pages call. */
function setsUsed(): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([path.join(ROOT, 'src/taskpane/taskpane.ts')], options);
  const checker = program.getTypeChecker();
  const used = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      for (const declaration of checker.getSymbolAtLocation(node.name)?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
        const said = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getText());
        const [, set, version] = /\[Api set: (ExcelApi) ([\d.]+)/.exec(said.join(' ')) ?? [];
        if (set !== undefined) used.set(version!, [...(used.get(version!) ?? []), node.getText()]);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(path.join(ROOT, 'src/'))) visit(file);
  return used;
}

const minor = (version: string): number => Number(version.split('.')[1]);

test('the manifest asks for them, each once', () => {
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  const asked = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set, version]) => ({
    set,
    version,
  }));
  expect(asked).toEqual(REQUIREMENTS);
});

test('ExcelApi is asked for as the latest call needs it, no more', () => {
  const used = setsUsed();
  expect(used.get('1.1')).toContain('range.values');
  const latest = [...used.keys()].sort((one, other) => minor(other) - minor(one))[0];
  expect(latest).toBe(REQUIREMENTS.find(({ set }) => set === 'ExcelApi')?.version);
}, 60_000);

test('an Excel that lacks some says which', () => {
  expect(missingRequirements(() => true)).toEqual([]);
  expect(missingRequirements((set, version) => set !== 'ExcelApi' || minor(version) <= 9)).toEqual(['ExcelApi 1.12']);
});

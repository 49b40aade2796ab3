/** Every regular expression of the source: TypeScript's own reader finds them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../src/tooling/boot/paths.mjs';

const SOURCE = path.join(ROOT, 'src');
/** Made at build time from what it lists. */
const GENERATED = /^table\/generated\/|outlines\.ts$/;

export interface Found {
  readonly file: string;
  /** `/…/flags` */
  readonly literal: string;
}

interface Expressions {
  readonly literals: readonly Found[];
  /** `new RegExp(…)`: not known before it runs. */
  readonly made: readonly Found[];
}

export function expressionsOfSource(): Expressions {
  const literals: Found[] = [];
  const made: Found[] = [];
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  for (const file of files.filter((name) => /\.(?:ts|js|mjs)$/.test(name) && !GENERATED.test(name))) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.push({ file, literal: node.text });
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
        made.push({ file, literal: node.getText() });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(path.join(SOURCE, file), 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { literals, made };
}

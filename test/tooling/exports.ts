/** What the exported functions of a source file promise, read from its syntax tree. */
import ts from 'typescript';

export interface Exported {
  readonly name: string;
  /** Line of its declaration, from 1. */
  readonly line: number;
}

/** Returns the exported functions, and the public methods of exported classes, that throw in their own words without a `@throws`. */
export function withoutThrows(fileName: string, text: string): readonly Exported[] {
  const source = parse(fileName, text);
  const found: Exported[] = [];
  const visit = (node: ts.Node): void => {
    if (isOffered(node) && throwsItself(node.body) && !docOf(node).includes('@throws'))
      found.push({ name: node.name?.getText(source) ?? 'constructor', line: lineOf(source, node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns the functions, constants and classes that a file exports; types are part of what they stand in. */
export function exportedValues(fileName: string, text: string): readonly Exported[] {
  const source = parse(fileName, text);
  return source.statements.filter(isExported).flatMap((statement) => {
    const line = lineOf(source, statement);
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => ({ name: name.getText(source), line }));
    const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? statement.name : undefined;
    return named ? [{ name: named.getText(source), line }] : [];
  });
}

function parse(fileName: string, text: string): ts.SourceFile {
  return ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
}

type Bodied = (ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration) & { body: ts.Block };

function isOffered(node: ts.Node): node is Bodied {
  if (ts.isFunctionDeclaration(node)) return node.body !== undefined && isExported(node);
  if (!ts.isMethodDeclaration(node) && !ts.isConstructorDeclaration(node)) return false;
  const isPrivate = has(node, ts.SyntaxKind.PrivateKeyword);
  return node.body !== undefined && !isPrivate && ts.isClassDeclaration(node.parent) && isExported(node.parent);
}

function isExported(node: ts.Node): boolean {
  return has(node, ts.SyntaxKind.ExportKeyword);
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}

/** A throw within a catch passes on what another function threw. */
function throwsItself(node: ts.Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isFunctionLike(node) || ts.isCatchClause(node)) return false;
  return ts.forEachChild(node, (child) => throwsItself(child) || undefined) ?? false;
}

function docOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join('\n');
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

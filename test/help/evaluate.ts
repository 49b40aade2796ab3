/** Answers the examples with the shipped functions, as Excel would call them. */
import type { Card } from '../../src/functions/card';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CellError, DIST, type Realm, type Shipped } from '../packaging/realm';
import type { Formula } from './formula';

interface Parameter {
  readonly name: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

type Metadata = ReadonlyArray<{
  readonly name: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
}>;

export const METADATA = (JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as { functions: Metadata })
  .functions;

type Grid = unknown[][];

export class Evaluator {
  constructor(
    private readonly realm: Realm,
    private readonly sheet: ReadonlyArray<readonly string[]>,
  ) {}

  /** The cells an answer fills. */
  evaluate(formula: Formula): Grid {
    switch (formula.kind) {
      case 'value':
        return [[formula.value]];
      case 'cells':
        if (formula.sheet !== '') throw new Error(`there is no sheet ${formula.sheet} here`);
        return this.cells(formula.from, formula.to);
      case 'call':
        return this.call(formula.name, formula.args);
      case 'property':
        return this.evaluate(formula.of).map((row) => row.map((cell) => lineOf(cell, formula.title)));
      default:
        throw new Error(`cannot be evaluated here: ${formula.kind}`);
    }
  }

  private cells(from: string, to: string): Grid {
    const [left, top] = position(from);
    const [right, bottom] = position(to);
    if (bottom >= this.sheet.length) throw new Error(`${to} is outside the sheet of the examples`);
    return this.sheet.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  }

  private call(name: string, args: readonly Formula[]): Grid {
    if (name === 'SIERREUR' || name === 'IFERROR') return this.ifError(args);
    const run: Shipped | undefined = this.realm.functions.get(name);
    const known = METADATA.find((one) => one.name === name);
    if (run === undefined || known === undefined) throw new Error(`no such function: ${name}`);
    const given = known.parameters.map(({ dimensionality }, index) => {
      const arg = args[index];
      if (arg === undefined || arg.kind === 'blank') return null;
      const grid = this.evaluate(arg);
      return dimensionality === 'matrix' ? grid : grid[0]?.[0];
    });
    try {
      return run(...given) as Grid;
    } catch (error) {
      if (error instanceof CellError) return [[error]];
      throw error;
    }
  }

  private ifError([value, instead]: readonly Formula[]): Grid {
    if (value === undefined || instead === undefined) throw new Error('two arguments wanted');
    const other = this.evaluate(instead)[0]?.[0];
    return this.evaluate(value).map((row) => row.map((cell) => (cell instanceof CellError ? other : cell)));
  }
}

/** A line of a card, as Excel's dot operator gives it. */
function lineOf(cell: unknown, title: string): unknown {
  const line = (cell as Partial<Card>).properties?.[title];
  if (!line) throw new Error(`no line ${title} here`);
  return line.basicValue;
}

function position(cell: string): [column: number, row: number] {
  return [cell.charCodeAt(0) - 'A'.charCodeAt(0), Number(cell.slice(1)) - 1];
}

/** What a cell shows, an error by its code. */
export function shown(cell: unknown): string {
  if (cell instanceof CellError) return cell.code;
  // A card shows its name.
  return typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text) : String(cell);
}

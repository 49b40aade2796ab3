/** The little of Excel's formula language that the examples of the README and the help are written in. */
export type Formula =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'cells'; readonly sheet: string; readonly from: string; readonly to: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] }
  /** « =A2.Population »: a line of a card. */
  | { readonly kind: 'property'; readonly of: Formula; readonly title: string }
  | { readonly kind: 'operation'; readonly left: Formula; readonly right: Formula };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)(?![\w.])|(VRAI|FAUX|TRUE|FALSE)(?![\w.(])|(?:([A-Z][a-z]+)!)?([A-Z]{1,2}\d+)(?::([A-Z]{1,2}\d+))?(?![\w(])|([A-Z][A-Z0-9.]*)\()/y;
const PROPERTY = /\.(?:([A-Z]\p{L}+)(?![\w.(])|\[([^\]]+)\])/uy;
const OPERATOR = /\s*(=|<>|&|\+)/y;

/** Reads « =NAME(arguments) », arguments separated by « ; » or « , »; anything else is refused. */
export function parseFormula(text: string): Formula {
  if (!text.startsWith('=')) throw new Error(`not a formula: ${text}`);
  let at = 1;

  const fail = (): never => {
    throw new Error(`not understood at ${at}: ${text}`);
  };

  function operand(): Formula {
    const of = bare();
    PROPERTY.lastIndex = at;
    const found = PROPERTY.exec(text);
    if (!found) return of;
    at = PROPERTY.lastIndex;
    return { kind: 'property', of, title: found[1] ?? found[2]! };
  }

  function bare(): Formula {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text) ?? fail();
    at = TOKEN.lastIndex;
    const [, quoted, number, truth, sheet = '', from, to, name] = found;
    if (quoted !== undefined) return { kind: 'value', value: quoted.slice(1, -1).replaceAll('""', '"') };
    if (number !== undefined) return { kind: 'value', value: Number(number) };
    if (truth !== undefined) return { kind: 'value', value: truth === 'VRAI' || truth === 'TRUE' };
    if (from !== undefined) return { kind: 'cells', sheet, from, to: to ?? from };
    return { kind: 'call', name: name ?? fail(), args: args() };
  }

  function expression(): Formula {
    let left = operand();
    for (;;) {
      OPERATOR.lastIndex = at;
      if (!OPERATOR.test(text)) return left;
      at = OPERATOR.lastIndex;
      left = { kind: 'operation', left, right: operand() };
    }
  }

  function args(): Formula[] {
    const found: Formula[] = [];
    for (;;) {
      found.push(';,)'.includes(text[at] ?? fail()) ? { kind: 'blank' } : expression());
      const mark = text[at++];
      if (mark === ')') return found;
      if (mark !== ';' && mark !== ',') fail();
    }
  }

  const formula = expression();
  if (at !== text.length) fail();
  return formula;
}

/** Every call in a formula, the inner ones too. */
export function callsOf(formula: Formula): ReadonlyArray<Extract<Formula, { kind: 'call' }>> {
  if (formula.kind === 'operation') return [...callsOf(formula.left), ...callsOf(formula.right)];
  if (formula.kind === 'property') return callsOf(formula.of);
  if (formula.kind !== 'call') return [];
  return [formula, ...formula.args.flatMap(callsOf)];
}

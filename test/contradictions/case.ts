/** A text whose right answers are known by construction, and what an answer to it is worth. */
export interface Case {
  readonly text: string | number;
  readonly argument?: string | number;
  /** INSEE codes of today, any of which is right. */
  readonly codes: readonly string[];
  /** True where an error is right, alone or beside the codes. */
  readonly errorIsRight: boolean;
}

export type Verdict = 'right' | 'silent' | 'wrong';

/** Kinds of case: a draw gives undefined where the communes it fell on do not make the case. */
export interface Kind {
  readonly name: string;
  readonly draw: () => Case | undefined;
}

export function isCode(answer: unknown): answer is string {
  return typeof answer === 'string' && /^[0-9][0-9AB][0-9]{3}$/.test(answer);
}

/** `answer` is a code INSEE, or anything else for « no commune ». */
export function judge({ codes, errorIsRight }: Case, answer: unknown): Verdict {
  if (!isCode(answer)) return errorIsRight ? 'right' : 'silent';
  return codes.includes(answer) ? 'right' : 'wrong';
}

export function mustBe(text: string | number, code: string, argument?: string | number): Case {
  return made(text, [code], false, argument);
}

export function mustFail(text: string | number, argument?: string | number): Case {
  return made(text, [], true, argument);
}

/** Any of these codes, or an error. */
export function mayBe(text: string | number, codes: readonly string[], argument?: string | number): Case {
  return made(text, codes, true, argument);
}

function made(
  text: string | number,
  codes: readonly string[],
  errorIsRight: boolean,
  argument?: string | number,
): Case {
  return { text, codes, errorIsRight, ...(argument === undefined ? {} : { argument }) };
}

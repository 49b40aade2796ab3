import { HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';

/** The few styles of the sample, by the name its cells use. */
export const STYLES = {
  title: { fs: 18, bl: 1 },
  hint: { cl: { rgb: '#5b6675' } },
  heading: { bl: 1, bg: { rgb: '#e9eef7' }, vt: VerticalAlign.MIDDLE },
  input: {
    bg: { rgb: '#fff6d6' },
    bd: Object.fromEntries(['t', 'r', 'b', 'l'].map((side) => [side, { s: 1, cl: { rgb: '#d9b84a' } }])),
  },
  formula: { ff: 'Consolas, "Liberation Mono", monospace', fs: 10, cl: { rgb: '#1f3a6e' } },
  answer: { ht: HorizontalAlign.LEFT },
  text: { vt: VerticalAlign.TOP, tb: WrapStrategy.WRAP },
  number: { n: { pattern: '#,##0' }, ht: HorizontalAlign.RIGHT },
} satisfies Record<string, IStyleData>;

export type StyleName = keyof typeof STYLES;

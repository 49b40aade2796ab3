import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Border, Style } from 'exceljs';
import type { Colors } from './colors';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** A style of the file as the spreadsheet shows it, or nothing if it is the ordinary one. */
export function readStyle(style: Partial<Style>, colors: Colors): IStyleData | undefined {
  const read: IStyleData = { ...readFont(style, colors), ...readAlignment(style) };
  const fill =
    style.fill?.type === 'pattern' && style.fill.pattern === 'solid' ? colors.css(style.fill.fgColor) : undefined;
  if (fill) read.bg = { rgb: fill };
  const borders = readBorders(style, colors);
  if (borders) read.bd = borders;
  if (style.numFmt && style.numFmt !== 'General') read.n = { pattern: style.numFmt };
  return Object.keys(read).length > 0 ? read : undefined;
}

function readFont({ font }: Partial<Style>, colors: Colors): IStyleData {
  if (!font) return {};
  const color = colors.css(font.color);
  return {
    // The file's font may not be on this machine: the page's own stands in for it.
    ...(font.name ? { ff: `${font.name}, Arial, sans-serif` } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline && font.underline !== 'none' ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(color && color !== '#000000' ? { cl: { rgb: color } } : {}),
  };
}

function readAlignment({ alignment }: Partial<Style>): IStyleData {
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''];
  const vertical = VERTICAL[alignment?.vertical ?? ''];
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(alignment?.wrapText ? { tb: WrapStrategy.WRAP } : {}),
  };
}

function readBorders({ border }: Partial<Style>, colors: Colors): IBorderData | undefined {
  const line = (side: Partial<Border> | undefined): IBorderData['t'] | undefined => {
    const drawn = LINES[side?.style ?? ''];
    return drawn === undefined ? undefined : { s: drawn, cl: { rgb: colors.css(side?.color) ?? '#000000' } };
  };
  const sides = { t: line(border?.top), r: line(border?.right), b: line(border?.bottom), l: line(border?.left) };
  const drawn = Object.entries(sides).filter(([, side]) => side !== undefined);
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

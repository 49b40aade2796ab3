/** The styles of a file, as the spreadsheet shows them. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { childOf, childrenOf, type XmlElement } from '../../sheets/tree';
import type { Colors } from './colors';
import { formatCode } from './formats';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
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
const SIDES = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;

/** The styles of cells, by the index that cells name them with. */
export class FileStyles {
  private readonly formats: readonly XmlElement[];
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly borders: readonly XmlElement[];
  private readonly codes: ReadonlyMap<string, string>;
  private readonly read = new Map<string, IStyleData | undefined>();

  /** @param root  the part of the styles; undefined if the file has none */
  constructor(
    root: XmlElement | undefined,
    private readonly colors: Colors,
  ) {
    const listed = (list: string, item: string): readonly XmlElement[] => {
      const part = root && childOf(root, list);
      return part ? childrenOf(part, item) : [];
    };
    this.formats = listed('cellXfs', 'xf');
    this.fonts = listed('fonts', 'font');
    this.fills = listed('fills', 'fill');
    this.borders = listed('borders', 'border');
    this.codes = new Map(
      listed('numFmts', 'numFmt').map(({ attributes }) => [
        attributes.get('numFmtId') ?? '',
        attributes.get('formatCode') ?? '',
      ]),
    );
  }

  /** Returns a style as the spreadsheet shows it; undefined if it is the ordinary one. */
  of(index: string): IStyleData | undefined {
    if (!this.read.has(index)) this.read.set(index, this.make(this.formats[Number(index === '' ? 0 : index)]));
    return this.read.get(index);
  }

  private make(format: XmlElement | undefined): IStyleData | undefined {
    if (!format) return undefined;
    const part = (list: readonly XmlElement[], id: string): XmlElement | undefined =>
      list[Number(format.attributes.get(id) ?? 0)];
    const fill = this.fillOf(part(this.fills, 'fillId'));
    const borders = this.bordersOf(part(this.borders, 'borderId'));
    const id = format.attributes.get('numFmtId') ?? '0';
    const pattern = this.codes.get(id) ?? formatCode(Number(id));
    const style: IStyleData = {
      ...this.fontOf(part(this.fonts, 'fontId')),
      ...alignmentOf(childOf(format, 'alignment')),
      ...(fill ? { bg: { rgb: fill } } : {}),
      ...(borders ? { bd: borders } : {}),
      ...(pattern === 'General' ? {} : { n: { pattern } }),
    };
    return Object.keys(style).length > 0 ? style : undefined;
  }

  private fontOf(font: XmlElement | undefined): IStyleData {
    if (!font) return {};
    const [name, size] = [valueIn(font, 'name'), Number(valueIn(font, 'sz') ?? 0)];
    const color = this.colors.css(childOf(font, 'color'));
    return {
      // The file's font may not be on this machine: the page's own stands in for it.
      ...(name ? { ff: `${name}, Arial, sans-serif` } : {}),
      ...(size ? { fs: size } : {}),
      ...(isOn(font, 'b') ? { bl: BooleanNumber.TRUE } : {}),
      ...(isOn(font, 'i') ? { it: BooleanNumber.TRUE } : {}),
      ...(isOn(font, 'u') ? { ul: { s: BooleanNumber.TRUE } } : {}),
      ...(isOn(font, 'strike') ? { st: { s: BooleanNumber.TRUE } } : {}),
      ...(color && color !== '#000000' ? { cl: { rgb: color } } : {}),
    };
  }

  private fillOf(fill: XmlElement | undefined): string | undefined {
    const pattern = fill && childOf(fill, 'patternFill');
    return pattern?.attributes.get('patternType') === 'solid'
      ? this.colors.css(childOf(pattern, 'fgColor'))
      : undefined;
  }

  private bordersOf(border: XmlElement | undefined): IBorderData | undefined {
    if (!border) return undefined;
    const drawn: IBorderData = {};
    for (const [side, name] of Object.entries(SIDES) as [keyof typeof SIDES, string][]) {
      const line = childOf(border, name);
      const style = LINES[line?.attributes.get('style') ?? ''];
      if (line && style !== undefined)
        drawn[side] = { s: style, cl: { rgb: this.colors.css(childOf(line, 'color')) ?? '#000000' } };
    }
    return Object.keys(drawn).length > 0 ? drawn : undefined;
  }
}

function valueIn(parent: XmlElement, name: string): string | undefined {
  return childOf(parent, name)?.attributes.get('val');
}

/** `<b/>`, `<b val="1"/>`, `<u val="single"/>`. */
function isOn(font: XmlElement, name: string): boolean {
  const element = childOf(font, name);
  return element !== undefined && !['0', 'false', 'none'].includes(element.attributes.get('val') ?? '');
}

function alignmentOf(alignment: XmlElement | undefined): IStyleData {
  if (!alignment) return {};
  const horizontal = HORIZONTAL[alignment.attributes.get('horizontal') ?? ''];
  const vertical = VERTICAL[alignment.attributes.get('vertical') ?? ''];
  const wraps = ['1', 'true'].includes(alignment.attributes.get('wrapText') ?? '');
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(wraps ? { tb: WrapStrategy.WRAP } : {}),
  };
}

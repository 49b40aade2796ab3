import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { addTo, type StyleSheet } from '../../sheets/styles';
import {
  appendTo,
  childOf,
  childrenOf,
  cloneOf,
  elementLike,
  insertBeforeAny,
  removeFrom,
  type XmlElement,
} from '../../sheets/tree';

/** The order the schema wants in `font`. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const HORIZONTAL = new Map<number, string>([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
  [HorizontalAlign.JUSTIFIED, 'justify'],
]);
const VERTICAL = new Map<number, string>([
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
]);
const LINES = new Map<number, string>([
  [BorderStyleTypes.THIN, 'thin'],
  [BorderStyleTypes.HAIR, 'hair'],
  [BorderStyleTypes.DOTTED, 'dotted'],
  [BorderStyleTypes.DASHED, 'dashed'],
  [BorderStyleTypes.DASH_DOT, 'dashDot'],
  [BorderStyleTypes.DASH_DOT_DOT, 'dashDotDot'],
  [BorderStyleTypes.DOUBLE, 'double'],
  [BorderStyleTypes.MEDIUM, 'medium'],
  [BorderStyleTypes.MEDIUM_DASHED, 'mediumDashed'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'mediumDashDot'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'mediumDashDotDot'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'slantDashDot'],
  [BorderStyleTypes.THICK, 'thick'],
]);
/** Adds the spreadsheet's styles to those of a file, which do not change. */
export class SavedStyles {
  private readonly made = new Map<string, string>();

  constructor(private readonly sheet: StyleSheet) {}

  /**
   * Returns the index of a style that is `base` except for what differs between `before` and `after`: what the
   * spreadsheet does not know of a style stays in it.
   */
  changed(base: string | undefined, before: Nullable<IStyleData>, after: Nullable<IStyleData>): string {
    const key = JSON.stringify([base, before, after]);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const format = this.sheet.formatLike(base);
    const differs = (...keys: ReadonlyArray<keyof IStyleData>): boolean =>
      keys.some((name) => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null));
    if (differs('n')) this.setNumberFormat(format, after?.n?.pattern ?? 'General');
    if (differs('ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl')) this.setFont(format, after ?? {});
    if (differs('bg')) this.setFill(format, after?.bg?.rgb ?? undefined);
    if (differs('bd')) this.setBorder(format, after?.bd ?? undefined);
    if (differs('ht', 'vt', 'tb')) setAlignment(format, after ?? {});
    const index = this.sheet.addFormat(format);
    this.made.set(key, index);
    return index;
  }

  private setNumberFormat({ attributes }: XmlElement, pattern: string): void {
    attributes.set('applyNumberFormat', '1').set('numFmtId', this.sheet.numberFormat(pattern));
  }

  private setFont(format: XmlElement, style: IStyleData): void {
    const fonts = this.sheet.list('fonts');
    const model = childrenOf(fonts, 'font')[Number(format.attributes.get('fontId') ?? 0)];
    const font = model ? cloneOf(model) : elementLike(fonts, 'font');
    const put = (name: string, value: Readonly<Record<string, string>> | undefined): void => {
      for (const old of childrenOf(font, name)) removeFrom(font, old);
      if (value) insertBeforeAny(font, elementLike(font, name, value), FONT_ORDER.slice(FONT_ORDER.indexOf(name) + 1));
    };
    put('b', style.bl ? {} : undefined);
    put('i', style.it ? {} : undefined);
    put('u', style.ul?.s ? {} : undefined);
    put('strike', style.st?.s ? {} : undefined);
    if (style.fs) put('sz', { val: String(style.fs) });
    if (style.cl?.rgb) put('color', { rgb: argb(style.cl.rgb) });
    if (style.ff) {
      put('name', { val: style.ff.split(',')[0]?.trim() ?? style.ff });
      put('scheme', undefined);
    }
    format.attributes.set('fontId', addTo(fonts, font)).set('applyFont', '1');
  }

  private setFill({ attributes }: XmlElement, rgb: string | undefined): void {
    attributes.set('fillId', rgb ? this.sheet.solidFill(argb(rgb)) : '0').set('applyFill', '1');
  }

  private setBorder(
    { attributes }: XmlElement,
    sides: Nullable<Partial<Record<'l' | 'r' | 't' | 'b', Nullable<IBorderStyleData>>>>,
  ): void {
    const borders = this.sheet.list('borders');
    const border = elementLike(borders, 'border');
    for (const [name, side] of [
      ['left', sides?.l],
      ['right', sides?.r],
      ['top', sides?.t],
      ['bottom', sides?.b],
    ] as const) {
      const line = side ? LINES.get(side.s) : undefined;
      const element = appendTo(border, name, line ? { style: line } : {});
      if (line && side?.cl.rgb) appendTo(element, 'color', { rgb: argb(side.cl.rgb) });
    }
    appendTo(border, 'diagonal');
    attributes.set('borderId', addTo(borders, border)).set('applyBorder', '1');
  }
}

function setAlignment(format: XmlElement, style: IStyleData): void {
  const alignment = childOf(format, 'alignment') ?? elementLike(format, 'alignment');
  const put = (name: string, value: string | undefined): void => {
    if (value === undefined) alignment.attributes.delete(name);
    else alignment.attributes.set(name, value);
  };
  put('horizontal', HORIZONTAL.get(style.ht ?? 0));
  put('vertical', VERTICAL.get(style.vt ?? 0));
  put('wrapText', style.tb === WrapStrategy.WRAP ? '1' : undefined);
  removeFrom(format, alignment);
  format.children.unshift(alignment);
  format.attributes.set('applyAlignment', '1');
}

/** `#RRGGBB` or `rgb(r, g, b)` → `FFRRGGBB`. */
function argb(color: string): string {
  const figures = /^rgba?\(([^)]*)\)/.exec(color)?.[1];
  if (!figures) return `FF${color.replace('#', '').toUpperCase().padEnd(6, '0').slice(0, 6)}`;
  const [red = 0, green = 0, blue = 0] = figures.split(',').map(Number);
  return `FF${[red, green, blue]
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { appendTo, childOf, childrenOf, elementLike, insertBeforeAny } from './xml';

/** The order the schema wants in `styleSheet`. */
const PARTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
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
/** Below this one, number formats are built into Excel. */
const FIRST_OWN_FORMAT = 164;

/** Adds styles to a workbook's `styles.xml`; those that are there do not change. */
export class StylesXml {
  private readonly made = new Map<string, string>();

  constructor(private readonly root: Element) {}

  /**
   * The index of a style that is `base` but for what differs between `before`
   * and `after`: what the spreadsheet does not know of a style stays in it.
   */
  changed(base: string | undefined, before: Nullable<IStyleData>, after: Nullable<IStyleData>): string {
    const key = JSON.stringify([base, before, after]);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const formats = this.part('cellXfs');
    const model = childrenOf(formats, 'xf')[Number(base ?? 0)];
    const format = model
      ? (model.cloneNode(true) as Element)
      : elementLike(formats, 'xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' });
    const differs = (...keys: ReadonlyArray<keyof IStyleData>): boolean =>
      keys.some((name) => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null));
    if (differs('n')) this.setNumberFormat(format, after?.n?.pattern ?? 'General');
    if (differs('ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl')) this.setFont(format, after ?? {});
    if (differs('bg')) this.setFill(format, after?.bg?.rgb ?? undefined);
    if (differs('bd')) this.setBorder(format, after?.bd ?? undefined);
    if (differs('ht', 'vt', 'tb')) setAlignment(format, after ?? {});
    const index = add(formats, format);
    this.made.set(key, index);
    return index;
  }

  private setNumberFormat(format: Element, pattern: string): void {
    format.setAttribute('applyNumberFormat', '1');
    format.setAttribute('numFmtId', pattern === 'General' ? '0' : this.numberFormat(pattern));
  }

  private numberFormat(pattern: string): string {
    const list = this.part('numFmts');
    const formats = childrenOf(list, 'numFmt');
    const known = formats.find((one) => one.getAttribute('formatCode') === pattern);
    if (known) return known.getAttribute('numFmtId') ?? '0';
    const id = String(
      Math.max(FIRST_OWN_FORMAT - 1, ...formats.map((one) => Number(one.getAttribute('numFmtId')))) + 1,
    );
    add(list, elementLike(list, 'numFmt', { numFmtId: id, formatCode: pattern }));
    return id;
  }

  private setFont(format: Element, style: IStyleData): void {
    const fonts = this.part('fonts');
    const model = childrenOf(fonts, 'font')[Number(format.getAttribute('fontId') ?? 0)];
    const font = model ? (model.cloneNode(true) as Element) : elementLike(fonts, 'font');
    const put = (name: string, value: Readonly<Record<string, string>> | undefined): void => {
      for (const old of childrenOf(font, name)) font.removeChild(old);
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
    format.setAttribute('fontId', add(fonts, font));
    format.setAttribute('applyFont', '1');
  }

  private setFill(format: Element, rgb: string | undefined): void {
    const fills = this.part('fills');
    const fill = elementLike(fills, 'fill');
    const pattern = appendTo(fill, 'patternFill', { patternType: rgb ? 'solid' : 'none' });
    if (rgb) appendTo(pattern, 'fgColor', { rgb: argb(rgb) });
    format.setAttribute('fillId', rgb ? add(fills, fill) : '0');
    format.setAttribute('applyFill', '1');
  }

  private setBorder(
    format: Element,
    sides: Nullable<Partial<Record<'l' | 'r' | 't' | 'b', Nullable<IBorderStyleData>>>>,
  ): void {
    const borders = this.part('borders');
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
    format.setAttribute('borderId', add(borders, border));
    format.setAttribute('applyBorder', '1');
  }

  private part(name: string): Element {
    const part = childOf(this.root, name);
    if (part) return part;
    const made = elementLike(this.root, name, { count: '0' });
    insertBeforeAny(this.root, made, PARTS.slice(PARTS.indexOf(name) + 1));
    return made;
  }
}

function setAlignment(format: Element, style: IStyleData): void {
  const alignment = childOf(format, 'alignment') ?? elementLike(format, 'alignment');
  const put = (name: string, value: string | undefined): void => {
    if (value === undefined) alignment.removeAttribute(name);
    else alignment.setAttribute(name, value);
  };
  put('horizontal', HORIZONTAL.get(style.ht ?? 0));
  put('vertical', VERTICAL.get(style.vt ?? 0));
  put('wrapText', style.tb === WrapStrategy.WRAP ? '1' : undefined);
  format.insertBefore(alignment, format.firstChild);
  format.setAttribute('applyAlignment', '1');
}

/** Adds to a counted list and gives the new index. */
function add(list: Element, element: Element): string {
  list.appendChild(element);
  const count = Array.from(list.childNodes).filter(({ nodeType }) => nodeType === 1).length;
  list.setAttribute('count', String(count));
  return String(count - 1);
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

/** The styles of a workbook: those that show dates, and new ones added after those there are, which do not change. */
import { showsTime } from './dates';
import { cloneOf, childOf, childrenOf, elementLike, elementsOf, insertBeforeAny, type XmlElement } from './tree';

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

/** Below this one, number formats are built into Excel. */
const FIRST_OWN_FORMAT = 164;
/** The number format « @ »: text that is never taken for something else. */
const TEXT_FORMAT = '49';

export class StyleSheet {
  constructor(readonly root: XmlElement) {}

  /** Returns a list of the part (`fonts`, `cellXfs`…), made if there is none. */
  list(name: string): XmlElement {
    const part = childOf(this.root, name);
    if (part) return part;
    const made = elementLike(this.root, name, { count: '0' });
    insertBeforeAny(this.root, made, PARTS.slice(PARTS.indexOf(name) + 1));
    return made;
  }

  /** Returns the styles of cells that show a number as a date or an hour, by their index. */
  dates(): ReadonlySet<string> {
    const formats = childOf(this.root, 'numFmts');
    const codes = new Map(
      (formats ? childrenOf(formats, 'numFmt') : []).map(({ attributes }) => [
        attributes.get('numFmtId') ?? '',
        attributes.get('formatCode') ?? '',
      ]),
    );
    const cells = childOf(this.root, 'cellXfs');
    const ids = (cells ? childrenOf(cells, 'xf') : []).map(({ attributes }) => attributes.get('numFmtId') ?? '0');
    return new Set(ids.flatMap((id, at) => (showsTime(Number(id), codes.get(id) ?? '') ? [String(at)] : [])));
  }

  /** Returns the id of a number format, added if it is not there. */
  numberFormat(pattern: string): string {
    if (pattern === 'General') return '0';
    const list = this.list('numFmts');
    const formats = childrenOf(list, 'numFmt');
    const known = formats.find(({ attributes }) => attributes.get('formatCode') === pattern);
    if (known) return known.attributes.get('numFmtId') ?? '0';
    const highest = Math.max(FIRST_OWN_FORMAT - 1, ...formats.map((one) => Number(one.attributes.get('numFmtId'))));
    const id = String(highest + 1);
    addTo(list, elementLike(list, 'numFmt', { numFmtId: id, formatCode: pattern }));
    return id;
  }

  /** Adds a ground of one colour, `FFRRGGBB`, and returns its index. */
  solidFill(argb: string): string {
    const fills = this.list('fills');
    const fill = elementLike(fills, 'fill');
    const pattern = elementLike(fills, 'patternFill', { patternType: 'solid' });
    // The colour behind a solid ground is never seen; Excel writes the automatic one.
    pattern.children.push(
      elementLike(fills, 'fgColor', { rgb: argb }),
      elementLike(fills, 'bgColor', { indexed: '64' }),
    );
    fill.children.push(pattern);
    return addTo(fills, fill);
  }

  /** Returns a copy of a style of cells, the ordinary one if `base` is none, to be changed and then added. */
  formatLike(base: string | undefined): XmlElement {
    const formats = this.list('cellXfs');
    const model = childrenOf(formats, 'xf')[Number(base ?? 0)];
    return model
      ? cloneOf(model)
      : elementLike(formats, 'xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' });
  }

  /** Adds a style of cells and returns its index. */
  addFormat(format: XmlElement): string {
    return addTo(this.list('cellXfs'), format);
  }

  /** Adds a style of cells for text, and returns its index; `fill` is the index of its ground. */
  addText(fill = '0'): string {
    const cells = this.list('cellXfs');
    return addTo(
      cells,
      elementLike(cells, 'xf', {
        numFmtId: TEXT_FORMAT,
        fontId: '0',
        borderId: '0',
        xfId: '0',
        applyNumberFormat: '1',
        fillId: fill,
        ...(fill === '0' ? {} : { applyFill: '1' }),
      }),
    );
  }
}

/** Adds to a counted list, and returns the new index. */
export function addTo(list: XmlElement, element: XmlElement): string {
  list.children.push(element);
  const count = elementsOf(list).length;
  list.attributes.set('count', String(count));
  return String(count - 1);
}

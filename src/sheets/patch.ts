/** Some cells of a sheet written again, in the sheet's own part: every other character is copied. */
import { cellAddress, type Place } from '../host/address';
import { attributesXml, cellXml, withValue, type CellContent } from './cells';
import { type FileFilter, withFilter } from './filter';
import { cutSheetText, type SheetRow, type WrittenCell } from './cut';
import { columnStyles, extendDimension, setColumnWidths } from './head';
import { escapeXml } from './text';
import { childOf, childrenOf, elementXml, parseXml, type XmlElement } from './tree';

/** What becomes of a cell; its other attributes stay. */
export interface CellChange {
  /** Returns the style of the cell from the one it has, or would take from its row or column. */
  readonly style?: (held: string | undefined) => string;
  /** What the cell holds from now on, its formula included. */
  readonly content?: CellContent;
  /** The last value of a formula that stays. */
  readonly result?: {
    readonly value: CellContent['value'];
    /** The cells that an array answers in. */
    readonly arrayRange: string | undefined;
    /** What the cell holds instead, if it must be an array and its formula is not written as one. */
    readonly asArray: CellContent | undefined;
    /** Whether the value is written even so if the formula is already an array. */
    readonly refresh: boolean;
  };
}

export interface SheetChanges {
  /** By row, then by column, both from 0. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellChange>>;
  /** In characters, by column from 0. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points, by row from 0. */
  readonly heights: ReadonlyMap<number, number>;
  /** Whether rows are hidden, those of which that changes, from 0. */
  readonly hidden: ReadonlyMap<number, boolean>;
  /** The filter from now on, if it changes; null for none. */
  readonly filter: FileFilter | null | undefined;
  /** What the sheet must be said to reach. */
  readonly last: Place | undefined;
  /** Returns the formula of a cell as a file writes it, for those that shared one which changes. */
  readonly formulaAt: (place: Place) => string | undefined;
}

/**
 * Yields the part of a sheet with these changes in pieces, some of them empty: whoever cannot be held long pauses
 * between two.
 * @throws BrokenPart if the part is not well-formed
 */
export function* patchedPieces(text: string, changes: SheetChanges): Generator<string> {
  yield* new SheetPatch(text, changes).written();
}

class SheetPatch {
  private prefix = '';
  private columnStyle: (column: number) => string | undefined = () => undefined;
  /** Rows to be written, from 0, in their order; those before `next` are. */
  private readonly rows: readonly number[];
  private next = 0;
  /** Groups of cells that share a formula whose own cell changes. */
  private readonly unshared = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly changes: SheetChanges,
  ) {
    this.rows = [...new Set([...changes.cells.keys(), ...changes.heights.keys(), ...changes.hidden.keys()])].sort(
      (a, b) => a - b,
    );
  }

  *written(): Generator<string> {
    yield* this.groupsToUnshare();
    const { filter } = this.changes;
    let tail = '';
    for (const piece of cutSheetText(this.text)) {
      if (piece.kind === 'head') {
        this.prefix = piece.prefix;
        yield this.head(piece.xml);
      } else if (piece.kind === 'row') {
        yield this.newRows(piece.row.number - 1) + piece.row.before + this.row(piece.row);
      } else if (filter === undefined) yield this.newRows(Infinity) + piece.xml;
      else tail += piece.xml;
    }
    if (filter !== undefined) yield this.newRows(Infinity) + withFilter(tail, this.prefix, filter ?? undefined);
  }

  private head(xml: string): string {
    const { widths, last } = this.changes;
    this.columnStyle = columnStyles(xml, this.prefix);
    const head = setColumnWidths(xml, this.prefix, widths);
    return last ? extendDimension(head, this.prefix, last) : head;
  }

  /** The rows to be written that come before `index`, and that the sheet does not have. */
  private newRows(index: number): string {
    let xml = '';
    for (; (this.rows[this.next] ?? Infinity) < index; this.next++) {
      const row = this.rows[this.next]!;
      const cells = this.newCells(row, new Map(), -1, Infinity);
      if (cells !== '' || this.changes.heights.has(row) || this.changes.hidden.get(row))
        xml += this.rowXml(row, new Map(), cells);
    }
    return xml;
  }

  private row(row: SheetRow): string {
    const index = row.number - 1;
    const changed = this.rows[this.next] === index;
    if (changed) this.next++;
    const sharing = this.unshared.size > 0 && row.content.includes('shared');
    if (!changed && !sharing) return row.raw;
    const attributes = parseXml(`<row${row.attributes}/>`, 'row').attributes;
    const elements = childrenOf(parseXml(`<row>${row.content}</row>`, 'row'), 'c');
    let content = '';
    let from = 0;
    let column = -1;
    const added: string[] = [];
    const add = (to: number): void => {
      const cells = this.newCells(index, attributes, column, to);
      if (cells !== '') added.push(cells);
      content += cells;
    };
    row.cells.forEach((cell, at) => {
      content += row.content.slice(from, cell.start);
      add(cell.column);
      content += this.cell(index, cell, elements[at]!, attributes) ?? row.content.slice(cell.start, cell.end);
      from = cell.end;
      column = cell.column;
    });
    add(Infinity);
    content += row.content.slice(from);
    // An optional hint, which would now be false.
    if (added.length > 0) attributes.delete('spans');
    return this.rowXml(index, attributes, content);
  }

  private rowXml(row: number, attributes: Map<string, string>, content: string): string {
    attributes.set('r', String(row + 1));
    const height = this.changes.heights.get(row);
    if (height !== undefined) attributes.set('ht', String(height)).set('customHeight', '1');
    const hidden = this.changes.hidden.get(row);
    if (hidden === true) attributes.set('hidden', '1');
    else if (hidden === false) attributes.delete('hidden');
    const tag = `${this.prefix}row${attributesXml(Object.fromEntries(attributes))}`;
    return content === '' ? `<${tag}/>` : `<${tag}>${content}</${this.prefix}row>`;
  }

  /** The cells to be written between two columns, both excluded, where the row has none. */
  private newCells(row: number, attributes: ReadonlyMap<string, string>, after: number, before: number): string {
    const changes = [...(this.changes.cells.get(row) ?? [])].filter(([column]) => column > after && column < before);
    return changes
      .sort(([a], [b]) => a - b)
      .map(([column, change]) => {
        const style = this.inheritedStyle(column, attributes);
        const r = cellAddress({ row, column });
        const cell: XmlElement = {
          name: `${this.prefix}c`,
          attributes: new Map(
            style === undefined
              ? [['r', r]]
              : [
                  ['r', r],
                  ['s', style],
                ],
          ),
          children: [],
        };
        return this.changed(cell, change, style) ?? '';
      })
      .join('');
  }

  /** A cell of a row that is written again; nothing if it stays as it is. */
  private cell(
    row: number,
    { column }: WrittenCell,
    element: XmlElement,
    rowAttributes: ReadonlyMap<string, string>,
  ): string | undefined {
    const place = { row, column };
    let other = false;
    if (!element.attributes.has('r')) {
      // Written out, because a cell may come between two that only counted on their order.
      element.attributes.set('r', cellAddress(place));
      other = true;
    }
    const formula = childOf(element, 'f');
    if (formula?.attributes.get('t') === 'shared' && this.unshared.has(formula.attributes.get('si') ?? '')) {
      const text = this.changes.formulaAt(place);
      if (text !== undefined) {
        for (const name of ['t', 'si', 'ref']) formula.attributes.delete(name);
        formula.children.splice(0, Infinity, escapeXml(text));
        other = true;
      }
    }
    const change = this.changes.cells.get(row)?.get(column);
    const held = element.attributes.get('s') ?? this.inheritedStyle(column, rowAttributes);
    const written = change && this.changed(element, change, held);
    return written ?? (other ? elementXml(element) : undefined);
  }

  /** The cell once changed; nothing if the change says nothing. */
  private changed(
    cell: XmlElement,
    { style, content, result }: CellChange,
    held: string | undefined,
  ): string | undefined {
    if (style) cell.attributes.set('s', style(held));
    const formula = childOf(cell, 'f');
    if (content) return this.holding(cell, content);
    if (result?.asArray && formula?.attributes.get('t') !== 'array') return this.holding(cell, result.asArray);
    if (result?.refresh === true) return this.withResult(cell, formula, result.value, result.arrayRange);
    return style && elementXml(cell);
  }

  private holding({ attributes }: XmlElement, content: CellContent): string {
    for (const name of ['t', 'cm', 'vm']) attributes.delete(name);
    return cellXml(this.prefix, Object.fromEntries(attributes), content);
  }

  private withResult(
    { attributes }: XmlElement,
    formula: XmlElement | undefined,
    value: CellContent['value'],
    arrayRange: string | undefined,
  ): string {
    if (arrayRange !== undefined && formula?.attributes.get('t') === 'array') formula.attributes.set('ref', arrayRange);
    attributes.delete('t');
    return withValue(this.prefix, Object.fromEntries(attributes), formula ? elementXml(formula) : '', value, true);
  }

  /** The style a new cell takes: that of its row, or of its column. */
  private inheritedStyle(column: number, row: ReadonlyMap<string, string>): string | undefined {
    return row.get('customFormat') === '1' ? row.get('s') : this.columnStyle(column);
  }

  /** Finds the groups before anything is written, in pieces that are all empty. */
  private *groupsToUnshare(): Generator<''> {
    if (this.changes.cells.size === 0 || !/\bt=["']shared["']/.test(this.text)) return;
    for (const piece of cutSheetText(this.text)) {
      yield '';
      const changes = piece.kind === 'row' ? this.changes.cells.get(piece.row.number - 1) : undefined;
      if (piece.kind !== 'row' || !changes) continue;
      for (const { column, start, end } of piece.row.cells) {
        const change = changes.get(column);
        if (!change?.content && !change?.result?.asArray) continue;
        const formula = childOf(parseXml(piece.row.content.slice(start, end), 'c'), 'f');
        if (formula?.attributes.get('t') === 'shared' && formula.attributes.has('ref'))
          this.unshared.add(formula.attributes.get('si') ?? '');
      }
    }
  }
}

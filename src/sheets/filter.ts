/** The filter of a sheet, as a file writes it after the rows. */
import { parseRange, type PlaceRange, rangeText } from '../host/address';
import { elementIn } from './head';
import { escapeAttribute, localName } from './text';
import { childOf, childrenOf, elementsOf, type XmlElement } from './tree';

export interface FileFilter {
  /** The titles included. */
  readonly range: PlaceRange;
  readonly columns: readonly FileFilterColumn[];
}

/** What rows must hold in a column to be shown: one of some texts, or what passes one or two tests. */
export interface FileFilterColumn {
  /** In the range, from 0. */
  readonly at: number;
  readonly values?: { readonly texts: readonly string[]; readonly blank: boolean };
  readonly tests?: { readonly all: boolean; readonly each: readonly FilterTest[] };
}

export interface FilterTest {
  /** `equal`, `notEqual`, `greaterThan`, `greaterThanOrEqual`, `lessThan` or `lessThanOrEqual`. */
  readonly operator: string;
  /** `*` and `?` stand for signs of a text. */
  readonly value: string;
}

/** @returns nothing if the sheet has no filter; « unknown » if it filters by colours, dates, ranks… */
export function readFilter(sheet: XmlElement): FileFilter | 'unknown' | undefined {
  const element = childOf(sheet, 'autoFilter');
  const range = element && parseRange(element.attributes.get('ref') ?? '');
  if (!element || !range) return undefined;
  const columns = childrenOf(element, 'filterColumn').map(columnOf);
  return columns.every((column) => column !== undefined)
    ? { range, columns: columns.filter(({ values, tests }) => values ?? tests) }
    : 'unknown';
}

function columnOf(element: XmlElement): FileFilterColumn | undefined {
  const at = Number(element.attributes.get('colId'));
  const [criterion, ...others] = elementsOf(element);
  if (!criterion) return { at };
  if (others.length > 0) return undefined;
  const inside = elementsOf(criterion);
  const allAre = (name: string): boolean => inside.every((one) => localName(one.name) === name);
  if (localName(criterion.name) === 'filters' && allAre('filter') && !criterion.attributes.has('calendarType'))
    return { at, values: { texts: inside.map(valueOf), blank: isOn(criterion.attributes.get('blank')) } };
  if (localName(criterion.name) === 'customFilters' && allAre('customFilter')) {
    const each = inside.map((one) => ({ operator: one.attributes.get('operator') ?? 'equal', value: valueOf(one) }));
    return { at, tests: { all: isOn(criterion.attributes.get('and')), each } };
  }
  return undefined;
}

function valueOf({ attributes }: XmlElement): string {
  return attributes.get('val') ?? '';
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Writes a filter with the prefix of its sheet. */
export function filterXml(prefix: string, { range, columns }: FileFilter): string {
  const written = columns.map((column) => {
    const inside = column.values
      ? valuesXml(prefix, column.values)
      : column.tests
        ? testsXml(prefix, column.tests)
        : '';
    return `<${prefix}filterColumn colId="${column.at}">${inside}</${prefix}filterColumn>`;
  });
  const tag = `${prefix}autoFilter ref="${rangeText(range.first, range.last)}"`;
  return written.length === 0 ? `<${tag}/>` : `<${tag}>${written.join('')}</${prefix}autoFilter>`;
}

function valuesXml(prefix: string, { texts, blank }: NonNullable<FileFilterColumn['values']>): string {
  const each = texts.map((text) => `<${prefix}filter val="${escapeAttribute(text)}"/>`).join('');
  return `<${prefix}filters${blank ? ' blank="1"' : ''}>${each}</${prefix}filters>`;
}

function testsXml(prefix: string, { all, each }: NonNullable<FileFilterColumn['tests']>): string {
  const tests = each.map(({ operator, value }) => {
    const named = operator === 'equal' ? '' : ` operator="${escapeAttribute(operator)}"`;
    return `<${prefix}customFilter${named} val="${escapeAttribute(value)}"/>`;
  });
  return `<${prefix}customFilters${all ? ' and="1"' : ''}>${tests.join('')}</${prefix}customFilters>`;
}

/** What may stand between the rows of a sheet and its filter, in the order the schema wants. */
const BEFORE_FILTER = ['sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios'];

/**
 * Puts a filter in what follows the rows of a sheet, or takes away the one it has.
 * @param tail  from the closing tag of the rows on
 */
export function withFilter(tail: string, prefix: string, filter: FileFilter | undefined): string {
  const xml = filter ? filterXml(prefix, filter) : '';
  // A view of someone's has a filter of its own.
  const views = tail.indexOf(`<${prefix}customSheetViews`);
  const own = views < 0 ? tail : tail.slice(0, views);
  const held = elementIn(own, `${prefix}autoFilter`);
  if (held) return tail.slice(0, held.start) + xml + tail.slice(held.end);
  const before = BEFORE_FILTER.map((name) => elementIn(own, prefix + name)?.end ?? 0);
  const at = Math.max(tail.indexOf('>') + 1, ...before);
  return tail.slice(0, at) + xml + tail.slice(at);
}

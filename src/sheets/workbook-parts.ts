/** The parts of `workbook`, in the order that its schema (ECMA-376, `CT_Workbook`) wants of them. */
import { insertBeforeAny, type XmlElement } from './tree';

/** From the names on: what is put in is one of these. */
const PARTS = [
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Puts a part, called `name` whatever its prefix, in its place. */
export function insertPart(root: XmlElement, part: XmlElement, name: 'definedNames' | 'calcPr'): void {
  insertBeforeAny(root, part, PARTS.slice(PARTS.indexOf(name) + 1));
}

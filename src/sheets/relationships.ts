/** How the parts of a workbook name each other. */
import { childrenOf, type XmlElement } from './tree';

/** The namespace of the relationships between parts, and the start of their types. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`… */
  readonly kind: string;
  /** The path of the part it leads to. */
  readonly target: string;
  readonly element: XmlElement;
}

/** Returns the path of the part that holds the relationships of another; those of the whole package if `path` is "". */
export function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** @param folder  that of the part whose relationships they are */
export function readRelationships(root: XmlElement | undefined, folder: string): Relationship[] {
  if (!root) return [];
  return childrenOf(root, 'Relationship').map((element) => ({
    id: element.attributes.get('Id') ?? '',
    kind: (element.attributes.get('Type') ?? '').replace(/^.*\//, ''),
    target: resolvePath(folder, element.attributes.get('Target') ?? ''),
    element,
  }));
}

/** Returns a path up to its last « / », which stays. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

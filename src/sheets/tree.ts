/** The small parts of a workbook as trees, to be read or changed; sheets are too large for it (see `cut.ts`). */
import { SaxesParser } from 'saxes';
import { escapeAttribute, escapeXml, localName } from './text';
import { BrokenPart } from './unreadable';

export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: Map<string, string>;
  /** Elements, and what lies between them as it is written. */
  readonly children: (XmlElement | string)[];
}

/** What a part begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Returns the root of a part.
 * @param part  named in errors only
 * @throws BrokenPart if the part is not well-formed, or is cut short
 */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const add = (raw: string): void => void open.at(-1)?.children.push(raw);
  parser.on('error', () => {
    throw new BrokenPart(`${part} is not well-formed.`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: new Map(Object.entries(attributes)), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (content) => add(escapeXml(content)));
  parser.on('cdata', (content) => add(escapeXml(content)));
  parser.on('comment', (content) => add(`<!--${content}-->`));
  parser.on('processinginstruction', ({ target, body }) => add(`<?${target} ${body}?>`));
  // A byte order mark is allowed in a file, not in front of a parser.
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return root!;
}

/** Returns the text of a part. */
export function serializeXml(root: XmlElement): string {
  return DECLARATION + elementXml(root);
}

/** Returns the text of an element. */
export function elementXml({ name, attributes, children }: XmlElement): string {
  const tag = `${name}${[...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`;
  if (children.length === 0) return `<${tag}/>`;
  return `<${tag}>${children.map((child) => (typeof child === 'string' ? child : elementXml(child))).join('')}</${name}>`;
}

/** Returns the children that bear this name, whatever their prefix. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => localName(child.name) === name);
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Returns the first child that bears this name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** Makes an element with the prefix of `like`, and so in its namespace. */
export function elementLike(
  like: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const prefix = like.name.slice(0, like.name.length - localName(like.name).length);
  return { name: prefix + name, attributes: new Map(Object.entries(attributes)), children: [] };
}

/** Makes an element, and puts it at the end of `parent`. */
export function appendTo(
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const element = elementLike(parent, name, attributes);
  parent.children.push(element);
  return element;
}

/** Puts `element` in `parent` where the schema wants it: before the first child named in `followers`. */
export function insertBeforeAny(parent: XmlElement, element: XmlElement, followers: readonly string[]): void {
  const next = parent.children.findIndex(
    (child) => typeof child !== 'string' && followers.includes(localName(child.name)),
  );
  parent.children.splice(next < 0 ? parent.children.length : next, 0, element);
}

export function removeFrom(parent: XmlElement, child: XmlElement): void {
  const at = parent.children.indexOf(child);
  if (at >= 0) parent.children.splice(at, 1);
}

export function cloneOf({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name,
    attributes: new Map(attributes),
    children: children.map((child) => (typeof child === 'string' ? child : cloneOf(child))),
  };
}

/** Returns an attribute by its name without prefix (`id` for `r:id`). */
export function attributeNamed({ attributes }: XmlElement, name: string): string | undefined {
  for (const [key, value] of attributes) if (localName(key) === name) return value;
  return undefined;
}

/** The few gestures on XML that a workbook's parts need. Names are local: files differ in their prefixes. */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parses a part; a part that is not XML is an error, never an empty document. */
export function parseXml(text: string, part: string): Document {
  // A byte order mark is allowed in a file, not in front of a parser.
  const document = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new Error(`${part} n’est pas lisible.`);
  return document;
}

/** The text of a part. */
export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return DECLARATION + text.replace(/^<\?xml[^>]*\?>\s*/, '');
}

/** The children of an element that bear this name. */
export function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  );
}

/** The first child of an element that bears this name. */
export function childOf(parent: Element, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

/** Makes an element in the namespace, and with the prefix, of `like`. */
export function elementLike(like: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const qualified = like.prefix ? `${like.prefix}:${name}` : name;
  const element = like.ownerDocument.createElementNS(like.namespaceURI, qualified);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Makes an element and puts it at the end of `parent`. */
export function appendTo(parent: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = elementLike(parent, name, attributes);
  parent.appendChild(element);
  return element;
}

/** Puts `element` in `parent` where the schema wants it: before the first child named in `followers`. */
export function insertBeforeAny(parent: Element, element: Element, followers: readonly string[]): void {
  const next = Array.from(parent.childNodes).find(
    (node) => node.nodeType === 1 && followers.includes((node as Element).localName),
  );
  parent.insertBefore(element, next ?? null);
}

/** Empties an element. */
export function clear(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}

/** The attribute of another namespace by its local name, whatever its prefix (`r:id`). */
export function attributeNamed(element: Element, localName: string): string | undefined {
  return Array.from(element.attributes).find((attribute) => attribute.localName === localName)?.value;
}

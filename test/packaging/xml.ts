import { DOMParser, type Element } from '@xmldom/xmldom';

/** An XML element reduced to what a manifest is made of. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

function simplify(element: Element): XmlElement {
  const nodes = Array.from(element.childNodes);
  return {
    name: element.localName ?? element.tagName,
    namespace: element.namespaceURI ?? '',
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    children: nodes.filter((node): node is Element => node.nodeType === node.ELEMENT_NODE).map(simplify),
    text: nodes
      .filter((node) => node.nodeType === node.TEXT_NODE)
      .map((node) => node.nodeValue ?? '')
      .join('')
      .trim(),
  };
}

/** Reads a document, and throws if it is not well formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  if (root === null) throw new Error('empty document');
  return simplify(root);
}

/** The element and everything under it, in reading order. */
export function walk(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(walk)];
}

/** The elements of that name under (or at) an element. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return walk(element).filter((found) => found.name === name);
}

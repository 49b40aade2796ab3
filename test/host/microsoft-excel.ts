/** Excel behind Microsoft's client: its requests, action by action, over the workbook in memory. */
import { REQUIREMENTS } from '../../src/host/requirements';
import { ExcelError } from './excel-mock';
import type { MemoryHost } from './memory-host';
import { workbookNode, type Node } from './microsoft-nodes';
import {
  startClient,
  type ClientAnswer,
  type ClientPath,
  type ClientRequest,
  type Requirements,
  type Sets,
} from './microsoft-client';

/** How an object is reached, and what is done with it: numbers of the client's own. */
const GLOBAL = 1;
const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const INDEXER_PATH = 5;
const REFERENCE_PATH = 6;
const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;

/** The oldest Excel that the manifest lets in. */
export const OLDEST: Sets = Object.fromEntries(REQUIREMENTS.map(({ set, version }) => [set.toLowerCase(), version]));

export class MicrosoftExcel {
  sets = OLDEST;
  /** Whether a rectangle of hidden rows takes values: nothing says that it does. */
  hiddenTakes = false;
  /** Whether several ranges are selected at once. */
  several = false;
  /** The requests that came, as they were sent. */
  readonly requests: ClientRequest[] = [];
  private readonly references = new Map<string, Node>();

  constructor(private readonly book: MemoryHost) {}

  /** Puts the client in the globals of the page; returns what the page may ask of this Excel. */
  install(): Requirements {
    const { excel, requirements } = startClient((request) => this.execute(request), this.sets);
    Object.assign(globalThis, { Excel: excel });
    return requirements;
  }

  private execute(request: ClientRequest): ClientAnswer {
    this.requests.push(request);
    const nodes = new Map<number, Node>();
    const results: { ActionId: number; Value: unknown }[] = [];
    try {
      for (const action of request.Actions) {
        const node = this.nodeOf(request, nodes, action.ObjectPathId);
        const value = this.act(request, nodes, node, action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        this.calculate();
      }
      return { Results: results };
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return { Results: results, Error: { Code: error.code, Message: error.message } };
    }
  }

  private act(
    request: ClientRequest,
    nodes: Map<number, Node>,
    node: Node,
    { ActionType, Name, ArgumentInfo, QueryInfo }: ClientRequest['Actions'][number],
  ): unknown {
    switch (ActionType) {
      case INSTANTIATE:
        return node.isNull ? null : { _ReferenceId: this.referenceOf(node) };
      case QUERY:
        return node.isNull ? null : queried(node, QueryInfo?.Select ?? []);
      case METHOD:
        if (Name === '_KeepReference') return this.referenceOf(node);
        // What the client asks of Excel on its own account.
        if (Name === '_OnAccess') return undefined;
        return call(node, Name, this.argumentsOf(request, nodes, ArgumentInfo)) ?? null;
      case SET_PROPERTY:
        set(node, Name, this.argumentsOf(request, nodes, ArgumentInfo)[0]);
        return undefined;
      default:
        throw new ExcelError('InvalidArgument', `action ${ActionType}`);
    }
  }

  private nodeOf(request: ClientRequest, nodes: Map<number, Node>, id: number): Node {
    const known = nodes.get(id);
    if (known) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new ExcelError('InvalidObjectPath');
    const node = this.reach(request, nodes, path);
    nodes.set(id, node);
    return node;
  }

  private reach(request: ClientRequest, nodes: Map<number, Node>, path: ClientPath): Node {
    const { ObjectPathType, Name, ParentObjectPathId = 0, ArgumentInfo } = path;
    if (ObjectPathType === GLOBAL) return workbookNode(this.book, this);
    if (ObjectPathType === REFERENCE_PATH) {
      const kept = this.references.get(Name);
      if (!kept) throw new ExcelError('InvalidReference');
      return kept;
    }
    const parent = this.nodeOf(request, nodes, ParentObjectPathId);
    if (parent.isNull) return parent;
    if (ObjectPathType === PROPERTY_PATH) return child(parent, Name);
    const given = this.argumentsOf(request, nodes, ArgumentInfo);
    if (ObjectPathType === INDEXER_PATH) return call(parent, 'GetItem', given) as Node;
    if (ObjectPathType === METHOD_PATH) return call(parent, Name, given) as Node;
    throw new ExcelError('InvalidArgument', `path ${ObjectPathType}`);
  }

  private argumentsOf(
    request: ClientRequest,
    nodes: Map<number, Node>,
    info: ClientPath['ArgumentInfo'],
  ): readonly unknown[] {
    return (info?.Arguments ?? []).map((given, at) => {
      const path = info?.ReferencedObjectPathIds?.[at] ?? 0;
      return path > 0 ? this.nodeOf(request, nodes, path) : given;
    });
  }

  private referenceOf(node: Node): string {
    const known = [...this.references].find(([, one]) => one === node);
    const reference = known?.[0] ?? `${this.references.size + 1}`;
    this.references.set(reference, node);
    return reference;
  }

  private calculate(): void {
    for (const sheet of this.book.all) if (sheet.formulas.size + sheet.spilled.size > 0) sheet.calculate();
  }
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function call(node: Node, name: string, given: readonly unknown[]): unknown {
  const method = node.methods?.[lower(name)];
  if (!method) throw new ExcelError('InvalidArgument', `no method ${name}`);
  return method(...(given as readonly never[]));
}

function child(node: Node, name: string): Node {
  const made = node.children?.[lower(name)];
  if (!made) throw new ExcelError('InvalidArgument', `no object ${name}`);
  return made();
}

function set(node: Node, name: string, value: unknown): void {
  const setter = node.setters?.[lower(name)];
  if (!setter) throw new ExcelError('InvalidArgument', `${name} cannot be set`);
  setter(value);
}

/**
 * The properties of a load, under the names of the wire; of a collection, those of its items. A load of what is not there
 * is an error, as in Excel.
 */
function queried(node: Node, select: readonly string[]): object {
  if (node.items) return { _Items: node.items().map((item) => ({ ...itemIdentity(item), ...queried(item, select) })) };
  const answer: Record<string, unknown> = {};
  for (const name of select) {
    const read = node.properties?.[name];
    if (!read) throw new ExcelError('InvalidArgument', `no property ${name}`);
    answer[upper(name)] = read();
  }
  return answer;
}

function itemIdentity(item: Node): object {
  const id = item.properties?.['id'];
  return id ? { Id: id() } : {};
}

/**
 * Microsoft's own Excel client, `excel-web-16.00.js`, in a realm of its own: it makes the requests and reads the
 * answers; what Excel would do in between is ours, by the one seam it has.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** Excel on the web, for a request. */
const MOST_BYTES = 5 * 1024 * 1024;

/** One request as the client writes it. */
export interface ClientRequest {
  readonly Actions: readonly ClientAction[];
  readonly ObjectPaths: Readonly<Record<string, ClientPath>>;
}

interface ClientAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface ClientPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object of the request, its path; 0 elsewhere. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export interface ClientAnswer {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string };
}

interface ClientRealm {
  Excel: unknown;
  OSF: { DDA: Record<string, unknown> };
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  Office: { context?: unknown };
}

type Callback = (result: { status: string; value: { data: unknown[] } }) => void;

const BODY = 4;

/** A browser's page, as far as the client looks at it when it starts. */
function page(): vm.Context & ClientRealm {
  const nothing = (): undefined => undefined;
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const location = { href: 'https://localhost/', search: '', hash: '' };
  const element = { setAttribute: nothing, style: {}, appendChild: nothing };
  const realm = {
    console: { log: nothing, warn: nothing, error: nothing },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    navigator: { userAgent: 'Chrome' },
    location,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    localStorage: storage,
    sessionStorage: storage,
    document: {
      createElement: () => element,
      getElementsByTagName: () => [],
      head: element,
      addEventListener: nothing,
      URL: location.href,
      location,
    },
  };
  return vm.createContext(Object.assign(realm, { window: realm, self: realm, top: realm, parent: realm })) as never;
}

let source: vm.Script | undefined;

/**
 * Starts the client over `execute`, and gives its `Excel`. A request above the limit is refused before it is executed.
 * @param excelApi the requirement set that this Excel has
 */
export function startClient(execute: (request: ClientRequest) => ClientAnswer, excelApi: () => number): unknown {
  const realm = page();
  source ??= new vm.Script(readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8'));
  source.runInContext(realm);
  const isSetSupported = (set: string, version: string): boolean =>
    set === 'ExcelApi' && Number(version.slice(2)) <= excelApi();
  // Its own context waits for a page of Excel's.
  realm.Office = { context: { requirements: { isSetSupported } } };
  // The client knows which set each call came with, and asks if it is told to.
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  realm.OSF.DDA['RichApi'] = {
    executeRichApiRequestAsync: (message: readonly unknown[], callback: Callback) => {
      const body = String(message[BODY]);
      const answer: ClientAnswer =
        Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES
          ? refused('RequestPayloadSizeLimitExceeded')
          : execute(JSON.parse(body) as ClientRequest);
      const data = [200, [], JSON.stringify(answer)];
      setTimeout(() => callback({ status: 'succeeded', value: { data } }), 0);
    },
  };
  return realm.Excel;
}

export function refused(code: string, message = code): ClientAnswer {
  return { Error: { Code: code, Message: message } };
}

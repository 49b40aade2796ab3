/**
 * Microsoft's own Excel client, `excel-web-16.00.js`, in a realm of its own: it makes the requests and reads the
 * answers; what Excel would do in between is ours, by the one seam it has.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** Excel on the web, for a request and for an answer: what each may weigh, and the number of its error. */
const MOST_BYTES = 5 * 1024 * 1024;
const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;

/** The requirement sets of an Excel, by name in small letters, each with its version. */
export type Sets = Readonly<Record<string, string>>;

export interface Requirements {
  isSetSupported(set: string, version?: string): boolean;
}

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
  OfficeExt: { Requirement: { RequirementMatrix: new (map: { readonly _sets: Sets }) => Requirements } };
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  Office: { context?: unknown };
}

interface Answered {
  readonly status: 'succeeded' | 'failed';
  readonly value?: { readonly data: readonly unknown[] };
  readonly error?: { readonly code: number; readonly message: string };
}
type Callback = (result: Answered) => void;

/** What a page has of a started client. */
export interface Started {
  readonly excel: unknown;
  readonly requirements: Requirements;
}

const BODY = 4;

/** A browser's page, as far as the client looks at it when it starts. */
function page(): vm.Context & ClientRealm {
  const nothing = (): undefined => undefined;
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const location = { href: 'https://localhost/', search: '', hash: '' };
  const element = { setAttribute: nothing, style: {}, appendChild: nothing };
  const realm = {
    console: { log: nothing, warn: nothing, error: nothing },
    // Its watches, of five seconds at each request, would outlive the test.
    setTimeout: (work: () => void, delay = 0) => (delay > 0 ? setTimeout(work, delay).unref() : setTimeout(work, 0)),
    clearTimeout,
    setInterval: nothing,
    clearInterval: nothing,
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

let started: ClientRealm | undefined;

/** The client, run once for all the tests of a file: it weighs more than a megabyte. */
function client(): ClientRealm {
  if (started) return started;
  const realm = page();
  new vm.Script(readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8')).runInContext(
    realm,
  );
  // The client knows which set each call came with, and asks if it is told to.
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return (started = realm);
}

/**
 * Starts the client over `execute`. What is above the limit is refused: a request before it is executed, an answer before
 * it arrives.
 */
export function startClient(execute: (request: ClientRequest) => ClientAnswer, sets: Sets): Started {
  const realm = client();
  const requirements = new realm.OfficeExt.Requirement.RequirementMatrix({ _sets: sets });
  // Its own context waits for a page of Excel's.
  realm.Office = { context: { requirements } };
  realm.OSF.DDA['RichApi'] = {
    executeRichApiRequestAsync: (message: readonly unknown[], callback: Callback) => {
      const answered = answerTo(String(message[BODY]), execute);
      setTimeout(() => callback(answered), 0);
    },
  };
  return { excel: realm.Excel, requirements };
}

function answerTo(body: string, execute: (request: ClientRequest) => ClientAnswer): Answered {
  if (weightOf(body) > MOST_BYTES) return failed(REQUEST_TOO_LARGE);
  const answer = JSON.stringify(execute(JSON.parse(body) as ClientRequest));
  if (weightOf(answer) > MOST_BYTES) return failed(ANSWER_TOO_LARGE);
  return { status: 'succeeded', value: { data: [200, [], answer] } };
}

/** Bytes of a text that travels within another text. */
export function weightOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

function failed(code: number): Answered {
  return { status: 'failed', error: { code, message: String(code) } };
}

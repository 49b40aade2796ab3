/**
 * Microsoft's own runtime of custom functions in a real browser, with the shipped functions in it and a host of ours at
 * the other end of its bridge: invocation messages go in, requests with results come out, as Excel on the web has them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { DIST, ROOT } from '../../src/tooling/boot/paths.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../src/tooling/chromium';

const MICROSOFT = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
/** The runtime stops half-way in a page without an address of its own. */
const HOME = 'https://excel.example/';

/** Says that a call may be handed an error, as Excel does for each of ours. */
const ERRORS_PASSED = 4;
/** Says that the values come as rich data, each object in JSON. */
export const RICH_DATA = 8;

/** Excel's number of each code of a thrown error. */
const CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

export type Asked = readonly [id: string, args: readonly unknown[], flags?: number];

/** What the runtime sent back for one call: a matrix, or a failure. */
export type Sent =
  { readonly matrix: readonly (readonly unknown[])[] } | { readonly code: string; readonly message: string };

/** The globals that the stand-in of Excel puts in the page. */
interface Bridge {
  requests: string[];
  deliver(message: { entries: readonly object[] }): void;
}

export interface Runtime {
  /** Calls them in one batch, and waits for all the answers, in order. */
  play(calls: readonly Asked[]): Promise<readonly Sent[]>;
  /** Calls one, cancels it at once, then calls another: returns what came back of the second. */
  playAfterCancelled(cancelled: Asked, next: Asked): Promise<Sent>;
  /** Characters of the largest request so far. */
  largest(): Promise<number>;
  close(): Promise<void>;
}

/** @param behind what is put behind functions.js, to break it on purpose */
export async function openRuntime(behind = ''): Promise<Runtime> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_FLAGS });
  const page = await browser.newPage();
  await page.route(`${HOME}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    const folder = pathname.startsWith('/microsoft/') ? MICROSOFT : DIST;
    const file = path.join(folder, path.basename(pathname));
    const body = readFileSync(file, 'utf8') + (folder === DIST ? behind : '');
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(HOME);
  await page.waitForFunction(() => 'deliver' in globalThis);
  let last = 0;
  const play = async (calls: readonly Asked[]): Promise<readonly Sent[]> => {
    const messages = calls.map(([id, args, flags = 0]) => [++last, id, args, 'Feuil1!B2', ERRORS_PASSED | flags]);
    await send(
      page,
      messages.map((message) => ({ messageCategory: 1, messageType: 1000, message })),
    );
    return answersTo(
      page,
      messages.map(([id]) => id as number),
    );
  };
  return {
    play,
    playAfterCancelled: async ([id, args], next) => {
      const invocationId = ++last;
      const message = [invocationId, id, args, 'Feuil1!B2', ERRORS_PASSED];
      const cancellation = { messageCategory: 1, messageType: 1001, message: { invocationId } };
      await send(page, [{ messageCategory: 1, messageType: 1000, message }, cancellation]);
      return (await play([next]))[0]!;
    },
    largest: () =>
      page.evaluate(() => Math.max(...(globalThis as unknown as Bridge).requests.map((request) => request.length))),
    close: () => browser.close(),
  };
}

/** Excel hands over each message as a text. */
async function send(
  page: Page,
  entries: ReadonlyArray<{ readonly message: unknown; readonly messageType: number; readonly messageCategory: number }>,
): Promise<void> {
  const written = entries.map((entry) => ({ ...entry, message: JSON.stringify(entry.message) }));
  await page.evaluate((given) => (globalThis as unknown as Bridge).deliver({ entries: given }), written);
}

type Result = readonly [id: number, succeeded: boolean, value: unknown, code?: number];

async function answersTo(page: Page, ids: readonly number[]): Promise<readonly Sent[]> {
  for (;;) {
    const results = new Map((await resultsOf(page)).map((result) => [result[0], result]));
    if (ids.every((id) => results.has(id))) return ids.map((id) => sentOf(results.get(id)!));
    await page.waitForTimeout(20);
  }
}

async function resultsOf(page: Page): Promise<readonly Result[]> {
  const requests = await page.evaluate(() => (globalThis as unknown as Bridge).requests);
  return requests.flatMap((request) => {
    const { Actions: actions } = JSON.parse(request) as {
      Actions: ReadonlyArray<{ Name: string; ArgumentInfo: { Arguments: readonly [readonly Result[]] } }>;
    };
    return actions.flatMap(({ Name: name, ArgumentInfo: info }) =>
      name === 'SetInvocationArrayResults' ? info.Arguments[0] : [],
    );
  });
}

function sentOf([, succeeded, value, code = 0]: Result): Sent {
  return succeeded
    ? { matrix: value as readonly (readonly unknown[])[] }
    : { code: CODES[code] ?? `code ${code}`, message: String(value) };
}

/** Runs in the page, between Microsoft's script and ours: Excel, as far as the runtime can tell. */
function standInForExcel(): void {
  interface Office {
    OSF?: { DDA?: { RichApi?: object } };
    Office: { HostType?: object; onReady: (callback?: (info: object) => void) => Promise<object> };
  }
  const page = globalThis as unknown as Office & Bridge;
  page.requests = [];
  page.OSF ??= {};
  page.OSF.DDA ??= {};
  page.OSF.DDA.RichApi = {
    richApiMessageManager: {
      addHandlerAsync(_: string, handler: Bridge['deliver'], done?: (result: object) => void) {
        page.deliver = handler;
        done?.({ status: 'succeeded' });
      },
    },
    // The body of a request is its fifth item.
    executeRichApiRequestAsync(request: readonly string[], done: (result: object) => void) {
      page.requests.push(request[4]!);
      const { Actions: actions = [] } = JSON.parse(request[4]!) as { Actions?: ReadonlyArray<{ Id: number }> };
      const results = actions.map(({ Id: id }) => ({ ActionId: id, Value: null }));
      done({ status: 'succeeded', value: { data: [200, [], JSON.stringify({ Results: results })] } });
    },
  };
  page.Office.HostType ??= { Excel: 'Excel' };
  page.Office.onReady = (callback) => {
    const ready = Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' });
    if (callback) void ready.then(callback);
    return ready;
  };
}

const PAGE = [
  '<!doctype html><meta charset="utf-8">',
  '<script src="/microsoft/custom-functions-runtime.debug.js"></script>',
  `<script>(${standInForExcel.toString()})()</script>`,
  '<script src="/functions.js"></script>',
].join('');

import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import type { CookieAsked } from '../storage/read-stored.ts';
import { largestFrom, type ProtocolBook, takeEvent } from './protocol-book.ts';
import { readMessage } from './protocol-message.ts';
import type { Recorded } from './recorded.ts';

export interface ProtocolWatch {
  /** Watches one more page (the first, or one that a page opened). */
  add(page: Page): Promise<void>;
  seen(): readonly Recorded[];
  cookiesAsked(): readonly CookieAsked[];
  /** Bytes that have come of the largest answer on its way from a place. @param came those that came from there in all */
  largest(host: string, port: number, came: number): number;
  leave(): void;
  /** Hears no more. */
  end(): Promise<void>;
}

const follow = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false } as const;
const watching = { maxPostDataSize: 65_536 } as const;

/** Sends a command to a target that is reached through another; its answer is of no interest. */
type Send = (method: string, params: object) => void;

let commands = 0;

function begin(send: Send): void {
  send('Network.enable', watching);
  send('Target.setAutoAttach', follow);
}

/** Reads what a target told, and what its own workers and frames told through it. */
function hear(book: ProtocolBook, method: string, params: unknown, send: Send, kind: string): void {
  const message = readMessage(method, params);
  if (message === undefined) return;
  if (message.kind === 'attached') {
    const below: Send = (name, given) => {
      commands += 1;
      const text = JSON.stringify({ id: commands, method: name, params: given });
      send('Target.sendMessageToTarget', { sessionId: message.session, message: text });
    };
    book.targets.set(message.session, { kind: message.target, send: below });
    begin(below);
  } else if (message.kind === 'through') {
    const target = book.targets.get(message.session);
    if (target !== undefined) hear(book, message.method, message.params, target.send, target.kind);
  } else takeEvent(book, message, kind);
}

const told = [
  'Network.requestWillBeSent',
  'Network.requestWillBeSentExtraInfo',
  'Network.responseReceived',
  'Network.responseReceivedExtraInfo',
  'Network.responseReceivedEarlyHints',
  'Network.dataReceived',
  'Network.loadingFinished',
  'Network.loadingFailed',
  'Network.requestServedFromCache',
  'Network.webSocketCreated',
  'Network.webSocketWillSendHandshakeRequest',
  'Network.webSocketFrameSent',
  'Network.webTransportCreated',
  'Target.attachedToTarget',
  'Target.receivedMessageFromTarget',
] as const;

/** The library types each command; those that go on to other targets are made at run time. */
const rawOf = (session: CDPSession) => session as unknown as { send(method: string, params: object): Promise<unknown> };

function sender(session: CDPSession): Send {
  const raw = rawOf(session);
  return (method, params) => void raw.send(method, params).catch(() => {});
}

async function attach(book: ProtocolBook, session: CDPSession): Promise<void> {
  const [raw, send] = [rawOf(session), sender(session)];
  for (const name of told) session.on(name, (params: unknown) => hear(book, name, params, send, 'page'));
  await Promise.allSettled([raw.send('Network.enable', watching), raw.send('Target.setAutoAttach', follow)]);
}

/** A worker that several pages share belongs to none of them, and is found from the browser alone. */
const sharedWorkers = { discover: true, filter: [{ type: 'shared_worker' }] } as const;

const owned = z.object({ targetInfo: z.object({ browserContextId: z.string() }) });
const created = z.object({ targetInfo: z.object({ targetId: z.string(), browserContextId: z.string() }) });

/**
 * Watches the shared workers of one context. The library lets each run at once, so that of its first milliseconds only the answers are heard:
 * a request that is known from its answer is a request all the same.
 */
async function watchShared(book: ProtocolBook, browser: Browser, page: CDPSession): Promise<CDPSession | undefined> {
  const ours = owned.safeParse(await rawOf(page).send('Target.getTargetInfo', {})).data?.targetInfo.browserContextId;
  if (ours === undefined) return undefined;
  const session = await browser.newBrowserCDPSession();
  const send = sender(session);
  session.on('Target.targetCreated', (params: unknown) => {
    const target = created.safeParse(params).data?.targetInfo;
    if (target?.browserContextId === ours) send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  });
  for (const name of ['Target.attachedToTarget', 'Target.receivedMessageFromTarget'] as const)
    session.on(name, (params: unknown) => hear(book, name, params, send, 'shared_worker'));
  await rawOf(session).send('Target.setDiscoverTargets', sharedWorkers);
  return session;
}

/**
 * The second channel: the browser's own protocol for the page and, through it, for its frames in other processes, its workers and
 * service workers: with the headers as they went out, cookies asked for and refused, messages of sockets, and what caused each request.
 */
export function watchProtocol(context: BrowserContext, now: () => Date): ProtocolWatch {
  const book: ProtocolBook = {
    requests: [],
    latest: new Map(),
    waiting: new Map(),
    cookies: [],
    targets: new Map(),
    now,
    leaving: false,
  };
  const added = new WeakMap<Page, Promise<void>>();
  let shared: Promise<CDPSession | undefined> | undefined;
  const watch = async (page: Page) => {
    const session = await context.newCDPSession(page).catch(() => undefined);
    if (session === undefined) return;
    const browser = context.browser();
    if (browser !== null) shared ??= watchShared(book, browser, session).catch(() => undefined);
    await Promise.all([attach(book, session), shared]);
  };
  return {
    add(page) {
      const before = added.get(page) ?? watch(page);
      added.set(page, before);
      return before;
    },
    seen: () => book.requests,
    cookiesAsked: () => book.cookies,
    largest: (host, port, came) => largestFrom(book, host, port, came),
    leave: () => {
      book.leaving = true;
    },
    async end() {
      await (await shared)?.detach().catch(() => {});
    },
  };
}

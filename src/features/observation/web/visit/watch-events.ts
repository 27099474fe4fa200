import type { BrowserContext, Page, Request, WebSocket } from 'playwright-core';
import { mostBody, mostRequests, type Recorded } from './recorded.ts';

type Draft = { -readonly [Key in keyof Recorded]: Recorded[Key] };

const bodyOf = (request: Request): Uint8Array | undefined => {
  try {
    return request.postDataBuffer()?.subarray(0, mostBody) ?? undefined;
  } catch {
    return undefined;
  }
};

/** The frame's address; a request that made the frame itself, or that a worker made, has none yet. */
function frameOf(request: Request): Pick<Draft, 'frameUrl' | 'navigation'> {
  try {
    const frame = request.frame();
    const navigation = request.isNavigationRequest() ? (frame.parentFrame() === null ? 'page' : 'frame') : undefined;
    return { frameUrl: frame.url(), ...(navigation !== undefined && { navigation }) };
  } catch {
    return request.isNavigationRequest() ? { navigation: 'page' } : {};
  }
}

function draftOf(request: Request, at: string, leaving: boolean): Draft {
  const body = bodyOf(request);
  const from = request.redirectedFrom()?.url();
  return {
    at,
    channel: 'events',
    url: request.url(),
    method: request.method(),
    resourceType: request.resourceType(),
    headers: request.headers(),
    ...frameOf(request),
    ...(body !== undefined && { body }),
    ...(from !== undefined && { redirectedFrom: from }),
    ...(request.serviceWorker() !== null && { worker: 'service-worker' as const }),
    ...(leaving && { leaving: true as const }),
    state: 'asked',
  };
}

/** A socket's messages are its body: all that the page has sent, up to what may be kept. */
function socketDraft(socket: WebSocket, at: string, leaving: boolean): Draft {
  const draft: Draft = {
    at,
    channel: 'events',
    url: socket.url(),
    method: 'GET',
    resourceType: 'websocket',
    headers: {},
    ...(leaving && { leaving: true as const }),
    state: 'answered',
  };
  socket.on('framesent', ({ payload }) => {
    const kept = draft.body ?? new Uint8Array();
    if (kept.length < mostBody) draft.body = Buffer.concat([kept, Buffer.from(payload)]).subarray(0, mostBody);
  });
  return draft;
}

export interface EventsWatch {
  seen(): readonly Recorded[];
  leave(): void;
}

/** The first channel: what the library tells of pages, frames, workers and service workers. Call before the context's first page. */
export function watchEvents(context: BrowserContext, now: () => Date): EventsWatch {
  const drafts: Draft[] = [];
  const byRequest = new WeakMap<Request, Draft>();
  let leaving = false;
  const keep = (draft: Draft) => {
    if (drafts.length < mostRequests) drafts.push(draft);
  };
  context.on('request', (request) => {
    const draft = draftOf(request, now().toISOString(), leaving);
    byRequest.set(request, draft);
    keep(draft);
  });
  context.on('response', (response) => {
    const draft = byRequest.get(response.request());
    if (draft === undefined) return;
    draft.state = 'answered';
    draft.status = response.status();
    draft.answered = response.headers();
  });
  context.on('requestfinished', (request) => {
    const draft = byRequest.get(request);
    if (draft !== undefined) draft.state = 'ended';
  });
  context.on('requestfailed', (request) => {
    const draft = byRequest.get(request);
    if (draft === undefined) return;
    draft.state = 'failed';
    draft.failure = request.failure()?.errorText ?? 'failed';
  });
  context.on('page', (page: Page) => {
    page.on('websocket', (socket) => keep(socketDraft(socket, now().toISOString(), leaving)));
    // A question in a box would stand in the way of everything after it.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  });
  return {
    seen: () => drafts,
    leave: () => {
      leaving = true;
    },
  };
}

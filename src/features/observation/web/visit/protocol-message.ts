import { z } from 'zod';

/** The protocol as it is read here: what else a message holds is left alone. */
const headers = z.record(z.string(), z.string());
const frame = z.object({ url: z.string().optional() });
const stack: z.ZodType<Stack> = z.lazy(() => z.object({ callFrames: z.array(frame), parent: stack.optional() }));
interface Stack {
  readonly callFrames: readonly { readonly url?: string | undefined }[];
  readonly parent?: Stack | undefined;
}
const initiator = z.object({ type: z.string(), url: z.string().optional(), stack: stack.optional() });
const response = z.object({
  url: z.string(),
  status: z.number(),
  headers: headers.optional(),
  fromDiskCache: z.boolean().optional(),
  fromServiceWorker: z.boolean().optional(),
});

const shapes = {
  'Network.requestWillBeSent': z.object({
    requestId: z.string(),
    frameId: z.string().optional(),
    loaderId: z.string().optional(),
    documentURL: z.string().optional(),
    request: z.object({
      url: z.string(),
      method: z.string(),
      headers,
      postData: z.string().optional(),
      postDataEntries: z.array(z.object({ bytes: z.string().optional() })).optional(),
    }),
    initiator: initiator.optional(),
    redirectResponse: response.optional(),
    type: z.string().optional(),
  }),
  'Network.requestWillBeSentExtraInfo': z.object({ requestId: z.string(), headers }),
  'Network.responseReceived': z.object({ requestId: z.string(), response, type: z.string().optional() }),
  'Network.responseReceivedExtraInfo': z.object({
    requestId: z.string(),
    headers,
    statusCode: z.number().optional(),
    blockedCookies: z
      .array(z.object({ blockedReasons: z.array(z.string()), cookieLine: z.string().optional() }))
      .optional(),
  }),
  'Network.responseReceivedEarlyHints': z.object({ requestId: z.string(), headers }),
  'Network.dataReceived': z.object({ requestId: z.string(), dataLength: z.number(), encodedDataLength: z.number() }),
  'Network.loadingFinished': z.object({ requestId: z.string(), encodedDataLength: z.number().optional() }),
  'Network.requestServedFromCache': z.object({ requestId: z.string() }),
  'Network.loadingFailed': z.object({
    requestId: z.string(),
    errorText: z.string(),
    blockedReason: z.string().optional(),
    canceled: z.boolean().optional(),
  }),
  'Network.webSocketCreated': z.object({ requestId: z.string(), url: z.string(), initiator: initiator.optional() }),
  'Network.webSocketWillSendHandshakeRequest': z.object({ requestId: z.string(), request: z.object({ headers }) }),
  'Network.webTransportCreated': z.object({
    transportId: z.string(),
    url: z.string(),
    initiator: initiator.optional(),
  }),
  'Network.webSocketFrameSent': z.object({
    requestId: z.string(),
    response: z.object({ payloadData: z.string(), opcode: z.number().optional() }),
  }),
} as const;

type Shapes = typeof shapes;

/** One event of the network, checked. */
export type NetworkEvent = {
  [Name in keyof Shapes]: { readonly kind: Name; readonly params: z.output<Shapes[Name]> };
}[keyof Shapes];

export type ProtocolMessage =
  | NetworkEvent
  | { readonly kind: 'attached'; readonly session: string; readonly target: string }
  | { readonly kind: 'through'; readonly session: string; readonly method: string; readonly params: unknown };

const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) });
const through = z.object({ sessionId: z.string(), message: z.string() });
const inner = z.object({ method: z.string(), params: z.unknown().optional() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNetwork = (method: string): method is keyof Shapes => Object.hasOwn(shapes, method);

/** Reads a message of the protocol; undefined for what is not watched, and for what has another shape than it is known to have. */
export function readMessage(method: string, params: unknown): ProtocolMessage | undefined {
  if (method === 'Target.attachedToTarget') {
    const read = attached.safeParse(params).data;
    return read && { kind: 'attached', session: read.sessionId, target: read.targetInfo.type };
  }
  if (method === 'Target.receivedMessageFromTarget') {
    const outer = through.safeParse(params).data;
    const read = outer && inner.safeParse(parsed(outer.message)).data;
    return read && { kind: 'through', session: outer.sessionId, method: read.method, params: read.params };
  }
  if (!isNetwork(method)) return undefined;
  const read = shapes[method].safeParse(params);
  return read.success ? ({ kind: method, params: read.data } as NetworkEvent) : undefined;
}

/** A request as a test site gets it. */
export interface Asked {
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a test site answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** Bytes made while they are sent: nothing of them lies in memory. `forever` never ends. */
  readonly stream?: { readonly bytes: number | 'forever'; readonly everyMs?: number };
  /** `Link` headers that are sent before the answer itself (103, RFC 8297). */
  readonly early?: readonly string[];
  /** Never answers. */
  readonly hang?: true;
  /** Waits first. */
  readonly afterMs?: number;
  /** Breaks the connection. */
  readonly cut?: true;
}

/** A page of HTML. @param head and `body` as they are to stand */
export function page(title: string, body: string, head = '', headers: Reply['headers'] = {}, lang = 'nb'): Reply {
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
  };
}

export function script(code: string, headers: Reply['headers'] = {}): Reply {
  return {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*', ...headers },
    body: code,
  };
}

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export function image(headers: Reply['headers'] = {}): Reply {
  return { headers: { 'content-type': 'image/gif', 'cache-control': 'no-store', ...headers }, body: pixel };
}

export function sendOn(to: string, headers: Reply['headers'] = {}): Reply {
  return { status: 302, headers: { location: to, ...headers } };
}

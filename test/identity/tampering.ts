import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What is done to each token on its way: its claims, or the whole of it. */
export interface Tampering {
  readonly claims?: (claims: JWTPayload) => JWTPayload;
  readonly token?: (token: string) => string;
}

/** Something between the application and a real provider. It has a key of its own, so its signatures are good. */
export interface Tamperer {
  readonly origin: string;
  /** Tokens that are fetched from now on; undefined lets them pass, signed anew. */
  tamper(how: Tampering | undefined): void;
  /** Signs something as the provider would. */
  sign(claims: JWTPayload, type?: string): Promise<string>;
  /** Where the real provider listens. */
  pointTo(target: string): void;
  /** Everything that was asked for, as `GET /path`. */
  readonly seen: string[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Stands on loopback before a provider, which goes by its address; hands everything on, and signs tokens anew. */
export async function openTamperer(): Promise<Tamperer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'between', alg: 'RS256', use: 'sig' };
  let how: Tampering | undefined;
  let target = '';
  const seen: string[] = [];
  const sign = (claims: JWTPayload, typ?: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'between', ...(typ === undefined ? {} : { typ }) })
      .sign(privateKey);

  async function signedAnew(text: string): Promise<string> {
    const answer = JSON.parse(text) as { id_token?: string };
    if (answer.id_token === undefined) return text;
    // The access token's hash belongs to the claims and stays right.
    const claims = decodeJwt(answer.id_token);
    const token = await sign(how?.claims?.(claims) ?? claims);
    return JSON.stringify({ ...answer, id_token: how?.token?.(token) ?? token });
  }

  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      seen.push(`${request.method} ${path.split('?')[0]}`);
      if (path === '/jwks') {
        // The provider's own key too: what it sends over the back channel does not pass here.
        const { keys } = (await (await fetch(`${target}/jwks`)).json()) as { keys: object[] };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk, ...keys] }));
        return;
      }
      const sent = await bodyOf(request);
      const headers = { ...request.headers, connection: 'close' };
      const answer = await forward(target, request, headers, sent);
      const body = path === '/token' ? Buffer.from(await signedAnew(answer.body.toString())) : answer.body;
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = answer.headers;
      response.writeHead(answer.status, { ...kept, 'content-length': body.length }).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    tamper: (next) => {
      how = next;
    },
    sign,
    pointTo: (next) => {
      target = next;
    },
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** With node:http rather than fetch: the provider must see the address that it goes by in Host. */
async function forward(
  target: string,
  request: IncomingMessage,
  headers: IncomingMessage['headers'],
  body: Buffer,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  const { request: ask } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asking = ask(`${target}${request.url}`, { method: request.method ?? 'GET', headers }, (answer) => {
      bodyOf(answer).then(
        (content) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: content }),
        reject,
      );
    });
    asking.once('error', reject);
    asking.end(body);
  });
}

import { createServer, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { nameAskedFor } from '#test/sites/client-hello.ts';
import { createGateway, type Gateway, readHostPort } from './gateway.ts';
import { ledgerCsv } from './ledger.ts';
import type { Names } from './names.ts';
import { type LargestAnswer, type LedgerProxy, openProxy } from './proxy.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function site(answer: (bytes: number) => Buffer = () => Buffer.from('hei')): Promise<number> {
  const server = createServer((asked, response) => response.end(answer(Number(asked.url?.slice(1)))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const names = (answers: Readonly<Record<string, readonly string[]>>): Names => ({
  look: async (host) => {
    const addresses = answers[host] ?? [];
    return { chain: [], addresses, ...(addresses.length === 0 && { failed: 'nothing' as const }) };
  },
});

async function proxyTo(
  gateway: Gateway,
  bytes = 1_000_000,
  answer = bytes,
  largest: LargestAnswer = () => 0,
): Promise<LedgerProxy> {
  const proxy = await openProxy(gateway, { bytes, connections: 100, answer }, () => new Date(), largest);
  closing.push(() => proxy.close());
  return proxy;
}

const local = (port: number, answers: Readonly<Record<string, readonly string[]>> = {}) =>
  createGateway({ names: names(answers), resolveTo: { host: '127.0.0.1', port }, patience: 2_000 });

/** Asks for an address through the proxy, as a browser does. */
function ask(proxy: LedgerProxy, url: string): Promise<{ status: number; body: string }> {
  const { port } = new URL(proxy.address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: url, headers: { host: new URL(url).host } }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += String(part);
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The proxy's first line when a tunnel is asked for. */
function tunnel(proxy: LedgerProxy, place: string): Promise<string> {
  const socket = connect(Number(new URL(proxy.address).port), '127.0.0.1');
  closing.push(async () => void socket.destroy());
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    socket.once('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''));
    socket.once('error', reject);
  });
}

test('what is fetched stands in the ledger with host, address and bytes', async () => {
  const port = await site();
  const proxy = await proxyTo(local(port));
  expect(await ask(proxy, 'http://piksel.test/1?a=b')).toEqual({ status: 200, body: 'hei' });
  const [row] = proxy.entries();
  expect(row).toMatchObject({
    host: 'piksel.test',
    port: 80,
    how: 'plain',
    url: 'http://piksel.test/1?a=b',
    status: 200,
  });
  expect(row?.address).toBe('127.0.0.1');
  expect(row?.bytes.in).toBeGreaterThan(3);
});

test.each([
  'http://127.0.0.1:8080/',
  'http://[::1]/',
  'http://10.0.0.1/',
  'http://localhost:8080/',
  'http://a.localhost/',
  'http://localhost.:8080/',
  'http://[::ffff:0:7f00:1]/',
])('%s is refused and told, though every name leads to the test sites', async (url) => {
  const proxy = await proxyTo(local(await site()));
  expect((await ask(proxy, url)).status).toBe(502);
  expect(proxy.entries()).toMatchObject([{ ended: 'private-address', bytes: { in: 0, out: 0 } }]);
});

test.each([
  ['inside.test', ['10.0.0.5']],
  ['half.test', ['93.184.216.34', '192.168.0.1']],
  ['rebound.test', ['127.0.0.1']],
])('a name that leads inside is refused: %s', async (host, addresses) => {
  const gateway = createGateway({ names: names({ [host]: addresses }), patience: 1_000 });
  const proxy = await proxyTo(gateway);
  expect(await tunnel(proxy, `${host}:443`)).toContain('502');
  expect(proxy.entries()).toMatchObject([{ host, port: 443, how: 'tunnel', ended: 'private-address' }]);
});

test('a name of the test sites that leads inside is refused there too', async () => {
  const proxy = await proxyTo(local(await site(), { 'intern.test': ['10.0.0.5'], 'her.test': ['127.0.0.1'] }));
  expect(await tunnel(proxy, 'intern.test:443')).toContain('502');
  expect(await tunnel(proxy, 'her.test:443')).toContain('200');
});

test('a name that is not there is told as that', async () => {
  const proxy = await proxyTo(createGateway({ names: names({}), patience: 1_000 }));
  expect(await tunnel(proxy, 'borte.test:443')).toContain('502');
  expect(proxy.entries()).toMatchObject([{ ended: 'no-such-name' }]);
});

test('a visit that takes more than its fill is cut off, and everything after it', async () => {
  const port = await site((bytes) => Buffer.alloc(bytes));
  const proxy = await proxyTo(local(port), 100_000);
  await expect(ask(proxy, 'http://stor.test/5000000')).rejects.toThrow();
  expect(proxy.full()).toBe(true);
  expect(proxy.entries()[0]?.ended).toBe('cut');
  expect((await ask(proxy, 'http://liten.test/1')).status).toBe(502);
  expect(proxy.entries()[1]?.ended).toBe('too-much');
});

/** Reads what comes through a tunnel until it is closed. */
function readTunnel(proxy: LedgerProxy, place: string, wish: string): Promise<number> {
  const socket = connect(Number(new URL(proxy.address).port), '127.0.0.1');
  closing.push(async () => void socket.destroy());
  let read = 0;
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
  socket.once('data', () => socket.write(`GET ${wish} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`));
  socket.on('data', (part) => {
    read += part.length;
  });
  return new Promise((resolve, reject) => {
    socket.once('close', () => resolve(read));
    socket.once('error', reject);
  });
}

test('an answer that is more than is read of any is cut off, and nothing else is', async () => {
  const port = await site((bytes) => Buffer.alloc(bytes));
  const proxy = await proxyTo(local(port), 50_000_000, 100_000);
  await expect(ask(proxy, 'http://stor.test/40000000')).rejects.toThrow();
  expect((await ask(proxy, 'http://liten.test/90000')).status).toBe(200);
  expect(proxy.entries().map(({ ended }) => ended)).toEqual(['too-large', 'closed']);
  expect(proxy.entries()[0]?.bytes.in).toBeLessThan(300_000);
});

test('what comes through a tunnel is judged by what the browser knows of it', async () => {
  const port = await site((bytes) => Buffer.alloc(bytes));
  const one = await proxyTo(local(port), 50_000_000, 100_000, (host, at) =>
    host === 'stor.test' && at === 443 ? 100_001 : 0,
  );
  expect(await readTunnel(one, 'stor.test:443', '/40000000')).toBeLessThan(300_000);
  // Many small answers over one connection come to more, and are let through, held now and then.
  expect(await readTunnel(one, 'mange.test:443', '/110000')).toBeGreaterThan(110_000);
  expect(one.entries().map(({ ended }) => ended)).toEqual(['too-large', 'closed']);
  expect(one.entries()[0]?.bytes.in).toBeLessThan(300_000);
});

test('connections made while the page is left are marked', async () => {
  const proxy = await proxyTo(local(await site()));
  await ask(proxy, 'http://for.test/1');
  proxy.leave();
  await ask(proxy, 'http://etter.test/1');
  expect(proxy.entries().map(({ leaving }) => leaving)).toEqual([undefined, true]);
});

test('the ledger as a table holds no formula that a stranger has written', () => {
  const [row] = [
    {
      at: '2026-11-22T10:00:00.000Z',
      host: '=a',
      port: 1,
      how: 'plain',
      url: 'http://a/"x",y',
      bytes: { out: 1, in: 2 },
      lasted: 3,
      ended: 'closed',
    },
  ] as const;
  expect(ledgerCsv([row])).toBe(
    'at,host,port,how,address,method,url,status,bytes_out,bytes_in,ms,ended,leaving\r\n' +
      '2026-11-22T10:00:00.000Z,\'=a,1,plain,,,"http://a/""x"",y",,1,2,3,closed,\r\n',
  );
});

test.each([
  ['a.test:443', { host: 'a.test', port: 443 }],
  ['[::1]:80', { host: '::1', port: 80 }],
  ['a.test', undefined],
  ['a.test:0', undefined],
  ['a.test:70000', undefined],
  ['::1:80', undefined],
])('a place is read or refused: %s', (text, place) => {
  expect(readHostPort(text)).toEqual(place);
});

test('a host that takes a greeting and never answers it stands in the ledger with what was sent to it', async () => {
  const heard: string[] = [];
  const deaf = createTcpServer((socket) => {
    socket.on('data', (data) => heard.push(nameAskedFor(data) ?? ''));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
  closing.push(async () => void deaf.close());
  const proxy = await proxyTo(local((deaf.address() as AddressInfo).port));
  const through = connect(Number(new URL(proxy.address).port), '127.0.0.1');
  closing.push(async () => void through.destroy());
  through.write('CONNECT taus.test:443 HTTP/1.1\r\n\r\n');
  await new Promise((resolve) => through.once('data', resolve));
  expect(proxy.entries()).toMatchObject([{ host: 'taus.test', bytes: { out: 0, in: 0 }, ended: 'open' }]);
  const hanging = tlsConnect({ socket: through, servername: 'taus.test' });
  hanging.on('error', () => hanging.destroy());
  await expect.poll(() => heard).toEqual(['taus.test']);
  await expect.poll(() => proxy.entries()[0]?.bytes.out).toBeGreaterThan(200);
  await proxy.close();
  expect(proxy.entries()).toMatchObject([{ host: 'taus.test', bytes: { in: 0 }, ended: 'cut' }]);
});

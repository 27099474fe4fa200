/**
 * The imitated identity providers, in a process of their own: `node src/app/demo-provider/main.ts`. Says where they
 * listen, as a line of JSON; then reads one line of JSON with its settings; ends when its standard input does, so that
 * it never outlives the program that started it. Loopback only, and no network.
 */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type ProfileName, profileNames } from '#src/platform/identity/profiles.ts';
import { imitate, stylesheetPath } from './provider.ts';
import type { DemoIssuers, DemoProviderSettings } from './settings.ts';

type Handler = ReturnType<typeof imitate>;

const assets = resolve(import.meta.dirname, '..', '..', '..', 'dist', 'assets');

/** Skolevern's own style as it was built; plain pages where nothing was. */
function stylesheet(): string {
  try {
    const file = readdirSync(assets).find((name) => /^main-\w+\.css$/.test(name));
    return file === undefined ? '' : readFileSync(join(assets, file), 'utf8');
  } catch {
    return '';
  }
}

const style = stylesheet();
const handlers = new Map<ProfileName, Handler>();

async function listen(profile: ProfileName): Promise<readonly [ProfileName, string]> {
  const server = createServer((request, response) => {
    const handler = handlers.get(profile);
    if (request.url === stylesheetPath) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(style);
    } else if (handler === undefined) response.writeHead(503).end();
    else handler(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return [profile, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

const issuers = Object.fromEntries(await Promise.all(profileNames.map(listen))) as DemoIssuers;
process.stdout.write(`${JSON.stringify(issuers)}\n`);

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const settings = JSON.parse(line) as DemoProviderSettings;
  for (const profile of profileNames) {
    handlers.set(profile, imitate(profile, settings.issuers?.[profile] ?? issuers[profile], settings));
  }
  process.stdout.write('"ready"\n');
});
lines.on('close', () => process.exit(0));
// Ctrl-C reaches the whole group; the program that started it decides when this one ends.
process.on('SIGINT', () => undefined);

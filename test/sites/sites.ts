/**
 * Web sites on loopback that leak in every way there is, and clean ones and hostile ones, with a log of what each destination really got.
 * Every name is played by one server; nothing leaves the machine as long as the browser is told to send every name there.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badSites, cleanSites, speedSite } from './bad-sites.ts';
import { bigSite } from './big.ts';
import { makeAuthority } from './certificates.ts';
import { consentSites } from './consent-sites.ts';
import { startNameServer, type Zone } from './dns.ts';
import { leakSites } from './leaks.ts';
import { answerOfRecipient } from './recipients.ts';
import type { Asked, Reply } from './reply.ts';
import { startServer } from './server.ts';
import type { TestSite } from './site.ts';
import { Truth } from './truth.ts';

export interface TestSites {
  /** For `--resolve-to`, `--dns` and `--ca`. */
  readonly resolveTo: string;
  readonly dns: string;
  readonly ca: string;
  readonly truth: Truth;
  readonly sites: readonly TestSite[];
  /** A site by its id; throws where there is none. */
  site(id: string): TestSite;
  /** Times that a server of the machine itself, which no page may reach, was reached. */
  vaultVisits(): number;
  close(): Promise<void>;
}

const noSuchName = 'finnes-ikke.vond.test';
const bigs = [bigSite(), bigSite('2'), bigSite('3'), bigSite('4')];

/** The measuring company's name under a name of the site's own, as many have it. */
function aliasOf(name: string): string | undefined {
  return name.startsWith('maaling.') ? `${name.split('.')[1]}.eulerian.net` : undefined;
}

function zoneOf(truth: Truth): Zone {
  return {
    exists: (name) => name !== noSuchName,
    aliasOf,
    addressOf: (name) => (name === 'intern.vond.test' ? '10.0.0.5' : undefined),
    asked: (host) => truth.add({ kind: 'name-asked', host }),
  };
}

function answerer(sites: readonly TestSite[]) {
  const byHost = new Map(sites.map((site) => [site.host, site]));
  return (asked: Asked): Reply => {
    if (asked.host === noSuchName) return { cut: true };
    if (asked.host.endsWith('.fart.test')) return speedSite(asked.host).answer(asked) ?? { status: 404 };
    const site = byHost.get(asked.host);
    if (site === undefined) return answerOfRecipient(asked);
    return site.answer(asked) ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: 'finnes ikke' };
  };
}

async function startVault() {
  const state = { visits: 0 };
  const server = createServer((_, response) => {
    state.visits += 1;
    response.end('hemmelig');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    state,
    address: `127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Starts it all on free ports of loopback. @param more sites of the test's own */
export async function startSites(more: readonly TestSite[] = []): Promise<TestSites> {
  const truth = new Truth();
  const authority = makeAuthority();
  const vault = await startVault();
  const sites = [...leakSites, ...bigs, ...consentSites, ...cleanSites, ...badSites(vault.address), ...more];
  const server = await startServer(authority, answerer(sites), truth);
  const names = await startNameServer(zoneOf(truth));
  const folder = await mkdtemp(join(tmpdir(), 'skolevern-sites-'));
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, authority.ca);
  return {
    resolveTo: server.address,
    dns: names.address,
    ca,
    truth,
    sites,
    site(id) {
      const found = sites.find((site) => site.id === id);
      if (found === undefined) throw new Error(`no test site ${id}`);
      return found;
    },
    vaultVisits: () => vault.state.visits,
    close: async () => {
      await Promise.all([server.close(), names.close(), vault.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

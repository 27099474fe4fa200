import { createHash, X509Certificate } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { Problem } from '#src/kernel/problem.ts';
import type { Gateway } from '../ledger/gateway.ts';
import { type LedgerEntry, usualCaps } from '../ledger/ledger.ts';
import { noNames } from '../ledger/names.ts';
import { openProxy } from '../ledger/proxy.ts';
import type { BrowserSettings, ScanOptions } from '../scan-options.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';
import { type BrowserHome, makeHome } from './own-user.ts';

/** A browser that is running, and what must be said of it in the evidence. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly found: FoundBrowser;
  readonly version: string;
  readonly flags: readonly string[];
  /** The program with every argument, as it was started. */
  readonly commandLine: readonly string[];
  /** As pages are told it: that of an ordinary browser. */
  readonly userAgent: string;
  /** What the browser itself, no page, wanted to connect to. It got nowhere. */
  ownContacts(): readonly LedgerEntry[];
  close(): Promise<void>;
}

/**
 * An authority's key as the browser is told of it. What comes with an error that is merely ignored, Chromium keeps in no cache while the page
 * has a service worker; with an authority that it knows nothing is ignored, and it does as it does everywhere else.
 */
const keyOf = (ca: string): string =>
  createHash('sha256')
    .update(new X509Certificate(ca).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');

/**
 * Names are resolved by our proxy alone, so whatever does not go through it goes nowhere: that ends WebRTC's own look-ups too.
 * @param own the proxy of the browser's own traffic, which lets nothing through
 * @param ca PEM of an authority that counts beside the usual
 */
function switches(own: string, ca: string | undefined): readonly string[] {
  return [
    `--proxy-server=${own}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--disable-quic',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-client-side-phishing-detection',
    '--disable-domain-reliability',
    '--disable-gpu',
    '--mute-audio',
    // Development alone: then the proxy has judged the certificate before the browser sees it.
    ...(ca === undefined ? [] : ['--ignore-certificate-errors', `--ignore-certificate-errors-spki-list=${keyOf(ca)}`]),
  ];
}

/** A way out that is none. */
const nowhere: Gateway = { names: noNames, open: async () => 'unreachable', trusts: async () => false };

const noSandbox = /sandbox|Operation not permitted|namespace/i;

function couldNotStart(error: unknown, path: string): Problem {
  const told = error instanceof Error ? error.message : String(error);
  const remedy = noSandbox.test(told)
    ? "the browser's sandbox needs user namespaces (sysctl kernel.unprivileged_userns_clone=1; in a container: allow unshare) or Debian's package chromium-sandbox"
    : `start ${path} by hand as the user in SKOLEVERN_BROWSER_USER (65534 unless told), and see what it says`;
  return new Problem('the browser does not start', { code: 'unavailable', place: path, remedy });
}

async function launch(home: BrowserHome, path: string, args: readonly string[]): Promise<Browser> {
  // Read only when a browser is wanted: it would take half a second of every start of the server and of each command.
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({
      executablePath: home.program,
      args: [...args],
      chromiumSandbox: true,
      timeout: 60_000,
      // Nothing of our own surroundings: keys and addresses of databases are no business of a browser's.
      env: { HOME: home.profile, TMPDIR: home.profile, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'Europe/Oslo' },
    });
  } catch (error) {
    home.remove();
    throw couldNotStart(error, path);
  }
}

/** What an ordinary browser of the same version says it is: sites may show a headless one something else. */
async function ordinaryAgent(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { userAgent } = await session.send('Browser.getVersion');
  await session.detach();
  return userAgent.replace('HeadlessChrome', 'Chrome');
}

/**
 * Starts the browser with an empty profile, its sandbox on, and no way out but the proxies of its contexts.
 * @param ca PEM of an authority given by `--ca`: then the proxy judges certificates, and not the browser
 * @throws Problem (unavailable) where there is no browser or it does not start
 */
export async function startBrowser(
  engine: ScanOptions['engine'],
  settings: BrowserSettings,
  ca: string | undefined,
  now: () => Date,
): Promise<RunningBrowser> {
  const found = findBrowser(engine, settings.path);
  const own = await openProxy(nowhere, usualCaps, now);
  const home = makeHome(found.path, settings.user);
  const flags = switches(own.address, ca);
  const browser = await launch(home, found.path, flags).catch(async (error: unknown) => {
    await own.close();
    throw error;
  });
  return {
    browser,
    found,
    version: `${found.engine} ${browser.version()}`,
    flags: flags.filter((flag) => !flag.startsWith('--proxy-server')),
    commandLine: home.commandLine(),
    userAgent: await ordinaryAgent(browser),
    ownContacts: () => own.entries(),
    async close() {
      await browser.close().catch(() => {});
      await own.close();
      home.remove();
    },
  };
}

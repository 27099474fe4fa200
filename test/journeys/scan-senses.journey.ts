import { Resolver } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCanary } from '#src/features/observation/web/canary/make-canary.ts';
import { searchAddress, typeCanary } from '#src/features/observation/web/canary/type-canary.ts';
import { type Choice, makeChoice } from '#src/features/observation/web/consent/make-choice.ts';
import {
  installInstruments,
  readInstruments,
  rehearseLeaving,
} from '#src/features/observation/web/instruments/install.ts';
import { type Pass, passes } from '#src/features/observation/web/scan-result.ts';
import { readStored } from '#src/features/observation/web/storage/read-stored.ts';
import { formsOf, scrollDown } from '#src/features/observation/web/visit/page-work.ts';
import { type ConsentSite, consentSites } from '../sites/consent-sites.ts';
import { expectedHosts } from '../sites/site.ts';
import { startSites, type TestSites } from '../sites/sites.ts';

/** What the scanner sees a page do, one sense at a time: against what the test sites' own log says happened. */

const key = 'k7c1d0a';
const canary = makeCanary((count) => crypto.getRandomValues(new Uint8Array(count)));
const shell = '/usr/bin/chromium-headless-shell';

let sites: TestSites;
let browser: Browser;

beforeAll(async () => {
  sites = await startSites();
  browser = await chromium.launch({
    executablePath: existsSync(shell) ? shell : '/usr/bin/chromium',
    args: [
      '--ignore-certificate-errors',
      '--disable-background-networking',
      // Every name, whatever its port, leads to the test sites or to nobody.
      `--host-resolver-rules=MAP *:443 ${sites.resolveTo},MAP *:80 ${sites.resolveTo},MAP * 127.0.0.1`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

async function visit<T>(id: string, look: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    await installInstruments(context, key);
    const page = await context.newPage();
    await page.goto(`https://${sites.site(id).host}/`, { waitUntil: 'commit' });
    // As a visit does: some pages are never loaded.
    await page.waitForLoadState('load', { timeout: 3_000 }).catch(() => undefined);
    return await look(page, context);
  } finally {
    await context.close();
  }
}

/** Some at a time: the machine has two cores. */
async function each<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<readonly B[]> {
  const done: B[] = [];
  for (let at = 0; at < all.length; at += 6) done.push(...(await Promise.all(all.slice(at, at + 6).map(work))));
  return done;
}

describe('the test sites', () => {
  it('answer by name server and by certificates of their own authority', async () => {
    const resolver = new Resolver();
    resolver.setServers([sites.dns]);
    expect(await resolver.resolve4('maaling.cname.lekkasje.test')).toEqual(['127.0.0.1']);
    expect(await resolver.resolveCname('maaling.cname.lekkasje.test')).toEqual(['cname.eulerian.net']);
    await expect(resolver.resolve4('finnes-ikke.vond.test')).rejects.toThrow('ENOTFOUND');
  });
});

describe('a choice of consent', () => {
  // All are refused; the other ways differ in less. The rounds of the long tests take them all.
  const visitedIn: Readonly<Record<Pass, (id: string) => boolean>> = {
    'no-choice': (id) => ['nb', 'for-valg', 'cookiebot', 'majorlia'].includes(id),
    accept: (id) =>
      !['nn', 'en', 'innstillinger', 'for-valg', 'etter-nei', 'uten', 'lat-ramme', 'tilpass', 'sma', 'smj'].includes(
        id,
      ) && !/^ukjent|^taus-banner|^ligger-over/.test(id),
    reject: (id) => !['ukjent-smj', 'ukjent-ord', 'taus-banner'].includes(id),
  };

  async function chooseOn(site: ConsentSite, pass: Pass): Promise<{ readonly id: string; readonly choice: Choice }> {
    return visit(site.id, async (page) => {
      // What comes when somebody has read on is looked for then, as a visit does.
      const first = await makeChoice(page, pass);
      const late = site.id === 'rulling';
      if (late) expect(first).toEqual({ found: 'none' });
      if (late) await scrollDown(page);
      const choice = late ? await makeChoice(page, pass, { late }) : first;
      await page.waitForTimeout(300);
      expect(page.url().split('#')[0], 'stays on the page').toBe(`https://${site.host}/`);
      return { id: site.id, choice };
    });
  }

  it.each(passes)(
    'in %s is made as the banner offers it, and what follows is what the site does then',
    async (pass) => {
      const mark = sites.truth.mark();
      const visited = consentSites.filter(({ id }) => visitedIn[pass](id));
      const made = await each(visited, (site) => chooseOn(site, pass));
      const clicks = (site: ConsentSite) => (pass === 'no-choice' ? undefined : site.banner[pass]);
      expect(made.map(({ id, choice }) => [id, choice.found, choice.clicks])).toEqual(
        visited.map((site) => [site.id, site.banner.found, clicks(site)]),
      );
      const own = new Set(consentSites.map(({ host }) => host));
      expect(sites.truth.hosts(mark).filter((host) => !own.has(host))).toEqual(
        [...new Set(visited.flatMap((site) => expectedHosts(site, pass)))].sort(),
      );
    },
  );

  it('is made in good time beside a frame that has no document, and nothing waits for it', async () => {
    for (const id of ['lat-ramme', 'taus-ramme']) {
      const taken = await visit(id, async (page) => {
        const begun = performance.now();
        expect((await makeChoice(page, 'no-choice')).found, id).toBe('home-made');
        expect(await typeCanary(page, canary)).toEqual([]);
        expect(await formsOf(page)).toEqual([]);
        return performance.now() - begun;
      });
      expect(taken, id).toBeLessThan(6_000);
    }
  });

  it('that was given up is not made afterwards', async () => {
    const mark = sites.truth.mark();
    for (const id of ['nb', 'avkrysset', 'cookiebot'])
      await visit(id, async (page) => {
        const given = new AbortController();
        const making = makeChoice(page, 'reject', { given: given.signal });
        given.abort();
        expect((await making).pressed, id).toBeUndefined();
        await page.waitForTimeout(500);
        expect(await page.context().cookies(), id).toEqual([]);
      });
    expect(sites.truth.hosts(mark).filter((host) => host.endsWith('mottaker.test'))).toEqual([]);
  });

  it('tells that refusing is harder than accepting', async () => {
    const { ease } = await visit('innstillinger', (page) => makeChoice(page, 'no-choice'));
    expect([ease?.accept?.clicks, ease?.reject?.clicks, ease?.reject?.look]).toEqual([1, 2, 'hidden']);
    const ticked = await visit('avkrysset', (page) => makeChoice(page, 'no-choice'));
    expect([ticked.ease?.accept?.clicks, ticked.ease?.reject?.clicks, ticked.ease?.reject?.look]).toEqual([
      1,
      2,
      'button',
    ]);
    const { wall, ease: alone } = await visit('mur', (page) => makeChoice(page, 'no-choice'));
    expect([wall, alone?.reject]).toEqual([true, undefined]);
  });

  it('is not made where nothing could be read, and where that stands is told', async () => {
    const told = await each(['ukjent-lukket', 'ukjent-ramme', 'ukjent-smj', 'ligger-over'], async (id) => {
      const { found, unread } = await visit(id, async (page) => {
        await page.waitForTimeout(300);
        return await makeChoice(page, 'no-choice', { late: true });
      });
      return [found, unread?.where];
    });
    const not = 'not-understood';
    expect(told).toEqual([
      [not, 'shadow'],
      [not, 'frame'],
      [not, 'page'],
      ['none', undefined],
    ]);
  });
});

describe('the instruments', () => {
  const seen: Readonly<Record<string, readonly string[]>> = {
    fingerprint: ['audio', 'canvas', 'fonts', 'navigator', 'webgl'],
    recorder: ['recording'],
    keys: ['key-logging'],
    webrtc: ['webrtc'],
    ren: [],
    measure: [],
    captcha: [],
  };

  it('tell what scripts did by what they did, and nothing of pages that did nothing', async () => {
    const told = await each(Object.keys(seen), (id) =>
      visit(id, async (page) => {
        await page.waitForTimeout(300);
        await typeCanary(page, canary);
        const { behaviour } = await readInstruments(page, key, 'accept');
        return [id, behaviour.map(({ kind }) => kind).sort()] as const;
      }),
    );
    expect(Object.fromEntries(told)).toEqual(seen);
  });

  it('hear whom a page would tell on leaving while it is still there', async () => {
    const mark = sites.truth.mark();
    const { hints } = await visit('leaving', async (page) => {
      await rehearseLeaving(page, key);
      await page.waitForTimeout(200);
      expect(sites.truth.hosts(mark)).toEqual([
        'leaving.lekkasje.test',
        'leaving.mottaker.test',
        'leaving2.mottaker.test',
      ]);
      return readInstruments(page, key, 'accept');
    });
    expect(hints.map(({ technique, host }) => `${technique} ${host}`).sort()).toEqual([
      'beacon leaving.mottaker.test',
      'fetch leaving2.mottaker.test',
    ]);
  });

  it.each([
    ['preconnect', 'preconnect preconnect.mottaker.test'],
    ['dns-prefetch', 'dns-prefetch dns-prefetch.mottaker.test'],
    ['favicon', 'favicon favicon.mottaker.test'],
    ['webrtc', 'webrtc webrtc.mottaker.test'],
  ])('read what %s asks for without a request', async (id, hint) => {
    const { hints } = await visit(id, (page) => readInstruments(page, key, 'accept'));
    expect(hints.map(({ technique, host }) => `${technique} ${host}`)).toEqual([hint]);
  });

  it('change nothing of what a page gets', async () => {
    const ask = (page: Page) =>
      page.evaluate(() => {
        const canvas = document.createElement('canvas');
        canvas.getContext('2d')?.fillText('Kampenlia skole', 5, 10);
        class Mine extends RTCPeerConnection {}
        let heard = 0;
        addEventListener('x', { handleEvent: () => (heard += 1) });
        dispatchEvent(new Event('x'));
        // biome-ignore lint/suspicious/noDocumentCookie: it is this way of writing that is under test
        document.cookie = 'a=1';
        localStorage.setItem('b', '2');
        const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
        const refusal = (work: () => unknown) => {
          try {
            return String(work());
          } catch (error) {
            return String(error);
          }
        };
        return [
          canvas.toDataURL(),
          ...[fetch, HTMLCanvasElement.prototype.toDataURL, RTCPeerConnection, Function.prototype.toString].map(String),
          ...[fetch, Storage.prototype.setItem, RTCPeerConnection].map(({ name, length }) => `${name} ${length}`),
          String(cookie?.set),
          new Mine() instanceof RTCPeerConnection,
          RTCPeerConnection.prototype.constructor === RTCPeerConnection,
          heard,
          document.cookie,
          localStorage.getItem('b'),
          document.visibilityState,
          refusal(() => HTMLCanvasElement.prototype.toDataURL.call({} as HTMLCanvasElement)),
          Object.keys(window).length,
        ];
      });
    const plain = await browser.newContext();
    const page = await plain.newPage();
    await page.goto(`https://${sites.site('ren2').host}/om`);
    const without = await ask(page);
    await plain.close();
    const withThem = await visit('ren2', async (instrumented) => {
      await instrumented.goto(`https://${sites.site('ren2').host}/om`);
      return ask(instrumented);
    });
    expect(withThem).toEqual(without);
  });
});

describe('the canary', () => {
  it('is typed where a visitor types, sends no form, and reaches whoever listens', async () => {
    const mark = sites.truth.mark();
    const [typed, search] = await visit('kampenlia', async (page) => {
      const done = await typeCanary(page, canary);
      await page.waitForTimeout(200);
      expect(page.url().split('#')[0]).toBe('https://kampenlia.osloskolen.test/');
      return [done, await searchAddress(page, canary)] as const;
    });
    expect(typed.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'q text',
      'navn text',
      'epost email',
      'melding text',
    ]);
    expect(search).toBe(`https://kampenlia.osloskolen.test/sok?q=${canary.search}`);
    const heard = sites.truth.since(mark).filter(({ host }) => host === 'collect.nettprat.test');
    expect(heard.map(({ body }) => body)).toContain(`epost=${canary.email}`);
    expect(sites.truth.since(mark).filter(({ path }) => path?.startsWith('/kontakt'))).toEqual([]);
  });
});

describe('what is stored', () => {
  it('is told with its life, whose it is and who put it there', async () => {
    const stored = await visit('measure', async (page) => {
      await page.waitForTimeout(200);
      const { writes } = await readInstruments(page, key, 'accept');
      return readStored(page, { pass: 'accept', now: new Date(), asked: [], writes });
    });
    const host = 'measure.lekkasje.test';
    const setBy = expect.stringContaining('https://measure.mottaker.test/measure.js');
    expect(stored).toEqual([
      expect.objectContaining({ how: 'cookie', name: '_ga', host, setBy }),
      expect.objectContaining({ how: 'local', name: 'maaler_besok', host, setBy }),
    ]);
    // Chromium keeps no cookie for longer than 400 days, whatever it is asked.
    expect(stored[0]?.lifetime).toBeGreaterThan(399 * 86_400);
  });

  it('by a third party’s answer is that party’s', async () => {
    const stored = await visit('cookie', (page) =>
      readStored(page, { pass: 'accept', now: new Date(), asked: [], writes: [] }),
    );
    expect(stored.map(({ name, host, flags }) => [name, host, flags?.httpOnly])).toEqual([
      ['besok', 'cookie.mottaker.test', true],
    ]);
  });
});

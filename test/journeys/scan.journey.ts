import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '#src/app/commands/run.ts';
import { localSitesOf } from '#src/app/local-sites.ts';
import { navigation, routes } from '#src/app/routes.ts';
import { startScanning } from '#src/app/scan-work.ts';
import { type Pass, passes, type ScanRun, verifyEvidence } from '#src/features/observation/index.ts';
import { startBrowser } from '#src/features/observation/web/browser/start-browser.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { ensureSigner } from '#src/platform/log/key-file.ts';
import { openHouse, plain, shippedLandscape } from '#test/house.ts';
import { scanAndCompare } from '#test/scan/scan-house.ts';
import { page } from '#test/sites/reply.ts';
import type { TestSite } from '#test/sites/site.ts';
import { startSites, type TestSites } from '#test/sites/sites.ts';

/** A page that grows from one scan to the next. */
const growing = {
  body: '<script src="https://connect.facebook.net/empty.js"></script><form action="https://skjema.mottaker.test/svar" method="post"><input name="navn"></form>',
};
const growingSite: TestSite = {
  id: 'voksende',
  host: 'voksende.skole.test',
  outside: [],
  answer: ({ url }) => (url.pathname === '/' ? page('Skolen', growing.body) : undefined),
};

let sites: TestSites;
beforeAll(async () => {
  sites = await startSites([growingSite]);
});
afterAll(() => sites?.close());

async function scan(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const local = ['--resolve-to', sites.resolveTo, '--dns', sites.dns, '--ca', sites.ca];
  const code = await runCommand(['scan', ...args, ...local], {
    env: {},
    today: '2026-11-22',
    out: (text) => {
      out += text;
    },
    note: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

test('every destination of a page that leaks in every way is found, and none is invented', async () => {
  const chosen = [sites.site('kampenlia'), sites.site('ren'), sites.site('form')];
  const { runs, wrong } = await scanAndCompare(sites, [{ chosen, more: { settle: 10_000, passes: ['no-choice'] } }]);
  expect(wrong).toEqual([]);
  const [big, clean, form] = runs[0]?.sites ?? [];
  expect(clean).toMatchObject({ recipients: [], behaviour: [], faults: [] });
  // Who has a form's answer could be contacted; the server's log has nothing of it.
  expect(form?.recipients).toMatchObject([
    { host: 'form.mottaker.test', techniques: ['form'], sent: [] },
    { host: 'form2.mottaker.test', techniques: ['form'], sent: [] },
  ]);
  expect(sites.truth.hosts().filter((host) => host.startsWith('form'))).toEqual(['form.lekkasje.test']);
  // One page, and that page again: one of its pictures is marked with the visitor’s own number.
  const seen = { outcome: 'whole', unexplained: [] };
  expect(big?.visits).toMatchObject([seen, { ...seen, again: true }]);
  const by = Object.fromEntries((big?.recipients ?? []).map((one) => [one.host, one]));
  expect(by['beacon.maaler.test']?.techniques).toEqual(['beacon']);
  expect(by['cdn.push-leverandor.test']?.techniques).toContain('service-worker');
  // It has a service worker, and this browser then sends no mark back: told is what the one who marks them really got.
  const marked = sites.truth.since().filter(({ path }) => path === '/etag.gif');
  const known = marked.some(({ headers }) => headers?.['if-none-match'] !== undefined);
  expect(by['etag.maaler.test']?.sent.includes('identifier')).toBe(known);
  const cloaked = big?.recipients.find(({ cname }) => cname !== undefined);
  expect(cloaked?.techniques).toContain('cname');
  expect(cloaked?.cname?.join()).toContain('eulerian.net');
  expect(by['collect.nettprat.test']?.sent).toContain('typed');
});

test('a visitor’s own mark in the cache is told as an identifier, and a mark that all get is not', async () => {
  const chosen = [sites.site('etag'), sites.site('etag-of-file')];
  const mark = sites.truth.mark();
  const { runs, wrong } = await scanAndCompare(sites, [{ chosen, more: { settle: 1_000, passes: ['no-choice'] } }]);
  expect(wrong).toEqual([]);
  const [own, ofFile] = runs[0]?.sites ?? [];
  // Two browsers, of which one came twice and was known again: the log of the one who marks them has it.
  const asked = sites.truth.since(mark).filter(({ path }) => path === '/etag.gif');
  expect(asked.map(({ headers }) => headers?.['if-none-match'] !== undefined)).toEqual([false, false, true]);
  expect(own?.recipients).toMatchObject([{ host: 'etag.mottaker.test', sent: ['address', 'identifier', 'referrer'] }]);
  expect(own?.stored).toMatchObject([{ how: 'cache', name: 'ETag', host: 'etag.mottaker.test' }]);
  expect(own?.visits.map(({ again }) => again)).toEqual([undefined, true]);
  expect(ofFile?.recipients).toMatchObject([{ host: 'etag-of-file.mottaker.test', sent: ['address', 'referrer'] }]);
  expect(ofFile?.stored).toEqual([]);
});

test('the command tells before and after the choice, and what it could not see', async () => {
  const { code, out, err } = await scan(
    'https://majorlia.osloskolen.test/',
    'https://privat.vond.test/',
    'https://rundt.vond.test/',
    'https://stort-skript.vond.test/',
    '--pages=1',
    '--settle=2',
    '--json',
  );
  expect(code).toBe(0);
  expect(err).toContain('https://majorlia.osloskolen.test/: 3/3');
  const { sites: scanned } = JSON.parse(out) as ScanRun;
  const [consent, inside, circle, large] = scanned;
  const passesOf = Object.fromEntries((consent?.recipients ?? []).map((one) => [one.host, one.passes]));
  expect(passesOf['www.google-analytics.com']).toEqual(['no-choice', 'accept', 'reject']);
  expect(passesOf['connect.facebook.net']).toEqual(['accept']);
  expect(passesOf['snap.licdn.com']).toEqual(['accept', 'reject']);
  expect(inside?.recipients).toEqual([]);
  expect(inside?.limits.filter(({ code: what }) => what === 'private-address').length).toBeGreaterThan(4);
  expect(sites.vaultVisits()).toBe(0);
  // A script of 200 MB: nobody reads more than a tenth of it, and who sends it, and who comes after it, is told all the same.
  const [visit] = large?.visits ?? [];
  expect(visit?.why).toMatch(/^an answer of stort.mottaker.test was cut off after 2\d MB/);
  const megabyte = 1_000_000;
  for (const { bytes } of visit?.cut ?? []) expect(bytes).toBeLessThan(25 * megabyte);
  expect(sites.truth.poured('stort.mottaker.test')).toBeLessThan(3 * 60 * megabyte);
  expect(large?.recipients.map(({ host }) => host)).toEqual(['etter.mottaker.test', 'stort.mottaker.test']);
  expect(circle?.visits[0]).toMatchObject({ outcome: 'failed', why: 'it redirects in a circle' });
});

test('the browser itself contacts nobody', async () => {
  const running = await startBrowser('headless-shell', {}, true, () => new Date());
  try {
    const context = await running.browser.newContext();
    const page = await context.newPage();
    await page.goto('about:blank');
    await page.waitForTimeout(1_500);
    expect(running.ownContacts()).toEqual([]);
    // What goes past the proxies of the visits is seen, and gets nowhere.
    await expect(page.goto('https://utenom.test/')).rejects.toThrow();
    expect(running.ownContacts()).toMatchObject([{ host: 'utenom.test', ended: 'unreachable' }]);
    expect(running.flags.join(' ')).not.toContain('no-sandbox');
    expect(running.userAgent).not.toContain('Headless');
  } finally {
    await running.close();
  }
});

test('a site that is declared is scanned by the application itself: queue, browser, evidence, case, and what changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skolevern-scan-work-'));
  const logKey = join(folder, 'log.pem');
  const start = new Date('2026-11-23T09:00:00Z').getTime() - performance.now();
  const clock = { now: () => new Date(start + performance.now()) };
  const house = await openHouse<'leader' | 'coordinator'>({ clock, routes, navigation });
  const local = await localSitesOf({
    SKOLEVERN_SCAN_RESOLVE_TO: sites.resolveTo,
    SKOLEVERN_SCAN_DNS: sites.dns,
    SKOLEVERN_SCAN_CA: sites.ca,
  });
  if (local === undefined) throw new Error('no test sites');
  const said: string[] = [];
  const work = (passes: readonly Pass[]) =>
    startScanning({
      db: house.db,
      clock,
      logger: createLogger(clock, (line) => void said.push(line)),
      origin: 'https://vern.example',
      logKey,
      browser: {},
      options: { local, settle: 200, passes },
      every: 100,
    });
  let end = work(passes);
  try {
    const tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
    await house.addPerson('leader', tenant, 'leader', ['nesset'], true);
    await house.addPerson('coordinator', tenant, 'coordinator', [], true);
    const sql = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(house.db, tenant, work);
    const usual = { own: '', pages: '', limit: '1', robots: 'obey', every: 'week', unit: 'nesset' };
    const declared = await house.post('/nettsteder/ny', 'leader', { ...usual, url: growingSite.host });
    const at = declared.headers.get('location') ?? '';
    expect((await house.post(`${at}/bekreft`, 'coordinator', { how: 'word' })).status).toBe(303);

    const scanned = async (visits: number) => {
      expect((await house.post(`${at}/skann`, 'leader', {})).status).toBe(303);
      const runs = () => sql((trx) => trx.selectFrom('observation_run').selectAll().orderBy('id', 'desc').execute());
      await expect.poll(async () => (await runs())[0]?.state, { timeout: 60_000 }).toMatch(/done|failed/);
      const [run] = await runs();
      expect([run?.state, run?.failure, run?.visits_done, run?.visits_of]).toEqual(['done', null, visits, visits]);
      return run?.id ?? '';
    };
    const recipients = () =>
      sql((trx) =>
        trx
          .selectFrom('observed_recipient')
          .innerJoin('matter', 'matter.id', 'observed_recipient.matter')
          .select(['host', 'first_seen', 'last_seen', 'kind', 'unit', 'matter.sequence'])
          .orderBy('host')
          .execute(),
      );

    const first = await scanned(3);
    const then = await recipients();
    expect(then.map(({ host, kind, unit }) => [host, kind, unit])).toEqual([
      ['connect.facebook.net', 'observed', 'nesset'],
      ['skjema.mottaker.test', 'observed', 'nesset'],
    ]);
    expect(new Set(then.map(({ sequence }) => sequence)).size).toBe(1);

    const files = await sql((trx) =>
      trx.selectFrom('observation_file').selectAll().where('run', '=', first).orderBy('name').execute(),
    );
    const names = files.map(({ name }) => name);
    for (const pass of ['no-choice', 'accept', 'reject'])
      for (const kind of ['requests.har', 'ledger.csv', 'contacts.json', 'page.json', 'before.jpg', 'page.html'])
        expect(names).toContain(`${growingSite.host}/${pass}/001-${kind}`);
    for (const { name, bytes, size, sha256 } of files)
      expect([
        name,
        bytes?.length,
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ]).toEqual([name, size, sha256]);
    const har = files.find(({ name }) => name.endsWith('no-choice/001-requests.har'));
    expect(String(har?.bytes)).toContain('https://connect.facebook.net/empty.js');

    growing.body += '<img src="https://www.google-analytics.com/p.gif" alt="">';
    // The application is started again; one choice is enough to see what is new, and a third of the time.
    await end();
    end = work(['no-choice']);
    const second = await scanned(1);
    const now = await recipients();
    expect(now.map(({ host }) => host)).toEqual([
      'connect.facebook.net',
      'skjema.mottaker.test',
      'www.google-analytics.com',
    ]);
    const [before, after] = [then[0], now[0]];
    expect(after?.first_seen).toEqual(before?.first_seen);
    expect(after?.last_seen.getTime()).toBeGreaterThan(before?.last_seen.getTime() ?? Number.POSITIVE_INFINITY);
    expect(now[2]?.sequence).toBeGreaterThan(now[0]?.sequence ?? Number.POSITIVE_INFINITY);

    const { id } = ensureSigner(logKey);
    for (const name of ['bevis', 'bevis-offentlig']) {
      const zip = await house.get(`${at}/skanninger/${second}/${name}.zip`, 'leader');
      const verified = verifyEvidence(new Uint8Array(await zip.arrayBuffer()), [id]);
      expect(verified).toMatchObject({ holds: true, trusted: true, manifest: { previous: { run: first } } });
    }
    const paper = await house.get(`${at}/skanninger/${second}/rapport.pdf`, 'leader');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await paper.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[\s\S]*\/Lang \(nb/);
    const [file, report] = [join(folder, 'bevis.zip'), join(folder, 'rapport.pdf')];
    const zip = await house.get(`${at}/skanninger/${second}/bevis-offentlig.zip`, 'leader');
    writeFileSync(file, new Uint8Array(await zip.arrayBuffer()));
    const told: string[] = [];
    const io = { env: {}, today: '2026-11-22', out: (text: string) => void told.push(text), note: () => {} } as const;
    expect(await runCommand(['evidence', 'report', file, '--lang', 'nn', '--out', report], io)).toBe(0);
    expect(readFileSync(report, 'latin1')).toMatch(/^%PDF-[\s\S]*\/Lang \(nn/);
    expect(await runCommand(['evidence', 'verify', file, '--lang', 'nn'], io)).toBe(0);
    expect(told.splice(0).join('')).toMatch(/^Kvar fil er slik manifestet seier: \d+ filer, offentleg versjon/);
    writeFileSync(file, readFileSync(file).subarray(0, -100));
    expect(await runCommand(['evidence', 'report', file, '--out', report], io)).toBe(1);
    expect(await runCommand(['evidence', 'verify', file, '--lang', 'en'], io)).toBe(1);
    expect(told).toEqual([`${file}: dette er ingen bevispakke\n`, `${file}: this is no package of evidence\n`]);
    const changes = plain(await (await house.get(`${at}/sammenlign?fra=${first}&til=${second}`, 'leader')).text());
    expect(changes).toContain('Én ting er endret');
    expect(changes).toContain('www.google-analytics.com');
    expect(said.join('')).not.toContain('scans.failed');
  } finally {
    await end();
    await house.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});

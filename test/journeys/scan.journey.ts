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

const robots = (text: string) => ({ headers: { 'content-type': 'text/plain' }, body: text });
/** Two sites on one server, of which one asks for more time between its pages; and one that nobody knows the wishes of. */
const politeSites: readonly TestSite[] = [
  {
    id: 'rolig',
    host: 'rolig.skole.test',
    outside: [],
    answer: ({ url }) =>
      url.pathname === '/robots.txt' ? robots('User-agent: *\nCrawl-delay: 1.2\n') : page('Rolig', ''),
  },
  {
    id: 'rask',
    host: 'rask.skole.test',
    outside: [],
    answer: ({ url }) => (url.pathname === '/' ? page('Rask', '') : undefined),
  },
  {
    id: 'stengt',
    host: 'stengt.skole.test',
    outside: [],
    answer: ({ url }) => (url.pathname === '/robots.txt' ? { status: 503, body: '' } : page('Stengt', '')),
  },
];

/** A site whose leaks are met only on the way: behind a link, a button and a search. Its forms would send what is written to itself. */
const wayPage = `<button type="button" id="kart">Vis kart</button>
  <form name="skjema" method="post" action="/svar"><label>Melding <input name="melding" value="x"></label><button>Gå videre</button></form>
  <form method="get" action="/sok"><label for="q">Søk i ruta:</label><input id="q" name="q"><input type="hidden" name="i" value="alt"></form>
  <script>document.getElementById('kart').addEventListener('click', () => {
    new Image().src = 'https://kart.mottaker.test/p.gif';
    document.forms.skjema.requestSubmit(); document.forms.skjema.submit(); });</script>`;
const waySite: TestSite = {
  id: 'ferd',
  host: 'ferd.skole.test',
  outside: [],
  answer: ({ url: { pathname } }) =>
    ({
      '/': page('Ferd', '<a href="/ruta" target="_blank">Skoleruta  2026</a>'),
      '/ruta': page('Ruta', wayPage),
      '/sok': page('Treff', '<img src="https://treff.mottaker.test/p.gif" alt="">'),
    })[pathname],
};

let sites: TestSites;
beforeAll(async () => {
  sites = await startSites([growingSite, ...politeSites, waySite]);
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
  // The page has a service worker, and its visitor is known again by the mark all the same.
  expect(by['etag.maaler.test']?.sent).toContain('identifier');
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

test('what is only named or asked for is told from what is contacted, and how is told of each', async () => {
  const ids = ['shared-worker', 'early-hints', 'speculation', 'report-to', 'webtransport', 'etag-service-worker'];
  const chosen = ids.map((id) => sites.site(id));
  const mark = sites.truth.mark();
  const { runs, wrong } = await scanAndCompare(sites, [{ chosen, more: { settle: 1_000, passes: ['no-choice'] } }]);
  expect(wrong).toEqual([]);
  const scans = runs[0]?.sites ?? [];
  const reached = sites.truth.hosts(mark);
  for (const { host, contactedIn, sent } of scans.flatMap(({ recipients }) => recipients)) {
    expect([host, contactedIn?.length !== 0]).toEqual([host, reached.includes(host)]);
    expect([host, sent.length > 0]).toEqual([host, reached.includes(host)]);
  }
  expect(scans.flatMap(({ visits }) => visits.map(({ unexplained, outcome }) => [unexplained, outcome]))).toEqual(
    Array(ids.length + 1).fill([[], 'whole']),
  );
  expect(scans.at(-1)?.stored).toMatchObject([{ how: 'cache', name: 'ETag' }]);
  expect(runs[0]?.versions).toMatchObject({
    skolevern: expect.stringMatching(/^\d/),
    'playwright-core': expect.any(String),
  });
  const [program, ...words] = runs[0]?.commandLine ?? [];
  expect(program).toMatch(/chrom/);
  expect(words).toContain('--remote-debugging-pipe');
  expect(words).toContain('--disable-quic');
  expect(words.join(' ')).not.toMatch(/\/(tmp|home|root)\//);
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

test('sites that share a server wait for one another, and for what robots.txt asks', async () => {
  const chosen = [sites.site('rolig'), sites.site('rask')];
  const mark = sites.truth.mark();
  const more = { settle: 200, passes: ['no-choice'], pause: 500 } as const;
  const { runs } = await scanAndCompare(sites, [{ chosen, more }]);
  expect(runs[0]?.sites.map(({ visits }) => visits.map(({ outcome }) => outcome))).toEqual([['whole'], ['whole']]);
  const asked = sites.truth.since(mark).filter(({ kind }) => kind === 'request');
  const paths = ({ host }: TestSite) => asked.filter((one) => one.host === host).map(({ path }) => path);
  expect(chosen.map(paths)).toEqual([
    ['/robots.txt', '/'],
    ['/robots.txt', '/'],
  ]);
  const gaps = (list: typeof asked) => list.slice(1).map(({ at }, index) => at - (list[index]?.at ?? 0));
  // A moment is told in whole milliseconds.
  expect(Math.min(...gaps(asked))).toBeGreaterThanOrEqual(498);
  const calm = asked.filter(({ host }) => host === 'rolig.skole.test');
  expect(Math.min(...gaps(calm))).toBeGreaterThanOrEqual(1_198);
});

test('a journey is gone step by step and sends no form; what it cannot do is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skolevern-journeys-'));
  const file = join(folder, 'ferder.txt');
  const site = 'https://ferd.skole.test/';
  writeFileSync(
    file,
    `${site} Ruta\ntrykk «Skoleruta 2026»\ntrykk Vis kart\nskriv «kanari» i «Søk i ruta»\nsøk\n${site} Skjema\ngå til /ruta\ntrykk «Gå videre»\n`,
  );
  const mark = sites.truth.mark();
  const options = ['--journeys', file, '--passes=no-choice', '--pages=1', '--settle=1'];
  const { out } = await scan(site, ...options, '--json').finally(() => rmSync(folder, { recursive: true }));
  const [seen] = (JSON.parse(out) as ScanRun).sites;
  expect(seen?.recipients.map(({ host, pages }) => [host, pages])).toEqual([
    ['kart.mottaker.test', [`${site}#ferd-ruta`]],
    ['treff.mottaker.test', [`${site}#ferd-ruta`]],
  ]);
  expect(seen?.visits.map(({ page: at, journey, outcome, why }) => [at, journey, outcome, why])).toEqual([
    [site, undefined, 'whole', undefined],
    [`${site}#ferd-ruta`, { name: 'Ruta', steps: 4, done: 4 }, 'whole', undefined],
    [
      `${site}#ferd-skjema`,
      { name: 'Skjema', steps: 2, done: 1 },
      'partly',
      'the journey stopped at line 8 (trykk «Gå videre»); it would send a form',
    ],
  ]);
  expect(seen?.limits).toContainEqual({
    code: 'page-partly',
    detail: `${site}#ferd-skjema: the journey stopped at line 8 (trykk «Gå videre»); it would send a form`,
  });
  const asked = sites.truth.since(mark).filter(({ kind, host }) => kind === 'request' && host === 'ferd.skole.test');
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(asked.map(({ path }) => path)).toContain('/sok?q=kanari&i=alt');
});

test('where robots.txt cannot be read nothing is visited, and that is told; an owner may choose otherwise', async () => {
  const mark = sites.truth.mark();
  const { code, out } = await scan('https://stengt.skole.test/', '--lang=nb');
  expect(code).toBe(0);
  expect(out).toContain('Ingenting ble besøkt, så om noen får noe, vet vi ikke.');
  expect(out).toContain('https://stengt.skole.test/robots.txt: nettstedet svarte med feil 503');
  expect(sites.truth.since(mark).map(({ path }) => path ?? '')).not.toContain('/');
  const once = ['--passes=no-choice', '--pages=1', '--settle=1', '--json'];
  const ignoring = await scan('https://stengt.skole.test/', '--robots=ignore', ...once);
  const [site] = (JSON.parse(ignoring.out) as ScanRun).sites;
  expect(site?.visits.map(({ outcome }) => outcome)).toEqual(['whole']);
  expect(site?.limits.map(({ code: what }) => what)).toContain('robots-unread');
});

test('the browser itself contacts nobody', async () => {
  const running = await startBrowser('headless-shell', {}, undefined, () => new Date());
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

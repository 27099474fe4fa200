import { generateKeyPairSync } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { allDecided, forgetExpiredReadings, latestObservations, saveRun } from '#src/features/observation/index.ts';
import { setPublished } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { parseSigner } from '#src/platform/log/signing.ts';
import type { Env } from '#src/platform/web/context.ts';
import { shortDate } from '#src/ui/dates.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { latestLooks } from '../against/latest-looks.ts';
import { verifyEvidence } from '../evidence/verify.ts';
import type { ScanDeps, ScanOptions } from '../web/scan-options.ts';
import type { ScanRun } from '../web/scan-result.ts';
import { queueDue } from './ask-scan.ts';
import type { ProofLooker } from './confirm-site.ts';
import { addDemoSites } from './demo.ts';
import { siteRoutes } from './pages/routes.tsx';
import { type Recording, rawFiles, recordedRun } from './recorded-run.ts';
import { deleteOldEvidence, scanWaiting } from './run-scan.ts';
import { viewSites } from './view-sites.ts';

let now = new Date('2026-11-23T09:00:00Z');
const clock = { now: () => now };
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

type Name = 'oslo' | 'coordinator' | 'nesset' | 'other' | 'reader' | 'guardian';
let house: House<Name>;
let tenant: string;
const signer = parseSigner(
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  'key',
);

// What stands on the net, for the tests to put there.
const net = { file: undefined as string | undefined, txt: [] as string[], asked: [] as string[] };
const ask = <T>(where: string, answer: T): Promise<T> => {
  net.asked.push(where);
  return Promise.resolve(answer);
};
const look: ProofLooker = { file: (url) => ask(url, net.file), txt: (name) => ask(name, net.txt) };

beforeAll(async () => {
  const all = (app: Hono<Env>) => {
    siteRoutes(app, look);
    routes(app);
  };
  house = await openHouse<Name>({
    clock,
    signedIn: { now: () => new Date('2028-06-01T08:00:00Z') },
    routes: all,
    navigation,
  });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('nesset', tenant, 'leader', ['nesset'], true);
  await house.addPerson('other', tenant, 'leader', ['bakkelokka'], true);
  await house.addPerson('reader', tenant, 'reader', [], true);
  await house.addPerson('guardian', tenant, 'guardian', [], true);
});
afterAll(() => house.drop());

const sql = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(house.db, tenant, work);
const page = async (path: string, by: Name = 'coordinator', lang?: string) =>
  plain(await (await house.get(path, by, lang)).text());
const statusOf = async (path: string, by: Name) => (await house.get(path, by)).status;

/** A scan that gives what was recorded, with its raw files. */
const scanning =
  (recording: Recording = {}, before: (options: ScanOptions) => void = () => undefined) =>
  async (options: ScanOptions, deps: ScanDeps): Promise<ScanRun> => {
    before(options);
    const url = options.sites[0]?.url ?? '';
    const { site, ...rest } = recordedRun({ url, begun: now, ...recording });
    for (const file of rawFiles({ ...rest, site })) await deps.keep?.(file);
    deps.progress?.({ site: url, done: 9, of: 9 });
    return { ...rest, begun: site.begun, ended: site.ended, sites: [site] };
  };
const work = (scan: ReturnType<typeof scanning>) => ({
  db: house.db,
  clock,
  origin: 'https://vern.example',
  signer,
  scan,
  scanDeps: {
    random: () => new Uint8Array(16),
    identify: () => ({ organisation: 'unknown', country: 'unknown', service: 'unknown' }),
    lists: [],
  },
});

const usual = { own: '', pages: '/kontakt', journeys: '', limit: '5', robots: 'obey', every: 'week' };
let count = 0;
/** A site of a school that is confirmed. @returns its id */
async function site(by: Name = 'coordinator', unit = 'nesset'): Promise<string> {
  count += 1;
  const answer = await house.post('/nettsteder/ny', by, { ...usual, url: `https://skole${count}.example/`, unit });
  expect(answer.status, plain(await answer.clone().text()).slice(0, 1500)).toBe(303);
  const id = answer.headers.get('location')?.split('/').at(-1) ?? '';
  const answered = await house.post(`/nettsteder/${id}/bekreft`, 'coordinator', { how: 'word' });
  expect(answered.status, id + plain(await answered.clone().text()).slice(0, 1500)).toBe(303);
  return id;
}
const runs = (id: string) =>
  sql((trx) => trx.selectFrom('observation_run').selectAll().where('site', '=', id).orderBy('id').execute());
const cases = () =>
  sql((trx) =>
    trx.selectFrom('matter').selectAll().where('kind', 'in', ['observed', 'breach']).orderBy('sequence').execute(),
  );
async function scanned(id: string, recording: Recording = {}): Promise<string> {
  expect((await house.post(`/nettsteder/${id}/skann`, 'coordinator', {})).status).toBe(303);
  expect(await scanWaiting(work(scanning(recording)), [tenant])).toBe(1);
  return (await runs(id)).at(-1)?.id ?? '';
}
const error = async (path: string, by: Name, fields: Fields) => {
  const answer = await house.post(path, by, fields);
  return { status: answer.status, text: plain(await answer.text()) };
};

describe('a site is declared and confirmed', () => {
  test('by its school or the owner, and only what is on the net and the owner’s own', async () => {
    const wrong = await error('/nettsteder/ny', 'coordinator', { ...usual, url: 'http://192.168.0.1', unit: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('ikke et tall eller en maskin i eget nett');
    expect((await error('/nettsteder/ny', 'nesset', { ...usual, url: 'egen.example', unit: '' })).status).toBe(403);
    expect(
      (await error('/nettsteder/ny', 'nesset', { ...usual, url: 'egen.example', unit: 'bakkelokka' })).status,
    ).toBe(403);
    expect((await error('/nettsteder/ny', 'reader', { ...usual, url: 'egen.example', unit: '' })).status).toBe(403);
    const own = await house.post('/nettsteder/ny', 'nesset', { ...usual, url: 'egen.example', unit: 'nesset' });
    const path = own.headers.get('location') ?? '';
    expect(
      (await error('/nettsteder/ny', 'nesset', { ...usual, url: 'https://egen.example/', unit: 'nesset' })).text,
    ).toContain('står her allerede');

    expect(await page(path, 'nesset')).toContain('Vis at nettstedet er deres eget');
    expect((await error(`${path}/skann`, 'nesset', {})).text).toContain('ikke bekreftet som deres eget');
    expect((await error(`${path}/bekreft`, 'nesset', { how: 'word' })).status).toBe(403);
    net.file = 'skolevern=noe-annet';
    expect((await error(`${path}/bekreft`, 'nesset', { how: 'file' })).text).toContain('Vi fant ikke teksten');
    const { proof } = await sql((trx) =>
      trx
        .selectFrom('observed_site')
        .select('proof')
        .where('url', '=', 'https://egen.example')
        .executeTakeFirstOrThrow(),
    );
    net.file = `skolevern=${proof}\n`;
    expect((await house.post(`${path}/bekreft`, 'nesset', { how: 'file' })).status).toBe(303);
    expect(net.asked).toContain('https://egen.example/.well-known/skolevern.txt');
    net.txt = [`skolevern=${proof}`];
    expect((await house.post(`${path}/bekreft`, 'nesset', { how: 'dns' })).status).toBe(303);
    expect(net.asked.at(-1)).toBe('_skolevern.egen.example');
  });

  test('another school and a guardian see nothing of it; the reader looks and changes nothing', async () => {
    const id = await site('nesset');
    for (const path of [`/nettsteder/${id}`, `/nettsteder/${id}/innstillinger`, `/nettsteder/${id}/sammenlign`])
      expect([path, await statusOf(path, 'other')]).toEqual([path, 403]);
    expect(await statusOf('/nettsteder', 'guardian')).toBe(403);
    expect(await page('/nettsteder', 'other')).not.toContain('skole1.example');
    expect(await statusOf(`/nettsteder/${id}`, 'reader')).toBe(200);
    expect(await statusOf(`/nettsteder/${id}/innstillinger`, 'reader')).toBe(404);
    expect((await house.post(`/nettsteder/${id}/skann`, 'reader', {})).status).toBe(403);
    expect((await house.post(`/nettsteder/${id}/innstillinger`, 'nesset', { ...usual, limit: '999' })).status).toBe(
      422,
    );
    expect(
      (await house.post(`/nettsteder/${id}/innstillinger`, 'nesset', { ...usual, limit: '7', every: 'day' })).status,
    ).toBe(303);
    const journeys = 'Skoleruta:\r\ngå til /ruta\r\ntrykk «Logg inn»';
    const refused = await error(`/nettsteder/${id}/innstillinger`, 'nesset', { ...usual, journeys });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Linje 3: «Logg inn» trykker ikke et program på. Trykk bare på det som åpner');
    expect(refused.text).toContain('gå til /ruta');
    expect((await house.post(`/nettsteder/${id}/avslutt`, 'nesset', {})).status).toBe(303);
    expect(await page('/nettsteder', 'nesset')).not.toContain(`/nettsteder/${id}`);
  });
});

describe('a scan', () => {
  test('waits, runs outside the request and is shown: drawn, in a table, with its evidence', async () => {
    const id = await site();
    const journeys = 'Skoleruta:\r\ngå til /ruta';
    await house.post(`/nettsteder/${id}/innstillinger`, 'nesset', { ...usual, journeys });
    await house.post(`/nettsteder/${id}/skann`, 'nesset', {});
    await house.post(`/nettsteder/${id}/skann`, 'nesset', {}); // a second asks for nothing more
    expect(await runs(id)).toHaveLength(1);
    expect(await page(`/nettsteder/${id}`, 'nesset')).toContain('Skanningen venter på tur');
    const asked: ScanOptions[] = [];
    expect(await scanWaiting(work(scanning({}, (options) => void asked.push(options))), [tenant])).toBe(1);
    expect(asked[0]).toMatchObject({
      pages: 5,
      contexts: 1,
      sites: [
        {
          robots: 'obey',
          pages: [expect.stringContaining('/kontakt')],
          journeys: [{ name: 'Skoleruta', steps: [{ kind: 'go', url: expect.stringMatching(/\.example\/ruta$/) }] }],
        },
      ],
    });
    const [run] = await runs(id);
    expect(run).toMatchObject({ state: 'done', visits_done: 9, visits_of: 9 });
    for (const lang of ['nb', 'nn', 'en']) {
      const text = await page(`/nettsteder/${id}`, 'nesset', lang);
      for (const word of ['Meta', 'www.google-analytics.com', '_ga']) expect(text).toContain(word);
    }
    const html = await (await house.get(`/nettsteder/${id}`, 'nesset')).text();
    expect(html).toContain('Før noen har valgt');
    expect(html).toMatch(/<svg[^>]*role="group"/);
    const runText = await page(`/nettsteder/${id}/skanninger/${run?.id}`, 'nesset');
    expect(runText).toContain('Bare nødvendige');
    expect(runText).toContain('siden ble bare sett delvis');
    expect(await statusOf(`/nettsteder/${id}/skanninger/${run?.id}/bevis.zip`, 'other')).toBe(403);
    // The pictures are shown where the scan is, to those who may see it, and nothing else is reached that way.
    const runHtml = await (await house.get(`/nettsteder/${id}/skanninger/${run?.id}`, 'nesset')).text();
    const shown = [...runHtml.matchAll(/<img src="([^"]+)" alt="([^"]+)"[^>]* loading="lazy"/g)];
    expect(shown.map(([, src, alt]) => [src?.split('/bilde/')[1], alt?.split('. ')[1]])).toEqual([
      ['no-choice/1-before.png', 'Før noen har valgt.'],
      ['reject/1-after.png', 'Etter nei.'],
      ['accept/1-after.png', 'Etter ja.'],
    ]);
    const pictureOf = shown[0]?.[1] ?? '';
    const picture = await house.get(pictureOf, 'nesset');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await statusOf(pictureOf, 'other')).toBe(403);
    for (const no of ['no-choice/1-contacts.json', 'accept/1-before.png', 'no-choice/..%2f..%2fmanifest.json'])
      expect(await statusOf(pictureOf.replace('no-choice/1-before.png', no), 'nesset')).toBe(404);

    const zip = new Uint8Array(
      await (await house.get(`/nettsteder/${id}/skanninger/${run?.id}/bevis.zip`, 'nesset')).arrayBuffer(),
    );
    expect(verifyEvidence(zip, [signer.id])).toMatchObject({
      holds: true,
      sha256: run?.source,
      manifest: { version: 'full', previous: null },
    });
    const open = new Uint8Array(
      await (await house.get(`/nettsteder/${id}/skanninger/${run?.id}/bevis-offentlig.zip`, 'nesset')).arrayBuffer(),
    );
    expect(verifyEvidence(open, [signer.id])).toMatchObject({
      holds: true,
      manifest: { version: 'public', full: run?.source },
    });
    const line = await sql((trx) =>
      trx
        .selectFrom('log_line')
        .select('subject')
        .where('act', '=', 'observation.sealed')
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    );
    expect(line?.subject).toContain(run?.source ?? '-');
  });

  test('what failed and what was broken off is told, and neither stands as seen', async () => {
    const id = await site();
    await house.post(`/nettsteder/${id}/skann`, 'coordinator', {});
    const { site: seen, ...rest } = recordedRun();
    const broken = () => Promise.resolve({ ...rest, begun: seen.begun, ended: seen.ended, sites: [] });
    await expect(scanWaiting(work(broken), [tenant])).rejects.toThrow('told of no site');
    expect(await page(`/nettsteder/${id}`)).toContain('Forrige skanning mislyktes');
    later(0.1);
    await house.post(`/nettsteder/${id}/skann`, 'coordinator', {});
    const [, next] = await runs(id);
    await sql((trx) =>
      trx
        .updateTable('observation_run')
        .set({ state: 'running', worked_at: now })
        .where('id', '=', next?.id ?? '')
        .execute(),
    );
    expect(await scanWaiting(work(scanning()), [tenant])).toBe(0);
    expect((await runs(id)).at(-1)?.state).toBe('running');
    later(1);
    await scanWaiting(work(scanning()), [tenant]);
    expect(await page(`/nettsteder/${id}`)).toContain('Forrige skanning ble avbrutt');
    expect(await page('/nettsteder')).toContain('Skann på nytt');
    expect(
      await sql((trx) => trx.selectFrom('observed_recipient').selectAll().where('site', '=', id).execute()),
    ).toEqual([]);
  });

  test('that came to no page is told with its reason, what was seen before stands, and it is tried the next night', async () => {
    const id = await site();
    await scanned(id);
    const before = await sql((trx) => latestObservations(trx));
    later(1);
    await house.post(`/nettsteder/${id}/skann`, 'coordinator', {});
    const { site: seen, ...rest } = recordedRun({ begun: now });
    const limits = [{ code: 'robots-unreachable', detail: 'https://x.example/robots.txt: it answered with 503' }];
    const closed = { ...seen, pages: [], recipients: [], stored: [], behaviour: [], visits: [], limits };
    const nothing = () => Promise.resolve({ ...rest, begun: seen.begun, ended: seen.ended, sites: [closed] });
    expect(await scanWaiting(work(nothing), [tenant])).toBe(1);
    expect((await runs(id)).at(-1)).toMatchObject({ state: 'failed', failure: 'robots-unreachable', result: null });
    for (const [lang, words] of [
      ['nb', 'robots.txt på nettstedet kunne ikke leses'],
      ['nn', 'robots.txt på nettstaden kunne ikkje lesast'],
      ['en', 'robots.txt of the site could not be read'],
    ] as const) {
      const text = await page(`/nettsteder/${id}`, 'nesset', lang);
      for (const word of [words, 'RFC 9309', 'www.google-analytics.com']) expect(text).toContain(word);
    }
    expect(await sql((trx) => latestObservations(trx))).toEqual(before);
    // Whose pages all failed, and who contacted nobody, was not seen either.
    const visits = seen.visits.map((visit) => ({ ...visit, outcome: 'failed' as const, why: 'nobody answers there' }));
    const down = { ...closed, limits: [], visits };
    later(0.1);
    await house.post(`/nettsteder/${id}/skann`, 'coordinator', {});
    await scanWaiting(
      work(() => Promise.resolve({ ...rest, begun: seen.begun, ended: seen.ended, sites: [down] })),
      [tenant],
    );
    expect((await runs(id)).at(-1)).toMatchObject({ state: 'failed', failure: 'no-page' });
    expect(await sql((trx) => latestObservations(trx))).toEqual(before);
    // Once a week, as it is otherwise; but a week is not waited.
    expect(await page(`/nettsteder/${id}`)).toContain('Skannes neste gang av seg selv natt til 24. november 2026');
    const stopped = { ...closed, limits: [{ code: 'stopped' }] };
    later(0.1);
    await house.post(`/nettsteder/${id}/skann`, 'coordinator', {});
    await scanWaiting(
      work(() => Promise.resolve({ ...rest, begun: seen.begun, ended: seen.ended, sites: [stopped] })),
      [tenant],
    );
    expect((await runs(id)).at(-1)).toMatchObject({ state: 'broken-off', failure: null });
    const then = now;
    now = new Date('2026-11-24T01:30:00Z');
    await queueDue(house.db, clock, [tenant]);
    expect((await runs(id)).at(-1)).toMatchObject({ state: 'queued', author: 'job:scans' });
    await scanWaiting(work(scanning()), [tenant]);
    now = then;
  });

  test('by night those are queued whose time has come, and nothing by day', async () => {
    const id = await site();
    const before = now;
    expect(await queueDue(house.db, clock, [tenant])).toBe(0);
    now = new Date('2026-11-24T01:30:00Z');
    expect(await queueDue(house.db, clock, [tenant])).toBeGreaterThan(0);
    expect((await runs(id)).map(({ author, state }) => [author, state])).toEqual([['job:scans', 'queued']]);
    await scanWaiting(work(scanning()), [tenant]);
    expect(await queueDue(house.db, clock, [tenant])).toBe(0);
    now = before;
  });
});

describe('what is new', () => {
  test('opens one case at first and one for each organisation later; mails say how much and of whom nothing', async () => {
    await sql((trx) =>
      trx
        .insertInto('matter_notice')
        .values({ tenant, account: house.actor('nesset').id, email: 'leder@skole.example', lang: 'nn' } as never)
        .execute(),
    );
    const id = await site();
    const before = (await cases()).length;
    const all = recordedRun().site.recipients;
    const some = all.filter(({ organisation }) => organisation === 'Google');
    const from = await scanned(id, { recipients: some });
    const first = (await cases()).slice(before);
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ kind: 'observed', unit: 'nesset', received_via: 'observed' });
    const casePage = await (await house.get(`/saker/${first[0]?.id}`, 'nesset')).text();
    expect(plain(casePage)).toContain('Vurdert det som er observert');
    expect(casePage).toContain(`href="/nettsteder/${id}"`);
    later(24);
    const to = await scanned(id, { recipients: all.filter(({ organisation }) => organisation !== 'Google') });
    const opened = (await cases()).slice(before + 1);
    expect(opened.map(({ subject }) => subject.split(' til ')[1]).sort()).toEqual([
      'LinkedIn',
      'Meta',
      'Vimeo',
      'api.nettprat.example',
    ]);
    const mails = await sql((trx) =>
      trx.selectFrom('mail_out').selectAll().where('to_address', '=', 'leder@skole.example').execute(),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toMatch(/^Nettstaden skole\d+\.example: 7 endringar sidan førre skanning$/);
    expect(mails[0]?.body).toContain(`/nettsteder/${id}/sammenlign?fra=${from}&til=${to}`);
    expect(mails[0]?.body).not.toMatch(/Meta|facebook/);
    const changes = await page(`/nettsteder/${id}/sammenlign?fra=${from}&til=${to}`, 'nesset');
    expect(changes).toContain('7 ting er endret');
    expect(await page(`/nettsteder/${id}/sammenlign`, 'nesset')).toContain('7 ting er endret');
    expect(await statusOf(`/nettsteder/${id}/sammenlign?fra=${from}&til=${newId()}`, 'nesset')).toBe(404);

    const known = await sql((trx) => latestObservations(trx, { observers: ['web-scan'], units: ['nesset'] }));
    const hosts = known.flatMap(({ seen }) =>
      seen.kind === 'recipient' && seen.site.includes(`skole${count}.`) ? [seen.host] : [],
    );
    expect(hosts).not.toContain('fonts.gstatic.com');
    expect(hosts).toContain('www.facebook.com');
    const whole = await page(`/nettsteder/${id}`, 'nesset');
    expect(whole).toContain(`Sak ${opened[0]?.year}/`);
  });

  test('is decided by a person, who says why and until when', async () => {
    const id = await site();
    await scanned(id);
    // Sent to /nettsteder/:id/mottaker/:host, which test/isolation leaves to this test.
    const host = 'www.facebook.com';
    const at = `/nettsteder/${id}/mottaker/${host}`;
    const text = await page(at, 'nesset');
    expect(text).toContain('Meta får opplysninger om de besøkende');
    expect(text).toContain('Veien ut');
    expect(await statusOf(`/nettsteder/${id}/mottaker/finnes.ikke`, 'nesset')).toBe(404);
    expect((await error(at, 'nesset', { decision: 'accepted', reason: '' })).text).toContain('Skriv hvorfor');
    expect((await error(at, 'nesset', { decision: 'false-alarm', reason: '' })).text).toContain('Skriv hvorfor');
    const accepted = { decision: 'accepted', reason: 'Taes bort i desember' };
    expect((await error(at, 'nesset', { ...accepted, until: '2020-01-01' })).text).toContain('Skriv en dag fra i dag');
    expect((await house.post(at, 'nesset', { ...accepted, until: '2027-12-24' })).status).toBe(303);
    expect(await page(`/nettsteder/${id}`, 'nesset')).toContain('Blir som det er');
    expect(await page(at, 'nesset')).toContain('til og med 24. desember 2027');
    const said = (await sql((trx) => allDecided(trx))).filter((one) => one.site === `https://skole${count}.example`);
    expect(said).toEqual([
      expect.objectContaining({
        host,
        decision: 'accepted',
        until: '2027-12-24',
        role: 'leader',
        at: now.toISOString(),
      }),
    ]);
    expect(JSON.stringify(said)).not.toContain('desember');
    const open = async () => {
      const { sites } = await viewSites({ db: house.db, clock }, house.actor('nesset'));
      return sites.find((one) => one.site.id === id)?.open;
    };
    const before = now;
    const decided = (await open()) ?? 0;
    now = new Date('2027-12-25T09:00:00Z');
    expect(await open()).toBe(decided + 1);
    now = before;
  });

  test('and so is a no that is harder than a yes, of itself and not of a host', async () => {
    const id = await site();
    const at = `/nettsteder/${id}/samtykke`;
    await scanned(id);
    expect(await page(`/nettsteder/${id}`, 'nesset')).toContain('Det er like lett å si nei som ja.');
    expect(await statusOf(at, 'nesset')).toBe(404);
    later(1);
    await scanned(id, { hard: true });
    const whole = await page(`/nettsteder/${id}`, 'nesset');
    expect(whole).toContain('Det er vanskeligere å si nei enn ja. Å si nei krever 3 trykk, å si ja 1.');
    expect(await page(at, 'nesset', 'nn')).toContain('Eitt val er kryssa av på førehand.');
    expect(await statusOf(at, 'other')).toBe(403);
    // Sent to /nettsteder/:id/samtykke, which test/isolation leaves to this test.
    expect((await error(at, 'nesset', { decision: 'accepted', reason: '' })).text).toContain('Skriv hvorfor');
    expect((await house.post(at, 'nesset', { decision: 'handed-over', reason: 'Til leverandøren' })).status).toBe(303);
    const said = (await sql((trx) => allDecided(trx))).filter(({ difference }) =>
      difference.includes(`|skole${count}.example`),
    );
    expect(said).toMatchObject([{ difference: `refusing-is-harder|skole${count}.example`, decision: 'handed-over' }]);
    expect(said[0]).not.toHaveProperty('host');
    expect(await page(at, 'nesset')).toContain('gitt videre til den som skal ordne det');
  });

  test('may be a breach: with the evidence, both times, linked with its case, and begun once', async () => {
    await sql((trx) =>
      trx
        .insertInto('matter_notice')
        .values({ tenant, account: house.actor('nesset').id, email: 'leder@skole.example', lang: 'nn' } as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    const id = await site();
    const run = await scanned(id);
    const observed = (await cases()).at(-1);
    const first = new Date(
      recordedRun({ begun: now }).site.recipients.find((one) => one.organisation === 'Meta')?.first ?? '',
    );
    const at = `/nettsteder/${id}/mottaker/www.facebook.com`;
    const way = `href="${at}#brudd"`;
    expect(await (await house.get(`/saker/${observed?.id}`, 'nesset')).text()).toContain(way);
    expect(await (await house.get(`/saker/${observed?.id}`, 'reader')).text()).not.toContain(way);
    later(30);
    const breach = (fields: Fields, by: Name = 'nesset', host = 'www.facebook.com') =>
      house.post(`/nettsteder/${id}/mottaker/${host}/brudd`, by, fields);
    expect((await breach({ knownDay: '2029-12-24', knownTime: '10:00' })).status).toBe(422);
    expect((await breach({ knownDay: '2020-01-01', knownTime: '10:00' })).status).toBe(422);
    expect((await breach({ knownDay: '2026-11-23', knownTime: 'sent' })).status).toBe(422);
    expect((await breach({}, 'other')).status).toBe(403);
    const [answer, twin] = await Promise.all([breach({}), breach({}, 'coordinator', 'connect.facebook.net')]);
    const place = answer.headers.get('location') ?? '';
    expect(place).toMatch(/^\/saker\/[0-9a-f-]{36}\/brudd$/);
    // Another of the same organisation, by another person, at the same time: it is the same breach.
    expect(twin.headers.get('location')).toBe(place);
    const opened = (await cases()).at(-1);
    expect(place).toContain(opened?.id ?? '-');
    expect(opened).toMatchObject({ kind: 'breach', unit: 'nesset', received_at: now, received_via: 'observed' });
    expect(
      (await cases()).filter(({ kind, subject }) => kind === 'breach' && subject === opened?.subject),
    ).toHaveLength(1);
    const of = opened?.id ?? '';
    const [message] = await sql((trx) =>
      trx.selectFrom('matter_message').select(['id', 'body']).where('matter', '=', of).execute(),
    );
    const file = await sql((trx) =>
      trx.selectFrom('matter_file').selectAll().where('matter', '=', of).executeTakeFirstOrThrow(),
    );
    const [scan] = await runs(id);
    expect(message?.body).toContain(first.toISOString());
    expect(message?.body).toContain(now.toISOString());
    expect(message?.body).toContain('dei 72 timane går derifrå');
    expect(message?.body).toContain(`/nettsteder/${id}/skanninger/${run}`);
    expect(message?.body).toContain(scan?.source ?? '-');
    expect(message?.body).not.toContain('LinkedIn');
    expect(file.message).toBe(message?.id);
    expect(verifyEvidence(file.bytes, [signer.id])).toMatchObject({ holds: true, sha256: scan?.source });
    const [breachPage, observedPage] = [
      await page(`/saker/${of}`, 'nesset'),
      await page(`/saker/${observed?.id}`, 'nesset'),
    ];
    expect(breachPage).toContain(`henger sammen med Sak ${observed?.year}/${observed?.sequence}`);
    expect(observedPage).toContain(`henger sammen med Sak ${opened?.year}/${opened?.sequence}`);
    expect(await page(place, 'nesset')).toContain('Vurder');
    const again = await page(at, 'nesset');
    expect(again).toContain(`Bruddsak ${opened?.year}/${opened?.sequence}`);
    expect(again).not.toContain('Opprett bruddsak');

    const close = (when: Date) =>
      house.admin
        .updateTable('matter')
        .set({ state: 'closed', closed_at: when, outcome: 'no-breach' })
        .where('id', '=', of)
        .execute();
    await close(now);
    expect((await breach({})).headers.get('location')).toBe(place);
    later(24);
    await scanned(id);
    expect(await page(at, 'nesset')).toContain('Opprett bruddsak');
    const next = (await breach({})).headers.get('location') ?? '';
    expect(next).not.toBe(place);
    expect(await page(next.replace('/brudd', ''), 'nesset')).toContain(
      `henger sammen med Sak ${opened?.year}/${opened?.sequence}`,
    );
  });

  test('that could only be contacted is told as such, in the language of who answers for it', async () => {
    const id = await site('coordinator', 'bakkelokka');
    const prepared = recordedRun().site.recipients.map((one) => ({
      ...one,
      sent: ['address' as const],
      contactedIn: [],
      techniques: ['preconnect' as const],
    }));
    await scanned(id, { recipients: prepared });
    const noteOf = async (matter: string | undefined) =>
      (
        await sql((trx) =>
          trx
            .selectFrom('matter_message')
            .select('body')
            .where('matter', '=', matter ?? '')
            .executeTakeFirstOrThrow(),
        )
      ).body;
    const first = (await cases()).at(-1);
    expect(first?.subject).toBe(`skole${count}.example kan sende opplysninger til 5 virksomheter`);
    expect(await noteOf(first?.id)).toContain('Ingen av dem ble kontaktet.');
    const of = await site('nesset', 'nesset');
    const [one, ...others] = prepared;
    const told = recordedRun().site.recipients.find(({ host }) => host === one?.host);
    await scanned(of, {
      recipients: [...others.filter(({ organisation }) => organisation !== 'Meta'), ...(told ? [told] : [])],
    });
    const mixed = (await cases()).at(-1);
    expect(mixed?.subject).toBe(`skole${count}.example sender opplysningar til Meta, og kan sende til 4 andre`);
    const note = await noteOf(mixed?.id);
    expect(note).toContain('Skanninga av');
    expect(note).toContain('Berre gjort klart for (preconnect)');
    expect(note).not.toContain('ikke');
  });
});

describe('evidence', () => {
  test('is put in a case by its number, and nowhere that the actor does not stand', async () => {
    const id = await site();
    const run = await scanned(id);
    const [one] = (await cases()).filter(({ unit }) => unit === 'nesset');
    await house.post(`/saker/${one?.id}`, 'nesset', { skjema: 'take' });
    const at = `/nettsteder/${id}/skanninger/${run}/til-sak`;
    const number = `${one?.year}/${one?.sequence}`;
    expect((await error(at, 'nesset', { number: '2026/9999', version: 'public' })).text).toContain(
      'Det finnes ingen slik sak',
    );
    expect((await error(at, 'other', { number, version: 'public' })).status).toBe(403);
    const answer = await house.post(at, 'nesset', { number, version: 'public' });
    expect(answer.headers.get('location')).toBe(`/saker/${one?.id}#dokumenter`);
    const file = await sql((trx) =>
      trx
        .selectFrom('matter_file')
        .select(['name', 'bytes'])
        .where('matter', '=', one?.id ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(file.name).toMatch(/-offentlig\.zip$/);
    expect(verifyEvidence(file.bytes)).toMatchObject({ holds: true });
  });

  test('of the next scan names the one before; old raw material goes, and what it was stays', async () => {
    const id = await site();
    const first = await scanned(id);
    later(200 * 24);
    const second = await scanned(id);
    const zip = await house.get(`/nettsteder/${id}/skanninger/${second}/bevis.zip`, 'coordinator');
    const verified = verifyEvidence(new Uint8Array(await zip.arrayBuffer()));
    const [one] = await runs(id);
    expect(verified).toMatchObject({ holds: true, manifest: { previous: { run: first, manifest: one?.source } } });
    expect((await house.post('/nettsteder', 'nesset', { days: '300' })).status).toBe(403);
    expect((await house.post('/nettsteder', 'coordinator', { days: '0' })).status).toBe(422);
    expect((await house.post('/nettsteder', 'coordinator', { days: '300' })).status).toBe(303);
    later(200 * 24);
    expect(await deleteOldEvidence({ db: house.db, clock }, [tenant])).toBeGreaterThan(0);
    expect(await statusOf(`/nettsteder/${id}/skanninger/${first}/bevis.zip`, 'coordinator')).toBe(404);
    expect(await page(`/nettsteder/${id}/skanninger/${first}`)).toContain('Råmaterialet er slettet');
    expect(await statusOf(`/nettsteder/${id}/skanninger/${second}/bevis.zip`, 'coordinator')).toBe(200);
  });
});

test('everybody sees what the owner shows, in the public version, and nothing of other sites', async () => {
  const id = await site();
  await scanned(id);
  const path = '/om/solvik/nettsteder';
  const asNobody = async () => {
    const answer = await house.get(path);
    return { status: answer.status, text: plain(await answer.text()) };
  };
  expect((await asNobody()).status).toBe(404);
  await setPublished({ db: house.db, clock }, house.actor('coordinator'), true);
  expect((await asNobody()).status).toBe(404);
  expect((await house.post(`/nettsteder/${id}/vis`, 'nesset', { vis: 'ja' })).status).toBe(403);
  expect((await house.post(`/nettsteder/${id}/vis`, 'coordinator', { vis: 'ja' })).status).toBe(303);
  const { status, text } = await asNobody();
  expect(status).toBe(200);
  expect(text).toContain(`skole${count}.example`);
  expect(text).toContain('Meta');
  expect(text).not.toMatch(/kanarifugl|skole1\.example|Sak 20/);
  // Since when it is there, and not when the last scan saw it: as the owner's own page says.
  const first = shortDate(osloDate(now), 'nb');
  later(24 * 3);
  await scanned(id);
  const again = (await asNobody()).text;
  expect(again).toContain(`Skannet ${shortDate(osloDate(now), 'nb')}`);
  expect(again.slice(again.indexOf('Sett siden'))).toContain(first);
  expect(again.slice(again.indexOf('Sett siden'))).not.toContain(shortDate(osloDate(now), 'nb'));
  expect(plain(await (await house.get('/om/solvik')).text())).toContain(
    'Hvem nettstedene våre sender opplysninger til',
  );
});

test('the list says apart how many are not covered, and of how many nobody knows', async () => {
  const { sites } = await viewSites({ db: house.db, clock }, house.actor('coordinator'));
  const [open, notKnown] = [sites, sites].map((all, at) =>
    all.reduce((sum, one) => sum + (at === 0 ? one.open : one.notKnown), 0),
  ) as [number, number];
  expect(notKnown).toBeGreaterThan(0);
  expect(open).toBeGreaterThan(notKnown);
  const text = await page('/nettsteder');
  expect(text).toContain(`${open - notKnown} mottakere på ${sites.length} nettsteder er ikke dekket av en avtale`);
  expect(text).toContain(`Om ${notKnown} til vet vi ikke.`);
});

test('the demo says of Oslo’s two sites what the letter of 2019 says, on its day, and nothing that is made up', async () => {
  const oslo = await house.addOwner(await shippedLandscape('oslo-utdanningsetaten-2019'));
  await house.addPerson('oslo', oslo, 'coordinator', [], true);
  await addDemoSites({ db: house.db, clock }, { tenant: oslo, slug: 'oslo-utdanningsetaten' }, signer);
  const { sites } = await viewSites({ db: house.db, clock }, house.actor('oslo'));
  expect(sites.map(({ site: { url } }) => url)).toEqual([
    'https://kampen.osloskolen.no',
    'https://majorstuen.osloskolen.no',
  ]);
  expect(await page('/nettsteder', 'oslo')).toContain('8. mai 2019');
  for (const { site: one, run } of sites) {
    for (const lang of ['nb', 'nn', 'en']) {
      const text = await page(`/nettsteder/${one.id}`, 'oslo', lang);
      expect(text).toMatch(/connect\.facebook\.com/);
      expect(text).not.toMatch(/_ga|_fbp|nettprat|tast for tast|Ingenting ble lagret|oppdikt|invented/);
    }
    const text = await page(`/nettsteder/${one.id}`, 'oslo');
    expect(text).toContain('Et brev fra 8. mai 2019 forteller om én mottaker. Nettstedet er ikke skannet');
    // What the letter does not tell is not known: it is never nobody, and no scan that is done.
    expect(text.match(/Ikke kjent: ingen har sett etter/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/Skanningen|Ferdig|siden man kom fra|Meta/);
    expect(text).toContain('gjengitt etter et offentlig brev');
    const zip = await house.get(`/nettsteder/${one.id}/skanninger/${run?.id}/bevis.zip`, 'oslo');
    const bytes = new Uint8Array(await zip.arrayBuffer());
    expect(verifyEvidence(bytes, [signer.id])).toMatchObject({ holds: true });
    const visit = await page(`/nettsteder/${one.id}/skanninger/${run?.id}`, 'oslo');
    expect(visit).toContain('gjengitt etter et offentlig brev');
    expect(visit).not.toMatch(/Godta|kanarifugl|google|helt sett/);
  }
  // A look is as old as what it tells, and not as the day on which it was written down.
  const inOslo = <T>(read: (trx: Trx) => Promise<T>) => inTenant(house.db, oslo, read);
  const looks = await inOslo((trx) => latestLooks(trx));
  expect(looks.map(({ site: url, at }) => [url, osloDate(new Date(at))]).sort()).toEqual([
    ['https://kampen.osloskolen.no', '2019-05-08'],
    ['https://majorstuen.osloskolen.no', '2019-05-08'],
  ]);
  const by = (day: string) =>
    inOslo(async (trx) => [(await latestLooks(trx, day)).length, (await latestObservations(trx, { by: day })).length]);
  expect(await by('2019-05-07')).toEqual([0, 0]);
  expect(await by('2019-12-31')).toEqual([2, 2]);
  expect(await page('/observasjoner', 'oslo')).not.toContain('2026');
});

test('observations are added to and never changed; what others saw is told once, with the last time', async () => {
  const seen = { kind: 'system' as const, name: 'Zokrates' };
  const save = (at: string) =>
    sql((trx) =>
      saveRun(trx, {
        id: newId(),
        observer: 'feide',
        at: new Date(at),
        source: 'b'.repeat(64),
        observations: [{ observer: 'feide', seen, at, source: 'b'.repeat(64) }],
      }),
    );
  await save('2026-11-01T10:00:00.000Z');
  await save('2026-11-08T10:00:00.000Z');
  const found = await sql((trx) => latestObservations(trx, { observers: ['feide'], units: [null] }));
  expect(found).toEqual([{ observer: 'feide', seen, at: '2026-11-08T10:00:00.000Z', source: 'b'.repeat(64) }]);
  expect(await sql((trx) => latestObservations(trx, { units: ['finnes-ikke'] }))).toEqual([]);
  await expect(sql((trx) => trx.deleteFrom('observation').execute())).rejects.toThrow('permission denied');
  await expect(
    sql((trx) =>
      trx
        .updateTable('observation')
        .set({ source: 'c'.repeat(64) })
        .execute(),
    ),
  ).rejects.toThrow('permission denied');
});

describe('what lets data leave the EEA', () => {
  const lists = '/nettsteder/sertifiserte';
  const today = () => osloDate(now);
  async function give(by: Name, text: string, fields: Fields = {}) {
    const body = new FormData();
    const usualFields = { framework: 'Data Privacy Framework', on: today(), source: 'https://liste.example' };
    for (const [name, value] of Object.entries({ ...usualFields, ...fields })) body.set(name, String(value));
    body.set('file', new File([text], 'liste.csv'));
    const headers = {
      cookie: `skolevern=${house.session(by)}`,
      origin: 'http://127.0.0.1:3000',
      'accept-language': 'nb',
    };
    const answer = await house.app.request(lists, { method: 'POST', headers, body });
    return { status: answer.status, place: answer.headers.get('location') ?? '', text: plain(await answer.text()) };
  }
  const csv = (...rows: readonly string[]) => ['Organization;Status', ...rows].join('\n');
  const whatIf = (ground: string, by: Name = 'coordinator', more = '') =>
    page(`/nettsteder/hvis-grunnlaget-faller?grunnlag=${encodeURIComponent(ground)}${more}`, by);
  const dpf = '(EU) 2023/1795';
  const found = async () => {
    const answer = (await (await house.get(`/funn.json?lov=gdpr&dato=${today()}`, 'coordinator')).json()) as {
      findings: readonly { requirement: string; because: readonly { says: string }[] }[];
    };
    return JSON.stringify(answer.findings.find(({ requirement }) => requirement === 'recipients-transfer-ground'));
  };
  let id: string;

  test('a list of the certified is shown before it is kept, judges from then on, and grows old', async () => {
    id = await site();
    await scanned(id);
    const google = `/nettsteder/${id}/mottaker/fonts.gstatic.com`;
    expect(await page(google)).toContain('ingen har slått opp om mottakeren er det');
    // The register's forms are the coordinators': nobody else is led to one.
    const formLinks = async (by: Name) => (await (await house.get(google, by)).text()).match(/\/register\/\w+\/ny\?/g);
    expect([await formLinks('coordinator'), await formLinks('nesset')]).toEqual([['/register/parter/ny?'], null]);
    expect(await page(lists)).toContain('Dere har ingen liste');
    expect(await whatIf(dpf)).toContain('vet heller ingen');

    for (const by of ['nesset', 'reader'] as const) {
      expect((await give(by, csv('A;Active'))).status).toBe(403);
      expect(await page(lists, by)).not.toContain('Legg inn en liste');
    }
    expect(await statusOf(lists, 'guardian')).toBe(403);
    const bad = await give('coordinator', csv('A;Active', 'Hemmelig AS;kanskje'));
    expect(bad.status).toBe(422);
    expect(bad.text).toMatch(/Rad 3: statusen sier verken .* Hent listen på nytt/);
    expect(bad.text).not.toContain('Hemmelig');
    expect((await give('coordinator', csv('A;Active'), { on: '2999-01-01' })).text).toContain('ikke være i framtiden');
    expect((await give('coordinator', csv('A;Active'), { source: ' ' })).text).toContain('Skriv hvor listen er hentet');

    const { status, place } = await give('coordinator', csv('Google LLC;Active', '"Meta Platforms, Inc.";Inactive'));
    expect(status).toBe(303);
    const preview = await page(place);
    expect(preview).toContain('Listen navngir 2 virksomheter, og 1 av dem er aktive. Ingenting er lagret ennå.');
    expect(preview).toMatch(/Google\s*(På listen)?\s*Aktiv/);
    expect(await statusOf(place, 'reader')).toBe(403);
    expect(await page(google)).toContain('ingen har slått opp');
    expect((await house.post(place, 'coordinator', {})).status).toBe(303);
    expect(await statusOf(place, 'coordinator')).toBe(404);
    expect(await page(lists, 'reader')).toMatch(/gjelder: 1 virksomhet er aktive?\./);
    expect(await page(google)).toContain(`hviler på beslutning ${dpf}: mottakeren var sertifisert`);
    expect(await page(`/nettsteder/${id}/mottaker/www.facebook.com`)).toContain('står ikke som aktiv på listen');
    expect(await found()).toContain('Meta');
    expect(await found()).not.toContain('Google');

    const thrown = (await give('coordinator', csv('Google LLC;Inactive'))).place;
    expect((await house.post(`${thrown}/forkast`, 'coordinator', {})).status).toBe(303);
    await give('coordinator', csv('Google LLC;Inactive'));
    expect(await forgetExpiredReadings(house.db, new Date(now.getTime() + 25 * 3_600_000))).toBeGreaterThan(0);
    expect(await page(google)).toContain('var sertifisert');
    for (const change of [
      (trx: Trx) => trx.deleteFrom('certified_list').execute(),
      (trx: Trx) => trx.updateTable('certified_list').set({ active: [] }).execute(),
    ])
      await expect(sql<unknown>(change)).rejects.toThrow('permission denied');
  });

  test('that falls is told by school: what was seen and what is registered, before and after, as far as one may see', async () => {
    const text = await whatIf(dpf);
    expect(text).toMatch(
      /Faller \(EU\) 2023\/1795 \(USA, Data Privacy Framework\) .*, står (én overføring|\d+ overføringer) uten grunnlag\./,
    );
    expect(text).toMatch(/Google\s*USA/);
    expect(text).toContain('Har grunnlag → uten grunnlag');
    expect(text).not.toMatch(/Meta\s*USA/);
    expect(await whatIf(dpf, 'nesset')).toContain(`nettstedet skole${count}.example`);
    expect(await whatIf(dpf, 'other')).not.toContain(`skole${count}.example`);
    expect(await whatIf(dpf, 'coordinator', '&dag=2023-08-01')).not.toMatch(/Google\s*USA/);
    expect(await whatIf('standard-clauses')).toContain('mister ingen dere vet om, grunnlaget sitt');
    const swiss = await whatIf('2000/518/EC');
    expect(swiss).toContain('systemet Tallstien');
    expect(swiss).toContain('Brukes til:');
    expect((await house.get('/nettsteder/hvis-grunnlaget-faller?grunnlag=finnes-ikke', 'reader')).status).toBe(422);
    expect((await house.get('/nettsteder/hvis-grunnlaget-faller?dag=i-gar', 'reader')).status).toBe(422);
    expect(await statusOf('/nettsteder/hvis-grunnlaget-faller', 'guardian')).toBe(403);
    expect(await page('/nettsteder', 'reader')).toContain('Hva om et grunnlag for overføring faller?');
  });

  test('is not known by a list that is too old', async () => {
    later(91 * 24);
    expect(await page(lists)).toContain('eldre enn 90 dager');
    expect(await page(`/nettsteder/${id}/mottaker/fonts.gstatic.com`)).toContain('er for gammel til å si');
  });
});

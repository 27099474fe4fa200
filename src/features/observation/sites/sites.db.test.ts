import { generateKeyPairSync } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { latestObservations, saveRun } from '#src/features/observation/index.ts';
import { setPublished } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { parseSigner } from '#src/platform/log/signing.ts';
import type { Env } from '#src/platform/web/context.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { verifyEvidence } from '../evidence/verify.ts';
import type { ScanDeps, ScanOptions } from '../web/scan-options.ts';
import type { ScanRun } from '../web/scan-result.ts';
import { queueDue } from './ask-scan.ts';
import type { ProofLooker } from './confirm-site.ts';
import { siteRoutes } from './pages/routes.tsx';
import { type Recording, rawFiles, recordedRun } from './recorded-run.ts';
import { deleteOldEvidence, scanWaiting } from './run-scan.ts';

let now = new Date('2026-11-23T09:00:00Z');
const clock = { now: () => now };
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

type Name = 'coordinator' | 'nesset' | 'other' | 'reader' | 'guardian';
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

const usual = { own: '', pages: '/kontakt', limit: '5', robots: 'obey', every: 'week' };
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
    expect((await house.post(`/nettsteder/${id}/avslutt`, 'nesset', {})).status).toBe(303);
    expect(await page('/nettsteder', 'nesset')).not.toContain(`/nettsteder/${id}`);
  });
});

describe('a scan', () => {
  test('waits, runs outside the request and is shown: drawn, in a table, with its evidence', async () => {
    const id = await site();
    await house.post(`/nettsteder/${id}/skann`, 'nesset', {});
    await house.post(`/nettsteder/${id}/skann`, 'nesset', {}); // a second asks for nothing more
    expect(await runs(id)).toHaveLength(1);
    expect(await page(`/nettsteder/${id}`, 'nesset')).toContain('Skanningen venter på tur');
    const asked: ScanOptions[] = [];
    expect(await scanWaiting(work(scanning({}, (options) => void asked.push(options))), [tenant])).toBe(1);
    expect(asked[0]).toMatchObject({
      pages: 5,
      contexts: 1,
      sites: [{ robots: 'obey', pages: [expect.stringContaining('/kontakt')] }],
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
    expect(runText).toContain('En side ble ikke sett helt');
    expect(await statusOf(`/nettsteder/${id}/skanninger/${run?.id}/bevis.zip`, 'other')).toBe(403);

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

  test('is decided by a person, who says why, and may be a breach whose hours run from when it was known', async () => {
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
    expect((await house.post(at, 'nesset', { decision: 'accepted', reason: 'Taes bort i desember' })).status).toBe(303);
    expect(await page(`/nettsteder/${id}`, 'nesset')).toContain('Blir som det er');

    later(30);
    const breach = (fields: Fields) => house.post(`${at}/brudd`, 'nesset', fields);
    expect((await breach({ knownDay: '2026-12-24', knownTime: '10:00' })).status).toBe(422);
    expect((await breach({ knownDay: '2020-01-01', knownTime: '10:00' })).status).toBe(422);
    expect((await breach({ knownDay: '2026-11-23', knownTime: 'sent' })).status).toBe(422);
    const answer = await breach({});
    expect(answer.headers.get('location')).toMatch(/^\/saker\/[0-9a-f-]{36}\/brudd$/);
    const opened = (await cases()).at(-1);
    expect(opened).toMatchObject({ kind: 'breach', unit: 'nesset', received_at: now });
    const [message] = await sql((trx) =>
      trx
        .selectFrom('matter_message')
        .select('body')
        .where('matter', '=', opened?.id ?? '')
        .execute(),
    );
    expect(message?.body).toContain('første gang 2026-11-2');
    expect(message?.body).toContain(now.toISOString());
    expect(await page(answer.headers.get('location') ?? '', 'nesset')).toContain('Vurder');
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
  expect(plain(await (await house.get('/om/solvik')).text())).toContain(
    'Hvem nettstedene våre sender opplysninger til',
  );
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

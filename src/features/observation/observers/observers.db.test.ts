import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedSystems, askSystems, statementWatching } from '#src/app/observers.ts';
import { navigation, routes } from '#src/app/routes.ts';
import { entra } from '#src/connectors/entra/entra.ts';
import { feide } from '#src/connectors/feide/feide.ts';
import { Problem } from '#src/kernel/problem.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain } from '#test/house.ts';
import { landscapeOf } from '#test/small-register.ts';
import { latestLooks } from '../against/latest-looks.ts';
import { lookAtStatements } from '../statements/look.ts';
import type { Fetched } from '../statements/watched.ts';
import { latestObservations } from '../store.ts';
import { forgetExpiredReadings } from './bring-in.ts';

type Name = 'coordinator' | 'reader' | 'leader' | 'otherLeader' | 'stranger';

let time = Date.parse('2026-11-20T09:00:00Z');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
const day = 86_400_000;
const origin = 'http://127.0.0.1:3000';
const address = 'https://www.nord.example/personvern';
let house: House<Name>;
let tenant: string;
const deps = () => ({ db: house.db, clock });

beforeAll(async () => {
  house = await openHouse({ clock, navigation, routes });
  const notices = { erklaering: { name: 'Erklæring', form: 'statement', url: address } };
  tenant = await house.addOwner(landscapeOf('nord', { notices }));
  await house.addPerson('coordinator', tenant, 'coordinator');
  await house.addPerson('reader', tenant, 'reader');
  await house.addPerson('leader', tenant, 'leader', ['a']);
  await house.addPerson('otherLeader', tenant, 'leader', ['b']);
  await house.addPerson('stranger', await house.addOwner(landscapeOf('sor')), 'coordinator');
});
afterAll(() => house.drop());

const feideList = JSON.stringify([
  { id: 1, name: { nb: 'Alfa' }, attributes: ['eduPersonPrincipalName', 'norEduPersonNIN'] },
  { id: 2, name: { nb: 'Regnereisen' }, attributes: ['mail'] },
]);

/** Gives a file as somebody, with the fields of the form. */
async function give(name: Name, kind: string, text: string, fields: Readonly<Record<string, string>> = {}) {
  const body = new FormData();
  body.set('slag', kind);
  body.set('fil', new File([text], 'fil.txt'));
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  const headers = { cookie: `skolevern=${house.session(name)}`, origin, 'accept-language': 'nb' };
  return house.app.request('/observasjoner/les-inn', { method: 'POST', headers, body });
}

const page = async (path: string, name: Name) => {
  const response = await house.get(path, name);
  return { status: response.status, html: await response.text() };
};
const seen = () => inTenant(house.db, tenant, (trx) => latestObservations(trx));
const namesSeen = async () => (await seen()).map(({ seen: what }) => ('name' in what ? what.name : what.kind));

/** What the control says of a requirement on a day. */
async function findingOn(asOf: string, id: string) {
  const { findings } = (await (await house.get(`/funn.json?lov=gdpr&dato=${asOf}`, 'coordinator')).json()) as {
    findings: readonly { requirement: string; verdict: string; because: readonly { says: string }[] }[];
  };
  return findings.find(({ requirement }) => requirement === id);
}

describe('a file that is read in', () => {
  test('is told in words first, kept when somebody says so, and never stored itself', async () => {
    const sent = await give('coordinator', 'feide', feideList);
    expect(sent.status).toBe(303);
    const place = sent.headers.get('location') ?? '';
    const { html } = await page(place, 'coordinator');
    expect(plain(html)).toContain('2 linjer er lest. 5 observasjoner kan tas vare på. Ingenting er lagret ennå.');
    expect(await seen()).toEqual([]);
    expect((await page(place, 'reader')).status).toBe(404);
    expect((await page(place, 'stranger')).status).toBe(404);
    expect((await house.post(place, 'coordinator', {})).headers.get('location')).toBe('/observasjoner');
    expect((await namesSeen()).toSorted()).toEqual(['Alfa', 'Alfa', 'Alfa', 'Regnereisen', 'Regnereisen']);
    expect(await house.admin.selectFrom('observation_reading').selectAll().execute()).toEqual([]);
    expect((await page(place, 'coordinator')).status).toBe(404);
  });

  test('that cannot be read is told at its field, with the row and what to do', async () => {
    const sent = await give('coordinator', 'feide', '[{"id": 1}]');
    expect(sent.status).toBe(422);
    const said = plain(await sent.text());
    expect(said).toContain('tjeneste 1: Tjenesten har ikke navn. Gi JSON slik api.feide.no/2/sp/ svarer');
    expect((await give('coordinator', 'finnes-ikke', '')).status).toBe(422);
    expect((await give('coordinator', 'export-columns', 'Navn;Klasse')).status).toBe(422);
  });

  test('is somebody’s own to read in for their own school, and nobody else’s', async () => {
    const extension = 'App name,App ID\nOrdhjelp,abcdefghijkl\n';
    expect((await give('leader', 'extension-log', extension)).status).toBe(403);
    expect((await give('leader', 'extension-log', extension, { enhet: 'b' })).status).toBe(403);
    expect((await give('reader', 'extension-log', extension)).status).toBe(403);
    expect((await give('coordinator', 'extension-log', extension, { enhet: 'finnes-ikke' })).status).toBe(422);
    const mine = (await give('leader', 'extension-log', extension, { enhet: 'a' })).headers.get('location') ?? '';
    expect((await house.post(mine, 'leader', {})).status).toBe(303);
    const thrown = (await give('leader', 'extension-log', extension, { enhet: 'a' })).headers.get('location') ?? '';
    expect((await house.post(`${thrown}/forkast`, 'leader', {})).status).toBe(303);
    expect((await page(thrown, 'leader')).status).toBe(404);
  });

  test('of all Feide’s services tells only of those that are registered, and not that they are in use', async () => {
    const place = (await give('coordinator', 'feide', feideList, { katalog: 'ja' })).headers.get('location') ?? '';
    const said = plain((await page(place, 'coordinator')).html);
    expect(said).toContain('2 observasjoner kan tas vare på');
    expect(said).toContain('1 linje gjelder tjenester som ikke står i registeret');
    expect(said).not.toContain('Regnereisen');
  });

  test('that nobody keeps is gone after its day', async () => {
    await give('coordinator', 'feide', feideList);
    const waiting = () => house.admin.selectFrom('observation_reading').select('id').execute();
    expect(await forgetExpiredReadings(house.db, clock.now())).toBe(0);
    expect(await forgetExpiredReadings(house.db, new Date(time + day))).toBe((await waiting()).length + 2);
    expect(await waiting()).toEqual([]);
  });
});

describe('what was observed against the register', () => {
  test('a coordinator sees what is missing and the way out; a reader sees it and has no form', async () => {
    const { html } = await page('/observasjoner', 'coordinator');
    expect(html).toContain('/register/systemer/ny?name=Regnereisen');
    expect(html).toContain('fødselsnummer (norEduPersonNIN)');
    const read = await page('/observasjoner', 'reader');
    expect(plain(read.html)).toContain('Regnereisen');
    expect(read.html).not.toContain('/ny?name=');
  });

  test('a leader sees what is of their own school and of all, and nothing of another', async () => {
    expect(plain((await page('/observasjoner', 'leader')).html)).toContain('Ordhjelp');
    const other = plain((await page('/observasjoner', 'otherLeader')).html);
    expect(other).toContain('Regnereisen');
    expect(other).not.toContain('Ordhjelp');
    expect((await page('/observasjoner?enhet=a', 'otherLeader')).status).toBe(403);
  });

  test('where nobody has looked nothing is known: who has looked where, and who has not', async () => {
    const told = plain((await page('/observasjoner', 'coordinator')).html);
    expect(told).toContain('På 1 av 2 steder har ingen sett etter');
    expect(told).toMatch(
      /Ingen har sett etter \(1\) .*For hele virksomheten har disse sett etter: Feides tjenesteliste \(/,
    );
    const [unlooked = '', looked = ''] = told.split(/(?:Stedet der noen har sett etter ){2}/);
    expect(unlooked).toMatch(
      /ikke kjent om i bruk Alfa Har ikke sett etter Feides tjenesteliste, Apper i Entra ID, .*Skolens svar/,
    );
    expect(looked).toMatch(/Har sett etter Nettleserutvidelser \(20\. november 2026\) Har ikke sett etter Feides/);
    // A school that nobody has looked at does not read as one where all is well; and a leader is told of no other school.
    const other = plain((await page('/observasjoner?enhet=b', 'otherLeader')).html);
    expect(other).toContain('Her har ingen sett etter, så hva som brukes, er ikke kjent.');
    expect(other).not.toContain('Alt som er observert, står i registeret');
    expect(plain((await page('/observasjoner', 'leader')).html)).toContain('Ingen har sett etter (0)');
    expect(plain((await page('/observasjoner', 'stranger')).html)).toContain(
      'Ingen har sett etter, så det er ikke kjent.',
    );
    expect(plain((await page('/observasjoner', 'stranger')).html)).toContain('Ingenting er observert ennå');
  });
});

describe('a difference', () => {
  const hrefOf = (html: string, name: string) => {
    const links = [...html.matchAll(/href="(\/observasjoner\/avgjor\?[^"]+)"[^>]*>[^<]*<span[^>]*>: ([^<]*)</g)];
    return links.find(([, , of]) => of === name)?.[1]?.replaceAll('&amp;', '&') ?? '';
  };

  test('is decided by who may, with why and until when, and stays where it is', async () => {
    const path = hrefOf((await page('/observasjoner', 'coordinator')).html, 'Regnereisen');
    expect(path).toContain('avvik=observed-not-registered');
    expect((await page('/observasjoner/avgjor?avvik=finnes-ikke', 'coordinator')).status).toBe(404);
    expect((await page('/observasjoner/avgjor', 'coordinator')).html).toContain(
      '<option value="observed-not-registered|',
    );
    expect((await page('/observasjoner/avgjor', 'reader')).html).not.toContain('<form class="sv-form"');
    const unnamed = { decision: 'looked-at', reason: '', until: '', avvik: '' };
    expect((await house.post('/observasjoner/avgjor', 'coordinator', unnamed)).status).toBe(404);
    expect(plain((await page(path, 'coordinator')).html)).toContain('Ingen har avgjort dette.');
    const post = (name: Name, fields: Readonly<Record<string, string>>) => house.post(path, name, fields);
    const missing = await post('coordinator', { decision: 'false-alarm', reason: '', until: '' });
    expect([missing.status, plain(await missing.text())]).toEqual([422, expect.stringContaining('Skriv hvorfor')]);
    const coming = { decision: 'agreement-coming', reason: 'Brev sendt i går', until: '2026-12-31' };
    expect((await post('coordinator', { ...coming, until: '2026-11-19' })).status).toBe(422);
    expect((await post('reader', coming)).status).toBe(403);
    // What is of the owner as a whole is not a leader's to decide, and nobody decides what is another owner's.
    expect((await post('leader', coming)).status).toBe(403);
    expect((await post('stranger', coming)).status).toBe(404);
    expect((await post('coordinator', coming)).headers.get('location')).toBe('/observasjoner#not-registered');
    const said =
      'Personvernkoordinatoren sa 20. november 2026: en avtale er på vei. Det gjelder til og med 31. desember 2026.';
    for (const name of ['coordinator', 'reader', 'leader'] as const)
      expect(plain((await page('/observasjoner', name)).html)).toContain(said);
    const { html } = await page('/observasjoner', 'reader');
    expect(html).not.toContain('/avgjor');
    expect(html).not.toContain('Brev sendt');
    expect((await page(path, 'stranger')).status).toBe(404);
  });

  test('of one’s own school is its leader’s to decide, and another does not come to it', async () => {
    const path = hrefOf((await page('/observasjoner', 'leader')).html, 'Ordhjelp');
    expect((await page(path, 'otherLeader')).status).toBe(404);
    expect((await house.post(path, 'leader', { decision: 'put-right', reason: '', until: '' })).status).toBe(303);
    expect(plain((await page('/observasjoner', 'leader')).html)).toContain(
      'Skolelederen sa 20. november 2026 at det er rettet. Ingen har sett etter siden.',
    );
    const again = (await give('leader', 'extension-log', 'App name,App ID\nOrdhjelp,abcdefghijkl\n', { enhet: 'a' }))
      .headers;
    await house.post(again.get('location') ?? '', 'leader', {});
    expect(plain((await page('/observasjoner', 'leader')).html)).toContain('Sett igjen etter retting.');
    const found = await findingOn('2026-11-20', 'systems-in-use-registered');
    expect(found?.verdict).toBe('deviation');
    const reasons = found?.because.map(({ says }) => says).join('\n');
    expect(reasons).toContain('Sett igjen etter retting: Ordhjelp er i bruk, men står ikke i registeret.');
    expect(reasons).toContain('en avtale er på vei. Det gjelder til og med 31. desember 2026.');
    expect(JSON.stringify(found)).not.toContain('Brev sendt');
  });
});

describe('the school’s form', () => {
  const answered = () => page('/skjema/systemer/a/svar', 'coordinator');

  test('is asked for on the overview until it is answered', async () => {
    expect(plain((await page('/', 'leader')).html)).toContain('skulle vært besvart');
    expect(plain((await page('/', 'coordinator')).html)).not.toContain('skulle vært besvart');
    expect((await house.get('/skjema/systemer', 'leader')).headers.get('location')).toBe('/skjema/systemer/a');
  });

  test('is filled in with what is registered and observed, and with nothing of another school', async () => {
    const { html } = await page('/skjema/systemer/a', 'leader');
    expect(plain(html)).toContain('det som er registrert eller observert: 2 systemer');
    // Observed at the school: taken to be in use. The registered one was seen in the owner's list, so it is asked.
    expect(html).toMatch(/name="svar-n-ordhjelp" value="in-use" checked/);
    expect(html).not.toMatch(/name="svar-s-alfa" value="[^"]*" checked/);
    expect(plain(html)).toContain('skoleeieren har det (Feides tjenesteliste, 20. november 2026): bruker skolen det?');
    expect(plain((await page('/skjema/systemer/a/svar', 'leader')).html)).toMatch(/Alfa .*ikke svart .*Vet ikke ennå/);
    expect((await page('/skjema/systemer/a', 'otherLeader')).status).toBe(403);
    expect((await page('/skjema/systemer/a', 'reader')).status).toBe(403);
    expect((await page('/skjema/systemer/finnes-ikke', 'coordinator')).status).toBe(404);
    expect(plain((await page('/skjema/systemer/b', 'otherLeader')).html)).not.toContain('Ordhjelp');
  });

  test('asks for the name of what has a purpose, and loses nothing that was typed', async () => {
    const sent = await house.post('/skjema/systemer/a', 'leader', { 'til-1': 'lekser', 'svar-s-alfa': 'not-in-use' });
    expect(sent.status).toBe(422);
    const html = await sent.text();
    expect(html).toContain('lekser');
    expect(html).toMatch(/name="svar-s-alfa" value="not-in-use" checked/);
  });

  test('gives the gap: registered, said and observed; what is not answered is not known', async () => {
    const fields = { 'svar-n-ordhjelp': 'in-use', 'annet-1': 'Quizkong', 'til-1': 'prøver' };
    const sent = await house.post('/skjema/systemer/a', 'leader', fields);
    expect(sent.headers.get('location')).toBe('/skjema/systemer/a/svar');
    const said = plain((await answered()).html);
    expect(said).toMatch(/Alfa .*registrert .*Vet ikke .*Vet ikke ennå/);
    expect(said).toMatch(/Quizkong .*ikke registrert .*I bruk, men ikke registrert/);
    expect(plain((await page('/skjema/systemer', 'reader')).html)).toContain('1 av 2 skoler har svart i år');
    expect(plain((await page('/', 'leader')).html)).not.toContain('skulle vært besvart');
    expect((await page('/skjema/systemer/a/svar', 'otherLeader')).status).toBe(403);
    expect(plain((await page('/observasjoner', 'coordinator')).html)).toContain('Quizkong');
  });

  test('answered anew, what is taken back is no longer said to be in use', async () => {
    await house.post('/skjema/systemer/a', 'leader', { 'svar-n-quizkong': 'not-in-use', 'svar-s-alfa': 'in-use' });
    expect(plain((await page('/observasjoner', 'coordinator')).html)).not.toContain('Quizkong');
    expect(plain((await answered()).html)).toMatch(/Quizkong .*Ikke i bruk .*Stemmer/);
    const forms = await house.admin.selectFrom('school_form').select(['unit', 'year']).execute();
    expect(forms).toEqual([{ unit: 'a', year: 2026 }]);
  });
});

describe('published statements', () => {
  const text = (more: string) =>
    `<html><body><main><h1>Personvern</h1><p>${'Skolen behandler opplysninger om elevene etter personopplysningsloven § 8. '.repeat(8)}</p><p>${more}</p></main><script>var nonce = ${time}</script></body></html>`;
  let answer: Fetched = { failure: 'unreachable' };
  const asked: string[] = [];
  const watching = statementWatching(async (url) => {
    asked.push(url);
    return answer;
  });
  const look = () => lookAtStatements(deps(), watching, tenant);
  const told = async () => (await seen()).flatMap(({ seen: what }) => (what.kind === 'statement' ? [what] : []));

  test('one that cannot be fetched is told, and is no observation', async () => {
    expect(await look()).toBe(0);
    expect(asked).toEqual([address]);
    expect(plain((await page('/observasjoner/erklaeringer', 'reader')).html)).toContain('Ingen svarte på adressen.');
    expect(await told()).toEqual([]);
  });

  test('is examined when it is first seen and when its text changes, not when its markup does', async () => {
    answer = { bytes: new TextEncoder().encode(text('Den første.')) };
    expect(await look()).toBe(1);
    answer = { bytes: new TextEncoder().encode(text('Den første.')) };
    expect(await look()).toBe(0);
    answer = { bytes: new TextEncoder().encode(text('Den andre.')) };
    expect(await look()).toBe(1);
    const all = await told();
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(2);
    expect(all.every(({ faults }) => faults > 0)).toBe(true);
    const said = plain((await page('/observasjoner/erklaeringer', 'leader')).html);
    expect(said).toContain('1 har noe å rette');
    expect(said).toMatch(/\d+ å se på/);
  });

  test('what was found stays when the page is down', async () => {
    answer = { failure: 'slow' };
    expect(await look()).toBe(0);
    const said = plain((await page('/observasjoner/erklaeringer', 'reader')).html);
    expect(said).toContain('Svaret kom ikke i tide.');
    expect(said).toMatch(/\d+ å se på/);
  });
});

describe('systems that are asked by themselves', () => {
  const servers: Server[] = [];
  const waited: number[] = [];
  const asking = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    wait: async (milliseconds: number) => void waited.push(milliseconds),
    patience: 2000,
  };
  type Answer = (request: IncomingMessage, response: ServerResponse) => void;
  async function serving(answer: Answer): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  afterAll(() => {
    for (const server of servers) server.close();
  });
  const json = (response: ServerResponse, body: unknown, headers = {}) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail('it answered'),
      (error: unknown) => (error instanceof Problem ? error : expect.fail(String(error))),
    );

  test('Entra: all pages, waiting as long as it asks, with the token and nothing of persons', async () => {
    let busy = true;
    const url: string = await serving((request, response) => {
      const path = request.url ?? '';
      if (request.headers.authorization !== 'Bearer hemmelig') return void response.writeHead(401).end();
      if (busy) {
        busy = false;
        return void response.writeHead(429, { 'retry-after': '7' }).end();
      }
      if (path.startsWith('/oauth2')) return json(response, { value: [{ clientId: 'b', scope: 'Mail.Read' }] });
      const isSecond = path.includes('skiptoken');
      const value = [
        { id: isSecond ? 'b' : 'a', appId: path.length.toString(), displayName: isSecond ? 'Bokhylla' : 'Arkpilot' },
      ];
      return json(
        response,
        isSecond ? { value } : { value, '@odata.nextLink': `${url}/servicePrincipals?$skiptoken=2` },
      );
    });
    expect(await askSystems(deps(), [{ owner: 'nord', system: entra({ url, token: 'hemmelig' }, asking) }])).toBe(3);
    expect(waited).toEqual([7000]);
    expect(await namesSeen()).toEqual(expect.arrayContaining(['Arkpilot', 'Bokhylla']));
    const refused = await problemOf(entra({ url, token: 'feil' }, asking).fetch());
    expect([refused.code, refused.message]).toEqual(['unavailable', 'Entra ID did not accept the token']);
    expect(refused.remedy).toContain('token');
  });

  test('an answer that breaks off is a look that failed, told as such, and keeps what was seen before', async () => {
    const before = await namesSeen();
    const inParts = async (answer: (path: string, response: ServerResponse, url: string) => void) => {
      const url: string = await serving((request, response) => answer(request.url ?? '', response, url));
      return entra({ url, token: 'hemmelig' }, asking);
    };
    const value = [{ id: 'a', appId: 'a', displayName: 'Halvveis' }];
    const systems = [
      // The token runs out on the way.
      await inParts((path, response, url) =>
        path.includes('skiptoken')
          ? void response.writeHead(401).end()
          : json(response, { value, '@odata.nextLink': `${url}/servicePrincipals?$skiptoken=2` }),
      ),
      // One of the two collections may not be read.
      await inParts((path, response) =>
        path.startsWith('/oauth2') ? void response.writeHead(403).end() : json(response, { value }),
      ),
      // An error with the status of an answer.
      await inParts((_, response) => json(response, { error: { code: 'generalException' } })),
      // The body stops in the middle.
      await inParts((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"value": [', () => response.destroy());
      }),
    ];
    for (const system of systems)
      expect(['unavailable', 'bad-input']).toContain(
        (await problemOf(askSystems(deps(), [{ owner: 'nord', system }]))).code,
      );
    expect(await namesSeen()).toEqual(before);
    const failed = await house.admin.selectFrom('observation_run').selectAll().where('state', '=', 'failed').execute();
    expect(failed.map(({ observer, failure, source }) => [observer, failure, source])).toEqual([
      ['entra', 'unavailable', null],
      ['entra', 'unavailable', null],
      ['entra', 'bad-input', null],
      ['entra', 'unavailable', null],
    ]);
    expect(plain((await page('/observasjoner', 'reader')).html)).toContain('Siste forsøk 20. november 2026 mislyktes');
    const [look] = (await inTenant(house.db, tenant, (trx) => latestLooks(trx))).filter(
      (one) => one.observer === 'entra',
    );
    expect(look?.failedAt).toBe(failed.at(-1)?.ended_at?.toISOString());
    const verdictOn = async (asOf: string) =>
      (await findingOn(asOf, 'receives-only-what-is-registered'))?.because.map(({ says }) => says).join(' ');
    expect(await verdictOn('2026-11-21')).not.toContain('ikke fått det til');
    expect(await verdictOn('2026-11-30')).toContain(
      'Siden 20. november 2026 har noen prøvd å se etter igjen, og ikke fått det til.',
    );
  });

  test('a time to wait until, as HTTP writes it, is waited for', async () => {
    let busy = true;
    const url = await serving((_, response) => {
      if (!busy) return json(response, [{ name: 'Beta', attributes: ['mobile'] }]);
      busy = false;
      response.writeHead(429, { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }).end();
    });
    waited.length = 0;
    await feide({ url, token: 'x' }, asking).fetch();
    expect(waited).toHaveLength(1);
    expect(waited[0]).toBeGreaterThan(25_000);
    expect(waited[0]).toBeLessThanOrEqual(30_000);
  });

  test('Feide: the next page by its header, and what registered services receive', async () => {
    const url: string = await serving((request, response) =>
      request.url === '/2'
        ? json(response, [{ name: 'Beta', attributes: ['mobile'] }])
        : json(response, [{ name: 'Ukjent', attributes: ['mail'] }], { link: '</2>; rel="next"' }),
    );
    expect(await askSystems(deps(), [{ owner: 'nord', system: feide({ url, token: 'x' }, asking) }])).toBe(1);
    expect(await seen()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ seen: { kind: 'receives', name: 'Beta', field: 'mobile' }, observer: 'feide' }),
      ]),
    );
  });

  test.each<[string, Answer, string]>([
    ['broken JSON', (_, response) => void response.writeHead(200).end('{"value": ['), 'other than JSON'],
    ['a failure', (_, response) => void response.writeHead(500).end(), 'did not answer as it should'],
    [
      'a link to another place',
      (_, response) => json(response, [], { link: '<https://annet.example/2>; rel="next"' }),
      'another place',
    ],
    [
      'a wait without end',
      (_, response) => void response.writeHead(429, { 'retry-after': '86400' }).end(),
      'wait for too long',
    ],
    ['a connection that breaks', (request) => void request.socket.destroy(), 'did not answer'],
    [
      'a redirect',
      (_, response) => void response.writeHead(302, { location: 'https://annet.example' }).end(),
      'did not answer',
    ],
  ])('%s is told, and the others are asked all the same', async (_name, answer, words) => {
    const broken = feide({ url: await serving(answer), token: 'x' }, asking);
    expect((await problemOf(broken.fetch())).message).toContain(words);
    const good = feide({ url: await serving((_request, response) => json(response, [])), token: 'x' }, asking);
    let asked = false;
    const after = {
      ...good,
      fetch: () => {
        asked = true;
        return good.fetch();
      },
    };
    const systems = [broken, after].map((system) => ({ owner: 'nord', system }));
    await problemOf(askSystems(deps(), systems));
    expect(asked).toBe(true);
  });

  test('a token is sent over https only', async () => {
    const system = feide({ url: 'http://api.feide.example/2/sp/', token: 'x' }, asking);
    expect((await problemOf(system.fetch())).message).toContain('not https');
  });

  test('settings that are not there ask nobody, and a file that is none is told', () => {
    expect(askedSystems({}, asking)).toEqual([]);
    expect(() => askedSystems({ SKOLEVERN_OBSERVERS: '/finnes/ikke.json' }, asking)).toThrow(/cannot be read/);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { type House, openHouse } from '#test/house.ts';
import { longestText } from './paste-form.tsx';

const clock = { now: () => new Date('2026-11-20T12:00:00+01:00') };
const secret = 'Hemmeligheten';
const statement = `${secret} skole behandler karakterer etter personopplysningsloven § 8 f. Fylkesmannen fører tilsyn.`;

let house: House;
const records: unknown[] = [];

beforeAll(async () => {
  house = await openHouse({ clock, routes, record: (record) => records.push(record) });
});
afterAll(() => house?.drop());

/** As a visitor who is not signed in sends the form from our own page. */
function paste(fields: Record<string, string>, origin = 'http://127.0.0.1:3000') {
  return house.app.request('/sjekk-erklaering', {
    method: 'POST',
    headers: { origin, 'accept-language': 'nb' },
    body: new URLSearchParams(fields),
  });
}

/** How much is in the database, table by table. */
async function rows(): Promise<unknown> {
  const tables = await house.admin.introspection.getTables();
  return Promise.all(
    tables.map(async ({ name }) => [
      name,
      await house.admin
        .selectFrom(name as 'tenant')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirst(),
    ]),
  );
}

test('a visitor sees what is found, where it stands and what is missing', async () => {
  const answer = await paste({ tekst: statement, dag: '2026-11-20' });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toMatch(/<h1[^>]*>Vi fant \d+ ting<\/h1>/);
  expect(html).toMatch(/id="sted-1" href="#funn-1"/);
  expect(html).toContain('id="funn-1"');
  expect(html).toMatch(/<mark>[^<]*§ 8 f[^<]*<\/mark>/);
  expect(html).toContain('Står ikke noe sted');
});

test('nothing of the text is kept: not in the database, not in what is recorded, not in a cache', async () => {
  const before = await rows();
  records.length = 0;
  const answer = await paste({ tekst: statement, dag: '' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('location')).toBeNull();
  expect(answer.headers.get('set-cookie') ?? '').not.toContain(secret);
  expect(records).toHaveLength(1);
  expect(JSON.stringify(records)).not.toContain(secret);
  expect(await rows()).toEqual(before);
});

test('an older statement is read against the law of its own day', async () => {
  const today = await (await paste({ tekst: statement, dag: '2026-11-20' })).text();
  const then = await (await paste({ tekst: statement, dag: '2010-01-01' })).text();
  expect(today).toContain('Opphevet regel');
  expect(then).not.toContain('Opphevet regel');
  expect(then).toContain('Lest mot loven 1. januar 2010.');
});

test.each([
  ['nothing', { tekst: '  ', dag: '2026-11-20' }, 'Lim inn teksten som skal sjekkes'],
  ['no day', { tekst: statement, dag: '31.12.2020' }, 'Skriv dagen som år, måned og dag'],
  ['too much', { tekst: `${statement}${'a '.repeat(longestText / 2)}`, dag: '2026-11-20' }, 'Teksten er for lang'],
])('what cannot be read is sent back with what was typed: %s', async (_, fields, error) => {
  const answer = await paste(fields);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(error);
  expect(html).toContain(fields.tekst.slice(0, 60));
});

test('the longest text there may be is read', async () => {
  const whole = `${statement} `.repeat(Math.floor(longestText / (statement.length + 1)));
  expect((await paste({ tekst: whole, dag: '2026-11-20' })).status).toBe(200);
});

test('markup in the text stays text', async () => {
  const html = await (
    await paste({ tekst: '<script>alert(1)</script> Fylkesmannen <b>x</b>', dag: '2026-11-20' })
  ).text();
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a form from elsewhere is refused', async () => {
  expect((await paste({ tekst: statement, dag: '' }, 'https://elsewhere.example')).status).toBe(403);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import {
  addOwner,
  composedApp,
  type HouseOwner,
  markedLandscape,
  ownOrigin,
  type Person,
} from '#test/isolation/house.ts';

let base: TestDatabase;
let north: HouseOwner;
let south: HouseOwner;
let app: ReturnType<typeof composedApp>;

beforeAll(async () => {
  base = await testDatabase();
  north = await addOwner(base.db, 'north', await markedLandscape('north'));
  south = await addOwner(base.db, 'south', await markedLandscape('south'));
  app = composedApp(base.db);
}, 120_000);
afterAll(() => base?.drop());

async function get(address: string, cookie: string) {
  const answer = await app.request(`${ownOrigin}${address}`, { headers: { cookie } });
  return { status: answer.status, body: await answer.text() };
}

const cookieOf = ({ people }: HouseOwner, role: Person['role'], unit?: string) =>
  people.find((one) => one.role === role && (unit === undefined || one.actor.units.includes(unit)))?.cookie ?? '';

test('the map is for those who are signed in, whatever their role', async () => {
  expect((await get('/kart', '')).status).toBe(303);
  for (const role of ['coordinator', 'leader', 'reader'] as const) {
    const { status, body } = await get('/kart', cookieOf(north, role));
    expect(status).toBe(200);
    expect(body).toContain('Granbar');
  }
});

test('the map is of one’s own owner', async () => {
  const { body } = await get('/kart', cookieOf(south, 'coordinator'));
  expect(body).toContain('SWIS');
  expect(body).not.toContain('Granbar');
});

test('a school that one may not see is as one that is not there', async () => {
  const cookie = cookieOf(north, 'leader', 'nesset');
  const [other, nowhere] = [await get('/kart?enhet=bakkelokka', cookie), await get('/kart?enhet=finnes-ikke', cookie)];
  expect([other.status, nowhere.status]).toEqual([404, 404]);
  expect(other.body.replaceAll('bakkelokka', 'finnes-ikke')).toBe(nowhere.body);
  expect((await get('/kart?enhet=nesset', cookie)).status).toBe(200);
  expect((await get('/kart?enhet=bakkelokka', cookieOf(north, 'reader'))).status).toBe(200);
});

test('a leader sees who else uses a shared system as another unit, not by name', async () => {
  const { body } = await get('/kart', cookieOf(north, 'leader', 'nesset'));
  expect(body).toContain('Nesset oppvekstsenter');
  expect(body).not.toContain('Bakkeløkka');
  expect(body).not.toContain('/register/enheter/bakkelokka');
});

test('a kind of data that is not there is not found, and one that is there is followed', async () => {
  const cookie = cookieOf(north, 'coordinator');
  expect((await get('/kart?folg=finnes-ikke', cookie)).status).toBe(404);
  expect((await get('/kart?folg=__proto__', cookie)).status).toBe(404);
  const { body } = await get('/kart?folg=fravaer', cookie);
  expect(body).toContain('data-way="true"');
  expect(body).toContain('data-way="false"');
});

test('on another day the map is of that day', async () => {
  const cookie = cookieOf(north, 'coordinator');
  const { status, body } = await get('/kart?dato=1999-01-01', cookie);
  expect(status).toBe(200);
  expect(body).toContain('1. januar 1999');
  expect((await get('/kart?dato=tull', cookie)).status).toBe(400);
});

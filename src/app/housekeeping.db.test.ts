import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fields } from '#src/platform/diagnostics/logger.ts';
import { type House, openHouse } from '#test/house.ts';
import { addLookedOwner, clock, type LookedOwner } from '#test/looked/house.ts';
import { startHousekeeping } from './housekeeping.ts';

let house: House;
let owner: LookedOwner;
const said: { event: string; fields: Fields | undefined }[] = [];
const say = (event: string, fields?: Fields) => void said.push({ event, fields });
const logger = { info: say, warn: say, error: say };

beforeAll(async () => {
  house = await openHouse({ clock, routes: () => undefined });
  owner = await addLookedOwner(house, 'nord');
});
afterAll(() => house.drop());

async function round(db = house.db): Promise<void> {
  said.length = 0;
  const end = startHousekeeping({ db, clock, logger, origin: 'http://127.0.0.1' });
  await wait(0);
  await end();
}

test('what the log is to keep no longer is erased by itself, once somebody has decided how long', async () => {
  await owner.line('teacher', { persons: [owner.persons.pupil] }, '2025-01-10T09:00:00Z');
  const links = () => house.admin.selectFrom('log_person').select('line').where('tenant', '=', owner.tenant).execute();
  await round();
  expect(await links()).toHaveLength(1);
  await house.admin
    .insertInto('log_keeping')
    .values({
      tenant: owner.tenant,
      id: crypto.randomUUID(),
      at: clock.now(),
      account: owner.actors.coordinator.id,
      period: 'P12M',
      decided_by: 'Kommunalsjefen',
      decided_on: '2026-11-01',
    })
    .execute();
  await round();
  expect(await links()).toHaveLength(0);
  expect(said).toEqual([{ event: 'retention.done', fields: { count: 1 } }]);
});

test('a round that goes wrong is told, and nothing of what it was about', async () => {
  const broken = await openHouse({ clock, routes: () => undefined });
  await broken.drop();
  await round(broken.db);
  expect(said.map(({ event }) => event)).toEqual([
    'deadlines.failed',
    'forgetting.failed',
    'packages.failed',
    'scans.failed',
    'erasures.failed',
    'retention.failed',
    'cases-retention.failed',
  ]);
  expect(said.every(({ fields }) => Object.keys(fields ?? {}).join() === 'error')).toBe(true);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { type House, openHouse, shippedLandscape } from '#test/house.ts';
import { demoSubjects } from './demo-subjects.ts';

let house: House<'kari'>;
let tenant: string;

beforeAll(async () => {
  house = await openHouse({ clock: { now: () => new Date('2026-11-22T09:00:00Z') }, routes: () => undefined });
  tenant = await house.addOwner(await shippedLandscape('skien'));
  await house.addPerson('kari', tenant, 'coordinator');
});
afterAll(() => house.drop());

it('a demo that is started again knows people by their names, not by what the last providers called them', async () => {
  const { id: account } = house.actor('kari');
  const links = () => house.admin.selectFrom('login_identity').select(['kind', 'account']).execute();
  await house.admin
    .insertInto('login_identity')
    .values({ tenant, provider: 'feide', kind: 'subject', value: newId(), account })
    .execute();
  const [kari] = await demoSubjects(house.db);
  expect(kari).toMatchObject({ group: 'coordinator', feideName: expect.stringContaining('@') });
  expect(await links()).toEqual([{ kind: 'name', account }]);
});

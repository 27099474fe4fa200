import { afterAll, beforeAll, beforeEach } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain } from '#test/house.ts';
import { addLookedOwner, clock, type LookedOwner, routes, type Who } from '#test/looked/house.ts';

export let house: House;
export let north: LookedOwner;
export let south: LookedOwner;
export let count = 0;
export const origin = 'http://127.0.0.1:3000';

export const get = (owner: LookedOwner, who: Who, path: string, lang = 'nb') =>
  house.app.request(path, { headers: { cookie: owner.cookies[who], 'accept-language': lang } });

export const textOf = async (answer: Response | Promise<Response>) => plain(await (await answer).text());
export const deps = () => ({ db: house.db, clock });
export const decided = { decidedBy: 'Kommunalsjefen', decidedOn: '2026-11-01' };

export const lines = (owner: LookedOwner, act: string) =>
  inTenant(house.db, owner.tenant, (trx) =>
    trx
      .selectFrom('log_line')
      .select(['actor', 'act', 'allowed', 'because', 'purpose', 'about', 'subject'])
      .where('act', '=', act)
      .execute(),
  );

/** Called once by a test file: an owner of its own for each test, and one that stays. */
export function useOwners(): void {
  beforeAll(async () => {
    house = await openHouse({ clock, routes: routes() });
    south = await addLookedOwner(house, 'sor');
  });
  afterAll(() => house.drop());
  /** An owner of its own for each test: what one decides or logs is not there for the next. */
  beforeEach(async () => {
    count += 1;
    north = await addLookedOwner(house, `nord-${count}`);
  });
}

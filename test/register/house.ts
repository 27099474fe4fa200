import { afterAll, beforeAll } from 'vitest';
import { asks } from '#src/features/register/pages/form/ask.ts';
import { formOf } from '#src/features/register/pages/form/write.ts';
import { registerRoutes } from '#src/features/register/pages/routes.ts';
import type { Kind } from '#src/features/register/schema/kinds.ts';
import { entryAt, snapshotOf } from '#src/features/register/snapshot.ts';
import { viewRegister } from '#src/features/register/view-register.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Fields, type House, openHouse, shippedLandscape } from '#test/house.ts';

export const files = { bergen: 'bergen-mohlenpris-2013', perfect: 'perfect-owner' } as const;

type OwnerName = keyof typeof files;

export const landscapeOf = (owner: OwnerName) => shippedLandscape(files[owner]);

// Time stands still unless a test moves it.
const start = new Date('2026-11-20T12:00:00Z');
let now = start;

/** Moves the time. */
export function setTime(at: Date): void {
  now = at;
}

export const clock: Clock = { now: () => now };
export let house: House;
export const actor = (who: string) => house.actor(who);
export const get = (who: string | undefined, path: string) => house.get(path, who);
export const post = (who: string, path: string, fields: Fields) => house.post(path, who, fields);
export const deps = () => ({ db: house.db, clock });
export const today = '2026-11-20';

export const asked = {
  [asks.why]: 'fordi',
  [asks.how]: 'stated',
  [asks.source]: 'rektor',
  [asks.from]: today,
  [asks.until]: '',
};

export async function bodyOf(
  who: string,
  kind: Kind,
  key: string,
  day = today,
  known?: number,
): Promise<Record<string, unknown> | undefined> {
  const view = await viewRegister(deps(), actor(who), 'register.read', 'test', known);
  return entryAt(snapshotOf(view.landscape, day), `${kind}/${key}`)?.body as Record<string, unknown> | undefined;
}

export async function latest(who: string): Promise<number> {
  return (await viewRegister(deps(), actor(who), 'register.read', 'test')).latest;
}

/** The form of an entry as a person would get it, with some fields filled in differently. */
export async function filledForm(who: string, kind: Kind, key: string, changes: Fields): Promise<Fields> {
  const values = Object.fromEntries(formOf(kind, (await bodyOf(who, kind, key)) ?? {}, 'nb'));
  return { ...values, ...asked, [asks.seen]: String(await latest(who)), ...changes };
}

export async function logged(who: string): Promise<{ act: string; allowed: boolean; subject: string }[]> {
  return inTenant(house.db, actor(who).tenant, (trx) =>
    trx.selectFrom('log_line').select(['act', 'allowed', 'subject']).where('actor', '=', actor(who).id).execute(),
  );
}

/** Called once by a test file: the two owners of the tests of the register, and who works there. */
export function useRegisterHouse(): void {
  beforeAll(async () => {
    now = start;
    house = await openHouse({
      clock,
      record: (record) => {
        if (record.event === 'error')
          throw new Error(`unforeseen: ${record.error} at ${record.route}\n${record.frames.join('\n')}`);
      },
      routes: registerRoutes,
    });
    const perfect = await house.addOwner(await landscapeOf('perfect'));
    await house.addPerson('first', perfect, 'coordinator');
    await house.addPerson('second', perfect, 'coordinator');
    await house.addPerson('nesset', perfect, 'leader', ['nesset']);
    await house.addPerson('reader', perfect, 'reader');
    await house.addPerson('bergen', await house.addOwner(await landscapeOf('bergen')), 'coordinator');
  });
  afterAll(() => house?.drop());
}

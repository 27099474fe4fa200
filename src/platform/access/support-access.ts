import { sql } from 'kysely';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Actor } from './decide.ts';
import { type Deps, perform } from './perform.ts';
import type { OpenedForSupport } from './relation.ts';
import './table.ts';

/** One opening: for which case, for whom, at which schools and of what; it ends by itself. */
export interface SupportAccess extends OpenedForSupport {
  readonly id: string;
  readonly vendor: string;
  readonly account: string;
  readonly schools: readonly string[];
  readonly openedBy: string;
  readonly closedAt: Date | null;
}

/** What is asked for when a case is opened. */
export interface SupportWish {
  readonly reference: string;
  readonly vendor: string;
  readonly account: string;
  readonly schools: readonly string[];
  readonly data: readonly string[];
  /** Whole hours from now. */
  readonly hours: number;
}

/** Hours that an opening may last unless the owner has set another limit. */
export const defaultSupportHours = 8;

const hour = 3_600_000;

/** How many hours a vendor's helper may be let in at a time, as the owner has set it. */
export async function supportHours(trx: Trx): Promise<number> {
  const row = await trx.selectFrom('access_setting').select('support_hours').executeTakeFirst();
  return row?.support_hours ?? defaultSupportHours;
}

/** Every opening of the owner, the newest first; what was closed early ends where it was closed. */
export async function listSupport(trx: Trx): Promise<readonly SupportAccess[]> {
  const rows = await trx.selectFrom('support_access').selectAll().orderBy('opened_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    vendor: row.vendor,
    account: row.account,
    schools: row.schools,
    data: row.data,
    openedBy: row.opened_by,
    from: row.opened_at,
    until: row.closed_at !== null && row.closed_at < row.until ? row.closed_at : row.until,
    closedAt: row.closed_at,
  }));
}

/** What is open for one account at an instant. */
export async function openSupport(trx: Trx, account: string, at: Date): Promise<readonly SupportAccess[]> {
  const all = await listSupport(trx);
  return all.filter((one) => one.account === account && one.from <= at && at < one.until);
}

async function check(trx: Trx, wish: SupportWish): Promise<void> {
  const bad = (place: string, nb: string, nn: string, en: string) =>
    new Problem(say(nb, nn, en), { code: 'bad-input', place });
  if (wish.reference.trim() === '') {
    throw bad('reference', 'Skriv saksnummeret', 'Skriv saksnummeret', 'Write the number of the case');
  }
  const most = await supportHours(trx);
  if (!Number.isInteger(wish.hours) || wish.hours < 1 || wish.hours > most) {
    throw bad('hours', `Velg fra 1 til ${most} timer`, `Vel frå 1 til ${most} timar`, `Choose from 1 to ${most} hours`);
  }
  const { rows: known } = await sql<{ id: string }>`select id from school`.execute(trx);
  if (wish.schools.length === 0 || !wish.schools.every((school) => known.some(({ id }) => id === school))) {
    throw bad('schools', 'Velg minst én skole', 'Vel minst éin skule', 'Choose a school at least');
  }
  if (wish.data.length === 0) {
    throw bad('data', 'Velg minst én type opplysninger', 'Vel minst éin type opplysningar', 'Choose some kind of data');
  }
  if (wish.vendor.trim() === '') {
    throw bad('vendor', 'Velg en leverandør', 'Vel ein leverandør', 'Choose a vendor');
  }
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'support')
    .where('ended_at', 'is', null)
    .execute();
  if (!accounts.some(({ id }) => id === wish.account)) {
    throw bad(
      'account',
      'Velg en konto for brukerstøtte som er i bruk',
      'Vel ein konto for brukarstøtte som er i bruk',
      'Choose an account for support that is in use',
    );
  }
}

/**
 * Lets a vendor's helper in for one case and for some hours; it closes by itself.
 * @returns the id of the opening
 * @throws Problem (refused; bad-input with the field)
 */
export function openSupportAccess(deps: Deps, actor: Actor, wish: SupportWish): Promise<string> {
  const deed = { act: 'access.support' as const, subject: `account:${wish.account}`, scope: { units: [] } };
  return perform(deps, actor, { ...deed, purpose: `case:${wish.reference.slice(0, 80)}` }, async (trx) => {
    await check(trx, wish);
    const at = deps.clock.now();
    const id = idAt(at);
    const row = {
      tenant: actor.tenant,
      id,
      reference: wish.reference.trim(),
      vendor: wish.vendor,
      account: wish.account,
      schools: [...wish.schools],
      data: [...wish.data],
      opened_by: actor.id,
      opened_at: at,
      until: new Date(at.getTime() + wish.hours * hour),
    };
    await trx.insertInto('support_access').values(row).execute();
    return id;
  });
}

/** Shuts an opening before its time. @throws Problem (refused; not-found when nothing of that id is open) */
export function closeSupportAccess(deps: Deps, actor: Actor, id: string): Promise<void> {
  const deed = { act: 'access.support' as const, subject: `support-access:${id}`, scope: { units: [] } };
  return perform(deps, actor, deed, async (trx) => {
    const at = deps.clock.now();
    const open = (await listSupport(trx)).find((one) => one.id === id && at < one.until);
    if (open === undefined) {
      throw new Problem(say('Det er ikke noe åpent her', 'Det er ikkje noko ope her', 'Nothing is open here'), {
        code: 'not-found',
      });
    }
    await trx.updateTable('support_access').set({ closed_at: at, closed_by: actor.id }).where('id', '=', id).execute();
  });
}

import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { recorded } from '../recorded.ts';
import { bindToCase, caseFault, caseThatOpens, noCase } from './for-case.ts';
import {
  type About,
  type CourtOrder,
  type ReadingFault,
  type ReadingWish,
  readingFaults,
  type Told,
  type Why,
} from './rules.ts';
import { accountCalled, readableSchools, whomIsMeant } from './whom.ts';

/** What a form says of a reading that somebody wishes to open. */
export interface ReadingForm {
  readonly why: Why | undefined;
  readonly reason: string;
  readonly reference: string;
  readonly about: About | undefined;
  /** Names, one on each line. */
  readonly persons: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly told: Told | undefined;
  readonly toldGround: string;
  readonly noticeDue: string;
  readonly order: CourtOrder | undefined;
  /** Id of the case that it is for, or that it is for none; empty where nobody has said. */
  readonly matter?: string;
}

/** Why a reading was not opened: what to mend at which field, with the name that was not found. */
export interface Refusal {
  readonly fault: ReadingFault | 'noPerson' | 'twoPersons' | 'noAccount' | 'matter' | 'matterNumber';
  readonly name?: string;
}

/** What is never opened whatever else stands in the form: those are refused and logged, not only sent back. */
const forbidden: readonly ReadingFault[] = ['order', 'surveillance', 'wide', 'leader', 'notTold'];

const laws: Readonly<Partial<Record<ReadingFault, string>>> = {
  order: 'GDPR art. 6(3), 10',
  surveillance: 'GDPR art. 5(1)(b), 5(1)(c)',
  wide: 'GDPR art. 5(1)(b), 5(1)(c)',
  leader: 'GDPR art. 5(1)(c), 32(4)',
  notTold: 'GDPR art. 5(1)(a), 23',
};

/**
 * Opens a reading of the log with its reason, or says what stands in the way. An attempt at what is never allowed
 * (general surveillance, the police without a court order) is itself a line of the log.
 * @throws Problem (refused) for those who may not read the log at all
 */
export async function openReading(
  deps: Deps,
  actor: Actor,
  form: ReadingForm,
): Promise<{ readonly id: string } | { readonly refusals: readonly Refusal[] }> {
  const schools = await mayReadAt(deps, actor);
  const today = osloDate(deps.clock.now());
  const { whom, employee, ofCase } = await inTenant(
    deps.db,
    actor.tenant,
    async (trx) => ({
      whom: await whomIsMeant(trx, form.about === 'persons' ? form.persons : ''),
      employee: form.about === 'account' ? await accountCalled(trx, form.account) : undefined,
      ofCase: await caseFault(trx, actor, form),
    }),
    { schools },
  );
  const account = employee?.account;
  // Whoever's looks are read is somebody whom the reading is about, and is told like the others.
  const persons = [...whom.found, ...(employee?.person ?? [])];
  const forCase = form.matter === undefined || form.matter === noCase || form.matter === '' ? undefined : form.matter;
  // A case has its number.
  const reference = forCase === undefined ? form.reference : form.reference.trim() || 'sak';
  const wish: ReadingWish = { ...form, reference, persons: persons.map(({ id }) => id), account };
  const faults = readingFaults(wish, actor.role, today);
  const refusals: Refusal[] = [
    ...(ofCase === undefined ? [] : [{ fault: ofCase }]),
    ...whom.unknown.map((name) => ({ fault: 'noPerson' as const, name })),
    ...whom.ambiguous.map((name) => ({ fault: 'twoPersons' as const, name })),
    ...faults
      .filter((fault) => fault !== 'persons' || (whom.unknown.length === 0 && whom.ambiguous.length === 0))
      .map((fault) => ({ fault: fault === 'account' && form.account.trim() !== '' ? ('noAccount' as const) : fault })),
  ];
  const never = faults.find((fault) => forbidden.includes(fault));
  if (never !== undefined) await logRefusal(deps, actor, never);
  if (refusals.length > 0) return { refusals };
  const number = forCase === undefined ? undefined : await caseThatOpens(deps, actor, forCase);
  if (forCase !== undefined && number === undefined) return { refusals: [{ fault: 'matter' }] };
  const id = idAt(deps.clock.now());
  const deed = {
    act: 'log.open-reading',
    subject: `log-reading:${id}`,
    persons: wish.persons,
    schools,
    decision: { allowed: true, because: say('begrunnet', 'grunngitt', `documented: ${form.why}`) },
    ...(form.why === undefined ? {} : { purpose: form.why }),
  };
  await recorded(deps, actor, deed, async (trx) => {
    await trx
      .insertInto('log_reading')
      .values({
        ...rowOf(deps, actor, id, form, account),
        ...(number !== undefined && { reference: number, matter: forCase ?? null }),
      })
      .execute();
    const rows = persons.flatMap((one) =>
      one.schools.map((school) => ({ tenant: actor.tenant, school, reading: id, person: one.id })),
    );
    if (rows.length > 0) await trx.insertInto('log_reading_person').values(rows).execute();
    if (forCase !== undefined) await bindToCase(trx, deps, { id, from: form.from, to: form.to }, forCase);
  });
  return { id };
}

/** @returns the schools whose persons the actor may read about. @throws Problem (refused), logged */
export async function mayReadAt(deps: Deps, actor: Actor): Promise<string[]> {
  const decision = decide(actor, 'log.read', { units: [...actor.units] });
  if (!decision.allowed) {
    const law = 'GDPR art. 25(2), 32(4)';
    const deed = { act: 'log.read', subject: 'log', persons: [], schools: [], decision: { ...decision, law } };
    await recorded(deps, actor, deed, async () => undefined);
  }
  return inTenant(deps.db, actor.tenant, (trx) => readableSchools(trx, actor));
}

// Whom it was to be about is left out: that somebody asked for more than the law gives is no news to bring them.
async function logRefusal(deps: Deps, actor: Actor, fault: ReadingFault): Promise<void> {
  const because = say('nei', 'nei', `refused: ${fault}`);
  const law = laws[fault];
  const decision = { allowed: false, because, ...(law === undefined ? {} : { law }) };
  const deed = { act: 'log.open-reading', subject: 'log', persons: [], schools: [], decision };
  await recorded(deps, actor, deed, async () => undefined).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}

function rowOf(deps: Deps, actor: Actor, id: string, form: ReadingForm, account: string | undefined) {
  const { why, about, told, order } = form;
  if (why === undefined || about === undefined || told === undefined) throw new Error('a reading was not checked');
  return {
    tenant: actor.tenant,
    id,
    opened_by: actor.id,
    opened_at: deps.clock.now(),
    why,
    reason: form.reason.trim(),
    reference: form.reference.trim() || null,
    about,
    account: account ?? null,
    from_day: form.from,
    to_day: form.to,
    until_day: form.until,
    told,
    told_ground: form.toldGround.trim() || null,
    notice_due: told === 'after' ? form.noticeDue : null,
    notified_on: null,
    notified_how: null,
    order_reference: why === 'police' ? (order?.reference ?? null) : null,
    order_date: why === 'police' ? (order?.date ?? null) : null,
    order_sha256: why === 'police' ? (order?.sha256 ?? null) : null,
    closed_at: null,
    matter: null,
  };
}

import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { workingDaysBefore, workingDaysBetween } from '#src/kernel/working-days.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { type Notice, noticesDue, type Telling } from './clocks/stage.ts';
import { type LetterToTell, lettersToTell } from './inbox/remind-letters.ts';
import { listedOf } from './list-matters.ts';
import { kindRules } from './model/kinds.ts';
import { type MatterRow, numberOf, type TaskRow } from './store/read.ts';
import { addMatterEvent } from './store/write.ts';
import { caseTexts } from './texts.ts';

/** The part of the program that reminds, as events name it. */
export const deadlineJob = 'job:deadlines';

interface Account {
  readonly id: string;
  readonly role: string;
  readonly units: readonly string[];
  readonly email: string | null;
  readonly lang: Lang | null;
}

interface Deps {
  readonly clock: Clock;
  readonly origin: string;
}

/** Whom a round has mailed of which deadline: a leader who handles the case is told as both, and mailed once. */
type Mailed = Set<string>;

const batch = 200;

function workersOf(trx: Trx): Promise<Account[]> {
  return trx
    .selectFrom('account')
    .leftJoin('matter_notice', (join) =>
      join.onRef('matter_notice.tenant', '=', 'account.tenant').onRef('matter_notice.account', '=', 'account.id'),
    )
    .select(['account.id', 'account.role', 'account.units', 'matter_notice.email', 'matter_notice.lang'])
    .where('account.role', 'in', ['coordinator', 'leader', 'staff'])
    .where('account.ended_at', 'is', null)
    .execute();
}

/** Who is meant, of those who are there: without a handler the leader, without a leader the coordinators. Pure. */
export function recipientsOf(to: Telling, matter: Pick<MatterRow, 'handler' | 'unit'>, accounts: readonly Account[]) {
  const owner = accounts.filter(({ role }) => role === 'coordinator');
  if (to === 'owner') return owner;
  const { unit } = matter;
  const leaders = accounts.filter(({ role, units }) => role === 'leader' && unit !== null && units.includes(unit));
  const answering = leaders.length > 0 ? leaders : owner;
  if (to === 'leader') return answering;
  const handler = accounts.filter(({ id }) => id === matter.handler);
  return handler.length > 0 ? handler : answering;
}

/** Who of those who want mails answers for a unit: its leaders, else the coordinators. */
export async function whomToTell(
  trx: Trx,
  unit: string | null,
): Promise<readonly { readonly email: string; readonly lang: Lang }[]> {
  const to = recipientsOf('leader', { handler: null, unit }, await workersOf(trx));
  return to.flatMap(({ email, lang }) => (email === null ? [] : [{ email, lang: lang ?? 'nb' }]));
}

/** Tells by mail those who want it: number, kind, deadline and address, and nothing of what the case is about. @param path of the page */
async function mail(
  trx: Trx,
  { clock, origin }: Deps,
  to: readonly Account[],
  says: (lang: Lang) => { readonly subject: string; readonly text: string },
  path: string,
): Promise<void> {
  for (const { email, lang } of to) {
    if (email === null) continue;
    const language = lang ?? 'nb';
    const { subject, text } = says(language);
    const whole = `${text}\n\n${origin}${path}`;
    await enqueueMail(trx, clock, { to: { address: email }, subject, text: whole, language, purpose: 'notice' });
  }
}

async function tell(
  trx: Trx,
  deps: Deps,
  row: MatterRow,
  notice: Notice,
  accounts: readonly Account[],
  mailed: Mailed,
) {
  const to = recipientsOf(notice.to, row, accounts);
  const written = await addMatterEvent(trx, deps.clock, {
    matter: row.id,
    name: notice.event,
    author: deadlineJob,
    data: { clock: notice.clock, due: notice.due, to: to.map(({ id }) => id), as: notice.to },
    jobKey: notice.key,
  });
  if (written === undefined) return 0;
  const says = (lang: Lang) =>
    caseTexts[lang].mail[notice.event](numberOf(row), kindRules[row.kind].name[lang], dateInWords(notice.due, lang));
  const keyOf = ({ id }: Account) => `${row.id} ${notice.clock} ${notice.due} ${id}`;
  const others = to.filter((one) => !mailed.has(keyOf(one)));
  for (const one of others) mailed.add(keyOf(one));
  await mail(trx, deps, others, says, `/saker/${row.id}`);
  return 1;
}

/** What should have been told of a task by a day: the day before it is due, when it is out, and to the handler after two days more. Pure. */
export function taskNotices({ id, due_on: due }: Pick<TaskRow, 'id' | 'due_on'>, today: string) {
  if (today < workingDaysBefore(due, 1)) return [];
  if (today <= due) return [{ key: `task:${id}:${due}:before`, to: 'holder' as const }];
  const out = { key: `task:${id}:${due}:out`, to: 'holder' as const };
  return workingDaysBetween(due, today) < 2
    ? [out]
    : [out, { key: `task:${id}:${due}:handler`, to: 'handler' as const }];
}

async function remindOfTasks(trx: Trx, deps: Deps, rows: readonly MatterRow[], accounts: readonly Account[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byId.size === 0) return 0;
  const tasks = await trx
    .selectFrom('matter_task')
    .selectAll()
    .where('state', '=', 'open')
    .where('matter', 'in', [...byId.keys()])
    .execute();
  let told = 0;
  for (const task of tasks) {
    const row = byId.get(task.matter);
    if (row === undefined) continue;
    for (const { key, to } of taskNotices(task, osloDate(deps.clock.now()))) {
      const holders = recipientsOf('handler', { handler: task.holder, unit: task.unit }, accounts);
      const whom = to === 'holder' ? holders : recipientsOf('handler', row, accounts);
      const data = { task: task.id, due: task.due_on, to: whom.map(({ id }) => id) };
      const event = { matter: row.id, name: 'task-reminded', author: deadlineJob, data, jobKey: key } as const;
      if ((await addMatterEvent(trx, deps.clock, event)) === undefined) continue;
      const says = (lang: Lang) => caseTexts[lang].mail.task(numberOf(row), dateInWords(task.due_on, lang));
      await mail(trx, deps, whom, says, `/saker/${row.id}`);
      told += 1;
    }
  }
  return told;
}

/** Tells the coordinators of letters that nobody has read: they have no case yet that could tell. */
async function remindOfLetters(trx: Trx, deps: Deps): Promise<number> {
  const letters = await lettersToTell(trx, deps.clock.now());
  if (letters.length === 0) return 0;
  const to = recipientsOf('owner', { handler: null, unit: null }, await workersOf(trx));
  const tellOf = (some: readonly LetterToTell[], which: 'breachLetter' | 'unreadLetter') => {
    const [oldest] = some;
    if (oldest === undefined) return Promise.resolve();
    const day = osloDate(oldest.receivedAt);
    const says = (lang: Lang) => caseTexts[lang].mail[which](some.length, dateInWords(day, lang));
    return mail(trx, deps, to, says, '/saker/innboks');
  };
  await tellOf(
    letters.filter(({ breach }) => breach),
    'breachLetter',
  );
  await tellOf(
    letters.filter(({ breach }) => !breach),
    'unreadLetter',
  );
  return letters.length;
}

/**
 * Tells what should have been told by now of one owner's deadlines: reminders to handlers, and of what is out to handler, leader and
 * owner in turn. Each is told once, however often this runs.
 * @returns how many were told
 */
export async function remindOwner(db: Db, deps: Deps, tenant: string): Promise<number> {
  let told = 0;
  const mailed: Mailed = new Set();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const last = await inTenant(db, tenant, async (trx) => {
      const rows = await trx
        .selectFrom('matter')
        .selectAll()
        .where('state', '<>', 'closed')
        .where('id', '>', after)
        .orderBy('id')
        .limit(batch)
        .execute();
      const accounts = await workersOf(trx);
      const now = deps.clock.now();
      for (const { row, clocks } of await listedOf(trx, rows, now))
        for (const notice of noticesDue(clocks, now)) told += await tell(trx, deps, row, notice, accounts, mailed);
      told += await remindOfTasks(trx, deps, rows, accounts);
      return rows.length < batch ? undefined : rows.at(-1)?.id;
    });
    if (last === undefined) break;
    after = last;
  }
  return told + (await inTenant(db, tenant, (trx) => remindOfLetters(trx, deps)));
}

/** Tells what should have been told of the deadlines of each of some owners. @returns how many were told */
export async function remindAll(db: Db, deps: Deps, tenants: readonly string[]): Promise<number> {
  let told = 0;
  for (const tenant of tenants) told += await remindOwner(db, deps, tenant);
  return told;
}

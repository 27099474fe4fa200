import {
  addRequirement,
  meetRequirement,
  numberOf,
  performMatter,
  readNumber,
  requirementsOf,
} from '#src/features/cases/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { stateOf } from './rules.ts';
import { accountNames, type LogReading } from './store.ts';

/** A case about access to logs that a reading may be for. */
export interface CaseToChoose {
  readonly id: string;
  readonly number: string;
}

/** What the form sends when a reading is for none of the cases. */
export const noCase = 'ingen';

/** The open cases about access to logs that somebody has: by number alone, since what they are about is the case's to tell. */
export async function casesToChoose(trx: Trx, actor: Actor): Promise<readonly CaseToChoose[]> {
  const rows = await trx
    .selectFrom('matter')
    .select(['id', 'year', 'sequence'])
    .where('kind', '=', 'log-access')
    .where('handler', '=', actor.id)
    .where('state', 'in', ['active', 'complaint'])
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: row.id, number: numberOf(row) }));
}

/** Whether a reference is the number of a case about access to logs: then the case is chosen, not written. */
async function isLogCase(trx: Trx, reference: string): Promise<boolean> {
  const number = readNumber(reference);
  if (number === undefined) return false;
  const rows = await trx
    .selectFrom('matter')
    .select('id')
    .where('year', '=', number.year)
    .where('sequence', '=', number.sequence)
    .where('kind', '=', 'log-access')
    .execute();
  return rows.length > 0;
}

/** What is wrong with the case that a reading is for; undefined when nothing is. */
export async function caseFault(
  trx: Trx,
  actor: Actor,
  { matter = '', reference }: { readonly matter?: string; readonly reference: string },
): Promise<'matter' | 'matterNumber' | undefined> {
  const cases = await casesToChoose(trx, actor);
  if (matter !== '' && matter !== noCase) return cases.some(({ id }) => id === matter) ? undefined : 'matter';
  if (await isLogCase(trx, reference)) return 'matterNumber';
  return cases.length > 0 && matter === '' ? 'matter' : undefined;
}

/**
 * Asks the case whether logs may be opened for it by this actor, who must have it; the asking is logged in the case.
 * @returns its number; undefined when it may not @throws StepUpNeeded
 */
export async function caseThatOpens(deps: Deps, actor: Actor, matter: string): Promise<string | undefined> {
  try {
    return await performMatter(deps, actor, { step: 'open-logs', matter }, async (_, at) => numberOf(at.matter));
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

const keyOf = (reading: string) => `log:${reading}`;

/** Keeps a case open while a reading for it is. */
export function bindToCase(trx: Trx, deps: Deps, reading: { id: string; from: string; to: string }, matter: string) {
  const { id, from, to } = reading;
  return addRequirement(trx, deps.clock, matter, { key: keyOf(id), name: `Innsyn i loggen i Skolevern ${from}–${to}` });
}

/** Lets a case be closed, as far as this reading goes. */
export async function letCaseGo(trx: Trx, deps: Deps, actor: Actor, { id, matter }: LogReading): Promise<void> {
  if (matter === null) return;
  const own = (await requirementsOf(trx, matter)).find(({ key, isMet }) => key === keyOf(id) && !isMet);
  if (own !== undefined)
    await meetRequirement(trx, own.id, { at: deps.clock.now(), by: actor.id, reason: 'avsluttet' });
}

/** A reading of our own log for a case, with the files that were taken out of it. */
export interface ReadingOfCase {
  readonly id: string;
  readonly by: string;
  readonly openedAt: Date;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly untilDay: IsoDate;
  readonly closedAt: Date | null;
  readonly state: 'open' | 'waiting' | 'over';
  /** The account that opened it. */
  readonly openedBy: string;
  readonly extracts: readonly { readonly at: Date; readonly by: string; readonly lines: number }[];
}

/** The readings of our own log that were opened for a case, in their order. The caller has been let into the case. @param today ISO day in Oslo */
export async function readingsForCase(trx: Trx, matter: string, today: IsoDate): Promise<readonly ReadingOfCase[]> {
  if (!isUuid(matter)) return [];
  const rows = await trx.selectFrom('log_reading').selectAll().where('matter', '=', matter).orderBy('id').execute();
  const extracts = await trx
    .selectFrom('log_extract')
    .selectAll()
    .where('reading', '=', (eb) =>
      anyOf(
        eb,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy('id')
    .execute();
  const names = await accountNames(trx, [...rows.map((row) => row.opened_by), ...extracts.map((one) => one.account)]);
  return rows.map((row) => ({
    ...{ id: row.id, by: names.get(row.opened_by) ?? '–', openedBy: row.opened_by, openedAt: row.opened_at },
    ...{ from: row.from_day, to: row.to_day, untilDay: row.until_day, closedAt: row.closed_at },
    state: stateOf(
      {
        ...{ untilDay: row.until_day, closedAt: row.closed_at, told: row.told },
        ...{ notifiedOn: row.notified_on, noticeDue: row.notice_due },
      },
      today,
    ),
    extracts: extracts
      .filter(({ reading }) => reading === row.id)
      .map(({ made_at, account, lines }) => ({ at: made_at, by: names.get(account) ?? '–', lines })),
  }));
}

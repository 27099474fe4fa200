import '../table.ts';
import { type IsoDate, isDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { type DifferenceDecision, decisions } from '../table.ts';
import { mayEnd } from './may-end.ts';

const problems = {
  choose: say('Velg ett av alternativene', 'Vel eitt av alternativa', 'Choose one of the options'),
  reason: say('Skriv hvorfor', 'Skriv kvifor', 'Write why'),
  until: say(
    'Skriv en dag fra i dag og fram til fem år fra nå',
    'Skriv ein dag frå i dag og fram til fem år frå no',
    'Write a day from today until five years from now',
  ),
} as const;

const bad = (what: keyof typeof problems, place: string) => new Problem(problems[what], { code: 'bad-input', place });

const isDecision = (value: string): value is DifferenceDecision => (decisions as readonly string[]).includes(value);

/** What stands without a reason would be nobody's to judge afterwards. */
const needsReason: ReadonlySet<DifferenceDecision> = new Set(['accepted', 'false-alarm']);

/** What a form sends. */
export interface DecisionWish {
  readonly decision: string;
  readonly reason: string;
  /** The last day on which it stands; empty where there is none. */
  readonly until: string;
}

function untilOf(text: string, today: IsoDate): IsoDate | null {
  const day = text.trim();
  if (day === '') return null;
  const last = `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`;
  if (!isDate(day) || day < today || day > last) throw bad('until', 'until');
  return day;
}

/**
 * Keeps what somebody says of a difference; what was said before stays. The caller has decided whether they may.
 * @throws Problem (bad-input: `decision`, `reason` or `until`)
 */
export async function keepDecision(
  trx: Trx,
  clock: Clock,
  actor: Actor,
  wish: DecisionWish & { readonly difference: string; readonly unit: string | null; readonly site?: string },
): Promise<void> {
  const { decision } = wish;
  if (!isDecision(decision)) throw bad('choose', 'decision');
  const reason = wish.reason.replaceAll('\0', '').trim().slice(0, 2000) || null;
  if (needsReason.has(decision) && reason === null) throw bad('reason', 'reason');
  const at = clock.now();
  const until = mayEnd.has(decision) ? untilOf(wish.until, osloDate(at)) : null;
  await trx
    .insertInto('observation_decision')
    .values({
      tenant: ownTenant,
      id: idAt(at),
      unit: wish.unit,
      site: wish.site ?? null,
      difference: wish.difference,
      decision,
      reason,
      at,
      said_by: actor.id,
      until_day: until,
      said_role: actor.role,
    })
    .execute();
}

import type { Selectable } from 'kysely';
import {
  type AtHand,
  clocksOfMatter,
  eventsOf,
  type FileRow,
  filesOf,
  type MessageRow,
  messagesOf,
  numberOf,
  type Outcome,
  performMatter,
  timedOf,
} from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Clock as LegalClock } from '#src/law/clocks/clock.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { readRegisterOf } from '../disclose/view.ts';
import type { DutyDeps } from '../duty/deps.ts';
import type { BreachAssessmentTable } from '../duty/table.ts';

export type AssessmentRow = Selectable<BreachAssessmentTable>;

export interface BreachView {
  readonly at: AtHand;
  readonly number: string;
  /** The last one first. */
  readonly assessments: readonly AssessmentRow[];
  readonly categories: readonly { readonly key: string; readonly name: string }[];
  readonly clocks: readonly LegalClock[];
  /** What told of it: everything that has come, and what the case was opened with. */
  readonly told: readonly { readonly message: MessageRow; readonly files: readonly FileRow[] }[];
}

/** What told of a breach, in order. What the program tells by itself, such as of a mail that was not delivered, is none of it. */
async function toldOf(trx: Trx, matter: string): Promise<BreachView['told']> {
  const messages = (await messagesOf(trx, matter)).filter(
    ({ direction, channel }, n) => n === 0 || (direction === 'in' && channel !== 'internal'),
  );
  const files = await filesOf(trx, matter);
  return messages.map((message) => ({ message, files: files.filter((file) => file.message === message.id) }));
}

/** A breach as it has been assessed, and its clocks. */
export function viewBreach(deps: DutyDeps, actor: Actor, id: string): Promise<BreachView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const now = deps.clock.now();
    const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(now));
    const isBreach = at.matter.kind === 'breach';
    return {
      at,
      number: numberOf(at.matter),
      assessments: await trx
        .selectFrom('breach_assessment')
        .selectAll()
        .where('matter', '=', at.matter.id)
        .orderBy('id', 'desc')
        .execute(),
      categories: [...policy.data].map(([key, { name }]) => ({ key, name })),
      told: isBreach ? await toldOf(trx, at.matter.id) : [],
      clocks: isBreach ? clocksOfMatter(timedOf(at.matter), await eventsOf(trx, at.matter.id), now) : [],
    };
  });
}

/** A line of the register of breaches (GDPR art. 33(5)): the facts, the effects, what was done, and when it was notified. */
export interface BreachLine {
  readonly matter: string;
  readonly number: string;
  readonly awareAt: Date;
  readonly dayOnly: boolean;
  readonly subject: string;
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  readonly closedAt: Date | null;
  /** The last assessment; undefined while nobody has assessed it. */
  readonly last: AssessmentRow | undefined;
  readonly notifiedAt: Date | undefined;
  readonly toldAt: Date | undefined;
}

/** Every breach that has come in, assessed or not, the latest first. @throws Problem (refused); StepUpNeeded */
export function viewBreachRegister(deps: Deps, actor: Actor): Promise<readonly BreachLine[]> {
  return readRegisterOf(deps, actor, 'breaches', async (trx) => {
    const matters = await trx
      .selectFrom('matter')
      .selectAll()
      .where('kind', '=', 'breach')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(2000)
      .execute();
    const assessments = await trx.selectFrom('breach_assessment').selectAll().orderBy('id').execute();
    const events = await trx
      .selectFrom('matter_event as e')
      .innerJoin('matter as m', (join) => join.onRef('m.tenant', '=', 'e.tenant').onRef('m.id', '=', 'e.matter'))
      .select(['e.matter', 'e.name', 'e.at'])
      .where('m.kind', '=', 'breach')
      .where('e.name', 'in', ['notified', 'subjects-told'])
      .orderBy('e.at')
      .execute();
    const first = (matter: string, name: string) =>
      events.find((one) => one.matter === matter && one.name === name)?.at;
    return matters.map((row) => ({
      ...{ matter: row.id, number: numberOf(row), awareAt: row.received_at, dayOnly: row.received_day_only },
      ...{ subject: row.subject, outcome: row.outcome, outcomeReason: row.outcome_reason, closedAt: row.closed_at },
      last: assessments.findLast(({ matter }) => matter === row.id),
      notifiedAt: first(row.id, 'notified'),
      toldAt: first(row.id, 'subjects-told'),
    }));
  });
}

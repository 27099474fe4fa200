import { isDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import { eventsOf as eventsOfClock } from '#src/law/clocks/clocks.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { advance } from './advance.ts';
import { clocksOfMatter } from './clocks/of-matter.ts';
import { isSilent } from './clocks/silence.ts';
import { waitingClocks } from './clocks/stage.ts';
import { findMatterBy } from './find-matter.ts';
import { linkMatters } from './join-matter.ts';
import { type ClosingFacts, type ClosingRule, closingGaps } from './model/closing.ts';
import { decideMatter } from './model/decide-matter.ts';
import type { MatterEventName } from './model/events.ts';
import { kindRules } from './model/kinds.ts';
import { isOutcome, type Outcome, outcomeRules } from './model/outcomes.ts';
import type { StepName } from './model/steps.ts';
import { checkedWhen } from './note-clock.ts';
import { performMatter } from './perform-matter.ts';
import { badField, needText, problems } from './problems.ts';
import { documentsOf, eventsOf, type MatterRow, matterRow, standingOf, tasksOf, timedOf } from './store/read.ts';
import { unmetRequirements } from './store/requirements.ts';
import { addMatterEvent, refreshDue, type When } from './store/write.ts';

/** Decides a case: what the answer is, and what it rests on. A no needs its grounds. */
export function decideOutcome(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly outcome: string; readonly reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'decide', matter: wish.matter }, async (trx, { matter }) => {
    const { outcome } = wish;
    const isEnd = outcome === 'withdrawn' || outcome === 'joined';
    if (!isOutcome(outcome) || isEnd || !kindRules[matter.kind].outcomes.includes(outcome))
      throw badField('outcome', 'outcome');
    const needsGrounds = outcomeRules[outcome].refuses || outcome === 'no-risk' || outcome === 'no-breach';
    const reason = needsGrounds ? needText(wish.reason, 'reason', 'needsReason') : (wish.reason ?? '').trim();
    await advance(trx, deps.clock, matter, {
      step: 'decide',
      name: 'decided',
      author: actor.id,
      reason,
      data: { outcome },
      set: { outcome, outcome_reason: reason || null },
    });
  });
}

/** What an outcome is to the clocks of a case: the first event of it that they know; our own clocks know them all. */
export function clockEventOf({ kind }: Pick<MatterRow, 'kind'>, outcome: Outcome) {
  const { clock } = kindRules[kind];
  const { events } = outcomeRules[outcome];
  return clock === undefined ? events[0] : events.find((name) => eventsOfClock(clock).includes(name));
}

/** Notes that the answer went out: the clocks that waited for it have what they waited for. */
export function sendAnswer(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly when?: When | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'send', matter: wish.matter }, (trx, { matter }) =>
    answerSent(trx, deps.clock, matter, { author: actor.id, when: wish.when }),
  );
}

/** The same within the step `send` of another verb, which sends the letter in the same transaction. */
export async function answerSent(
  trx: Trx,
  clock: Clock,
  matter: MatterRow,
  { author, when: asked }: { readonly author: string; readonly when?: When | undefined },
): Promise<void> {
  const when = checkedWhen(matter, asked, clock.now());
  const { outcome } = matter;
  if (outcome === null) throw badField('outcome', 'outcome');
  const name = clockEventOf(matter, outcome);
  const had = (await eventsOf(trx, matter.id)).some((event) => event.name === name && matter.kind === 'breach');
  const reason = matter.outcome_reason ?? undefined;
  if (name !== undefined && !had) await addMatterEvent(trx, clock, { matter: matter.id, name, author, when, reason });
  await advance(trx, clock, matter, { step: 'send', name: 'sent', author, when, data: { outcome } });
}

/** Steps that do no more than move a case on: the event of each. */
const plainSteps = {
  redraft: 'redrafted',
  complain: 'complained',
  'send-complaint': 'complaint-sent',
  'complaint-withdrawn': 'complaint-withdrawn',
  'appeal-stands': 'appeal-stands',
  'appeal-changes': 'appeal-changes',
  reopen: 'reopened',
} as const satisfies Partial<Record<StepName, MatterEventName>>;
export type PlainStep = keyof typeof plainSteps;

const assessFirst = say(
  'Klagen sendes fra siden «Vurder klagen på nytt», når hvert avslag er vurdert.',
  'Klaga blir send frå sida «Vurder klaga på nytt», når kvart avslag er vurdert.',
  'The complaint is sent from the page “Assess the complaint anew”, when each refusal is assessed.',
);

const notSilent = say(
  'Det er ikke gått fem arbeidsdager uten svar',
  'Det er ikkje gått fem arbeidsdagar utan svar',
  'Five working days have not passed without an answer',
);
const silenceIsRefusal = 'Manglende svar regnes som avslag (offentleglova § 32 andre ledd).';

/**
 * Notes a complaint that nobody has answered, in the transaction of the step: silence counts as a refusal from then on, until there is an
 * answer. @throws Problem (conflict) before five working days have passed without one
 */
export async function complainOfSilence(
  trx: Trx,
  clock: Clock,
  matter: MatterRow,
  { author, reason }: { readonly author: string; readonly reason?: string | undefined },
): Promise<void> {
  if (!isSilent(clocksOfMatter(timedOf(matter), await eventsOf(trx, matter.id), clock.now())))
    throw new Problem(notSilent, { code: 'conflict', law: 'offentleglova § 32' });
  await advance(trx, clock, matter, {
    ...{ step: 'complain-silence', name: 'complained', author, reason, section: 'offentleglova § 32 andre ledd' },
    data: { silence: true },
    set: { outcome: 'refused', outcome_reason: silenceIsRefusal },
  });
}

/** The same as somebody at work notes it. */
export function noteSilence(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'complain-silence', matter: wish.matter }, (trx, { matter }) =>
    complainOfSilence(trx, deps.clock, matter, { author: actor.id, reason: wish.reason }),
  );
}

/** Moves a case on: a complaint, what became of it, opening again. */
export function moveOn(
  deps: Deps,
  actor: Actor,
  step: PlainStep,
  wish: { readonly matter: string; readonly reason?: string | undefined; readonly when?: When | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step, matter: wish.matter }, async (trx, { matter }) => {
    await advance(trx, deps.clock, matter, {
      step,
      name: plainSteps[step],
      author: actor.id,
      reason: wish.reason,
      when: checkedWhen(matter, wish.when, deps.clock.now()),
    });
  });
}

/** Notes that a complaint was sent on, put together somewhere else. Not of a request for documents, anybody's or a party's: there each refusal is assessed anew first. */
export async function sendComplaintByHand(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly reason?: string | undefined; readonly when?: When | undefined },
): Promise<void> {
  const kind = await performMatter(
    deps,
    actor,
    { step: 'see', matter: wish.matter },
    async (_, { matter }) => matter.kind,
  );
  if (isDocumentKind(kind)) throw new Problem(assessFirst, { code: 'conflict', law: 'forvaltningsloven § 33' });
  await moveOn(deps, actor, 'send-complaint', wish);
}

/** How long a case that is closed today is kept, unless somebody says otherwise. */
export function usualRetention({ kind }: Pick<MatterRow, 'kind'>, today: string): string {
  return shift(today, `P${kindRules[kind].keepYears}Y`);
}

/** Notes that the request was withdrawn; the case is done. */
export function withdrawMatter(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'withdraw', matter: wish.matter }, async (trx, { matter }) => {
    const name = clockEventOf(matter, 'withdrawn') ?? 'withdrawn';
    const set = { outcome: 'withdrawn', retain_until: usualRetention(matter, osloDate(deps.clock.now())) } as const;
    await advance(trx, deps.clock, matter, { step: 'withdraw', name, author: actor.id, reason: wish.reason, set });
  });
}

/** Joins a case with another that goes on: this one is done, and both know of it. What waited to be read waits in the other. */
export function joinWith(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly other: string; readonly reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'join', matter: wish.matter }, async (trx, { matter }) => {
    const other = await otherMatter(trx, actor, matter, wish.other);
    if (other.state === 'closed') throw badField('otherCase', 'other');
    const event = clockEventOf(matter, 'joined');
    const { id: here } = matter;
    if (event !== undefined)
      await addMatterEvent(trx, deps.clock, { matter: here, name: event, author: actor.id, reason: wish.reason });
    await advance(trx, deps.clock, matter, {
      step: 'join',
      name: 'joined',
      author: actor.id,
      reason: wish.reason,
      data: { other: other.id },
      set: { outcome: 'joined', retain_until: usualRetention(matter, osloDate(deps.clock.now())) },
    });
    await trx
      .updateTable('matter_message')
      .set({ matter: other.id })
      .where('matter', '=', here)
      .where('handled_at', 'is', null)
      .execute();
    await linkMatters(trx, deps.clock, { matter: here, other: other.id, kind: 'joined-into', author: actor.id });
    await refreshDue(trx, other.id);
  });
}

/** The case of a number, which the actor may see; not this one. @throws Problem (bad-input, `other`) */
async function otherMatter(trx: Trx, actor: Actor, matter: MatterRow, number: string): Promise<MatterRow> {
  const [found] = await findMatterBy(trx, { number });
  const row = found === undefined || found.id === matter.id ? undefined : await matterRow(trx, found.id);
  if (row === undefined || !decideMatter(actor, 'see', await standingOf(trx, row)).allowed)
    throw badField('otherCase', 'other');
  return row;
}

/** Links a case to another that the actor may see. */
export function linkTo(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly other: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'link', matter: wish.matter }, async (trx, { matter }) => {
    const other = await otherMatter(trx, actor, matter, wish.other);
    await linkMatters(trx, deps.clock, { matter: matter.id, other: other.id, kind: 'related', author: actor.id });
  });
}

/** What decides whether a case can be closed. */
export async function closingFacts(trx: Trx, matter: MatterRow, now: Date, whyLate: string): Promise<ClosingFacts> {
  const [documents, tasks, events, unread] = await Promise.all([
    documentsOf(trx, matter.id),
    tasksOf(trx, matter.id),
    eventsOf(trx, matter.id),
    trx
      .selectFrom('matter_message')
      .select('id')
      .where('matter', '=', matter.id)
      .where('handled_at', 'is', null)
      .execute(),
  ]);
  const clocks = clocksOfMatter(timedOf(matter), events, now);
  return {
    kind: matter.kind,
    outcome: matter.outcome,
    hasGrounds: matter.outcome_reason !== null,
    documents: documents.map(({ decision, ground_section }) => ({ decision, hasSection: ground_section !== null })),
    unmetRequirements: await unmetRequirements(trx, matter.id),
    openTasks: tasks.filter(({ state }) => state === 'open').length,
    unreadMessages: unread.length,
    waitingClocks: waitingClocks(clocks).length,
    wasLate: clocks.some(
      ({ state, rule }) => state === 'met-late' && rule.binding === 'statute' && rule.whose === 'owner',
    ),
    saysWhyLate: whyLate.trim() !== '',
    isAssessed: events.some(({ name }) => name === 'breach-assessed' || name === 'disclosure-assessed'),
  };
}

/** A case cannot be closed: what is in the way. */
export class NotYet extends Problem {
  readonly gaps: readonly ClosingRule[];
  constructor(gaps: readonly ClosingRule[]) {
    super(problems.gaps, { code: 'bad-input', place: gaps.some(({ id }) => id === 'late') ? 'reason' : 'close' });
    this.gaps = gaps;
  }
}

/** Closes a case whose rules for closing all hold. @throws NotYet with those that do not */
export function closeMatter(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly reason?: string | undefined; readonly retainUntil?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'close', matter: wish.matter }, async (trx, { matter }) => {
    const now = deps.clock.now();
    const gaps = closingGaps(await closingFacts(trx, matter, now, wish.reason ?? ''));
    if (gaps.length > 0) throw new NotYet(gaps);
    const today = osloDate(now);
    const retain = wish.retainUntil?.trim() || usualRetention(matter, today);
    if (!isDate(retain) || retain <= today) throw badField('retain', 'retainUntil');
    const { outcome } = matter;
    await advance(trx, deps.clock, matter, {
      step: 'close',
      name: 'closed',
      author: actor.id,
      reason: wish.reason,
      data: { outcome, retainUntil: retain },
      set: { retain_until: retain },
    });
  });
}

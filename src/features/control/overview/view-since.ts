import { sql } from 'kysely';
import { publishedUpTo } from '#src/features/notices/index.ts';
import { type RecordedChange, readRegister } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { defaultAsOf } from '../as-of.ts';
import { compare, type Pair } from '../compare/compare.ts';
import { matterAt, type State } from '../history.ts';
import { lawDateOf, requirementsOn } from '../packs/packs.ts';
import { control } from '../run.ts';
import { type FindingsView, visibleTo } from '../view-findings.ts';
import { type Cause, causesOf, turnedOf } from './since.ts';

/** Each change is the whole register painted once more, so that a page looks no further back than this for what turned a finding. */
export const mostSteps = 20;

/** What is compared with: the day of the last visit, a day that was asked for, or thirty days ago. */
export interface Against {
  readonly kind: 'visit' | 'chosen' | 'month';
  readonly day: IsoDate;
}

/** What has happened since a day. */
export interface Since {
  readonly against: Against;
  /** The last change that was known then; 0 when nothing was registered yet. */
  readonly known: number;
  /** Every finding of then and now. */
  readonly pairs: readonly Pair[];
  /** Those that turned, each with what turned it. */
  readonly turned: readonly { readonly pair: Pair; readonly cause: Cause }[];
}

interface Visit {
  readonly day: IsoDate;
  readonly at: Date;
}

/** What the log names this page by: the visits are counted from its lines, which every look leaves anyway. */
const subject = 'overview';

/** The last time that the actor looked at the page on an earlier day. */
async function previousVisit(trx: Trx, actor: Actor, today: IsoDate): Promise<Visit | undefined> {
  const row = await trx
    .selectFrom('log_line')
    .select('at')
    .where('subject', '=', subject)
    .where('actor', '=', actor.id)
    .where(sql<boolean>`(at at time zone 'Europe/Oslo')::date < ${today}::date`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { day: osloDate(row.at), at: row.at };
}

/** The last change recorded up to an instant, or by the end of a day. */
function knownAt(changes: readonly RecordedChange[], day: IsoDate, at: Date | undefined): number {
  const before = changes.filter(({ recordedAt }) =>
    at === undefined ? osloDate(recordedAt) <= day : recordedAt <= at,
  );
  return Math.max(0, ...before.map(({ number }) => number));
}

/** The findings as the actor would have seen them on a day, from the register as it was known then. */
function findingsThen(state: State, day: IsoDate, actor: Actor, view: FindingsView) {
  const { pack, register, requirements } = view;
  const { change: known } = state;
  const asOf = defaultAsOf(state.landscape.origin, day);
  const asked = requirementsOn(pack, lawDateOf(pack, asOf, day));
  const isSame =
    known === register.change &&
    asOf === view.asOf &&
    asked.length === requirements.length &&
    asked.every(
      ({ id, law }, index) => id === requirements[index]?.id && law.length === requirements[index].law.length,
    );
  // The same facts, the same day and the same law: there is no need to ask again.
  if (isSame) return view.findings;
  const snapshot = matterAt(state, asOf);
  return visibleTo(actor, control(asked, snapshot), snapshot);
}

/**
 * What has turned since the actor's last visit on an earlier day, since a chosen day, or in thirty days when there is no visit.
 * The visit itself is what leaves the line in the log that the next one is counted from.
 * @throws Problem (refused)
 */
export async function viewSince(
  deps: Deps,
  actor: Actor,
  view: FindingsView,
  chosen: IsoDate | undefined,
): Promise<Since> {
  const { changes, latest, landscape } = view.register;
  const today = osloDate(deps.clock.now());
  const deed = { act: 'findings.read', subject, scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const visit = chosen === undefined ? await previousVisit(trx, actor, today) : undefined;
    const day = chosen ?? visit?.day ?? shift(today, 'P30D', -1);
    const against = { kind: chosen !== undefined ? 'chosen' : visit ? 'visit' : 'month', day } as const;
    const known = knownAt(changes, day, visit?.at);
    if (known === 0) return { against, known, pairs: [], turned: [] };
    const all = await publishedUpTo(trx, latest);
    const stateOf = (change: number, one: State['landscape']): State => ({
      change,
      landscape: one,
      published: all.filter((each) => each.change <= change),
      ...(view.snapshot.observed && { observed: view.snapshot.observed }),
    });
    const then = known === latest ? landscape : (await readRegister(trx, actor.tenant, known)).landscape;
    const pairs = compare(findingsThen(stateOf(known, then), day, actor, view), view.findings);
    const turned = turnedOf(pairs);
    if (turned.length === 0) return { against, known, pairs, turned: [] };
    const first = Math.max(known, latest - mostSteps);
    const states: State[] = [];
    for (let change = first; change < latest; change += 1) {
      states.push(stateOf(change, (await readRegister(trx, actor.tenant, change)).landscape));
    }
    states.push(stateOf(latest, landscape));
    return { against, known, pairs, turned: causesOf(turned, states, view, first > known) };
  });
}

import { type Group, groupsOf, membersOf, schools } from '#src/features/people/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Allowed, performAbout } from '#src/platform/access/perform-about.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { fields as allFields } from './field.ts';
import { askRegister, type ListDeps, type Prepared, prepare, type Wish } from './prepare.ts';
import { problems } from './problems.ts';
import { readRoster, tellingOf } from './roster.ts';
import { type Composition, composeList, type RosterPupil } from './rules/compose.ts';
import { type Circumstances, judgeList } from './rules/judge.ts';
import type { Notice } from './store.ts';

/** A list as it would be given out now, with what the maker needs to see beside it. */
export interface Made {
  readonly wish: Wish;
  readonly prepared: Prepared;
  readonly group: Group;
  readonly schoolName: string;
  readonly circumstances: Circumstances;
  /** Why it cannot be given out at all; undefined when it can. */
  readonly refused: ReturnType<typeof judgeList>;
  readonly composition: Composition;
  readonly roster: readonly RosterPupil[];
  readonly notice: Notice | undefined;
}

async function pupilsOf(trx: Trx, { school, group }: Wish, today: string, purpose: string): Promise<readonly string[]> {
  if (!isUuid(school) || !isUuid(group)) return [];
  const members = await membersOf(trx, school, group, today, { purpose });
  return [...new Set(members.filter(({ role }) => role === 'pupil').map(({ person }) => person))];
}

async function make(
  trx: Trx,
  deps: ListDeps,
  actor: Actor,
  wish: Wish,
  prepared: Prepared,
  allowed: Allowed,
): Promise<Made> {
  const { today, decided, schoolKind } = prepared;
  const { school, purpose, recipient } = wish;
  const group = (await groupsOf(trx, school, today)).find(({ id }) => id === wish.group);
  const found = (await schools(trx)).find(({ id }) => id === school);
  if (group === undefined || found === undefined) throw new Problem(problems.noGroup, { code: 'not-found' });
  const { purposeKey } = prepared;
  const frame = {
    school,
    group: group.id,
    groupTitle: group.title,
    schoolName: found.name,
    purpose,
    purposeKey,
    today,
  };
  const { telling, notice, told } = await tellingOf(trx, frame);
  const wanted = wish.fields.length === 0 ? defaultFields(wish, prepared) : wish.fields;
  const says = await askRegister(trx, deps, actor, allowed.persons, wanted, prepared);
  const circumstances = { purpose, recipient, school: schoolKind, group, rules: decided.rules, telling, ...says };
  // While nobody has been told, nothing is given out; the draft shows what the list would be once they are.
  const treatedAsTold = telling === undefined ? new Set(allowed.persons) : told;
  const roster = await readRoster(trx, frame, allowed.persons, treatedAsTold, allowed.decisions);
  return {
    wish: { ...wish, fields: wanted },
    prepared,
    group,
    schoolName: found.name,
    circumstances,
    refused: judgeList(circumstances),
    composition: composeList(roster, wanted, circumstances),
    roster,
    notice,
  };
}

/** The columns when none were chosen: what the owner has decided for the purpose, or what a class list is to the public. */
function defaultFields({ purpose }: Wish, { decided: { rules } }: Prepared) {
  if (purpose === 'public-access') return allFields.slice(0, 6);
  return purpose === 'publication' ? [] : rules.fields[purpose];
}

/**
 * Reads what a list is made of and makes it, for somebody whom the register lets give it out; `work` is done in the same
 * transaction. A refusal that the work finds by looking closer is logged too.
 * @throws Problem (refused, with the ground; not-found for a group that is not among those the actor reaches); StepUpNeeded
 */
export async function withClassList<T>(
  deps: ListDeps,
  actor: Actor,
  wish: Wish,
  verb: string,
  work: (trx: Trx, made: Made) => Promise<T>,
): Promise<T> {
  const prepared = await prepare(deps, actor, wish);
  const { nameKey: category, purposeKey: purpose, today } = prepared;
  const subject = `school_group:${isUuid(wish.group) ? wish.group : 'unknown'}`;
  const persons = (trx: Trx) => pupilsOf(trx, wish, today, purpose);
  try {
    return await performAbout(
      deps,
      actor,
      { act: 'export', verb, category, purpose, persons, subject },
      async (trx, allowed) => work(trx, await make(trx, deps, actor, wish, prepared, allowed)),
    );
  } catch (error) {
    // A refusal by the rules of class lists rolled everything back; that somebody tried stays.
    if (error instanceof Problem && error.place !== undefined && error.code === 'refused') {
      const because = `class-list: ${error.place}`;
      const origin = actor.from === undefined ? {} : { origin: actor.from };
      const line = { actor: actor.id, act: verb, subject, allowed: false, because, category, purpose, ...origin };
      await inTenant(deps.db, actor.tenant, (trx) => appendLog(trx, deps.clock, line));
    }
    throw error;
  }
}

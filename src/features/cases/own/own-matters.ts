import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { untoldKinds } from '../model/relations.ts';
import { noMatter, performMatter } from '../perform-matter.ts';
import type { MatterRow } from '../store/read.ts';
import { type OwnStep, takeOwnStep } from './own-steps.ts';
import { type OwnView, ownFile, ownViewOf } from './own-view.ts';

/** A case in the list of one's own. */
export interface OwnListed extends OwnView {
  /** Whether it was they who asked; else it is about them, and another has asked. */
  readonly asked: boolean;
}

/** The parties of some cases that are the actor. */
async function ownParts(trx: Trx, actor: Actor, matter?: string) {
  return trx
    .selectFrom('matter_party')
    .select(['matter', 'part'])
    .where(({ or, eb }) =>
      or([eb('account', '=', actor.id), ...(actor.person === undefined ? [] : [eb('person', '=', actor.person)])]),
    )
    .$if(matter !== undefined, (query) => query.where('matter', '=', matter ?? ''))
    .execute();
}

/** Whoever asked, or asks for another, has what was said; whom it is about has how it stands. */
const hasAsked = ({ part }: { readonly part: string }) => part === 'requester' || part === 'representative';

/** The cases to which somebody is a party, the newest first. One look, one line in the log. */
export function listOwn(deps: Deps, actor: Actor): Promise<readonly OwnListed[]> {
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const parts = Map.groupBy(await ownParts(trx, actor), ({ matter }) => matter);
    const line = { actor: actor.id, act: 'matter.list-own', subject: 'matter:own', category: 'matter' } as const;
    const from = actor.from === undefined ? {} : { origin: actor.from };
    const because = 'these are the cases to which they are a party';
    await appendLog(trx, deps.clock, { ...line, ...from, allowed: true, because });
    if (parts.size === 0) return [];
    const rows = await trx
      .selectFrom('matter')
      .selectAll()
      .where('id', 'in', [...parts.keys()])
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    const listed: OwnListed[] = [];
    for (const row of rows) {
      const asked = (parts.get(row.id) ?? []).some(hasAsked);
      if (!asked && untoldKinds.includes(row.kind)) continue;
      listed.push({ ...(await ownViewOf(trx, row, deps.clock.now(), false)), asked });
    }
    return listed;
  });
}

const asked = async (trx: Trx, actor: Actor, matter: string) => (await ownParts(trx, actor, matter)).some(hasAsked);

/** One's own case. @throws Problem (not-found) for who is no party; StepUpNeeded where it is confidential */
export function viewOwn(deps: Deps, actor: Actor, id: string): Promise<OwnListed> {
  return performMatter(deps, actor, { step: 'see-own', matter: id }, async (trx, { matter }) => {
    const isAsker = await asked(trx, actor, matter.id);
    return { ...(await ownViewOf(trx, matter, deps.clock.now(), isAsker)), asked: isAsker };
  });
}

/** A file of one's own case. @throws Problem (not-found) */
export function openOwnFile(deps: Deps, actor: Actor, id: string, file: string) {
  return performMatter(deps, actor, { step: 'see-own', matter: id }, async (trx, { matter }) => {
    const found = (await asked(trx, actor, matter.id)) ? await ownFile(trx, matter, file) : undefined;
    if (found === undefined) throw noMatter();
    return found;
  });
}

/** Writes more, complains or withdraws, in a case that one has asked for. @throws Problem (not-found) for whom it is only about */
export function takeStepInOwn(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly step: OwnStep; readonly text: string; readonly withdrawn: string },
): Promise<Pick<MatterRow, 'id'>> {
  const { step, text, withdrawn } = wish;
  return performMatter(deps, actor, { step, matter: wish.matter }, async (trx, at) => {
    if (!(await asked(trx, actor, at.matter.id))) throw noMatter();
    const deed = { step, text, withdrawn, author: actor.id, channel: 'signed-in' as const };
    await takeOwnStep(trx, deps.clock, at, deed);
    return { id: at.matter.id };
  });
}

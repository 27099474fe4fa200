import type { Text } from '#src/kernel/language.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import './table.ts';
import type { Assertion } from './timeline.ts';

interface Proposed {
  readonly why: string;
  /** The last change that the proposer has seen. */
  readonly base: number;
  readonly assertions: readonly Assertion[];
  readonly opens: readonly Text[];
}

/** Leaves a change that opens access to wait for a second person. @returns its id */
export async function propose(trx: Trx, deps: Deps, actor: Actor, proposed: Proposed): Promise<string> {
  const id = newId();
  await trx
    .insertInto('register_proposal')
    .values({
      tenant: actor.tenant,
      id,
      proposed_at: deps.clock.now(),
      proposed_by: actor.id,
      why: proposed.why,
      base: proposed.base,
      assertions: JSON.stringify(proposed.assertions),
      opens: JSON.stringify(proposed.opens),
    })
    .execute();
  return id;
}

import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** Letters are of nobody's school before they have a case, so that they are for the owner as a whole. */
const scope = { units: [] };

/**
 * The frame of everything with letters that wait. Anybody may have written anything in them, so they take two factors, as
 * confidential cases do (GDPR art. 32).
 * @param letter its id; without one it is the list of them
 * @throws Problem (refused), logged; StepUpNeeded; whatever `work` throws
 */
export function performInbox<T>(
  deps: Deps,
  actor: Actor,
  letter: string | undefined,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  const subject = letter === undefined ? 'inbox' : `mail:${isUuid(letter) ? letter : 'unknown'}`;
  return perform(deps, actor, { act: 'matter.register', subject, scope }, (trx) => {
    if (actor.secondFactor !== true) throw new StepUpNeeded('two factors are needed');
    return work(trx);
  });
}

import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { addMessage, addParty, type NewMessage, type NewParty } from './open-matter.ts';
import { addMatterEvent, refreshDue } from './store/write.ts';
import type { LinkKind } from './table.ts';

/** A part of a letter that belongs to a case that is there. */
export interface Joining {
  readonly matter: string;
  readonly author: string;
  readonly message: NewMessage;
  readonly parties?: readonly NewParty[];
}

/**
 * Lets a part of a letter join a case that is there: the message waits in it until somebody has read it, whatever the case's state.
 * @returns the message's id
 */
export async function joinMatter(trx: Trx, clock: Clock, joining: Joining): Promise<string> {
  const { matter, author, message } = joining;
  for (const party of joining.parties ?? []) {
    await addParty(trx, clock, matter, party);
    await addMatterEvent(trx, clock, { matter, name: 'party-added', author });
  }
  const id = await addMessage(trx, clock, { ...message, matter, author });
  await refreshDue(trx, matter);
  return id;
}

/** Links two cases, and says so in both; again does nothing. */
export async function linkMatters(
  trx: Trx,
  clock: Clock,
  link: { readonly matter: string; readonly other: string; readonly kind: LinkKind; readonly author: string },
): Promise<void> {
  const { matter, other, kind, author } = link;
  const written = await trx
    .insertInto('matter_link')
    .values({ tenant: ownTenant, matter, other, kind })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return;
  await addMatterEvent(trx, clock, { matter, name: 'linked', author, data: { other, kind } });
  await addMatterEvent(trx, clock, { matter: other, name: 'linked', author, data: { other: matter, kind } });
}

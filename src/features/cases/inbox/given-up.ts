import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addMessage } from '../open-matter.ts';
import { addMatterEvent } from '../store/write.ts';
import { byMail } from './mail-message.ts';

/** So far back it is looked for mails that were given up; what is older has been told of. */
const lookedBack = 30 * 86_400_000;

/**
 * Tells the cases of an owner of their mails that were given up: an event, and a message that waits until somebody has read it, so that
 * the case comes to a list. Each time a mail is given up once, however often this runs.
 * @returns how many were told of
 */
export function noteGivenUp(db: Db, clock: Clock, tenant: string): Promise<number> {
  return inTenant(db, tenant, async (trx) => {
    const mails = await trx
      .selectFrom('mail_out')
      .select(['id', 'matter', 'failure', 'to_address', 'ended_at'])
      .where('state', '=', 'given-up')
      .where('matter', 'is not', null)
      .where('ended_at', '>', new Date(clock.now().getTime() - lookedBack))
      .orderBy('id')
      .limit(200)
      .execute();
    let told = 0;
    for (const { id, matter, failure, to_address, ended_at } of mails) {
      if (matter === null) continue;
      // Tried again from the inbox and given up again is told of again.
      const jobKey = `given-up:${id}:${ended_at?.toISOString() ?? ''}`;
      const event = { matter, name: 'not-delivered' as const, author: byMail, jobKey, data: { mail: id } };
      if ((await addMatterEvent(trx, clock, event)) === undefined) continue;
      await addMessage(trx, clock, {
        direction: 'in',
        channel: 'internal',
        matter,
        author: byMail,
        toText: to_address,
        // What the page says around it is in the reader's language.
        body: failure ?? '–',
      });
      told += 1;
    }
    return told;
  });
}

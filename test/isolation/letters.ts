import { Readable } from 'node:stream';
import { sortNewMails } from '#src/features/cases/inbox/arrive.ts';
import { setAside } from '#src/features/cases/inbox/settle.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { keepMail } from '#src/platform/mail/keep.ts';
import { spool } from '#src/platform/mail/spool.ts';
import { eml } from '#test/mail/build.ts';
import { clock, type HouseOwner, type Person } from './house.ts';
import type { Mark } from './marks.ts';

/** A letter that has come to the owner's mailbox. @returns its id */
async function come(db: Db, { tenant, name }: HouseOwner, mark: Mark): Promise<string> {
  const from = `Kim ${mark.token} <kim-${mark.token.toLowerCase()}@eksempel.example>`;
  const raw = eml({ from, subject: `Brev ${mark.token}`, body: `Jeg ber om innsyn. ${mark.token}\n` });
  const spooled = await spool(Readable.from([raw]), 1_000_000);
  const arrival = {
    mailbox: 'post',
    via: 'smtp' as const,
    receivedAt: clock.now(),
    envelopeFrom: from,
    envelopeTo: [`post@${name}.example`],
  };
  const { id } = await inTenant(db, tenant, (trx) => keepMail(trx, clock, arrival, spooled));
  await spooled.close();
  return id;
}

/** Letters that wait, one that was set aside, and receipts that did not go out. @returns the ids of the letters */
export async function addLetters(
  db: Db,
  owner: HouseOwner,
  { actor }: Person,
  marks: readonly [Mark, Mark, Mark],
): Promise<readonly string[]> {
  const { tenant, name } = owner;
  const box = { key: 'post', address: `post@${name}.example`, reply_pattern: `sak+{reference}@${name}.example` };
  await inTenant(db, tenant, (trx) =>
    trx
      .insertInto('mail_box')
      .values({ tenant, ...box })
      .execute(),
  );
  const letters: string[] = [];
  for (const mark of marks) letters.push(await come(db, owner, mark));
  const { error } = await sortNewMails(db, clock, tenant);
  if (error !== undefined) throw error;
  const [aside = ''] = letters;
  await setAside({ db, clock }, actor, aside, `reklame ${marks[0].token}`);
  const ended = { state: 'given-up' as const, failure: 'ECONNREFUSED', ended_at: clock.now() };
  await inTenant(db, tenant, (trx) => trx.updateTable('mail_out').set(ended).execute());
  return letters;
}

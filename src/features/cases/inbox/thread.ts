import type { Trx } from '#src/platform/db/connect.ts';
import { referenceIn } from '#src/platform/mail/boxes.ts';
import type { Mail } from '#src/platform/mail/mail.ts';
import { type FoundMatter, findMatterBy } from '../find-matter.ts';
import type { Letter } from '../letter/letter.ts';

/** By what a letter was found to belong to a case. */
export type MatchedBy = 'address' | 'message-id' | 'case-number' | 'same-sender';

export interface Thread {
  readonly matter: FoundMatter;
  readonly by: MatchedBy;
  /** So that the message may join the case before anybody has looked: only who has had a mail of ours, or is in the case, knows this. */
  readonly certain: boolean;
}

const bare = (id: string) => id.replace(/^<|>$/g, '');

async function byReference(trx: Trx, reference: string): Promise<FoundMatter | undefined> {
  const [found] = await findMatterBy(trx, { reference });
  if (found !== undefined) return found;
  // The reference of a receipt, from before the letter had its case.
  const row = await trx
    .selectFrom('mail_in')
    .innerJoin('matter', (join) =>
      join.onRef('matter.tenant', '=', 'mail_in.tenant').onRef('matter.id', '=', 'mail_in.matter'),
    )
    .select('matter.requester_reference')
    .where('mail_in.reference', '=', reference)
    .executeTakeFirst();
  return row === undefined ? undefined : (await findMatterBy(trx, { reference: row.requester_reference }))[0];
}

/** The references in the addresses that a mail was sent to. */
export async function referencesOf(trx: Trx, addresses: readonly string[]): Promise<readonly string[]> {
  const boxes = await trx.selectFrom('mail_box').select('reply_pattern').execute();
  const found = addresses.flatMap((address) =>
    boxes.flatMap(({ reply_pattern }) => referenceIn(reply_pattern, address) ?? []),
  );
  return [...new Set(found)];
}

/** The mails of ours that some Message-IDs name. */
export function ownMails(trx: Trx, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return trx
    .selectFrom('mail_out')
    .select(['id', 'message_id', 'matter', 'reference', 'to_address'])
    .where('message_id', 'in', ids.slice(0, 200))
    .orderBy('id', 'desc')
    .execute();
}

async function isParty(trx: Trx, matter: string, address: string): Promise<boolean> {
  if (address === '') return false;
  const found = await trx
    .selectFrom('matter_party')
    .select('id')
    .where('matter', '=', matter)
    .where(({ eb, fn }) => eb(fn('lower', ['email']), '=', address.toLowerCase()))
    .executeTakeFirst();
  return found !== undefined;
}

async function byMessageIds(trx: Trx, mail: Mail, sender: string): Promise<Thread | undefined> {
  const ids = [...(mail.inReplyTo === undefined ? [] : [mail.inReplyTo]), ...mail.references.toReversed()].map(bare);
  for (const own of await ownMails(trx, ids)) {
    const matter = own.reference === null ? undefined : await byReference(trx, own.reference);
    if (matter !== undefined) return { matter, by: 'message-id', certain: true };
  }
  const [matter] = ids.length === 0 ? [] : (await findMatterBy(trx, { messageIds: ids })).toReversed();
  if (matter === undefined) return undefined;
  return { matter, by: 'message-id', certain: await isParty(trx, matter.id, sender) };
}

async function byNumber(trx: Trx, mail: Mail, letter: Letter, sender: string): Promise<Thread | undefined> {
  for (const number of letter.caseNumbers.filter((one) => /^20\d\d\/\d{1,7}$/.test(one))) {
    const [matter] = await findMatterBy(trx, { number });
    if (matter === undefined) continue;
    const certain = mail.subject.includes(number) && (await isParty(trx, matter.id, sender));
    return { matter, by: 'case-number', certain };
  }
  return undefined;
}

const withoutMarks = (subject: string) =>
  subject
    .replace(/^(?:\s*(?:re|sv|vs|vb|fw|fwd|aw|vedr)\s*(?:\[\d+\])?\s*:)+/i, '')
    .trim()
    .toLowerCase();

/** An answer that lost its headers: the same sender, the same subject, and a case that is not closed. */
async function bySender(trx: Trx, mail: Mail, letter: Letter, sender: string): Promise<Thread | undefined> {
  const subject = withoutMarks(mail.subject);
  if (!letter.reply || sender === '' || subject === '') return undefined;
  const rows = await trx
    .selectFrom('matter')
    .innerJoin('matter_party', (join) =>
      join.onRef('matter_party.tenant', '=', 'matter.tenant').onRef('matter_party.matter', '=', 'matter.id'),
    )
    .innerJoin('matter_message', (join) =>
      join.onRef('matter_message.tenant', '=', 'matter.tenant').onRef('matter_message.matter', '=', 'matter.id'),
    )
    .select(['matter.requester_reference', 'matter_message.subject'])
    .where('matter.state', '<>', 'closed')
    .where(({ eb, fn }) => eb(fn('lower', ['matter_party.email']), '=', sender.toLowerCase()))
    .orderBy('matter.id', 'desc')
    .limit(50)
    .execute();
  const same = rows.find((row) => withoutMarks(row.subject ?? '') === subject);
  if (same === undefined) return undefined;
  const [matter] = await findMatterBy(trx, { reference: same.requester_reference });
  return matter === undefined ? undefined : { matter, by: 'same-sender', certain: false };
}

/**
 * The case that a letter belongs to: by the address that it came to, by the mails that it answers, by a case number, or by who
 * wrote and of what. In this order: who writes to the address of a case means that case, whatever else stands in the letter.
 * @param addresses all that it was sent to, those of its envelope first
 */
export async function findThread(
  trx: Trx,
  mail: Mail,
  letter: Letter,
  addresses: readonly string[],
): Promise<Thread | undefined> {
  for (const reference of await referencesOf(trx, addresses)) {
    const matter = await byReference(trx, reference);
    if (matter !== undefined) return { matter, by: 'address', certain: true };
  }
  const sender = mail.from?.address ?? '';
  return (
    (await byMessageIds(trx, mail, sender)) ??
    (await byNumber(trx, mail, letter, sender)) ??
    (await bySender(trx, mail, letter, sender))
  );
}

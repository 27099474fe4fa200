import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { tryAgain } from '#src/platform/mail/deliver.ts';
import { findMatterBy } from '../find-matter.ts';
import { joinMatter, linkMatters } from '../join-matter.ts';
import type { MatterKind } from '../model/kinds.ts';
import { addMessage, type NewFile, type NewParty, openMatter } from '../open-matter.ts';
import { refreshDue } from '../store/write.ts';
import { ownerName, sendReceipt } from './arrive.ts';
import { filesOf } from './files.ts';
import { type MailIn, messageOf } from './mail-message.ts';
import { performInbox } from './perform-inbox.ts';
import { type ReadMail, readKept } from './read-kept.ts';
import { openedReceipt, receiptLanguage } from './receipts.ts';

/** What a person says that a part of a letter becomes. */
export type Part =
  | {
      readonly becomes: 'case';
      readonly kind: MatterKind;
      readonly subject: string;
      /** Key of the unit; none is the owner as a whole. */
      readonly unit?: string | undefined;
      readonly text: string;
      readonly files: boolean;
    }
  | { readonly becomes: 'message'; readonly number: string; readonly text: string; readonly files: boolean };

const problems = {
  none: say('Brevet finnes ikke', 'Brevet finst ikkje', 'There is no such letter'),
  settled: say(
    'Noen har alt lagt dette brevet på plass',
    'Nokon har alt lagt dette brevet på plass',
    'Somebody has placed this letter already',
  ),
  look: say('Se på brevet igjen.', 'Sjå på brevet igjen.', 'Look at the letter again.'),
  noPart: say(
    'Velg hva minst én del av brevet skal bli',
    'Vel kva minst éin del av brevet skal bli',
    'Choose what at least one part of the letter becomes',
  ),
  noMatter: (number: string) =>
    say(`Det er ingen sak ${number}`, `Det er inga sak ${number}`, `There is no case ${number}`),
  noReason: say('Skriv en grunn', 'Skriv ein grunn', 'Write a reason'),
};

const waits: readonly MailIn['state'][] = ['waiting', 'too-large'];

async function letterAt(trx: Trx, id: string): Promise<MailIn> {
  const row = isUuid(id)
    ? await trx.selectFrom('mail_in').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  if (row === undefined) throw new Problem(problems.none, { code: 'not-found' });
  if (!waits.includes(row.state)) throw new Problem(problems.settled, { code: 'conflict', remedy: problems.look });
  return row;
}

function settle(trx: Trx, deps: Deps, row: MailIn, actor: Actor, set: Partial<MailIn> & Pick<MailIn, 'state'>) {
  const by = { settled_at: deps.clock.now(), settled_by: actor.id };
  return trx
    .updateTable('mail_in')
    .set({ ...set, ...by })
    .where('id', '=', row.id)
    .execute();
}

/** Who asks, as the mail says: nobody need show who they are to ask for documents; for one's own data they must, and have not yet. */
function requesterOf({ mail, letter }: ReadMail, kind: MatterKind): NewParty {
  const open = kind === 'foi' || kind === 'guidance' || kind === 'breach';
  return {
    part: 'requester',
    name: mail.from?.name || undefined,
    email: (mail.replyTo ?? mail.from)?.address || undefined,
    authority: open ? 'anyone' : 'unknown',
    shown: open ? 'not-needed' : 'not-yet',
    lang: receiptLanguage(letter.language),
  };
}

interface Placing {
  readonly trx: Trx;
  readonly deps: Deps;
  readonly actor: Actor;
  readonly row: MailIn;
  readonly read: ReadMail;
  readonly files: readonly NewFile[];
}

/** The receipt that went out when the letter came, before it had its case, stands in the case too. */
async function keepFirstReceipt({ trx, deps, row }: Placing, matter: string): Promise<void> {
  const first = await trx
    .selectFrom('mail_out')
    .select(['id', 'subject', 'body', 'message_id', 'to_address', 'made_at'])
    .where('reference', '=', row.reference)
    .where('purpose', '=', 'receipt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) return;
  await addMessage(trx, deps.clock, {
    direction: 'out',
    channel: 'mail',
    matter,
    author: 'mail',
    at: first.made_at,
    toText: first.to_address,
    subject: first.subject,
    body: first.body,
    messageId: first.message_id,
    mailOut: first.id,
  });
}

async function openPart(p: Placing, part: Extract<Part, { becomes: 'case' }>): Promise<string> {
  const { trx, deps, actor, row, read } = p;
  const { kind, subject, text, unit } = part;
  const now = deps.clock.now();
  // The clock of a mailbox's server may go before ours.
  const received = row.received_at > now ? now : row.received_at;
  const message = {
    ...messageOf(row, read.mail, text),
    at: received,
    handled: true,
    ...(part.files && { files: p.files }),
  };
  const opened = await openMatter(trx, deps.clock, {
    kind,
    subject,
    unit,
    received: { at: received },
    via: 'mail',
    author: actor.id,
    openedBy: actor.id,
    parties: [requesterOf(read, kind)],
    message,
  });
  const { reference, number } = opened;
  await keepFirstReceipt(p, opened.id);
  const owner = await ownerName(trx, row);
  const receipt = openedReceipt(
    { owner, reference, receivedAt: received, number, kind },
    receiptLanguage(read.letter.language),
  );
  const sent = await sendReceipt(trx, deps.clock, {
    row,
    read,
    receipt,
    reference,
    matter: opened.id,
    confirmed: true,
  });
  if (sent !== undefined) {
    const said = { subject: receipt.subject, body: receipt.text, messageId: sent.messageId, mailOut: sent.id };
    const out = { direction: 'out' as const, channel: 'mail' as const, matter: opened.id, author: 'mail' };
    await addMessage(trx, deps.clock, { ...out, ...said });
  }
  return opened.id;
}

/** Parts that go to one case are one message in it: a letter is put into a case once. */
function joined(parts: readonly Part[]): readonly Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const at = whole.findIndex(
      (one) => one.becomes === 'message' && part.becomes === 'message' && one.number === part.number,
    );
    const first = whole[at];
    if (first === undefined) whole.push(part);
    else whole[at] = { ...first, text: `${first.text}\n\n${part.text}`, files: first.files || part.files };
  }
  return whole;
}

async function joinPart(p: Placing, part: Extract<Part, { becomes: 'message' }>): Promise<string> {
  const [matter] = await findMatterBy(p.trx, { number: part.number });
  if (matter === undefined) throw new Problem(problems.noMatter(part.number), { code: 'bad-input', place: 'number' });
  const message = { ...messageOf(p.row, p.read.mail, part.text), ...(part.files && { files: p.files }) };
  const already = await p.trx
    .selectFrom('matter_message')
    .select('id')
    .where('matter', '=', matter.id)
    .where('mail_in', '=', p.row.id)
    .executeTakeFirst();
  // Where the address told, it joined when it came.
  if (already === undefined) await joinMatter(p.trx, p.deps.clock, { matter: matter.id, author: p.actor.id, message });
  return matter.id;
}

/**
 * Gives each part of a letter its case, as a person has said: some open one, some join one that is there. Those that come of one
 * letter are linked, and whoever wrote is told the number of each that was opened.
 * @returns the ids of the cases, in the order of the parts; of parts that join one case, once
 * @throws Problem (conflict) when somebody was first, (bad-input, `number`) when there is no such case, (bad-input) without a part
 */
export function placeLetter(deps: Deps, actor: Actor, id: string, parts: readonly Part[]): Promise<readonly string[]> {
  return performInbox(deps, actor, id, async (trx) => {
    const row = await letterAt(trx, id);
    if (parts.length === 0) throw new Problem(problems.noPart, { code: 'bad-input', place: 'parts' });
    const read = await readKept(trx, row);
    const files = parts.some((part) => part.files) ? await filesOf(trx, id, read.mail) : [];
    const placing = { trx, deps, actor, row, read, files };
    const opened: string[] = [];
    for (const part of joined(parts))
      opened.push(await (part.becomes === 'case' ? openPart(placing, part) : joinPart(placing, part)));
    const matters = [...new Set(opened)];
    const [first] = matters;
    for (const other of matters.slice(1))
      await linkMatters(trx, deps.clock, { matter: first ?? other, other, kind: 'same-letter', author: actor.id });
    for (const matter of matters) await refreshDue(trx, matter);
    await settle(trx, deps, row, actor, { state: 'placed', matter: first ?? null });
    return opened;
  });
}

/** Says that a letter opens nothing: an advertisement, or what is not for us. It is kept, with the reason. @throws Problem (bad-input, `reason`) */
export function setAside(deps: Deps, actor: Actor, id: string, reason: string): Promise<void> {
  return performInbox(deps, actor, id, async (trx) => {
    const row = await letterAt(trx, id);
    if (reason.trim() === '') throw new Problem(problems.noReason, { code: 'bad-input', place: 'reason' });
    await settle(trx, deps, row, actor, { state: 'set-aside', settled_reason: reason.trim().slice(0, 1_000) });
  });
}

/** Takes up again what was set aside, or what was only noted. */
export function takeUp(deps: Deps, actor: Actor, id: string): Promise<void> {
  return performInbox(deps, actor, id, async (trx) => {
    if (!isUuid(id)) throw new Problem(problems.none, { code: 'not-found' });
    const again = { state: 'waiting' as const, settled_at: null, settled_by: null, settled_reason: null };
    const done = await trx
      .updateTable('mail_in')
      .set(again)
      .where('id', '=', id)
      .where('state', 'in', ['set-aside', 'noted'])
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new Problem(problems.settled, { code: 'conflict', remedy: problems.look });
  });
}

/** Tries a mail once more that was given up. */
export function sendAgain(deps: Deps, actor: Actor, id: string): Promise<void> {
  return performInbox(deps, actor, id, async (trx) => {
    if (!isUuid(id)) throw new Problem(problems.none, { code: 'not-found' });
    await tryAgain(trx, deps.clock, id);
  });
}

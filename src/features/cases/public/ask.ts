import { createHash } from 'node:crypto';
import type { Lang } from '#src/kernel/language.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import { hasHadEnough } from '../inbox/arrive.ts';
import { formReceipt } from '../inbox/receipts.ts';
import { hasLists } from '../list-matters.ts';
import { kindRules } from '../model/kinds.ts';
import { addMessage, type NewParty, openMatter } from '../open-matter.ts';
import type { Asker } from './asker.ts';
import { receiptHref } from './forms.ts';
import type { Wish } from './read-ask.ts';
import type { Room } from './room.ts';
import { toldOf } from './who-asks.ts';

/** Who writes what comes by a form from somebody who is not signed in. */
const byForm = 'form';

export interface Asked {
  readonly room: Room;
  readonly asker: Asker;
  readonly wish: Wish;
  readonly lang: Lang;
  /** The address that people use, for the link in the receipt. */
  readonly origin: string;
}

/** What was sent, so that sending it twice is one case. What is written anew is another. */
function keyOf({ word, what, kind, whom, about, child }: Wish): string | undefined {
  if (!/^[0-9a-z]{16}$/.test(word)) return undefined;
  const sent = JSON.stringify([word, kind, whom, about, child?.person, what]);
  return createHash('sha256').update(sent).digest('hex');
}

/** Whoever tells of a breach at work may be the one who handles it; of one's own request one is a party and nothing else. */
const isParty = ({ room: { actor }, wish: { kind } }: Asked) =>
  actor !== undefined && !(kind === 'breach' && hasLists(actor));

function partiesOf(asked: Asked): readonly NewParty[] {
  const { room, wish, lang } = asked;
  const { actor } = room;
  const { authority, shown } = wish.decision;
  const isOpen = shown === 'not-needed';
  const own = isParty(asked) ? { account: actor?.id, person: actor?.person } : {};
  const asks: NewParty = {
    part: wish.whom === 'represented' ? 'representative' : 'requester',
    ...own,
    // Where anyone may ask, nobody is named by having signed in.
    name: wish.name ?? (isOpen ? undefined : actor?.name),
    publicName: wish.publicName,
    email: wish.email,
    address: wish.address,
    authority,
    shown,
    lang,
  };
  if (isOpen || wish.whom === 'self') return [asks];
  const about = { part: 'subject', authority: 'unknown' } as const;
  const { child } = wish;
  return [
    asks,
    child === undefined
      ? { ...about, name: wish.about, shown: 'not-yet' }
      : { ...about, person: child.person, name: child.name, shown: 'signed-in' },
  ];
}

/** Puts the receipt in the outbox and in the case, unless the address has had so many that somebody else's is being filled. */
async function sendReceipt(
  trx: Trx,
  clock: Clock,
  { room, wish, lang, origin }: Asked,
  opened: { readonly id: string; readonly number: string; readonly reference: string },
): Promise<void> {
  const { email } = wish;
  const box = await trx.selectFrom('mail_box').select('key').where('in_use', '=', true).limit(1).executeTakeFirst();
  if (email === undefined || box === undefined || (await hasHadEnough(trx, clock, email))) return;
  const { id: matter, number, reference } = opened;
  const link = `${origin}${receiptHref(room.slug, reference)}`;
  const more = toldOf(wish.decision)?.[lang];
  const came = { owner: room.name, reference, receivedAt: clock.now(), number, kind: wish.kind, link, more };
  const receipt = formReceipt(came, lang);
  const mail = { to: { address: email }, ...receipt, language: lang, purpose: 'receipt', matter, reference } as const;
  const sent = await enqueueMail(trx, clock, mail);
  const said = { subject: receipt.subject, body: receipt.text, messageId: sent.messageId, mailOut: sent.id };
  await addMessage(trx, clock, { direction: 'out', channel: 'mail', matter, author: 'mail', toText: email, ...said });
}

async function before(trx: Trx, key: string | undefined): Promise<string | undefined> {
  if (key === undefined) return undefined;
  const row = await trx
    .selectFrom('matter')
    .select('requester_reference')
    .where('form_key', '=', key)
    .executeTakeFirst();
  return row?.requester_reference;
}

/** Writes in the log that somebody signed in may not ask for something, and why; of a visitor there is nobody to tell. */
export async function logRefused(deps: Deps, { actor, tenant }: Room, because: string): Promise<void> {
  if (actor === undefined) return;
  const line = { actor: actor.id, act: 'matter.ask', subject: 'matter:new', allowed: false, because } as const;
  const persons = actor.person === undefined ? [] : [actor.person];
  const from = actor.from === undefined ? {} : { origin: actor.from };
  await inTenant(deps.db, tenant, (trx) =>
    appendLog(trx, deps.clock, { ...line, ...from, persons, category: 'matter' }),
  );
}

/** What stands in lists says nothing of anybody: what somebody wrote themselves only where the request is open to all. */
const subjectOf = ({ wish: { kind, subject }, lang }: Asked) =>
  (kind === 'foi' ? subject : undefined) ?? kindRules[kind].name[lang];

/**
 * Opens the case that a form asks for, with its receipt, in one transaction, and writes who acted in the log. The same form sent twice
 * opens one case.
 * @returns the reference of its receipt
 */
export async function ask(deps: Deps, asked: Asked): Promise<string> {
  const key = keyOf(asked.wish);
  try {
    return await openOnce(deps, asked, key);
  } catch (error) {
    // Both of two at the same time found nothing; the second is told of the first.
    if ((error as { constraint?: unknown }).constraint !== 'matter_form') throw error;
    const already = await inTenant(deps.db, asked.room.tenant, (trx) => before(trx, key));
    if (already === undefined) throw error;
    return already;
  }
}

function openOnce(deps: Deps, asked: Asked, key: string | undefined): Promise<string> {
  const { room, asker, wish, lang } = asked;
  const { actor, tenant } = room;
  return inTenant(deps.db, tenant, async (trx) => {
    const already = await before(trx, key);
    if (already !== undefined) return already;
    const author = actor?.id ?? byForm;
    const channel = actor === undefined ? 'form' : 'signed-in';
    const body = wish.what || `${kindRules[wish.kind].name[lang]}.`;
    const parties = partiesOf(asked);
    const opened = await openMatter(trx, deps.clock, {
      kind: wish.kind,
      subject: subjectOf(asked),
      unit: wish.unit ?? wish.child?.unit ?? (wish.whom === 'self' ? asker.unit : null) ?? undefined,
      received: { at: deps.clock.now() },
      via: channel,
      author,
      parties,
      message: { direction: 'in', channel, fromText: wish.name, body, files: wish.files },
      formKey: key,
    });
    await sendReceipt(trx, deps.clock, asked, opened);
    await appendLog(trx, deps.clock, {
      actor: author,
      act: 'matter.ask',
      subject: `matter:${opened.id}`,
      allowed: true,
      because: wish.decision.because.en,
      persons: parties.flatMap(({ person }) => person ?? []),
      category: 'matter',
      ...(actor?.from !== undefined && { origin: actor.from }),
    });
    return opened.reference;
  });
}

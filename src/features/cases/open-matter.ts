import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { isDate } from '#src/kernel/date.ts';
import { type Lang, say } from '#src/kernel/language.ts';
import { momentAt } from '#src/kernel/oslo-time.ts';
import { Problem } from '#src/kernel/problem.ts';
import { secretWord } from '#src/kernel/secret-word.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { kindRules, type MatterKind } from './model/kinds.ts';
import { firstState } from './model/states.ts';
import { nextId } from './store/ids.ts';
import { addMatterEvent, kept, refreshDue, type When } from './store/write.ts';
import type { Authority, Channel, Part, ReceivedVia, Shown } from './table.ts';

/** Somebody in a case. */
export interface NewParty {
  readonly part: Part;
  readonly person?: string | undefined;
  readonly account?: string | undefined;
  readonly name?: string | undefined;
  /** What the public page calls them, when they chose to be named. */
  readonly publicName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly authority: Authority;
  readonly shown: Shown;
  /** The language they are answered in, where it is known. */
  readonly lang?: Lang | undefined;
}

/** A file that comes with a message or is added to a case. */
export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Something said, to us, by us, or among us. */
export interface NewMessage {
  readonly direction: 'in' | 'out' | 'note';
  readonly channel: Channel;
  /** Now unless told. */
  readonly at?: Date | undefined;
  readonly fromText?: string | undefined;
  readonly toText?: string | undefined;
  readonly subject?: string | undefined;
  readonly body: string;
  readonly messageId?: string | undefined;
  readonly inReplyTo?: string | undefined;
  readonly mailIn?: string | undefined;
  readonly mailOut?: string | undefined;
  /** Somebody has read it already; of what comes in, unless told, nobody has. */
  readonly handled?: boolean | undefined;
  readonly files?: readonly NewFile[] | undefined;
}

/** A case that is to be. */
export interface NewMatter {
  readonly kind: MatterKind;
  /** A line that says what it is about, without names: it stands in lists. */
  readonly subject: string;
  /** Key of the unit in the register; none is the owner as a whole. */
  readonly unit?: string | undefined;
  readonly received: When;
  readonly via: ReceivedVia;
  /** An account, or the part of the program that opens it (`form`, `mail`). */
  readonly author: string;
  /** The account that wrote it down: sees the case until somebody takes it. */
  readonly openedBy?: string | undefined;
  readonly parties?: readonly NewParty[];
  readonly message?: NewMessage | undefined;
  /** More secret than its kind is by itself. */
  readonly confidential?: boolean;
  /** SHA-256 in hexadecimal digits of what one form sent, so that it opens one case. */
  readonly formKey?: string | undefined;
}

/** What is told of a new case. */
export interface OpenedMatter {
  readonly id: string;
  /** "2026/17". */
  readonly number: string;
  /** What the one who asks holds. */
  readonly reference: string;
  /** Of the public page, where the case has one. */
  readonly publicSlug: string | undefined;
}

const problems = {
  subject: say(
    'Emnet må være en linje på 1–200 tegn',
    'Emnet må vere ei linje på 1–200 teikn',
    'The subject must be one line of 1–200 characters',
  ),
  received: say(
    'Dagen saken kom, må være mellom 20. juli 2018 og i dag',
    'Dagen saka kom, må vere mellom 20. juli 2018 og i dag',
    'The day the case came must be between 20 July 2018 and today',
  ),
} as const;

/** From this day the acts that the clocks are of are all in force (personopplysningsloven 2018; GDPR in Norway). */
const firstDay = '2018-07-20';

function check(wish: NewMatter, now: Date): void {
  const { subject, received } = wish;
  if (subject.trim() === '' || subject.length > 200 || /[\r\n]/.test(subject))
    throw new Problem(problems.subject, { code: 'bad-input', place: 'subject' });
  const isGood = 'day' in received ? isDate(received.day) : !Number.isNaN(received.at.getTime());
  const day = isGood ? ('day' in received ? received.day : momentAt(received.at.getTime()).day) : '';
  const isPast = 'day' in received ? day <= momentAt(now.getTime()).day : received.at <= now;
  if (day < firstDay || !isPast) throw new Problem(problems.received, { code: 'bad-input', place: 'received' });
}

/** The next number of a year. Those who open at the same time wait for each other; no two get the same. */
async function nextSequence(trx: Trx, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('matter ' || current_setting('app.tenant'), ${year}))`.execute(
    trx,
  );
  const { last } = await trx
    .selectFrom('matter')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

/**
 * Opens a case, with who asks and what they said, in the caller's transaction. Its clocks run from when it was received.
 * @param trx from `inTenant`; the tenant is read from it
 * @throws Problem (bad-input) with the place `subject` or `received`
 */
export async function openMatter(trx: Trx, clock: Clock, wish: NewMatter): Promise<OpenedMatter> {
  const now = clock.now();
  check(wish, now);
  const id = nextId(clock);
  const { confidential: isSecret } = kindRules[wish.kind];
  const confidential = isSecret || wish.confidential === true;
  const year = Number(momentAt(now.getTime()).day.slice(0, 4));
  const sequence = await nextSequence(trx, year);
  const reference = secretWord();
  const publicSlug = wish.kind === 'foi' && !confidential ? secretWord() : undefined;
  const { at, dayOnly } = kept(wish.received);
  await trx
    .insertInto('matter')
    .values({
      tenant: ownTenant,
      id,
      year,
      sequence,
      kind: wish.kind,
      subject: wish.subject.trim(),
      unit: wish.unit ?? null,
      opened_by: wish.openedBy ?? null,
      state: firstState,
      received_at: at,
      received_day_only: dayOnly,
      received_via: wish.via,
      confidential,
      public_slug: publicSlug ?? null,
      requester_reference: reference,
      form_key: wish.formKey ?? null,
    })
    .execute();
  await addMatterEvent(trx, clock, { matter: id, name: 'opened', author: wish.author, data: { kind: wish.kind } });
  for (const party of wish.parties ?? []) await addParty(trx, clock, id, party);
  if (wish.message !== undefined) await addMessage(trx, clock, { ...wish.message, matter: id, author: wish.author });
  await refreshDue(trx, id);
  return { id, number: `${year}/${sequence}`, reference, publicSlug };
}

const orNull = (text: string | undefined) => text?.trim() || null;

/** Adds somebody to a case. @returns the party's id */
export async function addParty(trx: Trx, clock: Clock, matter: string, party: NewParty): Promise<string> {
  const id = nextId(clock);
  await trx
    .insertInto('matter_party')
    .values({
      tenant: ownTenant,
      id,
      matter,
      part: party.part,
      person: party.person ?? null,
      account: party.account ?? null,
      name: orNull(party.name),
      public_name: orNull(party.publicName),
      email: orNull(party.email),
      phone: orNull(party.phone),
      address: orNull(party.address),
      authority: party.authority,
      shown: party.shown,
      lang: party.lang ?? null,
    })
    .execute();
  return id;
}

/** Adds a file to a case as it came. @returns the file's id */
export async function addFile(
  trx: Trx,
  clock: Clock,
  file: NewFile & { readonly matter: string; readonly author: string; readonly message?: string },
): Promise<string> {
  const id = nextId(clock);
  const bytes = Buffer.from(file.bytes);
  await trx
    .insertInto('matter_file')
    .values({
      tenant: ownTenant,
      id,
      matter: file.matter,
      message: file.message ?? null,
      name: file.name.replaceAll(/\p{Cc}+/gu, ' ').trim() || 'vedlegg',
      media_type: /^[\w.+-]+\/[\w.+-]+$/.test(file.mediaType) ? file.mediaType : 'application/octet-stream',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      bytes,
      added_at: clock.now(),
      author: file.author,
    })
    .execute();
  return id;
}

const messageEvents = { in: 'message-came', out: 'message-sent', note: 'noted' } as const;

/**
 * Adds what was said to a case, and what happened with it. What comes in waits until somebody has read it, also in a closed case.
 * @returns the message's id
 */
export async function addMessage(
  trx: Trx,
  clock: Clock,
  message: NewMessage & { readonly matter: string; readonly author: string },
): Promise<string> {
  const id = nextId(clock);
  const { direction, author, matter } = message;
  const now = clock.now();
  const at = message.at ?? now;
  await trx
    .insertInto('matter_message')
    .values({
      tenant: ownTenant,
      id,
      matter,
      direction,
      channel: message.channel,
      at,
      author,
      from_text: orNull(message.fromText),
      to_text: orNull(message.toText),
      subject: orNull(message.subject),
      body: message.body.replaceAll('\0', ''),
      message_id: orNull(message.messageId),
      in_reply_to: orNull(message.inReplyTo),
      mail_in: message.mailIn ?? null,
      mail_out: message.mailOut ?? null,
      handled_at: direction !== 'in' || message.handled === true ? now : null,
    })
    .execute();
  for (const file of message.files ?? []) await addFile(trx, clock, { ...file, matter, author, message: id });
  const data = { message: id, channel: message.channel };
  await addMatterEvent(trx, clock, { matter, name: messageEvents[direction], author, when: { at }, data });
  return id;
}

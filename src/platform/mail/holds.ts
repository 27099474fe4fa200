import './tables.ts';
import { sql } from 'kysely';
import { say, type Text } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import {
  type Holds,
  type Item,
  type Section,
  sectionOf,
  type Value,
  value,
  type Whom,
} from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { forgetMailsOf, mailErasing } from './erasing.ts';
import { rawMail } from './raw.ts';
import { readMail } from './read-mail.ts';
import type { MailState } from './tables.ts';

const words = {
  came: say('E-post som kom', 'E-post som kom', 'Mail that came'),
  went: say('E-post vi har sendt', 'E-post vi har sendt', 'Mail that we sent'),
  sender: say('Avsender', 'Avsendar', 'Sender'),
  envelope: say('Sendt fra', 'Send frå', 'Sent from'),
  receiver: say('Mottaker', 'Mottakar', 'Receiver'),
  sent: say('Sendt', 'Sendt', 'Sent'),
  files: say('Vedlegg', 'Vedlegg', 'Attachments'),
  inState: {
    new: say('ikke lest', 'ikkje lesen', 'not read'),
    waiting: say('venter på en ansatt', 'ventar på ein tilsett', 'waits for somebody'),
    placed: say('ligger i en sak', 'ligg i ei sak', 'in a case'),
    noted: say('notert', 'notert', 'noted'),
    'set-aside': say('lagt til side', 'lagd til side', 'set aside'),
    'too-large': say('for stor, ligger i postkassen', 'for stor, ligg i postkassa', 'too large, in its mailbox'),
    duplicate: say('kom to ganger', 'kom to gonger', 'came twice'),
  } satisfies Record<MailState, Text>,
  outState: {
    waiting: say('ikke sendt ennå', 'ikkje sendt enno', 'not sent yet'),
    sent: say('sendt', 'sendt', 'sent'),
    'given-up': say('kom ikke fram', 'kom ikkje fram', 'did not arrive'),
  },
} as const;

/** Mails longer than this are told by their subject and attachments; the text stands in the copy as it came. */
const readable = 2_000_000;

async function bodyOf(trx: Trx, id: string, size: number): Promise<readonly Value[]> {
  if (size > readable) return [];
  const pieces: Buffer[] = [];
  for await (const piece of rawMail(trx, id)) pieces.push(piece);
  if (pieces.length === 0) return [];
  const { text, attachments } = await readMail(Buffer.concat(pieces));
  return [
    value(labels.text, text),
    value(
      words.files,
      attachments.map(({ name }) => name),
    ),
  ];
}

async function cameFrom(trx: Trx, addresses: readonly string[]): Promise<Item[]> {
  const rows = await trx
    .selectFrom('mail_in')
    .select(['id', 'received_at', 'from_name', 'from_address', 'envelope_from', 'subject', 'state', 'size'])
    .where((where) =>
      where.or([
        where(sql<string>`lower(from_address)`, '=', (eb) => eb.fn.any(eb.val([...addresses]))),
        where(sql<string>`lower(envelope_from)`, '=', (eb) => eb.fn.any(eb.val([...addresses]))),
      ]),
    )
    .where('state', '<>', 'duplicate')
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const items: Item[] = [];
  for (const row of rows) {
    items.push({
      id: row.id,
      guard: 'child-own',
      values: [
        value(labels.at, row.received_at),
        value(words.sender, row.from_name),
        value(labels.email, row.from_address),
        value(words.envelope, row.envelope_from),
        value(labels.subject, row.subject),
        value(labels.state, words.inState[row.state]),
        ...(await bodyOf(trx, row.id, Number(row.size))),
      ],
    });
  }
  return items;
}

async function sentTo(trx: Trx, addresses: readonly string[]): Promise<Item[]> {
  const rows = await trx
    .selectFrom('mail_out')
    .select(['id', 'made_at', 'to_name', 'to_address', 'subject', 'body', 'state', 'ended_at'])
    .where(sql<string>`lower(to_address)`, '=', (eb) => eb.fn.any(eb.val([...addresses])))
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const files = await trx
    .selectFrom('mail_out_file')
    .select(['mail', 'name'])
    .where('mail', '=', (eb) => eb.fn.any(eb.val(rows.map(({ id }) => id))))
    .orderBy('n')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    guard: 'child-own',
    values: [
      value(labels.at, row.made_at),
      value(words.receiver, row.to_name),
      value(labels.email, row.to_address),
      value(labels.subject, row.subject),
      value(labels.text, row.body),
      value(labels.state, words.outState[row.state]),
      value(words.sent, row.ended_at),
      value(
        words.files,
        files.filter(({ mail }) => mail === row.id).map(({ name }) => name),
      ),
    ],
  }));
}

async function collect(trx: Trx, { addresses }: Whom): Promise<readonly Section[]> {
  if (addresses.length === 0) return [];
  return [
    ...sectionOf('came', words.came, await cameFrom(trx, addresses)),
    ...sectionOf('went', words.went, await sentTo(trx, addresses)),
  ];
}

/** What the mail room holds on a person: what came from an address of theirs, and what went to it. */
export const mailHolds: Holds = {
  name: say('E-post til og fra skoleeieren', 'E-post til og frå skuleeigaren', 'Mail to and from the owner'),
  tables: {
    mail_box: { nobody: 'the owner’s own mailboxes' },
    mail_in: {
      finds: ['from_address', 'envelope_from'],
      tells: ['received_at', 'from_name', 'from_address', 'envelope_from', 'subject', 'state'],
      leaves: {
        envelope_to: 'the owner’s own addresses',
        kind: 'what a program thinks the mail is; a person decides',
        body_sha256: 'of the bytes',
        matched_by: 'by which rule a program found the case',
        settled_by: 'who did it stands in the log, which is collected by account',
        settled_reason: 'stands in the case, or says why the mail opened none',
      },
    },
    mail_in_piece: { finds: ['mail'], tells: ['bytes'] },
    mail_out: {
      finds: ['to_address'],
      tells: ['made_at', 'to_name', 'to_address', 'subject', 'body', 'state', 'ended_at'],
      leaves: { failure: 'a code of the mail server', bounce_status: 'a code of the mail server' },
    },
    mail_out_file: {
      finds: ['mail'],
      tells: ['name'],
      leaves: { bytes: 'the same file stands in the case, from where the person has it' },
    },
  },
  categories: say(
    'Navn, e-postadresse, emne og tekst',
    'Namn, e-postadresse, emne og tekst',
    'Name, mail address, subject and text',
  ),
  purpose: say('Svare på henvendelser.', 'Svare på førespurnader.', 'To answer those who write.'),
  source: say('Den som skrev.', 'Den som skreiv.', 'Whoever wrote.'),
  recipients: say(
    'Den som svarer på saken, og leverandøren av e-posttjenesten.',
    'Den som svarer på saka, og leverandøren av e-posttenesta.',
    'Whoever answers, and the provider of the mail service.',
  ),
  kept: say('Så lenge som saken den hører til.', 'Så lenge som saka han høyrer til.', 'As long as its case.'),
  collect,
  erasing: mailErasing,
  forgetMatter: forgetMailsOf,
};

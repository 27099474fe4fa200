import {
  addMessage,
  badField,
  filesOf,
  type MatterRow,
  messagesOf,
  numberOf,
  partiesOf,
} from '#src/features/cases/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { enqueueMail, isMailAddress, mostFileBytes } from '#src/platform/mail/outbox.ts';
import { type Letter, letterText } from '../letter/letter.ts';
import { letterPdf } from '../letter/pdf.ts';
import { recipientOf } from '../store.ts';

/** How a letter goes out: by mail, to be read signed in, or somebody says that they sent or gave it themselves. */
export const ways = ['mail', 'signed-in', 'post', 'in-person'] as const;
export type Way = (typeof ways)[number];
export const isWay = (value: string): value is Way => (ways as readonly string[]).includes(value);

const tooLarge = say(
  'Dokumentene er for store for én e-post. Send brevet i posten, eller gi dem over, og før det her.',
  'Dokumenta er for store for éin e-post. Send brevet i posten, eller gi dei over, og før det her.',
  'The documents are too large for one mail. Send the letter by post, or hand them over, and note it here.',
);

const noSignIn = say(
  'Den som spør, kan ikke logge inn og lese det her',
  'Den som spør, kan ikkje logge inn og lese det her',
  'Whoever asks cannot sign in and read it here',
);

/** Somebody who asks and can sign in, to read in the case what was sent; undefined when nobody can. */
async function signsIn(trx: Trx, matter: string) {
  const asking = (await partiesOf(trx, matter)).filter(({ part }) => part === 'requester' || part === 'representative');
  return asking.find(({ person, account }) => person !== null || account !== null);
}

const waits = (number: string) => ({
  subject: say(`Svar i sak ${number}`, `Svar i sak ${number}`, `Answer in case ${number}`),
  text: say(
    `Svaret i sak ${number} er klart. Logg inn, og les det under «Mine saker».`,
    `Svaret i sak ${number} er klart. Logg inn, og les det under «Mine saker».`,
    `The answer in case ${number} is ready. Sign in, and read it under “My cases”.`,
  ),
});

interface Posting {
  readonly matter: MatterRow;
  readonly author: string;
  readonly owner: string;
  readonly letter: Letter;
  readonly way: Way;
  /** Another than the one who asks. */
  readonly to?: { readonly name?: string; readonly address: string } | undefined;
  /** Files of the case that go with it. */
  readonly gives?: readonly string[];
  /** What goes with it and is kept with it, beside the letter itself. */
  readonly fileName: string;
}

async function givenFiles(trx: Trx, matter: string, ids: readonly string[], goesByMail: boolean) {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return [];
  const sizes = (await filesOf(trx, matter)).filter(({ id }) => wanted.includes(id));
  if (goesByMail && sizes.reduce((sum, { size }) => sum + size, 0) > mostFileBytes - 1_000_000)
    throw new Problem(tooLarge, { code: 'bad-input', place: 'way' });
  return trx
    .selectFrom('matter_file')
    .select(['id', 'name', 'media_type', 'bytes'])
    .where('matter', '=', matter)
    .where('id', 'in', wanted)
    .orderBy('id')
    .execute();
}

/** Who it goes to by mail. @throws Problem (bad-input, `way`) when no address is known */
async function addressee(trx: Trx, { matter, to }: Posting) {
  if (to !== undefined) return to;
  const party = await recipientOf(trx, matter.id);
  if (party === undefined || party.email === null || !isMailAddress(party.email)) throw badField('none', 'way');
  return { address: party.email, ...(party.name !== null && { name: party.name }) };
}

async function byMail(trx: Trx, clock: Clock, posting: Posting, pdf: Uint8Array) {
  const { matter, letter } = posting;
  const files = await givenFiles(trx, matter.id, posting.gives ?? [], true);
  const to = await addressee(trx, posting);
  const answers = (await messagesOf(trx, matter.id)).flatMap(({ message_id }) => message_id ?? []);
  const sent = await enqueueMail(trx, clock, {
    to,
    subject: `${letter.subject} (${numberOf(matter)})`,
    text: letterText(letter),
    language: letter.language,
    purpose: 'letter',
    matter: matter.id,
    reference: matter.requester_reference,
    answers: posting.to === undefined ? answers : [],
    files: [
      { name: posting.fileName, mediaType: 'application/pdf', bytes: pdf },
      ...files.map(({ name, media_type, bytes }) => ({ name, mediaType: media_type, bytes })),
    ],
  });
  return { mailOut: sent.id, messageId: sent.messageId, toText: to.address };
}

/**
 * To be read by who asked when they sign in, with the files that are given; a mail says that it is there and nothing of what is in it.
 * @throws Problem (bad-input, `way`) when nobody can
 */
async function toBeRead(trx: Trx, clock: Clock, { matter, letter, gives = [] }: Posting) {
  const reader = await signsIn(trx, matter.id);
  if (reader === undefined) throw new Problem(noSignIn, { code: 'bad-input', place: 'way' });
  const files = await givenFiles(trx, matter.id, gives, false);
  if (reader.email !== null && isMailAddress(reader.email)) {
    const { subject, text } = waits(numberOf(matter));
    const { language } = letter;
    await enqueueMail(trx, clock, {
      ...{ to: { address: reader.email }, subject: subject[language], text: text[language], language },
      ...{ purpose: 'notice', matter: matter.id, reference: matter.requester_reference },
    });
  }
  return files.map(({ name, media_type, bytes }) => ({ name, mediaType: media_type, bytes }));
}

/**
 * Sends a letter, or notes that somebody sent it, in the transaction of its step: the words and the PDF are kept on the case as they went.
 * @returns the message's id
 * @throws Problem (bad-input, `way`) without an address, or with more than a mail carries
 */
export async function postLetter(trx: Trx, clock: Clock, posting: Posting): Promise<string> {
  const { matter, letter, way, author } = posting;
  const pdf = await letterPdf(letter, posting.owner, clock.now());
  const mail = way === 'mail' ? await byMail(trx, clock, posting, pdf) : { toText: posting.to?.name };
  const read = way === 'signed-in' ? await toBeRead(trx, clock, posting) : [];
  return addMessage(trx, clock, {
    direction: 'out',
    channel: way,
    matter: matter.id,
    author,
    subject: letter.subject,
    body: letterText(letter),
    ...mail,
    files: [{ name: posting.fileName, mediaType: 'application/pdf', bytes: pdf }, ...read],
  });
}

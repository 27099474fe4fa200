import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import { advance } from './advance.ts';
import { addMessage, addParty, type NewFile, type NewParty } from './open-matter.ts';
import { performMatter } from './perform-matter.ts';
import { badField, needText } from './problems.ts';
import { type MatterRow, messagesOf, numberOf, partiesOf } from './store/read.ts';
import { refreshDue } from './store/write.ts';
import type { Channel } from './table.ts';

/** Something written down by somebody at work. */
export interface Said {
  readonly matter: string;
  readonly body: string;
  readonly channel?: Channel;
  readonly fromText?: string | undefined;
  readonly toText?: string | undefined;
  readonly subject?: string | undefined;
  readonly at?: Date | undefined;
  readonly files?: readonly NewFile[];
  /** Sends it too, to the address of the one who asks, when that is known. */
  readonly sendMail?: boolean;
}

const directions = { note: 'note', 'message-in': 'in', 'message-out': 'out' } as const;

/** Writes down what goes out to whoever asked, and sends it as mail where that is wished. */
export async function sayOut(trx: Trx, clock: Clock, matter: MatterRow, said: Said & { readonly author: string }) {
  const { matter: _, sendMail, ...message } = said;
  const sent = sendMail === true ? await send(trx, clock, matter, said) : undefined;
  return addMessage(trx, clock, {
    ...message,
    ...sent,
    direction: 'out',
    channel: sent !== undefined ? 'mail' : (said.channel ?? 'post'),
    matter: matter.id,
    handled: true,
  });
}

/** Puts what is said in the outbox, so that answers find their way back to the case. @throws Problem (bad-input, `toText`) without an address */
async function send(trx: Trx, clock: Clock, matter: MatterRow, said: Said) {
  const to = (await partiesOf(trx, matter.id)).find(({ part, email }) => part !== 'other-body' && email !== null);
  if (to === undefined || to.email === null) throw badField('none', 'toText');
  const answered = (await messagesOf(trx, matter.id)).flatMap(({ message_id }) => message_id ?? []);
  const subject = (said.subject ?? '').trim() || matter.subject;
  const { id, messageId } = await enqueueMail(trx, clock, {
    to: { address: to.email, ...(to.name !== null && { name: to.name }) },
    subject: `${subject} (${numberOf(matter)})`,
    text: needText(said.body, 'body'),
    language: to.lang ?? 'nb',
    purpose: 'letter',
    matter: matter.id,
    reference: matter.requester_reference,
    answers: answered,
  });
  return { mailOut: id, messageId, toText: to.email };
}

/** Writes a note, or writes down what came or was sent outside the system. Whoever writes down what came has read it. @returns the message's id */
export function sayInMatter(deps: Deps, actor: Actor, step: keyof typeof directions, said: Said): Promise<string> {
  return performMatter(deps, actor, { step, matter: said.matter }, async (trx, { matter }) => {
    const { matter: _, sendMail: __, ...message } = { ...said, body: needText(said.body, 'body') };
    const id =
      step === 'message-out'
        ? await sayOut(trx, deps.clock, matter, { ...said, author: actor.id })
        : await addMessage(trx, deps.clock, {
            ...message,
            direction: directions[step],
            channel: step === 'note' ? 'internal' : (said.channel ?? 'post'),
            matter: matter.id,
            author: actor.id,
            handled: true,
          });
    await refreshDue(trx, matter.id);
    return id;
  });
}

/** Says that somebody has read a message that came. */
export function handleMessage(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly message: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'handle-message', matter: wish.matter }, async (trx, { matter }) => {
    if (!isUuid(wish.message)) throw badField('none', 'message');
    const { numUpdatedRows } = await trx
      .updateTable('matter_message')
      .set({ handled_at: deps.clock.now() })
      .where('id', '=', wish.message)
      .where('matter', '=', matter.id)
      .where('handled_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return;
    const data = { message: wish.message };
    await advance(trx, deps.clock, matter, { step: 'handle-message', name: 'message-handled', author: actor.id, data });
  });
}

/** Adds somebody to a case. */
export function addPartyTo(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly party: NewParty },
): Promise<void> {
  return performMatter(deps, actor, { step: 'add-party', matter: wish.matter }, async (trx, { matter }) => {
    needText(wish.party.name, 'name');
    const party = await addParty(trx, deps.clock, matter.id, wish.party);
    await advance(trx, deps.clock, matter, {
      step: 'add-party',
      name: 'party-added',
      author: actor.id,
      data: { party },
    });
  });
}

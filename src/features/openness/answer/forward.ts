import {
  answerSent,
  badField,
  decideOutcome,
  type MatterRow,
  messagesOf,
  needText,
  performMatter,
} from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { isMailAddress } from '#src/platform/mail/outbox.ts';
import { draftForwardTo, draftForwardTold } from '../letter/draft-others.ts';
import { letterFacts, recipientOf } from '../store.ts';
import { mustAskForDocuments, mustBeHandler } from './answer.ts';
import { postLetter } from './send-letter.ts';

/** A request, or one document of it, that belongs to another body. */
export interface Forward {
  readonly matter: string;
  readonly language: Lang;
  readonly body: string;
  /** Its address; without one both letters are sent by post. */
  readonly email: string;
  /** The document that it is about; empty is the request as a whole. */
  readonly document: string;
}

/** The words of the request: what came first. */
async function requestWords(trx: Trx, matter: string): Promise<string> {
  const first = (await messagesOf(trx, matter)).find(({ direction }) => direction === 'in');
  return first?.body.trim() || '–';
}

/** Both letters: to the right body, and to the one who asks. @throws Problem (bad-input) at the field */
export async function forwardLetters(trx: Trx, matter: MatterRow, wish: Omit<Forward, 'matter'>, now: Date) {
  mustAskForDocuments(matter);
  const facts = await letterFacts(trx, matter, now);
  const body = needText(wish.body, 'body');
  const email = wish.email.trim();
  if (email !== '' && !isMailAddress(email)) throw badField('text', 'email');
  const found = facts.documents.find(({ id }) => id === wish.document);
  if (wish.document !== '' && found === undefined) throw badField('none', 'document');
  const titles = found === undefined ? [] : [found.title];
  const party = await recipientOf(trx, matter.id);
  const answerTo = [party?.name, party?.email ?? party?.address].filter(Boolean).join(', ');
  const request = await requestWords(trx, matter.id);
  return {
    facts,
    email,
    body,
    hasMail: party?.email != null && isMailAddress(party.email),
    to: draftForwardTo(facts, wish.language, { body, titles, request, answerTo }),
    told: draftForwardTold(facts, wish.language, { body, titles }),
  };
}

async function sendBoth(trx: Trx, deps: Deps, actor: Actor, matter: MatterRow, wish: Forward): Promise<string> {
  const { clock } = deps;
  const letters = await forwardLetters(trx, matter, wish, clock.now());
  const { facts, email, body } = letters;
  const common = { matter, author: actor.id, owner: facts.owner };
  await postLetter(trx, clock, {
    ...common,
    letter: letters.to,
    way: email === '' ? 'post' : 'mail',
    to: { name: body, address: email },
    fileName: 'oversending.pdf',
  });
  const way = letters.hasMail ? 'mail' : 'post';
  await postLetter(trx, clock, { ...common, letter: letters.told, way, fileName: 'sendt-videre.pdf' });
  return body;
}

/**
 * Sends a request to the body that it belongs to, and tells the one who asks, in one step (forvaltningsloven § 11). The whole of it ends the case;
 * of a document it is noted on that document.
 */
export async function forwardRequest(deps: Deps, actor: Actor, wish: Forward): Promise<void> {
  const { matter: id, document } = wish;
  if (document !== '') {
    await performMatter(deps, actor, { step: 'message-out', matter: id }, async (trx, { matter }) => {
      if (!isUuid(document)) throw badField('none', 'document');
      const body = await sendBoth(trx, deps, actor, matter, wish);
      await trx
        .updateTable('matter_document')
        .set({ sent_on_to: body })
        .where('id', '=', document)
        .where('matter', '=', id)
        .execute();
    });
    return;
  }
  await mustBeHandler(deps, actor, id);
  const state = await performMatter(deps, actor, { step: 'see', matter: id }, async (trx, { matter }) => {
    await forwardLetters(trx, matter, wish, deps.clock.now());
    return matter.state;
  });
  if (state !== 'decided') await decideOutcome(deps, actor, { matter: id, outcome: 'forwarded', reason: wish.body });
  await performMatter(deps, actor, { step: 'send', matter: id }, async (trx, { matter }) => {
    if (matter.outcome !== 'forwarded') throw badField('outcome', 'body');
    await sendBoth(trx, deps, actor, matter, wish);
    await answerSent(trx, deps.clock, matter, { author: actor.id });
  });
}

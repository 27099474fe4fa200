import { advance, badField, documentsOf, needText, performMatter } from '#src/features/cases/index.ts';
import { isDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { draftInterim } from '../letter/draft-others.ts';
import { fileToGive, type LetterFacts } from '../letter/facts.ts';
import { letterFacts } from '../store.ts';
import { mustAskForDocuments } from './answer.ts';
import { isWay, postLetter } from './send-letter.ts';

/** An interim answer that is to be: why, and the day that the answer comes. */
export interface Interim {
  readonly matter: string;
  readonly language: Lang;
  readonly why: string;
  readonly promised: string;
  /** What is decided and can be given goes along already. */
  readonly giveDecided: boolean;
}

/** The letter, when it says why and a day to come. @throws Problem (bad-input) at the field */
export function interimLetter(facts: LetterFacts, wish: Omit<Interim, 'matter'>) {
  const why = needText(wish.why, 'why', 'needsReason');
  if (!isDate(wish.promised) || wish.promised <= facts.today) throw badField('dueOn', 'promised');
  const given = wish.giveDecided ? facts.documents.filter(({ gives }) => gives !== undefined) : [];
  return draftInterim(facts, wish.language, { why, promised: wish.promised, given });
}

/** Sends an interim answer and notes it with its day. It stops no clock of the law. */
export function sendInterim(deps: Deps, actor: Actor, wish: Interim & { readonly way: string }): Promise<void> {
  return performMatter(deps, actor, { step: 'clock', matter: wish.matter }, async (trx, { matter }) => {
    mustAskForDocuments(matter);
    const { clock } = deps;
    const { way } = wish;
    if (!isWay(way)) throw badField('none', 'way');
    const facts = await letterFacts(trx, matter, clock.now());
    const letter = interimLetter(facts, wish);
    const gives = wish.giveDecided
      ? (await documentsOf(trx, matter.id)).flatMap((document) => fileToGive(document) ?? [])
      : [];
    const posting = { matter, author: actor.id, owner: facts.owner, letter, way, gives };
    await postLetter(trx, clock, { ...posting, fileName: 'forelopig-svar.pdf' });
    await advance(trx, clock, matter, {
      step: 'clock',
      name: 'interim',
      author: actor.id,
      reason: wish.why.trim(),
      data: { promised: wish.promised },
    });
  });
}

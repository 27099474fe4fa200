import { advance, badField, eventsOf, needText, performMatter } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { draftReasons } from '../letter/draft-others.ts';
import { type LetterDocument, type LetterFacts, saysNo } from '../letter/facts.ts';
import { letterFacts } from '../store.ts';
import { mustBeFoi } from './answer.ts';
import { isWay, postLetter } from './send-letter.ts';

/** Whether closer reasons have been demanded and not been given. */
export function reasonsWait(events: readonly { readonly name: string }[]): boolean {
  return events.findLast(({ name }) => name.startsWith('reasons-'))?.name === 'reasons-demanded';
}

/** Documents that were refused, each of which has its reasons. */
export const refusedOf = (documents: readonly LetterDocument[]) =>
  documents.filter(({ decision }) => saysNo.includes(decision));

/** The letter, when every refusal has its reasons. @throws Problem (bad-input) at `why.<document>` */
export function reasonsLetter(facts: LetterFacts, language: Lang, reasons: ReadonlyMap<string, string>) {
  for (const { id } of refusedOf(facts.documents)) needText(reasons.get(id), `why.${id}`, 'needsReason');
  return draftReasons(facts, language, reasons);
}

/** Sends closer reasons (offentleglova § 31 second paragraph); the term of complaint runs anew from them. */
export function sendReasons(
  deps: Deps,
  actor: Actor,
  wish: {
    readonly matter: string;
    readonly language: Lang;
    readonly reasons: ReadonlyMap<string, string>;
    readonly way: string;
  },
): Promise<void> {
  return performMatter(deps, actor, { step: 'clock', matter: wish.matter }, async (trx, { matter }) => {
    mustBeFoi(matter);
    const { clock } = deps;
    const { way } = wish;
    if (!isWay(way)) throw badField('none', 'way');
    if (!reasonsWait(await eventsOf(trx, matter.id))) throw badField('clockEvent', 'way');
    const facts = await letterFacts(trx, matter, clock.now());
    const letter = reasonsLetter(facts, wish.language, wish.reasons);
    const posting = { matter, author: actor.id, owner: facts.owner, letter, way };
    await postLetter(trx, clock, { ...posting, fileName: 'begrunnelse.pdf' });
    await advance(trx, clock, matter, { step: 'clock', name: 'reasons-given', author: actor.id });
  });
}

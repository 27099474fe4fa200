import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { ActId } from '#src/law/acts.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { citedIn, closingBlock, documentBlocks, headOf } from './draft-answer.ts';
import type { LetterDocument, LetterFacts } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { administrationRules, letterWords, partyWords, wordsOf } from './words.ts';

const free = (key: string, text: string, heading?: string): Block => ({
  key,
  text,
  locked: false,
  ...(heading !== undefined && { heading }),
});
const fixed = (key: string, text: string, heading?: string): Block => ({ ...free(key, text, heading), locked: true });

/** An interim answer: why there is none yet, the day there will be, what is given already, and that silence can be complained of. Pure. */
export function draftInterim(
  facts: LetterFacts,
  lang: Lang,
  wish: { readonly promised: IsoDate; readonly why: string; readonly given: readonly LetterDocument[] },
): Letter {
  const words = wordsOf(facts.kind, lang, facts.today).interim;
  const given = documentBlocks(wish.given, facts, lang);
  return {
    language: lang,
    subject: words.subject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      free('opening', words.opening(dateInWords(facts.receivedOn, lang))),
      free('why', wish.why),
      fixed('promise', words.promise(dateInWords(wish.promised, lang))),
      ...(given.length === 0 ? [] : [fixed('given', words.given), ...given]),
      fixed('silence', words.silence),
      closingBlock(facts, lang),
    ],
  };
}

/** To the one who asks: that the request went to another body, which one, and by what rule. Pure. @param titles of what it is about, when not of all */
export function draftForwardTold(
  facts: LetterFacts,
  lang: Lang,
  wish: { readonly body: string; readonly titles: readonly string[] },
): Letter {
  const words = letterWords[lang].forward;
  const { guide } = administrationRules(facts.today, lang);
  return {
    language: lang,
    subject: words.subject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      free('opening', words.opening(dateInWords(facts.receivedOn, lang))),
      fixed('sent-on', words.text(wish.body, guide)),
      ...(wish.titles.length === 0 ? [] : [fixed('which', words.which(wish.titles.join('; ')))]),
      closingBlock(facts, lang),
    ],
  };
}

/** To the body that the request belongs to, with the request as it came and where the answer is to go. Pure. */
export function draftForwardTo(
  facts: LetterFacts,
  lang: Lang,
  wish: {
    readonly body: string;
    readonly titles: readonly string[];
    readonly request: string;
    readonly answerTo: string;
  },
): Letter {
  const words = letterWords[lang].forward;
  const { guide } = administrationRules(facts.today, lang);
  return {
    language: lang,
    subject: words.bodySubject(facts.subject),
    head: headOf({ ...facts, to: wish.body }, lang),
    blocks: [
      fixed('sent-on', words.bodyText(facts.owner, dateInWords(facts.receivedOn, lang), guide)),
      ...(wish.titles.length === 0 ? [] : [fixed('which', words.which(wish.titles.join('; ')))]),
      fixed('request', wish.request, words.request),
      ...(wish.answerTo === '' ? [] : [fixed('answer-to', words.answerTo(wish.answerTo))]),
      closingBlock(facts, lang),
    ],
  };
}

/** Closer reasons: the main considerations for each document that was refused, and the complaint, whose term runs anew. Pure. */
export function draftReasons(facts: LetterFacts, lang: Lang, reasons: ReadonlyMap<string, string>): Letter {
  const words = letterWords[lang].reasons;
  const law = administrationRules(facts.today, lang);
  const blocks = facts.documents.flatMap(({ id, title, section }) => {
    const why = reasons.get(id)?.trim() ?? '';
    const cited = section === undefined ? '' : ` (offentleglova ${section})`;
    return why === '' ? [] : [fixed(`document:${id}`, why, `${title}${cited}`)];
  });
  return {
    language: lang,
    subject: words.subject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      free('opening', words.opening),
      ...blocks,
      fixed('complaint', words.complaint({ restart: law.restart }), letterWords[lang].complaintRight.heading),
      closingBlock(facts, lang),
    ],
  };
}

/** What was assessed anew of a document. */
export interface Upheld {
  readonly title: string;
  readonly act?: ActId | undefined;
  readonly section: string;
  readonly why: string;
  /** To tell the party why would tell what is kept. */
  readonly keepWhy?: boolean;
}

/** The cover letter to the body of appeal. Pure. */
export function draftComplaintCover(
  facts: LetterFacts,
  lang: Lang,
  upheld: readonly Upheld[],
  isSilence = false,
): Letter {
  const { kind, today } = facts;
  const words = wordsOf(kind, lang, today).complaint;
  return {
    language: lang,
    subject: words.subject(facts.subject),
    head: headOf({ ...facts, to: lang === 'nn' ? 'Statsforvaltaren' : 'Statsforvalteren' }, lang),
    blocks: [
      fixed('opening', words[isSilence ? 'silence' : 'opening'](facts.owner, dateInWords(facts.receivedOn, lang))),
      ...upheld.map((one, index) =>
        fixed(
          `document:${index}`,
          words.upheld(citedIn(one, { kind, lang, day: today }), one.why),
          `${index + 1}. ${one.title}`,
        ),
      ),
      fixed('request', words.request),
      fixed('contents', words.contents),
      closingBlock(facts, lang),
    ],
  };
}

/**
 * The same letter as the party may see it: where why something is kept would tell what it is, it says only that (forvaltningsloven § 33
 * fourth paragraph, § 24 third paragraph). Pure.
 */
export function draftComplaintSeen(
  facts: LetterFacts,
  lang: Lang,
  upheld: readonly Upheld[],
  isSilence = false,
): Letter {
  const told = upheld.map((one) =>
    one.keepWhy === true ? { ...one, why: partyWords(lang, facts.today).keptWhy } : one,
  );
  return draftComplaintCover(facts, lang, told, isSilence);
}

/** To the one who complains: that it was sent on, with what we wrote, as they may see it. Pure. */
export function draftComplaintTold(facts: LetterFacts, lang: Lang, seen: Letter, isSilence = false): Letter {
  const words = wordsOf(facts.kind, lang, facts.today).complaint;
  const law = administrationRules(facts.today, lang);
  return {
    language: lang,
    subject: words.toldSubject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      fixed('told', words[isSilence ? 'toldSilence' : 'told'](law.prepared)),
      ...seen.blocks.filter(({ key }) => key !== 'closing').map((block) => ({ ...block, key: `cover:${block.key}` })),
      closingBlock(facts, lang),
    ],
  };
}

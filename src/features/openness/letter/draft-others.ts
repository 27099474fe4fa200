import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { closingBlock, documentBlocks, headOf } from './draft-answer.ts';
import type { LetterDocument, LetterFacts } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { administrationRules, letterWords } from './words.ts';

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
  const words = letterWords[lang].interim;
  const given = documentBlocks(wish.given, lang);
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
  readonly section: string;
  readonly why: string;
}

/** The cover letter to the body of appeal. Pure. */
export function draftComplaintCover(
  facts: LetterFacts,
  lang: Lang,
  upheld: readonly Upheld[],
  isSilence = false,
): Letter {
  const words = letterWords[lang].complaint;
  return {
    language: lang,
    subject: words.subject(facts.subject),
    head: headOf({ ...facts, to: lang === 'nn' ? 'Statsforvaltaren' : 'Statsforvalteren' }, lang),
    blocks: [
      fixed('opening', words[isSilence ? 'silence' : 'opening'](facts.owner, dateInWords(facts.receivedOn, lang))),
      ...upheld.map(({ title, section, why }, index) =>
        fixed(`document:${index}`, words.upheld(section, why), `${index + 1}. ${title}`),
      ),
      fixed('request', words.request),
      fixed('contents', words.contents),
      closingBlock(facts, lang),
    ],
  };
}

/** To the one who complains: that it was sent on, with what we wrote. Pure. */
export function draftComplaintTold(facts: LetterFacts, lang: Lang, cover: Letter, isSilence = false): Letter {
  const words = letterWords[lang].complaint;
  const law = administrationRules(facts.today, lang);
  return {
    language: lang,
    subject: words.toldSubject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      fixed('told', words[isSilence ? 'toldSilence' : 'told'](law.prepared)),
      ...cover.blocks.filter(({ key }) => key !== 'closing').map((block) => ({ ...block, key: `cover:${block.key}` })),
      closingBlock(facts, lang),
    ],
  };
}

import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import type { DocumentKind } from '#src/law/documents/laws.ts';
import { citedAs } from '#src/law/foi/secrecy.ts';
import { partyActOn } from '#src/law/party/decision.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { type LetterDocument, type LetterFacts, restOf, saysNo } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { administrationRules, letterWords, partyWords, wordsOf } from './words.ts';

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const some = (...parts: readonly (string | undefined)[]) => parts.filter((one) => one !== undefined).join(' ');

/** The kind of case that a letter is of, its language and its day: what its words depend on. */
interface LetterManner {
  readonly kind: DocumentKind;
  readonly lang: Lang;
  readonly day: IsoDate;
}
const mannerOf = ({ kind, today }: LetterFacts, lang: Lang): LetterManner => ({ kind, lang, day: today });

/** A provision as the words of its kind take it: offentleglova stands in them, the act of a party's right does not. */
export function citedIn({ act, section }: Pick<LetterDocument, 'act' | 'section'>, { kind, lang, day }: LetterManner) {
  if (section === undefined || kind === 'foi') return section ?? '';
  return citedAs({ act: act ?? partyActOn(day), section }, lang);
}

/** Of party access: why the ground is met, or that it cannot be said, and what becomes of the facts. */
function partyParts(document: LetterDocument, { kind, lang, day }: LetterManner) {
  if (kind !== 'party-access') return {};
  const words = partyWords(lang, day);
  const { why, wider, keepWhy, facts, factsReason, ground, decision } = document;
  const reason = sentence(factsReason ?? '');
  const toldFacts = {
    given: () => words.facts.given,
    none: () => words.facts.none,
    immaterial: () => words.facts.immaterial(reason),
    elsewhere: () => words.facts.elsewhere(reason),
  };
  return {
    why: why === undefined ? undefined : keepWhy === true ? words.keptWhy : sentence(why),
    facts: facts === undefined ? undefined : toldFacts[facts](),
    wider: wider !== undefined && keepWhy === true ? words.widerOnly : undefined,
    representative: ground?.toRepresentative === true && decision !== 'open' ? words.representative : undefined,
  };
}

/** Why something is withheld: the provision, the secrecy, why it is so, the facts, wider access, the rest. */
function groundsIn(document: LetterDocument, manner: LetterManner, first: string): string {
  const words = wordsOf(manner.kind, manner.lang, manner.day).document;
  const { secrecy, wider, restReason, explanation } = document;
  const rest = restOf(document, manner.kind, manner.day);
  const more = partyParts(document, manner);
  const restBy = rest?.section === undefined ? undefined : citedIn({ section: rest.section }, manner);
  return some(
    first,
    secrecy === undefined ? undefined : words.secrecy(secrecy),
    more.why,
    explanation === undefined ? undefined : sentence(explanation),
    more.facts,
    rest === undefined ? undefined : words.rest(restBy, rest.says[manner.lang]),
    restReason === undefined ? undefined : sentence(restReason),
    more.wider ?? (wider === undefined ? undefined : words.wider(sentence(wider))),
    more.representative,
  );
}

/** What is decided of one document, in whole sentences. */
export function documentWords(document: LetterDocument, manner: LetterManner): string {
  const { lang } = manner;
  const words = wordsOf(manner.kind, lang, manner.day).document;
  const { decision, ground, untilDay, untilEvent, explanation, secrecy, sentOnTo } = document;
  const section = citedIn(document, manner);
  const what = ground?.protects[lang] ?? '';
  const day = untilDay === undefined ? '' : dateInWords(untilDay, lang);
  const until = untilDay === undefined ? words.untilEvent(untilEvent ?? '') : words.untilDay(day);
  const files = document.gives === undefined ? [] : [words.attached];
  const more = explanation === undefined ? [] : [sentence(explanation)];
  const parted = ground?.covers === 'information' ? words.refusedParts : words.refused;
  const said = {
    open: () => [words.open, ...files, ...more].join(' '),
    partly: () => [groundsIn(document, manner, words.partly(section, what)), ...files].join(' '),
    refused: () => groundsIn(document, manner, parted(section, what)),
    deferred: () => groundsIn(document, manner, words.deferred(section, what, until)),
    'does-not-exist': () => [words.nonexistent(section), ...more].join(' '),
    'consent-asked': () => words.consent(secrecy ?? '', day),
    undecided: () => words.undecided,
  }[decision]();
  return sentOnTo === undefined ? said : `${said} ${words.sentOn(sentOnTo)}`;
}

/** The lines above a letter. */
export function headOf({ number, today, to }: LetterFacts, lang: Lang): readonly string[] {
  const { head } = letterWords[lang];
  const day = head.day(dateInWords(today, lang));
  return [...(to === undefined ? [] : [head.to(to)]), `${head.case(number)} · ${day}`];
}

/** The last lines of a letter. */
export function closingBlock({ handler, owner }: LetterFacts, lang: Lang): Block {
  return { key: 'closing', text: letterWords[lang].closing(handler, owner), locked: false };
}

/** One block for each document, with its name above it. */
export function documentBlocks(documents: readonly LetterDocument[], facts: LetterFacts, lang: Lang): readonly Block[] {
  return documents.map((document, index) => ({
    key: `document:${document.id}`,
    heading: documents.length === 1 ? document.title : `${index + 1}. ${document.title}`,
    text: documentWords(document, mannerOf(facts, lang)),
    locked: true,
  }));
}

function summary({ documents, kind, today }: LetterFacts, lang: Lang): string {
  const { answer } = wordsOf(kind, lang, today);
  if (documents.length === 0) return answer.noDocuments;
  const decisions = [...new Set(documents.map(({ decision }) => decision))];
  const parts = decisions.map((one) => answer.result[one](documents.filter(({ decision }) => decision === one).length));
  return answer.resultLead(parts.join(', '));
}

/** What a party is told who gets something: how it may be used, and by when to comment on it. */
function givenBlocks({ kind, documents, today }: LetterFacts, lang: Lang): readonly Block[] {
  const gives = documents.some(({ decision }) => decision === 'open' || decision === 'partly');
  if (kind !== 'party-access' || !gives) return [];
  const { use, statement } = partyWords(lang, today);
  return [
    { key: 'use', heading: use.heading, text: use.text, locked: true },
    { key: 'statement', text: statement(dateInWords(shift(today, 'P3W'), lang)), locked: false },
  ];
}

/** The right to closer reasons is of offentleglova; a party has the reasons in the letter. */
function rightBlocks({ kind, today }: LetterFacts, lang: Lang): readonly Block[] {
  const { reasonsRight, complaintRight } = wordsOf(kind, lang, today);
  const law = administrationRules(today, lang);
  const reasons = { key: 'reasons', heading: reasonsRight.heading, text: reasonsRight.text, locked: true };
  const text = complaintRight.text({ act: law.deadline, restart: law.restart });
  const complaint = { key: 'complaint', heading: complaintRight.heading, text, locked: true };
  return kind === 'foi' ? [reasons, complaint] : [complaint];
}

/**
 * The answer to a request for documents as the decisions have it: each document with its ground in words, and how to go on where
 * something is refused (offentleglova §§ 31–32; forvaltningsloven §§ 13 b, 20 and 21). Pure.
 */
export function draftAnswer(facts: LetterFacts, lang: Lang): Letter {
  const words = wordsOf(facts.kind, lang, facts.today);
  const { documents } = facts;
  const refuses = documents.length === 0 || documents.some(({ decision }) => saysNo.includes(decision));
  return {
    language: lang,
    subject: words.answer.subject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      { key: 'opening', text: words.answer.opening(dateInWords(facts.receivedOn, lang)), locked: false },
      { key: 'result', text: summary(facts, lang), locked: true },
      ...documentBlocks(documents, facts, lang),
      ...givenBlocks(facts, lang),
      { key: 'more', text: '', locked: false },
      ...(refuses ? rightBlocks(facts, lang) : []),
      closingBlock(facts, lang),
    ],
  };
}

import type { Lang } from '#src/kernel/language.ts';
import { restGrounds } from '#src/law/foi/grounds.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { type LetterDocument, type LetterFacts, saysNo } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { administrationRules, letterWords } from './words.ts';

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** Why something is withheld: the provision, the secrecy, wider access, the rest. */
function groundsIn(document: LetterDocument, lang: Lang, first: string): string {
  const words = letterWords[lang].document;
  const { secrecy, wider, rest, restReason, explanation } = document;
  return [
    first,
    ...(secrecy === undefined ? [] : [words.secrecy(secrecy)]),
    ...(explanation === undefined ? [] : [sentence(explanation)]),
    ...(rest === undefined ? [] : [words.rest(restGrounds[rest].section, restGrounds[rest].says[lang])]),
    ...(restReason === undefined ? [] : [sentence(restReason)]),
    ...(wider === undefined ? [] : [words.wider(sentence(wider))]),
  ].join(' ');
}

/** What is decided of one document, in whole sentences. */
export function documentWords(document: LetterDocument, lang: Lang): string {
  const words = letterWords[lang].document;
  const { decision, section = '', ground, untilDay, untilEvent, explanation, secrecy, sentOnTo } = document;
  const what = ground?.protects[lang] ?? '';
  const day = untilDay === undefined ? '' : dateInWords(untilDay, lang);
  const until = untilDay === undefined ? words.untilEvent(untilEvent ?? '') : words.untilDay(day);
  const files = document.gives === undefined ? [] : [words.attached];
  const more = explanation === undefined ? [] : [sentence(explanation)];
  const parted = ground?.covers === 'information' ? words.refusedParts : words.refused;
  const said = {
    open: () => [words.open, ...files, ...more].join(' '),
    partly: () => [groundsIn(document, lang, words.partly(section, what)), ...files].join(' '),
    refused: () => groundsIn(document, lang, parted(section, what)),
    deferred: () => groundsIn(document, lang, words.deferred(section, what, until)),
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
export function documentBlocks(documents: readonly LetterDocument[], lang: Lang): readonly Block[] {
  return documents.map((document, index) => ({
    key: `document:${document.id}`,
    heading: documents.length === 1 ? document.title : `${index + 1}. ${document.title}`,
    text: documentWords(document, lang),
    locked: true,
  }));
}

function summary(documents: readonly LetterDocument[], lang: Lang): string {
  const { answer } = letterWords[lang];
  if (documents.length === 0) return answer.noDocuments;
  const decisions = [...new Set(documents.map(({ decision }) => decision))];
  const parts = decisions.map((one) => answer.result[one](documents.filter(({ decision }) => decision === one).length));
  return answer.resultLead(parts.join(', '));
}

/**
 * The answer to a request for documents as the decisions have it: each document with its ground in words, the right to closer reasons
 * and the complaint where something is refused (offentleglova §§ 31–32). Pure.
 */
export function draftAnswer(facts: LetterFacts, lang: Lang): Letter {
  const words = letterWords[lang];
  const { documents, today } = facts;
  const law = administrationRules(today, lang);
  const refuses = documents.length === 0 || documents.some(({ decision }) => saysNo.includes(decision));
  const rights: readonly Block[] = refuses
    ? [
        { key: 'reasons', heading: words.reasonsRight.heading, text: words.reasonsRight.text, locked: true },
        {
          key: 'complaint',
          heading: words.complaintRight.heading,
          text: words.complaintRight.text({ act: law.deadline, restart: law.restart }),
          locked: true,
        },
      ]
    : [];
  return {
    language: lang,
    subject: words.answer.subject(facts.subject),
    head: headOf(facts, lang),
    blocks: [
      { key: 'opening', text: words.answer.opening(dateInWords(facts.receivedOn, lang)), locked: false },
      { key: 'result', text: summary(documents, lang), locked: true },
      ...documentBlocks(documents, lang),
      { key: 'more', text: '', locked: false },
      ...rights,
      closingBlock(facts, lang),
    ],
  };
}

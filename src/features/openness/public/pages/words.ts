import { dueWords, eventText, lawWords, momentWords, outcomeRules } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { PublicEntry, PublicStatus } from '../public-view.ts';
import { publicTexts } from './texts.ts';

/** Where an owner's requests are. */
export const listHref = (owner: string): string => `/om/${owner}/innsynskrav`;

/** Where a request is. */
export const requestHref = (owner: string, { slug }: Pick<PublicStatus, 'slug'>): string =>
  `${listHref(owner)}/${slug}`;

function stateWords({ state, outcome }: PublicStatus, lang: Lang): string {
  const texts = publicTexts[lang];
  const words = outcome === null ? '' : outcomeRules[outcome].name[lang];
  if (state === 'closed') return texts.closed(words);
  if (state === 'answered') return texts.answered(words);
  return {
    received: texts.received2,
    active: texts.active,
    decided: texts.decided,
    complaint: texts.complaint,
    appealed: texts.appealed,
  }[state];
}

/** How a request stands with its clock, in plain words. */
export function statusWords(status: PublicStatus, lang: Lang, now: Date): string {
  const texts = publicTexts[lang];
  const stands = stateWords(status, lang);
  const { next, stage, state } = status;
  if (state === 'closed' || (state === 'answered' && next === undefined)) return stands;
  if (next === undefined) return `${stands} ${texts.noClock}`;
  if (next.due === null) return `${stands} ${texts.stopped}`;
  const day = dueWords(next.due, now, lang);
  const [late, due] =
    next.rule.binding === 'statute' ? [texts.overdue, texts.due] : [texts.expectedLate, texts.expected];
  return `${stands} ${stage === 'overdue' ? late(day) : due(day)}`;
}

/** The clocks that run, each with its day and provision; who asks sees when silence counts as a refusal. */
export function clockWords({ clocks }: PublicStatus, lang: Lang): readonly string[] {
  return clocks.map(({ rule, due }) => {
    const day = due === null ? publicTexts[lang].stands : momentWords(due, lang);
    return `${rule.title[lang]}: ${day} (${lawWords(rule.law, lang)})`;
  });
}

/** What a request is called: its number, and its subject where that is shown. */
export function titleOf({ number, title }: PublicStatus, lang: Lang): string {
  const name = publicTexts[lang].requestTitle(number);
  return title === null ? name : `${name}: ${title}`;
}

/** What happened, each in a sentence with its day. */
export function stepWords(
  { received, steps }: PublicStatus,
  lang: Lang,
): readonly { readonly when: string; readonly text: string }[] {
  return [
    { when: momentWords(received, lang), text: publicTexts[lang].received },
    ...steps.map(({ name, at }) => ({ when: momentWords(at, lang), text: eventText(name)[lang] })),
  ];
}

/** What an entry is called. */
export function entryTitle(entry: PublicEntry, lang: Lang): string {
  const texts = publicTexts[lang];
  if (entry.part === 'note') return texts.note;
  if (entry.part === 'message') return texts.directions[entry.direction];
  return `${texts.document}: ${entry.title} (${texts.decisions[entry.decision]}${entry.section === null ? '' : `, ${entry.section}`})`;
}

/** The text of an entry without what is folded. */
export function entryText(entry: PublicEntry): string {
  if (entry.part === 'note') return entry.text;
  if (entry.part === 'document') return '';
  return entry.words
    .flatMap(({ text, folded }) => (folded ? [] : [text]))
    .join('')
    .trim();
}

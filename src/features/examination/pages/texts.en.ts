import type { ExaminationTexts } from './texts.nb.ts';

/** Texts of the page where a statement is examined, in English. */
export const en: ExaminationTexts = {
  title: 'Check a privacy statement',
  lead: 'Paste the text to see what it lacks, and what in it is wrong or out of date.',
  private: 'Nothing of the text is stored, and it stands in no log.',
  text: 'The text',
  textHelp: (most) => `The statement of a school or a school owner, in Norwegian. At most ${most} characters.`,
  day: 'The law of which day?',
  dayHelp: 'The law that applied on that day. For an old statement, choose the day when it was written.',
  send: 'Check the text',
  again: 'Correct the text and check again',
  errors: {
    empty: 'Paste the text to be checked',
    long: (count, most) =>
      `The text is too long: ${count} characters. Take something away until it has at most ${most}`,
    day: 'Write the day as year, month and day, for example 2026-11-22',
  },
  found: (n) => (n === 0 ? 'We found nothing' : n === 1 ? 'We found 1 thing' : `We found ${n} things`),
  foundLead: (missing, marked) => {
    if (missing + marked === 0) return 'That does not mean that the statement is lawful.';
    const parts = [
      missing === 0 ? '' : `${missing} ${missing === 1 ? 'is' : 'are'} nowhere in the text`,
      marked === 0 ? '' : `${marked} ${marked === 1 ? 'is' : 'are'} marked with numbers in the text`,
    ].filter((part) => part !== '');
    return `${parts.join(', and ')}.`;
  },
  asOf: (day) => `Read against the law of ${day}.`,
  limitsTitle: 'What this is, and is not',
  limits:
    'A machine has read the text. It does not find everything, and it may be wrong. Finding nothing does not mean that the statement is lawful.',
  missing: 'Nowhere in the text',
  missingIntro: 'People must be told this, but we did not find it in the text.',
  marked: 'The text with marks',
  markedIntro: 'Each number leads to what we found. The number there leads back.',
  byKind: 'What we found in the text',
  finding: (n, kind) => `Finding ${n}: ${kind}`,
  inText: (n) => `Place ${n} in the text`,
  law: 'Law',
};

import type { IsoDate } from '#src/kernel/date.ts';
import { type CitedLaw, lawCitedIn } from '#src/law/reading/cited.ts';
import type { Ask, AskKind } from './ask.ts';
import { askInSubject, asksIn } from './asks.ts';
import { isAbsence, isAutomatic, isBounce, type MailSigns } from './automatic.ts';
import { type LetterLanguage, languageOf } from './language.ts';
import { type LetterPart, partsOf } from './quoted.ts';

/** What a letter is, as a whole: the most urgent of what it asks, or that it answers, or that nobody wrote it. */
export const letterKinds = [
  'bounce',
  'automatic-reply',
  'breach-notice',
  'complaint',
  'reasons-demand',
  'rights-request',
  'request',
  'clarification',
  'guidance',
  'answer',
  'other',
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** A mail as the meaning of it is read from. */
export interface GivenLetter extends MailSigns {
  readonly text: string;
  /** Stretches of the text that HTML marks as quoted. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
  /** It has In-Reply-To or References. */
  readonly inThread: boolean;
  /** When it came; decides between acts of one name. */
  readonly day: IsoDate;
}

/** A letter as proposed: nothing of it is decided until a person has confirmed it. */
export interface Letter {
  readonly kind: LetterKind;
  /** What the writer wrote this time; `lawCited` and `asks` have their places in it. */
  readonly newText: string;
  /** Together the whole text. */
  readonly parts: readonly LetterPart[];
  readonly asks: readonly Ask[];
  readonly lawCited: readonly CitedLaw[];
  readonly caseNumbers: readonly string[];
  readonly language: LetterLanguage | undefined;
  readonly reply: boolean;
}

const replySubject = /^\s*(?:(?:re|sv|vs|vb|fw|fwd|vedr|aw|ang)\s*(?:\[\d+\])?\s*:)/i;

/** The kind of letter that each kind of ask makes, the most urgent first. */
const kindOfAsk: readonly (readonly [LetterKind, readonly AskKind[]])[] = [
  ['breach-notice', ['breach-notice']],
  ['complaint', ['complaint']],
  ['reasons-demand', ['reasons']],
  [
    'rights-request',
    [
      'own-data',
      'party-access',
      'rectification',
      'erasure',
      'restriction',
      'objection',
      'portability',
      'consent-withdrawal',
    ],
  ],
  ['request', ['documents']],
  ['clarification', ['clarification']],
  ['guidance', ['guidance']],
];

const answers =
  /(?:viser til (?:din|deres|dykkar|dokkar|ditt) (?:henvendelse|e-post|epost|innsynskrav|krav|brev|førespurnad|klage)|vedlagt (?:følger|følgjer|er|ligger|ligg)|(?:foreløpig|førebels|endelig) svar|svar på (?:innsyn|krav|din|klage)|(?:innsyn|kravet|klagen|klaga) (?:er |blir |ble )?(?:gitt|innvilget|innvilga|avslått|avslåtte)|please find attached)/i;

/** What no person wrote, or undefined. @param inText what its words ask for */
function byProgram(given: GivenLetter, newText: string, inText: readonly Ask[], reply: boolean) {
  if (isBounce(given)) return 'bounce';
  const away = reply && inText.length === 0 && isAbsence(newText);
  return isAutomatic(given, newText) || away ? 'automatic-reply' : undefined;
}

function kindOf(given: GivenLetter, newText: string, asks: readonly Ask[], reply: boolean): LetterKind {
  const kinds = new Set(asks.map(({ kind }) => kind));
  const found = kindOfAsk.find(([, of]) => of.some((kind) => kinds.has(kind)));
  if (found !== undefined) return found[0];
  return reply || answers.test(newText) || answers.test(given.subject) ? 'answer' : 'other';
}

/** Case numbers of Norwegian archives: 2019/4711-3, 25/05508-2, 2025011513-2. Dates and phone numbers are none. */
const caseNumber =
  /(?<![\d/.-])(?:(?:19|20)\d{2}\/\d{1,6}(?:-\d{1,4})?|\d{2}\/\d{4,6}(?:-\d{1,4})?|20\d{8}-\d{1,4})(?![\d/])/g;

function caseNumbersIn(...texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.slice(0, 100_000).match(caseNumber) ?? []))];
}

/** So much of a letter is looked through for what it asks and cites; longer ones are read by people. */
const longestRead = 200_000;

/**
 * What a mail says that is new, what it quotes, cites and asks. Pure, and the same whatever the time is.
 */
export function readLetter(given: GivenLetter): Letter {
  const parts = partsOf(given.text, given.marked);
  const written = parts.flatMap(({ start, end, quoted }) =>
    quoted === undefined ? given.text.slice(start, end).trim() : [],
  );
  const newText = written.filter((words) => words !== '').join('\n\n');
  const reply = given.inThread || replySubject.test(given.subject);
  const read = newText.slice(0, longestRead);
  const inText = asksIn(read, { reply });
  const nobody = byProgram(given, newText, inText, reply);
  const inSubject = inText.length === 0 && !reply ? askInSubject(given.subject) : undefined;
  const asks = nobody !== undefined ? [] : inSubject === undefined ? inText : [inSubject];
  return {
    kind: nobody ?? kindOf(given, newText, asks, reply),
    newText,
    parts,
    asks,
    lawCited: lawCitedIn(read, given.day),
    caseNumbers: caseNumbersIn(given.subject, read),
    language: languageOf(newText),
    reply,
  };
}

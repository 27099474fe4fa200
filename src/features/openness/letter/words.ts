import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { DocumentKind } from '#src/law/documents/laws.ts';
import { administrationAct, citedAs } from '#src/law/foi/secrecy.ts';
import { partyActOn, partySections } from '#src/law/party/decision.ts';
import { en as partyEn } from './party.en.ts';
import { type PartyWords, nb as partyNb } from './party.nb.ts';
import { nn as partyNn } from './party.nn.ts';
import { en } from './words.en.ts';
import { type LetterWords, nb } from './words.nb.ts';
import { nn } from './words.nn.ts';

/** What letters say, in each language. */
export const letterWords: Readonly<Record<Lang, LetterWords>> = { nb, nn, en };

/** What the rules of the administration say of a thing: of the act in force on the day. */
const rules = {
  'forvaltningsloven-1967': {
    deadline: '§ 29',
    restart: '§ 29 tredje ledd',
    prepared: '§ 33',
    guide: '§ 11 fjerde ledd',
  },
  'forvaltningsloven-2025': {
    deadline: '§ 63',
    restart: '§ 63 tredje ledd',
    prepared: '§ 67',
    guide: '§ 16 første ledd',
  },
} as const;

/** The provisions on complaints and on letters to the wrong body, as they are law on a day. */
export function administrationRules(day: IsoDate, lang: Lang) {
  const act = administrationAct(day);
  const of = rules[act === 'forvaltningsloven-2025' ? act : 'forvaltningsloven-1967'];
  const cite = (section: string) => citedAs({ act, section }, lang);
  return {
    deadline: cite(of.deadline),
    restart: cite(of.restart),
    prepared: cite(of.prepared),
    guide: cite(of.guide),
  };
}

const partyLetters = { nb: partyNb, nn: partyNn, en: partyEn } as const;

/** What letters of party access say beside and in place of those of offentleglova, with the act of the day. */
export function partyWords(lang: Lang, day: IsoDate): PartyWords {
  const act = partyActOn(day);
  const { right, wider, facts, appeal, keptWhy, representative, use, statement, interim } = partySections[act];
  const cite = (section: string) => citedAs({ act, section }, lang);
  return partyLetters[lang](letterWords[lang], {
    ...{ right: cite(right), wider: cite(wider), facts: cite(facts), appeal: cite(appeal), keptWhy: cite(keptWhy) },
    ...{ representative: cite(representative), use: cite(use), statement: cite(statement), interim: cite(interim) },
  });
}

/** What letters of a kind of case say, with the acts of the day. */
export function wordsOf(kind: DocumentKind, lang: Lang, day: IsoDate): LetterWords {
  return kind === 'foi' ? letterWords[lang] : { ...letterWords[lang], ...partyWords(lang, day) };
}

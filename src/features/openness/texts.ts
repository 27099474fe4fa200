import type { Lang } from '#src/kernel/language.ts';
import type { DocumentKind } from '#src/law/documents/laws.ts';
import { en } from './texts.en.ts';
import { nb, type OpennessTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';
import { en as partyEn } from './texts.party.en.ts';
import { type PartyTexts, nb as partyNb } from './texts.party.nb.ts';
import { nn as partyNn } from './texts.party.nn.ts';

export type { OpennessTexts } from './texts.nb.ts';

/** What the pages of answering a request for documents say, in each language. */
export const opennessTexts: Readonly<Record<Lang, OpennessTexts>> = { nb, nn, en };

/** What only party access has, in each language. */
export const partyTexts: Readonly<Record<Lang, PartyTexts>> = { nb: partyNb, nn: partyNn, en: partyEn };

const ofParty: Readonly<Record<Lang, OpennessTexts>> = {
  nb: partyNb.over(nb),
  nn: partyNn.over(nn),
  en: partyEn.over(en),
};

/** What the pages say in a kind of case. */
export const textsOf = (kind: DocumentKind, lang: Lang): OpennessTexts =>
  kind === 'foi' ? opennessTexts[lang] : ofParty[lang];

import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying, says, sectionOf, sectionSays } from '../read/search.ts';
import { articleSixLetter, groundClaim, negated } from '../read/words.ts';
import { healthData } from './health.ts';
import { article, telling } from './telling.ts';

/** "After your consent or by law": which of them, for what? */
const eitherOr = phrase(
  '(?:interesse~|avtale~|kontrakt~|samtykk~) (?:\\S{1,30} ){0,8}?eller (?:\\S{1,20} ){0,2}?(?:lov(?:en|a|verk~)?|hjemmel|heimel)',
  'samtykke~ … (?:eller|og/eller) … (?:hjemmel|heimel|lov|lovverk|lovgivning)',
  '(?:hjemmel|heimel|lov|lovverk) … (?:eller|og/eller) … samtykke~',
);

/** "Other grounds in art. 6 and 9": no ground at all. */
const otherGrounds = phrase(
  '(?:andre|andre særskilte|other) … grunnlag … (?:art~|artikkel|gdpr|personvernforordning~)',
);

/** That there must be a ground is no ground. */
const inGeneral = phrase(
  '(?:må|skal|kreves?|krever|krev|krevst|må det|must) (?:\\S{1,30} ){0,8}?(?:grunnlag~|lovgrunnlag~|hjemmel|heimel|basis)',
);

/** A ground with the section of an act: as exact as a letter, for what rests on law. */
const withSection = /§\s?\d/u;

const specialGround =
  /art(?:ikkel|icle|ikel|\.)?\s{0,3}(?:6\s(?:og|and)\s)?9(?!\d)|særlige? kategori|særskilde? kategori|special categor/iu;

/** Consent alone, said of everything, is a ground told; whether it holds is another question. */
const onConsent = phrase(
  '(?:bygger på|byggjer på|basert på|er|grunnlag~:?) (?:\\S{1,20} ){0,2}?samtykk~',
  '(?:gir|gjev|gitt) (?:\\S{1,20} ){0,2}?samtykk~ til at',
  '(?:based on|is) (?:your )?consent',
);

function exact(reading: Reading): boolean {
  const told = ({ text }: Sentence) => groundClaim.test(text) && (withSection.test(text) || onConsent.test(text));
  return says(reading, articleSixLetter) || reading.sentences.some(told);
}

const aRight = phrase('(?:du|de|dere) har (?:rett|krav)');

function ownGround(reading: Reading): Sentence | null | undefined {
  const claims = saying(reading, groundClaim, aRight).filter(({ heading }) => !heading);
  const either = says(reading, articleSixLetter) ? undefined : saying(reading, eitherOr)[0];
  if (either !== undefined) return either;
  if (exact(reading)) {
    const vague = saying(reading, otherGrounds).find(
      (sentence) => !around(reading, sentence, 1).some(({ text }) => articleSixLetter.test(text)),
    );
    return vague;
  }
  const own = claims.filter(({ text }) => !negated.test(text) && !inGeneral.test(text));
  return own[0] ?? claims[0] ?? null;
}

/** Data of art. 9 need a ground of art. 9 beside that of art. 6. */
function specialWithoutGround(reading: Reading): Sentence | undefined {
  if (says(reading, specialGround)) return undefined;
  return healthData(reading).find((sentence) => !sectionSays(sectionOf(reading, sentence), specialGround));
}

const common = {
  check: 'basis',
  law: article('nr. 1 bokstav c', 'nr. 1 bokstav c'),
} as const;

/** GDPR art. 13(1)(c): the legal ground. */
export const basis = telling({
  ...common,
  what: {
    nb: 'hvilket rettslig grunnlag hver behandling har',
    nn: 'kva rettsleg grunnlag kvar behandling har',
    en: 'which legal ground each processing has',
  },
  write: {
    nb: 'Skriv bokstaven i personvernforordningen artikkel 6 og paragrafen i loven som behandlingen bygger på, for hver behandling.',
    nn: 'Skriv bokstaven i personvernforordninga artikkel 6 og paragrafen i lova som behandlinga byggjer på, for kvar behandling.',
    en: 'Write the letter of GDPR article 6 and the section of the act that each processing rests on.',
  },
  lacks: (reading) => {
    const found = ownGround(reading);
    return found === undefined ? [] : [found];
  },
});

/** GDPR art. 13(1)(c) with 9(2): the ground for data about health. */
export const specialBasis = telling({
  ...common,
  law: [...common.law, { act: 'gdpr', section: 'art. 9 nr. 2' }],
  what: {
    nb: 'hvilket grunnlag i artikkel 9 helseopplysningene behandles etter',
    nn: 'kva grunnlag i artikkel 9 helseopplysningane blir behandla etter',
    en: 'which ground of article 9 the data about health are processed on',
  },
  write: {
    nb: 'Skriv bokstaven i personvernforordningen artikkel 9 nr. 2 og paragrafen i loven.',
    nn: 'Skriv bokstaven i personvernforordninga artikkel 9 nr. 2 og paragrafen i lova.',
    en: 'Write the letter of GDPR article 9(2) and the section of the act.',
  },
  lacks: (reading) => {
    const found = specialWithoutGround(reading);
    return found === undefined ? [] : [found];
  },
});

import { phrase } from './phrase.ts';

/** Words that mean one thing in bokmål, nynorsk and English, for every check that asks for it. */

/** Says no of what stands near it: "deler ikke", "aldri", "uten". */
export const negated = phrase(
  'ikke',
  'ikkje',
  'aldri',
  'ingen',
  'inga',
  'ingenting',
  'uten',
  'utan',
  'verken',
  'not',
  'never',
  'no',
  'nothing',
  'without',
);

/** Says that something is not so; "without" and "no" say less. */
export const denied = phrase('ikke', 'ikkje', 'aldri', 'not', 'never');

/** Personal data by any name. */
export const personalData = phrase(
  '\\p{L}{0,15}opplysning~',
  'person~data',
  'personvern~',
  '\\p{L}{0,12}data(?:ene|a)?',
  '(?:lagr~|registrer~) vi informasjon',
  'informasjon(?:en)? … (?:om|på|til) (?:deg|dykk|dere|elev~|barn~|foresatte|føresette|besøkende)',
  'personal (?:data|information)',
  'your (?:data|information)',
  'registrere deg',
);

/** The data protection officer. */
export const officer = phrase(
  'personvernombud~',
  'personvernombod~',
  'personvernrådgiv~',
  'personvernråd',
  'data protection officers?',
  'DPO',
  'PVO',
  'ombud~ for personvern',
  'ombod~ for personvern',
);

/** The supervisory authority. */
export const authority = phrase(
  'datatilsyn~',
  'tilsynsmyndigheit~',
  'tilsynsmyndighet~',
  '(?:Norwegian )?data protection authority',
  'supervisory authority',
);

export const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u;

/** Eight digits as Norwegians write a telephone number, alone or after +47. */
export const telephone = /(?<![\p{N}-])(?:\+47\s?)?(?:\d{2}(?:\s?\d{2}){3}|\d{3}\s\d{2}\s\d{3})(?![\p{N}-])/u;

/** "0105 Oslo". */
export const postal = /(?<!\p{N})\d{4}\s\p{Lu}\p{L}{2,}/u;

export const website =
  /https?:\/\/|(?<![@\p{L}\p{N}])(?:www\.)?[\p{L}\p{N}-]{2,60}(?:\.[\p{L}\p{N}-]{2,60}){0,3}\.(?:no|com|org|net|eu)(?![\p{L}\p{N}])/u;

/** That something is kept or ends: the verbs of storage. */
export const keeping = phrase(
  'lagr(?:e|es|er|et|a|ast|ing|ingen|ingstid~|inga|ede)',
  'oppbevar~',
  'behold~',
  'slett~',
  'makuler~',
  'anonymiser~',
  'arkiver(?:e|es|er|t|te|ast|ing)',
  'bevar(?:e|es|er|t|te|ast|ing)',
  'ta(?:r|s|tt)? (?:\\p{L}{1,12} )?vare på',
  'tek … vare på',
  '(?:tekne|teke|teken|tatt|tekast|tas) (?:\\S{1,20} ){0,2}?vare på',
  'fjern(?:e|es|er|et|a|ast)',
  'stor(?:e|ed|age|es)',
  'kept',
  'keep',
  'retain(?:ed|s)?',
  'retention',
  'delet(?:e|es|ed|ion)',
  'eras(?:e|es|ed|ure)',
);

const numbers =
  '(?:\\d{1,3}|et halvt|eit halvt|halvannet|én|ein|eitt|eit|ei|en|ett|et|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|atten|tjue|tretti|førti|femti|seksti|nitti|hundre|one|two|three|four|five|six|seven|ten|twelve)';

/** A length of time in figures or words: "tre måneder", "30 dager", "ett år". */
export const period = phrase(
  `${numbers}(?:(?: ?[-–] ?| til | to )${numbers})? (?:døgn|dag(?:er|ar)?|uke(?:r)?|veke(?:r)?|månad(?:er|ar)?|måned(?:er)?|mnd|år|skoleår|skuleår|hours?|days?|weeks?|months?|years?)`,
);

const ends =
  '(?:slett~|makuler~|anonymiser~|fjern~|kast(?:es|er|ar|ast|a|et)|arkiver~|brytes|glemmer|gløymer|delet~|eras~|overfør(?:es|ast|t) til \\p{L}{0,20}arkiv~)';
const whenAfter =
  '(?:når|etter|ved|senest|seinast|innen|innan|idet|så snart|til (?:sommer~|slutten|årsskift~)|hvert|kvart|fortløpende|fortløpande|årlig|årleg|\\d{1,2}\\.|when|after|once|at the end|by|within)';
const whenBefore = '(?:når|etter|innen|innan|senest|seinast|hvert|kvart|årlig|årleg|when|after|once|within)';

/** What decides when: "slettes når eleven slutter", "lagres til saken er avsluttet". Not "når du melder deg på, lagrer vi". */
export const event = phrase(
  `${ends} (?:\\S{1,40} ){0,8}?${whenAfter}`,
  `${whenBefore} (?:\\S{1,40} ){0,9}?${ends}`,
  '(?:lagr~|oppbevar~|behold~|ligg~|bevar~|blir|kept|stored|retained) (?:\\S{1,40} ){0,8}?(?:til|inntil|ut|så lenge|so lenge|until|as long as) (?:\\S{1,40} ){0,5}?(?:slutt~|avslutt~|går|gjeng|er|skoleår~|skuleår~|avgjort|avgjord|trekk~|leaves?|is|ends?|over)',
  '(?:arkiv~|depot~|archive~) (?:\\S{1,40} ){0,4}?(?:når|etter|when|after)',
  'for (?:alltid|godt|ettertiden|ettertida|ever)',
  'forever',
);

/** That something is ours by law, as the ground of processing. */
export const groundClaim = phrase(
  'behandlingsgrunnlag~',
  'rettsgrunnlag~',
  '(?:rettslige?|rettsleg|lovlige?|lovleg|juridiske?) grunnlag~',
  'lovgrunnlag~',
  'heimel~',
  'hjemmel~',
  'hjemlet',
  'heimla',
  'heimle',
  '(?:rettslige?|rettsleg|lovpålagte?|lovbestemte?) (?:forpliktels~|plikt~|oppgave~|oppgåve~)',
  'lovpålagt~',
  'pålagt … (?:lov~|opplæringslov~)',
  '(?:ditt|sitt|deres|dykkar|ditt uttrykkelige|et|eit|gyldig)? ?samtykke~ (?:eller|fra|frå|til)',
  'etter … samtykke',
  'basert på … samtykke',
  'bygger på',
  'byggjer på',
  'legal (?:basis|ground|obligation)',
  'lawful basis',
  'based on (?:your )?consent',
  '(?:person)?opplysning~ (?:etter|i medhold av|i medhald av|i henhold til) … (?:lov~|opplæringslov~|\\p{L}{2,30}lov(?:en|a))',
);

/** A letter of GDPR art. 6(1): "artikkel 6 nr. 1 bokstav e", "art. 6 (1) e", "Article 6(1)(c)". */
export const articleSixLetter =
  /(?<!\p{L})art(?:ikkel|icle|ikel|\.)?\s{0,3}6\s{0,3}(?:,\s?)?(?:\(1\)|\.\s?1\.?|nr\.?\s{0,2}1\.?|første ledd|fyrste ledd|paragraph 1)?\s{0,3}(?:,\s?)?(?:\(1\)\s?)?(?:bokstav|litra|letter|bokst\.?)?\s{0,3}[("«]?\s?([a-f])(?![\p{L}\p{N}])/iu;

/** Every letter of GDPR art. 6(1) that a text claims: "bokstav c og e" is two. */
export function articleSixLetters(text: string): readonly string[] {
  const first = articleSixLetter.exec(text);
  if (first?.[1] === undefined) return [];
  const rest = /^[)»]?\s?(?:og|eller|,|and|or)\s(?:bokstav )?([a-f])(?![\p{L}\p{N}])/iu.exec(
    text.slice(first.index + first[0].length),
  );
  const further = articleSixLetters(text.slice(first.index + first[0].length));
  return [first[1].toLowerCase(), ...(rest?.[1] === undefined ? [] : [rest[1].toLowerCase()]), ...further];
}

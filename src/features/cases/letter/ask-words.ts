/** A pattern of whole words; "~" stands for so many letters and spaces as a clause may have between. */
export function words(pattern: string): RegExp {
  const spelt = pattern.replaceAll('~', '[^.?!]{0,90}?').replaceAll(' ', '\\s');
  return new RegExp(`(?<![\\p{L}\\d])(?:${spelt})(?![\\p{L}])`, 'iu');
}

/** A sentence in which each of the patterns stands, in whatever order. */
export function together(...patterns: readonly string[]): RegExp {
  const each = patterns.map((pattern) => `(?=.*?${words(pattern).source})`);
  return new RegExp(`^${each.join('')}`, 'iu');
}

/** How somebody asks for something. */
export const want =
  '(?:ber|be|bed|bes|blir bede|anmodes|kreves|krever|krev|krevje|kreve|anmoder|anmodar|ønsker|ønskjer|ønskes|ønske|vil gjerne|vil (?:heller |også |òg )?ha|begjærer|søker om|har rett til|kan (?:jeg|eg|vi) få|kunne (?:jeg|eg|vi) få|kan (?:dere|de|dykk) (?:sende|gi|oversende|rette|slette)|send(?:e)? (?:meg|oss)|would like|i request|we request|requesting|please|ask for|ask you)(?!\\p{L})';
/** Oneself, and the children that one asks for. */
export const mine =
  '(?:meg|meg selv|meg sjølv|oss|mitt|min|mine|vårt|vår|våre|sønnen|sønn|son|dotter|datter|ungen|sonen|dattera|datteren|dottera|barnet|barna|eleven|gutten|guten|jenta|ham|han|henne|ho|me|us|my|our|him|her)';
/** What is held on somebody. */
export const opplysning =
  '(?:(?:person)?opplysning\\p{L}*|(?:personal )?data\\p{L}*|(?:personal )?information|elevmapp\\p{L}*|mapp(?:a|en|e))';
/** What is personal in a list or a letter. */
export const person =
  '(?:personopp?lysning\\p{L}*|opplysning\\p{L}*|informasjon om \\p{L}+|fødselsnumm\\p{L}*|personnumm\\p{L}*|karakter\\p{L}*|elev\\p{L}*|namn\\p{L}*|navn\\p{L}*|adresse\\p{L}*|ip-adress\\p{L}*|helse\\p{L}*|klasselist\\p{L}*|class lists?|mapp(?:e|a|en|er)|bilde\\p{L}*|passord\\p{L}*|barn\\p{L}*|unge(?:r|ne)|vedtak\\p{L}*|rapport\\p{L}*|personal data|pupil\\p{L}*|student\\p{L}*|names?|grades)';

/** That something was not meant to happen. */
export const byMistake =
  '(?:ved|med) (?:en|ein|et|eit) (?:feil|uhell|feiltakelse|feiltaking|mistak)|ved (?:feil|uhell|feiltakelse|feiltaking)|feilaktig|kom i skade for';
/** That something went out. */
export const sent =
  '(?:send\\p{L}*|sendt|sende|vidaresend\\p{L}*|videresend\\p{L}*|del(?:t|te|e)|la ut|lagt ut|publiser\\p{L}*|gitt|gav|ga|skriv\\p{L}* ut)';

import { words } from './ask-words.ts';

/**
 * What stands below mails by itself: whoever got them by mistake is to delete them. Said to the reader; who writes that the mistake was ours
 * is none.
 */
export const footers: readonly RegExp[] = [
  words(
    '(?:du|you)~(?:mottatt|mottar|motteke|mottek|fått|received?)~(?:feil|uhell|feiltakelse|feiltaking|mistak|mistake|in error|by error)',
  ),
  words(
    '(?:du|you)~(?:ikke|ikkje|not)~(?:(?:rett|riktig|tiltenkt\\p{L}*|rette) (?:mottaker|mottakar)|intended (?:recipient|addressee))',
  ),
  words('unless you are the (?:intended )?(?:recipient|addressee)|please consider the environment'),
];

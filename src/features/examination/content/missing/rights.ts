import type { Text } from '#src/kernel/language.ts';
import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { saying, says, sectionOf } from '../read/search.ts';
import { claimsConsent, claimsLetter, contract, onlyConsentOrContract } from './claims.ts';
import { article, telling } from './telling.ts';

interface Right {
  readonly check: string;
  /** The article of the GDPR that gives it, as a pattern. */
  readonly provision: string;
  readonly name: Text;
  readonly told: RegExp;
  /** What is enough where rights are spoken of. */
  readonly word: RegExp;
  readonly unless?: RegExp;
  /** Asked for only where it applies. */
  readonly when?: (reading: Reading) => boolean;
}

const rightsHeading = phrase(
  'rett(?:en|ar|ane|igheter|ighetene|igheit~|ighet)? (?:til|dine|dykkar|deres|di|du)',
  'rett(?:ar|ane|igheter|ighetene)',
  '(?:det|dette) (?:du|dere|de|dykk|ein|man) kan (?:kreve|krevje|be om|gjøre|gjere)',
  '(?:hva|kva|dette) kan (?:du|jeg|eg|dere|de)(?: (?:kreve|krevje|gjøre|gjere|be om))?',
  'your rights',
  'rights',
);
const rightWords = [
  /innsyn|access/iu,
  /(?<!\p{L})(?:retting|rette opp|rettet|retta|rectification|korrig\p{L}*)/iu,
  /slett|erasure/iu,
  /protest|innsigelse|object/iu,
  /portab/iu,
];

/** Where rights are spoken of: under such a heading, or in a row of them. */
function onRights(reading: Reading, sentence: Sentence): boolean {
  const heading = sectionOf(reading, sentence).heading?.text ?? '';
  if (rightsHeading.test(heading) || /^(?:rett(?:ar|igheter|ane)|rights)/iu.test(sentence.text)) return true;
  return rightWords.filter((word) => word.test(sentence.text)).length >= 2;
}

/** "You can ask us to let it lie (GDPR art. 18)": plain words, with the article beside them. */
function cites(reading: Reading, provision: string): boolean {
  const cited = new RegExp(`(?<!\\p{L})art(?:ikkel|icle|\\.)?\\s{0,3}${provision}(?!\\d)`, 'iu');
  return says(reading, cited);
}

function tellsOf(reading: Reading, { provision, told, word, unless }: Right): boolean {
  if (cites(reading, provision)) return true;
  if (says(reading, told, unless)) return true;
  return saying(reading, word, unless).some((sentence) => onRights(reading, sentence));
}

const rights: readonly Right[] = [
  {
    check: 'right-access',
    provision: '15',
    name: { nb: 'innsyn', nn: 'innsyn', en: 'access' },
    word: phrase(
      'innsyn~',
      'få (?:se|sjå|lese|vite|vita)',
      '(?:se|sjå|lese|lesa) (?:i|alt|hva|kva|det|dei|dem|opplysning~|mapp~|elevmapp~|journal~)',
      'access',
    ),
    told: phrase(
      'innsyn~',
      '(?:få|be om|kan) … kopi~',
      '(?:få|kan) (?:vite|vita|se|sjå) (?:hv|kv)~ … opplysning~',
      '(?:få|kan) (?:vite|vita|se|sjå|lese|lesa) (?:det|dei|de|hva|kva|alt|opplysning~) (?:\\S{1,20} ){0,3}?(?:vi|skolen|skulen|kommunen|som) (?:\\S{1,15} )?(?:har|ha|veit|vet|lagrar|lagrer|lagra|lagret|er)',
      '(?:right of |right to )?access',
      'copy of',
    ),
    unless: phrase('innsyn … (?:offentl~|forvaltnings~)', 'offentl(?:ig|eg)~ innsyn~'),
  },
  {
    check: 'right-rectification',
    provision: '16',
    name: { nb: 'retting', nn: 'retting', en: 'rectification' },
    word: phrase(
      'rett(?:e|a|et|ing|es|else|ast)',
      'rett(?:ar|er) (?:opp|på|feil|det|dei|de|opplysning~|uriktig~|urett~)',
      'korrig~',
      'rectif~',
      'correct~',
    ),
    told: phrase(
      'rettet',
      'retta',
      'retting',
      'rettelse~',
      'rett(?:e|a) (?:opp|på|opplysning~|feil|uriktige?|urett|dei|dem)',
      'rette(?:s|r)?,? (?:eller|og) (?:slett~|supplere)',
      'å rette',
      'korriger~',
      'korreksjon~',
      'oppdatert',
      'endre',
      'endret',
      'endra',
      'rectif~',
      'correct(?:ed|ion)?',
    ),
  },
  {
    check: 'right-erasure',
    provision: '17',
    name: { nb: 'sletting', nn: 'sletting', en: 'erasure' },
    word: phrase('slett~', 'fjern~', 'delet~', 'eras~'),
    told: phrase(
      '(?:rett~|krav|lov|krevj?e|be|ber|ønsk~|ønskj~|anmode~|kan|vil|høve) … slett~',
      '(?:rett~|krav|krevj?e|be|kan) … fjern(?:e|es|et|a|ast)',
      '(?:rett~|krav) til (?:\\S{1,30} ){0,8}slett~',
      'slett~ … (?:rett~|krav)',
      '(?:innsyn|retting|rettet|retta|korrig~)(?:,| og| eller| en?ller)? (?:\\S{1,30} ){0,5}slett~',
      'sletterett',
      '(?:right|ask|request) … (?:erasure|erased?|delet~)',
      '(?:erasure|deletion)',
    ),
  },
  {
    check: 'right-restriction',
    provision: '18',
    name: { nb: 'begrensning av behandlingen', nn: 'avgrensing av behandlinga', en: 'restriction of processing' },
    word: phrase('begrens~', 'avgrens~', 'restrict~'),
    told: phrase(
      'begrens~ … (?:behandl~|bruk~|personopplysning~)',
      '(?:behandl~|bruk~) … begrens~',
      'avgrens~ … (?:behandl~|bruk~)',
      '(?:behandl~|bruk~) … avgrens~',
      '(?:rett~|krav) til (?:\\S{1,30} ){0,8}(?:begrens~|avgrens~)',
      '(?:sletting|retting|slettet|sletta|innsyn)(?:,| og| eller) (?:\\S{1,30} ){0,3}(?:begrens~|avgrens~)',
      'bruk~ (?:\\S{1,20} ){0,5}?\\(?(?:begrens~|avgrens~)',
      '(?:vent(?:e|er|ar)?) med å (?:bruke|behandle|handsame)',
      '(?:bruk~|opplysning~|det|dei|dem) (?:\\S{1,15} ){0,2}?på (?:is|vent)',
      'restrict~',
    ),
  },
  {
    check: 'right-objection',
    provision: '21',
    name: { nb: 'å protestere', nn: 'å protestere', en: 'object' },
    word: phrase('protest~', 'innsigelse~', 'motsett?e', 'object~', 'si nei', 'seie nei'),
    told: phrase(
      'protest~',
      'innsig(?:else|elsar|elser)~',
      'motsett?e',
      'motset(?:je|te|t)',
      'motseie',
      'innvending~',
      '(?:ikke|ikkje) vil (?:\\S{1,15} ){0,3}?(?:bruk~|lagr~|behandl~|handsam~)',
      '(?:slutt(?:e|er|ar)|stans(?:e|er|ar)) (?:å (?:bruke|behandle|handsame)|behandling~|bruken|handsaming~)',
      'reserver(?:e|er)? (?:deg|seg|dykk)',
      'object(?:ion)?',
    ),
    when: (reading) => !onlyConsentOrContract(reading),
  },
  {
    check: 'right-portability',
    provision: '20',
    name: { nb: 'dataportabilitet', nn: 'dataportabilitet', en: 'data portability' },
    word: phrase('\\p{L}{0,10}portab~', 'med deg', 'flytt~'),
    told: phrase(
      '\\p{L}{0,10}portab~',
      '(?:ta|få|tek) … med (?:deg|seg) … (?:opplysning~|data~)',
      '(?:opplysning~|data~) … med (?:deg|seg|dykk|dere)',
      '(?:ta|få|tek) … med (?:deg|seg|dykk|dere) (?:\\S{1,20} ){0,6}?(?:fil)?format~',
      '(?:vanlig|vanleg|åpent|ope|strukturert|alminnelig|allment|lesbart|leseleg) (?:\\S{1,15} ){0,3}?(?:fil)?format~',
      'maskinlesb~',
      'maskinlesel~',
      '(?:overført|overføre|flytte|flytta) … (?:til (?:en )?ann?en?|til ein annan)',
    ),
    when: (reading) => claimsConsent(reading) || claimsLetter(reading, 'b') || says(reading, contract),
  },
  {
    check: 'withdraw-consent',
    provision: '7\\s?(?:nr\\.\\s?3|\\(3\\))',
    name: { nb: 'å trekke tilbake samtykket', nn: 'å trekkje tilbake samtykket', en: 'withdraw consent' },
    word: phrase('trekk~', 'ombestemm~', 'withdraw~'),
    told: phrase(
      'trekk~ … (?:samtykk~|tilbake|attende)',
      'trekt? … (?:samtykk~|tilbake|attende)',
      'samtykk~ … (?:trekk~|tilbake|attende|endre~)',
      'angre~ … samtykk~',
      'ombestemm~',
      'meld(?:e|er)? (?:deg|dykk|seg) (?:\\S{1,30} ){0,3}av',
      'avmeld~',
      'endre … (?:samtykk~|innstilling~|val~|valg~)',
      'withdraw~',
      'unsubscrib~',
    ),
    when: claimsConsent,
  },
];

/** GDPR art. 13(2)(b) and (c): each right by itself. */
export const rightsTold = rights.map((right) => {
  const { check, name, when } = right;
  const letter = check === 'withdraw-consent' ? 'c' : 'b';
  const letter14 = check === 'withdraw-consent' ? 'd' : 'c';
  return telling({
    check,
    law: article(`nr. 2 bokstav ${letter}`, `nr. 2 bokstav ${letter14}`),
    what: {
      nb: `at man har rett til ${name.nb}`,
      nn: `at ein har rett til ${name.nn}`,
      en: `that one has the right to ${name.en}`,
    },
    write: {
      nb: 'Skriv at retten finnes, når den gjelder, og hvordan man bruker den.',
      nn: 'Skriv at retten finst, når han gjeld, og korleis ein bruker han.',
      en: 'Write that there is such a right, when it applies, and how to use it.',
    },
    lacks: (reading) => (when?.(reading) === false || tellsOf(reading, right) ? [] : [null]),
  });
});

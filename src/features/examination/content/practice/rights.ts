import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying, sectionOf } from '../read/search.ts';
import { denied } from '../read/words.ts';
import { practice } from './practice.ts';

const fee = phrase(
  'gebyr~',
  'betal(?:e|er|ar|ing)',
  'kost(?:er|ar)? (?:kr|\\d)',
  'kr\\.? ?\\d{2,5}',
  '\\d{2,5} kr(?:oner)?',
  'fee',
  'charge',
);
const looking = phrase('innsyn~', 'access');
const ofAccess = phrase('innsyn~', 'kopi~', 'utskrift av opplysning~', 'access', 'copy');
/** Free the first time is not free. */
const thenFee = phrase(
  '(?:deretter|etterpå|etter det|så|dernest|thereafter|men) (?:\\S{1,20} ){0,6}?(?:gebyr~|betal~|kost~|fee)',
);
const whenExcessive = phrase(
  'åpenbart',
  'openbert',
  'grunnløs~',
  'grunnlaus~',
  'overdrev~',
  'overdrivne',
  'excessive',
  'unfounded',
  '(?:ikke|ikkje|ingen) (?:\\S{1,15} ){0,2}?(?:gebyr~|betal~)',
);
const free = phrase(
  'gratis',
  'kostnadsfri~',
  'uten kostnad',
  'utan kostnad',
  'ikke',
  'ikkje',
  'ingen',
  'åpenbart',
  'openbert',
  'grunnløs~',
  'grunnlaus~',
  'overdrev~',
  'ekstra',
  'flere kopier',
  'fleire kopiar',
  'gjentatte',
  'gjentekne',
  'ytterligere',
  'free',
  'not',
  'no fee',
  'vitnemål~',
  'karakterutskrift~',
);

/** "You have access. A fee of 200 is charged for each request." */
const eachRequest = phrase(
  'henvend~',
  'krav~',
  'gang',
  'førespurnad~',
  'forespørs~',
  'anmodning~',
  'oppmoding~',
  'requests?',
);

function aboutAccess(reading: Reading, sentence: Sentence): boolean {
  if (ofAccess.test(sentence.text)) return true;
  const before = around(reading, sentence, 1).find(({ start }) => start < sentence.start);
  return before !== undefined && looking.test(before.text) && eachRequest.test(sentence.text);
}

/** GDPR art. 12(5): access is free. */
export const feeForAccess = practice({
  check: 'fee-for-access',
  law: [{ act: 'gdpr', section: 'art. 12 nr. 5' }],
  message: {
    nb: 'Innsyn i egne opplysninger er gratis. Skriv det. Bare åpenbart grunnløse eller overdrevne krav kan koste noe.',
    nn: 'Innsyn i eigne opplysningar er gratis. Skriv det. Berre openbert grunnlause eller overdrivne krav kan koste noko.',
    en: 'Access to one’s own data is free. Write so. Only manifestly unfounded or excessive requests may cost something.',
  },
  find: (reading) =>
    saying(reading, fee).filter(
      (sentence) =>
        aboutAccess(reading, sentence) &&
        (!free.test(sentence.text) || thenFee.test(sentence.text)) &&
        !whenExcessive.test(sentence.text),
    ),
});

const demanded = phrase(
  '(?:må|skal|must) (?:\\S{1,20} ){0,3}?(?:legge ved|leggje ved|gi|gje|oppgi|oppgje|forklare|fortelle|fortelje|si|seie|skrive|opplyse|attach|say|tell|explain) (?:\\S{1,20} ){0,3}?(?:forklaring|begrunnelse~|grunngiving|grunn|årsak~|hvorfor|kvifor|why|reasons?)',
  '(?:må|skal|plikter å|viktig at|krever at|krev at|ber om at|forutsetter at|føreset at|must|need to|have to) (?:\\S{1,30} ){0,6}?(?:begrunn~|grunngi~|grunngje~|gi en grunn|justify|give (?:a )?reasons?)',
  '(?:krav~|anmodning~|forespørsel~|søknad~|førespurnad~|henvendelse~) (?:\\S{1,30} ){0,6}?(?:må|skal) (?:\\S{1,20} ){0,3}?(?:begrunn~|grunngjev~|grunngis|være begrunnet|vere grunngjeve)',
);
const weDo = phrase(
  '(?:må|skal|vil) (?:vi|skolen|skulen|kommunen)',
  '(?:vi|skolen|skulen|kommunen|we) (?:må|skal|vil|must|will)',
  '(?:avslag~|avslår) (?:\\S{1,30} ){0,4}?(?:begrunn~|grunngi~)',
  'ikke',
  'ikkje',
  'not',
  'protest~',
  'innsigelse~',
);

const erasing = phrase('slett~', 'delet~', 'erasure', 'erase');

/** GDPR art. 17, 12(2): the one who asks need not give reasons. */
export const reasonDemandedForErasure = practice({
  check: 'reason-demanded-for-erasure',
  law: [
    { act: 'gdpr', section: 'art. 17 nr. 1' },
    { act: 'gdpr', section: 'art. 12 nr. 2' },
  ],
  message: {
    nb: 'Loven krever ikke at man begrunner et krav om sletting. Dere skal selv vurdere om vilkårene er oppfylt. Skriv heller at det hjelper å si hva det gjelder.',
    nn: 'Lova krev ikkje at ein grunngir eit krav om sletting. De skal sjølve vurdere om vilkåra er oppfylte. Skriv heller at det hjelper å seie kva det gjeld.',
    en: 'The law does not ask for reasons when one asks for erasure. You must yourselves consider whether the conditions are met. Write rather that it helps to say what it is about.',
  },
  find: (reading) =>
    saying(reading, demanded, weDo).filter(
      (sentence) =>
        erasing.test(sentence.text) ||
        (around(reading, sentence, 1).some(({ text }) => erasing.test(text)) && !looking.test(sentence.text)),
    ),
});

/** GDPR art. 15: access asks for no reasons. */
export const reasonDemandedForAccess = practice({
  check: 'reason-demanded-for-access',
  law: [
    { act: 'gdpr', section: 'art. 15 nr. 1' },
    { act: 'gdpr', section: 'art. 12 nr. 2' },
  ],
  message: {
    nb: 'Loven krever ikke at man begrunner et krav om innsyn. Stryk kravet om begrunnelse.',
    nn: 'Lova krev ikkje at ein grunngir eit krav om innsyn. Stryk kravet om grunngiving.',
    en: 'The law does not ask for reasons when one asks for access. Strike the demand for reasons.',
  },
  find: (reading) => saying(reading, demanded, weDo).filter(({ text }) => looking.test(text) && !erasing.test(text)),
});

const answer = phrase(
  '(?:svar~|besvar~|behandl~|innsyn~|answer|reply|respond) (?:\\S{1,30} ){0,8}?(?:innen|innan|etter|tar|i løpet av|within) (?:\\S{1,20} ){0,3}?(?:(?:[4-9]\\d|\\d{3}) (?:dag~|days)|(?:[6-9]|1\\d|seks|sju|syv|åtte|ti|tolv|six|eight) (?:uke~|veke~|weeks)|(?:[2-9]|to|tre|fire|seks|two|three|six) (?:måned~|månad~|months))',
);
const prolonged = phrase(
  'forleng~',
  'lengre',
  'lenger',
  'inntil',
  'komplis~',
  'kompleks~',
  'ekstra',
  'ytterlig~',
  'tilfell~',
  'slett~',
  'lagr~',
  'extend~',
  'klage~',
);
const ofRights = phrase(
  'innsyn~',
  'henvendelse~',
  'førespurnad~',
  'forespørsel~',
  'krav~',
  'request~',
  'rettighet~',
  'rettar',
  'anmodning~',
);

const rightsHeading = phrase(
  'rett(?:ar|ane|igheter|ighetene|ar du har)',
  'innsyn~',
  '(?:kan|kva|hva) … (?:krev~|krevje)',
  'rights',
);
const ofOther = phrase('søknad~', 'vedtak~', 'permisjon~', 'påmeld~', 'klag~', 'faktura~', 'application~', 'appeal~');

/** "You get an answer within …" under a heading of rights, and of nothing else. */
function underRights(reading: Reading, sentence: Sentence): boolean {
  const heading = sectionOf(reading, sentence).heading?.text ?? '';
  return rightsHeading.test(heading) && !ofOther.test(sentence.text);
}

/** GDPR art. 12(3): a month. */
export const responseDeadline = practice({
  check: 'response-deadline',
  law: [{ act: 'gdpr', section: 'art. 12 nr. 3' }],
  message: {
    nb: 'Svaret skal komme uten ugrunnet opphold og senest én måned etter at kravet kom. Skriv den fristen.',
    nn: 'Svaret skal kome utan grunnlaust opphald og seinast éin månad etter at kravet kom. Skriv den fristen.',
    en: 'The answer must come without undue delay and within one month of the request. Write that deadline.',
  },
  find: (reading) =>
    saying(reading, answer, prolonged).filter(
      (sentence) => ofRights.test(sentence.text) || underRights(reading, sentence),
    ),
});

const asPassword = phrase(
  '(?:fødselsnummer~|personnummer~) (?:\\S{1,20} ){0,6}?(?:er|som|brukes som|blir brukt som|brukast som) (?:\\S{1,15} ){0,2}?(?:passord~|brukernavn~|brukarnamn~)',
  '(?:passord~|brukernavn~|brukarnamn~) (?:\\S{1,20} ){0,3}?er (?:\\S{1,20} ){0,3}?(?:fødselsnummer~|personnummer~)',
);
const asSensitive = phrase(
  '(?:fødselsnummer~|personnummer~) (?:\\S{1,20} ){0,4}?(?:er|regnes|anses|reknast|blir rekna) (?:\\S{1,15} )?(?:som )?(?:en |ei |ein )?(?:sensitiv~|særlig~ kategori~|særskild kategori)',
  '(?:regner|anser|reknar|ser på|vurderer) (?:fødselsnummer~|personnummer~) (?:\\S{1,15} )?som (?:en |ei |ein )?(?:sensitiv~|særlig~ kategori~)',
  'sensitive (?:person)?opplysning~,? (?:om|som|slik som|så som|for eksempel|f\\.eks\\.|til dømes|t\\.d\\.|blant annet|mellom anna|herunder|inkludert) (?:\\p{L}{2,30},? ){0,4}?(?:og |eller |samt )?(?:fødselsnummer~|personnummer~)',
);

const notSensitive = phrase('(?:ikke|ikkje|not) (?:\\S{1,20} ){0,4}(?:sensitiv~|særlig~)');

/** Personopplysningsloven § 12. */
export const identityNumberAsPassword = practice({
  check: 'identity-number-as-password',
  law: [{ act: 'popplyl-2018', section: '§ 12' }],
  message: {
    nb: 'Fødselsnummer skal bare brukes når det er nødvendig for sikker identifisering. Bruk noe annet som brukernavn eller passord.',
    nn: 'Fødselsnummer skal berre brukast når det er nødvendig for sikker identifisering. Bruk noko anna som brukarnamn eller passord.',
    en: 'The identity number may be used only when it is necessary for safe identification. Use something else as user name or password.',
  },
  find: (reading) => saying(reading, asPassword, denied),
});

/** Personopplysningsloven § 12: a rule of its own, not that of GDPR art. 9. */
export const identityNumberSensitive = practice({
  check: 'identity-number-sensitive',
  law: [{ act: 'popplyl-2018', section: '§ 12' }],
  message: {
    nb: 'Fødselsnummer hører ikke til de særlige kategoriene (sensitive opplysninger), men har en egen regel: Det brukes bare når det er saklig behov for sikker identifisering og nødvendig for den. Skriv det.',
    nn: 'Fødselsnummer høyrer ikkje til dei særlege kategoriane (sensitive opplysningar), men har ein eigen regel: Det blir berre brukt når det er sakleg behov for sikker identifisering og nødvendig for ho. Skriv det.',
    en: 'The identity number is not one of the special categories (sensitive data), but has a rule of its own: it is used only where safe identification is needed and it is necessary for that. Write so.',
  },
  find: (reading) => saying(reading, asSensitive, notSensitive),
});

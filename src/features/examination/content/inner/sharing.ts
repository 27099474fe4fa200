import { phrase } from '../read/phrase.ts';
import { saying } from '../read/search.ts';
import { negated } from '../read/words.ts';
import { contradiction } from './contradiction.ts';

const neverShared = phrase(
  '(?:deler|delar|utleverer|utleverar|leverer|leverar|formidler|formidlar|gir|gjev|overfører|videreformidler|vidareformidlar|sender) (?:vi )?(?:aldri|ikke|ikkje|ingen) (?:\\S{1,30} ){0,4}?(?:(?:person)?opplysning~|data|informasjon~|dem|dei|de)(?: (?:\\S{1,20} )?(?:til|med|videre|vidare|ut)(?: (?:\\S{1,30} ){0,3}?(?:andre|noen|nokon|utenforstående|utanforståande|tredjepart~|eksterne))?)?',
  '(?:opplysning~|data(?:ene)?|informasjon~) (?:(?!om |som |i |på |du |dere |de )\\S{1,30} ){0,8}?(?:deles|blir delt|delast|utleveres|blir utlevert|overføres) (?:aldri|ikke|ikkje)(?: (?:til|med) (?:\\S{1,20} ){0,2}?(?:andre|noen|nokon|utenforstående|tredjepart~))?',
  '(?:svar~|resultat~|karakter~|bild~|bilet~|navn~|namn~) (?:\\S{1,20} ){0,2}?(?:(?:deles|delast|utleveres|utleverast) (?:aldri|ikke|ikkje)|(?:blir|vert) (?:aldri|ikke|ikkje) (?:delt|delte|utlevert|utleverte)) (?:til|med) (?:\\S{1,20} ){0,2}?(?:andre|noen|nokon) (?:utenfor|utanfor) (?:skolen|skulen)',
  'never share (?:\\S{1,30} ){0,6}?(?:with )?(?:anyone|others|third parties)',
);
const qualified = phrase(
  'uten',
  'utan',
  'med mindre',
  'unntatt',
  'unntak~',
  'kommersiel~',
  'utover',
  'annet enn',
  'anna enn',
  'andre enn',
  'hvis',
  'dersom',
  'når',
  'reklame',
  'selg~',
  'sel',
  'markedsføring~',
  'marknadsføring~',
  'annen informasjon',
  'mer enn',
  'flere enn',
  'usa',
  'tredjeland~',
  '(?:utenfor|utanfor) (?:eu|eøs|norge|noreg|europa)~',
  'unødvendig',
  'unødig',
  'except',
  'unless',
  'without',
  'commercial',
  'other than',
);
const shared = phrase(
  '(?:vert|blir|bli|verte) (?:\\S{1,15} )?(?:sendt?|sende|sendte|overførte?|oversendte?|utleverte?) (?:\\S{1,20} ){0,3}?til (?:\\S{1,20} ){0,3}?(?:skolen|skulen|skole|skule|fylkeskommunen|politiet|ppt|utdanningsdirektoratet|barnevern~)',
  '(?:\\p{L}{1,20}avdeling~|skolehelsetjenest~|skulehelseten~|helsesykeplei~|helsesjukeplei~|kommunen|politiet|ppt|pp-tjenest~|pp-ten~|barnevern~|statsforvalt~|fylkesmann~|fylkeskommunen|nav|leverandør~) (?:får|mottar|mottek) (?:tilsendt|oversendt|tilsend~|oversend~|utlevert|kopi av|tilgang til) (?:\\S{1,20} ){0,3}?(?:svar~|opplysning~|data~|resultat~|karakter~|bild~|bilet~|list~)',
  '(?:sende(?:r|s)?|sender) (?:\\S{1,30} ){0,5}?til (?:\\S{1,20} ){0,3}?(?:skolen|skulen|skole|skule|statsforvalter~|fylkesmann~)',
  '(?:statsforvalter~|fylkesmann~|politiet|fylkeskommunen|nav|ppt) (?:får|mottar) (?:\\S{1,20} ){0,3}?(?:kopi~|opplysning~|karakter~|resultat~)',
  '(?:utlever(?:er|es|ast|ar)|overfører|overføres|overførast|deles|delast|deler|delar|sendes|sender|sendast) (?:\\S{1,40} ){0,9}?(?:til|med) (?:\\S{1,30} ){0,3}?(?:politi~|nav|ssb|statistisk sentralbyrå|udir|utdanningsdirektoratet|lånekassen?|barnevern~|kommunen?|fylkeskommunen?|ppt|helse~|leverandør~|skatteetaten|myndighet~|myndigheit~|\\p{L}{2,30} (?:AS|ASA))',
  '(?:share|disclose|transfer) (?:\\S{1,30} ){0,6}?(?:with|to) (?:the )?(?:police|municipality|authorities|ministry|suppliers?)',
);

/** "We never share", and then with whom it is shared. */
export const neverSharedYetRecipients = contradiction({
  check: 'never-shared-yet-recipients',
  message: {
    nb: 'Her står det at opplysningene ikke deles, men et annet sted at de går til andre. Skriv hvem som får dem, og stryk løftet om det motsatte.',
    nn: 'Her står det at opplysningane ikkje blir delte, men ein annan stad at dei går til andre. Skriv kven som får dei, og stryk lovnaden om det motsette.',
    en: 'This says that the data are not shared, but elsewhere that they go to others. Write who gets them, and strike the promise of the opposite.',
  },
  find: (reading) => {
    const given = saying(reading, shared, negated);
    return given.length === 0 ? [] : saying(reading, neverShared, qualified).filter((claim) => !given.includes(claim));
  },
});

const allHere = phrase(
  '(?:alle|all|ingen) (?:\\S{1,30} ){0,4}?(?:opplysning~|data|informasjon) (?:\\S{1,30} ){0,4}?(?:lagr~|ligg~|blir lagra|behandl~) (?:\\S{1,20} ){0,3}?(?:i norge|i noreg|innenfor (?:eu|eøs|norden)|innanfor (?:eu|eøs|norden)|i (?:eu|eøs|norden))~?',
  'all (?:personal )?data (?:\\S{1,20} ){0,3}?(?:stored|kept) (?:\\S{1,20} ){0,2}?(?:in norway|within the eea|in the eu)',
);
const goesAway = phrase(
  '(?:overfør(?:es|t|ast)|lagr(?:es|et|ast|a)|sendes|sendast|sendt|transferred|stored) (?:\\S{1,30} ){0,8}?(?:til|i|to|in) (?:the )?(?:usa|u\\.s\\.|united states|tredjeland~|land utenfor|land utanfor)',
);

/** "All is stored in the EEA", and then something that goes outside. */
export const storedHereYetAbroad = contradiction({
  check: 'stored-here-yet-abroad',
  message: {
    nb: 'Her står det at alle opplysninger lagres i Norge eller EØS, men et annet sted at noe går til land utenfor. Skriv hva som lagres hvor.',
    nn: 'Her står det at alle opplysningar blir lagra i Noreg eller EØS, men ein annan stad at noko går til land utanfor. Skriv kva som blir lagra kvar.',
    en: 'This says that all data are stored in Norway or the EEA, but elsewhere that something goes outside. Write what is stored where.',
  },
  find: (reading) => {
    const away = saying(reading, goesAway, negated);
    const inSystem = /(?:programmet|systemet|løsningen|løysinga|disse|desse)/iu;
    return away.length === 0 ? [] : saying(reading, allHere, qualified).filter(({ text }) => !inSystem.test(text));
  },
});

const noCookies = phrase(
  '(?:bruker|brukar|benytter|nyttar|use) (?:vi )?(?:ikke|ikkje|ingen|no) (?:\\S{1,20} ){0,1}?(?:informasjonskaps~|cookies)',
  '(?:informasjonskaps~|cookies) (?:brukes|blir) (?:ikke|ikkje)',
);
const cookiesAfterAll = phrase(
  'google analytics',
  '(?:bruker|brukar|benytter|nyttar|setter|set|use) (?:vi )?(?:\\S{1,20} ){0,2}?(?:informasjonskaps~|cookies)',
);

/** "No cookies", and then which. */
export const noCookiesYetCookies = contradiction({
  check: 'no-cookies-yet-cookies',
  message: {
    nb: 'Her står det at nettstedet ikke bruker informasjonskapsler, men et annet sted at det gjør det. Skriv hvilke det bruker.',
    nn: 'Her står det at nettstaden ikkje bruker informasjonskapslar, men ein annan stad at han gjer det. Skriv kva han bruker.',
    en: 'This says that the web site uses no cookies, but elsewhere that it does. Write which ones it uses.',
  },
  find: (reading) => {
    const used = saying(reading, cookiesAfterAll, negated);
    return used.length === 0 ? [] : saying(reading, noCookies, qualified);
  },
});

import { phrase } from '../read/phrase.ts';
import { around, saying } from '../read/search.ts';
import { denied, personalData } from '../read/words.ts';
import { practice } from './practice.ts';

const unprotected = phrase(
  '(?:ikke|ikkje|not) (?:\\S{1,20} )?[("«]?(?:kryptert|kryptera|sikret|sikra|encrypted|secured)',
  'ukryptert~',
  '(?:uten|utan) kryptering',
  'without encryption',
  'usikret',
  'usikra',
  'unencrypted',
);
const channel = phrase(
  '\\p{L}{0,30}skjema~',
  '\\p{L}{0,30}funksjon~',
  '\\p{L}{0,20}løsning~',
  '\\p{L}{0,20}løysing~',
  'nettside~',
  'nettsted~',
  'tjenesten~',
  'tenesta',
  'forms?',
  'web ?site',
);
const formUnprotected = phrase(
  '\\p{L}{0,30}skjema(?:et|a|er|ene)? (?:\\S{1,20} ){0,2}?(?:er|blir|vert|sendes|sendast) (?:\\S{1,15} )?(?:(?:ikke|ikkje) (?:\\S{1,20} )?(?:kryptert|kryptera|sikra|sikret)|ukryptert~|(?:uten|utan) kryptering|usikra|usikret)',
);
const mailOnly = phrase('e-?post~', 'sms~', 'e-?mails?');

/** GDPR art. 32: what people write to the school must be protected on its way. */
export const unencryptedForm = practice({
  check: 'unencrypted-form',
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav a' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav f' },
  ],
  message: {
    nb: 'Det folk skriver i et skjema, skal være kryptert på veien. Ta i bruk kryptering; en advarsel mot å skrive sensitive opplysninger er ikke nok.',
    nn: 'Det folk skriv i eit skjema, skal vere kryptert på vegen. Ta i bruk kryptering; ei åtvaring mot å skrive sensitive opplysningar er ikkje nok.',
    en: 'What people write in a form must be encrypted on its way. Use encryption; a warning against sensitive data is not enough.',
  },
  find: (reading) =>
    saying(reading, unprotected).filter(({ text }) => {
      // "The form is not encrypted, so it comes as mail" speaks of the form.
      const form = formUnprotected.test(text);
      return form || (channel.test(text) && !mailOnly.test(text));
    }),
});

const temporary = phrase(
  '(?:midlertidig~|mellombels|førstegangs~|felles|start~|temporary|initial) ?passord~',
  '(?:midlertidige?|mellombels|temporary) (?:passord~|passwords?)',
  '(?:temporary|initial) passwords?',
);
const given = phrase(
  'settes?',
  'sett',
  'sette',
  'setter',
  'tildel~',
  'del(?:es|t|te)? ut',
  'utdel~',
  'får',
  'gis',
  'gitt',
  'gir',
  'gjev',
  'lag(?:es|er|a)',
  'opprett~',
  'sendes',
  'blir sendt',
  'set by',
  'given',
  'issued',
  'har',
);
const changed = phrase(
  '(?:må|skal|bli bedt om å|blir bedt om å|blir beden om å|kreves|must) (?:\\S{1,30} ){0,6}?(?:bytt~|endr~|skift~|change~)',
  '(?:byttes|endres|skiftes) (?:\\S{1,20} ){0,3}(?:første|ved)',
);

/** GDPR art. 32: whoever sets a password knows it. */
export const temporaryPassword = practice({
  check: 'temporary-password',
  law: [{ act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' }],
  message: {
    nb: 'Et midlertidig passord som andre har satt, er kjent av andre. La brukeren velge sitt eget ved første innlogging, helst med Feide eller to trinn, og skriv det.',
    nn: 'Eit mellombels passord som andre har sett, er kjent av andre. Lat brukaren velje sitt eige ved første innlogging, helst med Feide eller to steg, og skriv det.',
    en: 'A temporary password that others have set is known to others. Let the user choose their own at the first login, preferably with Feide or two steps, and write so.',
  },
  find: (reading) =>
    saying(reading, temporary).filter(
      (sentence) => given.test(sentence.text) && !around(reading, sentence, 1).some(({ text }) => changed.test(text)),
    ),
});

const shared = phrase(
  '(?:felles|samme|same|delt) (?:bruker|brukar|konto|brukernavn|brukarnamn|passord)~?',
  'del(?:er|ar) (?:bruker|brukar|passord|innlogging|konto)~',
  'shared (?:account|user ?name|password|login)',
);
const ownAccounts = phrase('ikke', 'ikkje', 'aldri', 'ingen', 'not', 'never', 'feide~');
const forData = phrase(
  'ansatt~',
  'tilsett~',
  'lærer~',
  'lærar~',
  'medarbeid~',
  'elev~',
  'skole~',
  'skul~',
  'system~',
  'staff',
  'teachers?',
  'pupils?',
);

/** GDPR art. 32, 5(2): with a shared account nobody can see who did what. */
export const sharedAccount = practice({
  check: 'shared-account',
  law: [{ act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' }],
  message: {
    nb: 'Med felles bruker kan ingen se hvem som gjorde hva. Gi hver sin egen bruker.',
    nn: 'Med felles brukar kan ingen sjå kven som gjorde kva. Gi kvar sin eigen brukar.',
    en: 'With a shared account nobody can see who did what. Give each their own account.',
  },
  find: (reading) => saying(reading, shared, ownAccounts).filter(({ text }) => forData.test(text)),
});

const alone = phrase(
  '(?:ansatt~|tilsett~|lærer~|lærar~|medarbeid~|pedagog~|employees?|teachers?) (?:\\S{1,30} ){0,5}?(?:er|har|is|are) (?:\\S{1,20} )?(?:selv|sjølv|alene|åleine|personlig|personleg|solely|themselves|personally)(?: \\S{1,20})? (?:ansvar~|responsible)',
  '(?:den enkelte|hver enkelt|kvar einskild|den einskilde) (?:\\S{1,20} ){0,2}?(?:ansatt~|tilsett~|lærer~|lærar~|medarbeid~) (?:\\S{1,20} )?(?:er|har) (?:selv|sjølv|alene|åleine)? ?(?:eneansvar~|ansvarlig|ansvarleg|ansvar~) (?:\\S{1,30} ){0,4}?(?:sikr~|slett~|verne~|oppbevar~|trygg~)',
);

/** GDPR art. 24, 32: the controller's duty cannot be left to whoever holds the computer. */
export const staffAloneResponsible = practice({
  check: 'staff-alone-responsible',
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 32 nr. 1' },
  ],
  message: {
    nb: 'Ansvaret for at opplysningene er sikret og slettes, ligger hos den behandlingsansvarlige, ikke hos den enkelte ansatte alene. Skriv hvilke tiltak skolen har, og hvordan de følges opp.',
    nn: 'Ansvaret for at opplysningane er sikra og blir sletta, ligg hos den behandlingsansvarlege, ikkje hos den einskilde tilsette åleine. Skriv kva tiltak skulen har, og korleis dei blir følgde opp.',
    en: 'The controller answers for keeping the data safe and erasing them, not each employee alone. Write which measures the school has, and how they are followed up.',
  },
  find: (reading) => saying(reading, alone, denied).filter(({ text }) => personalData.test(text)),
});

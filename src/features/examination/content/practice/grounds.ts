import { claimsInterest } from '../read/interest.ts';
import { phrase } from '../read/phrase.ts';
import { around, saying, sectionOf } from '../read/search.ts';
import { isPublicBody } from '../read/who.ts';
import { practice } from './practice.ts';

/** What is not one of its tasks an authority may do like anybody else. */
const notATask = phrase(
  '(?:hører|høyrer|er) (?:ikke|ikkje) (?:\\S{1,15} ){0,3}?(?:jobben|oppgav~|oppgåv~)',
  '(?:not|no part of) (?:\\S{1,15} ){0,3}?(?:job|tasks?)',
);

/** GDPR art. 6(1) last sentence: interest is no ground for what authorities do as their tasks. */
export const legitimateInterestByAuthority = practice({
  check: 'legitimate-interest-by-authority',
  law: [{ act: 'gdpr', section: 'art. 6 nr. 1 annet ledd' }],
  message: {
    nb: 'Offentlige myndigheter kan ikke bygge på berettiget interesse når de utfører oppgavene sine. Vurder om dette er en av oppgavene. Er det det, så skriv rettslig plikt (bokstav c) eller oppgave i allmennhetens interesse (bokstav e), med paragrafen.',
    nn: 'Offentlege myndigheiter kan ikkje byggje på rettkomen interesse når dei utfører oppgåvene sine. Vurder om dette er ei av oppgåvene. Er det det, så skriv rettsleg plikt (bokstav c) eller oppgåve i ålmenta si interesse (bokstav e), med paragrafen.',
    en: 'Public authorities cannot rely on legitimate interest when they carry out their tasks. Consider whether this is one of the tasks. If it is, write legal obligation (letter c) or a task in the public interest (letter e), with the section.',
  },
  find: (reading) => {
    if (isPublicBody(reading) !== true) return [];
    const claims = saying(reading, /interes|art/iu).filter(
      (sentence) =>
        !sentence.heading &&
        claimsInterest.test(sentence.text) &&
        !around(reading, sentence, 4).some(({ text }) => notATask.test(text)),
    );
    // What goes on about the same interest says nothing new.
    return claims.filter(({ section }, at) => claims[at - 1]?.section !== section);
  },
});

const byConsent = phrase(
  'processing (?:\\S{1,20} ){0,4}?based on (?:\\S{1,20} ){0,2}?consent',
  '(?:skriv~|noter~|fører) (?:\\S{1,20} ){0,5}?(?:med|etter) (?:\\S{1,20} ){0,3}?samtykk~',
  '(?:skjer|gjøres|gjerast|happens?) (?:\\S{1,20} ){0,2}?(?:med|etter|på grunnlag av|basert på|with) (?:\\S{1,20} ){0,3}?(?:samtykk~|consent)',
  '(?:registrer~|behandl~|lagr~|bruk~|samle~) (?:\\S{1,40} ){0,14}?(?:etter|med|på grunnlag av|på bakgrunn av|basert på|ut fra|ut frå|i kraft av) (?:\\S{1,20} ){0,3}?samtykk~',
  '(?:behandling~|registrering~|grunnlag~) (?:\\S{1,40} ){0,10}?(?:er|bygger på|byggjer på|basert på|basere(?:s|r seg) på) (?:\\S{1,20} ){0,3}?samtykk~',
  'samtykk~ (?:til|for) (?:at (?:vi|skolen|skulen|kommunen) )?(?:registrer~|behandl~|lagr~|å registrere|å behandle)',
  // Consent that is given by enrolling the child.
  'samtykk~ (?:\\S{1,20} ){0,3}?(?:når|ved|i|gjennom|idet) (?:\\S{1,20} ){0,4}?(?:skriv(?:e|er)? inn|innskriv~|innmeld~|skolestart|skulestart|søknadsskjema~)',
  '(?:ved|gjennom) (?:\\S{1,20} ){0,2}?(?:innskriv~|innmeld~|skolestart|skulestart) (?:\\S{1,20} ){0,4}?samtykk~',
  '(?:process|record|store|register) (?:\\S{1,40} ){0,12}?(?:based on|with|by) (?:\\S{1,20} ){0,2}?consent',
);
const ofSchooling = phrase(
  'foresatt~',
  'føresett~',
  'foreldre~',
  'parents?',
  'guardians?',
  'elev~',
  'skole~',
  'skul~',
  'undervisning~',
  'opplæring~',
  'barnet',
  'barna',
  'pupils?',
  'students?',
  'school~',
);
/** What one really may choose. */
const ofChoice = phrase(
  'bilde~',
  'bilete~',
  'foto~',
  'film~',
  'video~',
  'publiser~',
  'nyhet(?:sbrev|svars)~',
  'nyhendebrev~',
  'frivillig~',
  'friviljug~',
  'undersøkelse~',
  'undersøking~',
  'informasjonskaps~',
  'cookie~',
  'forsk~',
  'nettside~',
  'sosiale medi~',
  'tur~',
  'photo~',
  'newsletter',
  'skolehelse~',
  'ppt',
  'sakkyndig~',
  'taushetsplikt~',
  'teieplikt~',
  '(?:hvis|dersom|når|if|when) (?:\\S{1,20} ){0,9}?(?:samtykk~|consent)',
  '(?:ikke|ikkje|uten|utan|not|without) (?:\\S{1,20} ){0,5}?(?:samtykk~|consent)',
);

/** GDPR art. 4(11), 7(4): a pupil cannot freely say no to what the schooling needs. */
export const consentInSchool = practice({
  check: 'consent-in-school',
  law: [
    { act: 'gdpr', section: 'art. 4 nr. 11' },
    { act: 'gdpr', section: 'art. 7' },
    { act: 'opplaeringslova-2023', section: '§ 25-1' },
  ],
  message: {
    nb: 'Samtykke er sjelden et gyldig grunnlag for det skolen må registrere om elevene: Eleven kan ikke fritt si nei. Skriv hvilken lovbestemmelse behandlingen bygger på, og spør om samtykke bare til det som er frivillig.',
    nn: 'Samtykke er sjeldan eit gyldig grunnlag for det skulen må registrere om elevane: Eleven kan ikkje fritt seie nei. Skriv kva lovføresegn behandlinga byggjer på, og spør om samtykke berre til det som er frivillig.',
    en: 'Consent is seldom a valid ground for what the school must record about pupils: the pupil is not free to say no. Write which provision the processing rests on, and ask for consent only to what is voluntary.',
  },
  find: (reading) =>
    saying(reading, byConsent, ofChoice)
      .filter(
        (sentence) =>
          ofSchooling.test(sentence.text) && ofChoice.test(sectionOf(reading, sentence).heading?.text ?? '') === false,
      )
      .slice(0, 1),
});

const shield = phrase('privacy shield~', 'safe harbou?r~');
const framework = phrase('data privacy framework~', 'dpf~', 'rammeverket for personvern mellom (?:eu|eøs) og usa');
const notAnyMore = phrase(
  'ikke',
  'ikkje',
  'opphev~',
  'ugyldig~',
  'erstatt~',
  'underkjen~',
  'not',
  'invalid~',
  'replaced',
);

/** GDPR art. 45: struck down by the Court of Justice on 16 July 2020. */
export const privacyShield = practice({
  check: 'privacy-shield',
  law: [{ act: 'gdpr', section: 'art. 44' }],
  message: {
    nb: 'Privacy Shield og Safe Harbor gjelder ikke lenger. Skriv hvilket grunnlag i artikkel 45 eller 46 overføringen har nå, eller stans den.',
    nn: 'Privacy Shield og Safe Harbor gjeld ikkje lenger. Skriv kva grunnlag i artikkel 45 eller 46 overføringa har no, eller stans ho.',
    en: 'Privacy Shield and Safe Harbor are no longer in force. Write which ground of article 45 or 46 the transfer has now, or stop it.',
  },
  find: (reading) => saying(reading, shield, notAnyMore).slice(0, 1),
});

/** GDPR art. 45, popplyforskriften § 2: holds only while the decision does, and for those on the list. */
export const dpfReliance = practice({
  check: 'dpf-reliance',
  law: [
    { act: 'gdpr', section: 'art. 45' },
    { act: 'popplyforskriften-2018', section: '§ 2' },
  ],
  message: {
    nb: 'Kontroller dette: Data Privacy Framework hjelper bare så lenge beslutningen gjelder og leverandøren står på listen. Skriv når det sist ble sjekket, og ha et annet grunnlag klart.',
    nn: 'Kontroller dette: Data Privacy Framework hjelper berre så lenge avgjerda gjeld og leverandøren står på lista. Skriv når det sist vart sjekka, og ha eit anna grunnlag klart.',
    en: 'Check this: the Data Privacy Framework helps only while the decision holds and the vendor is on the list. Write when that was last checked, and have another ground ready.',
  },
  find: (reading) => saying(reading, framework, notAnyMore).slice(0, 1),
});

const browsing = phrase(
  '(?:fortset~|held fram|holder fram|bruk~|besøk~) (?:\\S{1,30} ){0,8}?(?:regn~|rekn~|anse~|tolk~|oppfatt~) (?:\\S{1,20} ){0,7}?samty~',
  '(?:ved å|når du|dersom du|hvis du) (?:\\S{1,30} ){0,6}?(?:bruk~|besøk~|fortset~|nytt~|benytt~|surf~|vitj~) (?:\\S{1,30} ){0,8}?(?:godtar|godtek|samtykk~|aksepter~|godkjen~)',
  '(?:godtar|samtykker|aksepterer|godtek) (?:\\S{1,30} ){0,10}?(?:ved å|når du) (?:\\S{1,20} ){0,3}(?:bruk~|besøk~|fortset~|nytt~|benytt~|vitj~)',
  'by (?:using|visiting|continuing) (?:\\S{1,30} ){0,8}?(?:accept|consent|agree)',
  '(?:bruk|besøk) av (?:\\S{1,20} ){0,3}(?:nett|side)~ (?:\\S{1,30} ){0,4}(?:regnes|anses|blir rekna|reknast) (?:\\S{1,20} ){0,3}samtykk~',
);

/** Ekomloven § 3-15, GDPR art. 4(11): going on reading is no consent. */
export const passiveCookieConsent = practice({
  check: 'passive-cookie-consent',
  law: [
    { act: 'ekomloven-2024', section: '§ 3-15' },
    { act: 'gdpr', section: 'art. 4 nr. 11' },
  ],
  message: {
    nb: 'Å bruke nettstedet er ikke å samtykke. Spør før informasjonskapslene settes, og la det være like lett å si nei som ja.',
    nn: 'Å bruke nettstaden er ikkje å samtykke. Spør før informasjonskapslane blir sette, og lat det vere like lett å seie nei som ja.',
    en: 'Using the web site is not consenting. Ask before the cookies are set, and make it as easy to say no as yes.',
  },
  find: (reading) => saying(reading, browsing, notAnyMore),
});

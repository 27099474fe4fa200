import { phrase } from '../read/phrase.ts';
import { saying } from '../read/search.ts';
import { denied, personalData } from '../read/words.ts';
import { practice } from './practice.ts';

const never = phrase(
  '(?:blir|vil|vert|bli|skal|slettes|sletter|slettar|slettast|slett~) (?:\\S{1,20} ){0,3}?(?:ikke|ikkje|aldri)(?: (?:bli|verte))? ?(?:slettet|sletta|sletter)?',
  '(?:ikke|ikkje|aldri) (?:[^\\s,;]{1,15} ){0,2}?(?:slettet|sletta|slettast|slettes)',
  '(?:lagr~|oppbevar~|bevar~|behold~) (?:\\S{1,20} ){0,4}?(?:for alltid|for alltid|på ubestemt tid|på ubestemd tid|evig|til evig tid|uten tidsbegrensning|utan tidsavgrensing|permanent)',
  '(?:ingenting|inkje|intet|nothing) (?:\\S{1,15} ){0,3}?(?:slettet|sletta|slettes|slettast|deleted)',
  '(?:sletter|slettar) (?:vi )?(?:ingenting|ikke noe|ikkje noko|inkje|intet)',
  '(?:ingen|inga) (?:person)?(?:opplysning~|data|dokument~|mapper) (?:\\S{1,15} ){0,2}?(?:slettes|slettast|slettet|sletta)',
  '(?:lagr~|oppbevar~|bevar~|behold~) (?:\\S{1,20} ){0,4}?(?:i )?(?:ubegrenset|uavgrensa|ubestemt|ubestemd) tid',
  '(?:never|not) (?:be )?(?:deleted|erased)',
  '(?:kept|stored) (?:forever|indefinitely)',
);
const really = phrase(
  'slett~',
  'for alltid',
  'ubestemt',
  'ubegrenset',
  'uavgrensa',
  'ubestemd',
  'evig~',
  'tidsbegrensning',
  'tidsavgrensing',
  'permanent',
  'deleted',
  'erased',
  'forever',
  'indefinitely',
);
/** A time, a case or a request: not everything for ever. */
const limited = phrase(
  '(?:ikke|ikkje|no) (?:lenger|lengre|longer)',
  'få (?:\\S{1,20} )?slett~',
  'uten at',
  'utan at',
  'without',
  'før',
  'med mindre',
  'så lenge',
  'so lenge',
  'hvis',
  'dersom',
  'inntil',
  'til du',
  'automatisk',
  'automatically',
  'enkelte tilfeller',
  'somme tilfelle',
  'noen tilfeller',
  'nokre tilfelle',
  'kan (?:\\S{1,20} ){0,2}?(?:ikke|ikkje)',
  'kunne (?:ikke|ikkje)',
  'ikke (?:kan|kunne)',
  'be om',
  'krev(?:e|je)',
  'krav',
  'rett til',
  'unless',
  'until',
  'before',
  'if',
  'as long as',
);

/** GDPR art. 5(1)(e): the duty to preserve covers some of it, never all. */
export const noDeletionAtAll = practice({
  check: 'no-deletion-at-all',
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
    { act: 'arkivlova-2025', section: '§ 13' },
    { act: 'bevaringsforskrifta-2025', section: '§ 3' },
  ],
  message: {
    nb: 'Arkivplikten gjelder ikke alt. Det som ikke skal bevares, skal ha en oppbevaringstid og så slettes. Skriv hva som bevares, og hvor lenge resten oppbevares.',
    nn: 'Arkivplikta gjeld ikkje alt. Det som ikkje skal takast vare på for ettertida, skal ha ei oppbevaringstid og så slettast. Skriv kva som blir teke vare på, og kor lenge resten blir oppbevart.',
    en: 'The duty to archive does not cover everything. What need not be preserved must have a retention period and then be erased. Write what is preserved, and how long the rest is kept.',
  },
  find: (reading) =>
    saying(reading, never, limited).filter(
      ({ text, heading }) => !heading && really.test(text) && aboutThem.test(text),
    ),
});

const aboutThem = new RegExp(
  `${personalData.source}|${phrase('de', 'dei', 'they', 'alt', 'alle', 'everything', 'it', 'ingenting', 'inkje', 'intet', 'nothing').source}`,
  'iu',
);

const askSchools = phrase(
  'har (?:ikke|ikkje) (?:\\S{1,20} ){0,2}?oversikt~ over (?:\\S{1,20} ){0,3}?(?:program~|system~|app~|tjenest~|tenest~)',
  '(?:hvilke|kva|which) (?:programm~|program|system~|app~|tjenest~|tenest~|verktøy) (?:\\S{1,30} ){0,8}?(?:spør~|kontakt~|vend~|ask|contact) (?:\\S{1,20} ){0,3}?(?:skole~|skul~|school)',
  '(?:ingen|inga|ikke (?:noen|en)|ikkje (?:noka|ei)|no) (?:\\S{1,15} ){0,2}?(?:samlet|samla|fullstendig|komplett|felles|complete|full) (?:oversikt~|liste~|overview|list)',
  '(?:komplett|fullstendig|full|samlet|samla|heilskapleg|komplette|complete|full) (?:oversikt~|liste~|overview|list) (?:\\S{1,40} ){0,10}?(?:kontakt~|spør~|spørje|henvend~|vend~|ta kontakt|contact|ask)',
  '(?:kontakt~|spør|spørre|henvend~|vend~|ta kontakt|contact|ask) (?:\\S{1,40} ){0,8}?(?:skole~|skul~|school~) (?:\\S{1,40} ){0,8}?(?:oversikt~|liste~|overview|list)',
);
const schools = phrase('skole~', 'skul~', 'school~', 'rektor~', 'barnehage~', 'lærar~', 'lærer~');

/** GDPR art. 30: the owner must know what its schools use. */
export const overviewOnlyAtSchools = practice({
  check: 'overview-only-at-schools',
  law: [
    { act: 'gdpr', section: 'art. 30 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  message: {
    nb: 'Den ansvarlige skal selv ha oversikten over alle programmer med personopplysninger. Skriv hele listen i erklæringen, eller lenk til den, i stedet for å vise til hver skole.',
    nn: 'Den ansvarlege skal sjølv ha oversikta over alle program med personopplysningar. Skriv heile lista i erklæringa, eller lenk til ho, i staden for å vise til kvar skule.',
    en: 'The controller must have the overview of every programme with personal data. Write the whole list in the statement, or link to it, instead of pointing to each school.',
  },
  find: (reading) => saying(reading, askSchools).filter(({ text }) => schools.test(text)),
});

const listOnline = phrase(
  '(?:klasse|elev)lister? (?:\\S{1,30} ){0,16}?legg(?:er|es|ast)? (?:\\S{1,15} ){0,2}?ut (?:\\S{1,20} ){0,4}?(?:nett~|internett~|heimesid~|hjemmesid~|facebook~)',
  '(?:klasse|elev)?lister? (?:\\S{1,30} ){0,8}?(?:publiser~|legg(?:es|er|ast) ut|legges? ut|lagt ut|offentliggj~|er åpent|ligg(?:er)? (?:ope|åpent|ute)) (?:\\S{1,30} ){0,6}?(?:nett~|internett~|heimesid~|hjemmesid~|facebook~)',
  '(?:publiser~|legg(?:er)? ut) (?:\\S{1,30} ){0,4}?(?:klasse|elev)lister? (?:\\S{1,30} ){0,6}?(?:nett~|internett~|heimesid~|hjemmesid~|facebook~)',
  '(?:class|pupil) lists? (?:\\S{1,30} ){0,6}?(?:published|posted) (?:\\S{1,30} ){0,4}?(?:web|internet|online|facebook)~',
);
const onOpenPage = phrase(
  '(?:klasse|elev)list(?:e|er|a|ene) (?:\\S{1,30} ){0,6}?(?:heng(?:er)?|ligg(?:er)?|finnes|finst|står|finner du|finn du|er) (?:\\S{1,15} ){0,3}?på (?:\\S{1,20} ){0,2}?(?:åpne|opne|offentlige|offentlege) (?:\\S{1,20} ){0,1}?(?:nett~|heimesid~|hjemmesid~|sid(?:e|a)~|internett)',
  '(?:klasse|elev)list(?:e|er|a|ene) (?:\\S{1,30} ){0,6}?(?:heng(?:er)?|ligg(?:er)?|finnes|finst|står|er) (?:\\S{1,15} ){0,2}?(?:åpent|ope|opent|fritt|tilgjengelig for alle|tilgjengeleg for alle) (?:\\S{1,20} ){0,2}?på (?:\\S{1,20} ){0,2}?(?:nett~|heimesid~|hjemmesid~|internett)',
  '(?:klasse|elev)list(?:e|er|a|ene) (?:\\S{1,30} ){0,6}?på (?:\\S{1,20} ){0,2}?(?:nett~|heimesid~|hjemmesid~|internett) (?:\\S{1,20} ){0,4}?(?:(?:åpent|ope|tilgjengelig|tilgjengeleg|synlig|synleg) for alle|som alle kan)',
);
const behindLogin = phrase(
  'innlogg~',
  'passord~',
  'feide~',
  'lukk~',
  'pålogg~',
  'intranett~',
  'logg(?:e|er|ar|et|a) (?:deg )?(?:på|inn)',
);
const listWord = phrase('klasselist~', 'elevlist~', '(?:class|pupil) lists?');

/** GDPR art. 5(1)(f): names of children with a class are not for everybody. */
export const publicClassLists = practice({
  check: 'public-class-lists',
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav f' },
  ],
  message: {
    nb: 'Klasselister skal ikke ligge åpent på nettet. Gi dem bare til dem som trenger dem, uten navn og adresser som er skjermet.',
    nn: 'Klasselister skal ikkje liggje ope på nettet. Gi dei berre til dei som treng dei, utan namn og adresser som er skjerma.',
    en: 'Class lists must not lie open on the web. Give them only to those who need them, without protected names and addresses.',
  },
  find: (reading) => [
    ...saying(reading, listOnline, denied).filter(({ text }) => listWord.test(text) && !behindLogin.test(text)),
    ...saying(reading, onOpenPage, behindLogin).filter(({ text }) => !denied.test(text) && !listOnline.test(text)),
  ],
});

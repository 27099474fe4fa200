import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying, sectionOf } from '../read/search.ts';
import { negated } from '../read/words.ts';
import { contradiction } from './contradiction.ts';

/** The sentences of the same section beside this one. */
function others(reading: Reading, sentence: Sentence): readonly Sentence[] {
  return sectionOf(reading, sentence).sentences.filter((other) => other !== sentence);
}

const neverSeen = phrase(
  'navn~ (?:\\S{1,20} ){0,4}?(?:aldri|ikke) (?:\\S{1,15} ){0,3}?(?:synlig~|vises?|vist|se|ses|sett)',
  'namn~ (?:\\S{1,20} ){0,4}?(?:aldri|ikkje) (?:\\S{1,15} ){0,3}?(?:synleg~|visast|vist|sjåast|sjå|sett)',
  'name (?:\\S{1,20} ){0,3}?never (?:\\S{1,15} ){0,2}?(?:visible|shown|seen)',
);
const yetSeen = phrase(
  '\\p{L}{0,15}(?:navn~|namn~|names?),? (?:\\S{1,30} ){0,8}?(?:alle|andre|everyone|others) (?:\\S{1,20} ){0,4}?(?:åpne|opne|se|sjå|see|open)',
  '(?:navn~|namn~|name) (?:\\S{1,30} ){0,12}?(?:lagret|lagra|kommer opp|kjem opp|søkbar~|søkbart|synlig~|synleg~|lagres|vises|kan ses|searchable|stored)',
);

/** "The name is never visible", and then where it can be seen. */
export const nameNeverVisible = contradiction({
  check: 'name-never-visible',
  message: {
    nb: 'Her står det at navnet aldri er synlig, men like ved at det kan lagres, vises eller søkes fram. Skriv når navnet kan ses.',
    nn: 'Her står det at namnet aldri er synleg, men like ved at det kan lagrast, visast eller søkjast fram. Skriv når namnet kan sjåast.',
    en: 'This says that the name is never visible, but nearby that it can be stored, shown or searched for. Write when the name can be seen.',
  },
  find: (reading) =>
    saying(reading, neverSeen).filter((sentence) =>
      others(reading, sentence).some(
        ({ text }) =>
          yetSeen.test(text) && !neverSeen.test(text) && !/(?:vises|lagres|synlig) (?:ikke|aldri)/iu.test(text),
      ),
    ),
});

const anonymous = phrase('anonymiser~', 'anonyme?', 'anonymt', 'anonymous~', 'anonymi[sz]ed?');
const notAnonymous = phrase(
  '(?:ikke|ikkje|uten å være|not) (?:\\S{1,20} ){0,2}?(?:anonym~)',
  'kan (?:\\S{1,20} ){0,2}?være anonym~',
  'ønsker å være anonym~',
  'før (?:\\S{1,20} ){0,3}?anonymiser~',
  'enten',
  'eller',
);
const linked = phrase(
  '(?:kobl~|kopl~|knytt~|link~) (?:\\S{1,30} ){0,5}?(?:til|mot|med|to) (?:\\S{1,30} ){0,3}?(?:\\p{L}{1,15}-)?(?:navn~|namn~|fødselsnummer~|personnummer~|elev~|deg|brukeren|brukaren|pupil|name)',
  '(?:lagr~|registrer~|oppbevar~|vis(?:es|ast)|står|stored|kept) (?:\\S{1,20} ){0,3}?(?:sammen med|saman med|ved siden av|ved sida av|together with) (?:\\S{1,20} ){0,3}?(?:brukernavn~|brukarnamn~|navn~|namn~|fødselsnummer~|personnummer~|elevnummer~|e-?postadresse~|user ?name|name)',
  'koblingsnøkkel~',
  'koplingsnøkkel~',
  '(?:kode|nøkkel)liste~',
  'sammenstill~',
  'samanstill~',
);
const identityFirst =
  /(?:fødselsnum|personnum|navn|namn|identit)\p{L}*(?:\s\S{1,30}){0,4}\s?anonymiser|anonymiser\p{L}*(?:\s\S{1,30}){0,4}\s(?:fødselsnum|personnum|navn|namn)/iu;

/** "The name is anonymous", beside the class. */
const nameBeside =
  /(?:navn|namn)\p{L}*(?:\s\S{1,20}){0,4}\sanonym\p{L}*.{0,120}(?:sammen med|saman med|ved siden av|ved sida av)/iu;

/** Linked, and not "never linked"; what is said after the link may be of something else. */
function linksPlainly(text: string): boolean {
  const match = linked.exec(text);
  return match !== null && !negated.test(text.slice(0, match.index + match[0].length));
}

function stillLinked(reading: Reading): readonly Sentence[] {
  const claims = saying(reading, anonymous, notAnonymous).filter(({ heading }) => !heading);
  return claims.filter((sentence) => {
    if (nameBeside.test(sentence.text)) return true;
    const at = anonymous.exec(sentence.text)?.index ?? 0;
    const next = around(reading, sentence, 1).find(({ start }) => start > sentence.start)?.text ?? '';
    const then = /^(?:deretter|så|etterpå|then)/iu.test(next) ? next : '';
    const after = `${sentence.text.slice(at)} ${then}`;
    // "We make the number anonymous, and then combine": what can be combined person by person was not anonymous.
    if (
      identityFirst.test(sentence.text) &&
      /(?:sammenstill|samanstill|kobl|kopl)/iu.test(after) &&
      !negated.test(after)
    )
      return true;
    return (
      others(reading, sentence).some(({ text }) => linksPlainly(text) && !/(?:sammenstill|samanstill)/iu.test(text)) &&
      /(?:elev|svar|opplysning|data|informasjon|undersøk)/iu.test(sentence.text) &&
      !/statistik/iu.test(sentence.text)
    );
  });
}

/** "Anonymous", and yet linked to a name, a number or other data of the same person (GDPR art. 4(1) and (5)). */
export const anonymousYetLinked = contradiction({
  check: 'anonymous-yet-linked',
  message: {
    nb: 'Opplysninger som fortsatt kan kobles sammen eller knyttes til en person, er ikke anonyme. Skriv at de er pseudonyme, og hvem som har nøkkelen, eller fjern koblingen.',
    nn: 'Opplysningar som framleis kan koplast saman eller knytast til ein person, er ikkje anonyme. Skriv at dei er pseudonyme, og kven som har nøkkelen, eller fjern koplinga.',
    en: 'Data that can still be combined or linked to a person are not anonymous. Write that they are pseudonymous, and who has the key, or remove the link.',
  },
  find: stillLinked,
});

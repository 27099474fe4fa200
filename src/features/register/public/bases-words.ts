import type { Lang, Text } from '#src/kernel/language.ts';
import { say } from '../labels/field.ts';
import { wordsOf } from '../labels/words.ts';
import { notStated } from '../schema/facts.ts';
import { type Basis, isDecided } from './public-page.ts';

const consent = say(
  'Dere som det gjelder, har sagt ja til det',
  'De som det gjeld, har sagt ja til det',
  'Those concerned have agreed to it',
);
const contract = say(
  'Det trengs for å holde en avtale med dere',
  'Det trengst for å halde ein avtale med dykk',
  'It is needed to keep an agreement with you',
);
const duty = say('Loven pålegger det', 'Lova pålegg det', 'The law requires it');
const life = say('Det kan stå om liv og helse', 'Det kan stå om liv og helse', 'Life and health may depend on it');
const task = say(
  'Det trengs for en oppgave som er viktig for alle, som å gi opplæring',
  'Det trengst for ei oppgåve som er viktig for alle, som å gi opplæring',
  'It is needed for a task that matters to everybody, such as teaching',
);
const interest = say(
  'Det er en god grunn til det, som veier tyngre enn ulempen for dere',
  'Det er ein god grunn til det, som veg tyngre enn ulempa for dykk',
  'There is a good reason for it that outweighs the disadvantage to you',
);
const law = say('Det står i loven', 'Det står i lova', 'It is laid down in law');
const claims = say('Det trengs i en rettslig sak', 'Det trengst i ei rettsleg sak', 'It is needed in a legal case');
const sensitive = say(
  'Opplysningene har ekstra vern, og loven åpner for å bruke dem til dette',
  'Opplysningane har ekstra vern, og lova opnar for å bruke dei til dette',
  'The data have extra protection, and the law allows this use of them',
);

/** What each provision means, in words that need no lawyer. */
const plainly: Readonly<Record<string, Text>> = {
  'pol-8-consent': consent,
  'pol-8-law': law,
  'pol-8-a': contract,
  'pol-8-b': duty,
  'pol-8-c': life,
  'pol-8-d': task,
  'pol-8-e': task,
  'pol-8-f': interest,
  'pol-9-consent': consent,
  'pol-9-law': sensitive,
  'pol-9-e': claims,
  'gdpr-6-1-a': consent,
  'gdpr-6-1-b': contract,
  'gdpr-6-1-c': duty,
  'gdpr-6-1-d': life,
  'gdpr-6-1-e': task,
  'gdpr-6-1-f': interest,
  'gdpr-9-2-a': consent,
  'gdpr-9-2-c': life,
  'gdpr-9-2-f': claims,
};

const onlySaid = say(
  'Oppgitt av skoleeieren, men ikke bestemt ennå',
  'Oppgitt av skuleeigaren, men ikkje bestemt enno',
  'Stated by the owner, but not decided yet',
);

/** A legal basis in plain words, and where in the law it stands: "Loven pålegger det (personvernforordningen art. …)." */
export function basisInWords(basis: Basis, lang: Lang): string {
  const { article, national } = basis;
  const known = (article === notStated ? law : (plainly[article] ?? sensitive))[lang];
  const words = (path: string, value: unknown) => wordsOf('purposes', path, value, lang);
  const provision = article === notStated ? [] : [words('bases.0.article', article)];
  const act = national === undefined ? [] : [words('bases.0.national.act', national.act)];
  const section = national === undefined || national.section === notStated ? [] : [national.section];
  const inLaw = [...provision, [...act, ...section].join(' ')].filter((part) => part !== '').join('; ');
  const told = inLaw === '' ? `${known}.` : `${known} (${inLaw}).`;
  return isDecided(basis) ? told : `${onlySaid[lang]}: ${told}`;
}

import { phrase } from '../read/phrase.ts';
import type { Sentence } from '../read/reading.ts';
import { says } from '../read/search.ts';
import { authority, email, officer, postal, telephone, website } from '../read/words.ts';
import { article, telling } from './telling.ts';

const controllerWord = phrase(
  'behandlingsansvarlig~',
  'behandlingsansvarleg~',
  'dataansvarlig~',
  'dataansvarleg~',
  'ansvar(?:lig|leg|et|lege|lige)? … (?:for|at) … (?:person)?opplysning~',
  '(?:data )?controller',
);

/** An organisation by name: "Nordvik kommune", "Fjellheim skole", "Utdanningsdirektoratet". */
const organisation =
  /(?<!\p{L})\p{Lu}[\p{L}-]{1,40}(?:\s\p{Lu}[\p{L}.-]{1,40}){0,4}\s(?:kommune|herad|fylkeskommune|skole|skule|barneskole|barneskule|ungdomsskole|ungdomsskule|skolen|videregående|vidaregåande|vgs|gymnas|gymnasium|friskole|friskule|montessoriskole|steinerskole|barnehage|AS|SA|municipality|school)(?!\p{L})|(?<!\p{L})\p{Lu}\p{L}{2,40}(?:direktoratet|gymnas|friskole|friskule|skolen|skulen|skole|skule)(?!\p{L})/u;

/** GDPR art. 13(1)(a): who is responsible. */
export const controller = telling({
  check: 'controller',
  law: article('nr. 1 bokstav a', 'nr. 1 bokstav a'),
  what: {
    nb: 'hvem som er ansvarlig for opplysningene',
    nn: 'kven som er ansvarleg for opplysningane',
    en: 'who is responsible for the data',
  },
  write: {
    nb: 'Skriv navnet på den behandlingsansvarlige, for eksempel kommunen.',
    nn: 'Skriv namnet på den behandlingsansvarlege, til dømes kommunen.',
    en: 'Write the name of the controller, for example the municipality.',
  },
  lacks: (reading) => (says(reading, controllerWord) || says(reading, organisation) ? [] : [null]),
});

/** An address of the officer's own, or the authority's, is not the controller's. */
const officersMail = /^(?:\p{L}{0,20}ombud|\p{L}{0,20}ombod|pvo|dpo|personvern|privacy)/iu;

function reachesController({ text }: Sentence): boolean {
  if (authority.test(text)) return false;
  const mail = email.exec(text);
  if (mail !== null) return !officersMail.test(mail[0]) || (!officer.test(text) && telephone.test(text));
  return [telephone, postal, website].some((way) => way.test(text)) && !officer.test(text);
}

/** GDPR art. 13(1)(a): how one reaches the controller. */
export const controllerContact = telling({
  check: 'controller-contact',
  law: article('nr. 1 bokstav a', 'nr. 1 bokstav a'),
  what: {
    nb: 'hvordan man når den som er ansvarlig for opplysningene',
    nn: 'korleis ein når den som er ansvarleg for opplysningane',
    en: 'how to reach the one who is responsible for the data',
  },
  write: {
    nb: 'Skriv e-postadresse, telefon eller postadresse til den behandlingsansvarlige. Personvernombudets adresse er ikke nok.',
    nn: 'Skriv e-postadresse, telefon eller postadresse til den behandlingsansvarlege. Adressa til personvernombodet er ikkje nok.',
    en: 'Write the e-mail address, telephone or postal address of the controller. That of the data protection officer is not enough.',
  },
  lacks: (reading) => (reading.sentences.some(reachesController) ? [] : [null]),
});

import type { Reader } from '../../reader.ts';
import { type Applies, telling } from './statements.ts';

/** Only where there is an officer is there anything to tell; whether there must be one is asked elsewhere (art. 37). */
function hasOfficer(read: Reader): Applies {
  const owner = read.get('owner', 'owner');
  const appointed = owner === undefined ? undefined : read.fact(owner, 'dataProtectionOfficer.appointed');
  if (appointed === true) return { needed: true };
  return appointed === false
    ? {
        needed: false,
        says: {
          nb: 'Eieren har ikke noe personvernombud å fortelle om.',
          nn: 'Eigaren har ikkje noko personvernombod å fortelje om.',
          en: 'The owner has no data protection officer to tell of.',
        },
      }
    : {
        needed: undefined,
        says: {
          nb: 'Erklæringen forteller ikke hvordan man når personvernombudet. Ingen har sagt om eieren har et.',
          nn: 'Erklæringa fortel ikkje korleis ein når personvernombodet. Ingen har sagt om eigaren har eit.',
          en: 'The statement does not tell how to reach the data protection officer. Nobody has said whether the owner has one.',
        },
      };
}

/** GDPR art. 13(1)(b), 14(1)(b): how to reach the data protection officer, where there is one. */
export const noticeDpo = telling({
  id: 'notice-dpo',
  title: {
    nb: 'Erklæringen sier hvordan man når personvernombudet',
    nn: 'Erklæringa seier korleis ein når personvernombodet',
    en: 'The statement says how to reach the data protection officer',
  },
  question: {
    nb: 'Forteller personvernerklæringen hvordan man når personvernombudet?',
    nn: 'Fortel personvernerklæringa korleis ein når personvernombodet?',
    en: 'Does the privacy statement tell how to reach the data protection officer?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 14 nr. 1 bokstav b' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'dataProtectionOfficer',
      what: {
        nb: 'hvordan man når personvernombudet',
        nn: 'korleis ein når personvernombodet',
        en: 'how to reach the data protection officer',
      },
    },
  ],
  applies: hasOfficer,
  remedy: {
    nb: 'Skriv e-post og telefon til personvernombudet i erklæringen.',
    nn: 'Skriv e-post og telefon til personvernombodet i erklæringa.',
    en: 'Write the officer’s e-mail and telephone in the statement.',
  },
});

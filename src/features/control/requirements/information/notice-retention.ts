import { telling } from './statements.ts';

/** GDPR art. 13(2)(a), 14(2)(a): how long, or the criteria that decide it. */
export const noticeRetention = telling({
  id: 'notice-retention',
  title: {
    nb: 'Erklæringen sier hvor lenge opplysningene lagres',
    nn: 'Erklæringa seier kor lenge opplysningane blir lagra',
    en: 'The statement says how long the data are kept',
  },
  question: {
    nb: 'Forteller personvernerklæringen hvor lenge opplysningene lagres, eller hva som avgjør det?',
    nn: 'Fortel personvernerklæringa kor lenge opplysningane blir lagra, eller kva som avgjer det?',
    en: 'Does the privacy statement tell how long the data are kept, or what decides it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav a' },
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav a' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'retention',
      what: {
        nb: 'hvor lenge opplysningene lagres, eller hva som avgjør det',
        nn: 'kor lenge opplysningane blir lagra, eller kva som avgjer det',
        en: 'how long the data are kept, or what decides it',
      },
    },
  ],
  remedy: {
    nb: 'Skriv for hver behandling når opplysningene slettes eller går til arkivet, eller hva som avgjør det.',
    nn: 'Skriv for kvar behandling når opplysningane blir sletta eller går til arkivet, eller kva som avgjer det.',
    en: 'Write for each processing when the data are erased or go to the archive, or what decides it.',
  },
});

import { telling } from './statements.ts';

/** GDPR art. 13(1)(a), 14(1)(a): who the controller is, and how to reach it. */
export const noticeController = telling({
  id: 'notice-controller',
  title: {
    nb: 'Erklæringen sier hvem som har ansvaret',
    nn: 'Erklæringa seier kven som har ansvaret',
    en: 'The statement says who answers for it',
  },
  question: {
    nb: 'Forteller personvernerklæringen hvem som er behandlingsansvarlig, og hvordan man når dem?',
    nn: 'Fortel personvernerklæringa kven som er behandlingsansvarleg, og korleis ein når dei?',
    en: 'Does the privacy statement tell who the controller is, and how to reach it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav a' },
    { act: 'gdpr', section: 'art. 14 nr. 1 bokstav a' },
  ],
  severity: 'high',
  items: [
    {
      fact: 'controller',
      what: {
        nb: 'hvem som er behandlingsansvarlig, og hvordan man når dem',
        nn: 'kven som er behandlingsansvarleg, og korleis ein når dei',
        en: 'who the controller is, and how to reach it',
      },
    },
  ],
  remedy: {
    nb: 'Skriv i erklæringen at skoleeieren er behandlingsansvarlig, med adresse, e-post og telefon.',
    nn: 'Skriv i erklæringa at skuleeigaren er behandlingsansvarleg, med adresse, e-post og telefon.',
    en: 'Write in the statement that the school owner is the controller, with address, e-mail and telephone.',
  },
});

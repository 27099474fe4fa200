import { telling } from './statements.ts';

/** GDPR art. 13(2)(d), 14(2)(e): the right to complain to Datatilsynet. */
export const noticeComplaint = telling({
  id: 'notice-complaint',
  title: {
    nb: 'Erklæringen sier at man kan klage til Datatilsynet',
    nn: 'Erklæringa seier at ein kan klage til Datatilsynet',
    en: 'The statement says that one can complain to Datatilsynet',
  },
  question: {
    nb: 'Forteller personvernerklæringen om retten til å klage til Datatilsynet?',
    nn: 'Fortel personvernerklæringa om retten til å klage til Datatilsynet?',
    en: 'Does the privacy statement tell of the right to complain to Datatilsynet?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav d' },
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav e' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'complaint',
      what: {
        nb: 'om retten til å klage til Datatilsynet',
        nn: 'om retten til å klage til Datatilsynet',
        en: 'of the right to complain to Datatilsynet',
      },
    },
  ],
  remedy: {
    nb: 'Skriv i erklæringen at man kan klage til Datatilsynet, og hvordan.',
    nn: 'Skriv i erklæringa at ein kan klage til Datatilsynet, og korleis.',
    en: 'Write in the statement that one can complain to Datatilsynet, and how.',
  },
});

import { telling } from './statements.ts';

/** GDPR art. 13(2)(e): whether one must give the data, and what happens if one does not. */
export const noticeDutyToGive = telling({
  id: 'notice-duty-to-give',
  title: {
    nb: 'Erklæringen sier hva man må oppgi',
    nn: 'Erklæringa seier kva ein må oppgi',
    en: 'The statement says what one must give',
  },
  question: {
    nb: 'Forteller personvernerklæringen om man må gi opplysningene, og hva som skjer hvis man lar være?',
    nn: 'Fortel personvernerklæringa om ein må gi opplysningane, og kva som skjer om ein lèt vere?',
    en: 'Does the privacy statement tell whether one must give the data, and what happens otherwise?',
  },
  law: [{ act: 'gdpr', section: 'art. 13 nr. 2 bokstav e' }],
  severity: 'medium',
  items: [
    {
      fact: 'voluntary',
      what: {
        nb: 'om man må gi opplysningene eller om det er frivillig',
        nn: 'om ein må gi opplysningane eller om det er frivillig',
        en: 'whether one must give the data or it is voluntary',
      },
      inPart: {
        nb: 'Erklæringen sier bare for noe om man må gi opplysningene. Det er nok når resten ikke samles inn fra folk selv.',
        nn: 'Erklæringa seier berre for noko om ein må gi opplysningane. Det er nok når resten ikkje blir samla inn frå folk sjølve.',
        en: 'The statement says only for some whether one must give the data. That is enough when the rest are not collected from people themselves.',
      },
    },
  ],
  remedy: {
    nb: 'Skriv hva elever og foresatte må oppgi, hva som er frivillig, og hva som skjer hvis de ikke oppgir det.',
    nn: 'Skriv kva elevar og føresette må oppgi, kva som er frivillig, og kva som skjer om dei ikkje oppgir det.',
    en: 'Write what pupils and guardians must give, what is voluntary, and what happens if they do not give it.',
  },
});

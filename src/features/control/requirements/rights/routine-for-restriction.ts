import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 18: data whose use is disputed are kept, and not used. */
export const routineForRestriction = coveringRoutine({
  id: 'routine-for-restriction',
  theme: 'rights',
  kind: 'restriction',
  title: { nb: 'Rutine for begrensning', nn: 'Rutine for avgrensing', en: 'Routine for restriction' },
  question: {
    nb: 'Finnes det en skriftlig rutine for å stanse bruken av opplysninger som er omstridt, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for å stanse bruken av opplysningar som er omstridde, og kjenner skulane ho?',
    en: 'Is there a written routine for stopping the use of data that are disputed, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 18' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'low',
  what: { nb: 'begrensning av behandlingen', nn: 'avgrensing av behandlinga', en: 'restriction of processing' },
  remedy: {
    nb: 'Skriv rutinen for begrensning: hvordan opplysninger merkes og ikke brukes mens det avgjøres om de er riktige.',
    nn: 'Skriv rutina for avgrensing: korleis opplysningar blir merkte og ikkje brukte medan det blir avgjort om dei er rette.',
    en: 'Write the routine for restriction: how data are marked and not used while it is decided whether they are right.',
  },
});

import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 12(1), 13, 14: what people are told is written, kept right and given in time. */
export const routineForInformation = coveringRoutine({
  id: 'routine-for-information',
  theme: 'rights',
  kind: 'information',
  title: { nb: 'Rutine for informasjon', nn: 'Rutine for informasjon', en: 'Routine for information' },
  question: {
    nb: 'Finnes det en skriftlig rutine for å informere elever, foresatte og ansatte, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for å informere elevar, føresette og tilsette, og kjenner skulane ho?',
    en: 'Is there a written routine for informing pupils, guardians and employees, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 1' },
    { act: 'gdpr', section: 'art. 13' },
    { act: 'gdpr', section: 'art. 14' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'medium',
  what: { nb: 'informasjon', nn: 'informasjon', en: 'information' },
  remedy: {
    nb: 'Skriv rutinen for informasjon: hvem som skriver, når det gis, og hvem som retter teksten når noe endres.',
    nn: 'Skriv rutina for informasjon: kven som skriv, når det blir gitt, og kven som rettar teksten når noko blir endra.',
    en: 'Write the routine for information: who writes, when it is given, and who mends the text when something changes.',
  },
});

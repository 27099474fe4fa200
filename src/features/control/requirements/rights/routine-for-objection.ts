import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 21: one may object to what rests on a public task (art. 6(1)(e)), and the owner must then show reasons that override. */
export const routineForObjection = coveringRoutine({
  id: 'routine-for-objection',
  theme: 'rights',
  kind: 'objection',
  title: { nb: 'Rutine for protester', nn: 'Rutine for protestar', en: 'Routine for objections' },
  question: {
    nb: 'Finnes det en skriftlig rutine for når noen protesterer mot behandlingen, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for når nokon protesterer mot behandlinga, og kjenner skulane ho?',
    en: 'Is there a written routine for when somebody objects to the processing, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 21' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'low',
  what: { nb: 'protester mot behandlingen', nn: 'protestar mot behandlinga', en: 'objections to the processing' },
  remedy: {
    nb: 'Skriv rutinen for protester: hvem som vurderer dem, hva som må veie tyngre, og hva som skjer imens.',
    nn: 'Skriv rutina for protestar: kven som vurderer dei, kva som må vege tyngre, og kva som skjer imens.',
    en: 'Write the routine for objections: who weighs them, what must override, and what happens meanwhile.',
  },
});

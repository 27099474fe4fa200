import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 16, 19: what is wrong is put right, and those who have received it are told. */
export const routineForRectification = coveringRoutine({
  id: 'routine-for-rectification',
  theme: 'rights',
  kind: 'rectification',
  title: { nb: 'Rutine for retting', nn: 'Rutine for retting', en: 'Routine for rectification' },
  question: {
    nb: 'Finnes det en skriftlig rutine for å rette feil og si fra til dem som har fått opplysningene, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for å rette feil og seie frå til dei som har fått opplysningane, og kjenner skulane ho?',
    en: 'Is there a written routine for putting errors right and telling those who have received the data, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 16' },
    { act: 'gdpr', section: 'art. 19' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'medium',
  what: { nb: 'retting', nn: 'retting', en: 'rectification' },
  remedy: {
    nb: 'Skriv rutinen for retting: hvem som retter, hvor fort, og hvordan alle som har fått feilen, får beskjed.',
    nn: 'Skriv rutina for retting: kven som rettar, kor fort, og korleis alle som har fått feilen, får beskjed.',
    en: 'Write the routine for rectification: who mends, how soon, and how everyone who has received the error is told.',
  },
});

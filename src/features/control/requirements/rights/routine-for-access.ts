import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 12, 15, with popplyl § 16: access within a month, and a written reason with its provision when it is refused. */
export const routineForAccess = coveringRoutine({
  id: 'routine-for-access',
  theme: 'rights',
  kind: 'access',
  title: { nb: 'Rutine for innsyn', nn: 'Rutine for innsyn', en: 'Routine for access' },
  question: {
    nb: 'Finnes det en skriftlig rutine for å gi innsyn innen én måned, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for å gi innsyn innan éin månad, og kjenner skulane ho?',
    en: 'Is there a written routine for giving access within a month, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 12 nr. 3' },
    { act: 'gdpr', section: 'art. 15' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
    { act: 'popplyl-2018', section: '§ 16' },
  ],
  severity: 'high',
  what: { nb: 'innsyn', nn: 'innsyn', en: 'access' },
  remedy: {
    nb: 'Skriv rutinen for innsyn: hvem som svarer, innen én måned, hvor det søkes, og hvordan et avslag begrunnes.',
    nn: 'Skriv rutina for innsyn: kven som svarer, innan éin månad, kvar det blir søkt, og korleis eit avslag blir grunngitt.',
    en: 'Write the routine for access: who answers, within a month, where to search, and how a refusal is reasoned.',
  },
});

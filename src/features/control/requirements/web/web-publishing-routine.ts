import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 6(1), 25(2): names and pictures of pupils are not laid before everybody without a ground, and not by default. */
export const webPublishingRoutine = coveringRoutine({
  id: 'web-publishing-routine',
  theme: 'web',
  kind: 'web-publishing',
  title: {
    nb: 'Rutine for bilder og navn på nett',
    nn: 'Rutine for bilete og namn på nett',
    en: 'Routine for pictures and names on the web',
  },
  question: {
    nb: 'Finnes det en skriftlig rutine for hva som legges ut om elever på nett, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for kva som blir lagt ut om elevar på nett, og kjenner skulane ho?',
    en: 'Is there a written routine for what is put on the web about pupils, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 6 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
    { act: 'gdpr', section: 'art. 25 nr. 2' },
  ],
  severity: 'medium',
  what: { nb: 'bilder og navn på nett', nn: 'bilete og namn på nett', en: 'pictures and names on the web' },
  remedy: {
    nb: 'Skriv rutinen: hva som kan legges ut, hvem som må si ja, og hvordan noe tas ned igjen.',
    nn: 'Skriv rutina: kva som kan leggjast ut, kven som må seie ja, og korleis noko blir teke ned igjen.',
    en: 'Write the routine: what may be put out, who must say yes, and how something is taken down again.',
  },
});

import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 17, 19: a request for erasure is weighed, carried out where it must be, and passed on. */
export const routineForErasure = coveringRoutine({
  id: 'routine-for-erasure',
  theme: 'rights',
  kind: 'erasure',
  title: { nb: 'Rutine for sletting', nn: 'Rutine for sletting', en: 'Routine for erasure' },
  question: {
    nb: 'Finnes det en skriftlig rutine for sletting, også når noen ber om det, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for sletting, også når nokon ber om det, og kjenner skulane ho?',
    en: 'Is there a written routine for erasure, also when somebody asks for it, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 17' },
    { act: 'gdpr', section: 'art. 19' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'medium',
  what: { nb: 'sletting', nn: 'sletting', en: 'erasure' },
  remedy: {
    nb: 'Skriv rutinen for sletting: hva som slettes når, hva som må til arkivet, og hvem som avgjør når noen ber om sletting.',
    nn: 'Skriv rutina for sletting: kva som blir sletta når, kva som må til arkivet, og kven som avgjer når nokon ber om sletting.',
    en: 'Write the routine for erasure: what is erased when, what must go to the archive, and who decides when somebody asks for it.',
  },
});

import { check, requirement } from '../../requirement.ts';
import { hasWrittenRoutine } from '../routines.ts';
import { whereSchoolsAreRun } from './runs-schools.ts';

const written = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for utlevering til politiet.',
    nn: 'Det finst ei skriftleg rutine for utlevering til politiet.',
    en: 'There is a written routine for disclosure to the police.',
  },
  fails: {
    nb: 'Det er ikke skrevet noen rutine for utlevering til politiet. Da er det lett å gi ut for mye i en travel stund.',
    nn: 'Det er ikkje skrive noka rutine for utlevering til politiet. Då er det lett å gi ut for mykje i ei travel stund.',
    en: 'No routine for disclosure to the police is written. In a busy moment it is easy to give too much.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig rutine for utlevering til politiet.',
    nn: 'Ingen har sagt om det finst ei skriftleg rutine for utlevering til politiet.',
    en: 'Nobody has said whether there is a written routine for disclosure to the police.',
  },
};

/** Forvaltningsloven § 13 b first paragraph no. 6: what may be given to the police is weighed each time, so somebody must know how. */
export const routinePoliceDisclosure = requirement({
  id: 'routine-police-disclosure',
  theme: 'disclosure',
  scope: 'owner',
  title: {
    nb: 'Rutine for utlevering til politiet',
    nn: 'Rutine for utlevering til politiet',
    en: 'Routine for disclosure to the police',
  },
  question: {
    nb: 'Vet skolene hva de kan gi politiet, hvem som avgjør det, og hva som må skrives ned?',
    nn: 'Veit skulane kva dei kan gi politiet, kven som avgjer det, og kva som må skrivast ned?',
    en: 'Do the schools know what they may give the police, who decides, and what must be written down?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 2' },
    { act: 'forvaltningsloven-1967', section: '§ 13 b' },
  ],
  severity: 'medium',
  evidence: {
    wants: { nb: 'Rutinen', nn: 'Rutina', en: 'The routine' },
    of: ['routines'],
  },
  judge: (read) =>
    whereSchoolsAreRun(read, () => [check(hasWrittenRoutine(read, 'police-disclosure'), written, 'advice')]),
  remedy: () => [
    {
      say: {
        nb: 'Skriv hvem som avgjør, at kravet skal være skriftlig, hvilken lov det må vise til, og hva som skal skrives ned.',
        nn: 'Skriv kven som avgjer, at kravet skal vere skriftleg, kva lov det må vise til, og kva som skal skrivast ned.',
        en: 'Write who decides, that the demand must be in writing, which law it must cite, and what is to be written down.',
      },
      form: { kind: 'routines', fill: { kind: 'police-disclosure', covers: 'all' } },
    },
  ],
});

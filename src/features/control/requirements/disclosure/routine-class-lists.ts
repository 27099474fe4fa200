import { check, requirement } from '../../requirement.ts';
import { hasWrittenRoutine } from '../routines.ts';
import { whereSchoolsAreRun } from './runs-schools.ts';

const written = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for klasselister.',
    nn: 'Det finst ei skriftleg rutine for klasselister.',
    en: 'There is a written routine for class lists.',
  },
  fails: {
    nb: 'Det er ikke skrevet noen rutine for klasselister. Da kan en sperret adresse havne på dem.',
    nn: 'Det er ikkje skrive noka rutine for klasselister. Då kan ei sperra adresse hamne på dei.',
    en: 'No routine for class lists is written. A protected address may end up on them.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig rutine for klasselister.',
    nn: 'Ingen har sagt om det finst ei skriftleg rutine for klasselister.',
    en: 'Nobody has said whether there is a written routine for class lists.',
  },
};

/** Class lists tell other families where a child lives: what stands on them is thought through once, not by each teacher. */
export const routineClassLists = requirement({
  id: 'routine-class-lists',
  theme: 'disclosure',
  scope: 'owner',
  title: { nb: 'Rutine for klasselister', nn: 'Rutine for klasselister', en: 'Routine for class lists' },
  question: {
    nb: 'Er det bestemt hva som kan stå på klasselister, hvem som får dem, og hva som aldri skal stå der?',
    nn: 'Er det bestemt kva som kan stå på klasselister, kven som får dei, og kva som aldri skal stå der?',
    en: 'Is it decided what may stand on class lists, who gets them, and what must never stand there?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
    { act: 'folkeregisterloven-2016', section: '§ 10-4' },
  ],
  severity: 'medium',
  evidence: {
    wants: { nb: 'Rutinen', nn: 'Rutina', en: 'The routine' },
    of: ['routines'],
  },
  judge: (read) => whereSchoolsAreRun(read, () => [check(hasWrittenRoutine(read, 'class-lists'), written, 'advice')]),
  remedy: () => [
    {
      say: {
        nb: 'Skriv hva som kan stå på listene, hvem som får dem, hvordan man sier nei, og at sperret adresse aldri skal stå der.',
        nn: 'Skriv kva som kan stå på listene, kven som får dei, korleis ein seier nei, og at sperra adresse aldri skal stå der.',
        en: 'Write what may stand on the lists, who gets them, how to say no, and that a protected address never stands there.',
      },
      form: { kind: 'routines', fill: { kind: 'class-lists', covers: 'all' } },
    },
  ],
});

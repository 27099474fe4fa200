import { check, requirement } from '../../requirement.ts';
import { hasWrittenRoutine } from '../routines.ts';
import { whereSchoolsAreRun } from './runs-schools.ts';

const written = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for meldeplikten til barnevernet.',
    nn: 'Det finst ei skriftleg rutine for meldeplikta til barnevernet.',
    en: 'There is a written routine for the duty to report to the child welfare services.',
  },
  fails: {
    nb: 'Det er ikke skrevet noen rutine for meldeplikten til barnevernet.',
    nn: 'Det er ikkje skrive noka rutine for meldeplikta til barnevernet.',
    en: 'No routine for the duty to report to the child welfare services is written.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig rutine for meldeplikten til barnevernet.',
    nn: 'Ingen har sagt om det finst ei skriftleg rutine for meldeplikta til barnevernet.',
    en: 'Nobody has said whether there is a written routine for the duty to report to the child welfare services.',
  },
};

/**
 * opplæringslova (2023) § 24-3 and privatskolelova § 7-4: everybody who works there must report. Municipalities and counties
 * must have the routines that this takes (kommuneloven § 25-1 third paragraph b); for others they are good practice.
 */
export const routineDutyToReport = requirement({
  id: 'routine-duty-to-report',
  theme: 'disclosure',
  scope: 'owner',
  title: {
    nb: 'Rutine for meldeplikten til barnevernet',
    nn: 'Rutine for meldeplikta til barnevernet',
    en: 'Routine for the duty to report to child welfare',
  },
  question: {
    nb: 'Vet alle som arbeider i skolen når de skal melde fra til barnevernet, og hva de da kan og skal gi?',
    nn: 'Veit alle som arbeider i skulen når dei skal melde frå til barnevernet, og kva dei då kan og skal gi?',
    en: 'Does everybody who works at the school know when to report to child welfare, and what they may and must give?',
  },
  law: [
    { act: 'gdpr', section: 'art. 6 nr. 1 bokstav c' },
    { act: 'opplaeringslova-2023', section: '§ 24-3' },
    { act: 'privatskolelova-2003', section: '§ 7-4' },
    { act: 'kommuneloven-2018', section: '§ 25-1 tredje ledd bokstav b' },
  ],
  severity: 'high',
  evidence: {
    wants: { nb: 'Rutinen', nn: 'Rutina', en: 'The routine' },
    of: ['routines'],
  },
  judge(read) {
    return whereSchoolsAreRun(read, () => {
      const owner = read.get('owner', 'owner');
      const kind = owner === undefined ? undefined : read.fact(owner, 'kind');
      const demanded = kind === 'municipality' || kind === 'county-council';
      return [check(hasWrittenRoutine(read, 'duty-to-report'), written, demanded ? 'fails' : 'advice')];
    });
  },
  remedy: () => [
    {
      say: {
        nb: 'Skriv når en ansatt selv skal melde fra, hvordan, hva meldingen kan inneholde, og hva som skal skrives ned.',
        nn: 'Skriv når ein tilsett sjølv skal melde frå, korleis, kva meldinga kan innehalde, og kva som skal skrivast ned.',
        en: 'Write when employees themselves must report, how, what the report may contain, and what is to be written down.',
      },
      form: { kind: 'routines', fill: { kind: 'duty-to-report', covers: 'all' } },
    },
  ],
});

import { within } from '#src/kernel/period.ts';
import { check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';

const taken = {
  holds: { nb: 'Det tas sikkerhetskopi.', nn: 'Det blir teke tryggingskopi.', en: 'Backups are taken.' },
  fails: {
    nb: 'Det tas ikke sikkerhetskopi. Det holder bare når opplysningene kan hentes et annet sted fra i tide.',
    nn: 'Det blir ikkje teke tryggingskopi. Det held berre når opplysningane kan hentast ein annan stad frå i tide.',
    en: 'No backups are taken. That does only where the data can be brought from elsewhere in time.',
  },
  unknown: {
    nb: 'Ingen har sagt om det tas sikkerhetskopi.',
    nn: 'Ingen har sagt om det blir teke tryggingskopi.',
    en: 'Nobody has said whether backups are taken.',
  },
};
const restored = {
  holds: {
    nb: 'Det er prøvd det siste året at opplysningene kommer tilbake.',
    nn: 'Det er prøvd det siste året at opplysningane kjem tilbake.',
    en: 'It has been tried within the last year that the data come back.',
  },
  fails: {
    nb: 'Det er mer enn et år siden det ble prøvd at opplysningene kommer tilbake.',
    nn: 'Det er meir enn eit år sidan det vart prøvd at opplysningane kjem tilbake.',
    en: 'It is more than a year since it was tried that the data come back.',
  },
  unknown: {
    nb: 'Ingen har sagt når det sist ble prøvd at opplysningene kommer tilbake.',
    nn: 'Ingen har sagt når det sist vart prøvd at opplysningane kjem tilbake.',
    en: 'Nobody has said when it was last tried that the data come back.',
  },
};
/** GDPR art. 32(1)(c) and (d): the ability to restore in time, tested regularly. The law names no period; a year is good practice. */
export const restoreTested = notOnPaper({
  id: 'restore-tested',
  theme: 'security',
  scope: 'system',
  title: { nb: 'Sikkerhetskopien er prøvd', nn: 'Tryggingskopien er prøvd', en: 'The backup has been tried' },
  question: {
    nb: 'Tas det sikkerhetskopi, og er det prøvd det siste året at opplysningene kommer tilbake?',
    nn: 'Blir det teke tryggingskopi, og er det prøvd det siste året at opplysningane kjem tilbake?',
    en: 'Are backups taken, and has it been tried within the last year that the data come back?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav d' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Beskrivelsen av sikkerhetskopieringen, og resultatet av prøven',
      nn: 'Skildringa av tryggingskopieringa, og resultatet av prøva',
      en: 'The description of the backup, and the result of the trial',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const copied = read.fact(system, 'backup.taken');
    if (copied !== true) return { checks: [check(copied, taken, 'condition')] };
    const tried = read.fact(system, 'backup.restoreTestedOn');
    const recent = tried === undefined || tried > read.asOf ? undefined : within('P1Y', tried, read.asOf);
    return { checks: [check(true, taken), check(recent, restored, 'advice')] };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Prøv å hente opplysningene tilbake fra en sikkerhetskopi, eller be leverandøren vise at det er gjort.',
        nn: 'Prøv å hente opplysningane tilbake frå ein tryggingskopi, eller be leverandøren vise at det er gjort.',
        en: 'Try to bring the data back from a backup, or ask the vendor to show that it has been done.',
      },
    },
    {
      say: {
        nb: 'Før inn når det sist ble prøvd.',
        nn: 'Før inn når det sist vart prøvd.',
        en: 'Enter when it was last tried.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});

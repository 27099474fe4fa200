import { within } from '#src/kernel/period.ts';
import { allOf, check, requirement } from '../../requirement.ts';

const reviewed = {
  holds: {
    nb: 'Oversikten er gått gjennom det siste året.',
    nn: 'Oversikta er gått gjennom det siste året.',
    en: 'The overview has been reviewed within the last year.',
  },
  fails: {
    nb: 'Det er mer enn et år siden oversikten ble gått gjennom. Gå gjennom den minst én gang i året.',
    nn: 'Det er meir enn eit år sidan oversikta blei gått gjennom. Gå gjennom henne minst éin gong i året.',
    en: 'The overview was last reviewed more than a year ago. Review it at least once a year.',
  },
  unknown: {
    nb: 'Ingen har sagt når oversikten sist ble gått gjennom.',
    nn: 'Ingen har sagt når oversikta sist blei gått gjennom.',
    en: 'Nobody has said when the overview was last reviewed.',
  },
};

/**
 * GDPR art. 24(1): measures are reviewed and updated where necessary; a year is good practice, not a time limit of
 * the law.
 */
export const recordReviewed = requirement({
  id: 'record-reviewed',
  theme: 'record',
  scope: 'owner',
  title: {
    nb: 'Oversikten holdes ved like',
    nn: 'Oversikta blir halden ved like',
    en: 'The overview is kept up to date',
  },
  question: {
    nb: 'Er oversikten over systemer og behandlinger gått gjennom det siste året?',
    nn: 'Er oversikta over system og behandlingar gått gjennom det siste året?',
    en: 'Has the overview of systems and processing been reviewed within the last year?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 30 nr. 1' },
  ],
  note: {
    nb: 'Loven sier at tiltak skal gjennomgås ved behov. Ett år er god praksis, ingen frist i loven.',
    nn: 'Lova seier at tiltak skal gåast gjennom ved behov. Eitt år er god praksis, ingen frist i lova.',
    en: 'The law says that measures are reviewed where necessary. A year is good practice, no time limit of the law.',
  },
  severity: 'low',
  evidence: {
    wants: {
      nb: 'Oversikten, med dato for gjennomgangen',
      nn: 'Oversikta, med dato for gjennomgangen',
      en: 'The overview, with the day of the review',
    },
    of: ['records'],
  },
  judge: (read) => ({
    checks: [
      check(
        allOf(
          read.list('records').map((record) => {
            const on = read.fact(record, 'reviewedOn');
            return on === undefined ? undefined : within('P1Y', on, read.asOf);
          }),
        ),
        reviewed,
        'advice',
      ),
    ],
  }),
  remedy: () => [
    {
      say: {
        nb: 'Gå gjennom oversikten sammen med skolene, og skriv inn dagen.',
        nn: 'Gå gjennom oversikta saman med skulane, og skriv inn dagen.',
        en: 'Review the overview with the schools, and enter the day.',
      },
      form: { kind: 'records' },
    },
  ],
});

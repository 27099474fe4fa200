import type { Reader } from '../../reader.ts';
import { allOf, type Check, check, requirement } from '../../requirement.ts';

const notAsked = {
  nb: 'Kravet gjelder bare kommuner og fylkeskommuner.',
  nn: 'Kravet gjeld berre kommunar og fylkeskommunar.',
  en: 'This is asked of municipalities and county councils only.',
};
const kindUnknown = {
  nb: 'Ingen har sagt om eieren er en kommune eller fylkeskommune.',
  nn: 'Ingen har sagt om eigaren er ein kommune eller fylkeskommune.',
  en: 'Nobody has said whether the owner is a municipality or county council.',
};
const reported = {
  holds: {
    nb: 'Det er rapportert om internkontrollen det siste året.',
    nn: 'Det er rapportert om internkontrollen det siste året.',
    en: 'The internal control has been reported on within the last year.',
  },
  fails: {
    nb: 'Det er ikke rapportert om internkontrollen i år og heller ikke i fjor.',
    nn: 'Det er ikkje rapportert om internkontrollen i år og heller ikkje i fjor.',
    en: 'The internal control has been reported on neither this year nor last year.',
  },
  unknown: {
    nb: 'Ingen har sagt når kommunestyret eller fylkestinget sist fikk rapport om internkontrollen.',
    nn: 'Ingen har sagt når kommunestyret eller fylkestinget sist fekk rapport om internkontrollen.',
    en: 'Nobody has said when the council last had a report on the internal control.',
  },
};
const thisYear = {
  nb: 'Det er mer enn et år siden sist. Rapporten for i år må legges fram før nyttår.',
  nn: 'Det er meir enn eit år sidan sist. Rapporten for i år må leggjast fram før nyttår.',
  en: 'The last report is more than a year old. This year’s must be given before the year ends.',
};

/**
 * The last report that was given; undefined when it cannot be told which that was, null when it is said that there is
 * none.
 */
function lastReport(read: Reader): string | null | undefined {
  const reports = read.find('auditsByKind', 'internal-control-report').map((audit) => ({
    done: read.fact(audit, 'done'),
    on: read.fact(audit, 'on'),
  }));
  const given = reports.flatMap(({ done, on }) => (done === true && on !== undefined && on <= read.asOf ? [on] : []));
  if (given.length > 0) return given.toSorted().at(-1);
  return allOf(reports.map(({ done }) => done === false)) === true ? null : undefined;
}

/** "At least once a year": a year that has not ended may still get its report. */
function weigh(last: string | null | undefined, asOf: string): Check {
  if (last === undefined || last === null) return check(last === null ? false : undefined, reported);
  const years = Number(asOf.slice(0, 4)) - Number(last.slice(0, 4));
  const recent = years === 0 || (years === 1 && last.slice(4) >= asOf.slice(4));
  if (!recent && years === 1) return { state: 'advice', says: thisYear };
  return check(recent, reported);
}

/** Kommuneloven § 25-2: the director reports to the council on internal control at least once a year. */
export const internalControlReport = requirement({
  id: 'internal-control-report',
  theme: 'organisation',
  scope: 'owner',
  title: {
    nb: 'Årlig rapport om internkontrollen',
    nn: 'Årleg rapport om internkontrollen',
    en: 'Yearly report on the internal control',
  },
  question: {
    nb: 'Har kommunestyret eller fylkestinget fått rapport om internkontrollen det siste året?',
    nn: 'Har kommunestyret eller fylkestinget fått rapport om internkontrollen det siste året?',
    en: 'Has the council had a report on the internal control within the last year?',
  },
  law: [{ act: 'kommuneloven-2018', section: '§ 25-2' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Rapporten og saken i kommunestyret eller fylkestinget',
      nn: 'Rapporten og saka i kommunestyret eller fylkestinget',
      en: 'The report and the item before the council',
    },
    of: ['audits'],
  },
  judge(read, owner) {
    const kind = read.fact(owner, 'kind');
    if (kind === undefined) return { checks: [{ state: 'unknown', says: kindUnknown }] };
    if (kind !== 'municipality' && kind !== 'county-council') return { notApplicable: notAsked };
    return { checks: [weigh(lastReport(read), read.asOf)] };
  },
  remedy: () => [
    {
      say: {
        nb: 'Legg fram rapporten, og skriv inn dagen.',
        nn: 'Legg fram rapporten, og skriv inn dagen.',
        en: 'Give the report, and enter the day.',
      },
      form: { kind: 'audits', fill: { kind: 'internal-control-report' } },
    },
  ],
});

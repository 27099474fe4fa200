import { absent, all, allWithLogin, itsSystems, owner, type Row, row, still, systemsUsedAtUnit, turns } from './row.ts';

const ours = 'agreements/{granbar,blaklokke,miljoboka,kvistad,tallstien}';
// Granbar is audited by the owner itself; the others rest on the processor's report.
const byReport = 'agreements/{blaklokke,miljoboka,kvistad,tallstien}';
const agreement = (verdict: 'deviation' | 'remark' | 'unknown') => turns(verdict, 'processor-agreement', itsSystems);
const gdpr = 'pack gdpr reads it (art. 28(3))';

const contents: readonly Row[] = [
  row(`${ours}#contents.{onlyAsAgreed,securityMeasures}`, false, agreement('deviation')),
  row(`${ours}#contents.{onlyAsAgreed,securityMeasures}`, '–', agreement('unknown')),
  row(`${ours}#contents`, absent, agreement('unknown')),
  still(`${ours}#contents.{confidentiality,subProcessors,assistance,deletionAtEnd}`, false, gdpr),
  still(`${ours}#contents.audits`, false, 'the clause on the audit report shows that there is one to ask for'),
  still(`${ours}#subProcessors`, '–', 'pack gdpr and the map read it (art. 28(2), (4))'),
];

const clauses: readonly Row[] = [
  row('agreements/granbar#clauses.revisjon.kind', 'assistance', agreement('unknown')),
  row(
    `${byReport}#clauses.revisjon.kind`,
    'assistance',
    turns('unknown', ['processor-agreement', 'security-audit'], itsSystems),
  ),
  row(`${ours}#clauses.revisjon.askedFor`, false, agreement('remark')),
  row(`${ours}#clauses.revisjon.askedFor`, '–', agreement('unknown')),
  still(
    'agreements/granbar#clauses.revisjon.receivedOn',
    '2020-01-01',
    'the owner has audited Granbar itself this year',
  ),
  row(`${byReport}#clauses.revisjon.receivedOn`, '2025-11-15', turns('deviation', 'security-audit', itsSystems)),
  row(`${byReport}#clauses.revisjon.receivedOn`, '–', turns('unknown', 'security-audit', itsSystems)),
  row(`${ours}#clauses.brudd.kind`, 'assistance', turns('unknown', 'breach-handling', itsSystems)),
  row(`${ours}#clauses.brudd.askedFor`, false, turns('remark', 'breach-handling', itsSystems)),
  row(`${ours}#clauses.brudd.askedFor`, '–', turns('unknown', 'breach-handling', itsSystems)),
  still(
    `${ours}#clauses.brudd.receivedOn`,
    '–',
    'that the reports were asked for is enough here (p. 12); the calendar of clauses reads the day',
  ),
  still('agreements/granbar#clauses.sletting.kind', 'assistance', gdpr),
  still('agreements/granbar#clauses.sletting.askedFor', false, gdpr),
  still('agreements/granbar#clauses.sletting.receivedOn', '–', gdpr),
  still('agreements/*#clauses.*.obligation', 'Noe annet', 'the finding and the calendar of clauses show it'),
  still('agreements/*#clauses.*.owedBy', 'nordlunde', 'the letter that asks for the report is addressed by it'),
  still('agreements/*#clauses.*.recurs', 'P3Y', 'the calendar of clauses runs by it'),
];

const agreements: readonly Row[] = [
  still('agreements/*#name', 'Et annet navn', 'the finding and the letters name it'),
  row(`${ours}#kind`, 'use', agreement('unknown')),
  still('agreements/felles-innlogging#kind', 'disclosure', 'it is not the processor agreement of any system'),
  row(`${ours}#written`, false, agreement('deviation')),
  row(`${ours}#written`, '–', agreement('unknown')),
  still('agreements/felles-innlogging#written', false, 'it is not the processor agreement of any system'),
  still('agreements/*#party', 'nordlunde', 'the map and pack gdpr read it (art. 28)'),
  still('agreements/*#signedFor', 'nesset', 'pack gdpr reads it: whether the school was entitled to sign'),
  row(`${ours}#signedOn`, '2026-11-17', agreement('deviation')),
  still(`${ours}#signedOn`, '–', 'a written agreement without its date is one all the same, as in the report (p. 15)'),
  still('agreements/felles-innlogging#signedOn', '2026-11-17', 'it is not the processor agreement of any system'),
  row(`${ours}#validTo`, '2026-11-15', agreement('deviation')),
  still(`${ours}#validTo`, '–', 'no end stated is no end'),
  row('agreements/granbar#systems', [], turns('unknown', ['processor-agreement', 'breach-handling'], itsSystems)),
  row(
    `${byReport}#systems`,
    [],
    turns('unknown', ['processor-agreement', 'breach-handling', 'security-audit'], itsSystems),
  ),
  still('agreements/felles-innlogging#systems', [], 'it is not the processor agreement of any system'),
];

/** Each routine and the requirement that asks for it; the last two are the owner's, not a system's. */
const perSystem = [
  ['innsyn', 'access-routine'],
  ['informasjon', 'information-duty'],
  ['sletting', 'erasure-routine'],
  ['brudd', 'breach-handling'],
  ['sikkerhetsrevisjon', 'security-audit'],
] as const;
const unread = 'routines/{retting,fritekst}';
const noDuty = 'the report asks for no such routine; pack gdpr reads it (art. 16, 25)';

const routines: readonly Row[] = [
  ...perSystem.flatMap(([key, requirement]) => [
    row(`routines/${key}#kind`, 'rectification', turns('unknown', requirement, all)),
    row(`routines/${key}#written`, false, turns('deviation', requirement, all)),
    row(`routines/${key}#written`, '–', turns('unknown', requirement, all)),
    row(`routines/${key}#covers`, ['romtavla'], turns('unknown', requirement, allWithLogin)),
    row(`routines/${key}#covers`, '–', turns('unknown', requirement, all)),
  ]),
  ...perSystem
    .slice(0, 4)
    .flatMap(([key, requirement]) => [
      row(`routines/${key}#knownAt.*`, false, turns('deviation', requirement, systemsUsedAtUnit)),
      row(`routines/${key}#knownAt.*`, '–', turns('unknown', requirement, systemsUsedAtUnit)),
      row(`routines/${key}#knownAt`, absent, turns('unknown', requirement, all)),
    ]),
  still(
    'routines/sikkerhetsrevisjon#knownAt.*',
    false,
    'the owner audits; the schools need not know the routine (p. 11)',
  ),
  row(
    'routines/{sikkerhetsmal,sikkerhetsstrategi}#kind',
    'rectification',
    turns('unknown', 'security-management', owner),
  ),
  row('routines/{sikkerhetsmal,sikkerhetsstrategi}#written', false, turns('deviation', 'security-management', owner)),
  row('routines/{sikkerhetsmal,sikkerhetsstrategi}#written', '–', turns('unknown', 'security-management', owner)),
  still(
    'routines/{sikkerhetsmal,sikkerhetsstrategi}#covers',
    [],
    'objectives and strategy are the owner’s, not a system’s',
  ),
  still(
    'routines/{sikkerhetsmal,sikkerhetsstrategi}#knownAt.*',
    false,
    'pof § 2-3 asks that they are written; the list of routines shows where they are known',
  ),
  still('routines/retting#kind', 'free-text-review', noDuty),
  still('routines/fritekst#kind', 'rectification', 'whether free text is gone through, the system itself says'),
  still(`${unread}#written`, false, noDuty),
  still(`${unread}#covers`, [], noDuty),
  still(`${unread}#knownAt.*`, false, noDuty),
  still('routines/*#name', 'Et annet navn', 'the finding and the list of routines name it'),
  still('routines/*#level', 'nesset', 'the list of routines shows it'),
  still('routines/*#approvedOn', '2010-01-01', 'the calendar of reviews reads it'),
  still('routines/*#reviewedOn', '2010-01-01', 'the calendar of reviews reads it'),
  still('routines/*#madeKnownBy', 'Ingen', 'it says how; whether it is known each unit says'),
  still('routines/*#practice', 'Noe annet', 'shown beside the routine; only what is written counts'),
];

export const agreementRows: readonly Row[] = [...contents, ...clauses, ...agreements, ...routines];

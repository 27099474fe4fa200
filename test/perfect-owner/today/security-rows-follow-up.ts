import { allWithLogin, itself, itsSystems, only, owner, type Row, row, still, turns, type Verdict } from '../row.ts';

const managed = (verdict: Verdict) => turns(verdict, 'management-reviewed', owner);
const tested = (verdict: Verdict, ...systems: readonly string[]) => turns(verdict, 'security-tested', only(...systems));
const access = (verdict: Verdict) => turns(verdict, 'access-reviewed', allWithLogin);
const logs = (verdict: Verdict) => turns(verdict, 'log-reviewed', allWithLogin);

const audits: readonly Row[] = [
  row('audits/ledelsens-gjennomgang#{done,documented}', false, managed('conditional')),
  row('audits/ledelsens-gjennomgang#on', '2025-11-15', managed('conditional')),
  row('audits/ledelsens-gjennomgang#{done,documented,on}', '–', managed('unknown')),
  // Without the owner's own audit Granbar has a report from last year only; of Romtavla nobody else says anything.
  row(
    'audits/egen-revisjon#{done,documented}',
    false,
    tested('conditional', 'granbar-skole'),
    tested('deviation', 'romtavla'),
  ),
  row('audits/egen-revisjon#systems', [], tested('conditional', 'granbar-skole'), tested('unknown', 'romtavla')),
  row('audits/egen-revisjon#on', '2025-11-15', tested('conditional', 'granbar-skole', 'romtavla')),
  row('audits/egen-revisjon#{done,documented,on}', '–', tested('unknown', 'granbar-skole', 'romtavla')),
  row('audits/tilganger#{done,documented}', false, access('deviation')),
  row('audits/tilganger#on', '2025-11-15', access('conditional')),
  row('audits/tilganger#systems', ['romtavla'], access('unknown')),
  row('audits/tilganger#{done,documented,on}', '–', access('unknown')),
  row('audits/logger#{done,documented}', false, logs('conditional')),
  row('audits/logger#on', '2025-11-15', logs('conditional')),
  row('audits/logger#systems', ['romtavla'], logs('unknown')),
  row('audits/logger#{done,documented,on}', '–', logs('unknown')),
];

const others = 'agreements/{blaklokke,miljoboka,kvistad,tallstien}';
const reports: readonly Row[] = [
  row(`${others}#clauses.revisjon.receivedOn`, '2025-11-15', turns('conditional', 'security-tested', itsSystems)),
  row(`${others}#clauses.revisjon.receivedOn`, '–', turns('unknown', 'security-tested', itsSystems)),
  still('agreements/granbar#clauses.revisjon.receivedOn', '–', 'the owner has audited Granbar itself'),
  still('agreements/*#clauses.revisjon.askedFor', false, 'the report has come all the same'),
];

const breachRoutine = (verdict: Verdict) => turns(verdict, 'routine-for-breaches', owner);
const accessRoutine = (verdict: Verdict) => turns(verdict, 'routine-access-control', owner);
const governed = (verdict: Verdict) => turns(verdict, 'security-governed', owner);
const governing = 'routines/{sikkerhetsmal,sikkerhetsstrategi}';

const routines: readonly Row[] = [
  row('routines/brudd#written', false, breachRoutine('deviation')),
  row('routines/brudd#knownAt.*', false, breachRoutine('deviation')),
  row('routines/brudd#covers', ['granbar-skole'], breachRoutine('unknown')),
  row('routines/brudd#{written,covers,knownAt.*}', '–', breachRoutine('unknown')),
  row('routines/tilgangsrutine#written', false, accessRoutine('conditional')),
  row('routines/tilgangsrutine#covers', ['granbar-skole'], accessRoutine('unknown')),
  row('routines/tilgangsrutine#{written,covers}', '–', accessRoutine('unknown')),
  row(`${governing}#written`, false, governed('deviation')),
  row(`${governing}#written`, '–', governed('unknown')),
  row(`${governing}#reviewedOn`, '2024-11-15', governed('remark')),
  row(`${governing}#reviewedOn`, '–', governed('remark')), // approved more than two years ago
  still('owner#publicBody', '–', 'it decides only how heavily it weighs that something is not written'),
];

const breaches: readonly Row[] = [
  row('breaches/*#awareOn', '2026-03-01', turns('deviation', 'breach-reported', itself)),
  still('breaches/*#awareOn', '2026-03-02', 'the third day after may lie within 72 hours'),
  row('breaches/*#awareOn', '–', turns('unknown', 'breach-reported', itself)),
  row('breaches/*#authorityNotifiedOn', '2026-03-08', turns('deviation', 'breach-reported', itself)),
  row('breaches/*#authorityNotifiedOn', '–', turns('unknown', 'breach-reported', itself)),
  row('breaches/*#subjectsTold', false, turns('conditional', 'breach-told-to-people', itself)),
  row('breaches/*#subjectsTold', '–', turns('unknown', 'breach-told-to-people', itself)),
  row('breaches/*#documented', false, turns('deviation', 'breach-documented', itself)),
  row('breaches/*#documented', '–', turns('unknown', 'breach-documented', itself)),
];

export const followUpRows: readonly Row[] = [...audits, ...reports, ...routines, ...breaches];

import { all, except, itsSystems, only, owner, type Row, row, still, systemInPath, turns } from './row.ts';

const risk = (verdict: 'deviation' | 'remark' | 'unknown' | 'claimed') => turns(verdict, 'risk-assessment', itsSystems);
// Assessed before use, then again after the change: the first shows that it was in time, the latest is the one that counts.
const first = 'assessments/{ros-granbar-2024,ros-blaklokke-2025,ros-kvistad-2019}';
const again = 'assessments/{ros-granbar-2026,ros-blaklokke-2026,ros-kvistad-2026}';
const single = 'assessments/{ros-miljoboka,ros-tallstien,ros-romtavla}';
const fromAnywhere = 'assessments/{ros-granbar-2026,ros-blaklokke-2026}';
const others = 'assessments/{dpia-miljoboka,dpia-blaklokke,overforing-sveits}';
const laterPack = 'not a duty under this law; pack gdpr reads it (art. 35, ch. V)';
const superseded = 'a later assessment counts; this one shows only that it was made before use';

const assessments: readonly Row[] = [
  row(`${first}#kind`, 'dpia', risk('remark')),
  row(`${first}#systems`, [], risk('remark')),
  row(`${first}#done`, false, risk('remark')),
  still(`${first}#done`, '–', 'one may have been made in time, so the remark is not given'),
  row(`${first}#on`, '2026-11-17', risk('remark')), // not yet done on the day
  still(`${first}#on`, '–', 'it may have been in time, so the remark is not given'),
  still(`${first}#{criteriaSet,comparedWithCriteria,coversExternalAccess}`, false, superseded),
  row(`${again}#kind`, 'dpia', risk('deviation')),
  row(`${again}#systems`, [], risk('deviation')),
  row(`${again}#done`, false, risk('deviation')),
  row(`${again}#done`, '–', risk('unknown')),
  row(`${again}#on`, '2025-11-16', risk('deviation')), // before the last change
  row(`${again}#on`, '–', risk('unknown')),
  row(`${single}#kind`, 'dpia', risk('unknown')),
  row(`${single}#systems`, [], risk('unknown')),
  row(`${single}#done`, false, risk('deviation')),
  row(`${single}#done`, '–', risk('unknown')),
  row(`${single}#on`, '2024-11-01', risk('deviation')), // before the last change
  row(`${single}#on`, '–', risk('unknown')),
  ...[again, single].flatMap((at) => [
    row(`${at}#{criteriaSet,comparedWithCriteria}`, false, risk('deviation')),
    row(`${at}#{criteriaSet,comparedWithCriteria}`, '–', risk('unknown')),
  ]),
  row(`${fromAnywhere}#coversExternalAccess`, false, risk('deviation')),
  row(`${fromAnywhere}#coversExternalAccess`, '–', risk('unknown')),
  still(
    'assessments/{ros-kvistad-2026,ros-miljoboka,ros-tallstien,ros-romtavla}#coversExternalAccess',
    false,
    'the system is not reached from outside',
  ),
  row('assessments/anonymitet-miljoboka#kind', 'dpia', turns('unknown', 'erasure-routine', itsSystems)),
  row('assessments/anonymitet-miljoboka#systems', [], turns('unknown', 'erasure-routine', itsSystems)),
  row('assessments/anonymitet-miljoboka#done', false, turns('deviation', 'erasure-routine', itsSystems)),
  row('assessments/anonymitet-miljoboka#done', '–', turns('unknown', 'erasure-routine', itsSystems)),
  still(
    'assessments/{anonymitet-miljoboka,unntak-fra-informasjon}#on',
    '2010-01-01',
    'the calendar of reviews reads it',
  ),
  row('assessments/unntak-fra-informasjon#kind', 'dpia', turns('unknown', 'information-duty', all)),
  row(
    'assessments/unntak-fra-informasjon#systems',
    ['romtavla'],
    turns('unknown', 'information-duty', except(all, 'romtavla')),
  ),
  row('assessments/unntak-fra-informasjon#done', false, turns('deviation', 'information-duty', all)),
  row('assessments/unntak-fra-informasjon#done', '–', turns('unknown', 'information-duty', all)),
  still('assessments/dpia-*#kind', 'transfer', laterPack),
  still('assessments/overforing-sveits#kind', 'dpia', laterPack),
  still(`${others}#systems`, [], laterPack),
  still(`${others}#done`, false, laterPack),
  still(`${others}#on`, '2010-01-01', laterPack),
  still('assessments/*#by', 'Ingen', 'the finding shows it'),
  still('assessments/*#conclusion', 'Noe annet', 'people weigh it; the finding shows it'),
];

const audit = (verdict: 'deviation' | 'unknown') => turns(verdict, 'security-audit', only('granbar-skole', 'romtavla'));
const review = (verdict: 'deviation' | 'unknown') => turns(verdict, 'security-management', owner);

const audits: readonly Row[] = [
  row('audits/ledelsens-gjennomgang#kind', 'access-review', review('unknown')),
  still('audits/ledelsens-gjennomgang#systems', [], 'the review is the owner’s, not a system’s'),
  row('audits/ledelsens-gjennomgang#done', false, review('deviation')),
  row('audits/ledelsens-gjennomgang#done', '–', review('unknown')),
  row('audits/ledelsens-gjennomgang#on', '2025-11-15', review('deviation')),
  row('audits/ledelsens-gjennomgang#on', '–', review('unknown')),
  still('audits/ledelsens-gjennomgang#documented', false, 'the evidence that is asked for is the minutes'),
  // Without the owner's own audit Granbar has only a report from last year; of Romtavla nobody then says anything.
  ...(['kind', 'systems'] as const).map((path) =>
    row(
      `audits/egen-revisjon#${path}`,
      path === 'kind' ? 'access-review' : [],
      turns('deviation', 'security-audit', only('granbar-skole')),
      turns('unknown', 'security-audit', only('romtavla')),
    ),
  ),
  row('audits/egen-revisjon#{done,documented}', false, audit('deviation')),
  row('audits/egen-revisjon#{done,documented}', '–', audit('unknown')),
  row('audits/egen-revisjon#on', '2025-11-15', audit('deviation')),
  row('audits/egen-revisjon#on', '–', audit('unknown')),
  still('audits/tilganger#kind', 'management-review', 'another review of the same kind is there already'),
  still('audits/tilganger#systems', [], 'the pages on who may see what read it'),
  still('audits/tilganger#done', false, 'the pages on who may see what read it'),
  still('audits/tilganger#on', '2010-01-01', 'the calendar of reviews reads it'),
  still('audits/tilganger#documented', false, 'the pages on who may see what read it'),
  still('audits/*#by', 'Ingen', 'the finding shows it'),
];

const register = 'the register of breaches shows it; pack gdpr reads it (art. 33, 34)';
const breaches: readonly Row[] = [
  still('breaches/*#what', 'Noe annet', register),
  still('breaches/*#systems', '–', 'it cannot then be laid to any system; the register of breaches shows it'),
  still('breaches/*#awareOn', '2026-01-01', register),
  still('breaches/*#authorityNotifiedOn', '–', register),
  still('breaches/*#subjectsTold', false, register),
  row('breaches/*#documented', false, turns('deviation', 'breach-handling', itsSystems)),
  row('breaches/*#documented', '–', turns('unknown', 'breach-handling', itsSystems)),
];

const statement = 'notices/personvernerklaering';
const beside = 'notices/{personvern-for-barn,brosjyre-miljoboka,ordensreglement,eksempelrapport}';
const informs = (verdict: 'deviation' | 'unknown', whose = all) => turns(verdict, 'information-duty', whose);
// What the statement alone tells: the children's booklet leaves out the archive and Romtavla, the brochure is of Miljøboka only.
const statementAlone = only('kvistad-sak', 'romtavla');
const statementOrBrochure = except(all, 'miljoboka');
const told = 'the statement tells it whole';
// What rests on a duty rests on what is told as well; Romtavla rests on the law alone.
const conditional = turns('conditional', 'legal-ground', except(all, 'romtavla'));
const miljoboka = only('miljoboka');

const notices: readonly Row[] = [
  still('notices/*#name', 'Et annet navn', 'the finding and the list of notices name it'),
  still('notices/*#form', 'oral', 'what it tells counts in any form; rules of conduct must be found, and these are'),
  still('notices/*#writtenBy', 'Noen andre', 'the list of notices shows it'),
  still('notices/*#audience', '–', 'pack gdpr reads it (art. 12(1): for children)'),
  row(`${statement}#written`, false, informs('unknown')),
  row(`${statement}#written`, '–', informs('unknown')),
  still(`${beside}#written`, false, told),
  row('notices/ordensreglement#findable', false, informs('deviation', miljoboka)),
  row('notices/ordensreglement#findable', '–', informs('unknown', miljoboka)),
  still(
    'notices/{personvernerklaering,personvern-for-barn,brosjyre-miljoboka,eksempelrapport}#findable',
    false,
    'asked of rules of conduct only (p. 7); the scanner looks for the others',
  ),
  still('notices/*#url', 'https://www.solvik.example/borte', 'the scanner goes there'),
  still('notices/*#hash', '0'.repeat(64), 'the scanner compares with it'),
  still('notices/*#publishedOn', '2010-01-01', 'pack gdpr reads it: newer than the last change'),
  still('notices/*#promises', 'Alt slettes', 'the statement checker reads it; whether it is true a comparison says'),
  row(`${statement}#mentions.*`, false, informs('unknown', systemInPath)),
  row(`${statement}#mentions.*`, '–', informs('unknown', systemInPath)),
  still(`${beside}#mentions.*`, false, told),
  row(`${statement}#tells.{controller,purpose,dataRecorded}`, 'no', informs('deviation', statementAlone)),
  row(`${statement}#tells.{controller,purpose,dataRecorded}`, 'partly', informs('deviation', statementAlone)),
  row(`${statement}#tells.{controller,purpose,dataRecorded}`, '–', informs('unknown', statementAlone)),
  row(`${statement}#tells.{recipients,voluntary}`, 'no', informs('deviation', statementOrBrochure)),
  row(`${statement}#tells.{recipients,voluntary}`, '–', informs('unknown', statementOrBrochure)),
  row(`${statement}#tells.rights`, 'partly', informs('deviation')),
  row(`${statement}#tells.rights`, '–', informs('unknown')),
  still(
    `${statement}#tells.{access,erasure}`,
    'no',
    'part of the rights under this law; pack gdpr reads it (art. 13(2)(b))',
  ),
  still(`${beside}#tells.*`, 'no', told),
  // The statement speaks of every system, so a mismatch in it is one for each of them.
  row(`${statement}#sameAs.*`, false, informs('deviation'), conditional),
  row(`${statement}#sameAs.*`, '–', informs('unknown'), conditional),
  row(
    'notices/{brosjyre-miljoboka,ordensreglement}#sameAs.*',
    false,
    informs('deviation', miljoboka),
    turns('conditional', 'legal-ground', miljoboka),
  ),
  row(
    'notices/{brosjyre-miljoboka,ordensreglement}#sameAs.*',
    '–',
    informs('unknown', miljoboka),
    turns('conditional', 'legal-ground', miljoboka),
  ),
];

export const followUpRows: readonly Row[] = [...assessments, ...audits, ...breaches, ...notices];

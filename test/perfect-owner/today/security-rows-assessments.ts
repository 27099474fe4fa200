import { itself, itsSystems, type Row, row, still, turns } from '../row.ts';
import { assessed, itsActivities, itsActivity, onlyWeighed, onlyWeighedWithIt } from './security-whose.ts';

const risk = (verdict: 'deviation' | 'conditional' | 'unknown') => turns(verdict, 'risk-assessed', itsSystems);
const first = 'assessments/{ros-granbar-2024,ros-blaklokke-2025,ros-kvistad-2019}';
const again = 'assessments/{ros-granbar-2026,ros-blaklokke-2026,ros-kvistad-2026}';
const single = 'assessments/{ros-miljoboka,ros-tallstien,ros-romtavla}';
const fromAnywhere = 'assessments/{ros-granbar-2026,ros-blaklokke-2026}';
const superseded = 'a later assessment counts';

const risks: readonly Row[] = [
  still(`${first}#systems`, [], superseded),
  still(`${first}#{done,on}`, '–', superseded),
  // Without it the first is the latest, and older than the last change.
  row(`${again}#systems`, [], risk('deviation')),
  row(`${again}#done`, false, risk('deviation')),
  row(`${again}#{done,on}`, '–', risk('unknown')),
  row(`${again}#on`, '2025-11-16', risk('deviation')), // before the last change
  row(`${single}#systems`, [], risk('unknown')),
  row(`${single}#done`, false, risk('deviation')),
  row(`${single}#{done,on}`, '–', risk('unknown')),
  row(`${single}#on`, '2024-11-01', risk('deviation')), // before the last change
  ...[again, single].flatMap((at) => [
    row(`${at}#comparedWithCriteria`, false, risk('conditional')),
    row(`${at}#comparedWithCriteria`, '–', risk('unknown')),
  ]),
  row(`${fromAnywhere}#coversExternalAccess`, false, risk('deviation')),
  row(`${fromAnywhere}#coversExternalAccess`, '–', risk('unknown')),
];

// The impact assessments that count, and those of systems that have no other.
const dpias = 'assessments/{dpia-miljoboka,dpia-blaklokke-2026,dpia-kvistad,dpia-tallstien}';
const alone = 'assessments/{dpia-miljoboka,dpia-kvistad,dpia-tallstien}';
const newer = 'assessments/dpia-blaklokke-2026';
const older = 'assessments/dpia-blaklokke';
const ofDpia = ['dpia-dpo-asked', 'dpia-consulted', 'dpia-kept-up'];
/** Two signs of high risk: the need was weighed for everything, which does only if it shows why the risk is not high. */
const gone = [turns('conditional', 'dpia-done', itsActivity), turns('not-applicable', ofDpia, itsActivity)];

const impacts: readonly Row[] = [
  row(`${alone}#done`, false, ...gone),
  row(`${alone}#done`, '–', ...gone),
  row(`${alone}#systems`, [], ...gone),
  row(`${alone}#on`, '2024-11-01', turns('conditional', 'dpia-kept-up', itsActivities)), // before the last change
  row(`${alone}#on`, '–', turns('unknown', 'dpia-kept-up', itsActivities)),
  row(`${newer}#done`, false, turns('conditional', 'dpia-kept-up', itsActivities)),
  row(`${newer}#{done,on}`, '–', turns('unknown', 'dpia-kept-up', itsActivities)),
  row(`${newer}#systems`, [], turns('conditional', 'dpia-kept-up', itsActivities)),
  row(`${newer}#on`, '2026-08-02', turns('conditional', 'dpia-kept-up', itsActivities)),
  still(`${older}#systems`, [], superseded),
  still(`${older}#{done,on}`, '–', superseded),
  row(`${dpias}#dpoAdvice`, false, turns('deviation', 'dpia-dpo-asked', itsActivities)),
  row(`${dpias}#dpoAdvice`, '–', turns('unknown', 'dpia-dpo-asked', itsActivities)),
  row(
    'assessments/{dpia-miljoboka,dpia-blaklokke-2026,dpia-tallstien}#residualRisk',
    'high',
    turns('unknown', 'dpia-consulted', itsActivities),
  ),
  row(`${dpias}#residualRisk`, '–', turns('unknown', 'dpia-consulted', itsActivities)),
  row('assessments/dpia-kvistad#authorityConsulted', false, turns('deviation', 'dpia-consulted', itsActivities)),
  row('assessments/dpia-kvistad#authorityConsulted', '–', turns('unknown', 'dpia-consulted', itsActivities)),
  row('owner#dataProtectionOfficer.appointed', false, turns('not-applicable', 'dpia-dpo-asked', assessed)),
  still('owner#dataProtectionOfficer.appointed', '–', 'that the officer was asked shows that there is one'),
];

const weighed = (verdict: 'conditional' | 'unknown') => turns(verdict, 'dpia-need-weighed', onlyWeighed);
const needs: readonly Row[] = [
  row('assessments/dpia-behov#done', false, weighed('conditional')),
  row('assessments/dpia-behov#done', '–', weighed('unknown')),
  row('assessments/dpia-behov#systems', [], weighed('unknown')),
  row('assessments/dpia-behov#on', '2026-11-17', weighed('conditional')), // not yet done on the day
  still('assessments/dpia-behov#on', '–', 'it is done, whenever that was'),
];

const withoutDpia = 'activities/{elevregister,vurdering,dagsplan,jubileum,tilgangsstyring}';
const signs = '{newTechnology,largeScale,systematicMonitoring,profiling,automatedDecisions}';
const asked = ['dpia-need-weighed', ...ofDpia];
const activities: readonly Row[] = [
  // Pupils or employees are one sign; with another a DPIA is needed as a rule.
  row(`${withoutDpia}#${signs}`, true, turns('conditional', 'dpia-done', itself)),
  row(`${withoutDpia}#${signs}`, '–', turns('unknown', 'dpia-done', itself)),
  row(
    'dataTypes/*#sensitivity',
    (is: string) => (is === 'special-category' ? 'criminal-offence' : 'special-category'),
    turns('conditional', 'dpia-done', onlyWeighedWithIt),
  ),
  row('dataTypes/*#sensitivity', '–', turns('unknown', 'dpia-done', onlyWeighedWithIt)),
  still('dataUses/*#subjects', 'others-named-in-text', 'one sign the less'),
  row(
    'activities/{laeringsarbeid,skolemiljo,saksbehandling,matematikkoving}#role',
    'processor',
    turns('not-applicable', [...asked, 'dpia-done'], itself),
  ),
  row('activities/tilgangsstyring#role', 'processor', turns('not-applicable', asked, itself)),
  row(
    'activities/{elevregister,vurdering,dagsplan,jubileum}#role',
    'processor',
    turns('not-applicable', 'dpia-need-weighed', itself),
  ),
  still('activities/*#role', '–', 'it is then taken to be the owner’s own'),
];

export const assessmentRows: readonly Row[] = [...risks, ...impacts, ...needs, ...activities];

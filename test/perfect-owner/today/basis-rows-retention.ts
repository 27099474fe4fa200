import { itself, type Row, row, still, turns, type Verdict } from '../row.ts';
import { archived, erased, itsActivity, refs } from './basis-whose.ts';

const toArchive = `retention/{${archived.join(',')}}`;
const toErasure = `retention/{${erased.join(',')}}`;
const allButEnvironment = `retention/{${[...archived.filter((key) => key !== 'skolemiljo'), ...erased].join(',')}}`;
const environment = 'retention/skolemiljo';

const decided = (verdict: Verdict) => turns(verdict, 'retention-decided', itsActivity);
const ground = (verdict: Verdict) => turns(verdict, 'retention-ground', itself);
const preserved = (verdict: Verdict) => turns(verdict, 'archive-before-erasure', itself);
const carriedOut = (verdict: Verdict) => turns(verdict, 'erasure-carried-out', itself);
const remains = (verdict: Verdict) => turns(verdict, 'what-remains-is-anonymous', itself);
const environmentRemains = (verdict: Verdict) =>
  turns(verdict, 'what-remains-is-anonymous', ({ entry }) => (entry.key === 'skolemiljo' ? [entry.ref] : []));

const limits: readonly Row[] = [
  row('retention/*#event', '–', decided('unknown')),
  row(`${toErasure}#event`, 'on-request', decided('conditional')),
  still(`${toArchive}#event`, 'on-request', 'what goes to the archive has the archive’s limits'),
  row(`${toErasure}#period`, '–', decided('unknown')),
  still(`${toArchive}#period`, '–', 'what goes to the archive has the archive’s limits'),
  // More than ten years asks for a ground, and one is given.
  row(`${toErasure}#period`, 'P30Y', ground('met')),
  row('retention/*#{decidedBy,decidedOn}', '–', decided('unknown')),
  row('retention/*#decidedOn', '2027-01-01', decided('deviation')),
];

const ends: readonly Row[] = [
  row(
    `${toArchive}#then`,
    '–',
    decided('unknown'),
    ground('not-applicable'),
    preserved('not-applicable'),
    carriedOut('not-applicable'),
    environmentRemains('not-applicable'),
  ),
  row(`${toErasure}#then`, '–', decided('unknown'), preserved('not-applicable'), carriedOut('not-applicable')),
  row(`${toArchive}#then`, 'delete', ground('not-applicable'), preserved('deviation')),
  row(
    `${toArchive}#then`,
    'keep',
    preserved('conditional'),
    carriedOut('not-applicable'),
    environmentRemains('not-applicable'),
  ),
  // It stays for a time that is set, with its ground.
  row(`${toErasure}#then`, 'keep', ground('met'), carriedOut('not-applicable')),
  row(`${toErasure}#then`, 'archive', ground('conditional')),
  still(`${toErasure}#then`, 'anonymise', 'it is said that nothing is left'),
];

const grounds: readonly Row[] = [
  row(`${toArchive}#ground`, '–', ground('unknown')),
  row(`${toArchive}#mustBePreserved`, false, ground('conditional')),
  row(`${toArchive}#mustBePreserved`, '–', ground('conditional'), preserved('unknown')),
  row(`${toErasure}#mustBePreserved`, true, preserved('deviation')),
  row(`${toErasure}#mustBePreserved`, '–', preserved('unknown')),
  row('retention/*#carriedOutOn', '–', carriedOut('unknown')),
  row('retention/*#carriedOutOn', '2025-01-01', carriedOut('conditional')),
];

const ofEnvironment = refs('retention', 'skolemiljo');
const left: readonly Row[] = [
  row(`${allButEnvironment}#leaves`, ['tid-og-sted'], remains('unknown')),
  row(`${allButEnvironment}#leaves`, '–', remains('unknown')),
  row(`${environment}#leaves`, [], remains('not-applicable')),
  row(`${environment}#leaves`, '–', remains('unknown')),
  row(`${environment}#removes`, [], remains('not-applicable')),
  still('retention/{elevregister,vurdering,saksbehandling}#removes', [], 'nothing is left outside the archive'),
  row('assessments/anonymitet-miljoboka#done', false, turns('deviation', 'what-remains-is-anonymous', ofEnvironment)),
  row('assessments/anonymitet-miljoboka#done', '–', turns('unknown', 'what-remains-is-anonymous', ofEnvironment)),
  row('assessments/anonymitet-miljoboka#systems', [], turns('unknown', 'what-remains-is-anonymous', ofEnvironment)),
  still('activities/skolemiljo#volume', 'Svært få', 'shown beside the assessment, which weighs it'),
];

const ofOwner: readonly Row[] = [
  // A private school comes under the archives act only where it makes decisions, or says itself that something must stay.
  row('owner#kind', 'private-school', turns('not-applicable', 'archive-before-erasure', refs('retention', ...erased))),
  still('owner#kind', 'state-agency', 'an agency that runs schools is asked all the same'),
];

export const retentionRows: readonly Row[] = [...limits, ...ends, ...grounds, ...left, ...ofOwner];

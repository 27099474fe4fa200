import { absent, itsSystems, only, owner, type Row, row, still, systemInPath, turns } from './row.ts';

const names = 'it stands in headings, the notices and the report';
const map = 'the map and the charts draw it';

const owners: readonly Row[] = [
  still('owner#id', 'annen-kommune', 'it says whose finding it is, not what it says'),
  still('owner#name', 'Annen kommune', names),
  still('owner#kind', 'private-school', 'this law makes no difference; pack gdpr does (art. 6(1) second subparagraph)'),
  still('owner#publicBody', false, 'pack gdpr reads it: who must have a data-protection officer (art. 37)'),
  still('owner#organisationNumber', '123456780', 'the record and the notices name the controller by it'),
  still('owner#contact', 'post@solvik.example', 'the Act of 2000 asks who answers, not how they are reached'),
  still('owner#responsible', 'Ordføreren', 'the record and the notices name who answers day to day'),
  still('owner#dataProtectionOfficer.appointed', false, 'not a duty under this law; pack gdpr reads it (art. 37)'),
  still('owner#dataProtectionOfficer.contact', 'noen@solvik.example', 'the notices tell it (GDPR art. 13(1)(b))'),
  still('owner#dataProtectionOfficer.contactPublished', false, 'pack gdpr reads it (art. 37(7))'),
];

const units: readonly Row[] = [
  still('units/*#name', 'Et annet sted', names),
  still('units/*#kind', 'department', 'filters and statistics group by it'),
  still('units/{bakkelokka,nesset,solvik-ungdomsskole}#partOf', '–', map),
  // Only at Nesset has the unit itself decided measures (for Romtavla); there everything hangs on the delegation.
  row(
    'units/nesset#delegation.mayPutSystemsIntoUse',
    false,
    turns('deviation', 'security-measures-decided', only('romtavla')),
  ),
  row(
    'units/nesset#delegation.mayPutSystemsIntoUse',
    '–',
    turns('unknown', 'security-measures-decided', only('romtavla')),
  ),
  row('units/nesset#delegation', absent, turns('unknown', 'security-measures-decided', only('romtavla'))),
  still('units/oppvekst#delegation.mayPutSystemsIntoUse', false, 'the owner has itself decided what this unit uses'),
  still(
    'units/{bakkelokka,solvik-ungdomsskole}#delegation.mayPutSystemsIntoUse',
    true,
    'the owner decides all the same',
  ),
  still('units/*#delegation.condition', 'Uten vilkår', 'the form for a new use shows it to the leader'),
  still(
    'units/*#delegation.written',
    false,
    'this law asks who has decided, not on what paper; pack gdpr asks (art. 24)',
  ),
  still('units/*#delegation.decidedOn', '2010-01-01', 'history of the delegation'),
];

const parties: readonly Row[] = [
  still('parties/*#name', 'Et annet navn', names),
  still('parties/{granbar,felles-innlogging}#aliases', [], 'import and the scanner recognise the party by it'),
  still('parties/*#kind', 'research', 'the map and pack gdpr read it (art. 28 or 26)'),
  still('parties/*#country', 'US', 'pack gdpr reads it (ch. V)'),
];

// Tallstien was first assessed in June 2026: whoever is said to have used it before that used it unassessed.
const movedToTallstien = turns('remark', 'risk-assessment', only('tallstien'));
const everyRequirementOfASystem = [
  'record-of-processing',
  'access-routine',
  'information-duty',
  'erasure-routine',
  'risk-assessment',
  'security-audit',
  'breach-handling',
  'security-measures-decided',
  'strong-authentication',
  'usage-log',
  'processor-agreement',
  'legal-ground',
];

const uses: readonly Row[] = [
  row('uses/{granbar-skole,blaklokke,miljoboka,kvistad-sak}-*#system', 'tallstien', movedToTallstien),
  // The only use: without it nobody uses the system, and nothing is asked of it.
  row('uses/tallstien-bakkelokka#system', 'kvistad-sak', turns('not asked', everyRequirementOfASystem, itsSystems)),
  row('uses/romtavla-nesset#system', 'kvistad-sak', turns('not asked', everyRequirementOfASystem, itsSystems)),
  still(
    'uses/{granbar-skole-bakkelokka,granbar-skole-nesset,granbar-skole-solvik-*,blaklokke-*,miljoboka-*,kvistad-sak-bakkelokka,kvistad-sak-nesset,kvistad-sak-solvik-*,tallstien-*}#unit',
    'oppvekst',
    'the routines are known there too; the finding names its units',
  ),
  still('uses/*-oppvekst#unit', 'nesset', 'the routines are known there too; the finding names its units'),
  row('uses/romtavla-nesset#unit', 'bakkelokka', turns('deviation', 'security-measures-decided', only('romtavla'))),
  row('uses/*#since', '2018-01-01', turns('remark', 'risk-assessment', itsSystems)),
  still('uses/*#since', '–', 'whether it was assessed before use is only a remark, so not knowing is left alone'),
  still('uses/*#approvedBy', 'Ingen', 'this law asks whether the owner knows; the list of systems shows who approved'),
  row('uses/*#knownToOwner', false, turns('deviation', 'security-management', owner)),
  row('uses/*#knownToOwner', '–', turns('unknown', 'security-management', owner)),
];

const records: readonly Row[] = [
  still('records/protokoll#name', 'En annen liste', names),
  still('records/protokoll#keptBy', 'nesset', 'it says where to look; it need not be one place (report 13/00941 p. 4)'),
  still('records/protokoll#reviewedOn', '2015-01-01', 'the calendar of reviews and pack gdpr read it (art. 30)'),
  row('records/protokoll#lists.*', false, turns('deviation', 'record-of-processing', systemInPath)),
  row('records/protokoll#lists.*', '–', turns('unknown', 'record-of-processing', systemInPath)),
  row('records/protokoll#lists.*', absent, turns('unknown', 'record-of-processing', systemInPath)),
];

const measures: readonly Row[] = [
  // Each system has one measure; moved to Kvistad, the system is left with none that anybody has told of.
  row(
    'measures/{granbar-skole,blaklokke,miljoboka,tallstien,romtavla}#system',
    'kvistad-sak',
    turns('unknown', 'security-measures-decided', itsSystems),
  ),
  row('measures/kvistad-sak#system', 'tallstien', turns('unknown', 'security-measures-decided', itsSystems)),
  still(
    'measures/*#what',
    'Noe annet',
    'the risk assessment and the notices describe it; whether it is enough people judge',
  ),
  row('measures/*#decidedBy', 'vendor', turns('deviation', 'security-measures-decided', itsSystems)),
  row('measures/*#decidedBy', '–', turns('unknown', 'security-measures-decided', itsSystems)),
  // "The unit" at several units of which only some may: not said which of them.
  row(
    'measures/{granbar-skole,blaklokke,miljoboka,kvistad-sak}#decidedBy',
    'unit',
    turns('unknown', 'security-measures-decided', itsSystems),
  ),
  row('measures/tallstien#decidedBy', 'unit', turns('deviation', 'security-measures-decided', itsSystems)),
  still('measures/romtavla#decidedBy', 'owner', 'the owner may always decide itself'),
  still('measures/*#decidedOn', '2010-01-01', 'the finding’s history shows it'),
  row('measures/*#written', false, turns('deviation', 'security-measures-decided', itsSystems)),
  row('measures/*#written', '–', turns('unknown', 'security-measures-decided', itsSystems)),
  row('measures/*#implemented', false, turns('deviation', 'security-measures-decided', itsSystems)),
  row('measures/*#implemented', '–', turns('unknown', 'security-measures-decided', itsSystems)),
];

export const organisationRows: readonly Row[] = [...owners, ...units, ...parties, ...uses, ...records, ...measures];

import { only, type Row, row, still, turns } from './row.ts';
import { securityToday } from './rows-today-security.ts';

const jubilee = 'purposes/{invitere-til-jubileum,vise-klassebilder}';

function routinesOfBasis(fact: string, becomes: unknown): readonly Row[] {
  const at = `routines/{utlevering-politi,meldeplikt,klasselister,arkiv}#${fact}`;
  return [still(at, becomes, 'pack gdpr asks for these routines of the owner')];
}

/** Read by part basis of today's pack. The jubilee uses no system, so that this pack asks nothing of it. */
const basisToday: readonly Row[] = [
  still('activities/*#access.*.need', 'Kjekt å ha', 'pack gdpr reads it (art. 25(2))'),
  row(
    'activities/jubileum#systems',
    ['romtavla', 'tallstien'],
    turns('deviation', 'legal-ground', only('romtavla', 'tallstien')),
  ),
  row(`${jubilee}#activity`, 'elevregister', turns('deviation', 'legal-ground', only('granbar-skole'))),
  still(`${jubilee}#bases.0.{article,necessity,decidedBy}`, '–', 'without a system this pack asks nothing of it'),
  still('purposes/*#publicTask', '–', 'pack gdpr reads it (art. 6(1) last sentence)'),
  still('purposes/vise-klassebilder#consent.{freelyGiven,recorded,withdrawable}', false, 'pack gdpr reads it (art. 7)'),
  still('purposes/vise-klassebilder#consent.givenBy', 'pupil', 'pack gdpr reads it (art. 8)'),
  still('purposes/behandle-saker#furtherUse.of', 'gi-skoleplass', 'pack gdpr reads it (art. 6(4))'),
  still('purposes/behandle-saker#furtherUse.compatible', false, 'pack gdpr reads it (art. 6(4))'),
  still('dataTypes/*#identityNumber', '–', 'pack gdpr reads it (personopplysningsloven § 12)'),
  still('dataTypes/{politiattest,bilder}#sensitivity', 'protected-address', 'no system of § 9 depends on it'),
  still('dataUses/*#need', '–', 'pack gdpr reads it (art. 5(1)(c))'),
  still('dataUses/jubileum-*#activity', 'saksbehandling', 'the new activity has a ground under § 9'),
  still('dataUses/jubileum-*#data', 'helse', 'the jubilee uses no system'),
  still('dataUses/saksbehandling-politiattest-sokere#bases.0.article', '–', 'pack gdpr reads it (art. 10)'),
  still('dataUses/*#bases.0.{national.act,national.section,necessity,decidedBy}', 'Noe annet', 'pack gdpr reads it'),
  still('dataUses/*#bases.0.decidedOn', '2010-01-01', 'history'),
  still('disclosures/*#{confidentialityAssessed,recorded}', false, 'pack gdpr reads it (forvaltningsloven § 13)'),
  still('retention/jubileum#activity', 'elevregister', 'another retention remains on each of the systems'),
  still('retention/jubileum#leaves', ['navn'], 'the jubilee uses no system'),
  still('retention/*#mustBePreserved', '–', 'pack gdpr reads it (arkivlova § 12)'),
  still('retention/*#decidedBy', '–', 'pack gdpr reads it (art. 5(2))'),
  still('retention/*#{decidedOn,carriedOutOn}', '2010-01-01', 'pack gdpr reads it (art. 5(2))'),
  ...routinesOfBasis('kind', 'web-publishing'),
  ...routinesOfBasis('written', false),
  ...routinesOfBasis('covers', []),
  ...routinesOfBasis('knownAt.*', false),
  still('assessments/{avveining-jubileum,forenlig-arkiv}#kind', 'transfer', 'pack gdpr reads it (art. 6)'),
  still('assessments/{avveining-jubileum,forenlig-arkiv}#systems', 'all', 'pack gdpr reads it (art. 6)'),
  still('assessments/{avveining-jubileum,forenlig-arkiv}#done', false, 'pack gdpr reads it (art. 6)'),
  still('assessments/{avveining-jubileum,forenlig-arkiv}#on', '2010-01-01', 'history'),
  still('assessments/{avveining-jubileum,forenlig-arkiv}#purposes', [], 'pack gdpr reads it (art. 6)'),
];

/** Read by part organisation of today's pack. */
const organisationRoutines = 'routines/{internkontroll,opplaering,skjermet-adresse}';
const organisationToday: readonly Row[] = [
  still('owner#dataProtectionOfficer.toldToAuthority', false, 'pack gdpr reads it (art. 37(7))'),
  still('owner#dataProtectionOfficer.independent', false, 'pack gdpr reads it (art. 38(3))'),
  still('owner#dataProtectionOfficer.conflictingTasks', true, 'pack gdpr reads it (art. 38(6))'),
  still('systems/*#supportAccess.countries', ['IN'], 'pack gdpr reads it (ch. V)'),
  still('systems/granbar-skole#protectedAddresses.hidden', false, 'pack gdpr reads it (art. 32)'),
  still('systems/granbar-skole#protectedAddresses.testedOn', '2010-01-01', 'pack gdpr reads it (art. 32)'),
  still('activities/*#disclosed', '–', 'pack gdpr reads it (art. 30(1)(d))'),
  still('agreements/*#contents.describesProcessing', false, 'pack gdpr reads it (art. 28(3))'),
  still('agreements/*#subjects', [], 'pack gdpr reads it (art. 28(3))'),
  still('agreements/*#subProcessorsApproved', false, 'pack gdpr reads it (art. 28(2))'),
  still(`${organisationRoutines}#kind`, 'web-publishing', 'pack gdpr asks for these routines of the owner'),
  still(`${organisationRoutines}#written`, false, 'pack gdpr asks for these routines of the owner'),
  still(`${organisationRoutines}#covers`, [], 'they are the owner’s, not a system’s'),
  still(`${organisationRoutines}#knownAt.*`, false, 'pack gdpr asks for these routines of the owner'),
  still('audits/rapport-internkontroll#kind', 'access-review', 'pack gdpr reads it (kommuneloven § 25-2)'),
  still('audits/rapport-internkontroll#systems', [], 'it is about the owner, not a system'),
  still('audits/rapport-internkontroll#{done,documented}', false, 'pack gdpr reads it (kommuneloven § 25-2)'),
  still('audits/rapport-internkontroll#on', '2010-01-01', 'pack gdpr reads it (kommuneloven § 25-2)'),
  still('evidence/rapport-internkontroll#expires', '2026-11-15', 'only pack gdpr asks for evidence of what it shows'),
  still('evidence/rapport-internkontroll#kind', 'statement', 'only pack gdpr asks for evidence of what it shows'),
];

const newRoutines = 'routines/{begrensning,protest,dataportabilitet,samtykke,trygg-kanal,nettpublisering}';
const byInformation = 'pack gdpr reads it (art. 12–22)';

/** Read by part information of today's pack. */
const informationToday: readonly Row[] = [
  still('systems/*#supportsRights', [], 'pack gdpr reads it (art. 12(2), 25(1))'),
  still('systems/*#privateByDefault', false, 'pack gdpr reads it (art. 25(2))'),
  still(
    'systems/*#cookies.{used,onlyNecessary,list,informed,withdrawable}',
    '–',
    'pack gdpr reads it (ekomloven § 3-15)',
  ),
  still('systems/*#cookies.consent', 'none', 'pack gdpr reads it (ekomloven § 3-15)'),
  still('notices/*#{plainLanguage,childVersion}', false, byInformation),
  still('notices/*#reviewedOn', '2010-01-01', 'pack gdpr reads it (art. 24(1))'),
  still('notices/*#rights', [], byInformation),
  still('notices/*#agreesWith.*', false, 'pack gdpr reads it (art. 5(1)(a))'),
  still(
    'notices/personvernerklaering#tells.{legalBasis,retention,dataProtectionOfficer,complaint,transfers,source,automatedDecisions}',
    'partly',
    byInformation,
  ),
  still(`${newRoutines}#kind`, 'training', byInformation),
  still(`${newRoutines}#written`, false, byInformation),
  still(`${newRoutines}#covers`, [], byInformation),
  still(`${newRoutines}#knownAt.*`, false, byInformation),
];

/** Facts that only today's pack asks about: nothing turns by the law of 2000 when they change. */
export const todayRows: readonly Row[] = [...informationToday, ...securityToday, ...organisationToday, ...basisToday];

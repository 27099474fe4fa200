import { absent, itself, owner, type Row, row, still, turns } from '../row.ts';

const officer = 'owner#dataProtectionOfficer';
const appointedByItsHead = () => ['uses/romtavla-nesset'];

const owners: readonly Row[] = [
  row(`${officer}.appointed`, '–', turns('unknown', 'dpo-appointed', owner)),
  // A municipality must have one; what is asked of an officer is not asked where there is none.
  row(
    `${officer}.appointed`,
    false,
    turns('deviation', 'dpo-appointed', owner),
    turns('not-applicable', ['dpo-contact', 'dpo-independent'], owner),
  ),
  row(`${officer}.{contactPublished,toldToAuthority}`, false, turns('deviation', 'dpo-contact', owner)),
  row(`${officer}.{contactPublished,toldToAuthority}`, '–', turns('unknown', 'dpo-contact', owner)),
  row(`${officer}.independent`, false, turns('deviation', 'dpo-independent', owner)),
  row(`${officer}.conflictingTasks`, true, turns('deviation', 'dpo-independent', owner)),
  row(`${officer}.{independent,conflictingTasks}`, '–', turns('unknown', 'dpo-independent', owner)),
  row(officer, absent, turns('unknown', ['dpo-appointed', 'dpo-contact', 'dpo-independent'], owner)),
  row('owner#kind', 'private-school', turns('not-applicable', 'internal-control-report', owner)),
  still('owner#kind', 'county-council', 'a county council reports like a municipality'),
  row('owner#kind', '–', turns('unknown', 'internal-control-report', owner)),
];

const schools: readonly Row[] = [
  row(
    'uses/*#knownToOwner',
    false,
    turns('deviation', 'use-known-to-owner', itself),
    turns('not-applicable', 'use-approved', itself),
  ),
  row('uses/*#knownToOwner', '–', turns('unknown', 'use-known-to-owner', itself)),
  row('uses/*#approvedBy', '–', turns('unknown', 'use-approved', itself)),
  row('uses/*#approvedBy', 'Ingen', turns('deviation', 'use-approved', itself)),
  row('uses/*-{bakkelokka,solvik-ungdomsskole}#approvedBy', 'Rektor', turns('deviation', 'use-approved', itself)),
  still('uses/*-nesset#approvedBy', 'Rektor', 'the head of Nesset may put systems into use'),
  still('uses/*-oppvekst#approvedBy', 'Oppvekstkontoret', 'the administration decides for the owner'),
  row('units/oppvekst#kind', 'department', turns('met', 'delegation-written', itself)),
  row('units/nesset#kind', 'administration', turns('not-applicable', 'delegation-written', itself)),
  still('units/{bakkelokka,solvik-ungdomsskole}#kind', '–', 'nothing is delegated to it, whatever it is'),
  row(
    'units/nesset#delegation.mayPutSystemsIntoUse',
    false,
    turns('not-applicable', 'delegation-written', itself),
    turns('deviation', 'use-approved', appointedByItsHead),
  ),
  row(
    'units/nesset#delegation.mayPutSystemsIntoUse',
    '–',
    turns('unknown', 'delegation-written', itself),
    turns('unknown', 'use-approved', appointedByItsHead),
  ),
  row(
    'units/{bakkelokka,solvik-ungdomsskole}#delegation.mayPutSystemsIntoUse',
    true,
    turns('met', 'delegation-written', itself),
  ),
  row(
    'units/{bakkelokka,solvik-ungdomsskole}#delegation.mayPutSystemsIntoUse',
    '–',
    turns('unknown', 'delegation-written', itself),
  ),
  row('units/nesset#delegation.written', false, turns('deviation', 'delegation-written', itself)),
  row('units/nesset#delegation.written', '–', turns('unknown', 'delegation-written', itself)),
];

const routineOf = {
  internkontroll: 'internal-control',
  opplaering: 'staff-trained',
  'skjermet-adresse': 'routine-protected-address',
} as const;

const routines: readonly Row[] = [
  ...Object.entries(routineOf).flatMap(([key, requirement]) => [
    row(`routines/${key}#kind`, 'web-publishing', turns('unknown', requirement, owner)),
    row(`routines/${key}#written`, '–', turns('unknown', requirement, owner)),
  ]),
  ...Object.entries(routineOf)
    .filter(([key]) => key !== 'internkontroll')
    .flatMap(([key, requirement]) => [
      row(`routines/${key}#knownAt.*`, false, turns('deviation', requirement, owner)),
      row(`routines/${key}#knownAt.*`, '–', turns('unknown', requirement, owner)),
      row(`routines/${key}#knownAt`, absent, turns('unknown', requirement, owner)),
    ]),
  row('routines/internkontroll#written', false, turns('deviation', 'internal-control', owner)),
  row('routines/skjermet-adresse#written', false, turns('deviation', 'routine-protected-address', owner)),
  // No law asks for the training in writing; what counts is that people have had it.
  row('routines/opplaering#written', false, turns('remark', 'staff-trained', owner)),
  row('routines/internkontroll#reviewedOn', '2025-11-15', turns('remark', 'internal-control', owner)),
  still('routines/internkontroll#reviewedOn', '–', 'it was approved within the year'),
];

const reports: readonly Row[] = [
  row('audits/rapport-internkontroll#kind', 'access-review', turns('unknown', 'internal-control-report', owner)),
  row('audits/rapport-internkontroll#done', false, turns('deviation', 'internal-control-report', owner)),
  row('audits/rapport-internkontroll#{done,on}', '–', turns('unknown', 'internal-control-report', owner)),
  // Last year's report is more than a year old, but this year has not ended.
  row('audits/rapport-internkontroll#on', '2025-11-15', turns('remark', 'internal-control-report', owner)),
  still('audits/rapport-internkontroll#on', '2025-11-16', 'a year has not passed before the day is over'),
  row('audits/rapport-internkontroll#on', '2024-12-31', turns('deviation', 'internal-control-report', owner)),
  row('audits/rapport-internkontroll#on', '2026-11-17', turns('unknown', 'internal-control-report', owner)),
];

export const ownerRows: readonly Row[] = [...owners, ...schools, ...routines, ...reports];

import { entriesOf } from '#src/features/register/index.ts';
import { absent, itself, itsSystems, only, type Row, row, still, turns, type Whose } from '../row.ts';

const ours = 'agreements/{granbar,blaklokke,miljoboka,kvistad,tallstien}';
const withProcessor = 'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak,tallstien}';
const tallstien = only('tallstien');
const ofProcessors = [
  'processor-agreement-contents',
  'processor-agreement-covers',
  'sub-processors-approved',
  'processor-followed-up',
] as const;

/** The systems whose agreement names a party as processor or sub-processor. */
const processedFor: Whose = ({ entry, snapshot }) =>
  [...entriesOf(snapshot, 'agreements').values()]
    .filter(({ body }) => body.kind === 'processor')
    .filter(({ body: { party, subProcessors = [] } }) => party === entry.key || subProcessors.includes(entry.key))
    .flatMap(({ body }) => body.systems.map((key) => `systems/${key}`));

const accessLogged = () => ['activities/tilgangsstyring'];
// An agreement that is not in force binds nobody, and what it says is not asked then.
const over = [
  turns('not-applicable', ofProcessors, itself),
  turns('unknown', 'transfer-declared', itsSystems),
] as const;

const agreements: readonly Row[] = [
  row(`${ours}#kind`, 'use', turns('unknown', 'processor-agreement-in-force', itsSystems), ...over),
  row(
    'agreements/felles-innlogging#kind',
    'processor',
    turns('unknown', 'joint-controllers-arrangement', accessLogged),
    turns('unknown', ['processor-agreement-contents', 'sub-processors-approved', 'processor-followed-up'], itself),
    // The agreement with the vendor of each system is about everybody already.
    turns('met', 'processor-agreement-covers', itself),
    turns('unknown', 'transfer-declared', itsSystems),
  ),
  row(
    `${ours}#written`,
    false,
    turns('deviation', 'processor-agreement-in-force', itsSystems),
    turns('not-applicable', ofProcessors, itself),
  ),
  row(`${ours}#written`, '–', turns('unknown', 'processor-agreement-in-force', itsSystems)),
  row('agreements/felles-innlogging#written', false, turns('remark', 'joint-controllers-arrangement', accessLogged)),
  row('agreements/felles-innlogging#written', '–', turns('unknown', 'joint-controllers-arrangement', accessLogged)),
  row(`${ours}#signedOn`, '2026-11-17', turns('deviation', 'processor-agreement-in-force', itsSystems), ...over),
  row(`${ours}#validTo`, '2026-11-15', turns('deviation', 'processor-agreement-in-force', itsSystems), ...over),
  row(`${ours}#signedFor`, 'bakkelokka', turns('conditional', 'processor-agreement-in-force', itsSystems)),
  still(`${ours}#signedFor`, 'nesset', 'Nesset may put systems into use itself'),
  still(`${ours}#{signedOn,validTo}`, '–', 'no day stated is no limit'),
  row(
    'agreements/felles-innlogging#signedOn',
    '2026-11-17',
    turns('deviation', 'joint-controllers-arrangement', accessLogged),
  ),
  row(`${ours}#contents.*`, false, turns('deviation', 'processor-agreement-contents', itself)),
  row(`${ours}#contents.*`, '–', turns('unknown', 'processor-agreement-contents', itself)),
  row(`${ours}#contents`, absent, turns('unknown', 'processor-agreement-contents', itself)),
  row(`${ours}#subjects`, ['visitors'], turns('deviation', 'processor-agreement-covers', itself)),
  row(`${ours}#subjects`, '–', turns('unknown', 'processor-agreement-covers', itself)),
  row(
    `${ours}#subProcessors`,
    '–',
    turns('unknown', 'sub-processors-approved', itself),
    turns('unknown', 'transfer-declared', itsSystems),
  ),
  // Enzian is in Switzerland, and only what goes there from Tallstien is entered.
  row(
    'agreements/{granbar,blaklokke,miljoboka,kvistad}#subProcessors',
    ['feilvarsel'],
    turns('deviation', 'transfer-declared', itsSystems),
  ),
  row(
    'agreements/{granbar,blaklokke,miljoboka,tallstien}#subProcessorsApproved',
    false,
    turns('deviation', 'sub-processors-approved', itself),
  ),
  row(
    'agreements/{granbar,blaklokke,miljoboka,tallstien}#subProcessorsApproved',
    '–',
    turns('unknown', 'sub-processors-approved', itself),
  ),
];

const recurring = [
  'agreements/{granbar,blaklokke,miljoboka,kvistad,tallstien}#clauses.revisjon',
  'agreements/{granbar,blaklokke,miljoboka,kvistad}#clauses.brudd',
];
const clauses: readonly Row[] = [
  row(`${ours}#clauses.*.recurs`, 'P1D', turns('remark', 'processor-followed-up', itself)),
  row(`${ours}#clauses.*.recurs`, '–', turns('unknown', 'processor-followed-up', itself)),
  ...recurring.flatMap((at) => [
    row(`${at}.receivedOn`, '2020-01-01', turns('remark', 'processor-followed-up', itself)),
    row(`${at}.receivedOn`, '–', turns('unknown', 'processor-followed-up', itself)),
  ]),
  row(`${ours}#clauses`, absent, turns('unknown', 'processor-followed-up', itself)),
];

const systems: readonly Row[] = [
  row('systems/*#systemOwner.appointed', false, turns('remark', 'system-owner-appointed', itself)),
  row('systems/*#systemOwner.appointed', '–', turns('unknown', 'system-owner-appointed', itself)),
  still(`${withProcessor}#operation`, 'own', 'its vendor comes in to mend faults all the same, and needs an agreement'),
  still(`${withProcessor}#operation`, '–', 'its agreement shows that somebody else runs it'),
  row(
    'systems/romtavla#operation',
    'processor',
    turns(
      'unknown',
      ['processor-agreement-in-force', 'support-access-controlled', 'transfer-declared'],
      only('romtavla'),
    ),
  ),
  still('systems/*#supportAccess.by', '–', 'how the access is controlled is told all the same'),
  row('systems/*#supportAccess.onlyPerCase', false, turns('conditional', 'support-access-controlled', itself)),
  row('systems/*#supportAccess.logged', false, turns('deviation', 'support-access-controlled', itself)),
  row('systems/*#supportAccess.{onlyPerCase,logged}', '–', turns('unknown', 'support-access-controlled', itself)),
  row('systems/*#supportAccess.countries', ['IN'], turns('deviation', 'transfer-declared', itself)),
  row(
    'systems/*#supportAccess.countries',
    [],
    turns('deviation', 'support-access-controlled', itself),
    turns('unknown', 'transfer-declared', itself),
  ),
  row(
    'systems/*#supportAccess.countries',
    '–',
    turns('unknown', ['support-access-controlled', 'transfer-declared'], itself),
  ),
  row('systems/*#storage.countries', ['US'], turns('deviation', 'transfer-declared', itself)),
  row('systems/*#storage.countries', '–', turns('unknown', ['storage-place-known', 'transfer-declared'], itself)),
  row(
    'systems/*#storage.countries',
    [],
    turns('deviation', 'storage-place-known', itself),
    turns('unknown', 'transfer-declared', itself),
  ),
  row(
    'systems/granbar-skole#protectedAddresses.hidden',
    false,
    turns('deviation', 'protected-addresses-hidden', itself),
  ),
  row(
    'systems/granbar-skole#protectedAddresses.testedOn',
    '2025-11-15',
    turns('remark', 'protected-addresses-hidden', itself),
  ),
  row(
    'systems/granbar-skole#protectedAddresses.{hidden,testedOn}',
    '–',
    turns('unknown', 'protected-addresses-hidden', itself),
  ),
];

const at = 'transfers/tallstien-feilvarsler';
const transfers: readonly Row[] = [
  row('parties/*#country', 'US', turns('deviation', 'transfer-declared', processedFor)),
  row('parties/*#country', '–', turns('unknown', 'transfer-declared', processedFor)),
  // The United States are adequate for certified recipients, but the data go to Switzerland.
  row(`${at}#country`, 'US', turns('deviation', 'transfer-declared', tallstien)),
  row(
    `${at}#country`,
    'IN',
    turns('deviation', 'transfer-declared', tallstien),
    turns('conditional', 'transfer-ground', itself),
  ),
  row(
    `${at}#country`,
    'NO',
    turns('deviation', 'transfer-declared', tallstien),
    turns('not-applicable', ['transfer-ground', 'transfer-checked'], itself),
  ),
  row(
    `${at}#country`,
    '–',
    turns('unknown', 'transfer-declared', tallstien),
    turns('unknown', 'transfer-ground', itself),
  ),
  row(
    `${at}#mechanism`,
    'none',
    turns('deviation', 'transfer-ground', itself),
    turns('not-applicable', 'transfer-checked', itself),
  ),
  row(`${at}#mechanism`, 'derogation', turns('conditional', 'transfer-ground', itself)),
  still(`${at}#mechanism`, 'standard-clauses', 'the country was assessed in June'),
  row(`${at}#mechanism`, '–', turns('unknown', 'transfer-ground', itself)),
  row(`${at}#checkedOn`, '2025-11-15', turns('remark', 'transfer-checked', itself)),
  row(`${at}#checkedOn`, '–', turns('unknown', 'transfer-checked', itself)),
];

export const processorRows: readonly Row[] = [...agreements, ...clauses, ...systems, ...transfers];

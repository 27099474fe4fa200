import { absent, itself, only, type Row, row, still, turns } from '../row.ts';
import { withItsDpia } from './security-whose.ts';

const logins = 'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak,tallstien}';
// Confidential data or worse, in an activity that uses this system alone.
const shielded = 'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak}';
// Ordinary data of its own, and the confidential log of use that all systems share: what lies in it must be weighed.
const tallstien = 'systems/tallstien';
const romtavla = 'systems/romtavla';
const fromAnywhere = 'systems/{granbar-skole,blaklokke}';
const ownNetwork = 'systems/{miljoboka,kvistad-sak,tallstien,romtavla}';

const passwords = ['passwords-own', 'first-password'];
const loginOnly = ['second-factor', 'personal-accounts', ...passwords, 'access-reviewed'];
const logs = ['log-per-user', 'log-tells-reads', 'log-retention', 'log-readers', 'log-reviewed'];

const login: readonly Row[] = [
  row(`${shielded}#login.accounts`, 'shared-account', turns('deviation', 'personal-accounts', itself)),
  row(`${tallstien}#login.accounts`, 'shared-account', turns('conditional', 'personal-accounts', itself)),
  row(`${logins}#login.accounts`, 'shared-user-name', turns('conditional', 'personal-accounts', itself)),
  row(`${logins}#login.accounts`, '–', turns('unknown', 'personal-accounts', itself)),
  row(`${logins}#login.accounts`, 'none', turns('not-applicable', [...loginOnly, ...logs], itself)),
  // With accounts there are passwords and a log to ask about; what the screen shows is ordinary, so reading need not be logged.
  row(
    `${romtavla}#login.accounts`,
    'personal',
    turns('met', ['second-factor', 'personal-accounts', 'access-reviewed', 'log-reviewed'], itself),
    turns('unknown', [...passwords, 'log-per-user', 'log-retention', 'log-readers'], itself),
  ),
  row(
    `${romtavla}#login.accounts`,
    '–',
    turns('met', ['second-factor', 'access-reviewed', 'log-reviewed'], itself),
    turns('unknown', ['personal-accounts', ...passwords, 'log-per-user', 'log-retention', 'log-readers'], itself),
  ),
  row(`${fromAnywhere}#login.factors`, 1, turns('deviation', 'second-factor', itself)),
  row(`${fromAnywhere}#login.factors`, '–', turns('unknown', 'second-factor', itself)),
  row(`${tallstien}#login.reachableFrom`, 'anywhere', turns('conditional', 'second-factor', itself)),
  row(`${tallstien}#login.reachableFrom`, '–', turns('unknown', 'second-factor', itself)),
  still(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak,romtavla}#login.reachableFrom',
    '–',
    'two factors or none do from anywhere, and access from outside is assessed',
  ),
  row(`${logins}#login`, absent, turns('unknown', ['second-factor', 'personal-accounts', ...passwords], itself)),
  row(`${logins}#login.vendorKnowsPasswords`, true, turns('deviation', 'passwords-own', itself)),
  row(`${logins}#login.vendorKnowsPasswords`, '–', turns('unknown', 'passwords-own', itself)),
  row(`${logins}#login.temporaryPassword`, true, turns('conditional', 'first-password', itself)),
  row(`${logins}#login.temporaryPassword`, '–', turns('unknown', 'first-password', itself)),
];

const log: readonly Row[] = [
  row(`${shielded}#log.perUser`, false, turns('deviation', 'log-per-user', itself)),
  row(`${tallstien}#log.perUser`, false, turns('conditional', 'log-per-user', itself)),
  row(`${logins}#log.perUser`, '–', turns('unknown', 'log-per-user', itself)),
  row(
    `${logins}#log.records`,
    ['logins'],
    turns('conditional', 'log-tells-reads', itself),
    turns('remark', 'log-readers', itself),
  ),
  row(`${logins}#log.records`, ['reads', 'log-readers'], turns('remark', 'log-tells-reads', itself)),
  row(`${logins}#log.records`, '–', turns('unknown', ['log-tells-reads', 'log-readers'], itself)),
  row(`${logins}#log.failedAttempts`, false, turns('conditional', 'log-tells-reads', itself)),
  row(`${logins}#log.failedAttempts`, '–', turns('unknown', 'log-tells-reads', itself)),
  row(`${logins}#log.keptFor`, 'P1M', turns('remark', 'log-retention', itself)),
  row(`${logins}#log.keptFor`, 'P10Y', turns('conditional', 'log-retention', itself)),
  row(`${logins}#log.keptFor`, '–', turns('unknown', 'log-retention', itself)),
  row(`${logins}#log.readers`, [], turns('conditional', 'log-readers', itself)),
  row(`${logins}#log.readers`, '–', turns('unknown', 'log-readers', itself)),
];

const kept: readonly Row[] = [
  row(`${fromAnywhere}#encryption.inTransit`, false, turns('deviation', 'encrypted-in-transit', itself)),
  row(`${ownNetwork}#encryption.inTransit`, false, turns('conditional', 'encrypted-in-transit', itself)),
  row('systems/*#encryption.inTransit', '–', turns('unknown', 'encrypted-in-transit', itself)),
  row(`${logins}#encryption.atRest`, false, turns('conditional', 'encrypted-at-rest', itself)),
  row(`${romtavla}#encryption.atRest`, false, turns('remark', 'encrypted-at-rest', itself)),
  row('systems/*#encryption.atRest', '–', turns('unknown', 'encrypted-at-rest', itself)),
  row('systems/*#encryption', absent, turns('unknown', ['encrypted-in-transit', 'encrypted-at-rest'], itself)),
  row('systems/*#backup.taken', false, turns('conditional', 'restore-tested', itself)),
  row('systems/*#backup.taken', '–', turns('unknown', 'restore-tested', itself)),
  row('systems/*#backup.restoreTestedOn', '2025-11-15', turns('remark', 'restore-tested', itself)),
  row('systems/*#backup.restoreTestedOn', '–', turns('unknown', 'restore-tested', itself)),
  row('systems/*#realDataInTests', true, turns('conditional', 'no-real-data-in-tests', itself)),
  row('systems/*#realDataInTests', '–', turns('unknown', 'no-real-data-in-tests', itself)),
  row(
    'systems/*#changedOn',
    '2026-11-01',
    turns('deviation', 'risk-assessed', itself),
    turns('conditional', 'dpia-kept-up', withItsDpia),
  ),
  row(
    'systems/*#changedOn',
    '–',
    turns('unknown', 'risk-assessed', itself),
    turns('unknown', 'dpia-kept-up', withItsDpia),
  ),
];

// A flow is the sender's; what the register sends in is the receiver's, since a register has no entry of its own here.
const fromGranbar =
  'flows/{folkeregisteret-til-granbar,granbar-til-felles-innlogging,granbar-til-blaklokke,granbar-til-fylkeskommunen}';
const granbar = only('granbar-skole');
const flows: readonly Row[] = [
  row(`${fromGranbar}#encrypted`, false, turns('deviation', 'encrypted-in-transit', granbar)),
  row(`${fromGranbar}#encrypted`, '–', turns('unknown', 'encrypted-in-transit', granbar)),
  row('flows/miljoboka-til-kvistad#encrypted', false, turns('conditional', 'encrypted-in-transit', only('miljoboka'))),
  row('flows/miljoboka-til-kvistad#encrypted', '–', turns('unknown', 'encrypted-in-transit', only('miljoboka'))),
];

const decided = (verdict: 'deviation' | 'unknown') =>
  turns(verdict, 'measures-in-place', ({ entry }) => [`systems/${(entry.body as { system: string }).system}`]);
const measures: readonly Row[] = [
  row('measures/*#{written,implemented}', false, decided('deviation')),
  row('measures/*#{written,implemented}', '–', decided('unknown')),
  row('measures/*#decidedBy', 'vendor', decided('deviation')),
  row('measures/*#decidedBy', '–', decided('unknown')),
  // Romtavla's measure is the unit's own: it needs the authority.
  row('units/nesset#delegation.mayPutSystemsIntoUse', false, turns('deviation', 'measures-in-place', only('romtavla'))),
  row('units/nesset#delegation.mayPutSystemsIntoUse', '–', turns('unknown', 'measures-in-place', only('romtavla'))),
];

export const systemRows: readonly Row[] = [...login, ...log, ...kept, ...flows, ...measures];

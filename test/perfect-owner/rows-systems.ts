import { absent, itself, type Row, row, still, turns } from './row.ts';

const logins = '{granbar-skole,blaklokke,miljoboka,kvistad-sak,tallstien}';

const described: readonly Row[] = [
  still('systems/*#name', 'Et annet navn', 'findings and notices name the system by it'),
  still('systems/{granbar-skole,miljoboka}#aliases', [], 'import and the statement checker recognise the system by it'),
  still('systems/*#description', 'Noe annet', 'the list of systems and the notices show it'),
  still(
    'systems/*#personalData',
    false,
    'what is registered on it speaks against that; the list of systems shows both',
  ),
  still(
    `systems/${logins}#vendor`,
    'nordlunde',
    'the map and pack gdpr read it (art. 28); the agreement names its own party',
  ),
  // Run by the owner itself there is no processor, so nobody else's promises to follow up.
  row(`systems/${logins}#operation`, 'own', turns('not-applicable', 'processor-agreement', itself)),
  still(`systems/${logins}#operation`, '–', 'the processor agreement shows that there is a processor'),
  row('systems/romtavla#operation', 'processor', turns('unknown', ['processor-agreement', 'breach-handling'], itself)),
  row('systems/romtavla#operation', '–', turns('unknown', ['processor-agreement', 'breach-handling'], itself)),
  row('systems/*#systemOwner.appointed', false, turns('remark', 'access-routine', itself)),
  row('systems/*#systemOwner.appointed', '–', turns('unknown', 'access-routine', itself)),
  row('systems/*#systemOwner', absent, turns('unknown', 'access-routine', itself)),
  still('systems/*#systemOwner.role', 'Noen andre', 'it says whom to ask'),
];

const login: readonly Row[] = [
  row(`systems/${logins}#login.accounts`, 'shared-user-name', turns('remark', 'strong-authentication', itself)),
  row(
    `systems/${logins}#login.accounts`,
    'none',
    turns('not-applicable', ['strong-authentication', 'usage-log'], itself),
  ),
  row(`systems/${logins}#login.accounts`, '–', turns('unknown', 'strong-authentication', itself)),
  // Romtavla has no log; with accounts there would have to be one.
  row(
    'systems/romtavla#login.accounts',
    'personal',
    turns('met', 'strong-authentication', itself),
    turns('unknown', 'usage-log', itself),
  ),
  row('systems/romtavla#login.accounts', '–', turns('unknown', ['strong-authentication', 'usage-log'], itself)),
  row('systems/{granbar-skole,blaklokke}#login.factors', 1, turns('deviation', 'strong-authentication', itself)),
  row('systems/{granbar-skole,blaklokke}#login.factors', '–', turns('unknown', 'strong-authentication', itself)),
  still(
    'systems/{miljoboka,kvistad-sak}#login.factors',
    1,
    'a password does where only the owner’s or the school’s network reaches it',
  ),
  still('systems/tallstien#login.factors', 2, 'more than is asked inside the school’s network'),
  still('systems/{miljoboka,kvistad-sak,tallstien}#login.factors', '–', 'the network decides'),
  still('systems/{granbar-skole,blaklokke}#login.reachableFrom', 'school-network', 'reached from less is never weaker'),
  still(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak}#login.reachableFrom',
    '–',
    'two factors do from anywhere, and access from outside is assessed',
  ),
  still(
    'systems/{miljoboka,kvistad-sak}#login.reachableFrom',
    'anywhere',
    'two factors do from anywhere, and access from outside is assessed',
  ),
  row('systems/tallstien#login.reachableFrom', 'anywhere', turns('deviation', 'strong-authentication', itself)),
  row('systems/tallstien#login.reachableFrom', '–', turns('unknown', 'strong-authentication', itself)),
  still('systems/romtavla#login.reachableFrom', 'anywhere', 'there is no login, and the assessment covers it'),
  row(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak,tallstien}#login',
    absent,
    turns('unknown', 'strong-authentication', itself),
  ),
  still('systems/*#login.issuedBy', 'Leverandøren', 'the access pages show it'),
  row(`systems/${logins}#login.vendorKnowsPasswords`, true, turns('remark', 'strong-authentication', itself)),
  still(
    `systems/${logins}#login.vendorKnowsPasswords`,
    '–',
    'the school at Møhlenpris did not know either, and that alone was no finding (p. 13)',
  ),
  still('systems/*#login.limits', 'Ingen', 'the access pages show it; what counts of it stands in the other fields'),
];

const logs: readonly Row[] = [
  row(`systems/${logins}#log.perUser`, false, turns('deviation', 'usage-log', itself)),
  row(`systems/${logins}#log.perUser`, '–', turns('unknown', 'usage-log', itself)),
  row(`systems/${logins}#log.records`, ['last-login'], turns('deviation', 'usage-log', itself)),
  row(`systems/${logins}#log.records`, '–', turns('unknown', 'usage-log', itself)),
  row(`systems/${logins}#log.failedAttempts`, false, turns('deviation', 'usage-log', itself)),
  row(`systems/${logins}#log.failedAttempts`, '–', turns('unknown', 'usage-log', itself)),
  row(`systems/${logins}#log`, absent, turns('unknown', 'usage-log', itself)),
  still(
    'systems/*#log.keptFor',
    'P1D',
    'the report asks for none; retention of logs and pack gdpr read it (art. 5(1)(e))',
  ),
  still('systems/*#log.readers', [], 'the pages on who may see what read it'),
];

const content: readonly Row[] = [
  still(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak}#freeText.fields',
    [],
    'without free text there is nothing to go through',
  ),
  still('systems/{tallstien,romtavla}#freeText.fields', ['merknad'], 'it is gone through'),
  row('systems/*#freeText.fields', '–', turns('unknown', 'erasure-routine', itself)),
  row(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak}#freeText.reviewed',
    false,
    turns('deviation', 'erasure-routine', itself),
  ),
  row(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak}#freeText.reviewed',
    '–',
    turns('unknown', 'erasure-routine', itself),
  ),
  still('systems/{tallstien,romtavla}#freeText.reviewed', false, 'without free text there is nothing to go through'),
  row('systems/*#freeText', absent, turns('unknown', 'erasure-routine', itself)),
  still('systems/*#storage.countries', ['US'], 'pack gdpr reads it (ch. V)'),
  still('systems/*#storage.place', 'Et annet sted', 'the map and the notices show it'),
  still('systems/*#supportAccess.by', 'nordlunde', 'the pages on who may see what read it'),
  still('systems/*#supportAccess.onlyPerCase', false, 'the pages on who may see what read it; pack gdpr too (art. 32)'),
  still('systems/*#supportAccess.logged', false, 'the pages on who may see what read it; pack gdpr too (art. 32)'),
  row('systems/*#changedOn', '2026-11-01', turns('deviation', 'risk-assessment', itself)),
  row('systems/*#changedOn', '–', turns('unknown', 'risk-assessment', itself)),
  row('systems/*#changedOn', absent, turns('unknown', 'risk-assessment', itself)),
];

export const systemRows: readonly Row[] = [...described, ...login, ...logs, ...content];

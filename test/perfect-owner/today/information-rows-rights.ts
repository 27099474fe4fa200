import { itself, only, owner, type Row, row, still, turns, type Whose } from '../row.ts';

/** The routine of the perfect owner that each requirement asks for. */
const routines: Readonly<Record<string, string>> = {
  informasjon: 'routine-for-information',
  innsyn: 'routine-for-access',
  retting: 'routine-for-rectification',
  sletting: 'routine-for-erasure',
  begrensning: 'routine-for-restriction',
  protest: 'routine-for-objection',
  dataportabilitet: 'routine-for-portability',
  samtykke: 'routine-for-consent',
  'trygg-kanal': 'secure-channel',
  nettpublisering: 'web-publishing-routine',
};

const routineRows: readonly Row[] = Object.entries(routines).flatMap(([key, requirement]) => [
  row(`routines/${key}#written`, false, turns('deviation', requirement, owner)),
  row(`routines/${key}#written`, '–', turns('unknown', requirement, owner)),
  row(`routines/${key}#covers`, ['granbar-skole'], turns('unknown', requirement, owner)), // of the others nobody has said
  row(`routines/${key}#covers`, '–', turns('unknown', requirement, owner)),
  // Every unit uses some system.
  row(`routines/${key}#knownAt.*`, false, turns('deviation', requirement, owner)),
  row(`routines/${key}#knownAt.*`, '–', turns('unknown', requirement, owner)),
]);

const weighed = (verdict: 'remark' | 'unknown') => turns(verdict, 'information-exceptions-weighed', owner);
const blaklokke = only('blaklokke');
const necessaryOnly = 'systems/{granbar-skole,miljoboka,kvistad-sak,tallstien}';
const cookies = ['cookies-told', 'cookies-asked', 'cookies-changeable'];
const laterCookies = cookies.slice(1);

const systemRows: readonly Row[] = [
  row('systems/*#supportsRights', ['access', 'erasure'], turns('conditional', 'system-supports-rights', itself)),
  row('systems/*#supportsRights', '–', turns('unknown', 'system-supports-rights', itself)),
  row('systems/*#privateByDefault', false, turns('deviation', 'private-by-default', itself)),
  row('systems/*#privateByDefault', '–', turns('unknown', 'private-by-default', itself)),
  // Blåklokke remembers how one likes it shown, which it could do without.
  row('systems/blaklokke#cookies.used', false, turns('not-applicable', cookies, blaklokke)),
  row(
    'systems/blaklokke#cookies.{used,onlyNecessary}',
    '–',
    turns('unknown', 'cookies-told', blaklokke),
    turns('not-applicable', laterCookies, blaklokke),
  ),
  row('systems/blaklokke#cookies.onlyNecessary', true, turns('not-applicable', cookies, blaklokke)),
  row('systems/blaklokke#cookies.informed', false, turns('deviation', 'cookies-told', blaklokke)),
  row('systems/blaklokke#cookies.informed', '–', turns('unknown', 'cookies-told', blaklokke)),
  row('systems/blaklokke#cookies.consent', 'after', turns('deviation', 'cookies-asked', blaklokke)),
  row(
    'systems/blaklokke#cookies.consent',
    'none',
    turns('deviation', 'cookies-asked', blaklokke),
    turns('not-applicable', 'cookies-changeable', blaklokke), // who is not asked has no choice to change
  ),
  row('systems/blaklokke#cookies.consent', '–', turns('unknown', 'cookies-asked', blaklokke)),
  row('systems/blaklokke#cookies.withdrawable', false, turns('deviation', 'cookies-changeable', blaklokke)),
  row('systems/blaklokke#cookies.withdrawable', '–', turns('unknown', 'cookies-changeable', blaklokke)),
  still(`${necessaryOnly}#cookies.used`, false, 'what is strictly necessary may be stored'),
  row(`${necessaryOnly}#cookies.{used,onlyNecessary}`, '–', turns('unknown', 'cookies-told', itself)),
  row(`${necessaryOnly}#cookies.onlyNecessary`, false, turns('unknown', cookies, itself)),
  row('systems/romtavla#cookies.used', true, turns('unknown', 'cookies-told', itself)),
  row('systems/romtavla#cookies.used', '–', turns('unknown', 'cookies-told', itself)),
];

const statement: Whose = () => ['notices/personvernerklaering'];

export const rightsRows: readonly Row[] = [
  ...routineRows,
  ...systemRows,
  row('assessments/unntak-fra-informasjon#done', false, weighed('remark')),
  row('assessments/unntak-fra-informasjon#done', '–', weighed('unknown')),
  // The statement does not tell of decisions by a machine alone, because there are none.
  row(
    'activities/*#automatedDecisions',
    true,
    turns('conditional', 'automated-decision-safeguards', itself),
    turns('deviation', 'notice-automated-decisions', statement),
  ),
  row(
    'activities/*#automatedDecisions',
    '–',
    turns('unknown', 'automated-decision-safeguards', itself),
    turns('unknown', 'notice-automated-decisions', statement),
  ),
];

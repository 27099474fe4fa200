import { entriesOf } from '#src/features/register/index.ts';
import {
  absent,
  all,
  itself,
  only,
  type Row,
  row,
  still,
  systemInPath,
  systemsOfItsActivity,
  turns,
  type Whose,
} from '../row.ts';

const itsActivity: Whose = ({ entry }) => [`activities/${(entry.body as { activity?: string }).activity}`];

/** The processor agreements about the systems of the activity that the entry belongs to. */
const agreementsOfItsActivity: Whose = (place) => {
  const systems = systemsOfItsActivity(place);
  return [...entriesOf(place.snapshot, 'agreements').values()]
    .filter(({ body }) => body.kind === 'processor' && body.systems.some((key) => systems.includes(`systems/${key}`)))
    .map(({ ref }) => ref);
};
const exceptGranbar: Whose = (place) => systemsOfItsActivity(place).filter((ref) => ref !== 'systems/granbar-skole');

/** The systems without addresses whose activities use a kind of data. */
const systemsUsing: Whose = ({ entry, snapshot }) => {
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.data === entry.key);
  const activities = uses.map(({ body }) => entriesOf(snapshot, 'activities').get(body.activity));
  const systems = new Set(activities.flatMap((activity) => activity?.body.systems ?? []));
  return [...systems].filter((key) => key !== 'granbar-skole').map((key) => `systems/${key}`);
};

const record = (verdict: 'unknown' | 'deviation' | 'not-applicable', whose: Whose) =>
  turns(verdict, 'processing-on-record', whose);
// Only these tell of somebody outside to whom data are given.
const withRecipients = 'activities/{vurdering,saksbehandling}';
const withoutRecipients =
  'activities/{elevregister,laeringsarbeid,skolemiljo,matematikkoving,dagsplan,tilgangsstyring,jubileum}';

const activities: readonly Row[] = [
  still('activities/*#name', 'Noe annet', 'the finding says what the system is used for'),
  row(
    'activities/{elevregister,vurdering,laeringsarbeid,skolemiljo,saksbehandling,matematikkoving,dagsplan,jubileum}#role',
    'processor',
    record('not-applicable', itself),
  ),
  row(
    'activities/tilgangsstyring#role',
    'processor',
    record('not-applicable', itself),
    turns('not-applicable', 'joint-controllers-arrangement', itself),
  ),
  row(
    'activities/{elevregister,vurdering,laeringsarbeid,skolemiljo,matematikkoving}#role',
    'joint-controller',
    turns('met', 'joint-controllers-arrangement', itself),
  ),
  // Kvistad Sak and Romtavla have no login that is shared with others.
  row(
    'activities/{saksbehandling,dagsplan,jubileum}#role',
    'joint-controller',
    turns('unknown', 'joint-controllers-arrangement', itself),
  ),
  row('activities/*#role', '–', turns('unknown', 'joint-controllers-arrangement', itself)),
  still(`${withRecipients}#disclosed`, '–', 'the disclosures themselves tell of the recipients'),
  row(`${withoutRecipients}#disclosed`, '–', record('unknown', itself)),
  row(`${withoutRecipients}#disclosed`, true, record('deviation', itself)),
  row('disclosures/*#activity', 'dagsplan', record('deviation', itsActivity)),
  still('disclosures/*#recipient', 'folkeregisteret', 'whom they are given to is told all the same'),
];

const told: readonly Row[] = [
  still('purposes/*#name', 'Noe annet', 'a purpose is told all the same'),
  row(
    'purposes/{gi-skoleplass,undervise,trygt-skolemiljo,behandle-saker,ove-matematikk,finne-fram,hindre-snoking}#activity',
    'vurdering',
    record('unknown', itsActivity),
  ),
  still('dataUses/{elevregister,vurdering,jubileum}-*#data', 'rom-og-time', 'other data remain, addresses among them'),
  // Whoever begins to use addresses must hide some of them.
  row(
    'dataUses/{laeringsarbeid,skolemiljo,saksbehandling,matematikkoving,dagsplan}-*#data',
    'kontaktopplysninger',
    turns('unknown', 'protected-addresses-hidden', systemsOfItsActivity),
  ),
  row(
    'dataUses/tilgangsstyring-*#data',
    'kontaktopplysninger',
    turns('unknown', 'protected-addresses-hidden', exceptGranbar),
  ),
  row('dataUses/*#subjects', 'visitors', turns('deviation', 'processor-agreement-covers', agreementsOfItsActivity)),
  still('dataTypes/*#name', 'Noe annet', 'pupils’ and guardians’ addresses are two kinds of data; either will do'),
  row('dataTypes/oppgavesvar#name', 'Hjemmeadresse', turns('unknown', 'protected-addresses-hidden', only('tallstien'))),
  // Granbar Skole uses addresses that are called so; of the others nobody knows then whether they do.
  row('dataTypes/*#sensitivity', '–', turns('unknown', 'protected-addresses-hidden', systemsUsing)),
  row(
    'dataTypes/oppgavesvar#sensitivity',
    'protected-address',
    turns('unknown', 'protected-addresses-hidden', only('tallstien')),
  ),
  row('retention/*#{event,then}', '–', record('unknown', itsActivity)),
  row('retention/*#{event,then}', absent, record('unknown', itsActivity)),
  still('measures/*#what', 'Noe annet', 'the measures are described all the same'),
];

const records: readonly Row[] = [
  row('records/protokoll#lists.*', false, turns('deviation', 'system-on-record', systemInPath)),
  row('records/protokoll#lists.*', '–', turns('unknown', 'system-on-record', systemInPath)),
  row('records/protokoll#lists', absent, turns('unknown', 'system-on-record', all)),
  row(
    'records/protokoll#reviewedOn',
    '2025-11-15',
    turns('remark', 'record-reviewed', () => ['owner']),
  ),
  still('records/protokoll#reviewedOn', '2025-11-16', 'a year has not passed before the day is over'),
  row(
    'records/protokoll#reviewedOn',
    '–',
    turns('unknown', 'record-reviewed', () => ['owner']),
  ),
];

export const recordRows: readonly Row[] = [...activities, ...told, ...records];

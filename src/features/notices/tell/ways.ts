import { type Entry, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { audienceSlug } from '../addresses.ts';
import { type Audience, audiences, subjectsOf } from '../audience.ts';
import type { Telling } from '../telling.ts';
import { either, factAt, known, nameOf, namesOf, one, tell, when } from './teller.ts';

type Unit = (key: string) => string;

function unit(entry: Entry<'units'>, unitName: Unit): Telling[] {
  return [
    tell('unit', { name: entry.body.name }, [factAt(entry, 'name')]),
    ...one('unit-kind', entry, 'kind'),
    ...one('unit-under', entry, 'partOf', unitName),
    ...either('unit-may', entry, 'delegation.mayPutSystemsIntoUse'),
    ...one('unit-condition', entry, 'delegation.condition'),
  ];
}

function routine(snapshot: Snapshot, entry: Entry<'routines'>, unitName: Unit): Telling[] {
  const covers = known(entry, 'covers');
  return [
    tell('routine', { name: entry.body.name }, [factAt(entry, 'name')]),
    ...one('routine-practice', entry, 'practice'),
    ...when('routine-covers-all', entry, 'covers', 'all'),
    ...(Array.isArray(covers) ? one('routine-covers', entry, 'covers', namesOf(snapshot, 'systems')) : []),
    ...one('routine-level', entry, 'level', unitName),
  ];
}

function record(entry: Entry<'records'>, unitName: Unit): Telling[] {
  return [
    tell('record', { name: entry.body.name }, [factAt(entry, 'name')]),
    ...one('record-kept-by', entry, 'keptBy', unitName),
  ];
}

function notice(entry: Entry<'notices'>): Telling[] {
  return [
    tell('notice', { name: entry.body.name }, [factAt(entry, 'name')]),
    ...one('notice-form', entry, 'form'),
    ...one('notice-by', entry, 'writtenBy'),
    ...one('notice-for', entry, 'audience'),
    ...one('notice-day', entry, 'publishedOn'),
    ...one('notice-url', entry, 'url'),
    ...one('notice-promises', entry, 'promises'),
  ];
}

/** A statement that is published from here: one that told of itself would be out of date as soon as it was published. */
function isPublishedHere({ key }: Entry<'notices'>): boolean {
  return audiences
    .map((audience) => `erklaering-${audienceSlug(audience)}`)
    .some((own) => `${key}-`.startsWith(`${own}-`));
}

/** What else an audience has been told: what was for it, and what nobody has said for whom it was. */
function isFor(audience: Audience): (entry: Entry<'notices'>) => boolean {
  return (entry) => {
    if (isPublishedHere(entry)) return false;
    const told = known(entry, 'audience') as readonly (typeof subjectsOf)[Audience][number][] | undefined;
    return told === undefined || told.some((one) => subjectsOf[audience].includes(one));
  };
}

/** How the owner goes about it: its units, set ways, lists, and what else it has told people. */
export function tellWays(snapshot: Snapshot, audience: Audience): Telling[][] {
  const unitName = (key: string) => nameOf(snapshot, `units/${key}`);
  const routines = [...entriesOf(snapshot, 'routines').values()].filter(
    (entry) => entry.body.written !== false || known(entry, 'practice') !== undefined,
  );
  const notices = [...entriesOf(snapshot, 'notices').values()].filter(isFor(audience));
  return [
    [tell('ways', {}, [])],
    ...[...entriesOf(snapshot, 'units').values()].map((entry) => unit(entry, unitName)),
    ...routines.map((entry) => routine(snapshot, entry, unitName)),
    ...[...entriesOf(snapshot, 'records').values()].map((entry) => record(entry, unitName)),
    ...notices.map(notice),
  ];
}

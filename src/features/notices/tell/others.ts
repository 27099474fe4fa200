import { type Entry, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Telling } from '../telling.ts';
import { partiesTo } from './agreements.ts';
import { factAt, known, tell, those } from './teller.ts';

/** What a statement speaks of, from which it follows whom it names. */
export interface Spoken {
  readonly activities: readonly Entry<'activities'>[];
  readonly systems: readonly Entry<'systems'>[];
  readonly flows: readonly Entry<'flows'>[];
  readonly agreements: readonly Entry<'agreements'>[];
}

const keyIn = (ref: string) => (ref.startsWith('parties/') ? [ref.slice('parties/'.length)] : []);

function ofSystem(snapshot: Snapshot, system: Entry<'systems'>): unknown[] {
  const transfers = those(snapshot, 'transfers', (body) => body.system === system.key);
  return [
    known(system, 'vendor'),
    known(system, 'supportAccess.by'),
    ...transfers.map((transfer) => known(transfer, 'recipient')),
  ];
}

/** The keys of those who are named where these are told of. */
function named(snapshot: Snapshot, { activities, systems, flows, agreements }: Spoken): Set<unknown> {
  const done = new Set(activities.map(({ key }) => key));
  const given = those(snapshot, 'disclosures', (body) => done.has(body.activity));
  return new Set([
    ...given.map(({ body }) => body.recipient),
    ...systems.flatMap((system) => ofSystem(snapshot, system)),
    ...flows.flatMap(({ body }) => [...keyIn(body.source), ...keyIn(body.target)]),
    ...partiesTo(agreements),
  ]);
}

/** Everything in the register that names a party. */
function everything(snapshot: Snapshot): Spoken {
  return {
    activities: [...entriesOf(snapshot, 'activities').values()],
    systems: [...entriesOf(snapshot, 'systems').values()],
    flows: [...entriesOf(snapshot, 'flows').values()],
    agreements: [...entriesOf(snapshot, 'agreements').values()],
  };
}

function party(entry: Entry<'parties'>): Telling[] {
  const about = ([path, id]: readonly [string, string]) => {
    const value = known(entry, path);
    return value === undefined ? [] : [tell(id, { party: entry.body.name, value }, [factAt(entry, path)])];
  };
  const facts = [
    ['kind', 'party'],
    ['aliases', 'party-aliases'],
    ['country', 'party-country'],
  ] as const;
  return facts.flatMap(about);
}

/** Who the others are that a statement names; and, as they are named nowhere else, those that nothing in the register leads to. */
export function tellOthers(snapshot: Snapshot, spoken: Spoken): Telling[][] {
  const here = named(snapshot, spoken);
  const anywhere = named(snapshot, everything(snapshot));
  const told = [...entriesOf(snapshot, 'parties').values()].flatMap((entry) => {
    const facts = party(entry);
    if (here.has(entry.key)) return facts.length === 0 ? [] : [facts];
    if (anywhere.has(entry.key)) return [];
    return [facts.length > 0 ? facts : [tell('party-named', { party: entry.body.name }, [factAt(entry, 'name')])]];
  });
  return [[tell('others', {}, [])], ...told];
}

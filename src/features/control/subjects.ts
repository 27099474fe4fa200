import { type Entry, entriesOf, entryAt, type Kind, type Snapshot } from '#src/features/register/index.ts';
import type { Indexed } from './indexes.ts';
import type { Reader } from './reader.ts';

/** What a requirement can be asked of, and the kind of entry that it is asked of then. */
export const scopes = {
  owner: 'owner',
  unit: 'units',
  system: 'systems',
  use: 'uses',
  activity: 'activities',
  purpose: 'purposes',
  dataUse: 'dataUses',
  flow: 'flows',
  disclosure: 'disclosures',
  transfer: 'transfers',
  retention: 'retention',
  agreement: 'agreements',
  notice: 'notices',
  breach: 'breaches',
} as const satisfies Readonly<Record<string, Kind>>;
export type Scope = keyof typeof scopes;
export type Subject<S extends Scope> = { readonly [P in S]: Entry<(typeof scopes)[P]> }[S];

/** Is an entry something that is asked about? A system that no unit uses is not. */
export function isSubject(entry: Entry, indexed: Indexed): boolean {
  return entry.kind !== 'systems' || indexed.get('usesBySystem')?.has(entry.key) === true;
}

/** What a requirement is asked of in a snapshot, in the order of keys. */
export function subjectsOf<S extends Scope>(scope: S, snapshot: Snapshot, indexed: Indexed): readonly Subject<S>[] {
  const entries = [...entriesOf(snapshot, scopes[scope]).values()] as readonly Entry[];
  return entries.filter((entry) => isSubject(entry, indexed)) as unknown as readonly Subject<S>[];
}

/** The subject of a scope at a reference (`systems/swis`, `owner`), or undefined when there is nothing to ask there. */
export function subjectAt(scope: Scope, ref: string, snapshot: Snapshot, indexed: Indexed): Subject<Scope> | undefined {
  const entry = entryAt(snapshot, ref);
  const asked = entry !== undefined && entry.kind === scopes[scope] && isSubject(entry, indexed);
  return asked ? (entry as Subject<Scope>) : undefined;
}

/** What a finding concerns beside its subject: systems, and the units that use them or take part. */
export interface Concerns {
  readonly systems: readonly string[];
  readonly units: readonly string[];
}

function unitsUsing(read: Reader, systems: readonly string[]): readonly string[] {
  const units = systems.flatMap((system) => read.find('usesBySystem', system).map((use) => use.body.unit));
  return [...new Set(units)].sort();
}

function ofActivity(read: Reader, key: string): Concerns {
  const activity = read.get('activities', key)?.body;
  const systems = activity?.systems ?? [];
  const units = Array.isArray(activity?.units) ? activity.units.toSorted() : unitsUsing(read, systems);
  return { systems, units };
}

const known = (list: readonly string[] | string | undefined): readonly string[] =>
  list === undefined || typeof list === 'string' ? [] : list;

function systemsOf(subject: Entry): readonly string[] {
  const { body } = subject as { readonly body: Readonly<Record<string, unknown>> };
  if (subject.kind === 'systems') return [subject.key];
  if (subject.kind === 'notices') {
    return Object.entries((body['mentions'] ?? {}) as Readonly<Record<string, unknown>>)
      .filter(([, mentioned]) => mentioned === true)
      .map(([system]) => system);
  }
  return typeof body['system'] === 'string' ? [body['system']] : known(body['systems'] as string[] | undefined);
}

/**
 * What a finding about a subject concerns.
 * @param read keeps what the answer depends on; its facts are not those of the judgement
 */
export function concernsOf(subject: Entry, read: Reader): Concerns {
  switch (subject.kind) {
    case 'owner':
      return { systems: [], units: [] };
    case 'units':
      // What is told of the administration concerns the owner as a whole.
      return { systems: [], units: (subject as Entry<'units'>).body.kind === 'administration' ? [] : [subject.key] };
    case 'uses': {
      const { system, unit } = (subject as Entry<'uses'>).body;
      return { systems: [system], units: [unit] };
    }
    case 'activities':
      return ofActivity(read, subject.key);
    case 'purposes':
    case 'dataUses':
    case 'disclosures':
    case 'retention':
      return ofActivity(read, (subject as Entry<'purposes'>).body.activity);
    default: {
      const systems = systemsOf(subject);
      return { systems, units: unitsUsing(read, systems) };
    }
  }
}

import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';

/** `protected`: confidential, special category, criminal offence or protected address; undefined where it is not known to be in the system. */
export type KindOfData = 'protected' | 'ordinary' | undefined;

function ofActivity(read: Reader, activity: Entry<'activities'>): KindOfData {
  const kinds = read.find('dataUsesByActivity', activity.key).map((use) => {
    const data = read.get('dataTypes', use.body.data);
    return data === undefined ? undefined : read.fact(data, 'sensitivity');
  });
  if (kinds.some((kind) => kind !== undefined && kind !== 'ordinary')) return 'protected';
  return kinds.length === 0 || kinds.includes(undefined) ? undefined : 'ordinary';
}

/**
 * What kind of data a system holds, as its activities tell. An activity that uses several systems does not tell which of them holds what:
 * what is protected in it may be in another.
 */
export function kindOfData(read: Reader, system: Entry<'systems'>): KindOfData {
  const kinds = read.find('activitiesBySystem', system.key).map((activity) => {
    const kind = ofActivity(read, activity);
    return kind === 'protected' && activity.body.systems.length > 1 ? undefined : kind;
  });
  if (kinds.includes('protected')) return 'protected';
  return kinds.length === 0 || kinds.includes(undefined) ? undefined : 'ordinary';
}

type Otherwise = 'fails' | 'condition' | 'advice';

/**
 * What it means that something is lacking, by the kind of data: security must fit the risk (GDPR art. 32(1)).
 * Where nobody knows the kind, people must weigh it.
 */
export function lacking(
  read: Reader,
  system: Entry<'systems'>,
  weighs: { readonly protected: Otherwise; readonly ordinary: Otherwise },
): Exclude<Check['state'], 'holds' | 'unknown'> {
  const kind = kindOfData(read, system);
  return kind === undefined ? 'condition' : weighs[kind];
}

import type { Snapshot } from '#src/features/register/index.ts';
import { matchSystem } from '../against/match.ts';
import type { Seen } from '../observation.ts';

/** A name as it is compared: small letters and figures. */
export const bareName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** The key of the registered system that something seen is; undefined for none, or where it is not sure. */
export function registeredSystem(snapshot: Snapshot, seen: Seen): string | undefined {
  if (!('name' in seen) || seen.kind === 'storage') return undefined;
  const hosts = seen.kind === 'system' && seen.host !== undefined ? [seen.host] : [];
  return matchSystem(snapshot, { names: [seen.name], hosts }).sure[0]?.key;
}

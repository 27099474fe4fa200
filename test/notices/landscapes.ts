import { readdirSync, readFileSync } from 'node:fs';
import { parseLandscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';

const folder = new URL('../../landscapes/', import.meta.url);

/** The landscapes of the repository, by the name of their file. */
export const landscapeFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** A landscape as it was on its own day. */
export function snapshotIn(name: string): Snapshot {
  const landscape = parseLandscape(readFileSync(new URL(name, folder), 'utf8'), name);
  return snapshotOf(landscape, landscape.origin.date);
}

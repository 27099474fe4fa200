import { readFileSync } from 'node:fs';
import { type Landscape, parseLandscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';

/** An invented landscape of this folder. */
export function inventedLandscape(name: string): Landscape {
  return parseLandscape(readFileSync(new URL(name, import.meta.url), 'utf8'), name);
}

/** An invented landscape of this folder on its own day. */
export function inventedSnapshot(name: string): Snapshot {
  const landscape = inventedLandscape(name);
  return snapshotOf(landscape, landscape.origin.date);
}

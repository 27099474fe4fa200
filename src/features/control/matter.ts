import type { PublishedStatement } from '#src/features/notices/index.ts';
import type { Snapshot } from '#src/features/register/index.ts';

/**
 * What the control judges: what held on a day, and beside it the statements that the owner has published with Skolevern, every version
 * that is known. A snapshot alone has none. A copy of it with other entries carries them along.
 */
export interface Matter extends Snapshot {
  readonly published?: readonly PublishedStatement[];
}

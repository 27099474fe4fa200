import { uuidv7 } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';

let last = 0;
let count = 0;

/** A new id. Those that one process makes in the same millisecond sort in the order in which they were made. */
export function nextId(clock: Clock): string {
  const now = clock.now().getTime();
  count = now === last ? count + 1 : 0;
  last = now;
  const random = crypto.getRandomValues(new Uint8Array(10));
  random[0] = (count >> 8) & 0x0f;
  random[1] = count & 0xff;
  return uuidv7(now, random);
}

import { say } from '#src/kernel/language.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

/** What the control holds on persons: nothing; it keeps nothing at all. */
export const controlHolds: HoldsNothing = {
  name: say('Kontrollen', 'Kontrollen', 'The control'),
  tables: {},
  nothing: say(
    'Kontrollen leser registeret hver gang den blir spurt, og lagrer ingenting.',
    'Kontrollen les registeret kvar gong han blir spurd, og lagrar ingenting.',
    'The control reads the register each time it is asked, and stores nothing.',
  ),
};

import { say } from '#src/kernel/language.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

/** What the bare database holds on persons: nothing. */
export const dbHolds: HoldsNothing = {
  name: say('Listen over skoleeiere', 'Lista over skuleeigarar', 'The list of school owners'),
  tables: {
    tenant: { nobody: 'public bodies by name' },
    schema_migration: { nobody: 'which changes of the database are made' },
  },
  nothing: say(
    'Her står bare navnet på skoleeieren og hvilken utgave av databasen som er i bruk.',
    'Her står berre namnet på skuleeigaren og kva utgåve av databasen som er i bruk.',
    'It holds only the name of the school owner and which version of the database is in use.',
  ),
};

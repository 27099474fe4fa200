/**
 * `node scripts/requirements.ts` (and `npm run build`): finds the requirements that have fixtures beside them, and writes
 * src/features/control/packs/found.generated.ts, from which the packs are made.
 */
import { FaultyRequirements, takeInRequirements } from './requirements-found.ts';

try {
  process.stderr.write(`${takeInRequirements()} requirements\n`);
} catch (error) {
  if (!(error instanceof FaultyRequirements)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

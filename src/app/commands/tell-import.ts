import type { ImportOutcome } from '#src/features/register/index.ts';
import type { CommandIo } from './command.ts';

export interface Asked {
  readonly dryRun: boolean;
  readonly closing: boolean;
}

/** What an import did or would do. */
export function tell({ plan, waiting, opens }: ImportOutcome, { dryRun, closing }: Asked, io: CommandIo): void {
  const { added, changed, same, missing } = plan;
  const [would, wait] = dryRun ? ['would be ', 'would wait'] : ['', 'wait'];
  io.out(`${added.length} ${would}added, ${changed.length} ${would}changed, ${same} the same\n`);
  for (const ref of [...added, ...changed])
    io.note(`  ${ref}${waiting.includes(ref) ? ` (${dryRun ? 'would wait' : 'waits'})` : ''}\n`);
  if (missing.length > 0) {
    io.out(`${missing.length} in the register and not in the file: ${missing.join(', ')}\n`);
    io.out(closing ? `${would}closed\n` : 'left as they are; close them with --close-missing DATE\n');
  }
  if (waiting.length > 0) {
    io.out(
      `${waiting.length} of these ${wait} for a second person (Endringer in the browser), because access to personal data opens:\n`,
    );
    for (const text of opens) io.out(`  ${text.en}\n`);
  }
}

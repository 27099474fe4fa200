import type { Act, Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { printLandscape } from './landscape/print.ts';
import { type Proposal, waitingProposals } from './proposals.ts';
import { type KnownRegister, readRegister } from './read-register.ts';
import { listChanges, type RecordedChange } from './store.ts';

/** What a page about the register needs: the register itself, its changes, what waits, and who the people behind them are. */
export interface RegisterView extends KnownRegister {
  readonly latest: number;
  readonly changes: readonly RecordedChange[];
  readonly waiting: readonly Proposal[];
  /** Account id → name, for those who have recorded or proposed something. */
  readonly people: ReadonlyMap<string, string>;
}

/**
 * Reads the register for a page. Leaders read what concerns the owner as a whole and their own units (see `visibleTo`).
 * @param known the number of a change, to see what was known after it; the latest when left out
 * @throws Problem (refused)
 */
export function viewRegister(
  deps: Deps,
  actor: Actor,
  act: Act,
  subject: string,
  known?: number,
): Promise<RegisterView> {
  return perform(deps, actor, { act, subject, scope: { units: [...actor.units] } }, async (trx) => {
    const changes = await listChanges(trx);
    const accounts = await trx.selectFrom('account').select(['id', 'name']).execute();
    return {
      ...(await readRegister(trx, actor.tenant, known)),
      latest: changes[0]?.number ?? 0,
      changes,
      waiting: await waitingProposals(trx),
      people: new Map(accounts.map((account) => [account.id, account.name])),
    };
  });
}

/** The register as a landscape file. @throws Problem (refused) */
export function exportLandscape(deps: Deps, actor: Actor): Promise<string> {
  return perform(deps, actor, { act: 'register.export', subject: 'register', scope: { units: [] } }, async (trx) =>
    printLandscape((await readRegister(trx, actor.tenant)).landscape),
  );
}

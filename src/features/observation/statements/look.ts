import { createHash } from 'node:crypto';
import type { Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { Observation } from '../observation.ts';
import { registerToday } from '../observers/bring-in.ts';
import { saveRun } from '../store.ts';
import { type StatementAddress, statementAddresses } from './addresses.ts';
import { dropOthers, keepStatement, scannedPages, type WatchedStatement, watchedStatements } from './store.ts';
import type { FetchFailure, Watching } from './watched.ts';

/** The hash of what is read: markup that changes with each visit is no new statement, and neither is white space. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s+/g, ' ').trim()).digest('hex');
}

/** Shorter than this is no statement but a page of errors or an empty frame that script fills. */
const shortest = 200;

async function textAt(watching: Watching, address: string): Promise<string | { readonly failure: FetchFailure }> {
  const fetched = await watching.fetchPage(address);
  if ('failure' in fetched) return fetched;
  try {
    const text = await watching.textOf(fetched.bytes);
    return text.trim().length < shortest ? { failure: 'unreadable' } : text;
  } catch (error) {
    if (error instanceof Problem) return { failure: 'unreadable' };
    throw error;
  }
}

/** How a statement stands after it was looked at. */
export function afterLook(
  found: StatementAddress,
  before: WatchedStatement | undefined,
  seen:
    | { readonly hash: string; readonly examine: () => WatchedStatement['findings'] }
    | { readonly failure: FetchFailure },
  now: Date,
): WatchedStatement {
  const base = before ?? {
    id: idAt(now),
    fetchedAt: undefined,
    changedAt: undefined,
    hash: undefined,
    beforeHash: undefined,
    faults: undefined,
    findings: [],
  };
  const looked = { ...base, ...found, lookedAt: now };
  // What was seen before stays: a page that is down today has not changed.
  if ('failure' in seen) return { ...looked, failure: seen.failure };
  const fetched = { ...looked, fetchedAt: now, failure: undefined };
  if (seen.hash === before?.hash) return fetched;
  const findings = seen.examine();
  return { ...fetched, hash: seen.hash, beforeHash: before?.hash, changedAt: now, findings, faults: findings.length };
}

interface Looked {
  readonly after: WatchedStatement;
  readonly isNew: boolean;
}

async function lookAt(
  deps: Deps,
  watching: Watching,
  tenant: string,
  given: {
    readonly found: StatementAddress;
    readonly before: WatchedStatement | undefined;
    readonly snapshot: Snapshot;
  },
): Promise<Looked> {
  const { found, before, snapshot } = given;
  const text = await textAt(watching, found.address);
  const now = deps.clock.now();
  const seen =
    typeof text === 'string'
      ? { hash: hashOfText(text), examine: () => watching.examine(text, osloDate(now), snapshot) }
      : text;
  const after = afterLook(found, before, seen, now);
  await inTenant(deps.db, tenant, (trx) => keepStatement(trx, after));
  return { after, isNew: after.hash !== undefined && after.hash !== before?.hash };
}

/** What was seen now, as observations; a statement that could not be fetched was not seen. */
function observationsOf(statements: readonly WatchedStatement[], now: Date): readonly Observation[] {
  return statements.flatMap(({ hash, faults, unit, address, failure }): Observation[] => {
    if (hash === undefined || failure !== undefined) return [];
    const seen = { kind: 'statement', address, hash, faults: faults ?? 0 } as const;
    const where = unit === undefined ? {} : { unit };
    return [{ observer: 'statement', ...where, seen, at: now.toISOString(), source: hash }];
  });
}

/**
 * Looks at the statements of one owner: fetches each, and examines it anew where its text has changed. What is fetched is fetched outside
 * any transaction, one at a time.
 * @returns how many are new or have changed
 */
export async function lookAtStatements(deps: Deps, watching: Watching, tenant: string): Promise<number> {
  const { addresses, watched, snapshot } = await inTenant(deps.db, tenant, async (trx) => {
    const snapshot = await registerToday(trx, tenant, deps.clock.now());
    const addresses = statementAddresses(snapshot, await scannedPages(trx));
    await dropOthers(trx, addresses);
    return { addresses, watched: await watchedStatements(trx), snapshot };
  });
  const looked: Looked[] = [];
  for (const found of addresses) {
    const before = watched.find(({ address }) => address === found.address);
    looked.push(await lookAt(deps, watching, tenant, { found, before, snapshot }));
  }
  const now = deps.clock.now();
  const observations = observationsOf(
    looked.map(({ after }) => after),
    now,
  );
  // Each look is a run, so that what is unchanged is known to be so today; one at which nothing could be fetched saw nothing.
  if (observations.length > 0) {
    const source = hashOfText(observations.map((one) => one.source).join(' '));
    await inTenant(deps.db, tenant, (trx) =>
      saveRun(trx, { id: idAt(now), observer: 'statement', at: now, source, observations }),
    );
  }
  return looked.filter(({ isNew }) => isNew).length;
}

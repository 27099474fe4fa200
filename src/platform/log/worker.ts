import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { tenantIds } from '#src/platform/db/tenant.ts';
import { describeError, type Logger } from '#src/platform/diagnostics/logger.ts';
import { ensureSigner } from './key-file.ts';
import { sequenceAll } from './sequence.ts';
import type { Signer } from './signing.ts';

export interface SequencingOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the private key lies; it is made when there is a first line to sign. */
  readonly keyPath: string;
  /** Milliseconds between two rounds, 2000 unless told. */
  readonly every?: number;
}

const [second, hour] = [1_000, 3_600_000];
/** An owner in whose log nothing happens is looked at less and less often, down to this. */
const longestPause = 16 * second;
/** Lines are seldom committed later than this after their ids were made; all others are found by the hourly look at all. */
const window = hour;

/** When an owner is looked at next. */
interface Turn {
  readonly next: number;
  readonly pause: number;
  /** When all its lines were looked at last. */
  readonly whole: number;
}

async function takeTurn(
  o: SequencingOptions,
  tenant: string,
  turn: Turn | undefined,
  signer: () => Signer,
): Promise<Turn> {
  const now = o.clock.now().getTime();
  const every = o.every ?? 2 * second;
  const whole = turn === undefined || now - turn.whole >= hour;
  try {
    const count = await sequenceAll(o.db, o.clock, tenant, signer(), whole ? {} : { since: now - window });
    const pause = count > 0 ? every : Math.min(longestPause, 2 * (turn?.pause ?? every));
    return { next: now + pause, pause, whole: whole ? now : turn.whole };
  } catch (error) {
    o.logger.error('log.not-sequenced', { tenant, ...describeError(error) });
    return { next: now + longestPause, pause: longestPause, whole: turn?.whole ?? 0 };
  }
}

/**
 * Puts the lines of all owners into their trees as they come, owner by owner and round by round, never two rounds at once.
 * @returns what ends it, after the transaction under way
 */
export function startSequencing(o: SequencingOptions): () => Promise<void> {
  const every = o.every ?? 2 * second;
  const turns = new Map<string, Turn>();
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    const owners = await tenantIds(o.db);
    let signer: Signer | undefined;
    const oncePerRound = () => {
      signer ??= ensureSigner(o.keyPath); // read anew each round, so that a replaced key is taken into use
      return signer;
    };
    for (const id of owners) {
      const turn = turns.get(id);
      if (ended) return;
      if (turn === undefined || turn.next <= o.clock.now().getTime())
        turns.set(id, await takeTurn(o, id, turn, oncePerRound));
    }
  };
  const go = async (): Promise<void> => {
    await round().catch((error: unknown) => o.logger.error('log.not-sequenced', describeError(error)));
    if (!ended) timer = setTimeout(next, every);
  };
  let underWay = Promise.resolve();
  const next = () => {
    underWay = go();
  };
  next();
  return () => {
    ended = true;
    clearTimeout(timer);
    return underWay;
  };
}

import { randomBytes } from 'node:crypto';
import {
  type BrowserSettings,
  identify,
  lists,
  type ScanWork,
  scanSites,
  scanWaiting,
} from '#src/features/observation/index.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { tenantIds } from '#src/platform/db/tenant.ts';
import { describeError, type Logger } from '#src/platform/diagnostics/logger.ts';
import { ensureSigner } from '#src/platform/log/key-file.ts';

export interface Scanning {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The address at which people use the application, for links in mails. */
  readonly origin: string;
  /** Where the key lies that signs evidence; without it packages are not signed. */
  readonly logKey: string | undefined;
  /** Which browser scans, and as whom. */
  readonly browser: BrowserSettings;
  /** Test sites on loopback, and how their pages are watched; in earnest nothing of it. */
  readonly options?: ScanWork['options'];
  /** Milliseconds between two looks at what waits. */
  readonly every?: number;
}

/** Scans the sites that wait, one at a time and outside every request. @returns what ends it; a scan that runs is ended and told as far as it came */
export function startScanning({
  db,
  clock,
  logger,
  origin,
  logKey,
  browser,
  options = {},
  every = 5_000,
}: Scanning): () => Promise<void> {
  const stop = new AbortController();
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    try {
      const signer = logKey === undefined ? undefined : ensureSigner(logKey);
      const scanDeps = { random, identify, lists, browser };
      const work = { db, clock, origin, signer, scan: scanSites, scanDeps, options, signal: stop.signal };
      const count = await scanWaiting(work, await tenantIds(db));
      if (count > 0) logger.info('scans.done', { count });
    } catch (error) {
      logger.error('scans.failed', { ...describeError(error) });
    }
  };
  let underWay = Promise.resolve();
  const next = () => {
    if (stop.signal.aborted) return;
    underWay = round().then(() => {
      if (!stop.signal.aborted) timer = setTimeout(next, every);
    });
  };
  timer = setTimeout(next, every);
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await underWay;
  };
}

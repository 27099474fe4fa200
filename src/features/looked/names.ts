import {
  type Entry,
  entriesOf,
  readRegister,
  type Snapshot,
  snapshotOf,
  usualDayOf,
} from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** The register as it holds today, for the names of kinds of data, purposes and systems. */
export async function registerNow(trx: Trx, tenant: string, today: IsoDate): Promise<Snapshot> {
  const { landscape } = await readRegister(trx, tenant);
  return snapshotOf(landscape, usualDayOf(landscape.origin, today));
}

/** A log that another system keeps, as the register tells of it; undefined where nobody has said. */
export interface SystemLog {
  readonly system: string;
  readonly records: readonly string[] | undefined;
  /** ISO 8601. */
  readonly keptFor: string | undefined;
  readonly readers: readonly string[] | undefined;
  readonly perUser: boolean | undefined;
  readonly failedAttempts: boolean | undefined;
}

/** The key of the register's entry of this program: what it says of the log there, is said of our own. */
export const ownSystem = 'skolevern';

const said = <T>(value: T | '–' | undefined): T | undefined => (value === '–' ? undefined : value);

function logOf({ key, body: { log } }: Entry<'systems'>): SystemLog {
  return {
    system: key,
    records: said(log?.records),
    keptFor: said(log?.keptFor),
    readers: said(log?.readers),
    perUser: said(log?.perUser),
    failedAttempts: said(log?.failedAttempts),
  };
}

/**
 * The other systems of the register that hold personal data, with what it says of their logs; by name.
 * @param units only what these use; all while nobody has said what they use
 */
export function systemLogs(snapshot: Snapshot, units?: readonly string[]): readonly SystemLog[] {
  const used =
    units === undefined
      ? undefined
      : new Set(
          [...entriesOf(snapshot, 'uses').values()]
            .filter(({ body }) => units.includes(body.unit))
            .map(({ body }) => body.system),
        );
  return [...entriesOf(snapshot, 'systems').values()]
    .filter(
      ({ key, body }) =>
        key !== ownSystem && body.personalData !== false && (used === undefined || used.size === 0 || used.has(key)),
    )
    .sort((a, b) => a.body.name.localeCompare(b.body.name, 'nb'))
    .map(logOf);
}

/** What the register says of our own log; undefined where it does not have this program. */
export function ownLog(snapshot: Snapshot): SystemLog | undefined {
  const entry = entriesOf(snapshot, 'systems').get(ownSystem);
  return entry && logOf(entry);
}

/** Whether the owner's pupils use Feide, where each sees for themselves which services get what about them (innsyn.feide.no). */
export const usesFeide = (snapshot: Snapshot): boolean =>
  [...entriesOf(snapshot, 'systems').values()].some(({ body }) => /(^|\P{L})feide($|\P{L})/iu.test(body.name));

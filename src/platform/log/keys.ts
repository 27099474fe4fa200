import './tables.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import { replaceSigner } from './key-file.ts';
import { hasSigned, type PublicKey, publicKeyOf, type Signer } from './signing.ts';

/** A key as the database lists it. */
export interface KnownKey extends PublicKey {
  readonly since: Date;
  readonly follows: string | undefined;
  readonly followed: Uint8Array | undefined;
}

/** What a key signs when it takes over from another one. */
const successionText = (key: string, before: string) => `skolevern log key\n${key}\nfollows\n${before}\n`;

/** Every key that the database lists. */
export async function listKeys(trx: Trx): Promise<ReadonlyMap<string, KnownKey>> {
  const rows = await trx.selectFrom('log_key').selectAll().execute();
  return new Map(
    rows.map(({ public_key, since, follows, followed }) => {
      const key = publicKeyOf(public_key); // its id is what its bytes make it, whatever the row says
      return [key.id, { ...key, since, follows: follows ?? undefined, followed: followed ?? undefined }];
    }),
  );
}

interface Succession {
  readonly follows: string;
  readonly followed: Uint8Array;
}

/** Puts a key on the list unless it is there. */
export async function announceKey(trx: Trx, clock: Clock, key: PublicKey, succession?: Succession): Promise<void> {
  const { follows = null, followed = null } = succession ?? {};
  await trx
    .insertInto('log_key')
    .values({ id: key.id, public_key: key.bytes, since: clock.now(), follows, followed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The keys that a key took over from, by its own signed word, the latest first. */
export function predecessors(key: PublicKey, known: ReadonlyMap<string, KnownKey>): readonly KnownKey[] {
  const found: KnownKey[] = [];
  for (let at = known.get(key.id); at?.follows !== undefined && at.followed !== undefined; ) {
    const before = known.get(at.follows);
    if (before === undefined || found.includes(before) || !hasSigned(at, successionText(at.id, before.id), at.followed))
      break;
    found.push(before);
    at = before;
  }
  return found;
}

/**
 * The keys whose signatures count: those that the verifier brings, and those that these took over from. A key that
 * merely stands in the database counts for nothing.
 */
export function trustedKeys(
  brought: readonly PublicKey[],
  known: ReadonlyMap<string, KnownKey>,
): ReadonlyMap<string, PublicKey> {
  return new Map(brought.flatMap((key) => [key, ...predecessors(key, known)]).map((key) => [key.id, key]));
}

/**
 * Replaces the key of the installation by a new one, which signs that it took over; the old private key is gone.
 * @param path where the key lies
 * @param old the key that lies there
 */
export function rotateKey(db: Db, clock: Clock, path: string, old: Signer): Promise<Signer> {
  return replaceSigner(path, (next) =>
    outsideTenant(db, async (trx) => {
      await announceKey(trx, clock, old);
      await announceKey(trx, clock, next, { follows: old.id, followed: next.sign(successionText(next.id, old.id)) });
    }),
  );
}

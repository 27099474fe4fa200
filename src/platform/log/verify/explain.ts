import type { Trx } from '#src/platform/db/connect.ts';
import { type Entry, entryHash } from '../entry.ts';
import type { StoredHead } from '../heads.ts';
import type { Frontier } from '../tree/frontier.ts';
import { type Hash, sameHash } from '../tree/hash.ts';
import { countPlaces, entriesAtATime, readPlaces } from './read.ts';
import { type Wrong, wrongAt } from './verdict.ts';

/** An entry that is not what its leaf says. */
export interface ChangedEntry {
  readonly index: number;
  readonly entry: Entry;
  readonly stored: Hash;
}

/** Whether an entry is what was signed at another place, by its content: with that one's id, and with or without its time. */
function standsAs(other: Entry, { entry, stored }: ChangedEntry): boolean {
  const { id, at } = entry;
  return sameHash(entryHash({ ...other, id }), stored) || sameHash(entryHash({ ...other, id, at }), stored);
}

/** Whether two entries have changed places: with their leaves, or by their content. Lines may be alike, so one right one is no sign. */
function isSwapped(changed: ChangedEntry, now: Hash, other: Entry, otherStored: Hash): boolean {
  const otherNow = entryHash(other);
  if (sameHash(otherStored, now) || sameHash(otherNow, changed.stored)) return true;
  return !sameHash(otherNow, otherStored) && standsAs(other, changed);
}

/**
 * Says what happened to an entry that is not what was signed: it was changed, or what was signed there stands elsewhere
 * now. Reads the log once more, some entries at a time.
 */
export async function explainChanged(trx: Trx, changed: ChangedEntry, size: number): Promise<Wrong> {
  const { index, entry } = changed;
  const now = entryHash(entry);
  for (let from = 0; from < size; from += entriesAtATime) {
    for (const place of await readPlaces(trx, from, Math.min(size, from + entriesAtATime))) {
      if (place.index === index || place.entry === undefined) continue;
      if (!isSwapped(changed, now, place.entry, place.stored)) continue;
      const message = `it has changed places with entry ${place.index} (line ${place.line}), in whole or in content`;
      return wrongAt('reordered', index, entry.id, message);
    }
  }
  return wrongAt('changed', index, entry.id, 'it is not what was signed: a column of the line was changed');
}

/** What is known of the entries between two heads when the newer one does not hold. */
export interface Stretch {
  /** The tree as it was at the older head, which holds. */
  readonly before: Frontier;
  readonly head: StoredHead;
  /** Entries that the newest head of all counts. */
  readonly signed: number;
  /** The entries, unless they are too many to try things with. */
  readonly places: readonly { readonly line: string; readonly hash: Hash }[];
  /** The first entry that is older than the one before it. */
  readonly outOfOrder: Wrong | undefined;
  readonly backDated: Wrong | undefined;
  /** The first entries whose stored subtree is not what they make. */
  readonly subtree: { readonly first: number; readonly last: number } | undefined;
}

/** The entry without which the signed root comes out, when the one after the stretch moves up. */
function intruder({ before, places, head }: Stretch, after: Hash): number | undefined {
  for (const skipped of places.keys()) {
    const frontier = before.copy();
    for (const [place, { hash }] of places.entries()) if (place !== skipped) frontier.append(hash);
    frontier.append(after);
    if (sameHash(frontier.root(), head.root)) return skipped;
  }
  return undefined;
}

/** More is tried than one entry at a time only where it takes no time to speak of. */
const fewEnough = 1_024;

async function explainInserted(trx: Trx, stretch: Stretch): Promise<Wrong> {
  const { before, head, places } = stretch;
  const [after] = await readPlaces(trx, head.size, head.size + 1);
  const small = places.length === head.size - before.size && places.length <= fewEnough;
  const place = small && after !== undefined ? intruder(stretch, after.stored) : undefined;
  if (place === undefined) {
    const message = `among entries ${before.size} to ${head.size - 1} there is one that was not there when they were signed`;
    return wrongAt('inserted', before.size, null, message);
  }
  const line = places[place]?.line ?? null;
  return wrongAt('inserted', before.size + place, line, 'it was not there when the entries around it were signed');
}

/**
 * Says what happened between two heads when the entries agree with their leaves and yet not with the root that was signed:
 * both were rewritten.
 */
export async function explainRoot(trx: Trx, stretch: Stretch): Promise<Wrong> {
  const { before, head, signed, places, outOfOrder, backDated, subtree } = stretch;
  const [first, last] = [before.size, head.size - 1];
  const there = await countPlaces(trx);
  if (there > signed) return explainInserted(trx, stretch);
  if (there < signed) {
    return wrongAt(
      'removed',
      first,
      null,
      `one of entries ${first} to ${last} is gone, and those after it have moved up`,
    );
  }
  if (outOfOrder !== undefined) return outOfOrder;
  if (backDated?.index !== undefined && backDated.index !== null) {
    return wrongAt(
      'inserted',
      backDated.index,
      backDated.line,
      'it is older than the entries that were signed before it',
    );
  }
  const [from, to] = [Math.max(first, subtree?.first ?? first), Math.min(last, subtree?.last ?? last)];
  if (from === to) {
    const line = places[from - first]?.line ?? null;
    return wrongAt('changed', from, line, 'it is not what was signed, and its leaf was changed with it');
  }
  const message = `one of entries ${from} to ${to} is not what was signed, and its leaf was changed with it`;
  return wrongAt('changed', from, null, message);
}

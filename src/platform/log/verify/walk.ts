import type { Trx } from '#src/platform/db/connect.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { claimedTime, type Entry, entryHash } from '../entry.ts';
import type { StoredHead } from '../heads.ts';
import { stride } from '../nodes.ts';
import { createFrontier, type Frontier } from '../tree/frontier.ts';
import { type Hash, sameHash } from '../tree/hash.ts';
import { type ChangedEntry, explainChanged, explainRoot } from './explain.ts';
import type { TraceBook } from './persons.ts';
import { nodeName, type Opening, type Place } from './read.ts';
import type { SignatureJudge } from './signatures.ts';
import { earliest, type Wrong, wrongAt } from './verdict.ts';

/** What the walk through a tree is told. */
export interface WalkOptions {
  readonly trx: Trx;
  readonly heads: AsyncGenerator<StoredHead>;
  /** Undefined when nothing was signed yet. */
  readonly newest: StoredHead | undefined;
  readonly judge: SignatureJudge;
  readonly traces: TraceBook;
  readonly checkpoints: readonly Checkpoint[];
  /** Milliseconds that an entry may be older than the head before it. */
  readonly tolerance: number;
}

/** What was noticed since the last head that holds; whether it counts is decided by the next one. */
interface Noticed {
  gone?: Wrong;
  changed?: ChangedEntry;
  backDated?: Wrong;
  person?: Wrong;
  outOfOrder?: Wrong;
  checkpoint?: Wrong;
  subtree?: { first: number; last: number };
}

export interface Walk {
  /** Takes the next place. @returns the first thing that is wrong, once it is sure */
  take(place: Place, openings: readonly Opening[], nodes: ReadonlyMap<string, Hash>): Promise<Wrong | undefined>;
  /** To be asked when there are no more places. */
  end(): Promise<Wrong | undefined>;
}

/** Whether an entry says it is older than a head that was signed before it came. */
export function isBackDated(entry: Entry, head: StoredHead | undefined, tolerance: number): boolean {
  return head !== undefined && claimedTime(entry) < head.at.getTime() - tolerance;
}

export const backDatedMessage = (head: StoredHead | undefined) =>
  `it says it is older than the head of ${head?.at.toISOString()}, which was signed before it came`;

const placesKept = 5_000;

/** State and steps of one walk, from the first place to the last. */
export function createWalk(o: WalkOptions): Walk {
  const signed = o.newest?.size ?? 0;
  const frontier = createFrontier();
  let before: Frontier = frontier.copy();
  let previous: StoredHead | undefined;
  let next: StoredHead | undefined;
  let started = false;
  let noticed: Noticed = {};
  let places: { line: string; hash: Hash }[] = [];

  const advance = async (): Promise<void> => {
    previous = next;
    next = (await o.heads.next()).value ?? undefined;
    before = frontier.copy();
    noticed = {};
    places = [];
  };

  const notice = ({ index, line, stored, entry }: Place, openings: readonly Opening[]): Hash => {
    if (entry === undefined) {
      noticed.gone ??= wrongAt('removed', index, line, 'the line is gone');
      return stored;
    }
    const hash = entryHash(entry);
    if (!sameHash(hash, stored)) noticed.changed ??= { index, entry, stored };
    if (isBackDated(entry, previous, o.tolerance)) {
      noticed.backDated ??= wrongAt('back-dated', index, line, backDatedMessage(previous));
    }
    const person = o.traces.take(index, entry, openings);
    if (person !== undefined) noticed.person ??= person;
    if ((places.at(-1)?.line ?? '') > line) {
      noticed.outOfOrder ??= wrongAt('reordered', index, line, 'it does not stand where it stood when it was signed');
    }
    return hash;
  };

  const grow = (hash: Hash, nodes: ReadonlyMap<string, Hash>): void => {
    frontier.append(hash, (level, index, whole) => {
      const stored = level % stride === 0 ? nodes.get(nodeName(level, index)) : whole;
      if (stored !== undefined && sameHash(stored, whole)) return;
      noticed.subtree ??= { first: index * 2 ** level, last: (index + 1) * 2 ** level - 1 };
    });
  };

  /** What counts when the head holds: the entries are right, so whatever disagrees with them is not. */
  const besideRight = (): Wrong | undefined => {
    const { gone, changed, backDated, person, subtree } = noticed;
    const leaf =
      changed && wrongAt('inconsistent', changed.index, changed.entry.id, 'its leaf is not the hash of the line');
    const node =
      subtree &&
      wrongAt(
        'inconsistent',
        subtree.first,
        null,
        `the stored hash over entries ${subtree.first} to ${subtree.last} is not theirs`,
      );
    return earliest([gone, leaf, backDated, person, node]);
  };

  const atCheckpoint = (): Wrong | undefined => {
    const other = o.checkpoints.find(({ size, root }) => size === frontier.size && !sameHash(root, frontier.root()));
    if (other === undefined) return undefined;
    const message = `the first ${other.size} entries are not those of the checkpoint of ${other.at.toISOString()}: the history was rewritten`;
    return wrongAt('inconsistent', null, null, message);
  };

  const judge = async (head: StoredHead): Promise<Wrong | undefined> => {
    const signature = o.judge(head);
    const { gone, changed } = noticed;
    if (sameHash(frontier.root(), head.root)) return signature === undefined ? besideRight() : (gone ?? signature);
    const row = earliest([gone, changed && (await explainChanged(o.trx, changed, signed))]);
    if (row !== undefined || signature !== undefined) return row ?? signature;
    const { outOfOrder, backDated, subtree } = noticed;
    return explainRoot(o.trx, { before, head, signed, places, outOfOrder, backDated, subtree });
  };

  const missing = async (message: string): Promise<Wrong> => {
    const { gone, changed } = noticed;
    const row = earliest([gone, changed && (await explainChanged(o.trx, changed, signed))]);
    return row ?? wrongAt('removed', frontier.size, null, message);
  };

  return {
    async take(place, openings, nodes) {
      if (!started) await advance();
      started = true;
      if (next === undefined) {
        return wrongAt('inserted', place.index, place.line, 'it was put into the tree without a signed head');
      }
      if (place.index !== frontier.size) return missing('its place in the tree is empty');
      const hash = notice(place, openings);
      if (places.length < placesKept) places.push({ line: place.line, hash });
      grow(hash, nodes);
      const checkpoint = atCheckpoint();
      if (checkpoint !== undefined) noticed.checkpoint ??= checkpoint;
      if (frontier.size < next.size) return undefined;
      const wrong = (await judge(next)) ?? noticed.checkpoint;
      if (wrong === undefined) await advance();
      return wrong;
    },
    async end() {
      if (!started) await advance();
      if (next !== undefined) return missing(`the tree ends before it, and its head counts ${next.size} entries`);
      const later = o.checkpoints.find(({ size }) => size > frontier.size);
      if (later === undefined) return undefined;
      const message = `the checkpoint of ${later.at.toISOString()} counts ${later.size} entries, and the log has ${frontier.size}`;
      return wrongAt('inconsistent', null, null, message);
    },
  };
}

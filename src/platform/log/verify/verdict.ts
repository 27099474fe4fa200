/** What can be wrong with a log; docs/log.md tells what each means and what finds it. */
export type WrongKind =
  | 'changed'
  | 'removed'
  | 'reordered'
  | 'back-dated'
  | 'inserted'
  | 'signature'
  | 'inconsistent'
  | 'person';

export interface Wrong {
  readonly kind: WrongKind;
  /** The place in the tree, counted from 0; null when it is not one entry, or one that is not in the tree yet. */
  readonly index: number | null;
  /** The line's id, where it is known. */
  readonly line: string | null;
  /** What is wrong, in English, without anything of the line's content. */
  readonly message: string;
}

export interface LogVerdict {
  /** Entries that the newest head counts. */
  readonly size: number;
  /** The root that it tells, in base64; null when there is no head yet. */
  readonly root: string | null;
  /** Lines that wait to be put into the tree; no error. */
  readonly unsequenced: number;
  /** The first thing that is wrong, or null. */
  readonly wrong: Wrong | null;
}

/** Something wrong with one entry. */
export function wrongAt(kind: WrongKind, index: number | null, line: string | null, message: string): Wrong {
  return { kind, index, line, message };
}

/** Of several things that are wrong, the one that stands first in the tree. */
export function earliest(all: readonly (Wrong | undefined)[]): Wrong | undefined {
  const found = all.filter((one) => one !== undefined);
  return found.reduce<Wrong | undefined>(
    (first, one) => (first === undefined || (one.index ?? 0) < (first.index ?? 0) ? one : first),
    undefined,
  );
}

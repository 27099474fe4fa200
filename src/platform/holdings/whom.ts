/** Whom data are collected about. */
export interface Whom {
  readonly tenant: string;
  /** Null for somebody who is in no school's lists. */
  readonly person: string | null;
  readonly accounts: readonly string[];
  /** Mail addresses that are known to be theirs, in small letters. */
  readonly addresses: readonly string[];
  /** Who gets it: the person, or a guardian of theirs. */
  readonly towards: 'self' | 'guardian';
  /** The accounts and the person of whoever gets it. */
  readonly reader: { readonly accounts: readonly string[]; readonly person: string | null };
  /** The instant that the rooms are collected as of. */
  readonly asOf: Date;
}

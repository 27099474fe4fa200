import type { Hash } from './tree/hash.ts';

/** A public key that has signed tree heads; shared by all owners. */
export interface LogKeyTable {
  /** SHA-256 of the key, as 64 hexadecimal digits. */
  id: string;
  public_key: Uint8Array;
  since: Date;
  /** The key it took over from, and its signature on that. */
  follows: string | null;
  followed: Uint8Array | null;
}

/** At which place of the owner's tree a line of the log stands. */
export interface LogLeafTable {
  tenant: string;
  index: number;
  line: string;
  hash: Hash;
}

/** A whole subtree, at every fourth level. */
export interface LogNodeTable {
  tenant: string;
  level: number;
  index: number;
  hash: Hash;
}

/** A signed tree head. */
export interface LogHeadTable {
  tenant: string;
  size: number;
  root: Hash;
  at: Date;
  key: string;
  signature: Uint8Array;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    log_key: LogKeyTable;
    log_leaf: LogLeafTable;
    log_node: LogNodeTable;
    log_head: LogHeadTable;
  }
}

import type { ColumnType, Generated } from 'kysely';
import type { Lang } from '#src/kernel/language.ts';
import type { Guard, Section } from '#src/platform/holdings/holdings.ts';
import type { About } from '../collect/about.ts';

type Json<T> = ColumnType<T, string, string>;

export type PackageState = 'collecting' | 'failed' | 'collected' | 'available' | 'replaced' | 'gone';

/** What was collected about somebody, and the copy they are given. */
export interface DataPackageTable {
  tenant: string;
  id: string;
  matter: string;
  person: string | null;
  towards: 'self' | 'guardian';
  schools: readonly string[];
  made_at: Date;
  made_by: string;
  as_of: Date | null;
  state: PackageState;
  worked_at: Date | null;
  failure: string | null;
  about: Json<About> | null;
  /** A copy of what is held, or what somebody has given and takes along. */
  what: Generated<'copy' | 'portable'>;
  lang: Generated<Lang>;
  available_at: Date | null;
  available_by: string | null;
  expires_on: string | null;
  gone_at: Date | null;
}

/** What one room gave. */
export interface DataPackageRoomTable {
  tenant: string;
  package: string;
  room: string;
  state: 'waiting' | 'done' | 'nothing';
  items: number | null;
  took_ms: number | null;
  collected_at: Date | null;
  sections: Json<readonly Section[]> | null;
}

/** A part that may have to be kept back. */
export interface DataPackagePartTable {
  tenant: string;
  package: string;
  path: string;
  guard: Guard;
  proposed: 'give' | 'withhold';
  decision: Generated<'undecided' | 'given' | 'withheld'>;
  ground: string | null;
  decided_at: Date | null;
  decided_by: string | null;
}

/** One form of the copy. */
export interface DataPackageFileTable {
  tenant: string;
  package: string;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
  bytes: Buffer;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    data_package: DataPackageTable;
    data_package_room: DataPackageRoomTable;
    data_package_part: DataPackagePartTable;
    data_package_file: DataPackageFileTable;
  }
}

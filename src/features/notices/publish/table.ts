import type { ColumnType } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Audience } from '../audience.ts';
import type { Statement } from '../write.ts';

/** A statement that an owner has published; rows are only added. */
export interface PublishedNoticeTable {
  tenant: string;
  id: string;
  audience: Audience;
  /** The key of a unit; empty for the statement of the whole owner. */
  unit: string;
  version: number;
  at: Date;
  published_on: IsoDate;
  as_of: IsoDate;
  /** The account that published it. */
  by: string;
  approved_by: string;
  /** The change of the register that says that it was published. */
  change: number;
  hash: string;
  statements: ColumnType<Readonly<Record<Lang, Statement>>, string, never>;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    published_notice: PublishedNoticeTable;
  }
}

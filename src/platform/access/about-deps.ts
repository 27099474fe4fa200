import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Policy } from './policy.ts';
import type { Protection, Relation } from './relation.ts';
import type { Restriction } from './restriction.ts';

/** Where a person is, as the schools that the transaction reaches know it. */
export interface Standing {
  /** Ids of schools. */
  readonly schools: readonly string[];
  readonly protection: Protection;
}

/**
 * What the platform must be told to decide about persons: the register as policy, and how people stand to each other.
 * Put together by app from the features that know (src/app/about-deps.ts), since the platform knows no feature.
 */
export interface AboutDeps {
  /** The register of the transaction's owner as policy, as it holds on the day. */
  readonly policyOf: (trx: Trx, tenant: string, today: IsoDate) => Promise<Policy>;
  /** How one person stands to others on a day, at the schools that the transaction reaches. */
  readonly relationsTo: (
    trx: Trx,
    actorPerson: string,
    persons: readonly string[],
    today: IsoDate,
  ) => Promise<ReadonlyMap<string, readonly Relation[]>>;
  /** The owner's schools, with the unit of the register that each is. */
  readonly schools: (trx: Trx) => Promise<readonly { readonly id: string; readonly unit: string | null }[]>;
  /** Where persons are; whom no reached school knows is left out. */
  readonly standing: (trx: Trx, persons: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
  /** What of persons is restricted for an account at an instant: what it uses with a reason of art. 18(2) is not. */
  readonly restrictions: (
    trx: Trx,
    account: string,
    persons: readonly string[],
    at: Date,
  ) => Promise<ReadonlyMap<string, readonly Restriction[]>>;
}

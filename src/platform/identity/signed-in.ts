import type { IsoDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';

/** Where an owner's register comes from, as its landscape says. */
export interface OwnerOrigin {
  readonly kind: 'public-text' | 'invented' | 'own-records';
  readonly title: string;
  readonly date: IsoDate;
}

/** The school owner whose data a signed-in person works with. */
export interface Owner {
  readonly tenant: string;
  readonly slug: string;
  readonly name: string;
  readonly origin: OwnerOrigin | null;
}

/** Who is signed in, and for which owner. */
export interface SignedIn {
  readonly actor: Actor;
  readonly owner: Owner;
}

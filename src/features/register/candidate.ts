import type { IsoDate } from '#src/kernel/date.ts';
import { checkLandscape } from './landscape/check.ts';
import type { LandscapeFault } from './landscape/fault.ts';
import { faultsOf } from './landscape/faults.ts';
import { RegisterProblem } from './register-problem.ts';
import { type Body, type Kind, schemaOf } from './schema/kinds.ts';
import { entryAt, type Landscape, type Origin, snapshotOf } from './snapshot.ts';
import { landscapeFrom } from './store.ts';
import type { Assertion } from './timeline.ts';

/** A change to one entry as somebody wishes it: what holds of it from a day, and perhaps to another. */
export interface WishedChange {
  readonly kind: Kind;
  readonly key: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Null: the entry no longer holds in the stretch. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

function bodyFaults(wish: WishedChange): LandscapeFault[] {
  if (wish.body === null) return [];
  const schema = schemaOf(wish.kind);
  const parsed = schema.safeParse(wish.body, { reportInput: true });
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(schema, issue));
}

/** Faults of the landscape are told from its root; those about the wished entry are told from the entry. */
function within(wish: WishedChange, fault: LandscapeFault): LandscapeFault {
  const mine = wish.kind === 'owner' ? fault.path[0] === 'owner' : fault.path[0] === wish.kind && fault.path[1] === wish.key;
  return mine ? { ...fault, path: fault.path.slice(wish.kind === 'owner' ? 2 : 3) } : fault;
}

/**
 * The register as it would be after some changes.
 * @throws RegisterProblem when a body does not fit its schema or a reference would lead nowhere
 */
export function candidate(
  assertions: readonly Assertion[],
  wishes: readonly WishedChange[],
  origin: Origin,
): Landscape {
  for (const wish of wishes) {
    const faults = bodyFaults(wish);
    if (faults.length > 0) throw new RegisterProblem(`${wish.kind}/${wish.key}`, faults);
    if (wish.from !== null && wish.to !== null && wish.from >= wish.to) {
      throw new RegisterProblem(`${wish.kind}/${wish.key}`, [
        { path: ['to'], message: '"to" is not after "from"', remedy: 'give a later day, or none' },
      ]);
    }
  }
  const landscape = landscapeFrom([...assertions, ...wishes], origin);
  const faults = checkLandscape(landscape);
  const wish = wishes[0];
  if (faults.length > 0 && wish !== undefined) {
    throw new RegisterProblem(`${wish.kind}/${wish.key}`, faults.map((fault) => within(wish, fault)));
  }
  return landscape;
}

/** What held of an entry on the day a change begins, before it. */
export function bodyBefore(landscape: Landscape, wish: WishedChange, today: IsoDate): Body<Kind> | undefined {
  return entryAt(snapshotOf(landscape, wish.from ?? today), wish.kind === 'owner' ? 'owner' : `${wish.kind}/${wish.key}`)?.body;
}

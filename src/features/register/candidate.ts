import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { checkLandscape } from './landscape/check.ts';
import type { LandscapeFault } from './landscape/fault.ts';
import { faultsOf } from './landscape/faults.ts';
import { RegisterProblem } from './register-problem.ts';
import { key } from './schema/facts.ts';
import { type Kind, schemaOf } from './schema/kinds.ts';
import type { Landscape, Origin } from './snapshot.ts';
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

const ownerStays: LandscapeFault = {
  path: [],
  message: 'the owner cannot end',
  remedy: 'change what is said of it instead',
};

/** What is wrong with where and when a change is to stand. */
function frameFaults({ kind, key: name, from, to, body }: WishedChange): LandscapeFault[] {
  const faults: LandscapeFault[] = [];
  const fault = (path: string, message: string, remedy: string) => faults.push({ path: [path], message, remedy });
  if (kind === 'owner' ? name !== 'owner' : !key.safeParse(name).success) {
    fault('key', `"${name}" cannot be a key`, 'use lower-case letters, digits and hyphens');
  }
  for (const [field, day] of Object.entries({ from, to })) {
    if (day !== null && !isDate(day)) fault(field, `"${field}" is not a day`, 'write a day as YYYY-MM-DD');
    if (body !== null && Object.hasOwn(body, field))
      fault(field, `"${field}" stands among the facts`, 'give it with the change');
  }
  if (from !== null && to !== null && from >= to) fault('to', '"to" is not after "from"', 'give a later day, or none');
  return faults;
}

function bodyFaults(wish: WishedChange): LandscapeFault[] {
  if (wish.body === null) return [];
  const schema = schemaOf(wish.kind);
  const parsed = schema.safeParse(wish.body, { reportInput: true });
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(schema, issue));
}

/** The id of the owner is the name of its register; a change of it would be another owner. */
function otherOwner(wish: WishedChange, assertions: readonly Assertion[]): LandscapeFault[] {
  const id = assertions.findLast((one) => one.kind === 'owner' && one.body !== null)?.body?.['id'];
  if (wish.kind !== 'owner' || wish.body === null || id === undefined || wish.body['id'] === id) return [];
  return [
    { path: ['id'], message: `the owner is "${String(id)}"`, remedy: 'the id stays; a new name goes into "name"' },
  ];
}

/** Faults of the landscape are told from its root; those about the wished entry are told from the entry. */
function within(wish: WishedChange, fault: LandscapeFault): LandscapeFault {
  const mine =
    wish.kind === 'owner' ? fault.path[0] === 'owner' : fault.path[0] === wish.kind && fault.path[1] === wish.key;
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
    const faults = [...frameFaults(wish), ...bodyFaults(wish), ...otherOwner(wish, assertions)];
    // An import ends what stood there and writes it anew.
    const ends = wish.kind === 'owner' && wishes.every((one) => one.kind !== 'owner' || one.body === null);
    if (ends) faults.push(ownerStays);
    if (faults.length > 0) throw new RegisterProblem(`${wish.kind}/${wish.key}`, faults);
  }
  const landscape = landscapeFrom([...assertions, ...wishes], origin);
  const faults = checkLandscape(landscape);
  const wish = wishes[0];
  if (faults.length > 0 && wish !== undefined) {
    throw new RegisterProblem(
      `${wish.kind}/${wish.key}`,
      faults.map((fault) => within(wish, fault)),
    );
  }
  return landscape;
}

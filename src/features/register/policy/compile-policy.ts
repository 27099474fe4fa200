import type { AccessRule, DataRule, Policy, UnplacedRole } from '#src/platform/access/policy.ts';
import type { Entry } from '../entry.ts';
import { notStated } from '../schema/facts.ts';
import type { Body } from '../schema/kinds.ts';
import { entriesOf, type Snapshot } from '../snapshot.ts';

type Access = Exclude<NonNullable<Body<'activities'>['access']>, typeof notStated>[number];

/** Relations that everybody at work stands in: they mean somebody only where the register says who. */
const needsHolder: readonly Access['relation'][] = ['own-school', 'owner'];

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** What an activity uses of each kind of data, by key. What has no need to be there ("excess") opens nothing. */
function usedData(snapshot: Snapshot, activity: string): readonly string[] {
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.activity === activity);
  return unique(uses.filter(({ body }) => body.basis !== 'excess').map(({ body }) => body.data));
}

/** A protected address is opened only where a role names it: "all that is used" never means that. */
function openedData(snapshot: Snapshot, used: readonly string[], named: readonly string[] | undefined) {
  if (named !== undefined) return used.filter((data) => named.includes(data));
  const types = entriesOf(snapshot, 'dataTypes');
  return used.filter((data) => types.get(data)?.body.sensitivity !== 'protected-address');
}

function whyUnplaced(access: Access, data: readonly string[], purposes: readonly string[]): UnplacedRole['why'] | null {
  if (access.relation === undefined) return 'no-relation';
  if (needsHolder.includes(access.relation) && (access.who ?? []).length === 0) return 'no-holders';
  if ((access.may ?? []).length === 0) return 'no-acts';
  if (purposes.length === 0) return 'no-purpose';
  return data.length === 0 ? 'no-data' : null;
}

function rulesOf(snapshot: Snapshot, { key, body }: Entry<'activities'>): (AccessRule | UnplacedRole)[] {
  if (body.access === undefined || body.access === notStated) return [];
  const used = usedData(snapshot, key);
  const ofActivity = [...entriesOf(snapshot, 'purposes').values()].filter((purpose) => purpose.body.activity === key);
  const purposes = ofActivity.map((purpose) => purpose.key);
  return body.access.map((access, line) => {
    const data = openedData(snapshot, used, access.data);
    const { role, relation } = access;
    const why = whyUnplaced(access, data, purposes);
    if (why !== null || relation === undefined) return { activity: key, line, role, why: why ?? 'no-relation' };
    return { activity: key, line, purposes, role, relation, holders: access.who ?? [], may: access.may ?? [], data };
  });
}

function dataRules(snapshot: Snapshot): ReadonlyMap<string, DataRule> {
  const uses = [...entriesOf(snapshot, 'dataUses').values()];
  const ofGuardians = (data: string) =>
    uses.filter(({ body }) => body.data === data && body.subjects === 'guardians').map(({ body }) => body.activity);
  return new Map(
    [...entriesOf(snapshot, 'dataTypes').values()].map(({ key, body }) => [
      key,
      {
        name: body.name,
        twoFactors: body.sensitivity !== 'ordinary',
        privateArea: body.privateArea === true,
        ofGuardians: unique(ofGuardians(key)),
        holds: body.holds === undefined || body.holds === notStated ? [] : unique(body.holds),
        identityNumber: body.identityNumber === true,
        protectedAddress: body.sensitivity === 'protected-address',
      },
    ]),
  );
}

const names = (entries: ReadonlyMap<string, Entry<'purposes'> | Entry<'activities'>>) =>
  new Map([...entries].map(([key, { body }]) => [key, body.name]));

/**
 * The register as access policy (design principle 1): what each role may do with which data for which purposes, as it
 * held on the snapshot's day. Pure. A role that is not wholly told gives nothing, and is told of in `unplaced`.
 * @param tenant the owner whose register it is; decisions for others refuse
 */
export function compilePolicy(snapshot: Snapshot, tenant: string): Policy {
  const activities = entriesOf(snapshot, 'activities');
  const all = [...activities.values()].flatMap((activity) => rulesOf(snapshot, activity));
  return {
    tenant,
    rules: all.filter((one): one is AccessRule => 'relation' in one),
    unplaced: all.filter((one): one is UnplacedRole => 'why' in one),
    data: dataRules(snapshot),
    purposes: names(entriesOf(snapshot, 'purposes')),
    activities: names(activities),
  };
}

import { type Entry, entriesOf, notStated, type Snapshot } from '#src/features/register/index.ts';
import { type Audience, type Subjects, subjectsOf } from '../audience.ts';
import type { Telling } from '../telling.ts';
import { tellActivity } from './activity.ts';
import { agreementsFor, tellAgreements } from './agreements.ts';
import { articlesOf } from './bases.ts';
import { forPupils, withoutBareHeadings } from './for-pupils.ts';
import { tellOthers } from './others.ts';
import { tellFlow, tellSystem } from './system.ts';
import { either, factAt, one, tell, those, unless, when } from './teller.ts';
import { tellWays } from './ways.ts';

/** What a statement is limited to. */
export interface Scope {
  readonly audience: Audience;
  /** The unit whose statement it is: what is done and used there, and what no unit is told of. */
  readonly unit?: string;
}

function who(snapshot: Snapshot): Telling[][] {
  const owner = entriesOf(snapshot, 'owner').get('owner');
  if (owner === undefined) return [[tell('title', {}, [])], [tell('as-of', { day: snapshot.asOf }, [])]];
  return [
    [tell('title', {}, [])],
    [
      tell('owner', { value: owner.body.name }, [factAt(owner, 'name')]),
      tell('as-of', { day: snapshot.asOf }, []),
      ...one('owner-kind', owner, 'kind'),
      ...either('owner-public', owner, 'publicBody'),
      ...one('owner-responsible', owner, 'responsible'),
      ...one('owner-number', owner, 'organisationNumber'),
      ...one('owner-contact', owner, 'contact'),
      ...unless('owner-contact-open', owner, 'contact'),
    ],
    [
      ...when('officer-yes', owner, 'dataProtectionOfficer.appointed', true),
      ...when('officer-no', owner, 'dataProtectionOfficer.appointed', false),
      ...one('officer-contact', owner, 'dataProtectionOfficer.contact'),
      ...(owner.body.dataProtectionOfficer?.appointed === false
        ? []
        : unless('officer-open', owner, 'dataProtectionOfficer.contact')),
    ],
  ];
}

const known = <T>(value: T | typeof notStated | undefined): T | undefined => (value === notStated ? undefined : value);

/** What is done at a unit: its own, and that of which nobody has said where it is done. */
function doneAt({ body }: Entry<'activities'>, unit: string | undefined): boolean {
  const units = known(body.units);
  return unit === undefined || units === undefined || units.length === 0 || units.includes(unit);
}

/** The activities that an audience is told of: those with data about it, and those of which nobody has said what data they use. */
export function activitiesFor(snapshot: Snapshot, { audience, unit }: Scope): Entry<'activities'>[] {
  const about = new Map<string, Set<Subjects>>();
  for (const { body } of entriesOf(snapshot, 'dataUses').values())
    about.set(body.activity, (about.get(body.activity) ?? new Set()).add(body.subjects));
  return [...entriesOf(snapshot, 'activities').values()].filter((activity) => {
    const subjects = about.get(activity.key);
    const concerned = subjects === undefined || subjectsOf[audience].some((one) => subjects.has(one));
    return concerned && doneAt(activity, unit);
  });
}

/** The systems that they use, and those of which nobody has said what they are used for. */
function systemsFor(
  snapshot: Snapshot,
  { unit }: Scope,
  activities: readonly Entry<'activities'>[],
): Entry<'systems'>[] {
  const all = [...entriesOf(snapshot, 'activities').values()];
  const tied = new Set(all.flatMap(({ body }) => body.systems));
  const told = new Set(activities.flatMap(({ body }) => body.systems));
  const usedAt = new Set(those(snapshot, 'uses', (body) => body.unit === unit).map(({ body }) => body.system));
  return [...entriesOf(snapshot, 'systems').values()].filter(
    ({ key }) => told.has(key) || (!tied.has(key) && (unit === undefined || usedAt.has(key))),
  );
}

function flowsFor(snapshot: Snapshot, systems: readonly Entry<'systems'>[]): Entry<'flows'>[] {
  const told = new Set(systems.map(({ ref }) => ref));
  const isSystem = (ref: string) => ref.startsWith('systems/');
  return those(
    snapshot,
    'flows',
    ({ source, target }) => told.has(source) || told.has(target) || (!isSystem(source) && !isSystem(target)),
  );
}

const consents = ['gdpr-6-1-a', 'gdpr-9-2-a', 'pol-8-consent', 'pol-9-consent'];
const portable = ['gdpr-6-1-a', 'gdpr-6-1-b', 'gdpr-9-2-a'];
/** With these alone there is no right to object (GDPR art. 21(1)). */
const firm = ['gdpr-6-1-a', 'gdpr-6-1-b', 'gdpr-6-1-c', 'gdpr-6-1-d'];

/** The rights that follow from the bases: one that nobody has decided takes no right away. */
function rights(snapshot: Snapshot, activities: readonly Entry<'activities'>[]): Telling[][] {
  const keys = new Set(activities.map(({ key }) => key));
  const purposes = those(snapshot, 'purposes', (body) => keys.has(body.activity));
  const articles = articlesOf(purposes, snapshot.asOf);
  const has = (some: readonly string[]) => some.some((article) => articles.has(article));
  const mayObject = articles.size === 0 || [...articles].some((article) => !firm.includes(article));
  const ids = [
    'right-access',
    'right-rectification',
    'right-erasure',
    'right-erasure-but',
    'right-restriction',
    ...(mayObject ? ['right-objection'] : []),
    ...(has(portable) ? ['right-portability'] : []),
    ...(has(consents) ? ['right-withdraw', 'right-withdraw-before'] : []),
    'right-month',
    'right-free',
    'right-complaint',
  ];
  return [[tell('rights', {}, [])], ids.map((id) => tell(id, {}, []))];
}

/** All that a register tells an audience, before what pupils are spared is left out. */
function whole(snapshot: Snapshot, scope: Scope): Telling[][] {
  const activities = activitiesFor(snapshot, scope);
  const systems = systemsFor(snapshot, scope, activities);
  const flows = flowsFor(snapshot, systems);
  const agreements = agreementsFor(snapshot, systems);
  return [
    ...who(snapshot),
    ...activities.flatMap((activity, index) => tellActivity(snapshot, activity, scope.audience, index + 1)),
    ...systems.flatMap((system) => tellSystem(snapshot, system)),
    [tell('flows', {}, [])],
    ...flows.map((flow) => tellFlow(snapshot, flow)),
    ...tellAgreements(snapshot, agreements),
    ...tellOthers(snapshot, { activities, systems, flows, agreements }),
    ...tellWays(snapshot, scope.audience),
    ...rights(snapshot, activities),
  ].filter((paragraph) => paragraph.length > 0);
}

/**
 * All that a register tells an audience, in the order of the statement (GDPR art. 13 and 14): who answers for it, what is done, with
 * what, which rights there are. What the register does not know is told as not decided.
 * @returns paragraphs; a heading is one of its own
 */
export function tellStatement(snapshot: Snapshot, scope: Scope): Telling[][] {
  const all = whole(snapshot, scope);
  if (scope.audience !== 'pupils') return withoutBareHeadings(all);
  const guardians = whole(snapshot, { ...scope, audience: 'guardians' });
  return withoutBareHeadings(forPupils(all, guardians));
}

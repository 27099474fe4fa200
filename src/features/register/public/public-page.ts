import type * as z from 'zod';
import type { IsoDate } from '#src/kernel/date.ts';
import { linksOf, toldEnd } from '../map/links.ts';
import { type Place, placeOf } from '../map/place.ts';
import { notStated } from '../schema/facts.ts';
import type { Body } from '../schema/kinds.ts';
import type { basis } from '../schema/processing.ts';
import { entriesOf, entryAt, type Snapshot } from '../snapshot.ts';

/** Whom data are about. */
export type Subjects = Body<'dataUses'>['subjects'];
export type Basis = z.infer<typeof basis>;
export type Until = Pick<Body<'retention'>, 'event' | 'period' | 'then' | 'removes' | 'leaves'>;

/** Somebody or something with its country. The name is what the register calls it, or words of its own after `told/`. */
export interface Placed {
  readonly ref: string;
  readonly place: Place;
}

/** One who gets data from the owner, and which; undefined where nobody has said. */
export interface Recipient extends Placed {
  readonly data: readonly string[] | undefined;
  readonly purpose: string | undefined;
}

/** What the public is told of one processing. A list is undefined where nobody has said, and empty where it is said that there is none. */
export interface PublicActivity {
  readonly key: string;
  readonly name: string;
  readonly data: readonly string[];
  /** Those that the law gives extra protection. */
  readonly guarded: readonly string[];
  readonly purposes: readonly string[];
  readonly bases: readonly Basis[];
  /** Must people give them? `some` when it differs. */
  readonly mandatory: 'yes' | 'no' | 'some' | undefined;
  readonly sources: readonly string[];
  readonly systems: readonly Placed[];
  readonly sees: readonly string[] | undefined;
  readonly recipients: readonly Recipient[];
  readonly helpers: readonly Placed[];
  readonly until: readonly Until[];
}

/** The answer to "Hva vet skolen om meg?" for one group of people. */
export interface PublicPage {
  readonly asOf: IsoDate;
  readonly subjects: Subjects;
  /** The groups that the owner has data about. */
  readonly groups: readonly Subjects[];
  readonly activities: readonly PublicActivity[];
  /** How much in it nobody has said or decided. */
  readonly open: number;
  readonly officer: string | undefined;
  readonly responsible: string | undefined;
}

/** The day on which the Act of 2018 came into force: bases before it are of the Act of 2000, and not after. */
export const gdprDay: IsoDate = '2018-07-20';

const said = <T>(value: T | typeof notStated | undefined): T | undefined => (value === notStated ? undefined : value);
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Bases in the law of the day that somebody has decided or claims; what goes beyond its purpose has none. */
function basesOf(purposes: readonly Body<'purposes'>[], uses: readonly Body<'dataUses'>[], day: IsoDate): Basis[] {
  const all = [...purposes.flatMap(({ bases }) => said(bases) ?? []), ...uses.flatMap(({ bases }) => bases ?? [])];
  const inLaw = all.filter(({ article }) => article === notStated || article.startsWith('pol-') === day < gdprDay);
  const known = inLaw.filter(({ article, national }) => article !== notStated || national !== undefined);
  const key = ({ article, national }: Basis) => `${article} ${national?.act} ${national?.section}`;
  return [...new Map(known.map((one) => [key(one), one])).values()];
}

/** Somebody has decided it, and does not only say so. */
export function isDecided({ decidedBy, decidedOn }: Basis): boolean {
  return said(decidedBy) !== undefined || said(decidedOn) !== undefined;
}

function mandatoryOf(uses: readonly Body<'dataUses'>[]): PublicActivity['mandatory'] {
  const answers = unique(uses.flatMap(({ mandatory }) => said(mandatory) ?? []));
  if (answers.length === 2) return 'some';
  return answers[0] === undefined ? undefined : answers[0] ? 'yes' : 'no';
}

/** True when a link may carry some of these data: when it names one of them, or nobody has said which. */
const mayCarry = (data: readonly string[] | undefined, own: readonly string[]) =>
  data === undefined || data.some((key) => own.includes(key));

function recipientsOf(snapshot: Snapshot, activity: string, systems: readonly string[], own: readonly string[]) {
  const flows = linksOf(snapshot)
    .filter(({ kind, from, to }) => kind === 'flow' && systems.includes(from) && !systems.includes(to))
    .map(({ to, data }) => ({ ref: to, data, purpose: undefined }));
  const disclosures = [...entriesOf(snapshot, 'disclosures').values()]
    .filter(({ body }) => body.activity === activity)
    .map(({ body }) => ({ ref: `parties/${body.recipient}`, data: said(body.data), purpose: said(body.purpose) }));
  const found = new Map<string, Recipient>();
  for (const { ref, data, purpose } of [...disclosures, ...flows]) {
    if (!mayCarry(data, own)) continue;
    const before = found.get(ref);
    const mine = data?.filter((key) => own.includes(key));
    const both = before === undefined ? mine : before.data && mine && unique([...before.data, ...mine]);
    found.set(ref, { ref, place: placeOf(snapshot, ref), data: both, purpose: before?.purpose ?? purpose });
  }
  return [...found.values()];
}

function helpersOf(snapshot: Snapshot, systems: readonly string[]): Placed[] {
  const links = linksOf(snapshot);
  const first = links.filter(({ kind, from }) => kind === 'processor' && systems.includes(from)).map(({ to }) => to);
  const agreed = new Set(
    [...entriesOf(snapshot, 'agreements').values()]
      .filter(({ body }) => body.systems.some((key) => systems.includes(`systems/${key}`)))
      .map(({ ref }) => ref),
  );
  const below = links.filter(({ kind, ref }) => kind === 'sub-processor' && agreed.has(ref)).map(({ to }) => to);
  return unique([...first, ...below]).map((ref) => ({ ref, place: placeOf(snapshot, ref) }));
}

function sourcesOf(snapshot: Snapshot, uses: readonly Body<'dataUses'>[], systems: readonly string[]): string[] {
  const own = uses.map(({ data }) => data);
  const told = uses.flatMap(({ source }) => said(source) ?? []).map(toldEnd(snapshot));
  const flows = linksOf(snapshot)
    .filter(({ kind, to, from }) => kind === 'flow' && systems.includes(to) && !systems.includes(from))
    .filter(({ data }) => data?.some((key) => own.includes(key)))
    .map(({ from }) => from);
  return unique([...flows, ...told]).filter((ref) => !systems.includes(ref));
}

const guardedKinds = ['special-category', 'criminal-offence', 'protected-address', 'confidential'];

function activityOf(snapshot: Snapshot, key: string, body: Body<'activities'>, subjects: Subjects): PublicActivity {
  const of = <K extends 'purposes' | 'dataUses' | 'retention'>(kind: K) =>
    [...entriesOf(snapshot, kind).values()].map((entry) => entry.body as Body<K>).filter((one) => one.activity === key);
  const uses = of('dataUses').filter((use) => use.subjects === subjects);
  const data = unique(uses.map((use) => use.data));
  const systems = body.systems.map((system) => `systems/${system}`).filter((ref) => entryAt(snapshot, ref));
  const sensitivity = (type: string) => said(entriesOf(snapshot, 'dataTypes').get(type)?.body.sensitivity) ?? '';
  const until = of('retention').map(({ event, period, then, removes, leaves }) => ({
    event,
    period,
    then,
    removes,
    leaves,
  }));
  return {
    key,
    name: body.name,
    data,
    guarded: data.filter((type) => guardedKinds.includes(sensitivity(type))),
    purposes: of('purposes').map(({ name }) => name),
    bases: basesOf(of('purposes'), uses, snapshot.asOf),
    mandatory: mandatoryOf(uses),
    sources: sourcesOf(snapshot, uses, systems),
    systems: systems.map((ref) => ({ ref, place: placeOf(snapshot, ref) })),
    sees: said(body.access)?.map(({ role }) => role),
    recipients: recipientsOf(snapshot, key, systems, data),
    helpers: helpersOf(snapshot, systems),
    until: until.filter(({ period, then }) => said(period) !== undefined || said(then) !== undefined),
  };
}

/** The questions on the page that have no answer. */
function openIn(activity: PublicActivity): number {
  return [
    activity.purposes.length === 0,
    !activity.bases.some(isDecided),
    activity.sources.length === 0,
    activity.sees === undefined,
    activity.until.length === 0,
    activity.systems.some(({ place }) => place.is === 'unknown'),
  ].filter(Boolean).length;
}

/**
 * What the public is told of a register: a choice of facts, and nothing else of it. Not in it: evidence and notes, measures, logins and
 * logs, whether anything is encrypted, risk assessments, breaches, numbers of people, and everything about how a fact is known.
 * @param wanted the group that is asked about; pupils, or the first there is, when there is nothing about them
 */
export function publicPage(snapshot: Snapshot, wanted?: string): PublicPage {
  const uses = [...entriesOf(snapshot, 'dataUses').values()];
  const counts = new Map<Subjects, number>();
  for (const { body } of uses) counts.set(body.subjects, (counts.get(body.subjects) ?? 0) + 1);
  const groups = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([group]) => group);
  const subjects = groups.find((group) => group === wanted) ?? groups.find((group) => group === 'pupils') ?? groups[0];
  const about = subjects ?? 'pupils';
  const concerned = new Set(uses.filter(({ body }) => body.subjects === about).map(({ body }) => body.activity));
  const activities = [...entriesOf(snapshot, 'activities').values()]
    .filter(({ key }) => concerned.has(key))
    .map(({ key, body }) => activityOf(snapshot, key, body, about))
    .toSorted((a, b) => b.data.length - a.data.length || new Intl.Collator('nb').compare(a.name, b.name));
  const owner = entriesOf(snapshot, 'owner').get('owner')?.body;
  return {
    asOf: snapshot.asOf,
    subjects: about,
    groups,
    activities,
    open: activities.reduce((sum, activity) => sum + openIn(activity), 0),
    officer: said(owner?.dataProtectionOfficer?.contact),
    responsible: said(owner?.responsible),
  };
}

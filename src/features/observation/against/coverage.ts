import type { Entry, Snapshot } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { all, known, withParents } from './facts.ts';
import { hostOf, type Matcher, matcherOf } from './match.ts';

/** From best to worst: what a recipient of a site has an agreement for. */
export const coverages = ['covered', 'unknown', 'expired', 'covered-otherwise', 'none', 'unknown-recipient'] as const;
export type CoverageState = (typeof coverages)[number];

/** Why an agreement does not cover, or why nobody can say. */
export type Otherwise =
  | 'system'
  | 'people'
  | 'unit'
  | 'kind'
  | 'not-yet'
  | 'not-written'
  | 'perhaps'
  | 'written-unknown'
  | 'people-unknown'
  | 'system-unknown';

/** One agreement as it stands towards a recipient of a site. */
export interface Weighed {
  readonly agreement: Entry<'agreements'>;
  readonly state: CoverageState;
  readonly why: readonly Otherwise[];
}

export interface Coverage {
  readonly state: CoverageState;
  /** The agreement that decides, where one does. */
  readonly by?: Weighed;
  readonly parties: readonly Entry<'parties'>[];
  /** Parties that it may be: to be confirmed. */
  readonly perhaps: readonly Entry<'parties'>[];
  /** The last day of an agreement that has ended. */
  readonly endedOn?: IsoDate;
}

/** A recipient of a site, as it was seen. */
export interface SeenRecipient {
  readonly site: string;
  readonly unit?: string;
  readonly hosts: readonly string[];
  readonly organisation?: string;
  readonly products: readonly string[];
}

/** What an agreement must be about, to be about this. */
interface About {
  readonly day: IsoDate;
  /** The systems of the register that the site is, and those that the recipient’s service is. */
  readonly systems: ReadonlySet<string>;
  readonly units: readonly string[];
}

/** The systems of the register that a site is: those that have its host among their names. */
export function systemsOfSite(matcher: Matcher, site: string): readonly Entry<'systems'>[] {
  const host = hostOf(site);
  if (host === undefined) return [];
  return matcher.system({ names: [], hosts: [host] }).sure;
}

/** The units that a site is of: the one it was seen at, or those that use its system. */
function unitsOfSite(
  snapshot: Snapshot,
  { unit }: SeenRecipient,
  ofSite: readonly Entry<'systems'>[],
): readonly string[] {
  if (unit !== undefined) return [unit];
  const systems = new Set(ofSite.map(({ key }) => key));
  const uses = all(snapshot, 'uses').filter(({ body }) => systems.has(body.system));
  return [...new Set(uses.map(({ body }) => body.unit))].sort();
}

/** Kinds of agreements that let somebody have data. An agreement on use is about using something, no more. */
const carries: ReadonlySet<string> = new Set(['processor', 'joint-controllers', 'disclosure']);

/** Was it made for a school that the site is not of? What the administration or the school's own parents sign is for it too. */
function isForOthers(snapshot: Snapshot, signedFor: string | undefined, units: readonly string[]): boolean {
  if (signedFor === undefined) return false;
  const kind = snapshot.entries.get('units')?.get(signedFor)?.body as Entry<'units'>['body'] | undefined;
  if (kind?.kind === 'administration') return false;
  return units.length > 0 && !units.some((unit) => withParents(snapshot, unit).includes(signedFor));
}

function lacksOf(snapshot: Snapshot, { body }: Entry<'agreements'>, about: About): Otherwise[] {
  const people = known(body.subjects);
  const lacks: (Otherwise | false)[] = [
    body.systems.length > 0 && !body.systems.some((key) => about.systems.has(key)) && 'system',
    people !== undefined && !people.includes('visitors') && 'people',
    isForOthers(snapshot, known(body.signedFor), about.units) && 'unit',
    !carries.has(body.kind) && 'kind',
  ];
  return lacks.filter((one) => one !== false);
}

function unsureOf({ body }: Entry<'agreements'>): Otherwise[] {
  const unsure: (Otherwise | false)[] = [
    known(body.written) === undefined && 'written-unknown',
    known(body.subjects) === undefined && 'people-unknown',
    body.systems.length === 0 && 'system-unknown',
  ];
  return unsure.filter((one) => one !== false);
}

/** How one agreement stands: it must be written, about this and these people, and in force through its last day. */
function weigh(snapshot: Snapshot, agreement: Entry<'agreements'>, about: About): Weighed {
  const { body } = agreement;
  const [signed, last] = [known(body.signedOn), known(body.validTo)];
  if (known(body.written) === false) return { agreement, state: 'none', why: ['not-written'] };
  if (signed !== undefined && signed > about.day) return { agreement, state: 'none', why: ['not-yet'] };
  const lacks = lacksOf(snapshot, agreement, about);
  const isOver = last !== undefined && last < about.day;
  if (lacks.length > 0) return { agreement, state: isOver ? 'none' : 'covered-otherwise', why: lacks };
  if (isOver) return { agreement, state: 'expired', why: [] };
  const unsure = unsureOf(agreement);
  return { agreement, state: unsure.length > 0 ? 'unknown' : 'covered', why: unsure };
}

const rank = (state: CoverageState) => coverages.indexOf(state);

/** The agreement that does most; of equals the one that lasted longest, then the first by key. */
function best(weighed: readonly Weighed[]): Weighed | undefined {
  const last = ({ agreement }: Weighed) => known(agreement.body.validTo) ?? '9999-12-31';
  return [...weighed].sort(
    (a, b) =>
      rank(a.state) - rank(b.state) || last(b).localeCompare(last(a)) || a.agreement.key.localeCompare(b.agreement.key),
  )[0];
}

/** Agreements with a party, or that let another use it as a sub-processor. */
function agreementsWith(snapshot: Snapshot, parties: readonly Entry<'parties'>[]): readonly Entry<'agreements'>[] {
  const keys = new Set(parties.map(({ key }) => key));
  return all(snapshot, 'agreements').filter(
    ({ body }) => keys.has(body.party) || known(body.subProcessors)?.some((key) => keys.has(key)),
  );
}

/**
 * Whether an agreement in force lets a recipient have what a site's visitors tell it: for this site or service, these people and this
 * school. Says what the register says; whether an agreement is what is needed is for a person to judge.
 */
export function coverageOf(snapshot: Snapshot, recipient: SeenRecipient, matcher = matcherOf(snapshot)): Coverage {
  const { organisation, products, hosts, site } = recipient;
  const called = { names: organisation === undefined ? [] : [organisation], hosts };
  const services = matcher.system({ names: products, hosts }).sure;
  const vendors = new Set(services.map(({ body }) => known(body.vendor)));
  const found = matcher.party(called);
  const parties = [
    ...found.sure,
    ...all(snapshot, 'parties').filter((party) => vendors.has(party.key) && !found.sure.includes(party)),
  ];
  const ofSite = systemsOfSite(matcher, site);
  const systems = new Set([...ofSite, ...services].map(({ key }) => key));
  const about: About = { day: snapshot.asOf, systems, units: unitsOfSite(snapshot, recipient, ofSite) };
  const certain = agreementsWith(snapshot, parties).map((one) => weigh(snapshot, one, about));
  const maybe = agreementsWith(snapshot, found.perhaps)
    .map((one) => weigh(snapshot, one, about))
    .filter(({ state }) => state === 'covered' || state === 'unknown')
    .map((one): Weighed => ({ ...one, state: 'unknown', why: ['perhaps'] }));
  const by = best([...certain, ...maybe]);
  const endedOn = by?.state === 'expired' ? known(by.agreement.body.validTo) : undefined;
  const nobody = organisation === undefined && parties.length === 0 ? 'unknown-recipient' : 'none';
  return {
    state: by?.state ?? nobody,
    ...(by === undefined ? {} : { by }),
    parties,
    perhaps: found.perhaps,
    ...(endedOn === undefined ? {} : { endedOn }),
  };
}

import { entryRef } from '../entry.ts';
import { notStated } from '../schema/facts.ts';
import type { Body } from '../schema/kinds.ts';
import { entriesOf, type Snapshot } from '../snapshot.ts';

export const linkKinds = ['flow', 'collected', 'disclosure', 'transfer', 'processor', 'sub-processor'] as const;

/** Why data are at both ends: they flow, are given by somebody, are disclosed, leave the country, or are handled for the owner. */
export type LinkKind = (typeof linkKinds)[number];

/** One fact of the register that takes data from one place to another. */
export interface Link {
  /** An entry (`systems/swis`), the owner, or `told/…`: words for somebody who is no entry. */
  readonly from: string;
  /** An entry, or `country/US` where only the country is told. */
  readonly to: string;
  readonly kind: LinkKind;
  /** Keys of kinds of data; undefined where nobody has said which. */
  readonly data: readonly string[] | undefined;
  readonly encrypted: boolean | undefined;
  /** The entry that says so. */
  readonly ref: string;
}

const said = <T>(value: T | typeof notStated | undefined): T | undefined => (value === notStated ? undefined : value);

function flowLinks(snapshot: Snapshot): Link[] {
  return [...entriesOf(snapshot, 'flows').values()].map(({ ref, body }) => ({
    from: body.source,
    to: body.target,
    kind: 'flow',
    data: said(body.data),
    encrypted: said(body.encrypted),
    ref,
  }));
}

/** Systems and parties by every name that they go under, in small letters. */
function byAnyName(snapshot: Snapshot): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const kind of ['parties', 'systems'] as const) {
    for (const { ref, body } of entriesOf(snapshot, kind).values()) {
      for (const name of [body.name, ...(body.aliases ?? [])]) named.set(name.toLocaleLowerCase('nb'), ref);
    }
  }
  return named;
}

/** The end that words for a source stand for: an entry where there is one of that name, else the words themselves. */
export function toldEnd(snapshot: Snapshot): (source: string) => string {
  const names = byAnyName(snapshot);
  return (source) => names.get(source.toLocaleLowerCase('nb')) ?? `told/${source}`;
}

/** Where data are told to come from, when it is clear which system they come into. */
function collectedLinks(snapshot: Snapshot): Link[] {
  const endOf = toldEnd(snapshot);
  const activities = entriesOf(snapshot, 'activities');
  return [...entriesOf(snapshot, 'dataUses').values()].flatMap(({ ref, body }) => {
    const source = said(body.source);
    const [system, ...more] = activities.get(body.activity)?.body.systems ?? [];
    if (source === undefined || system === undefined || more.length > 0) return [];
    const from = endOf(source);
    const to = entryRef('systems', system);
    return from === to ? [] : [{ from, to, kind: 'collected', data: [body.data], encrypted: undefined, ref }];
  });
}

/** The unit that stands for the owner as a whole, else the owner itself. */
export function ownerEnd(snapshot: Snapshot): string {
  const roots = [...entriesOf(snapshot, 'units').values()].filter(({ body }) => said(body.partOf) === undefined);
  return roots.length === 1 ? (roots[0]?.ref ?? 'owner') : 'owner';
}

/** More systems than this, and a disclosure from an activity says nothing of which of them the data come from. */
const fewSystems = 2;

function disclosureLinks(snapshot: Snapshot): Link[] {
  return [...entriesOf(snapshot, 'disclosures').values()].flatMap(({ ref, body }) => {
    const systems = entriesOf(snapshot, 'activities').get(body.activity)?.body.systems ?? [];
    const clear = systems.length > 0 && systems.length <= fewSystems;
    const from = clear ? systems.map((key) => entryRef('systems', key)) : [ownerEnd(snapshot)];
    const to = entryRef('parties', body.recipient);
    const link = { to, kind: 'disclosure', data: said(body.data), encrypted: undefined, ref } as const;
    return from.map((each) => ({ ...link, from: each }));
  });
}

function transferLinks(snapshot: Snapshot): Link[] {
  return [...entriesOf(snapshot, 'transfers').values()].flatMap(({ ref, body }) => {
    const [recipient, country] = [said(body.recipient), said(body.country)];
    if (recipient === undefined && country === undefined) return [];
    const to = recipient === undefined ? `country/${country}` : entryRef('parties', recipient);
    return [
      {
        from: entryRef('systems', body.system),
        to,
        kind: 'transfer',
        data: undefined,
        encrypted: undefined,
        ref,
      } as const,
    ];
  });
}

function handled(from: string, party: string, kind: LinkKind, ref: string): Link {
  return { from, to: entryRef('parties', party), kind, data: undefined, encrypted: undefined, ref };
}

function agreementLinks(ref: string, body: Body<'agreements'>): Link[] {
  if (body.kind !== 'processor') return [];
  const processors = body.systems.map((system) => handled(entryRef('systems', system), body.party, 'processor', ref));
  const below = processors.length === 0 ? [] : (said(body.subProcessors) ?? []);
  const party = entryRef('parties', body.party);
  return [...processors, ...below.map((each) => handled(party, each, 'sub-processor', ref))];
}

/** Who handles what stands in a system for the owner: by agreement, because they run it, or because they help its users. */
function processorLinks(snapshot: Snapshot): Link[] {
  const agreed = [...entriesOf(snapshot, 'agreements').values()].flatMap(({ ref, body }) => agreementLinks(ref, body));
  const others = [...entriesOf(snapshot, 'systems').values()].flatMap(({ ref, body }) => {
    const runner = said(body.operation) === 'processor' ? said(body.vendor) : undefined;
    return [runner, said(body.supportAccess?.by)].flatMap((party) =>
      party === undefined ? [] : [handled(ref, party, 'processor', ref)],
    );
  });
  return [...agreed, ...others];
}

/** Every link that the register knows on its day, each with the entry that tells of it. */
export function linksOf(snapshot: Snapshot): readonly Link[] {
  return [
    ...flowLinks(snapshot),
    ...collectedLinks(snapshot),
    ...disclosureLinks(snapshot),
    ...transferLinks(snapshot),
    ...processorLinks(snapshot),
  ];
}

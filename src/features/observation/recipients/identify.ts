import { cnames, type Entity, type HostEntry, type Organisation, own, serviceOfCategory, thirdParty } from './data.ts';
import { listNames } from './lists.ts';
import { fold } from './names.ts';
import { bySuffix, plainHost } from './suffixes.ts';

/** Who a host is. What no list tells is `unknown`. */
export interface Identified {
  readonly organisation: string;
  /** Where the organisation has its seat: ISO 3166-1, or `unknown`. Never from where a server stands. */
  readonly country: string;
  readonly service: string;
  readonly product?: string;
  /** Which list knew it, and its date. */
  readonly knownBy?: { readonly list: string; readonly on: string };
  /** The name that was known, where it is another than the host: a step of its way through the DNS. */
  readonly through?: string;
}

interface Known {
  readonly organisation: string;
  readonly service: string;
  readonly product: string;
}

interface Index {
  readonly own: ReadonlyMap<string, Known>;
  readonly cnames: ReadonlyMap<string, Known>;
  readonly thirdParty: ReadonlyMap<string, Known>;
  readonly organisations: ReadonlyMap<string, Organisation>;
}

function organisationsByName(): Map<string, Organisation> {
  const byName = new Map<string, Organisation>();
  for (const one of own.organisations) {
    for (const name of [one.name, one.legal, ...(one.aliases ?? [])]) {
      if (name !== undefined && !byName.has(fold(name))) byName.set(fold(name), one);
    }
  }
  return byName;
}

const ofEntry = ({ organisation, service, product }: HostEntry): Known => ({ organisation, service, product });

function build(): Index {
  const organisations = organisationsByName();
  const called = (name: string) => organisations.get(fold(name))?.name ?? name;
  const ofEntity = ({ company, name, category }: Entity): Known => ({
    organisation: called(company),
    service: serviceOfCategory[category] ?? 'other',
    product: name,
  });
  return {
    organisations,
    own: new Map(own.hosts.flatMap((entry) => entry.hosts.map((host) => [host, ofEntry(entry)]))),
    cnames: new Map(
      cnames.companies.flatMap(({ company, hosts }) =>
        hosts.map((host) => [host, { organisation: called(company), service: 'analytics', product: company }]),
      ),
    ),
    thirdParty: new Map(
      thirdParty.flatMap((entity) =>
        entity.domains.map((domain) => [domain.replace(/^\*\./, '').toLowerCase(), ofEntity(entity)]),
      ),
    ),
  };
}

let built: Index | undefined;
function index(): Index {
  built ??= build();
  return built;
}

type List = 'own' | 'cnames' | 'thirdParty';

/** Those who only carry somebody else's pages: named where nobody better is known. */
const carries: ReadonlySet<string> = new Set(['cdn', 'hosting', 'utility']);

/**
 * In which order names and lists are asked. The host itself comes before its way through the DNS, except that a known tracker behind a
 * name of the site's own is the tracker; and a tracker on a rented server is never excused as the one who rents it out.
 */
function* asked(names: readonly string[]): Generator<{ name: string; list: List; carrying: boolean }> {
  const [host = '', ...chain] = names;
  yield { name: host, list: 'own', carrying: true };
  for (const name of names) yield { name, list: 'cnames', carrying: true };
  yield { name: host, list: 'thirdParty', carrying: true };
  for (const carrying of [false, true]) {
    for (const list of ['own', 'thirdParty'] as const) for (const name of chain) yield { name, list, carrying };
  }
}

/**
 * Who a host is, by lists that may be shipped.
 * @param names the host, and then the chain that its name leads through (CNAME)
 */
export function identify(names: readonly string[]): Identified {
  const lists = index();
  for (const { name, list, carrying } of asked(names.map(plainHost))) {
    const found = bySuffix(lists[list], name)?.value;
    if (found === undefined || (!carrying && carries.has(found.service))) continue;
    return {
      ...found,
      country: organisationOf(found.organisation)?.country ?? 'unknown',
      knownBy: listNames[list],
      ...(name === plainHost(names[0] ?? '') ? {} : { through: name }),
    };
  }
  return { organisation: 'unknown', country: 'unknown', service: 'unknown' };
}

/** What our own list knows of an organisation, by any name it is written with. */
export function organisationOf(name: string): Organisation | undefined {
  return index().organisations.get(fold(name));
}

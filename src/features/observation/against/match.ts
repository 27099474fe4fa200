import type { Entry, Snapshot } from '#src/features/register/index.ts';
import { organisationOf } from '../recipients/identify.ts';
import { fold, foldCompany, wordsIn } from '../recipients/names.ts';
import { plainHost } from '../recipients/suffixes.ts';
import { all } from './facts.ts';

/** What an observer calls somebody or something. */
export interface Called {
  readonly names: readonly string[];
  readonly hosts: readonly string[];
}

/** Entries of the register that it is, and others that it may be: those a person must confirm. */
export interface Matched<E> {
  readonly sure: readonly E[];
  readonly perhaps: readonly E[];
}

const isHost = (name: string) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name);

/** Is a host the one named, or under it? `connect.facebook.com` is under `facebook.com`. */
export function isUnder(host: string, name: string): boolean {
  const [inner, outer] = [plainHost(host), plainHost(name)];
  return inner === outer || inner.endsWith(`.${outer}`);
}

/** The host of an address, or of what looks like one; undefined for other words. */
export function hostOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && url.host !== '') return plainHost(url.hostname);
  const plain = plainHost(address.trim());
  return isHost(plain) ? plain : undefined;
}

/** Words that say little by themselves. */
const common = new Set(
  'skole skolen skular norge noreg norway norsk education utdanning online cloud group global the for og and web app'.split(
    ' ',
  ),
);

/** Names as they are compared. */
interface Compared {
  readonly hosts: readonly string[];
  readonly whole: ReadonlySet<string>;
  /** The first word of each that says something. */
  readonly first: ReadonlySet<string>;
}

function comparedOf(names: readonly string[]): Compared {
  const hosts = names.flatMap((name) => hostOf(name) ?? []).map((host) => host.replace(/^www\./, ''));
  const words = names.filter((name) => hostOf(name) === undefined);
  const first = words.flatMap((name) => wordsIn(name).find((word) => word.length > 3 && !common.has(word)) ?? []);
  return { hosts, whole: new Set(words.flatMap((name) => [fold(name), foldCompany(name)])), first: new Set(first) };
}

/** Entries never change: what their names are compared as is found once. */
const remembered = new WeakMap<Entry, Compared>();

function ofEntry(entry: Entry<'parties'> | Entry<'systems'>): Compared {
  const held = remembered.get(entry);
  if (held !== undefined) return held;
  const { key, body } = entry;
  const shared = body.catalogue === undefined ? [] : [body.catalogue.entry.replace(/^[^/]*\//, '')];
  const made = comparedOf([body.name, ...(body.aliases ?? []), key, ...shared]);
  remembered.set(entry, made);
  return made;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((one) => b.has(one));

/**
 * By a whole name or a host it is known. That the first word is the same is enough to ask a person, never enough to know: it counts only
 * where nothing is known.
 */
function match<E extends Entry<'parties'> | Entry<'systems'>>(entries: readonly E[], called: Called): Matched<E> {
  const seen = comparedOf([...called.names, ...called.hosts]);
  const isSure = (entry: E) => {
    const own = ofEntry(entry);
    return meet(own.whole, seen.whole) || own.hosts.some((host) => seen.hosts.some((one) => isUnder(one, host)));
  };
  const sure = entries.filter(isSure);
  const perhaps = sure.length > 0 ? [] : entries.filter((entry) => meet(ofEntry(entry).first, seen.first));
  return { sure, perhaps };
}

/** The parties of the register that somebody is, by name, by what our list knows it is also called, or by a host among its names. */
function matchParty(snapshot: Snapshot, called: Called): Matched<Entry<'parties'>> {
  const also = called.names.flatMap((name) => {
    const one = organisationOf(name);
    return one === undefined ? [] : [one.name, one.legal ?? [], one.contract?.entity ?? [], one.aliases ?? []].flat();
  });
  return match(all(snapshot, 'parties'), { ...called, names: [...called.names, ...also] });
}

/** The systems of the register that something is, by name or host. */
export function matchSystem(snapshot: Snapshot, called: Called): Matched<Entry<'systems'>> {
  return match(all(snapshot, 'systems'), called);
}

/** Finds what others are called in a register. */
export interface Matcher {
  readonly party: (called: Called) => Matched<Entry<'parties'>>;
  readonly system: (called: Called) => Matched<Entry<'systems'>>;
}

function once<T>(find: (called: Called) => T): (called: Called) => T {
  const found = new Map<string, T>();
  return (called) => {
    const key = JSON.stringify([called.names, called.hosts]);
    const held = found.get(key);
    if (held !== undefined) return held;
    const made = find(called);
    found.set(key, made);
    return made;
  };
}

/** A matcher that looks each name up once, for as long as one comparison lasts: the same recipients come back at every site. */
export function matcherOf(snapshot: Snapshot): Matcher {
  return {
    party: once((called) => matchParty(snapshot, called)),
    system: once((called) => matchSystem(snapshot, called)),
  };
}

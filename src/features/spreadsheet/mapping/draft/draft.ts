import { isDeepStrictEqual } from 'node:util';
import {
  type Body,
  type CollectionKind,
  type Kind,
  type Landscape,
  notStated,
  valueAt,
} from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { identitiesOf, PlainNames } from './identity.ts';
import { slug } from './slug.ts';
import { heldOn, versionsAfter } from './versions-after.ts';
import { type Facts, put, startWorking, type Working } from './working.ts';

/** Entries that are made ready before others may have their turn. */
const entriesATurn = 1_000;

/**
 * What a spreadsheet says, gathered entry by entry on top of the register. Nothing of the register is forgotten: a fact that was
 * unknown is filled in, one that was known otherwise becomes a new version from today.
 */
export class Draft {
  readonly #register: Landscape;
  readonly #today: IsoDate;
  readonly #entries = new Map<string, Working>();
  readonly #keys = new Map<Kind, Set<string>>();
  /** The number to try next where several names come to one key. */
  readonly #nextNumbers = new Map<string, number>();
  readonly #names = new PlainNames();
  readonly #byIdentity = new Map<Kind, Map<string, string>>();

  constructor(register: Landscape, today: IsoDate) {
    this.#register = register;
    this.#today = today;
  }

  #versions(kind: CollectionKind): Readonly<Record<string, readonly Body<Kind>[]>> {
    return this.#register.entries[kind] ?? {};
  }

  #freeKey(kind: CollectionKind, name: string): string {
    const there = this.#keys.get(kind) ?? new Set(Object.keys(this.#versions(kind)));
    this.#keys.set(kind, there);
    const base = slug(name);
    let next = this.#nextNumbers.get(`${kind}/${base}`) ?? 2;
    let key = base;
    for (; there.has(key); next += 1) key = `${base}-${next}`;
    this.#nextNumbers.set(`${kind}/${base}`, next);
    there.add(key);
    return key;
  }

  #index(kind: CollectionKind): Map<string, string> {
    const known = this.#byIdentity.get(kind);
    if (known !== undefined) return known;
    const index = new Map<string, string>();
    for (const [key, versions] of Object.entries(this.#versions(kind))) {
      const held = heldOn(versions, this.#today);
      for (const id of held === undefined ? [] : identitiesOf(kind, held as Facts, this.#names))
        if (!index.has(id)) index.set(id, key);
    }
    this.#byIdentity.set(kind, index);
    return index;
  }

  /**
   * The entry with these facts' identity, in this draft or in the register; a new one where there is none.
   * @param name from which a new entry's key is made
   * @param facts of a new entry, said at `source`
   * @param sources of facts that were said elsewhere
   */
  entry(
    kind: CollectionKind,
    name: string,
    facts: Facts,
    source: string,
    sources: Readonly<Record<string, string>> = {},
  ): Working {
    const ids = identitiesOf(kind, facts, this.#names);
    const found = ids.map((id) => this.find(kind, id)).find((working) => working !== undefined);
    if (found !== undefined) return found;
    const key = this.#freeKey(kind, name);
    const made = startWorking(kind, key, facts, true);
    for (const path of Object.keys(facts)) made.said.set(path, sources[path] ?? source);
    this.#entries.set(`${kind}/${key}`, made);
    for (const id of ids) this.#index(kind).set(id, key);
    return made;
  }

  /** The entry of a name, however it is written. */
  named(kind: CollectionKind, name: string): Working | undefined {
    return this.find(kind, this.#names.of(name));
  }

  /** The entry of an identity, or undefined. */
  find(kind: CollectionKind, identity: string): Working | undefined {
    const key = this.#index(kind).get(identity);
    if (key === undefined) return undefined;
    const working = this.#entries.get(`${kind}/${key}`);
    if (working !== undefined) return working;
    const held = heldOn(this.#versions(kind)[key] ?? [], this.#today);
    return held === undefined ? undefined : this.#open(kind, key, held);
  }

  #open(kind: Kind, key: string, held: Body<Kind>): Working {
    const working = startWorking(kind, key, held as Facts, false);
    this.#entries.set(`${kind}/${key}`, working);
    return working;
  }

  /** The owner, to say something of it; undefined while the register is empty. */
  owner(): Working | undefined {
    const held = heldOn(this.#register.owner as readonly Body<Kind>[], this.#today);
    return this.#entries.get('owner/owner') ?? (held === undefined ? undefined : this.#open('owner', 'owner', held));
  }

  /** Founds the register: who the owner is, as the person at the screen says. */
  found(facts: Facts, source: string): void {
    const made = startWorking('owner', 'owner', facts, true);
    for (const path of Object.keys(facts)) if (path !== 'id') made.said.set(path, source);
    this.#entries.set('owner/owner', made);
  }

  /**
   * Says a fact. "–" only fills what nobody has said anything of.
   * @returns false when another row of the same spreadsheet has said something else
   */
  say(working: Working, path: string, value: unknown, source: string): boolean {
    const before = valueAt(working.body, path);
    if (isDeepStrictEqual(before, value)) return true;
    if (value === notStated && before !== undefined) return true;
    const isKnown = before !== undefined && before !== notStated;
    if (isKnown && working.said.has(path)) return false;
    if (isKnown && !working.isNew) working.changed = true;
    put(working.body, path, value);
    working.said.set(path, source);
    return true;
  }

  /** Adds to a list of plain words; the list stays known from where it was first said. */
  add(working: Working, path: string, item: string, source: string): void {
    const before = valueAt(working.body, path);
    const list = Array.isArray(before) ? (before as unknown[]) : [];
    if (before === 'all' || list.includes(item)) return;
    if (list.length > 0 && !working.isNew && !working.said.has(path)) working.changed = true;
    put(working.body, path, [...list, item]);
    if (!working.said.has(path)) working.said.set(path, source);
  }

  /** Keeps words that no fact has room for. */
  note(working: Working, text: string): void {
    const before = typeof working.body['note'] === 'string' ? working.body['note'] : '';
    if (before.split('\n').includes(text)) return;
    working.body['note'] = before === '' ? text : `${before}\n${text}`;
    working.noted = true;
  }

  #before({ kind, key }: Working): readonly Body<Kind>[] {
    return kind === 'owner' ? this.#register.owner : (this.#versions(kind)[key] ?? []);
  }

  /**
   * The entries that the spreadsheet says something about, as a landscape to bring in; the rest of the register is left alone.
   * Some entries a step.
   */
  *landscape(): Generator<undefined, Landscape> {
    const entries: Record<string, Record<string, readonly Facts[]>> = {};
    let owner: readonly Facts[] = [];
    let count = 0;
    for (const working of this.#entries.values()) {
      count += 1;
      if (count % entriesATurn === 0) yield;
      if (!working.isNew && working.said.size === 0 && !working.noted) continue;
      const versions = versionsAfter(working, this.#before(working), this.#today);
      if (working.kind === 'owner') owner = versions;
      else {
        entries[working.kind] ??= {};
        (entries[working.kind] as Record<string, readonly Facts[]>)[working.key] = versions;
      }
    }
    return { origin: this.#register.origin, owner, entries } as unknown as Landscape;
  }
}

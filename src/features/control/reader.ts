import {
  inForceOn,
  type Overtaken,
  overtaken,
  type PublishedSentence,
  type PublishedStatement,
  type Untold,
  untold,
} from '#src/features/notices/index.ts';
import {
  compare,
  type Difference,
  type DifferenceKind,
  type Look,
  type StatementText,
} from '#src/features/observation/index.ts';
import {
  allKinds,
  type Body,
  type Entry,
  entryAt,
  groundingOf,
  type Kind,
  type NotStated,
  notStated,
  valueAt,
} from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Indexed, IndexKind, IndexName } from './indexes.ts';
import type { Matter, Observed } from './matter.ts';
import { type BySite, bySite, factOfLook, factsOfDifference } from './observed-facts.ts';
import type { FactRead, ObservedFact, SeenRead } from './verdict.ts';

type Known<T> = Exclude<NonNullable<T>, NotStated>;

/** The type at a dotted path, without "not stated" and absence, which both read as unknown. */
export type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Known<T> extends infer Object
    ? Head extends keyof Object
      ? At<Object[Head], Rest>
      : unknown
    : never
  : Known<T> extends infer Object
    ? P extends keyof Object
      ? Known<Object[P]>
      : unknown
    : never;

const none: readonly Entry[] = [];

/** The entries that decide what a statement says is not decided, beside the entry that it says it of. */
const gathering: readonly Kind[] = ['purposes', 'dataUses', 'retention', 'disclosures'];

/** What observations are held against. */
const heldAgainst: readonly Kind[] = [
  'units',
  'parties',
  'systems',
  'uses',
  'activities',
  'dataTypes',
  'dataUses',
  'flows',
  'transfers',
  'agreements',
];

/** The facts of each kind that say why what was seen is other than what is registered. */
const restingFacts: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  parties: ['name', 'country'],
  systems: ['login.factors', 'login.issuedBy', 'cookies.onlyNecessary'],
  agreements: ['kind', 'written', 'systems', 'subjects', 'signedFor', 'signedOn', 'validTo'],
};

/** What was found to differ in each matter. A matter never changes: another day or another entry is another. */
const compared = new WeakMap<Matter, readonly Difference[]>();
const sorted = new WeakMap<Matter, BySite>();

/**
 * How a requirement reads a snapshot. It keeps the facts that were read (the explanation of the verdict)
 * and what the verdict depends on (which changes make it worth asking again).
 */
export class Reader {
  readonly asOf: IsoDate;
  readonly facts: FactRead[] = [];
  /** What was seen that the judgement rests on. */
  readonly seen: SeenRead[] = [];
  /** The same as facts. */
  readonly observedFacts: ObservedFact[] = [];
  readonly #dependsOn: Set<string> | undefined;
  readonly #snapshot: Matter;
  readonly #indexed: Indexed;
  readonly #seen = new Set<string>();

  /** @param dependsOn filled with what the judgement depends on; left out where nobody asks for it, since it costs */
  constructor(snapshot: Matter, indexed: Indexed, dependsOn?: Set<string>) {
    this.#dependsOn = dependsOn;
    this.asOf = snapshot.asOf;
    this.#snapshot = snapshot;
    this.#indexed = indexed;
  }

  /** One entry, or undefined when there is none. */
  get<K extends Kind>(kind: K, key: string): Entry<K> | undefined {
    this.#dependsOn?.add(kind === 'owner' ? 'owner' : `${kind}/${key}`);
    return this.#snapshot.entries.get(kind)?.get(key) as Entry<K> | undefined;
  }

  /** The entries of an index under a key. */
  find<N extends IndexName>(name: N, key: string): readonly Entry<IndexKind<N>>[] {
    this.#dependsOn?.add(`${name}:${key}`);
    return this.#follow(this.#indexed.get(name)?.get(key) ?? none) as readonly Entry<IndexKind<N>>[];
  }

  /** Every entry of a kind. */
  list<K extends Kind>(kind: K): readonly Entry<K>[] {
    this.#dependsOn?.add(`all:${kind}`);
    return this.#follow([...(this.#snapshot.entries.get(kind)?.values() ?? [])]) as readonly Entry<K>[];
  }

  /** Reads a fact: its value when it is known, undefined when it is absent or "–". */
  fact<K extends Kind, P extends string>(entry: Entry<K>, path: P): At<Body<K>, P> | undefined {
    this.#dependsOn?.add(entry.ref);
    const value = valueAt(entry.body, path);
    const id = `${entry.ref}#${path}`;
    if (!this.#seen.has(id)) {
      this.#seen.add(id);
      const grounding = groundingOf(entry.body.known, path);
      if (grounding.evidence !== undefined) this.#dependsOn?.add(`evidence/${grounding.evidence}`);
      this.facts.push({
        entry: entry.ref,
        path,
        value: value ?? null,
        known: grounding.how,
        source: grounding.source,
        ...(grounding.evidence === undefined ? {} : { evidence: grounding.evidence }),
        ...(grounding.on === undefined ? {} : { on: grounding.on }),
      });
    }
    return (value === notStated ? undefined : value) as At<Body<K>, P> | undefined;
  }

  /** What observers had seen by the end of the day, that they had looked, and what was decided; undefined where no observation is read at all. */
  observed(): Observed | undefined {
    const { observed } = this.#snapshot;
    if (observed === undefined) return undefined;
    const isSeen = ({ at }: { readonly at: string }) => osloDate(new Date(at)) <= this.asOf;
    return {
      ...observed,
      observations: observed.observations.filter(isSeen),
      looks: observed.looks.filter(isSeen),
      ...(observed.decided === undefined ? {} : { decided: observed.decided.filter(isSeen) }),
    };
  }

  /** That somebody has looked is what a verdict rests on too. */
  rest(looks: readonly Look[]): void {
    for (const look of looks) {
      const { observer, at, source, site, unit } = look;
      this.observedFacts.push(factOfLook(look));
      const of = site === undefined ? '' : (URL.parse(site)?.host ?? site);
      this.seen.push({
        observer,
        on: osloDate(new Date(at)),
        hash: source,
        of,
        ...(unit === undefined ? {} : { unit }),
      });
    }
  }

  /** How what was seen is other than what the register says; any change of what it is held against may alter it. */
  differences(kinds: readonly DifferenceKind[]): readonly Difference[] {
    for (const kind of heldAgainst) this.#dependsOn?.add(`all:${kind}`);
    const found = this.#compared().filter(({ kind }) => kinds.includes(kind));
    for (const one of found) {
      for (const { observer, on, source } of one.observations) {
        const of = [one.site, one.subject].filter((part) => part !== undefined).join(' → ');
        this.seen.push({ observer, on, hash: source, of, ...(one.unit === undefined ? {} : { unit: one.unit }) });
      }
      this.observedFacts.push(...factsOfDifference(one, this.#bySite()));
      this.#restOn(one.entries);
    }
    return found;
  }

  /** What was seen by the end of the day, by site: sorted once for all the requirements that ask of the same matter. */
  #bySite(): BySite {
    const held = sorted.get(this.#snapshot) ?? bySite(this.observed()?.observations ?? []);
    sorted.set(this.#snapshot, held);
    return held;
  }

  /** Everything that is otherwise: found once for all the requirements that ask of the same matter. */
  #compared(): readonly Difference[] {
    const held = compared.get(this.#snapshot);
    if (held !== undefined) return held;
    const statements = this.published().map((one): StatementText => {
      const text = one.sentences.flatMap((sentence) => Object.values(sentence.text)).join('\n');
      return {
        id: `${one.audience}/${one.unit ?? ''}`,
        title: one.audience,
        text,
        ...(one.unit === undefined ? {} : { unit: one.unit }),
      };
    });
    const { looks: _, decided: __, ...observed }: Observed = this.observed() ?? { observations: [], looks: [] };
    const found = compare({ ...observed, snapshot: this.#snapshot, statements });
    compared.set(this.#snapshot, found);
    return found;
  }

  /** The facts of the register that a difference rests on are among those that were read. */
  #restOn(entries: readonly string[]): void {
    for (const ref of entries) {
      const entry = entryAt(this.#snapshot, ref);
      if (entry === undefined) continue;
      this.#dependsOn?.add(ref);
      for (const path of restingFacts[entry.kind] ?? [])
        if (valueAt(entry.body, path) !== undefined) this.fact(entry, path);
    }
  }

  /** The statements in force that the owner has published with Skolevern, one for each audience and unit. */
  published(): readonly PublishedStatement[] {
    return inForceOn(this.#snapshot.published ?? [], this.asOf);
  }

  /** What a published sentence stands on that the register says otherwise now. What it says now is kept as facts that were read. */
  overtaken(sentence: PublishedSentence, { audience }: PublishedStatement): readonly Overtaken[] {
    for (const { entry, value } of [...sentence.facts, ...sentence.names]) {
      this.#dependsOn?.add(entry);
      // What is not decided may be decided by entries that are not there yet.
      if (value === null) for (const kind of gathering) this.#dependsOn?.add(`all:${kind}`);
    }
    const changed = overtaken(sentence, audience, this.#snapshot);
    for (const { was } of changed) {
      const entry = entryAt(this.#snapshot, was.entry);
      // What other entries decide is no fact of this one.
      const isOwn = was.value !== null || valueAt(entry?.body, was.path) !== undefined;
      if (entry !== undefined && isOwn) this.fact(entry, was.path);
    }
    return changed;
  }

  /** What the register knows and a published statement does not tell; any change may add to it. */
  untold(statement: PublishedStatement): readonly Untold[] {
    for (const kind of allKinds) this.#dependsOn?.add(`all:${kind}`);
    const found = untold(statement, this.#snapshot);
    for (const { fact } of found) {
      const entry = entryAt(this.#snapshot, fact.entry);
      if (entry !== undefined) this.fact(entry, fact.path);
    }
    return found;
  }

  #follow(entries: readonly Entry[]): readonly Entry[] {
    if (this.#dependsOn !== undefined) for (const entry of entries) this.#dependsOn.add(entry.ref);
    return entries;
  }
}

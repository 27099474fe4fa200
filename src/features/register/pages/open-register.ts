import type { Context } from 'hono';
import { type IsoDate, osloDate, parseDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide, type Scope } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { expandLandscape } from '../catalogue/expand.ts';
import { entryRef } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import type { Kind } from '../schema/kinds.ts';
import { scopeOf } from '../scope-of.ts';
import { entriesOf, type Landscape, type Origin, type Snapshot, snapshotOf } from '../snapshot.ts';
import { type RegisterView, viewRegister } from '../view-register.ts';
import type { RegisterTexts } from './texts.nb.ts';
import { registerTexts } from './texts.ts';

/** The register as one request sees it: what held on the day asked for, with only what the actor may read. */
export interface OpenRegister {
  readonly lang: Lang;
  readonly texts: RegisterTexts;
  readonly deps: Deps;
  readonly actor: Actor;
  readonly ownerName: string;
  /** Its landscape has whole facts, what entries have from the catalogue among them. */
  readonly view: RegisterView;
  /** The register as it is written and stored, without what entries have from the catalogue. */
  readonly recorded: Landscape;
  readonly snapshot: Snapshot;
  /** What the actor may read, and of other schools that they are there: shared entries speak of them too. */
  readonly names: Snapshot;
  readonly today: IsoDate;
  /** The day shown unless another is asked for. */
  readonly usualDay: IsoDate;
  /** The day asked for in the address. */
  readonly askedDay: IsoDate | undefined;
  /** The change after which things are shown as they were known then; undefined for now. */
  readonly known: number | undefined;
  name(ref: string): string;
  /** May the actor change this entry (or one with these facts)? Never of what was known once. */
  mayChange(kind: Kind, key: string, body: unknown): boolean;
}

/** Today for an owner's own register; for one from a public text or an invented one the day that it speaks of. */
export function usualDayOf(origin: Origin, today: IsoDate): IsoDate {
  return origin.kind === 'own-records' ? today : origin.date;
}

/** True when an actor may read an entry. */
export function mayRead(actor: Actor, kind: Kind, key: string, body: unknown): boolean {
  return decide(actor, 'register.read', scopeOf(kind, key, body as Record<string, unknown>)).allowed;
}

/** A snapshot without what the actor may not read. */
function readableBy(actor: Actor, snapshot: Snapshot): Snapshot {
  const entries = new Map(
    [...snapshot.entries].map(([kind, byKey]) => [
      kind,
      new Map([...byKey].filter(([key, entry]) => mayRead(actor, kind, key, entry.body))),
    ]),
  );
  return { ...snapshot, entries };
}

/** The readable entries with every other unit by no name at all: who refers to one is read, what it is called is not. */
function namedFor(actor: Actor, everything: Snapshot, readable: Snapshot, name: string): Snapshot {
  const units = new Map(entriesOf(everything, 'units'));
  for (const [key, entry] of units) {
    if (!mayRead(actor, 'units', key, entry.body)) units.set(key, { ...entry, body: { name } });
  }
  return { ...readable, entries: new Map([...readable.entries, ['units', units]]) };
}

function knownFrom(query: string | undefined): number | undefined {
  if (query === undefined || query === '') return undefined;
  if (/^\d{1,9}$/.test(query)) return Number(query);
  throw new Problem('no change has that number', { code: 'not-found', place: 'kjent' });
}

/**
 * Reads the register for a page: `?dato=` is the day that is asked about, `?kjent=` the change after which it was known.
 * @throws Problem (refused, bad-input, not-found); SignInNeeded
 */
export async function openRegister(c: Context<Env>, subject: string): Promise<OpenRegister> {
  const { actor, owner } = signedIn(c);
  const { lang, db, clock } = c.var;
  const deps = { db, clock };
  const asked = c.req.query('dato');
  const askedDay = asked === undefined || asked === '' ? undefined : parseDate(asked, 'dato');
  const known = knownFrom(c.req.query('kjent'));
  const recorded = await viewRegister(deps, actor, 'register.read', subject, known);
  const view = { ...recorded, landscape: expandLandscape(recorded.landscape) };
  if (known !== undefined && known > view.latest) {
    throw new Problem('no change has that number', { code: 'not-found', place: 'kjent' });
  }
  const today = osloDate(clock.now());
  const usualDay = usualDayOf(view.landscape.origin, today);
  const everything = snapshotOf(view.landscape, askedDay ?? usualDay);
  const snapshot = readableBy(actor, everything);
  const names = namedFor(actor, everything, snapshot, registerTexts[lang].anotherUnit);
  return {
    lang,
    texts: registerTexts[lang],
    deps,
    actor,
    ownerName: owner.name,
    view,
    recorded: recorded.landscape,
    snapshot,
    names,
    today,
    usualDay,
    askedDay,
    known,
    name: (ref) => entryName(names, ref, lang),
    mayChange: (kind, key, body) =>
      known === undefined &&
      decide(actor, 'register.change', scopeOf(kind, key, body as Record<string, unknown>)).allowed,
  };
}

/** What a new entry of a kind concerns; a leader may only say what their own school uses. */
function scopeOfNew(actor: Actor, kind: Kind): Scope {
  return { units: kind === 'uses' ? [...actor.units] : [] };
}

/** True when an actor may write a new entry of a kind. */
export function mayAdd(actor: Actor, kind: Kind): boolean {
  return decide(actor, 'register.change', scopeOfNew(actor, kind)).allowed;
}

/**
 * Refuses, and puts it in the log, when an actor may not change an entry or add one; a form is not given to those who cannot send it.
 * @param body what stands in the entry; undefined for a new one
 * @throws Problem (refused)
 */
export async function refuseUnlessMayChange(
  register: OpenRegister,
  kind: Kind,
  key: string | undefined,
  body: unknown,
): Promise<void> {
  const { actor, deps } = register;
  const scope = key === undefined ? scopeOfNew(actor, kind) : scopeOf(kind, key, body as Record<string, unknown>);
  if (decide(actor, 'register.change', scope).allowed) return;
  const subject = key === undefined ? kind : entryRef(kind, key);
  await perform(deps, actor, { act: 'register.change', subject, scope }, async () => undefined);
}

/** An address that keeps the day and the knowledge that are looked at. */
export function keepTime(register: Pick<OpenRegister, 'askedDay' | 'known'>, href: string): string {
  const [page = '', hash] = href.split('#');
  const url = new URL(page, 'http://page');
  if (register.askedDay !== undefined) url.searchParams.set('dato', register.askedDay);
  if (register.known !== undefined) url.searchParams.set('kjent', String(register.known));
  return `${url.pathname}${url.search}${hash === undefined ? '' : `#${hash}`}`;
}

/** Somebody's name by their account. */
export function personName(register: Pick<OpenRegister, 'view' | 'texts'>, account: string): string {
  return register.view.people.get(account) ?? (account.startsWith('system:') ? register.texts.commandLine : account);
}

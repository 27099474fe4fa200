import { osloDate } from '#src/kernel/date.ts';
import type { GuardianshipKind, Protection, Relation, SchoolRole } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { correctedOn } from '../corrections.ts';
import { mayShowIdentityNumber } from '../identity-number.ts';
import { type HiddenBecause, shownOf, strictest, type ViewerContext } from '../protection.ts';
import { guardiansOf } from '../relation-store.ts';
import { findPersons, groupsWith, type Person, rolesOf, schools, sourcesOf } from '../store.ts';
import type { GroupKind, MemberRole } from '../table.ts';
import type { Piece } from './pieces.ts';

/** Something shown, not known, or kept back for a reason of its own though the register opens the kind of data. */
export type Value = { readonly text: string | null } | { readonly hidden: HiddenBecause | 'own-contact' };

/** A group that the person is in. */
export interface InGroup {
  readonly title: string;
  readonly kind: GroupKind;
  readonly role: MemberRole;
  readonly school: string;
}

/** A guardian of a pupil as the viewer may see one. */
export interface ShownGuardian {
  readonly id: string;
  readonly kind: GuardianshipKind;
  readonly name: Value;
  readonly contact: readonly { readonly piece: 'address' | 'phone' | 'email'; readonly value: Value }[];
}

/** What has been read of a person, piece by piece; what was not opened is not there. */
export interface Read {
  name?: { readonly shown: string | null; readonly schools: readonly string[]; readonly sources: readonly string[] };
  'birth-date'?: Value;
  address?: Value;
  phone?: Value;
  email?: Value;
  groups?: { readonly groups: readonly InGroup[]; readonly roles: readonly { role: SchoolRole; school: string }[] };
  guardians?: readonly ShownGuardian[];
  'identity-number'?: Value;
  /** On which day a field was last corrected (GDPR art. 16). */
  corrected?: ReadonlyMap<string, Date>;
  'protected-address'?: { readonly grade: Protection; readonly contactSecret: boolean };
}

/** Whose pieces are read, in which transaction, and how the viewer came to be allowed. */
export interface Reading {
  readonly trx: Trx;
  readonly person: string;
  readonly viewer: string | undefined;
  /** The relation that gave it. */
  readonly by: Relation;
  readonly schools: readonly string[];
  readonly now: Date;
  /** Every piece that the viewer has been given of this person, for this purpose. */
  readonly given: readonly Piece[];
  /** The kind of data is one of identity numbers (popplyl § 12). */
  readonly identityNumber: boolean;
}

/**
 * Whose eyes it is for. A guardian of a child in hiding is told no more of where it is than staff are: who of the parents
 * the child is hidden from, our tables do not say (folkeregisterloven § 10-4).
 */
export function viewerOf(
  { kind, guardianship }: Relation,
  protection: Protection,
  given: readonly Piece[],
): ViewerContext {
  const decides = kind === 'guardian' && guardianship !== 'information-only' && protection === 'none';
  if (kind === 'self' || decides) return { to: 'own' };
  return kind === 'guardian' ? { to: 'need' } : byNeed(given);
}

function byNeed(given: readonly Piece[]): ViewerContext {
  const contact = given.includes('phone') || given.includes('email') ? (['contact'] as const) : [];
  const address = given.includes('address') ? (['address'] as const) : [];
  return { to: 'need', needs: [...contact, ...address] };
}

const isOwn = ({ kind }: Relation) => kind === 'self' || kind === 'guardian';

function shownPieces(person: Person, viewer: ViewerContext) {
  const shown = shownOf(person, viewer);
  const value = (field: 'name' | 'address' | 'phone' | 'email'): Value => {
    const hidden = shown.hidden[field];
    return hidden === undefined ? { text: shown[field] } : { hidden };
  };
  return value;
}

/** Guardians, with the log line that they were looked at too. */
async function guardians(reading: Reading, child: Person): Promise<readonly ShownGuardian[]> {
  const { trx, by, viewer, given, now } = reading;
  const found = await guardiansOf(trx, [child.id], osloDate(now));
  const kinds = new Map(found.map(({ guardian, kind }) => [guardian, kind]));
  // The decision was about the child: what is restricted of a guardian is left out, but for the guardian's own eyes.
  const ids = [...kinds.keys()];
  const own = ids.filter((id) => id === viewer);
  const persons = [
    ...(await findPersons(trx, own, 'decided')),
    ...(await findPersons(
      trx,
      ids.filter((id) => id !== viewer),
    )),
  ].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return persons.map((guardian) => {
    const kind = kinds.get(guardian.id) ?? 'information-only';
    const isViewer = guardian.id === viewer;
    const ofOther = isOwn(by) && !isViewer;
    const value = shownPieces(guardian, isViewer ? { to: 'own' } : byNeed(given));
    const grade = strictest([child.protection, guardian.protection]);
    // The name of who hides with the child, or whom the child is hidden from, is not for the other parent.
    const name = ofOther && grade !== 'none' ? ({ hidden: grade } as const) : value('name');
    const contact = (['address', 'phone', 'email'] as const).filter((piece) => given.includes(piece));
    return {
      id: guardian.id,
      kind,
      name,
      contact: contact.map((piece) => ({
        piece,
        value: ofOther ? ({ hidden: 'own-contact' } as const) : value(piece),
      })),
    };
  });
}

async function groups({ trx, person, now, schools: reached }: Reading) {
  const today = osloDate(now);
  const names = new Map((await schools(trx)).map(({ id, name }) => [id, name]));
  const at = (school: string) => names.get(school) ?? '';
  const found = await groupsWith(trx, person, today);
  const roles = await rolesOf(trx, person, today);
  return {
    groups: found
      .filter(({ school }) => reached.includes(school))
      .map(({ title, kind, role, school }) => ({ title, kind, role, school: at(school) })),
    roles: roles.map(({ role, school }) => ({ role, school: at(school) })),
  };
}

async function name({ trx, person, now, by }: Reading, found: Person, shown: Value) {
  const today = osloDate(now);
  const here = found.schools.filter(({ endedOn }) => endedOn === null || today <= endedOn).map(({ school }) => school);
  const all = await schools(trx);
  return {
    shown: 'text' in shown ? shown.text : null,
    schools: all.filter(({ id }) => here.includes(id)).map((school) => school.name),
    sources: isOwn(by) ? await sourcesOf(trx, person) : [],
  };
}

/** Reads some pieces of a person in a transaction that `performAbout` has opened for them. @returns undefined when nobody is there */
export async function readPieces(reading: Reading, wanted: readonly Piece[]): Promise<Read> {
  const { trx, person, by, given } = reading;
  const [found] = await findPersons(trx, [person], 'decided');
  const read: Read = {};
  if (found === undefined) return read;
  // One's own is one's own, also for who sees it by a role.
  const isSelf = person === reading.viewer;
  const value = shownPieces(found, isSelf ? { to: 'own' } : viewerOf(by, found.protection, given));
  read.corrected = await correctedOn(trx, person);
  for (const piece of wanted) {
    if (piece === 'name') read.name = await name(reading, found, value('name'));
    else if (piece === 'groups') read.groups = await groups(reading);
    else if (piece === 'guardians') read.guardians = await guardians(reading, found);
    else if (piece === 'birth-date') read[piece] = { text: found.birthDate };
    else if (piece === 'identity-number') {
      // Asked again where it is read: a number is shown only under a kind of data that is one (popplyl § 12).
      if (mayShowIdentityNumber([reading])) read[piece] = { text: found.identityNumber };
    } else if (piece === 'protected-address')
      read[piece] = { grade: found.protection, contactSecret: found.contactSecret };
    else read[piece] = value(piece);
  }
  return read;
}

/** Writes that the guardians of a pupil were looked at: the decision was about the pupil, and they are persons too. */
export async function logGuardians(
  reading: Reading,
  read: Read,
  line: {
    readonly actor: string;
    readonly category: string;
    readonly purpose: string;
    readonly because: string;
    readonly origin?: string;
  },
): Promise<void> {
  const persons = (read.guardians ?? []).map(({ id }) => id).filter((id) => id !== reading.viewer);
  if (persons.length === 0) return;
  const subject = `data:${line.category}`;
  const clock = { now: () => reading.now };
  await appendLog(reading.trx, clock, { ...line, act: 'people.see-guardians', subject, allowed: true, persons });
}

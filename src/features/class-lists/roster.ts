import { findPersons, guardiansOf, type Person } from '#src/features/people/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { AboutDecision } from '#src/platform/access/decide-about.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { isTold, type Objectable, type Purpose } from './field.ts';
import type { RosterGuardian, RosterPupil } from './rules/compose.ts';
import type { Telling } from './rules/judge.ts';
import { type Notice, noticesOf, type Objection, objectionsTo, toldIn } from './store.ts';

/** What stands above a pupil's line: where, and what guardians were told. */
export interface RosterFrame {
  readonly school: string;
  readonly group: string;
  readonly groupTitle: string;
  readonly schoolName: string;
  readonly purpose: Purpose;
  /** The purpose's key in the register. */
  readonly purposeKey: string;
  readonly today: IsoDate;
}

/** What guardians were told of a group's list for a purpose: the latest notice whose time is over, else the latest. */
export async function tellingOf(trx: Trx, frame: Pick<RosterFrame, 'school' | 'group' | 'purpose' | 'today'>) {
  const { school, group, purpose, today } = frame;
  if (!isTold(purpose)) return { telling: undefined, notice: undefined, told: new Set<string>() };
  const notices = await noticesOf(trx, school, group, purpose);
  const isOver = ({ objectUntil }: Notice) => objectUntil < today;
  const notice = notices.find(isOver) ?? notices[0];
  if (notice === undefined) return { telling: undefined, notice, told: new Set<string>() };
  const telling: Telling = { fields: notice.fields, isOver: isOver(notice) };
  // Who came later was told later: every notice whose time is over counts for the children that it covered, if it said as much.
  const saidAsMuch = notices.filter(
    (one) => isOver(one) === telling.isOver && notice.fields.every((field) => one.fields.includes(field)),
  );
  const told = await toldIn(
    trx,
    saidAsMuch.map(({ id }) => id),
  );
  return { telling, notice, told: new Set([...told.values()].flatMap((children) => [...children])) };
}

const guardianFields: readonly string[] = ['guardian-name', 'guardian-contact'];
const isGuardians = (field: string) => guardianFields.includes(field);

/** What a guardian has said of a child's list, as it bears on the guardian's own data. */
function ownObjections(objections: readonly Objection[], guardian: string, child: string): Objectable[] {
  const own = objections.filter((one) => one.by === guardian && one.child === child);
  return own.flatMap(({ field }) => (field !== 'all' && isGuardians(field) ? [field] : []));
}

/** What anybody has said of the child. A guardian's word about guardians binds only what is the guardian's own; a pupil's, all. */
function childsObjections(objections: readonly Objection[], child: string): 'all' | Objectable[] {
  const about = objections.filter((one) => one.child === child);
  if (about.some(({ field }) => field === 'all')) return 'all';
  return about.flatMap(({ field, by }) => (field === 'all' || (isGuardians(field) && by !== child) ? [] : [field]));
}

function guardianOf(
  person: Person,
  informationOnly: boolean,
  child: string,
  objections: readonly Objection[],
): RosterGuardian {
  const { id, phone, email, address, protection, contactSecret } = person;
  const name = `${person.familyName}, ${person.givenName}`;
  const objected = ownObjections(objections, id, child);
  return { id, name, phone, email, address, protection, contactSecret, informationOnly, objected };
}

/** Whether the maker may know of a pupil who stands on no list: who has the class, or leads the school. */
function mayKnow({ protection }: Person, decision: AboutDecision | undefined): boolean {
  if (protection !== 'strictly-confidential') return true;
  const kind = decision?.ground?.relation.kind;
  return kind === 'contact-teacher' || kind === 'leads-school';
}

/** The pupils of a group with all that could stand on a list, for persons that the decision has allowed. */
export async function readRoster(
  trx: Trx,
  frame: RosterFrame,
  persons: readonly string[],
  told: ReadonlySet<string>,
  decisions: ReadonlyMap<string, AboutDecision>,
): Promise<readonly RosterPupil[]> {
  const { purpose, purposeKey, today } = frame;
  // What is restricted for such lists is as if nobody had told it: no gap tells that it is.
  const use = { purpose: purposeKey };
  const pupils = await findPersons(trx, persons, use);
  const guardianships = (await guardiansOf(trx, persons, today)).filter(
    // A child at two of the reached schools has each guardian once for each.
    (one, index, all) => all.findIndex((same) => same.child === one.child && same.guardian === one.guardian) === index,
  );
  const guardians = await findPersons(
    trx,
    guardianships.map(({ guardian }) => guardian),
    use,
  );
  const byId = new Map(guardians.map((person) => [person.id, person]));
  const objections = isTold(purpose)
    ? (await objectionsTo(trx, persons)).filter((objection) => objection.purpose === purpose)
    : [];
  return pupils.map((person) => ({
    ...person,
    className: frame.groupTitle,
    schoolName: frame.schoolName,
    guardians: guardianships
      .filter(({ child }) => child === person.id)
      .flatMap(({ guardian, kind }) => {
        const found = byId.get(guardian);
        return found === undefined ? [] : [guardianOf(found, kind === 'information-only', person.id, objections)];
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    told: told.has(person.id),
    objected: childsObjections(objections, person.id),
    knownToMaker: mayKnow(person, decisions.get(person.id)),
  }));
}

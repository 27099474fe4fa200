import { ageOn, findPerson, ownAges, schools, seeOwn, wardsOf } from '#src/features/people/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { GuardianshipKind } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { Room } from './room.ts';

/** A child that somebody is a guardian of today, by the school's lists. */
export interface OwnChild {
  readonly person: string;
  /** Undefined where the register gives the guardian no name. */
  readonly name: string | undefined;
  readonly school: string;
  /** Key of the unit of the register that the school is. */
  readonly unit: string | null;
  readonly kind: GuardianshipKind;
}

/** What is known of who asks, before anything is written. */
export interface Asker {
  /** Of a pupil: the age, and null where nobody knows it. Undefined for everybody else. */
  readonly pupilAge: number | null | undefined;
  /** The owner's age for asking alone. */
  readonly fromAge: number;
  readonly children: readonly OwnChild[];
  /** The unit of the only school that somebody is at. */
  readonly unit: string | null;
}

/** What gives most goes first, where two schools say different things of the same guardian. */
const kinds: readonly GuardianshipKind[] = ['parental-responsibility', 'appointed', 'foster', 'information-only'];

async function wards(trx: Trx, person: string, today: IsoDate): Promise<readonly OwnChild[]> {
  const [found, known] = [await wardsOf(trx, [person], today), await schools(trx)];
  const byChild = Map.groupBy(found, ({ child }) => child);
  return [...byChild].flatMap(([child, those]) => {
    const [first] = those.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    const school = known.find(({ id }) => id === first?.school);
    if (first === undefined || school === undefined) return [];
    return [{ person: child, name: undefined, school: school.name, unit: school.unit, kind: first.kind }];
  });
}

/** The names of one's own children, as far as the register gives them; a look that is logged. */
async function named(
  deps: Deps & { readonly about: AboutDeps },
  actor: Actor,
  children: readonly OwnChild[],
): Promise<readonly OwnChild[]> {
  if (children.length === 0) return children;
  try {
    const seen = await seeOwn(deps, actor);
    const nameOf = new Map(seen?.listed.map(({ id, name }) => [id, name ?? undefined]));
    return children.map((child) => ({ ...child, name: nameOf.get(child.person) }));
  } catch (error) {
    if (error instanceof Problem && error.code === 'refused') return children;
    throw error;
  }
}

/** Finds what is known of whoever has a form before them: a visitor is nobody, and nothing is looked up. */
export async function findAsker(deps: Deps & { readonly about: AboutDeps }, room: Room): Promise<Asker> {
  const { tenant, actor } = room;
  const today = osloDate(deps.clock.now());
  const person = actor?.person;
  const found = await inTenant(
    deps.db,
    tenant,
    async (trx) => {
      const ages = await ownAges(trx, today);
      const fromAge = ages.find(({ right }) => right === 'ask-for-access')?.from ?? 18;
      if (person === undefined) return { fromAge, birthDate: null, children: [], unit: null };
      const birthDate = (await findPerson(trx, person, 'decided'))?.birthDate ?? null;
      const at = (await schools(trx)).filter(({ id }) => actor?.schools?.includes(id) === true);
      const unit = at.length === 1 ? (at[0]?.unit ?? null) : null;
      return { fromAge, birthDate, children: await wards(trx, person, today), unit };
    },
    { schools: actor?.schools ?? [] },
  );
  const { birthDate, fromAge, unit } = found;
  const pupilAge = actor?.role === 'pupil' ? (birthDate === null ? null : ageOn(birthDate, today)) : undefined;
  const children = actor === undefined ? [] : await named(deps, actor, found.children);
  return { pupilAge, fromAge, children, unit };
}

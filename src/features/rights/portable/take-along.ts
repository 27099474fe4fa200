import '../consent/table.ts';
import '../package/table.ts';
import {
  type AtHand,
  addRequirement,
  advance,
  decideMatter,
  decideOutcome,
  type MatterRow,
  nextId,
  numberOf,
  type PossibleHandler,
  partiesOf,
  performMatter,
  possibleHandlers,
  type Requirement,
  requirementsOf,
  sendAnswer,
} from '#src/features/cases/index.ts';
import { findPersons, type Person } from '#src/features/people/index.ts';
import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { type Lang, say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { PersonField } from '#src/platform/access/policy.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { subjectKinds } from '../collect/subject-kinds.ts';
import { askingIn, askingOf, schoolsOfCase } from '../collect/whom.ts';
import type { DutyDeps } from '../duty/deps.ts';
import { outsideSystems } from '../outside/systems.ts';
import { checkedExpiry, type GiveGap, giveGaps, keepFiles, tell } from '../package/give.ts';
import { outsideOf, type PackageRow, packageOf, usualExpiry } from '../package/read.ts';
import { type Portable, portableContents, portableFiles } from './files.ts';
import { isGivenByThem, type PortablePurpose, portableData, portablePurposes } from './rules.ts';

/** A kind of data that may go along, and our own values of it. */
export interface PortableKind {
  readonly key: string;
  readonly name: string;
  readonly source: string | undefined;
  /** The register says that they have given it. */
  readonly isProposed: boolean;
  /** Our own fields that have a value. */
  readonly fields: readonly string[];
}

export interface PortableView {
  readonly at: AtHand;
  readonly number: string;
  readonly isKnown: boolean;
  readonly purposes: readonly PortablePurpose[];
  readonly kinds: readonly PortableKind[];
  readonly consents: number;
  readonly requirements: readonly Requirement[];
  readonly handlers: readonly PossibleHandler[];
  readonly gaps: readonly GiveGap[];
  readonly pack: PackageRow | undefined;
  readonly mayWork: boolean;
  readonly expiry: string;
  readonly refusal: string;
  /** Systems that are not put on the case yet. */
  readonly unasked: number;
}

const problems = {
  gaps: say(
    'Noe er i veien for å gi filene',
    'Noko er i vegen for å gi filene',
    'Something is in the way of giving the files',
  ),
  portable: say(
    'Noe bygger på samtykke eller avtale: det kan ikke avslås',
    'Noko byggjer på samtykke eller avtale: det kan ikkje avslåast',
    'Something rests on consent or contract: it cannot be refused',
  ),
  none: say(
    'Ingenting om personen bygger på samtykke eller avtale: da er det ikke noe å ta med',
    'Ikkje noko om personen byggjer på samtykke eller avtale: då er det ikkje noko å ta med',
    'Nothing on the person rests on consent or contract: then there is nothing to take along',
  ),
  asked: say('Sett først systemene på saken', 'Set først systema på saka', 'First put the systems on the case'),
} as const;

const ownValue = (person: Person, field: PersonField): string | null => {
  if (field === 'name') return `${person.givenName} ${person.familyName}`;
  if (field === 'birth-date') return person.birthDate;
  if (field === 'address' || field === 'phone' || field === 'email') return person[field];
  // Classes and guardians are what the school has given the person, not the other way.
  return null;
};

async function facts(trx: Trx, deps: DutyDeps, actor: Actor, matter: MatterRow) {
  const asking = await askingOf(trx, matter);
  const { subject } = asking;
  const schools = await schoolsOfCase(trx, deps, actor, matter, asking);
  const now = deps.clock.now();
  const today = osloDate(now);
  const snapshot = snapshotOf((await readRegister(trx, actor.tenant)).landscape, today);
  const accounts = subject.account === null ? [] : [subject.account];
  const subjects = await subjectKinds(trx, { person: subject.person, accounts }, today);
  const purposes = portablePurposes(snapshot, subjects);
  const policy = await deps.about.policyOf(trx, actor.tenant, today);
  const [person] = subject.person === null ? [] : await findPersons(trx, [subject.person], 'decided');
  const values = portableData(purposes).flatMap(({ key }) =>
    (policy.data.get(key)?.holds ?? []).flatMap((field) => {
      const value = person === undefined ? null : ownValue(person, field);
      return value === null ? [] : [{ data: key, field, value }];
    }),
  );
  const kinds = portableData(purposes).map(
    (one): PortableKind => ({
      ...one,
      isProposed: isGivenByThem(one),
      fields: values.filter(({ data }) => data === one.key).map(({ field }) => field),
    }),
  );
  const consents =
    subject.person === null
      ? []
      : await trx
          .selectFrom('consent as c')
          .innerJoin('consent_text as t', 't.id', 'c.text')
          .select(['c.purpose', 'c.given_at', 'c.withdrawn_at', 't.body', 't.version'])
          .where('c.person', '=', subject.person)
          .orderBy('c.id')
          .execute();
  return { subject, schools, snapshot, subjects, purposes, kinds, values, consents };
}
type Facts = Awaited<ReturnType<typeof facts>>;

/** What is refused and why, in words for the one who asked; nothing when all may go along. Pure. */
function refusalOf(purposes: readonly PortablePurpose[], lang: Lang): string {
  const not = purposes.filter(({ isPortable }) => !isPortable);
  return [...Map.groupBy(not, ({ because }) => because[lang])]
    .map(([because, those]) => `${those.map(({ name }) => `«${name}»`).join(', ')}: ${because}`)
    .join('\n');
}

/** What somebody may take along and what not, who has not answered, and what is in the way of giving it. */
export function viewPortable(deps: DutyDeps, actor: Actor, id: string): Promise<PortableView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const { matter, standing } = at;
    const asking = askingIn(await partiesOf(trx, matter.id));
    const isKnown = asking !== undefined && (asking.subject.person !== null || asking.subject.account !== null);
    const mayWork = decideMatter(actor, 'take-along', standing).allowed;
    const found = isKnown ? await facts(trx, deps, actor, matter) : undefined;
    const pack = await packageOf(trx, matter.id);
    const isOpen = pack === undefined || pack.state === 'replaced' || pack.state === 'gone';
    const now = deps.clock.now();
    const requirements = await requirementsOf(trx, matter.id);
    const next = { id: nextId(deps.clock), schools: found?.schools ?? [] };
    return {
      ...{ at, number: numberOf(matter), isKnown, mayWork, pack },
      purposes: found?.purposes ?? [],
      kinds: found?.kinds ?? [],
      consents: found?.consents.length ?? 0,
      requirements,
      handlers: mayWork ? await possibleHandlers(trx, matter.id) : [],
      gaps: found !== undefined && isOpen ? await giveGaps(trx, matter.id, matter.handler, next, now) : [],
      expiry: usualExpiry(now),
      refusal: refusalOf(found?.purposes ?? [], asking?.requester.lang ?? 'nb'),
      unasked:
        found === undefined
          ? 0
          : portableSystems(found).filter(({ key }) => !requirements.some((one) => one.key === `outside:${key}`))
              .length,
    };
  });
}

/** Systems that are used for something that rests on consent or contract, with the kinds of data. Pure. */
function portableSystems({ snapshot, subjects, purposes }: Pick<Facts, 'snapshot' | 'subjects' | 'purposes'>) {
  const activities = entriesOf(snapshot, 'activities');
  const portable = purposes.filter(({ isPortable }) => isPortable);
  return outsideSystems(snapshot, subjects).flatMap((system) => {
    const uses = portable.filter(({ activity }) => activities.get(activity)?.body.systems.includes(system.key));
    const fields = [...new Set(uses.flatMap(({ data }) => data.map(({ name }) => name)))];
    return uses.length === 0 ? [] : [{ ...system, fields }];
  });
}

/** Puts on the case every system that is used for something that rests on consent or contract, with the kinds of data. */
export function askForPortable(deps: DutyDeps, actor: Actor, id: string): Promise<void> {
  return performMatter(deps, actor, { step: 'take-along', matter: id }, async (trx, { matter }) => {
    for (const system of portableSystems(await facts(trx, deps, actor, matter)))
      await addRequirement(trx, deps.clock, matter.id, { ...system, key: `outside:${system.key}` });
    const change = { step: 'take-along', name: 'outside-asked', author: actor.id } as const;
    await advance(trx, deps.clock, matter, change);
  });
}

function portableOf({ consents, values }: Facts, chosen: readonly string[]): Portable {
  return {
    consents: consents.map(({ purpose, body, version, given_at, withdrawn_at }) => ({
      ...{ purpose, text: body, version, givenAt: given_at.toISOString() },
      withdrawnAt: withdrawn_at?.toISOString() ?? null,
    })),
    values: values.filter(({ data }) => chosen.includes(data)),
  };
}

export interface TakeAlongWish {
  readonly matter: string;
  /** Keys of kinds of data that they have given themselves. */
  readonly kinds: readonly string[];
  readonly expiresOn: string;
  readonly owner: string;
  readonly origin: string;
}

/**
 * Gives the files: the one who asked can fetch them from now, signed in with two factors, until they expire; the case is decided and
 * answered, granted in part where some of what is done does not rest on consent or contract.
 * @throws Problem (conflict) while something is in the way; (bad-input, `expires`)
 */
export async function giveAlong(deps: DutyDeps, actor: Actor, wish: TakeAlongWish): Promise<void> {
  const deed = { step: 'take-along', matter: wish.matter } as const;
  const { refusal } = await performMatter(deps, actor, deed, async (trx, { matter }) => {
    const found = await facts(trx, deps, actor, matter);
    if (!found.purposes.some(({ isPortable }) => isPortable)) throw new Problem(problems.none, { code: 'conflict' });
    const now = deps.clock.now();
    const id = nextId(deps.clock);
    const asked = new Set((await requirementsOf(trx, matter.id)).map(({ key }) => key));
    if (portableSystems(found).some(({ key }) => !asked.has(`outside:${key}`)))
      throw new Problem(problems.asked, { code: 'conflict' });
    const gaps = await giveGaps(trx, matter.id, matter.handler, { id, schools: found.schools }, now);
    if (gaps.length > 0) throw new Problem(problems.gaps, { code: 'conflict' });
    const expiresOn = checkedExpiry(wish.expiresOn, now);
    const asking = await askingOf(trx, matter);
    const lang = asking.requester.lang ?? 'nb';
    const portable = portableOf(found, wish.kinds);
    const { attached } = await outsideOf(trx, matter.id);
    const about = { lang, owner: wish.owner, caseNumber: numberOf(matter), asOf: now.toISOString(), expiresOn };
    const refusal = refusalOf(found.purposes, lang);
    const files = portableFiles(portable, portableContents(portable, attached, about, refusal), attached);
    await trx
      .insertInto('data_package')
      .values({
        ...{ tenant: ownTenant, id, matter: matter.id, person: found.subject.person, towards: asking.towards },
        ...{ schools: [...found.schools], made_at: now, made_by: actor.id, as_of: now, state: 'available' },
        ...{ what: 'portable', lang, available_at: now, available_by: actor.id, expires_on: expiresOn },
      })
      .execute();
    await keepFiles(trx, id, files);
    const change = { step: 'take-along', name: 'package-given', author: actor.id, section: 'GDPR art. 20' } as const;
    await advance(trx, deps.clock, matter, { ...change, data: { package: id, until: expiresOn } });
    const told = { link: `${wish.origin}/mine-data/${id}`, until: expiresOn, number: numberOf(matter) };
    await tell(trx, deps.clock, { ...told, asking, matter: matter.id, reference: matter.requester_reference });
    return { refusal };
  });
  const outcome = refusal === '' ? { outcome: 'granted' } : { outcome: 'partly', reason: refusal };
  await decideOutcome(deps, actor, { matter: wish.matter, ...outcome });
  await sendAnswer(deps, actor, { matter: wish.matter });
}

/** Refuses a case of which nothing rests on consent or contract, with the ground of each purpose. @throws Problem (conflict) when something does */
export async function refuseAlong(deps: DutyDeps, actor: Actor, matter: string, text: string): Promise<void> {
  const view = await viewPortable(deps, actor, matter);
  if (view.purposes.some(({ isPortable }) => isPortable)) throw new Problem(problems.portable, { code: 'conflict' });
  await decideOutcome(deps, actor, { matter, outcome: 'refused', reason: text.trim() || view.refusal });
}

import './table.ts';
import type { Selectable } from 'kysely';
import { addMatterEvent, addRequirement, nextId, openMatter } from '#src/features/cases/index.ts';
import { ageOn, findPersons, type Person, wardsOf } from '#src/features/people/index.ts';
import { entriesOf, readRegister, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { perform } from '#src/platform/access/perform.ts';
import { reachOf } from '#src/platform/access/relations-of.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant, ownTenant, reachSchools } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { type SubjectKind, subjectKinds } from '../collect/subject-kinds.ts';
import { badField, type DutyDeps } from '../duty/deps.ts';
import { outsideSystems } from '../outside/systems.ts';
import { consentPurposes, dataOf, fieldsOnlyFor, mayAgree, type PurposeBasis } from './rules.ts';
import type { ConsentTable, ConsentTextTable } from './table.ts';

export type ConsentRow = Selectable<ConsentTable>;
export type ConsentText = Selectable<ConsentTextTable>;

const problems = {
  purpose: say(
    'Velg et formål som bygger på samtykke i registeret',
    'Vel eit formål som byggjer på samtykke i registeret',
    'Choose a purpose that rests on consent in the register',
  ),
  body: say('Skriv hva det samtykkes til', 'Skriv kva det blir samtykt til', 'Write what is consented to'),
  age: say('Velg en alder fra 0 til 18', 'Vel ein alder frå 0 til 18', 'Choose an age from 0 to 18'),
  none: say('Dette er det ikke spurt om', 'Dette er det ikkje spurt om', 'Nobody is asked about this'),
} as const;

const noConsent = () => new Problem(problems.none, { code: 'not-found' });

/** The wordings that are asked with, by purpose. */
export async function currentTexts(trx: Trx): Promise<ReadonlyMap<string, ConsentText>> {
  const rows = await trx.selectFrom('consent_text').selectAll().orderBy('version').execute();
  const latest = new Map(rows.map((row) => [row.purpose, row]));
  return new Map([...latest].filter(([, { ended_at }]) => ended_at === null));
}

async function registerToday(trx: Trx, tenant: string, now: Date): Promise<Snapshot> {
  return snapshotOf((await readRegister(trx, tenant)).landscape, osloDate(now));
}

/** One purpose that rests on consent, for whoever asks for it. */
export interface AskedPurpose extends PurposeBasis {
  readonly text: ConsentText | undefined;
  readonly given: number;
  readonly withdrawn: number;
}

/** What the owner asks consent for, and how many have said yes; nobody by name. */
export function viewAsked(deps: DutyDeps, actor: Actor): Promise<readonly AskedPurpose[]> {
  const deed = { act: 'consent.write', subject: 'consent:texts', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const snapshot = await registerToday(trx, actor.tenant, deps.clock.now());
    const texts = await currentTexts(trx);
    const counts = await trx
      .selectFrom('consent')
      .select(({ fn }) => [
        'purpose',
        fn.countAll<string>().as('all'),
        fn.count<string>('withdrawn_at').as('withdrawn'),
      ])
      .groupBy('purpose')
      .execute();
    return consentPurposes(snapshot).map((one) => {
      const count = counts.find(({ purpose }) => purpose === one.key);
      const withdrawn = Number(count?.withdrawn ?? 0);
      return { ...one, text: texts.get(one.key), given: Number(count?.all ?? 0) - withdrawn, withdrawn };
    });
  });
}

/** Writes what people are asked to agree to; who agreed to an earlier wording has agreed to that one. @throws Problem (bad-input) */
export function writeConsentText(
  deps: DutyDeps,
  actor: Actor,
  wish: { readonly purpose: string; readonly body: string; readonly aloneFrom: string },
): Promise<void> {
  const deed = { act: 'consent.write', subject: 'consent:texts', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const snapshot = await registerToday(trx, actor.tenant, deps.clock.now());
    if (!consentPurposes(snapshot).some(({ key }) => key === wish.purpose)) throw badField(problems.purpose, 'purpose');
    if (wish.body.trim() === '' || wish.body.length > 4000) throw badField(problems.body, 'body');
    const aloneFrom = Number(wish.aloneFrom);
    if (!/^\d{1,2}$/.test(wish.aloneFrom) || aloneFrom > 18) throw badField(problems.age, 'aloneFrom');
    const { last } = await trx
      .selectFrom('consent_text')
      .select(({ fn }) => fn.max('version').as('last'))
      .where('purpose', '=', wish.purpose)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('consent_text')
      .values({
        ...{ tenant: ownTenant, id: nextId(deps.clock), purpose: wish.purpose, version: Number(last ?? 0) + 1 },
        ...{ body: wish.body.trim(), alone_from: aloneFrom, made_at: deps.clock.now(), made_by: actor.id },
      })
      .execute();
  });
}

/** Somebody whom the actor may say yes or no for. */
interface Whose {
  readonly person: Person;
  readonly isSelf: boolean;
  readonly kinds: readonly SubjectKind[];
}

async function whoseOf(trx: Trx, deps: DutyDeps, actor: Actor): Promise<readonly Whose[]> {
  if (actor.person === undefined) return [];
  const now = deps.clock.now();
  const today = osloDate(now);
  await reachSchools(trx, (await reachOf(trx, deps.about, actor, now)).schools);
  const wards = (await wardsOf(trx, [actor.person], today)).filter(({ kind }) => kind !== 'information-only');
  // It is the person's own eyes, or those of whoever answers for them.
  const persons = await findPersons(trx, [actor.person, ...wards.map(({ child }) => child)], 'decided');
  const found: Whose[] = [];
  for (const person of persons) {
    const kinds = await subjectKinds(trx, { person: person.id, accounts: [] }, today);
    found.push({ person, isSelf: person.id === actor.person, kinds });
  }
  return found.sort((a, b) => Number(b.isSelf) - Number(a.isSelf));
}

/** A purpose as one person is asked about it. */
export interface OwnConsent {
  readonly person: string;
  readonly name: string;
  readonly isSelf: boolean;
  readonly purpose: string;
  readonly purposeName: string;
  readonly text: ConsentText | undefined;
  /** What holds now. */
  readonly open: (ConsentRow & { readonly words: string }) | undefined;
  /** The last that was withdrawn. */
  readonly former: ConsentRow | undefined;
  readonly mayGive: boolean;
  readonly mayWithdraw: boolean;
}

function ownOf(
  { person, isSelf, kinds }: Whose,
  purpose: PurposeBasis,
  known: {
    readonly snapshot: Snapshot;
    readonly text: ConsentText | undefined;
    readonly rows: readonly (ConsentRow & { readonly words: string })[];
    readonly today: string;
    readonly actor: Actor;
  },
): readonly OwnConsent[] {
  const { snapshot, text, rows, today, actor } = known;
  const own = rows.filter((row) => row.person === person.id && row.purpose === purpose.key);
  const concerns = dataOf(snapshot, purpose.activity, kinds).length > 0;
  if (own.length === 0 && (text === undefined || !concerns)) return [];
  const open = own.find(({ withdrawn_at }) => withdrawn_at === null);
  const age = person.birthDate === null ? null : ageOn(person.birthDate, today);
  const isPupil = kinds.includes('pupils');
  const may = text !== undefined && mayAgree({ isSelf, age, aloneFrom: text.alone_from, isPupil });
  return [
    {
      ...{ person: person.id, name: `${person.givenName} ${person.familyName}`, isSelf, text, open },
      ...{ purpose: purpose.key, purposeName: purpose.name, former: own.findLast((row) => row.withdrawn_at !== null) },
      mayGive: open === undefined && may && concerns,
      // To withdraw is for whoever may give it, whoever gave it, and always the person.
      mayWithdraw: open !== undefined && (may || isSelf || open.given_by === actor.id),
    },
  ];
}

async function ownIn(trx: Trx, deps: DutyDeps, actor: Actor) {
  const now = deps.clock.now();
  const whose = await whoseOf(trx, deps, actor);
  const snapshot = await registerToday(trx, actor.tenant, now);
  const texts = await currentTexts(trx);
  const ids = whose.map(({ person }) => person.id);
  const rows =
    ids.length === 0
      ? []
      : await trx
          .selectFrom('consent as c')
          .innerJoin('consent_text as t', 't.id', 'c.text')
          .selectAll('c')
          .select('t.body as words')
          .where('c.person', 'in', ids)
          .orderBy('c.id')
          .execute();
  const purposes = [...consentPurposes(snapshot)];
  // A purpose that rests on something else since, or is gone, is still shown to those who have agreed to it.
  for (const { purpose } of rows)
    if (!purposes.some(({ key }) => key === purpose)) {
      const entry = entriesOf(snapshot, 'purposes').get(purpose);
      purposes.push({
        key: purpose,
        name: entry?.body.name ?? purpose,
        activity: entry?.body.activity ?? '',
        articles: [],
      });
    }
  const own = whose.flatMap((one) =>
    purposes.flatMap((purpose) =>
      ownOf(one, purpose, { snapshot, text: texts.get(purpose.key), rows, today: osloDate(now), actor }),
    ),
  );
  return { own, whose, snapshot, purposes };
}

const log = (trx: Trx, deps: DutyDeps, actor: Actor, act: string, persons: readonly string[]) =>
  appendLog(trx, deps.clock, {
    ...{ actor: actor.id, act, subject: 'consent:own', allowed: true, category: 'consent', persons: [...persons] },
    ...(actor.from === undefined ? {} : { origin: actor.from }),
    because: 'their own consent, or of a child they answer for',
  });

/** What rests on consent of oneself and of children that one answers for. */
export function viewOwnConsents(deps: DutyDeps, actor: Actor): Promise<readonly OwnConsent[]> {
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const { own, whose } = await ownIn(trx, deps, actor);
    await log(
      trx,
      deps,
      actor,
      'consent.see-own',
      whose.map(({ person }) => person.id),
    );
    return own;
  });
}

interface OwnDeed {
  readonly person: string;
  readonly purpose: string;
}

/** Lets what a withdrawal stopped be used again: they have agreed anew. */
async function liftStopped(trx: Trx, deps: DutyDeps, actor: Actor, { person, purpose }: OwnDeed): Promise<void> {
  const now = deps.clock.now();
  await trx
    .updateTable('person_restriction')
    .set({
      told_at: now,
      told_how: 'Samtykket ble gitt på nytt av den det gjelder.',
      lifted_at: now,
      lifted_by: actor.id,
    })
    .where('person', '=', person)
    .where('purpose', '=', purpose)
    .where('ground', '=', 'consent-withdrawn')
    .where('lifted_at', 'is', null)
    .execute();
}

/** Says yes to a purpose, to the wording that was shown. @throws Problem (not-found) for what one is not asked about; (conflict) when the wording is another now */
export function giveConsent(deps: DutyDeps, actor: Actor, wish: OwnDeed & { readonly text: string }): Promise<void> {
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const found = (await ownIn(trx, deps, actor)).own.find(
      ({ person, purpose }) => person === wish.person && purpose === wish.purpose,
    );
    if (found === undefined || !found.mayGive || found.text === undefined) throw noConsent();
    if (found.text.id !== wish.text)
      throw new Problem(
        say(
          'Teksten er endret siden du åpnet siden. Les den på nytt.',
          'Teksten er endra sidan du opna sida. Les han på nytt.',
          'The wording has changed since you opened the page. Read it again.',
        ),
        { code: 'conflict' },
      );
    await log(trx, deps, actor, 'consent.give', [wish.person]);
    await trx
      .insertInto('consent')
      .values({
        ...{ tenant: ownTenant, id: nextId(deps.clock), person: wish.person, text: found.text.id },
        ...{ purpose: wish.purpose, given_at: deps.clock.now(), given_by: actor.id },
      })
      .execute();
    await liftStopped(trx, deps, actor, wish);
  });
}

/** Empties our own fields that rested on it alone, at the schools that the person reaches. @returns how many fields */
async function emptyFields(trx: Trx, person: string, fields: readonly string[]): Promise<number> {
  const emptied = fields.filter((field) => field === 'email' || field === 'phone' || field === 'address');
  for (const field of emptied)
    await trx
      .updateTable('person')
      .set({ [field]: null })
      .where('id', '=', person)
      .execute();
  return emptied.length;
}

/** Stops what rests on it in our own rooms: each kind of data of the activity, for the purpose. */
async function stopUse(
  trx: Trx,
  deps: DutyDeps,
  actor: Actor,
  stop: { readonly whose: Whose; readonly purpose: PurposeBasis; readonly snapshot: Snapshot; readonly matter: string },
): Promise<number> {
  const { whose, purpose, snapshot, matter } = stop;
  const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(deps.clock.now()));
  for (const { key } of dataOf(snapshot, purpose.activity, whose.kinds)) {
    const rule = policy.data.get(key);
    await trx
      .insertInto('person_restriction')
      .values({
        ...{ tenant: ownTenant, id: nextId(deps.clock), person: whose.person.id, matter, category: key },
        ...{ purpose: purpose.key, fields: [...(rule?.holds ?? [])], ground: 'consent-withdrawn' as const },
        ...{ guardians_too: false, began_at: deps.clock.now(), began_by: actor.id, told_at: null, told_how: null },
        ...{ lifted_at: null, lifted_by: null },
      })
      .execute();
  }
  return emptyFields(trx, whose.person.id, fieldsOnlyFor(snapshot, policy.data, purpose, whose.kinds));
}

/**
 * Withdraws a consent (GDPR art. 7(3)): the use stops in our own rooms at once, what rested on it alone is emptied, and a case asks every
 * system that the register uses for it to do the same. In one transaction: it is not withdrawn without being stopped.
 * @returns the case's id
 * @throws Problem (not-found) for what one has not agreed to
 */
export function withdrawConsent(deps: DutyDeps, actor: Actor, wish: OwnDeed): Promise<string> {
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const { own, whose, snapshot, purposes } = await ownIn(trx, deps, actor);
    const found = own.find(({ person, purpose }) => person === wish.person && purpose === wish.purpose);
    const who = whose.find(({ person }) => person.id === wish.person);
    const purpose = purposes.find(({ key }) => key === wish.purpose);
    if (found?.open === undefined || !found.mayWithdraw || who === undefined || purpose === undefined)
      throw noConsent();
    const now = deps.clock.now();
    await log(trx, deps, actor, 'consent.withdraw', [wish.person]);
    const self = { account: actor.id, person: actor.person, name: actor.name, shown: 'signed-in' } as const;
    const { id: matter } = await openMatter(trx, deps.clock, {
      ...{ kind: 'consent-withdrawal', subject: 'Samtykke trukket', received: { at: now }, via: 'signed-in' },
      author: actor.id,
      parties: [
        { part: 'requester', ...self, authority: who.isSelf ? 'self' : 'parental-responsibility' },
        ...(who.isSelf
          ? []
          : [
              {
                ...{ part: 'subject' as const, person: wish.person, name: found.name },
                ...{ authority: 'unknown' as const, shown: 'not-needed' as const },
              },
            ]),
      ],
      message: {
        ...{ direction: 'in', channel: 'signed-in', handled: true },
        body: `Samtykket til «${purpose.name}» trekkes.`,
      },
    });
    await trx
      .updateTable('consent')
      .set({ withdrawn_at: now, withdrawn_by: actor.id, matter })
      .where('id', '=', found.open.id)
      .execute();
    const emptied = await stopUse(trx, deps, actor, { whose: who, purpose, snapshot, matter });
    const used = new Set<string>(entriesOf(snapshot, 'activities').get(purpose.activity)?.body.systems ?? []);
    const fields = dataOf(snapshot, purpose.activity, who.kinds).map(({ name }) => name);
    for (const system of outsideSystems(snapshot, who.kinds).filter(({ key }) => used.has(key)))
      await addRequirement(trx, deps.clock, matter, { ...system, fields, key: `outside:${system.key}` });
    await addMatterEvent(trx, deps.clock, {
      ...{ matter, name: 'consent-ended', author: actor.id, section: 'GDPR art. 7 nr. 3' },
      data: { consent: found.open.id, purpose: purpose.key, emptied },
    });
    return matter;
  });
}

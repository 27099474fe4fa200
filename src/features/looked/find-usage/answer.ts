import { personByIdentityNumber, relationsTo } from '#src/features/people/index.ts';
import { entriesOf } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { actionOf, done, tried } from '../actions.ts';
import { citation, grounds } from '../exemption.ts';
import { lineOfDays, type Withheld } from '../line-of-days.ts';
import { dayOf, type Look } from '../look.ts';
import { maySeeLooks } from '../may-see.ts';
import { registerNow } from '../names.ts';
import { ownKeepingNow } from '../own-keeping.ts';
import { recorded } from '../recorded.ts';
import { quietReadings, spanOf } from '../see-who-looked.ts';
import { allSchools, type Standing, standingOfLookers } from '../standing.ts';
import { exemptionsOf, ownLines, tellingOf } from '../store.ts';
import { categoryName, purposeName, type Telling, whoLooked } from '../words.ts';
import type { Usage, Usages } from './protocol.ts';
import type { Caller } from './tokens.ts';

/** What is asked for: days, both included, and which part of the lines. */
export interface Asked {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly offset: number;
  readonly limit: number;
}

function usageOf(look: Look, telling: Telling, code: string | undefined): Usage {
  const { lang } = telling;
  const category = categoryName(look, telling);
  const verb = (look.allowed ? done : tried)[actionOf(look.act)][lang];
  return {
    logtime: look.at.toISOString(),
    action: category === undefined ? verb : `${verb} ${category}`,
    receiverCode: code ?? null,
    receiverName: whoLooked(look, telling),
    receiverSystem: 'Skolevern',
    reason: purposeName(look, telling) ?? null,
    category: category ?? null,
  };
}

function groundOf(one: Withheld, lang: Lang): string {
  if (one.kind === 'exempt') return `${citation(one.exemption.letter, lang)}: ${grounds[one.exemption.letter][lang]}`;
  return one.kind === 'not' ? one.ground : '';
}

interface About {
  readonly person: string;
  readonly reader: string;
  readonly readerPerson: string;
  readonly towards: 'self' | 'guardian';
}

async function answer(trx: Trx, deps: Deps, tenant: string, about: About, asked: Asked, lang: Lang): Promise<Usages> {
  const today = osloDate(deps.clock.now());
  const snapshot = await registerNow(trx, tenant, today);
  const looks = (await ownLines(trx, { ...spanOf(asked), persons: [about.person] })).filter(
    (look) => asked.from <= dayOf(look) && dayOf(look) <= asked.to,
  );
  const { days, withheld } = lineOfDays(looks, {
    account: about.reader,
    person: about.readerPerson,
    towards: about.towards,
    exemptions: await exemptionsOf(trx),
    readings: await quietReadings(trx),
    today,
  });
  const told = days.flatMap(({ others, own }) => [...others, ...own]).sort((a, b) => b.at.getTime() - a.at.getTime());
  const part = told.slice(asked.offset, asked.offset + asked.limit);
  const { shows } = await tellingOf(trx);
  const relations = await relationsOfPart(trx, about.person, part);
  const owner = entriesOf(snapshot, 'owner').get('owner')?.body;
  const code = owner?.organisationNumber === '–' ? undefined : owner?.organisationNumber;
  return {
    totalUsages: told.length,
    usages: part.map((look) => usageOf(look, { lang, snapshot, shows, relations }, code)),
    withheldUsages: withheld
      .filter((one) => one.kind !== 'exempt' || one.exemption.countShown)
      .map((one) => ({ count: one.count, ground: groundOf(one, lang) })),
  };
}

function relationsOfPart(
  trx: Trx,
  person: string,
  looks: readonly Look[],
): Promise<ReadonlyMap<string, readonly Relation[]>> {
  const lookers = new Map<string, IsoDate>();
  for (const look of looks)
    if (look.who.person !== null && !lookers.has(look.who.person)) lookers.set(look.who.person, dayOf(look));
  return standingOfLookers(trx, person, lookers);
}

/** The usages of whoever is signed in: of nobody else. The question is a line of the log. @throws Problem (refused) */
export function ownUsages(deps: Deps, actor: Actor, { self }: Standing, asked: Asked, lang: Lang): Promise<Usages> {
  const { person, may, schools } = self;
  const deed = {
    act: 'looked.find-usage',
    subject: `person:${person.id}`,
    persons: [person.id],
    schools,
    decision: may,
  };
  const about = { person: person.id, reader: actor.id, readerPerson: person.id, towards: 'self' } as const;
  return recorded(deps, actor, deed, (trx) => answer(trx, deps, actor.tenant, about, asked, lang));
}

/** Whom a system asks about and on whose behalf, as identity numbers. */
export interface Codes {
  readonly userCode: string;
  readonly asker: string;
}

/**
 * The usages of a person for a system that asks on the person's behalf, or on a guardian's. Somebody unknown has none: the
 * answer does not tell who goes to school here.
 * @throws Problem (refused) when who asks is not the person and may not see the person's log
 */
export async function usagesFor(deps: Deps, caller: Caller, codes: Codes, asked: Asked, lang: Lang): Promise<Usages> {
  const { tenant, system } = caller;
  const schools = await allSchools(deps, tenant);
  const today = osloDate(deps.clock.now());
  const found = await inTenant(
    deps.db,
    tenant,
    async (trx) => {
      const person = await personByIdentityNumber(trx, codes.userCode);
      const asker = codes.asker === codes.userCode ? person : await personByIdentityNumber(trx, codes.asker);
      if (person === undefined || asker === undefined) return undefined;
      const relations = (await relationsTo(trx, asker.id, [person.id], today)).get(person.id) ?? [];
      const { guardiansUntil } = await tellingOf(trx);
      return { person, asker, may: maySeeLooks(relations, { birthDate: person.birthDate, guardiansUntil, today }) };
    },
    { schools },
  );
  if (found === undefined) return { totalUsages: 0, usages: [], withheldUsages: [] };
  const { person, asker, may } = found;
  // A program acts for the person: the line has the program's name, and no account.
  const actor: Actor = { id: `system:${system}`, name: system, role: 'support', tenant, units: [] };
  const reach = person.schools.map(({ school }) => school);
  const deed = {
    act: 'looked.find-usage',
    subject: `person:${person.id}`,
    persons: [person.id],
    schools: reach,
    decision: may,
  };
  const towards = person.id === asker.id ? 'self' : 'guardian';
  const about = { person: person.id, reader: actor.id, readerPerson: asker.id, towards } as const;
  return recorded(deps, actor, deed, (trx) => answer(trx, deps, tenant, about, asked, lang));
}

/** The days that our log tells of: from where it is kept, or from its first line, until today. */
export function usagePeriod(deps: Deps, tenant: string): Promise<{ periodStart: IsoDate | null; periodEnd: IsoDate }> {
  const today = osloDate(deps.clock.now());
  return inTenant(deps.db, tenant, async (trx) => {
    const { first } = await trx
      .selectFrom('log_line')
      .select(({ fn }) => fn.min<Date | null>('at').as('first'))
      .executeTakeFirstOrThrow();
    const keeping = await ownKeepingNow(trx, await registerNow(trx, tenant, today));
    const kept = keeping === undefined ? undefined : shift(today, keeping.period, -1);
    const begins = first === null ? null : osloDate(first);
    return { periodStart: begins !== null && kept !== undefined && begins < kept ? kept : begins, periodEnd: today };
  });
}

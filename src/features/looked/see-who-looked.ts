import { schools } from '#src/features/people/index.ts';
import type { Snapshot } from '#src/features/register/index.ts';
import { type DisclosureRow, disclosuresAbout, quietMatters } from '#src/features/rights/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inBulk } from './actions.ts';
import type { Exemption, QuietReading } from './exemption.ts';
import { type Asking, askSources, type LiveAnswer, type Source } from './find-usage/client.ts';
import { type Day, lineOfDays, pageOf, type Withheld } from './line-of-days.ts';
import { dayOf, type Look } from './look.ts';
import { registerNow, type SystemLog, systemLogs } from './names.ts';
import { type OwnKeeping, ownKeepingNow } from './own-keeping.ts';
import { type Question, questionsAbout } from './questions.ts';
import { recorded } from './recorded.ts';
import { type Standing, standingOfLookers, type Ward } from './standing.ts';
import { exemptionsOf, foreignLines, importedSystems, ownLines, type Span, type Telling, tellingOf } from './store.ts';

/** From and to, both included. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Other systems that answer live, and how they are asked. */
export interface LookedDeps extends Deps {
  readonly asking: Asking;
  readonly sources: readonly Source[];
}

/** What another system of the register contributes to the line of days. */
export interface Contribution {
  readonly log: SystemLog;
  readonly state: 'imported' | 'live' | 'silent' | 'missing';
  /** Until when its log has been imported. */
  readonly until?: IsoDate;
  readonly answer?: LiveAnswer;
}

/** Work in bulk in the period: told by its principle. */
export interface Bulk {
  readonly act: string;
  readonly times: number;
  readonly last: IsoDate;
}

/** The line of days of a person as a page shows it. */
export interface WhoLooked {
  readonly snapshot: Snapshot;
  readonly telling: Telling;
  readonly keeping: OwnKeeping | undefined;
  /** Every day of the period that has looks, the newest first. */
  readonly days: readonly Day[];
  readonly shown: readonly Day[];
  readonly pages: number;
  readonly withheld: readonly Withheld[];
  /** Exemptions whose number is not told, whether there are any such looks or not. */
  readonly untold: readonly Exemption[];
  readonly bulk: readonly Bulk[];
  readonly contributions: readonly Contribution[];
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly questions: readonly Question[];
  /** What other bodies have been given about the person. */
  readonly disclosures: readonly DisclosureRow[];
}

/** Instants that surely hold the days, whatever the clock in Oslo was; what lies outside is left out by its day. */
export function spanOf({ from, to }: Days): Span {
  return { from: new Date(`${shift(from, 'P1D', -1)}T00:00:00Z`), to: new Date(`${shift(to, 'P2D')}T00:00:00Z`) };
}

/** The looks at one person on some days, ours and imported; each exactly once. */
export async function looksAt(trx: Trx, person: string, days: Days): Promise<Look[]> {
  const span = spanOf(days);
  const looks = [
    ...(await ownLines(trx, { ...span, persons: [person] })),
    ...(await foreignLines(trx, span, [person])),
  ];
  const quiet = await quietMatters(trx);
  const told = looks.filter(
    ({ subject }) => !subject.startsWith('matter:') || !quiet.has(subject.slice('matter:'.length)),
  );
  return told.filter((look) => days.from <= dayOf(look) && dayOf(look) <= days.to);
}

/** The readings of the log whose subjects are not told yet, or not at all. */
export async function quietReadings(trx: Trx): Promise<QuietReading[]> {
  const rows = await trx
    .selectFrom('log_reading')
    .select(['id', 'told', 'told_ground', 'notified_on'])
    .where('told', '<>', 'before')
    .where('notified_on', 'is', null)
    .execute();
  return rows.map((row) => ({
    subject: `log-reading:${row.id}`,
    told: row.told,
    toldGround: row.told_ground,
    notifiedOn: row.notified_on,
  }));
}

async function bulkIn(trx: Trx, days: Days): Promise<Bulk[]> {
  const span = spanOf(days);
  const rows = await trx
    .selectFrom('log_line')
    .select(({ fn }) => ['act', fn.countAll<string>().as('times'), fn.max('at').as('last')])
    .where('act', '=', (eb) => eb.fn.any(eb.val(Object.keys(inBulk))))
    .where('allowed', '=', true)
    .where((eb) => eb(eb.fn<number>('cardinality', ['about']), '=', 0))
    .where('at', '>=', span.from)
    .where('at', '<', span.to)
    .groupBy('act')
    .orderBy('act')
    .execute();
  return rows.map(({ act, times, last }) => ({ act, times: Number(times), last: osloDate(last) }));
}

async function unitsOf(trx: Trx, ward: Ward): Promise<string[] | undefined> {
  const units = (await schools(trx)).filter(({ id }) => ward.schools.includes(id)).map(({ unit }) => unit);
  const known = units.filter((unit) => unit !== null);
  return known.length === 0 ? undefined : known;
}

async function contributionsOf(
  trx: Trx,
  snapshot: Snapshot,
  ward: Ward,
  answers: readonly LiveAnswer[],
): Promise<Contribution[]> {
  const imported = new Map((await importedSystems(trx)).map((one) => [one.system, osloDate(one.last)]));
  const logs = systemLogs(snapshot, await unitsOf(trx, ward));
  const listed = new Set(logs.map(({ system }) => system));
  const others = [...imported.keys(), ...answers.map(({ system }) => system)].filter((system) => !listed.has(system));
  const rest = [...new Set(others)].map(systemNamed);
  return [...logs, ...rest].map((log) => {
    const answer = answers.find(({ system }) => system === log.system);
    const until = imported.get(log.system);
    const had = until === undefined ? {} : { until };
    if (answer !== undefined) return { log, state: 'silent' in answer ? 'silent' : 'live', answer, ...had };
    return { log, state: until === undefined ? 'missing' : 'imported', ...had };
  });
}

const systemNamed = (system: string): SystemLog => ({
  system,
  records: undefined,
  keptFor: undefined,
  readers: undefined,
  perUser: undefined,
  failedAttempts: undefined,
});

/** Each person who looked, with the day of the latest look: how they stood to the person then is how they are told of. */
function lookersIn(days: readonly Day[]): ReadonlyMap<string, IsoDate> {
  const found = new Map<string, IsoDate>();
  for (const { day, others } of days) {
    for (const { who } of others) if (who.person !== null && !found.has(who.person)) found.set(who.person, day);
  }
  return found;
}

/** How many looks a page has room for. */
const pageSize = 40;

/** Whose line of days, when, and which page of it. */
export interface Asked extends Days {
  readonly ward: Ward;
  readonly page: number;
}

/**
 * Who has looked at a person, for the person or a guardian: our log, imported logs, and what other systems answer now.
 * The reading is itself a line of the log.
 * @throws Problem (refused) with the ground
 */
export async function seeWhoLooked(
  deps: LookedDeps,
  actor: Actor,
  standing: Standing,
  asked: Asked,
): Promise<WhoLooked> {
  const { ward } = asked;
  const { person } = ward;
  const sources = ward.may.allowed ? deps.sources : [];
  const answers = await askSources(deps.asking, sources, {
    userCode: person.identityNumber,
    asker: standing.self.person.identityNumber,
    from: asked.from,
    to: asked.to,
  });
  const live = answers.flatMap((answer) => ('looks' in answer ? answer.looks : []));
  const deed = {
    act: 'looked.see',
    subject: `person:${person.id}`,
    persons: [person.id],
    schools: ward.schools,
    decision: ward.may,
  };
  return recorded(deps, actor, deed, async (trx) => {
    const today = osloDate(deps.clock.now());
    const snapshot = await registerNow(trx, actor.tenant, today);
    const exemptions = await exemptionsOf(trx);
    const looks = [...(await looksAt(trx, person.id, asked)), ...live];
    const isSelf = person.id === standing.self.person.id;
    const { days, withheld } = lineOfDays(looks, {
      account: actor.id,
      person: standing.self.person.id,
      towards: isSelf ? 'self' : 'guardian',
      exemptions,
      readings: await quietReadings(trx),
      today,
    });
    const { days: shown, pages } = pageOf(days, asked.page, pageSize);
    const open = exemptions.filter(({ endedOn }) => endedOn === null || today < endedOn);
    return {
      snapshot,
      telling: await tellingOf(trx),
      keeping: await ownKeepingNow(trx, snapshot),
      days,
      shown,
      pages,
      withheld,
      untold: open.filter(({ countShown, towards }) => !countShown && (towards === 'everyone' || !isSelf)),
      bulk: await bulkIn(trx, asked),
      contributions: await contributionsOf(trx, snapshot, ward, answers),
      relations: await standingOfLookers(trx, person.id, lookersIn(shown)),
      questions: await questionsAbout(trx, person.id),
      disclosures: await disclosuresAbout(trx, person.id),
    };
  });
}

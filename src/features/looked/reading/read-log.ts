import { findPersons } from '#src/features/people/index.ts';
import type { Snapshot } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { dayOf, type Look } from '../look.ts';
import { registerNow } from '../names.ts';
import { recorded } from '../recorded.ts';
import { spanOf } from '../see-who-looked.ts';
import { foreignLines, ownLines, personsOfLines } from '../store.ts';
import { letCaseGo } from './for-case.ts';
import { mayReadAt } from './open-reading.ts';
import { isOverdue, stateOf } from './rules.ts';
import { accountNames, type LogReading, personsOf, readingAt, readingsOf } from './store.ts';

const noSuch = say('Det innsynet finnes ikke.', 'Det innsynet finst ikkje.', 'There is no such reading.');
const notNow = say('Loggen kan ikke leses nå.', 'Loggen kan ikkje lesast no.', 'The log cannot be read now.');

/** A reading, who opened it, and how it stands today. */
export interface Listed {
  readonly reading: LogReading;
  readonly by: string;
  readonly state: 'open' | 'waiting' | 'over';
  readonly overdue: boolean;
}

function listed(reading: LogReading, names: ReadonlyMap<string, string>, today: IsoDate): Listed {
  return {
    reading,
    by: names.get(reading.openedBy) ?? '–',
    state: stateOf(reading, today),
    overdue: isOverdue(reading, today),
  };
}

/** The readings that an actor sees: a coordinator all, a leader the own. @throws Problem (refused) */
export async function listReadings(deps: Deps, actor: Actor): Promise<Listed[]> {
  await mayReadAt(deps, actor);
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const readings = await readingsOf(trx, actor.role === 'coordinator' ? undefined : actor.id);
    const names = await accountNames(
      trx,
      readings.map(({ openedBy }) => openedBy),
    );
    return readings.map((one) => listed(one, names, osloDate(deps.clock.now())));
  });
}

async function ownReading(trx: Trx, actor: Actor, id: string): Promise<LogReading> {
  const reading = await readingAt(trx, id);
  if (reading !== undefined && (actor.role === 'coordinator' || reading.openedBy === actor.id)) return reading;
  throw new Problem(noSuch, { code: 'not-found' });
}

/** What a reading shows: its reason, and the lines that the reason needs, or none while it is not open. */
export interface ReadingView extends Listed {
  /** Names by id: of the persons that the reading is about, and of those that its lines are about. */
  readonly persons: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly accountName: string | undefined;
  readonly looks: readonly Look[];
  /** Whom each line is about, by the line's key; with names only where the reason needs them. */
  readonly aboutLines: ReadonlyMap<string, readonly string[]>;
  readonly snapshot: Snapshot;
}

async function linesOf(trx: Trx, reading: LogReading, persons: readonly string[]): Promise<Look[]> {
  const span = spanOf(reading);
  const { about, account, from, to } = reading;
  const own =
    about === 'persons'
      ? persons.length === 0
        ? []
        : await ownLines(trx, { ...span, persons })
      : await ownLines(trx, { ...span, ...(account === null ? {} : { account }) });
  const foreign = about === 'persons' ? await foreignLines(trx, span, persons) : [];
  return [...own, ...foreign]
    .filter((look) => from <= dayOf(look) && dayOf(look) <= to)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

async function namesOf(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await findPersons(trx, [...new Set(ids)]);
  return new Map(found.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
}

/**
 * One reading and, while it is open, the lines that its reason needs. Each look is a line of the log about those persons;
 * two factors are asked for, since the log tells about confidential work.
 * @throws Problem (refused, not-found); StepUpNeeded
 */
export async function readLog(
  deps: Deps,
  actor: Actor,
  id: string,
  act: 'log.read' | 'log.extract' = 'log.read',
): Promise<ReadingView> {
  const schools = await mayReadAt(deps, actor);
  if (actor.secondFactor !== true) throw new StepUpNeeded('the log is read with two factors');
  const today = osloDate(deps.clock.now());
  const { reading, persons } = await inTenant(
    deps.db,
    actor.tenant,
    async (trx) => ({ reading: await ownReading(trx, actor, id), persons: await personsOf(trx, id) }),
    { schools },
  );
  const state = stateOf(reading, today);
  const deed = {
    act,
    subject: `log-reading:${id}`,
    persons,
    purpose: reading.why,
    schools,
    decision: {
      allowed: act === 'log.read' || state === 'open',
      because:
        act === 'log.read' || state === 'open'
          ? say('begrunnet', 'grunngitt', `a reading was opened: ${state}`)
          : notNow,
    },
  };
  return recorded(deps, actor, deed, async (trx) => {
    const looks = state === 'open' ? await linesOf(trx, reading, persons) : [];
    if (act === 'log.extract')
      await trx
        .insertInto('log_extract')
        .values({
          ...{ tenant: actor.tenant, id: idAt(deps.clock.now()), reading: id, account: actor.id },
          ...{ made_at: deps.clock.now(), lines: looks.length },
        })
        .execute();
    const lines = looks.filter(({ origin }) => origin === 'ours').map(({ key }) => key.slice('ours:'.length));
    const aboutLines =
      reading.why === 'control' ? new Map<string, readonly string[]>() : await personsOfLines(trx, lines);
    const accounts = await accountNames(trx, [
      reading.openedBy,
      ...(reading.account === null ? [] : [reading.account]),
    ]);
    // Whom a line is about beside those that the reading is about is not named: only how many.
    const named = reading.about === 'account' ? [...aboutLines.values()].flat() : persons;
    return {
      ...listed(reading, accounts, today),
      persons,
      names: await namesOf(trx, named),
      accountName: reading.account === null ? undefined : accounts.get(reading.account),
      looks,
      aboutLines: new Map([...aboutLines].map(([line, those]) => [`ours:${line}`, those])),
      snapshot: await registerNow(trx, actor.tenant, today),
    };
  });
}

/** Writes down that those concerned have been told, and how. @throws Problem (refused, not-found; bad-input at `hvordan`) */
export async function recordNotice(deps: Deps, actor: Actor, id: string, how: string): Promise<void> {
  const schools = await mayReadAt(deps, actor);
  const words = how.replaceAll('\0', '').trim().slice(0, 500);
  if (words === '') {
    throw new Problem(
      say('Skriv hvordan det ble varslet.', 'Skriv korleis det vart varsla.', 'Write how they were told.'),
      { code: 'bad-input', place: 'hvordan' },
    );
  }
  await later(deps, actor, id, schools, 'log.notify', (trx) =>
    trx
      .updateTable('log_reading')
      .set({ notified_on: osloDate(deps.clock.now()), notified_how: words })
      .where('id', '=', id)
      .where('notified_on', 'is', null)
      .execute(),
  );
}

/** Ends a reading before its day. @throws Problem (refused, not-found) */
export async function closeReading(deps: Deps, actor: Actor, id: string): Promise<void> {
  const schools = await mayReadAt(deps, actor);
  await later(deps, actor, id, schools, 'log.close-reading', async (trx, reading) => {
    await trx
      .updateTable('log_reading')
      .set({ closed_at: deps.clock.now() })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .execute();
    await letCaseGo(trx, deps, actor, reading);
  });
}

async function later(
  deps: Deps,
  actor: Actor,
  id: string,
  schools: readonly string[],
  act: string,
  work: (trx: Trx, reading: LogReading) => Promise<unknown>,
) {
  const { persons, reading } = await inTenant(
    deps.db,
    actor.tenant,
    async (trx) => ({ reading: await ownReading(trx, actor, id), persons: await personsOf(trx, id) }),
    { schools },
  );
  const decision = { allowed: true, because: say('egen sak', 'eiga sak', 'the reading is open to the actor') };
  await recorded(deps, actor, { act, subject: `log-reading:${id}`, persons, schools, decision }, (trx) =>
    work(trx, reading),
  );
}

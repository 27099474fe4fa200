import { addFile, advance, nextId, performMatter, requirementsOf } from '#src/features/cases/index.ts';
import { isDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { badField, type DutyDeps } from '../duty/deps.ts';
import type { LogAsker, LogWhat } from '../duty/table.ts';
import { taskWords } from '../duty/task-words.ts';
import { giveTasks } from '../duty/tasks.ts';
import { type LogWish, logGap } from './rules.ts';

const problems = {
  seer: say('Velg hvem som skal se det', 'Vel kven som skal sjå det', 'Choose who is to see it'),
  none: say(
    'Velg et innsyn som ikke er avsluttet',
    'Vel eit innsyn som ikkje er avslutta',
    'Choose an access that is not ended',
  ),
  reading: say(
    'Et innsyn i loggen i Skolevern er ikke avsluttet. Avslutt det først.',
    'Eit innsyn i loggen i Skolevern er ikkje avslutta. Avslutt det først.',
    'A reading of the log of Skolevern is not ended. End it first.',
  ),
  found: say(
    'Skriv hva som ble funnet, også om det var ingenting',
    'Skriv kva som blei funne, også om det var ingenting',
    'Write what was found, also if it was nothing',
  ),
  toldOn: say('Velg dagen de ble varslet', 'Vel dagen dei blei varsla', 'Choose the day they were told'),
} as const;

/** A wish to open logs, with who is to see them and the court's order where there is one. */
export interface NewLogAccess extends Omit<LogWish, 'hasOrder'> {
  readonly matter: string;
  readonly seenBy: string;
  readonly order: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * Opens logs, a mailbox or files to one named person: only what the case says of system, person and days, until a day. What stays open
 * and what is to be told is a task, so that the case is not closed before. @throws Problem (bad-input) with the field
 */
export function openLogs(deps: DutyDeps, actor: Actor, wish: NewLogAccess): Promise<void> {
  return performMatter(deps, actor, { step: 'open-logs', matter: wish.matter }, async (trx, { matter }) => {
    const now = deps.clock.now();
    const lacking = logGap({ ...wish, hasOrder: wish.order !== undefined }, osloDate(now));
    if (lacking !== undefined) throw badField(lacking.text, lacking.place);
    const seer = isUuid(wish.seenBy)
      ? await trx
          .selectFrom('account')
          .select(['id', 'name'])
          .where('id', '=', wish.seenBy)
          .where('ended_at', 'is', null)
          .where('role', 'in', ['coordinator', 'leader', 'staff', 'archivist'])
          .executeTakeFirst()
      : undefined;
    if (seer === undefined) throw badField(problems.seer, 'seenBy');
    const order =
      wish.order === undefined
        ? null
        : await addFile(trx, deps.clock, { ...wish.order, matter: matter.id, author: actor.id });
    const id = nextId(deps.clock);
    const before = wish.told === 'before';
    await trx
      .insertInto('log_access')
      .values({
        ...{ tenant: ownTenant, id, matter: matter.id, system: wish.system, whose: wish.whose },
        ...{ asked_by: wish.askedBy as LogAsker, what: wish.what as LogWhat, from_day: wish.from, to_day: wish.to },
        ...{ suspicion: wish.suspicion, proportionality: wish.proportionality, told: before ? 'before' : 'after' },
        ...{ told_on: before ? wish.toldOn : null, told_due: before ? null : wish.toldDue },
        ...{ told_why: before ? null : wish.toldWhy, order_file: order, seen_by: seer.id, until_day: wish.until },
        ...{ opened_at: now, opened_by: actor.id, ended_at: null, found: null },
      })
      .execute();
    const span = `${wish.from}–${wish.to}`;
    await giveTasks(trx, deps, actor, matter, (lang) => [
      taskWords('openLogs', { system: wish.system, hvem: seer.name, tid: span, dag: wish.until }, lang),
      ...(before ? [] : [taskWords('warn', { dag: wish.toldDue ?? '' }, lang)]),
    ]);
    await advance(trx, deps.clock, matter, {
      step: 'open-logs',
      name: 'logs-opened',
      author: actor.id,
      data: { access: id, to: seer.id, from: wish.from, until: wish.until, told: wish.told },
    });
  });
}

async function openAccess(trx: Trx, matter: string, id: string) {
  const row = isUuid(id)
    ? await trx
        .selectFrom('log_access')
        .selectAll()
        .where('id', '=', id)
        .where('matter', '=', matter)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw badField(problems.none, 'access');
  return row;
}

/** Notes on which day whoever the logs were about was told. */
export function tellOfLogs(
  deps: DutyDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly access: string; readonly on: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'tell-of-logs', matter: wish.matter }, async (trx, { matter }) => {
    const row = await openAccess(trx, matter.id, wish.access);
    if (!isDate(wish.on) || wish.on > osloDate(deps.clock.now())) throw badField(problems.toldOn, 'on');
    await trx.updateTable('log_access').set({ told_on: wish.on }).where('id', '=', row.id).execute();
    const data = { access: row.id, on: wish.on };
    await advance(trx, deps.clock, matter, { step: 'tell-of-logs', name: 'logs-told', author: actor.id, data });
  });
}

/** Ends an access, with what was found. */
export function endLogs(
  deps: DutyDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly access: string; readonly found: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'end-logs', matter: wish.matter }, async (trx, { matter }) => {
    const row = await openAccess(trx, matter.id, wish.access);
    if (row.ended_at !== null) throw badField(problems.none, 'access');
    if (wish.found === '') throw badField(problems.found, 'found');
    const readings = (await requirementsOf(trx, matter.id)).filter(({ key }) => key.startsWith('log:'));
    if (row.what === 'log' && readings.some(({ isMet }) => !isMet)) throw badField(problems.reading, 'access');
    await trx
      .updateTable('log_access')
      .set({ ended_at: deps.clock.now(), found: wish.found })
      .where('id', '=', row.id)
      .execute();
    await advance(trx, deps.clock, matter, {
      step: 'end-logs',
      name: 'logs-ended',
      author: actor.id,
      data: { access: row.id },
    });
  });
}

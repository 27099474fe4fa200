import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';

/** Somebody who works with cases. */
export interface Worker {
  readonly actor: Actor;
  /** No longer there, from an instant on. */
  gone?: number;
}

/** The people of an invented owner: two coordinators, and at each school a leader and some who have cases. */
export interface Office {
  readonly tenant: string;
  readonly units: readonly string[];
  readonly workers: ReadonlyMap<string, Worker>;
  readonly coordinators: readonly Worker[];
  leaderOf(unit: string): Worker;
  staffOf(unit: string): readonly Worker[];
}

/** Makes the accounts of an owner that is there. */
export async function openOffice({ db }: Deps, tenant: string, schools: number, each: number): Promise<Office> {
  const workers = new Map<string, Worker>();
  const add = async (name: string, role: Role, units: string[]): Promise<Worker> => {
    const account = { tenant, id: newId(), name, role, units };
    await inTenant(db, tenant, (trx) => trx.insertInto('account').values(account).execute());
    const worker = { actor: { ...account, secondFactor: true } };
    workers.set(account.id, worker);
    return worker;
  };
  const coordinators = [await add('Kim Første', 'coordinator', []), await add('Kim Andre', 'coordinator', [])];
  const units = Array.from({ length: schools }, (_, n) => `skole-${n + 1}`);
  const leaders = new Map<string, Worker>();
  const staff = new Map<string, Worker[]>();
  for (const unit of units) {
    leaders.set(unit, await add(`Leder ${unit}`, 'leader', [unit]));
    const here: Worker[] = [];
    for (let n = 1; n <= each; n += 1) here.push(await add(`Ansatt ${n} ${unit}`, 'staff', [unit]));
    staff.set(unit, here);
  }
  return {
    tenant,
    units,
    workers,
    coordinators,
    leaderOf: (unit) => leaders.get(unit) as Worker,
    staffOf: (unit) => staff.get(unit) ?? [],
  };
}

/** Somebody leaves: their account ends, with what they had. */
export async function leave({ db }: Deps, { tenant }: Office, worker: Worker, at: number): Promise<void> {
  worker.gone = at;
  await inTenant(db, tenant, (trx) =>
    trx
      .updateTable('account')
      .set({ ended_at: new Date(at) })
      .where('id', '=', worker.actor.id)
      .execute(),
  );
}

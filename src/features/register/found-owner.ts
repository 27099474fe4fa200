import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import type { Landscape } from './snapshot.ts';

/** The part of the program that imports from the command line; it answers for itself in the log. */
export function commandLineActor(tenant: string): Actor {
  return { id: 'system:command-line', name: 'Skolevern', role: 'coordinator', tenant, units: [] };
}

/** The tenant of the landscape's owner, made when there is none. @returns its id and whether it is new */
export function tenantFor(db: Db, landscape: Landscape): Promise<{ id: string; isNew: boolean }> {
  const owner = landscape.owner.at(-1);
  if (owner === undefined) throw new Error('a landscape without an owner passed the schema');
  return outsideTenant(db, async (trx) => {
    const found = await trx.selectFrom('tenant').select('id').where('slug', '=', owner.id).executeTakeFirst();
    if (found !== undefined) return { id: found.id, isNew: false };
    const id = newId();
    const origin = JSON.stringify(landscape.origin);
    await trx.insertInto('tenant').values({ id, slug: owner.id, name: owner.name, origin }).execute();
    return { id, isNew: true };
  });
}

import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import type { Body } from './schema/kinds.ts';
import type { Landscape } from './snapshot.ts';

/** The part of the program that imports from the command line; it answers for itself in the log. */
export function commandLineActor(tenant: string): Actor {
  return { id: 'system:command-line', name: 'Skolevern', role: 'coordinator', tenant, units: [] };
}

function ownerOf(landscape: Landscape): Body<'owner'> {
  const owner = landscape.owner.at(-1);
  if (owner === undefined) throw new Error('a landscape without an owner passed the schema');
  return owner;
}

/** The tenant of the landscape's owner, or undefined when there is none yet. */
export function findTenant(db: Db, landscape: Landscape): Promise<string | undefined> {
  const { id: slug } = ownerOf(landscape);
  return outsideTenant(db, async (trx) => {
    const found = await trx.selectFrom('tenant').select('id').where('slug', '=', slug).executeTakeFirst();
    return found?.id;
  });
}

/** The tenant of the landscape's owner, made when there is none. @returns its id and whether it is new */
export async function tenantFor(db: Db, landscape: Landscape): Promise<{ id: string; isNew: boolean }> {
  const { id: slug, name } = ownerOf(landscape);
  const id = newId();
  const origin = JSON.stringify(landscape.origin);
  const made = await outsideTenant(db, (trx) =>
    trx
      .insertInto('tenant')
      .values({ id, slug, name, origin })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst(),
  );
  if (made !== undefined) return { id, isNew: true };
  const found = await findTenant(db, landscape);
  if (found === undefined) throw new Error('a tenant that was there is gone');
  return { id: found, isNew: false };
}

import { inPublished, type Origin, unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';

/** The public room of an owner: where anybody can send something, and find the receipt again. */
export interface Room {
  readonly tenant: string;
  readonly slug: string;
  readonly name: string;
  readonly origin: Origin | null;
  /** Whoever is signed in at this owner; at another they are a visitor here. */
  readonly actor: Actor | undefined;
}

const noRoom = () => new Problem('no owner has published a page here', { code: 'not-found' });

async function ownerAt(deps: Deps, slug: string): Promise<Omit<Room, 'actor'>> {
  const row = await outsideTenant(deps.db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'slug', 'name', 'origin']).where('slug', '=', slug).executeTakeFirst(),
  );
  if (row === undefined) throw noRoom();
  return { tenant: row.id, slug: row.slug, name: row.name, origin: row.origin as Origin | null };
}

const within = (actor: Actor | null, tenant: string) => (actor !== null && actor.tenant === tenant ? actor : undefined);

/**
 * The room of an owner that has opened its public page, or of one's own owner.
 * @throws Problem (not-found), the same whether or not there is such an owner
 */
export async function openRoom(deps: Deps, slug: string, actor: Actor | null): Promise<Room> {
  const published = await inPublished(deps.db, slug, async (_, owner) => owner);
  if (published !== undefined) return { ...published, actor: within(actor, published.tenant) };
  const owner = await ownerAt(deps, slug);
  const own = within(actor, owner.tenant);
  if (own === undefined) throw noRoom();
  return { ...owner, actor: own };
}

/** The room of a receipt, which its holder finds whether or not the owner's page is open today. @throws Problem (not-found) */
export async function receiptRoom(deps: Deps, slug: string, actor: Actor | null): Promise<Room> {
  const owner = await ownerAt(deps, slug);
  return { ...owner, actor: within(actor, owner.tenant) };
}

/** The units to choose among today: a leader reads of no other school than their own, here either. */
export async function unitsIn(deps: Deps, { tenant, actor }: Pick<Room, 'tenant' | 'actor'>) {
  const units = await inTenant(deps.db, tenant, (trx) => unitsOn(trx, tenant, osloDate(deps.clock.now())));
  return actor?.role === 'leader' ? units.filter(({ key }) => actor.units.includes(key)) : units;
}

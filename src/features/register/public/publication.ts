import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { readRegister } from '../read-register.ts';
import type { Landscape, Origin } from '../snapshot.ts';

interface PublicationTable {
  tenant: string;
  id: string;
  at: Date;
  /** The account, or the part of the program. */
  by: string;
  published: boolean;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    publication: PublicationTable;
  }
}

/** An owner that shows the public what it knows of people. */
export interface PublicOwner {
  readonly slug: string;
  readonly name: string;
  readonly origin: Origin | null;
}

/** Whether the transaction's owner has published its page; not until somebody has said so. */
export async function isPublished(trx: Trx): Promise<boolean> {
  const latest = await trx
    .selectFrom('publication')
    .select('published')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.published ?? false;
}

/**
 * Publishes an owner's page, or takes it away. What was said before stays.
 * @throws Problem (refused)
 */
export function setPublished(deps: Deps, actor: Actor, published: boolean): Promise<void> {
  const deed = { act: 'page.publish', subject: published ? 'published' : 'withdrawn', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    if ((await isPublished(trx)) === published) return;
    const at = deps.clock.now();
    const id = idAt(at);
    await trx.insertInto('publication').values({ tenant: actor.tenant, id, at, by: actor.id, published }).execute();
  });
}

const listed = ['id', 'slug', 'name', 'origin'] as const;

/** The owners that have published their page, by name. Open to all, and of no person: no line in the log. */
export async function publicOwners(db: Db): Promise<readonly PublicOwner[]> {
  const tenants = await outsideTenant(db, (trx) => trx.selectFrom('tenant').select(listed).orderBy('name').execute());
  const found: PublicOwner[] = [];
  for (const { id, slug, name, origin } of tenants) {
    if (await inTenant(db, id, isPublished)) found.push({ slug, name, origin: origin as Origin | null });
  }
  return found;
}

/**
 * Does something in a transaction of an owner that has published its page.
 * @returns undefined when the owner has not published it, as when there is no such owner: nobody can tell the difference
 */
export async function inPublished<T>(
  db: Db,
  slug: string,
  work: (trx: Trx, owner: PublicOwner & { readonly tenant: string }) => Promise<T>,
): Promise<T | undefined> {
  const found = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(listed).where('slug', '=', slug).executeTakeFirst(),
  );
  if (found === undefined) return undefined;
  const { id: tenant, name, origin } = found;
  return inTenant(db, tenant, async (trx) =>
    (await isPublished(trx)) ? work(trx, { slug, name, origin: origin as Origin | null, tenant }) : undefined,
  );
}

/** The register of an owner that has published its page, for the public page to choose from (see `public-page.ts`). */
export function publishedRegister(
  db: Db,
  slug: string,
): Promise<(PublicOwner & { readonly landscape: Landscape }) | undefined> {
  return inPublished(db, slug, async (trx, { tenant, ...owner }) => {
    const { landscape } = await readRegister(trx, tenant);
    return { ...owner, landscape };
  });
}

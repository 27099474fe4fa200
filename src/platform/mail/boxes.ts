import './tables.ts';
import { secretWordPattern } from '#src/kernel/secret-word.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import type { MailboxSettings } from './settings.ts';

/** A mailbox and the owner whose it is. */
export interface Mailbox extends MailboxSettings {
  readonly tenant: string;
}

async function keepBox(trx: Trx, { tenant, key, address, replyPattern }: Mailbox): Promise<void> {
  const row = { address, reply_pattern: replyPattern, in_use: true };
  await trx
    .insertInto('mail_box')
    .values({ tenant, key, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'key']).doUpdateSet(row))
    .execute();
}

/**
 * Writes down the mailboxes of the settings, so that everything else finds them with the owner's own data; those that are
 * no longer set stay for the mails that came by them, and are out of use.
 * @returns those whose owner there is, and the keys of those whose owner nobody knows yet
 */
export async function keepBoxes(
  db: Db,
  settings: readonly MailboxSettings[],
): Promise<{ readonly boxes: readonly Mailbox[]; readonly ownerless: readonly string[] }> {
  const owners = await outsideTenant(db, (trx) => trx.selectFrom('tenant').select(['id', 'slug']).execute());
  const tenantOf = new Map(owners.map(({ id, slug }) => [slug, id]));
  const boxes = settings.flatMap((one) => {
    const tenant = tenantOf.get(one.owner);
    return tenant === undefined ? [] : [{ ...one, tenant }];
  });
  for (const { id } of owners) {
    const own = boxes.filter((box) => box.tenant === id);
    await inTenant(db, id, async (trx) => {
      await trx
        .updateTable('mail_box')
        .set({ in_use: false })
        .where('in_use', '=', true)
        .$if(own.length > 0, (query) =>
          query.where(
            'key',
            'not in',
            own.map(({ key }) => key),
          ),
        )
        .execute();
      for (const box of own) await keepBox(trx, box);
    });
  }
  const known = new Set(boxes.map(({ key }) => key));
  return { boxes, ownerless: settings.map(({ key }) => key).filter((key) => !known.has(key)) };
}

const reference = new RegExp(`^${secretWordPattern}$`);

/** The address that answers about a case come to. */
export function replyAddress(pattern: string, of: string): string {
  return pattern.replace('{reference}', of);
}

/** The reference in an address made by `replyAddress`, or undefined when it is another address. Letters' case does not count. */
export function referenceIn(pattern: string, address: string): string | undefined {
  const [before = '', after = ''] = pattern.toLowerCase().split('{reference}');
  const text = address.trim().toLowerCase();
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
  const found = text.slice(before.length, text.length - after.length);
  return reference.test(found) ? found : undefined;
}

/** The mailbox that an address belongs to: its own, or one for answers. */
export function boxOf(boxes: readonly Mailbox[], address: string): Mailbox | undefined {
  const text = address.trim().toLowerCase();
  return boxes.find((box) => box.address.toLowerCase() === text || referenceIn(box.replyPattern, text) !== undefined);
}

/** How a mailbox fares: it answered, or it failed with a code. */
export async function tellBox(
  trx: Trx,
  key: string,
  now: Date,
  fares: { readonly failure: string } | { readonly answered: true },
): Promise<void> {
  const update = trx.updateTable('mail_box').where('key', '=', key);
  if ('answered' in fares) {
    await update.set({ answered_at: now, failing_since: null, failure: null }).execute();
    return;
  }
  await update
    .set(({ fn, val, ref }) => ({
      failure: fares.failure,
      failing_since: fn.coalesce(ref('failing_since'), val(now)),
    }))
    .execute();
}

import type { DemoSubject } from '#src/app/demo-provider/settings.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { SchoolRole } from '#src/platform/access/relation.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';

/** A person in a school's lists. @returns the person's id */
export async function addPerson(
  db: Db,
  at: { readonly tenant: string; readonly school: string },
  name: string,
  role: SchoolRole,
  identityNumber: string,
): Promise<string> {
  const id = newId();
  const [given_name = '', family_name = ''] = name.split(' ');
  await inTenant(
    db,
    at.tenant,
    async (trx) => {
      const row = {
        ...at,
        id,
        given_name,
        family_name,
        identity_number: identityNumber,
        source: 'test',
        source_id: id,
      };
      await trx.insertInto('person').values(row).execute();
      await trx
        .insertInto('school_role')
        .values({ ...at, person: id, role, source: 'test' })
        .execute();
    },
    { schools: [at.school] },
  );
  return id;
}

/** A school of an owner. @returns its id */
export async function addSchool(db: Db, tenant: string, name: string): Promise<string> {
  const id = newId();
  await inTenant(db, tenant, (trx) =>
    trx.insertInto('school').values({ tenant, id, name, source: 'test', source_id: id }).execute(),
  );
  return id;
}

/** Somebody for the provider to imitate. */
export function subject(id: string, more: Partial<DemoSubject> = {}): DemoSubject {
  return {
    id,
    name: id,
    owner: 'Eieren',
    group: 'staff',
    detail: '',
    feideName: undefined,
    identityNumber: undefined,
    ...more,
  };
}

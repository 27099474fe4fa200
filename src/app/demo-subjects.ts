import { schools } from '#src/features/people/index.ts';
import { unitName } from '#src/features/register/index.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { forgetSubjects, setFeideName } from '#src/platform/identity/accounts.ts';
import type { DemoGroup, DemoSubject } from './demo-provider/settings.ts';
import { ownerSlug } from './owner-slug.ts';

interface Owner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Such as `kari-nordberg.1f2e@solvik.example`: no such name can exist. */
function feideNameOf(name: string, id: string, { slug }: Owner): string {
  return `${ownerSlug(name)}.${id.slice(-4)}@${slug}.example`;
}

const isGroup = (role: string): role is DemoGroup => ['coordinator', 'leader', 'reader', 'staff'].includes(role);

/**
 * The accounts that stand in no school's lists: each gets a name at Feide, by which it is opened. What the last imitated
 * providers called anybody is forgotten: they are new ones each time the demo starts.
 */
async function accountSubjects(db: Db, owner: Owner): Promise<DemoSubject[]> {
  const accounts = await inTenant(db, owner.id, async (trx) => {
    await forgetSubjects(trx, owner.id);
    const rows = await trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('tenant', '=', owner.id)
      .where('person', 'is', null)
      .where('ended_at', 'is', null)
      .orderBy('id')
      .execute();
    for (const { id, name } of rows) await setFeideName(trx, owner.id, id, feideNameOf(name, id, owner));
    return rows;
  });
  const subjects = accounts.map(async ({ id, name, role, units }): Promise<DemoSubject[]> => {
    if (!isGroup(role)) return [];
    const detail = (await Promise.all(units.map((unit) => unitName(db, owner.id, unit)))).join(', ');
    const feideName = feideNameOf(name, id, owner);
    return [{ id: `konto-${id}`, name, owner: owner.name, group: role, detail, feideName, identityNumber: undefined }];
  });
  return (await Promise.all(subjects)).flat();
}

/** What people are, for the list: by their part at a school, and their class. */
async function partsOf(trx: Trx): Promise<Map<string, { readonly group: DemoGroup; readonly title: string }>> {
  const [atSchool, inGroup, guardians] = await Promise.all([
    trx.selectFrom('school_role').select(['person', 'role']).execute(),
    trx
      .selectFrom('group_member')
      .innerJoin('school_group', (join) =>
        join
          .onRef('school_group.tenant', '=', 'group_member.tenant')
          .onRef('school_group.school', '=', 'group_member.school')
          .onRef('school_group.id', '=', 'group_member.group_id'),
      )
      .select(['group_member.person', 'group_member.role', 'school_group.title', 'school_group.kind'])
      .execute(),
    trx.selectFrom('guardianship').select('guardian').distinct().execute(),
  ]);
  const parts = new Map<string, { group: DemoGroup; title: string }>();
  for (const { guardian } of guardians) parts.set(guardian, { group: 'guardian', title: '' });
  for (const { person, role } of atSchool) {
    if (role === 'pupil' || role === 'guardian') parts.set(person, parts.get(person) ?? { group: role, title: '' });
    else parts.set(person, { group: 'staff', title: '' });
  }
  for (const { person, role, title, kind } of inGroup) {
    if (role === 'pupil') {
      if (kind === 'basis') parts.set(person, { group: 'pupil', title });
    } else parts.set(person, { group: 'staff', title: kind === 'basis' ? title : (parts.get(person)?.title ?? '') });
  }
  return parts;
}

/** The invented people of an owner's schools, as many as have a number to be known by. */
async function personSubjects(db: Db, owner: Owner): Promise<DemoSubject[]> {
  const all = await inTenant(db, owner.id, (trx) => schools(trx));
  if (all.length === 0) return [];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return inTenant(
    db,
    owner.id,
    async (trx) => {
      const parts = await partsOf(trx);
      const rows = await trx
        .selectFrom('person')
        .select(['id', 'school', 'given_name', 'family_name', 'identity_number'])
        .where('ended_on', 'is', null)
        .where('identity_number', 'is not', null)
        .orderBy('school')
        .orderBy('given_name')
        .orderBy('family_name')
        .execute();
      const people = new Map(rows.toReversed().map((row) => [row.id, row]));
      return [...people.values()].toReversed().flatMap((row): DemoSubject[] => {
        const part = parts.get(row.id);
        if (part === undefined) return [];
        const name = `${row.given_name} ${row.family_name}`;
        const detail = [names.get(row.school), part.title].filter(Boolean).join(', ');
        // Guardians have no account at the school's Feide.
        const feideName = part.group === 'guardian' ? undefined : feideNameOf(name, row.id, owner);
        const identityNumber = row.identity_number ?? undefined;
        return [
          { id: `person-${row.id}`, name, owner: owner.name, group: part.group, detail, feideName, identityNumber },
        ];
      });
    },
    { schools: all.map(({ id }) => id) },
  );
}

/** Everybody that one can be in the demo: the owners' accounts, and the invented people of their schools. */
export async function demoSubjects(db: Db): Promise<DemoSubject[]> {
  const owners = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'slug', 'name']).orderBy('name').execute(),
  );
  const subjects: DemoSubject[] = [];
  for (const owner of owners) {
    subjects.push(...(await accountSubjects(db, owner)), ...(await personSubjects(db, owner)));
  }
  return subjects;
}

import { afterAll, beforeAll, expect } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { partiesOf } from '#src/features/cases/store/read.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { commandLineActor, setPublished } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from '#test/house.ts';

// A Monday. No two things at the same instant, so that their order is known.
let time = new Date('2026-11-23T09:00:00Z').getTime();
const clock = { now: () => new Date(time++) };

type Name = 'coordinator' | 'guardian' | 'informed' | 'other' | 'pupil' | 'old' | 'stranger';

export let house: House<Name>;
export let tenant: string;
export let child: string;
export const slug = 'solvik';
export const ownOrigin = 'http://127.0.0.1:3000';

/** An account of a person of the schools, signed in with two factors. */
async function personAs(name: Name, role: Role, person: string): Promise<void> {
  const { id } = await house.addPerson(name, tenant, role, [], true);
  await house.admin.updateTable('account').set({ person }).where('id', '=', id).execute();
}

/** Somebody at the schools by age. */
async function pupilBorn(from: string, to: string): Promise<string> {
  const { id } = await house.admin
    .selectFrom('person as p')
    .innerJoin('group_member as m', (join) => join.onRef('m.person', '=', 'p.id').onRef('m.school', '=', 'p.school'))
    .select('p.id')
    .where('m.role', '=', 'pupil')
    .where('p.tenant', '=', tenant)
    .where('p.birth_date', '>', from)
    .where('p.birth_date', '<', to)
    .orderBy('p.id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

/** Sends a form as somebody, or as a visitor. */
export async function send(form: string, fields: Fields, name?: Name, files: readonly File[] = []): Promise<Response> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(field, one);
  for (const file of files) body.append('files', file);
  const cookie = name === undefined ? {} : { cookie: `skolevern=${house.session(name)}` };
  const headers = { origin: ownOrigin, 'accept-language': fields.lang?.toString() ?? 'nb', ...cookie };
  return house.app.request(`/om/${slug}/${form}`, { method: 'POST', headers, body });
}

/** Sends what must be taken. @returns the receipt's address */
export async function sent(...args: Parameters<typeof send>): Promise<string> {
  const answer = await send(...args);
  expect(answer.status, plain(await answer.clone().text()).slice(0, 3000)).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** The case of a receipt. */
export const matterOf = (receipt: string) =>
  inTenant(house.db, tenant, (trx) =>
    trx
      .selectFrom('matter')
      .selectAll()
      .where('requester_reference', '=', receipt.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow(),
  );

export const parties = (matter: string) => inTenant(house.db, tenant, (trx) => partiesOf(trx, matter));

export const page = async (path: string, name?: Name, lang?: string) =>
  plain(await (await house.get(path, name, lang)).text());

export const deps = () => ({ db: house.db, clock });

/** Called once by a test file: an owner with schools, and who asks it for something. */
export function useAskHouse(): void {
  beforeAll(async () => {
    house = await openHouse<Name>({ clock, routes, navigation });
    tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
    await addDemoSchools({ db: house.db, clock }, commandLineActor(tenant), newId);
    await setPublished({ db: house.db, clock }, commandLineActor(tenant), true);
    const elsewhere = await house.addOwner(await shippedLandscape('skien'));
    await house.addPerson('stranger', elsewhere, 'guardian', [], true);
    await house.addPerson('coordinator', tenant, 'coordinator', [], true);
    const own = await house.admin
      .selectFrom('guardianship as g')
      .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'g.child').onRef('p.school', '=', 'g.school'))
      .select(['g.child', 'g.guardian'])
      .where('g.tenant', '=', tenant)
      .where('g.kind', '=', 'parental-responsibility')
      .where('g.valid_to', 'is', null)
      .where('p.protection', '=', 'none')
      .where('p.birth_date', '>', '2013-12-01')
      .orderBy('g.child')
      .executeTakeFirstOrThrow();
    child = own.child;
    const first = own.guardian;
    const guardians = await house.admin
      .selectFrom('guardianship')
      .select('guardian')
      .where('child', '=', child)
      .execute();
    await personAs('guardian', 'guardian', first);
    const another = await house.admin
      .selectFrom('guardianship')
      .select(['guardian', 'child'])
      .where('tenant', '=', tenant)
      .where('child', '<>', child)
      .where(
        'guardian',
        'not in',
        guardians.map(({ guardian }) => guardian),
      )
      .orderBy('guardian')
      .limit(2)
      .execute();
    await personAs('other', 'guardian', another[0]?.guardian ?? '');
    // One of whom the school's lists say that they have no parental responsibility.
    const informed = await house.admin
      .selectFrom('guardianship')
      .select('guardian')
      .where('guardian', 'not in', [first, another[0]?.guardian ?? ''])
      .where('tenant', '=', tenant)
      .where('child', '<>', child)
      .where('valid_to', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow();
    await house.admin
      .updateTable('guardianship')
      .set({ kind: 'information-only' })
      .where('guardian', '=', informed.guardian)
      .execute();
    await personAs('informed', 'guardian', informed.guardian);
    await personAs('pupil', 'pupil', child);
    await personAs('old', 'pupil', await pupilBorn('2008-01-01', '2011-11-01'));
    const box = { key: 'post', address: 'post@solvik.example', reply_pattern: 'sak+{reference}@solvik.example' };
    await inTenant(house.db, tenant, (trx) =>
      trx
        .insertInto('mail_box')
        .values({ tenant, ...box })
        .execute(),
    );
  });
  afterAll(() => house?.drop());
}

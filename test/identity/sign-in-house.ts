import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { setFeideName } from '#src/platform/identity/accounts.ts';
import { addTenant } from '#test/database.ts';
import { type IdentityHouse, openIdentityHouse } from './house.ts';
import type { Jar } from './jar.ts';
import { addPerson, addSchool, subject } from './people.ts';

// Numbers of Tenor's series, where the month is eighty more: nobody has them.
export const numbers = {
  teacher: '13868899838',
  pupil: '20911450083',
  guardian: '05817799845',
  stranger: '27858799820',
  twin: '11826299821',
  // Born in March 2024.
  small: '05832490026',
} as const;

export const two = 'urn:mace:feide.no:auth:level:fad08:3';
export const high = 'idporten-loa-high';
export let house: IdentityHouse;
export let north: string;
export let south: string;
export const coordinator = newId();
export const ended = newId();
export const persons: Record<string, string> = {};

export const mine = async (jar: Jar) => {
  const answer = await jar.fetch(`${house.origin}/mitt`);
  return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : undefined;
};

export const logOf = (tenant: string, account: string) =>
  inTenant(house.base.db, tenant, (trx) =>
    trx
      .selectFrom('log_line')
      .select(['act', 'allowed', 'because', 'origin'])
      .where('subject', '=', `account:${account}`)
      .orderBy('id')
      .execute(),
  );

/** Called once by a test file: two owners with their people, and providers that can be tampered with. */
export function useSignIn(): void {
  beforeAll(async () => {
    house = await openIdentityHouse([
      subject('kari', { feideName: 'Kari.Nordberg@nord.example' }),
      subject('sluttet', { feideName: 'sluttet@nord.example' }),
      subject('larer', { feideName: 'larer@nord.example', identityNumber: numbers.teacher }),
      subject('elev', { feideName: 'elev@nord.example', identityNumber: numbers.pupil, group: 'pupil' }),
      subject('foresatt', { identityNumber: numbers.guardian, group: 'guardian' }),
      subject('ukjent', { feideName: 'ukjent@nord.example', identityNumber: numbers.stranger }),
      subject('liten', { feideName: 'liten@nord.example', identityNumber: numbers.small, group: 'pupil' }),
      subject('tvilling', { feideName: 'tvilling@nord.example', identityNumber: numbers.twin }),
    ]);
    const { db } = house.base;
    north = await addTenant(db, 'nord', 'Nord kommune');
    south = await addTenant(db, 'sor', 'Sør kommune');
    await inTenant(db, north, async (trx) => {
      const rows = [
        { tenant: north, id: coordinator, name: 'Kari Nordberg', role: 'coordinator' as const },
        { tenant: north, id: ended, name: 'Tor Myrvang', role: 'reader' as const, ended_at: new Date() },
      ];
      await trx.insertInto('account').values(rows).execute();
      await setFeideName(trx, north, coordinator, 'kari.nordberg@nord.example');
      await setFeideName(trx, north, ended, 'sluttet@nord.example');
    });
    const school = await addSchool(db, north, 'Nordskolen');
    const other = await addSchool(db, south, 'Sørskolen');
    const at = { tenant: north, school };
    persons.teacher = await addPerson(db, at, 'Lise Larsby', 'teacher', numbers.teacher);
    persons.pupil = await addPerson(db, at, 'Emil Elvestad', 'pupil', numbers.pupil);
    persons.guardian = await addPerson(db, at, 'Frida Fjellby', 'guardian', numbers.guardian);
    await addPerson(db, { tenant: south, school: other }, 'Frida Fjellby', 'guardian', numbers.guardian);
    await addPerson(db, at, 'Lita Lund', 'pupil', numbers.small);
    await addPerson(db, at, 'Tvilling En', 'pupil', numbers.twin);
    await addPerson(db, at, 'Tvilling To', 'pupil', numbers.twin);
  });
  afterAll(() => house?.drop());
  beforeEach(() => {
    for (const tamperer of Object.values(house.tamperers)) tamperer.tamper(undefined);
  });
}

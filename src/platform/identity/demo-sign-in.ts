import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import type { DemoPerson, SignIn } from './sign-in.ts';

const nobody: Text = {
  nb: 'Ingen på listen er valgt.',
  nn: 'Ingen på lista er vald.',
  en: 'Nobody on the list was chosen.',
};
const chooseOne: Text = {
  nb: 'Gå tilbake og velg en av personene.',
  nn: 'Gå tilbake og vel ein av personane.',
  en: 'Go back and choose one of the people.',
};

/** What a unit is called, from the key that an account has of it. */
export type UnitName = (tenant: string, unit: string) => Promise<string>;

/**
 * Sign-in by choosing an invented person: anybody may be anyone. For tests in one process alone; nothing that is started
 * by a command uses it (the demo has a real provider, src/app/demo-provider).
 * @param unitName asked for the units of the people shown; without it their keys are shown
 */
export function demoSignIn(db: Db, unitName: UnitName = async (_tenant, unit) => unit): SignIn {
  return {
    async begin() {
      const owners = await ownersWithPeople(db);
      const named = owners.map(async ({ tenant, name, people }) => ({
        name,
        people: await withUnitNames(tenant, people),
      }));
      return { kind: 'choose', owners: await Promise.all(named) };
    },
    async complete(fields) {
      const chosen = fields.get('person');
      for (const { tenant, people } of await ownersWithPeople(db)) {
        const person = people.find(({ key }) => key === chosen);
        if (person) return { tenant, id: person.id, because: 'chosen from the list of the demonstration' };
      }
      throw new Problem(nobody, { code: 'refused', remedy: chooseOne });
    },
  };

  function withUnitNames(tenant: string, people: readonly DemoPerson[]): Promise<DemoPerson[]> {
    return Promise.all(
      people.map(async ({ key, name, role, units }) => {
        const names = await Promise.all(units.map((unit) => unitName(tenant, unit)));
        return { key, name, role, units: names };
      }),
    );
  }
}

async function ownersWithPeople(db: Db) {
  const tenants = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'name']).orderBy('name').execute(),
  );
  const owners = tenants.map(async ({ id, name }) => ({ tenant: id, name, people: await peopleOf(db, id) }));
  return (await Promise.all(owners)).filter(({ people }) => people.length > 0);
}

async function peopleOf(db: Db, tenant: string) {
  const accounts = await inTenant(db, tenant, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('tenant', '=', tenant)
      .orderBy('role')
      .orderBy('name')
      .execute(),
  );
  return accounts.map((account) => ({ ...account, key: `${tenant}:${account.id}` }));
}

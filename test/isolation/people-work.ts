import { uploadPeople } from '#src/features/people/upload.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { TestDatabase } from '#test/database.ts';
import { clock } from './house.ts';
import type { PersonSample, Visitor } from './person-sample.ts';

const one = ({ visitors }: PersonSample, what: string): Visitor => {
  const found = visitors.find((visitor) => visitor.what === what);
  if (found === undefined) throw new Error(`no ${what} is signed in`);
  return found;
};

/** A review of access under way, and an opening for a vendor's helper whom nobody is signed in as. */
async function addAccessWork({ admin }: TestDatabase, tenant: string, by: string, school: string): Promise<void> {
  const now = clock.now();
  await admin.insertInto('access_review').values({ tenant, id: newId(), begun_at: now, begun_by: by }).execute();
  const helper = { tenant, id: newId(), name: 'Konto support', role: 'support', units: [] } as const;
  await admin
    .insertInto('account')
    .values({ ...helper, units: [] })
    .execute();
  const opening = { id: newId(), reference: 'sak 1', vendor: 'leverandoren', account: helper.id, opened_by: by };
  const days = { opened_at: now, until: new Date(now.getTime() + 4 * 3_600_000) };
  await admin
    .insertInto('support_access')
    .values({ tenant, ...opening, ...days, schools: [school], data: ['ingenting'] })
    .execute();
}

/** A question about a look that waits for an answer, an exemption that exempts nothing, and a token of another system. */
async function addLogWork({ admin }: TestDatabase, tenant: string, by: string, { people, visitors }: PersonSample) {
  const now = clock.now();
  const pupil = people.find(({ is }) => is === 'pupil');
  const asker = visitors.find(({ role }) => role === 'pupil');
  if (pupil === undefined || asker === undefined) throw new Error('no pupil to ask');
  const about = { person: pupil.id, school: pupil.school, line: `ours:${newId()}`, line_at: now };
  const asked = { asked_by: asker.actor.id, question: 'Hvorfor?', asked_at: now, due: '2026-12-21' };
  await admin
    .insertInto('log_question')
    .values({ tenant, id: newId(), ...about, ...asked })
    .execute();
  const decided = { decided_by: 'Kommunedirektøren', decided_on: '2026-11-01', at: now, account: by };
  const reach = { towards: 'everyone', count_shown: true } as const;
  await admin
    .insertInto('log_exemption')
    .values({ tenant, id: newId(), act: 'finnes-ikke', letter: 'a', ...reach, ...decided })
    .execute();
  const token = {
    hash: '0'.repeat(64),
    system: 'andre-systemer',
    scope: 'findUsage',
    expires_on: '2027-01-01',
  } as const;
  await admin
    .insertInto('log_token')
    .values({ tenant, id: newId(), ...token, made_at: now, account: by })
    .execute();
}

/** What an owner's people have begun and not ended, so that the forms that only then stand on a page do. */
export async function addPeopleWork(base: TestDatabase, sample: PersonSample): Promise<void> {
  const { actor } = one(sample, 'coordinator');
  const { tenant } = sample.owner;
  const rows = 'Skole;Klasse;Fornavn;Etternavn\r\nPrøveskolen;9B;Kim;Prøve\r\n;9B;Uten;Skole\r\n';
  await uploadPeople({ db: base.db, clock }, actor, new TextEncoder().encode(rows));
  await addAccessWork(base, tenant, actor.id, sample.people[0]?.school ?? '');
  await addLogWork(base, tenant, actor.id, sample);
}

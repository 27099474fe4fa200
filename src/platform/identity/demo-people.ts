import type { Role } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** Invented names; none is taken from a source document. */
const names = [
  'Kari Nordberg',
  'Amir Solheim',
  'Ingrid Haugmo',
  'Jonas Lindvik',
  'Marit Fjeldstad',
  'Lars Ekornes',
  'Sunniva Brekkeli',
  'Tor Myrvang',
  'Nadia Storlien',
  'Henrik Aasgard',
  'Solveig Tveitnes',
  'Oskar Lunde',
] as const;

export interface DemoOwner {
  readonly tenant: string;
  readonly slug: string;
  /** Keys of units that get a leader of their own. */
  readonly units: readonly string[];
}

/** Two coordinators, because opening access waits for a second person; a leader for each unit; one who only reads. */
function rolesFor(units: readonly string[]): readonly { role: Role; units: readonly string[] }[] {
  return [
    { role: 'coordinator', units: [] },
    { role: 'coordinator', units: [] },
    ...units.map((unit) => ({ role: 'leader' as const, units: [unit] })),
    { role: 'reader', units: [] },
  ];
}

/**
 * Gives an owner its invented people; an owner that has accounts keeps them and gets no more.
 * @param trx from `inTenant` for that owner
 * @param newId gives ids that sort by when they were made
 * @returns how many were added
 */
export async function addDemoPeople(trx: Trx, owner: DemoOwner, newId: () => string): Promise<number> {
  const any = await trx.selectFrom('account').select('id').where('tenant', '=', owner.tenant).limit(1).execute();
  if (any.length > 0) return 0;
  // Owners differ in their people, and an owner has the same ones every time.
  const first = [...owner.slug].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const people = rolesFor(owner.units).map(({ role, units }, index) => ({
    tenant: owner.tenant,
    id: newId(),
    name: names[(first + index) % names.length] ?? names[0],
    role,
    units: [...units],
  }));
  await trx.insertInto('account').values(people).execute();
  return people.length;
}

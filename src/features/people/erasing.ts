import './table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, type Erasing, type ErasingPart, kept, rowsOf } from '#src/platform/holdings/erasing.ts';

const contactFields = ['email', 'phone', 'address', 'identity_number'] as const;

/** The rows of a person that say how to reach them, at some schools or at all but those. */
const contacts = (trx: Trx, { person, left }: Erasing, where: 'left' | 'there') =>
  trx
    .selectFrom('person')
    .select('school')
    .where('id', '=', person)
    .where((eb) => eb.or(contactFields.map((field) => eb(field, 'is not', null))))
    .where('school', where === 'left' ? 'in' : 'not in', listed(left));

/** `in ()` is no SQL: a school that there is none of stands in an empty list. */
const listed = (ids: readonly string[]) => (ids.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...ids]);

async function rosterRows(trx: Trx, { person }: Erasing, schools: readonly string[]): Promise<number> {
  const at = listed(schools);
  return (
    (await countOf(trx.selectFrom('person').select('id').where('id', '=', person).where('school', 'in', at))) +
    (await countOf(
      trx.selectFrom('group_member').select('person').where('person', '=', person).where('school', 'in', at),
    )) +
    (await countOf(
      trx.selectFrom('school_role').select('person').where('person', '=', person).where('school', 'in', at),
    )) +
    (await countOf(
      trx
        .selectFrom('guardianship')
        .select('child')
        .where((eb) => eb.or([eb('guardian', '=', person), eb('child', '=', person)]))
        .where('school', 'in', at),
    ))
  );
}

async function schoolsThere(trx: Trx, { person, left }: Erasing): Promise<readonly string[]> {
  const rows = await trx.selectFrom('person').select('school').where('id', '=', person).execute();
  return rows.map(({ school }) => school).filter((school) => !left.includes(school));
}

async function eraseRoster(trx: Trx, { person, left }: Erasing): Promise<number> {
  const at = listed(left);
  return rowsOf([
    ...(await trx.deleteFrom('group_member').where('person', '=', person).where('school', 'in', at).execute()),
    ...(await trx.deleteFrom('school_role').where('person', '=', person).where('school', 'in', at).execute()),
    ...(await trx
      .deleteFrom('guardianship')
      .where((eb) => eb.or([eb('guardian', '=', person), eb('child', '=', person)]))
      .where('school', 'in', at)
      .execute()),
    ...(await trx.deleteFrom('person').where('id', '=', person).where('school', 'in', at).execute()),
  ]);
}

async function restrictions(trx: Trx, { person }: Erasing): Promise<{ readonly open: number; readonly over: number }> {
  const rows = await trx
    .selectFrom('person_restriction')
    .select(['id', 'lifted_at'])
    .where('person', '=', person)
    .execute();
  const uses = await trx
    .selectFrom('person_restriction_use')
    .select('id')
    .where('restriction', '=', (eb) =>
      anyOf(
        eb,
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  const open = rows.filter(({ lifted_at }) => lifted_at === null).length;
  return { open, over: rows.length - open + uses.length };
}

/** What the lists of people let go when somebody asks: everything of a school that they have left, and nothing of one where they are. */
export const peopleErasing: readonly ErasingPart[] = [
  {
    id: 'contact',
    title: say(
      'Adresse, telefon, e-post og fødselsnummer',
      'Adresse, telefon, e-post og fødselsnummer',
      'Address, phone, e-mail and identity number',
    ),
    tables: ['person'],
    does: say(
      'Feltene tømmes ved skoler personen har sluttet på.',
      'Felta blir tømde ved skular personen har slutta på.',
      'The fields are emptied at schools that the person has left.',
    ),
    look: async (trx, whom) => ({
      erasable: await countOf(contacts(trx, whom, 'left')),
      kept: kept('task', await countOf(contacts(trx, whom, 'there'))),
    }),
    erase: async (trx, { person, left }) =>
      rowsOf(
        await trx
          .updateTable('person')
          .set({ email: null, phone: null, address: null, identity_number: null, contact_secret: false })
          .where('id', '=', person)
          .where('school', 'in', listed(left))
          .where((eb) => eb.or(contactFields.map((field) => eb(field, 'is not', null))))
          .execute(),
      ),
  },
  {
    id: 'roster',
    title: say(
      'Navn, fødselsdato, klasser, roller og hvem som er foresatt',
      'Namn, fødselsdato, klassar, roller og kven som er føresett',
      'Name, date of birth, classes, roles and guardians',
    ),
    tables: ['person', 'school_role', 'group_member', 'school_group', 'guardianship'],
    does: say(
      'Linjene slettes ved skoler personen har sluttet på. I loggen står bare et nummer igjen.',
      'Linjene blir sletta ved skular personen har slutta på. I loggen står berre eit nummer att.',
      'The lines are deleted at schools that the person has left. Only a number stays in the log.',
    ),
    caution: say(
      'Hvilke elever som har gått på skolen, skal tas vare på for ettertiden (bevaringsforskrifta § 40). Slett kopien her bare når det er sikkert at det står i arkivet.',
      'Kva elevar som har gått på skulen, skal takast vare på for ettertida (bevaringsforskrifta § 40). Slett kopien her berre når det er sikkert at det står i arkivet.',
      'Which pupils have gone to the school must be kept for posterity (bevaringsforskrifta § 40). Erase the copy here only when it is certain to be in the archive.',
    ),
    look: async (trx, whom) => ({
      erasable: await rosterRows(trx, whom, whom.left),
      kept: kept('task', await rosterRows(trx, whom, await schoolsThere(trx, whom))),
    }),
    erase: eraseRoster,
  },
  {
    id: 'restrictions',
    title: say('Begrensninger', 'Avgrensingar', 'Restrictions'),
    tables: ['person_restriction', 'person_restriction_use'],
    look: async (trx, whom) => {
      const { open, over } = await restrictions(trx, whom);
      return { erasable: 0, kept: [...kept('protects', open), ...kept('case', over)] };
    },
  },
];

import './table.ts';
import { sql } from 'kysely';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, type Erasing, type ErasingPart, kept, rowsOf } from '#src/platform/holdings/erasing.ts';

/** The rows of a person among the parties, by whether their case is over. */
const parties = (trx: Trx, { person, accounts, addresses }: Erasing, isOver: boolean) =>
  trx
    .selectFrom('matter_party as p')
    .innerJoin('matter as m', (join) => join.onRef('m.tenant', '=', 'p.tenant').onRef('m.id', '=', 'p.matter'))
    .where('m.state', isOver ? '=' : '<>', 'closed')
    // That there is one may be what nobody is to be told yet (child welfare, the police): such a case is in no plan and no letter.
    .where('m.kind', 'not in', ['disclosure', 'log-access'])
    .where((eb) =>
      eb.or([
        eb('p.person', '=', person),
        eb('p.account', '=', (of) => anyOf(of as never, accounts)),
        sql<boolean>`lower(p.email) = any(${sql.val([...addresses])}::text[])`,
      ]),
    );

const contactFields = ['p.email', 'p.phone', 'p.address', 'p.public_name'] as const;

const reachable = (trx: Trx, whom: Erasing, isOver: boolean) =>
  parties(trx, whom, isOver)
    .select('p.id')
    .where((eb) => eb.or(contactFields.map((field) => eb(field, 'is not', null))));

/** What cases let go of a party: how to reach them, when the case is over. What was asked and answered follows the case. */
export const caseErasing: readonly ErasingPart[] = [
  {
    id: 'contact',
    title: say(
      'E-post, telefon, adresse og navn på offentlig side, i saker som er ferdige',
      'E-post, telefon, adresse og namn på offentleg side, i saker som er ferdige',
      'E-mail, phone, address and public name, in cases that are done',
    ),
    tables: ['matter_party'],
    does: say('Feltene tømmes.', 'Felta blir tømde.', 'The fields are emptied.'),
    look: async (trx, whom) => ({
      erasable: await countOf(reachable(trx, whom, true)),
      kept: kept('ongoing', await countOf(reachable(trx, whom, false))),
    }),
    erase: async (trx, whom) => {
      const rows = await reachable(trx, whom, true).execute();
      if (rows.length === 0) return 0;
      return rowsOf(
        await trx
          .updateTable('matter_party')
          .set({ email: null, phone: null, address: null, public_name: null })
          .where(
            'id',
            'in',
            rows.map(({ id }) => id),
          )
          .execute(),
      );
    },
  },
  {
    id: 'notices',
    title: say('Hvor varsler sendes', 'Kvar varsel blir sende', 'Where notices are sent'),
    tables: ['matter_notice'],
    does: say('Slettes.', 'Blir sletta.', 'It is deleted.'),
    look: async (trx, { accounts }) => ({
      erasable: await countOf(
        trx
          .selectFrom('matter_notice')
          .select('account')
          .where('account', '=', (eb) => anyOf(eb, accounts)),
      ),
      kept: [],
    }),
    erase: async (trx, { accounts }) =>
      rowsOf(
        await trx
          .deleteFrom('matter_notice')
          .where('account', '=', (eb) => anyOf(eb, accounts))
          .execute(),
      ),
  },
  {
    id: 'cases',
    title: say('Sakene selv', 'Sakene sjølve', 'The cases themselves'),
    tables: [
      ...(['matter', 'matter_party', 'matter_event', 'matter_message', 'matter_file', 'matter_document'] as const),
      ...(['matter_task', 'matter_requirement', 'matter_hold'] as const),
    ],
    look: async (trx, whom) => {
      const of = async (isOver: boolean) =>
        countOf(parties(trx, whom, isOver).select('p.matter').distinct().where('m.erased_at', 'is', null));
      return { erasable: 0, kept: [...kept('ongoing', await of(false)), ...kept('archive', await of(true))] };
    },
  },
];

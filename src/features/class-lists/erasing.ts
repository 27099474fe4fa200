import './table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { countOf, type Erasing, type ErasingPart, keeping, kept, rowsOf } from '#src/platform/holdings/erasing.ts';

const ids = (left: readonly string[]) => (left.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...left]);

/** A no that holds keeps something from being given out: it is over when it is taken back, or the school is left. */
const said = (trx: Trx, { person, left }: Erasing, which: 'over' | 'holds') =>
  trx
    .selectFrom('class_list_objection')
    .select('id')
    .where((eb) => eb.or([eb('child', '=', person), eb('by_person', '=', person)]))
    .$if(which === 'over', (query) =>
      query.where((eb) => eb.or([eb('withdrawn_at', 'is not', null), eb('school', 'in', ids(left))])),
    )
    .$if(which === 'holds', (query) => query.where('withdrawn_at', 'is', null).where('school', 'not in', ids(left)));

const told = (trx: Trx, { person, left }: Erasing, which: 'over' | 'holds') =>
  trx
    .selectFrom('class_list_notice_child')
    .select('notice')
    .where('child', '=', person)
    .where('school', which === 'over' ? 'in' : 'not in', ids(left));

/** What class lists let go of a person. */
export const classListErasing: readonly ErasingPart[] = [
  {
    id: 'objections',
    title: say(
      'Nei til klasselister, og hva hjemmet er varslet om',
      'Nei til klasselister, og kva heimen er varsla om',
      'Objections to class lists, and what the home was told',
    ),
    tables: ['class_list_notice', 'class_list_notice_child', 'class_list_objection'],
    does: say(
      'Det som er tatt tilbake, og alt ved skoler personen har sluttet på, slettes.',
      'Det som er teke tilbake, og alt ved skular personen har slutta på, blir sletta.',
      'What was taken back, and everything at schools that the person has left, is deleted.',
    ),
    look: async (trx, whom) => ({
      erasable: (await countOf(said(trx, whom, 'over'))) + (await countOf(told(trx, whom, 'over'))),
      kept: kept('protects', (await countOf(said(trx, whom, 'holds'))) + (await countOf(told(trx, whom, 'holds')))),
    }),
    erase: async (trx, whom) =>
      rowsOf([
        ...(await trx
          .deleteFrom('class_list_objection')
          .where('id', 'in', said(trx, whom, 'over'))
          .execute()),
        ...(await trx
          .deleteFrom('class_list_notice_child')
          .where('child', '=', whom.person)
          .where('school', 'in', ids(whom.left))
          .execute()),
      ]),
  },
  keeping(
    {
      id: 'hand-outs',
      title: say(
        'At personen sto på en liste som er delt ut',
        'At personen stod på ei liste som er delt ut',
        'That the person stood on a list that was handed out',
      ),
      tables: ['class_list_hand_out'],
    },
    'log',
    (trx, { person }) =>
      countOf(
        trx
          .selectFrom('class_list_hand_out as h')
          .innerJoin('log_person as p', 'p.line', 'h.log_line')
          .select('h.id')
          .where('p.person', '=', person),
      ),
  ),
];

import './table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, type Erasing, type ErasingPart, keeping, kept, rowsOf } from '#src/platform/holdings/erasing.ts';

const questions = (trx: Trx, { person, accounts }: Erasing, answered: boolean) =>
  trx
    .selectFrom('log_question')
    .select('id')
    .where((eb) => eb.or([eb('person', '=', person), eb('asked_by', '=', (of) => anyOf(of, accounts))]))
    .where('answered_at', answered ? 'is not' : 'is', null);

/** What the room of who has looked lets go of a person: their questions. The log itself tells of others' acts. */
export const lookedErasing: readonly ErasingPart[] = [
  {
    id: 'questions',
    title: say('Spørsmål om loggen', 'Spørsmål om loggen', 'Questions about the log'),
    tables: ['log_question'],
    does: say(
      'Spørsmål som er besvart, slettes med svaret.',
      'Spørsmål som er svara på, blir sletta med svaret.',
      'Questions that were answered are deleted with their answers.',
    ),
    look: async (trx, whom) => ({
      erasable: await countOf(questions(trx, whom, true)),
      kept: kept('ongoing', await countOf(questions(trx, whom, false))),
    }),
    erase: async (trx, whom) =>
      rowsOf(
        await trx
          .deleteFrom('log_question')
          .where('id', 'in', questions(trx, whom, true))
          .execute(),
      ),
  },
  keeping(
    {
      id: 'looks',
      title: say('Hvem som har sett på opplysningene', 'Kven som har sett på opplysningane', 'Who has looked'),
      tables: ['log_person', 'foreign_log_line'],
    },
    'log',
    async (trx, { person }) =>
      (await countOf(trx.selectFrom('log_person').select('line').where('person', '=', person))) +
      (await countOf(trx.selectFrom('foreign_log_line').select('hash').where('person', '=', person))),
  ),
  keeping(
    {
      id: 'readings',
      title: say('At loggen er åpnet og lest', 'At loggen er opna og lesen', 'That the log was opened and read'),
      tables: ['log_reading', 'log_reading_person', 'log_extract'],
    },
    'log',
    async (trx, { person, accounts }) =>
      (await countOf(
        trx
          .selectFrom('log_reading_person as p')
          .innerJoin('log_reading as r', 'r.id', 'p.reading')
          .select('p.reading')
          .where('p.person', '=', person)
          // Of others nothing is said before those concerned are told.
          .where((eb) => eb.or([eb('r.told', '=', 'before'), eb('r.notified_on', 'is not', null)])),
      )) +
      (await countOf(
        trx
          .selectFrom('log_reading')
          .select('id')
          .where('account', '=', (eb) => anyOf(eb, accounts))
          .where((eb) => eb.or([eb('told', '=', 'before'), eb('notified_on', 'is not', null)])),
      )),
  ),
];

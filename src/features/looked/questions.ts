import type { IsoDate } from '#src/kernel/date.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import { addMonths } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Look } from './look.ts';
import { recorded } from './recorded.ts';
import { allSchools, type Ward } from './standing.ts';

/** A question about a look, and the answer when there is one. */
export interface Question {
  readonly id: string;
  readonly person: string;
  /** The key of the look. */
  readonly line: string;
  readonly lineAt: Date;
  readonly text: string;
  readonly askedAt: Date;
  /** The last day to answer: one month (GDPR art. 12(3)). */
  readonly due: IsoDate;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

async function questionsWhere(trx: Trx, persons: readonly string[] | undefined): Promise<Question[]> {
  let query = trx.selectFrom('log_question').selectAll();
  if (persons !== undefined) query = query.where('person', '=', (eb) => eb.fn.any(eb.val([...persons])));
  const rows = await query.orderBy('asked_at', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    line: row.line,
    lineAt: row.line_at,
    text: row.question,
    askedAt: row.asked_at,
    due: row.due,
    answer: row.answer,
    answeredAt: row.answered_at,
  }));
}

/** The questions that have been asked about looks at one person, the newest first. */
export const questionsAbout = (trx: Trx, person: string): Promise<Question[]> => questionsWhere(trx, [person]);

const longest = 4000;

/** The words of a question or an answer. @throws Problem (bad-input) when there are none, or far too many */
function wordsOf(text: string, place: string): string {
  const words = text.replaceAll('\0', '').trim();
  if (words !== '' && words.length <= longest) return words;
  throw new Problem(
    words === ''
      ? say('Skriv hva du lurer på.', 'Skriv kva du lurer på.', 'Write what you wonder about.')
      : say(
          'Teksten er for lang: høyst 4000 tegn.',
          'Teksten er for lang: høgst 4000 teikn.',
          'The text is too long: at most 4000 characters.',
        ),
    { code: 'bad-input', place },
  );
}

/**
 * Asks the owner about a look: kept with the day by which it must be answered. The one place where a question comes
 * into being, so that it can become a case.
 * @throws Problem (refused; bad-input at `sporsmal`)
 */
export async function askAbout(deps: Deps, actor: Actor, ward: Ward, look: Look, text: string): Promise<string> {
  const question = wordsOf(text, 'sporsmal');
  const [school] = ward.schools;
  const deed = {
    act: 'looked.ask',
    subject: look.key,
    persons: [ward.person.id],
    schools: ward.schools,
    decision: ward.may,
  };
  return recorded(deps, actor, deed, async (trx) => {
    const now = deps.clock.now();
    const id = idAt(deps.clock.now());
    await trx
      .insertInto('log_question')
      .values({
        tenant: actor.tenant,
        school: school ?? '',
        id,
        person: ward.person.id,
        asked_by: actor.id,
        line: look.key,
        line_at: look.at,
        question,
        asked_at: now,
        due: addMonths(osloDate(now), 1),
        answer: null,
        answered_by: null,
        answered_at: null,
      })
      .execute();
    return id;
  });
}

/** The questions that wait for an answer first, by the day they are due; then those answered. @throws Problem (refused) */
export async function viewQuestions(deps: Deps, actor: Actor): Promise<readonly Question[]> {
  const schools = await allSchools(deps, actor.tenant);
  const deed = { act: 'log.manage', subject: 'log-questions', scope: { units: [] }, schools } as const;
  const found = await perform(deps, actor, deed, (trx) => questionsWhere(trx, undefined));
  const waiting = found.filter(({ answer }) => answer === null);
  return [...waiting.sort((a, b) => (a.due < b.due ? -1 : 1)), ...found.filter(({ answer }) => answer !== null)];
}

/** Answers a question; an answer stands. @throws Problem (refused; bad-input at `svar`; not-found; conflict when it has been answered) */
export async function answerQuestion(deps: Deps, actor: Actor, id: string, text: string): Promise<void> {
  const answer = wordsOf(text, 'svar');
  const schools = await allSchools(deps, actor.tenant);
  const deed = { act: 'log.manage', subject: `log-question:${id}`, scope: { units: [] }, schools } as const;
  await perform(deps, actor, deed, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('log_question')
      .set({ answer, answered_by: actor.id, answered_at: deps.clock.now() })
      .where((eb) => eb(eb.cast('id', 'text'), '=', id))
      .where('answer', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
    throw new Problem(
      say(
        'Spørsmålet finnes ikke, eller det er besvart.',
        'Spørsmålet finst ikkje, eller det er svart på.',
        'There is no such question, or it has been answered.',
      ),
      { code: 'not-found' },
    );
  });
}

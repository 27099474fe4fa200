import { schools } from '#src/features/people/index.ts';
import { isDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** The schools whose persons an actor may read about: all for a coordinator, those of the own units for a leader. */
export async function readableSchools(trx: Trx, actor: Actor): Promise<string[]> {
  const all = await schools(trx);
  const own = actor.role === 'leader' ? all.filter(({ unit }) => unit !== null && actor.units.includes(unit)) : all;
  return own.map(({ id }) => id);
}

/** A person found by name, at the schools where the person is. */
export interface Found {
  readonly id: string;
  readonly schools: readonly string[];
}

/** What the lines of the form said, and what stands in the way of some of them. */
export interface Whom {
  readonly found: readonly Found[];
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

/**
 * Finds the persons that somebody has written, one on each line, by whole name and, where two have the same, the day of
 * birth after a comma. There is no search by parts of a name: who reads the log knows whom it is about.
 */
export async function whomIsMeant(trx: Trx, text: string): Promise<Whom> {
  const lines = [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))].filter(
    (line) => line !== '',
  );
  const found = new Map<string, Found>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  for (const line of lines) {
    const ids = await called(trx, line);
    const [only] = ids;
    if (only === undefined) unknown.push(line);
    else if (ids.length > 1) ambiguous.push(line);
    else found.set(only.id, only);
  }
  return { found: [...found.values()], unknown, ambiguous };
}

async function called(trx: Trx, line: string): Promise<Found[]> {
  const [name = '', born = ''] = line.split(',').map((part) => part.trim());
  let query = trx
    .selectFrom('person')
    .select(['id', 'school'])
    .where((eb) =>
      eb(
        eb.fn('lower', [eb.fn('concat_ws', [eb.val(' '), 'given_name', 'family_name'])]),
        '=',
        name.toLocaleLowerCase('nb'),
      ),
    );
  if (isDate(born)) query = query.where('birth_date', '=', born);
  const rows = await query.execute();
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, those]) => ({
    id,
    schools: those.map(({ school }) => school),
  }));
}

/** The account that somebody has written the name of, with its person if it has one; undefined unless there is exactly one. */
export async function accountCalled(
  trx: Trx,
  name: string,
): Promise<{ readonly account: string; readonly person: readonly Found[] } | undefined> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'person'])
    .where('name', '=', name.trim())
    .limit(2)
    .execute();
  const [only] = rows;
  if (only === undefined || rows.length > 1) return undefined;
  if (only.person === null) return { account: only.id, person: [] };
  const at = await trx.selectFrom('person').select('school').where('id', '=', only.person).execute();
  const person = at.length === 0 ? [] : [{ id: only.person, schools: at.map(({ school }) => school) }];
  return { account: only.id, person };
}

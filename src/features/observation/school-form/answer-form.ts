import { createHash } from 'node:crypto';
import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { gapRows } from '../against/gap-rows.ts';
import { usualDays } from '../against/usage.ts';
import { registerToday } from '../observers/bring-in.ts';
import type { GapRow } from '../observers/gap.ts';
import { latestObservations, saveRun } from '../store.ts';
import type { SaidOfUse, SchoolAnswer } from './answers.ts';
import { type FormState, type FormYear, formState, formYearOf } from './due.ts';
import { type FormItem, itemsOf } from './items.ts';
import { type SchoolForm, saveForm, schoolForms } from './store.ts';

const noSchool = say(
  'Det er ingen slik skole i registeret.',
  'Det er ingen slik skule i registeret.',
  'There is no such school in the register.',
);

/** A school’s form as it is now. */
export interface FormView extends FormYear {
  readonly unit: string;
  readonly name: string;
  readonly state: FormState;
  readonly today: IsoDate;
  readonly answeredAt: Date | undefined;
  readonly items: readonly FormItem[];
}

/** Everything that forms are made of, read once. */
interface Ground {
  readonly snapshot: Snapshot;
  readonly rows: readonly GapRow[];
  readonly forms: readonly SchoolForm[];
  readonly today: IsoDate;
}

async function groundOf(trx: Trx, { clock }: Deps, actor: Actor, units?: readonly string[]): Promise<Ground> {
  const now = clock.now();
  const today = osloDate(now);
  const snapshot = await registerToday(trx, actor.tenant, now);
  const observations = await latestObservations(trx, units === undefined ? {} : { units: [...units, null] });
  // What the school itself said is told from its form, so that the rest is what others have seen.
  const seen = observations.filter(({ observer }) => observer !== 'school-form');
  const rows = gapRows({ observations: seen, snapshot, days: usualDays });
  return { snapshot, rows, today, forms: await schoolForms(trx, units) };
}

function formOf(unit: string, { snapshot, rows, forms, today }: Ground): FormView {
  const entry = entriesOf(snapshot, 'units').get(unit);
  if (entry === undefined) throw new Problem(noSchool, { code: 'not-found' });
  const last = forms.find((form) => form.unit === unit);
  return {
    ...formYearOf(today),
    unit,
    name: entry.body.name,
    today,
    state: formState(last?.year, today),
    answeredAt: last?.answeredAt,
    items: itemsOf(unit, rows, snapshot, last),
  };
}

/** A school's form to be answered. @throws Problem (refused, not-found) */
export function viewForm(deps: Deps, actor: Actor, unit: string): Promise<FormView> {
  const deed = {
    act: 'observation.bring-in',
    subject: `school-form/${unit}`,
    scope: { units: [unit] },
    purpose: 'look',
  } as const;
  return perform(deps, actor, deed, async (trx) => formOf(unit, await groundOf(trx, deps, actor, [unit])));
}

/** A school's answers beside what is registered and observed. @throws Problem (refused, not-found) */
export function viewAnswers(deps: Deps, actor: Actor, unit: string): Promise<FormView> {
  const deed = { act: 'observation.read', subject: `school-form/${unit}`, scope: { units: [unit] } } as const;
  return perform(deps, actor, deed, async (trx) => formOf(unit, await groundOf(trx, deps, actor, [unit])));
}

/** Something that nobody asked about. */
export interface Added {
  readonly name: string;
  readonly purpose: string;
}

/** What was sent of a form. */
export interface SentForm {
  readonly unit: string;
  /** By the ids of the items; what is not there is not known. */
  readonly said: ReadonlyMap<string, SaidOfUse>;
  readonly added: readonly Added[];
}

const answerOf = ({ id, name, system, purpose }: FormItem, said: ReadonlyMap<string, SaidOfUse>): SchoolAnswer => ({
  name,
  said: said.get(id) ?? 'unknown',
  ...(system === undefined ? {} : { system }),
  ...(purpose === undefined ? {} : { purpose }),
});

/**
 * Keeps a school's answers of this school year, and what it uses as observations.
 * @throws Problem (refused, not-found)
 */
export function answerForm(deps: Deps, actor: Actor, { unit, said, added }: SentForm): Promise<void> {
  const deed = {
    act: 'observation.bring-in',
    subject: `school-form/${unit}`,
    scope: { units: [unit] },
    purpose: 'answer',
  } as const;
  return perform(deps, actor, deed, async (trx) => {
    const now = deps.clock.now();
    const { items, year } = formOf(unit, await groundOf(trx, deps, actor, [unit]));
    const answers = [
      ...items.map((item) => answerOf(item, said)),
      ...added.map(
        ({ name, purpose }): SchoolAnswer => ({ name, said: 'in-use', ...(purpose === '' ? {} : { purpose }) }),
      ),
    ];
    await saveForm(trx, { unit, year, answeredAt: now, answers }, actor.id);
    const source = createHash('sha256').update(JSON.stringify({ unit, year, answers })).digest('hex');
    const inUse = answers.filter((answer) => answer.said === 'in-use');
    const observations = inUse.map(({ name }) => ({
      observer: 'school-form' as const,
      unit,
      seen: { kind: 'system' as const, name },
      at: now.toISOString(),
      source,
    }));
    await saveRun(trx, {
      id: idAt(now),
      observer: 'school-form',
      unit,
      at: now,
      source,
      observations,
      author: actor.id,
    });
  });
}

/** Every school that somebody may see, with its form. @throws Problem (refused) */
export function viewForms(deps: Deps, actor: Actor): Promise<readonly FormView[]> {
  const all = decide(actor, 'observation.read', { units: ['–'] }).allowed;
  const scope = { units: all ? [] : actor.units };
  return perform(deps, actor, { act: 'observation.read', subject: 'school-forms', scope }, async (trx) => {
    const ground = await groundOf(trx, deps, actor, all ? undefined : actor.units);
    const schools = [...entriesOf(ground.snapshot, 'units').values()].filter(({ key, body }) =>
      all ? body.kind === 'school' : actor.units.includes(key),
    );
    const views = schools.map(({ key }) => formOf(key, ground));
    return views.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  });
}

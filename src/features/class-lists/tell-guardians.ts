import { type IsoDate, osloDate, parseDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Field, recipientsOf, type ToldPurpose } from './field.ts';
import { withClassList } from './make.ts';
import type { ListDeps } from './prepare.ts';
import { problems, refusal } from './problems.ts';
import { judgeField } from './rules/judge.ts';
import { keepNotice, type Notice } from './store.ts';

/** What guardians are told of. */
export interface Told {
  readonly school: string;
  readonly group: string;
  readonly purpose: ToldPurpose;
  readonly fields: readonly Field[];
  /** The day they were told; they can object for the owner's number of working days after it. */
  readonly toldOn: string;
  readonly how: string;
}

/** The last day to object to what was told on a day: the day itself is not counted. */
export function objectUntil(toldOn: IsoDate, noticeDays: number): IsoDate {
  return workingDaysAfter(toldOn, noticeDays);
}

/**
 * Writes down that guardians of a group have been told what its list will hold. It stands in their page at once.
 * @throws Problem (refused; bad-input when the day is to come or nobody says how; not-found)
 */
export function tellGuardians(deps: ListDeps, actor: Actor, told: Told): Promise<Notice> {
  const { school, group, purpose, fields } = told;
  const [recipient = 'guardians'] = recipientsOf[purpose];
  const wish = { school, group, purpose, recipient, fields };
  return withClassList(deps, actor, wish, 'class-list.tell', async (trx, made) => {
    // Whatever else is refused about the list, that nobody was told yet is why this is done.
    if (made.refused !== undefined && made.refused !== 'not-told' && made.refused !== 'time-to-object')
      throw refusal(made.refused, made.prepared.schoolKind);
    const at = deps.clock.now();
    const toldOn = parseDate(told.toldOn, 'fortalt');
    if (toldOn > osloDate(at))
      throw new Problem(problems.badDate, { code: 'bad-input', place: 'fortalt', remedy: problems.correctIt });
    const how = told.how.replace(/\s+/g, ' ').trim().slice(0, 200);
    if (how === '')
      throw new Problem(problems.needsHow, { code: 'bad-input', place: 'hvordan', remedy: problems.correctIt });
    // What earlier notices said is no limit to a new one.
    const fresh = { ...made.circumstances, telling: undefined };
    const open = fields.filter((field) => judgeField(field, fresh) === undefined);
    const notice: Notice = {
      id: idAt(at),
      school,
      group,
      purpose,
      fields: open,
      toldOn,
      objectUntil: objectUntil(toldOn, made.prepared.decided.rules.noticeDays),
      how,
    };
    const children = made.roster.map(({ id }) => id);
    await keepNotice(trx, { ...notice, tenant: actor.tenant, at, account: actor.id }, children);
    return notice;
  });
}

import { advance, type MatterRow, nextId, performMatter } from '#src/features/cases/index.ts';
import { type CorrectionField, correctionFields, findPersons, type Person } from '#src/features/people/index.ts';
import { readRegister, snapshotOf } from '#src/features/register/index.ts';
import { isDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Policy } from '#src/platform/access/policy.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { badField, type DutyDeps, reachOwnSchools, subjectIds } from '../duty/deps.ts';
import { recipientsOf, systemsWith } from '../duty/systems.ts';
import { taskWords } from '../duty/task-words.ts';
import { giveTasks } from '../duty/tasks.ts';
import { correctionGrounds, isGroundKey, mayAppend } from './rules.ts';

const problems = {
  person: say(
    'Finn først hvem saken gjelder, blant personene ved skolene',
    'Finn først kven saka gjeld, blant personane ved skulane',
    'First find whom the case is about among the people of the schools',
  ),
  field: say('Velg hva som er feil', 'Vel kva som er feil', 'Choose what is wrong'),
  place: say('Skriv hvor det står', 'Skriv kvar det står', 'Write where it stands'),
  wrong: say('Skriv det som er feil, ordrett', 'Skriv det som er feil, ordrett', 'Write what is wrong, word for word'),
  proposed: say('Skriv hva som skal stå', 'Skriv kva som skal stå', 'Write what it should say'),
  same: say('Det står slik allerede', 'Det står slik alt', 'It says so already'),
  born: say('Skriv datoen slik: 2012-03-17', 'Skriv datoen slik: 2012-03-17', 'Write the date like this: 2012-03-17'),
  name: say('Skriv fornavn og etternavn', 'Skriv fornamn og etternamn', 'Write given and family name'),
  none: say(
    'Velg en retting som ikke er avgjort',
    'Vel ei retting som ikkje er avgjord',
    'Choose a correction that is not decided',
  ),
  decision: say('Velg hva som er avgjort', 'Vel kva som er avgjort', 'Choose what is decided'),
  ground: say(
    'Velg en grunn som passer til avgjørelsen',
    'Vel ein grunn som passar til avgjerda',
    'Choose a ground that fits the decision',
  ),
  append: say(
    'Navn og fødselsdato rettes eller avslås: ingenting kan stå ved siden av dem',
    'Namn og fødselsdato blir retta eller avslått: ingenting kan stå ved sida av dei',
    'A name and a date of birth are corrected or refused: nothing can stand beside them',
  ),
} as const;

/** What one field of a person says now. */
export function fieldValue(person: Person, field: CorrectionField): string | null {
  if (field === 'name') return `${person.givenName} ${person.familyName}`;
  return field === 'birth-date' ? person.birthDate : person[field];
}

/** What somebody says is wrong. */
export interface NamedWrong {
  readonly matter: string;
  /** `field:address`, or `place` for a text somewhere. */
  readonly what: string;
  readonly person: string;
  readonly place: string;
  readonly wrong: string;
  readonly proposed: string;
}

/** The value as it is kept, without what has been appended to it. */
async function storedValue(trx: Trx, person: string, field: CorrectionField): Promise<string | null> {
  const rows = await trx
    .selectFrom('person')
    .select(['given_name', 'family_name', 'birth_date', 'address', 'phone', 'email'])
    .where('id', '=', person)
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .execute();
  const values = rows.map((row) => {
    if (field === 'name') return `${row.given_name} ${row.family_name}`;
    return field === 'birth-date' ? row.birth_date : row[field];
  });
  return values.find((value) => value !== null) ?? null;
}

function checkProposed(field: CorrectionField, proposed: string, wrong: string | null): void {
  if (proposed === '') throw badField(problems.proposed, 'proposed');
  if (proposed === wrong) throw badField(problems.same, 'proposed');
  if (field === 'birth-date' && !isDate(proposed)) throw badField(problems.born, 'proposed');
  if (field === 'name' && !/\S+\s+\S+/.test(proposed)) throw badField(problems.name, 'proposed');
}

/** Writes down one thing that is said to be wrong: a field of a person, or a text somewhere. @throws Problem (bad-input) */
export function nameWrong(deps: DutyDeps, actor: Actor, wish: NamedWrong): Promise<void> {
  return performMatter(deps, actor, { step: 'name-wrong', matter: wish.matter }, async (trx, { matter }) => {
    const row = wish.what === 'place' ? somewhere(wish) : await ofPerson(trx, deps, actor, matter, wish);
    const id = nextId(deps.clock);
    const more = { ground: null, section: null, decided_at: null, decided_by: null };
    await trx
      .insertInto('correction')
      .values({ tenant: ownTenant, id, matter: matter.id, ...row, ...more })
      .execute();
    const data = { correction: id, field: row.field };
    await advance(trx, deps.clock, matter, { step: 'name-wrong', name: 'wrong-named', author: actor.id, data });
  });
}

function somewhere({ place, wrong, proposed }: NamedWrong) {
  if (place === '') throw badField(problems.place, 'place');
  if (wrong === '') throw badField(problems.wrong, 'wrong');
  if (proposed === '') throw badField(problems.proposed, 'proposed');
  return { person: null, field: null, place, wrong, proposed };
}

async function ofPerson(trx: Trx, deps: DutyDeps, actor: Actor, matter: MatterRow, wish: NamedWrong) {
  const field = correctionFields.find((one) => `field:${one}` === wish.what);
  if (field === undefined) throw badField(problems.field, 'what');
  const [only, ...others] = await subjectIds(trx, matter);
  const person = others.length === 0 ? only : wish.person;
  if (person === undefined || ![only, ...others].includes(person)) throw badField(problems.person, 'what');
  await reachOwnSchools(trx, deps, actor);
  const wrong = await storedValue(trx, person, field);
  checkProposed(field, wish.proposed, wrong);
  return { person, field, place: null, wrong, proposed: wish.proposed };
}

/** Writes the right value where the wrong one stood, at every school that the actor reaches. */
async function write(trx: Trx, person: string, field: CorrectionField, proposed: string): Promise<void> {
  const words = proposed.trim().split(/\s+/);
  const set = {
    name: { given_name: words.slice(0, -1).join(' '), family_name: words.at(-1) ?? '' },
    'birth-date': { birth_date: proposed },
    address: { address: proposed },
    phone: { phone: proposed },
    email: { email: proposed },
  }[field];
  await trx.updateTable('person').set(set).where('id', '=', person).execute();
}

/** Our own fields as the register calls them: the first kind of data that holds the field. */
function categoryOf(policy: Policy, field: CorrectionField): string {
  return [...policy.data].find(([, { holds }]) => holds.some((one) => one === field))?.[0] ?? '';
}

/** Who must do the same or must be told (GDPR art. 16, 19): systems that hold it, recipients of the register, and whom we gave it to. */
export async function toTell(
  trx: Trx,
  deps: DutyDeps,
  actor: Actor,
  { person, field }: { readonly person: string | null; readonly field: CorrectionField | null },
): Promise<{ readonly systems: readonly string[]; readonly recipients: readonly string[] }> {
  const today = osloDate(deps.clock.now());
  const policy = await deps.about.policyOf(trx, actor.tenant, today);
  const snapshot = snapshotOf((await readRegister(trx, actor.tenant)).landscape, today);
  const category = field === null ? '' : categoryOf(policy, field);
  const given =
    person === null
      ? []
      : await trx
          .selectFrom('disclosure')
          .select('recipient')
          .distinct()
          .where('person', '=', person)
          .where('handed_at', 'is not', null)
          .execute();
  const known = field !== null && category === '' ? [] : recipientsOf(snapshot, category);
  return {
    systems: field === null ? [] : systemsWith(snapshot, { category, purpose: '' }),
    recipients: [...new Set([...known, ...given.map(({ recipient }) => recipient)])].sort(),
  };
}

/** What is decided of one thing that is said to be wrong. */
export interface CorrectionDecided {
  readonly matter: string;
  readonly correction: string;
  readonly decision: string;
  /** Key of a ground; for what is corrected none. */
  readonly ground: string;
}

function groundFor({ decision, ground }: CorrectionDecided) {
  if (decision === 'corrected') return undefined;
  if (!isGroundKey(ground)) throw badField(problems.ground, 'ground');
  const found = correctionGrounds[ground];
  if (found.for !== decision) throw badField(problems.ground, 'ground');
  return found;
}

/**
 * Decides one correction. Corrected: the right value is written, and the wrong one is kept with the case. Appended: the wrong one stays,
 * is marked, and the right one stands beside it wherever it is shown. Refused: with its ground. Whoever got the wrong is to be told.
 * @throws Problem (bad-input) with the field
 */
export function decideCorrection(deps: DutyDeps, actor: Actor, wish: CorrectionDecided): Promise<void> {
  return performMatter(deps, actor, { step: 'correct-data', matter: wish.matter }, async (trx, { matter }) => {
    const row = isUuid(wish.correction)
      ? await trx
          .selectFrom('correction')
          .selectAll()
          .where('id', '=', wish.correction)
          .where('matter', '=', matter.id)
          .where('decision', '=', 'undecided')
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (row === undefined) throw badField(problems.none, 'correction');
    const { decision } = wish;
    if (decision !== 'corrected' && decision !== 'appended' && decision !== 'refused')
      throw badField(problems.decision, 'decision');
    if (decision === 'appended' && !mayAppend(row.field)) throw badField(problems.append, 'decision');
    const ground = groundFor(wish);
    const section = ground === undefined ? null : `${ground.law.act} ${ground.law.section}`;
    if (decision === 'corrected' && row.person !== null && row.field !== null) {
      await reachOwnSchools(trx, deps, actor);
      if ((await findPersons(trx, [row.person], 'decided')).length === 0) throw badField(problems.person, 'correction');
      await write(trx, row.person, row.field, row.proposed);
    }
    await trx
      .updateTable('correction')
      .set({
        decision,
        ground: ground === undefined ? null : ground.text.nb,
        section,
        decided_at: deps.clock.now(),
        decided_by: actor.id,
      })
      .where('id', '=', row.id)
      .execute();
    if (decision !== 'refused') {
      const { systems, recipients } = await toTell(trx, deps, actor, row);
      const done = decision === 'corrected' ? 'correct' : 'append';
      const where = row.place === null ? systems : [row.place];
      await giveTasks(trx, deps, actor, matter, (lang) => [
        ...where.map((system) => taskWords(done, { system }, lang)),
        ...recipients.map((system) => taskWords('tellCorrected', { system }, lang)),
      ]);
    }
    await advance(trx, deps.clock, matter, {
      step: 'correct-data',
      name: 'data-corrected',
      author: actor.id,
      ...(section === null ? {} : { section }),
      data: { correction: row.id, decision },
    });
  });
}

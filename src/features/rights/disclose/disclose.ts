import { advance, nextId, performMatter } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { badField, type DutyDeps, subjectIds } from '../duty/deps.ts';
import { handedHows } from '../duty/table.ts';
import { type DisclosureWish, disclosureGap, disclosureGrounds, isDisclosureGround } from './rules.ts';

const problems = {
  whom: say(
    'Skriv hvem det gjelder, eller finn personen blant elevene',
    'Skriv kven det gjeld, eller finn personen blant elevane',
    'Write whom it is about, or find the person among the pupils',
  ),
  fields: say('Velg hva som skal gis', 'Vel kva som skal givast', 'Choose what is to be given'),
  none: say(
    'Velg en utlevering som ikke er gjort',
    'Vel ei utlevering som ikkje er gjord',
    'Choose a disclosure that is not made',
  ),
  how: say('Velg hvordan det ble gitt', 'Vel korleis det blei gitt', 'Choose how it was given'),
} as const;

/** An assessment as the form sends it; `fields` are keys of kinds of data in the register. */
export interface NewDisclosure extends Omit<DisclosureWish, 'confidential'> {
  readonly matter: string;
  readonly person: string;
  /** Where it is about somebody who is none of the persons. */
  readonly personName: string;
  readonly other: string;
}

/**
 * Assesses whether something may be given to another body: the ground, what is needed, and which provision lifts confidentiality. What
 * has no ground in the table may not be given. @throws Problem (bad-input) with the field
 */
export function assessDisclosure(deps: DutyDeps, actor: Actor, wish: NewDisclosure): Promise<void> {
  return performMatter(deps, actor, { step: 'disclose', matter: wish.matter }, async (trx, { matter }) => {
    const known = await subjectIds(trx, matter);
    const person = known.includes(wish.person) ? wish.person : (known[0] ?? null);
    if (person === null && wish.personName === '') throw badField(problems.whom, 'personName');
    const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(deps.clock.now()));
    const chosen = wish.fields.map((key) => policy.data.get(key));
    if (chosen.some((one) => one === undefined)) throw badField(problems.fields, 'fields');
    const names = chosen.flatMap((one) => one?.name ?? []);
    const fields = wish.other === '' ? names : [...names, wish.other];
    // What nobody has graded counts as confidential, and so does what is written in words.
    const confidential = wish.other !== '' || chosen.some((one) => one?.twoFactors !== false);
    const gap = disclosureGap({ ...wish, fields, confidential });
    if (gap !== undefined || !isDisclosureGround(wish.ground))
      throw badField(gap?.text ?? problems.fields, gap?.place ?? 'ground');
    const { lifts, law } = disclosureGrounds[wish.ground];
    const id = nextId(deps.clock);
    await trx
      .insertInto('disclosure')
      .values({
        ...{ tenant: ownTenant, id, matter: matter.id, person, recipient: wish.recipient, ground: wish.ground },
        person_name: person === null ? wish.personName : null,
        assessment: wish.assessment,
        lifts: confidential ? (lifts?.nb ?? wish.lifts) : null,
        fields,
        why_needed: wish.whyNeeded,
        quiet: wish.telling === 'no' ? wish.quiet : null,
        ...{ decided_at: deps.clock.now(), decided_by: actor.id, handed_at: null, handed_by: null, how: null },
      })
      .execute();
    await advance(trx, deps.clock, matter, {
      step: 'disclose',
      name: 'disclosure-assessed',
      author: actor.id,
      section: law.map(({ act, section }) => `${act} ${section}`).join('; '),
      data: { disclosure: id, ground: wish.ground },
    });
  });
}

/** One disclosure of a case, and how it was made. */
export interface HandedOver {
  readonly matter: string;
  readonly disclosure: string;
  readonly how: string;
}

/** Notes that something assessed was given: it stands in the register of disclosures, and in the person's overview when they may be told. */
export function handOver(deps: DutyDeps, actor: Actor, wish: HandedOver): Promise<void> {
  return performMatter(deps, actor, { step: 'hand-over', matter: wish.matter }, async (trx, { matter }) => {
    const row = isUuid(wish.disclosure)
      ? await trx
          .selectFrom('disclosure')
          .selectAll()
          .where('id', '=', wish.disclosure)
          .where('matter', '=', matter.id)
          .where('handed_at', 'is', null)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (row === undefined) throw badField(problems.none, 'disclosure');
    const how = handedHows.find((one) => one === wish.how);
    if (how === undefined) throw badField(problems.how, 'how');
    await trx
      .updateTable('disclosure')
      .set({ handed_at: deps.clock.now(), handed_by: actor.id, how })
      .where('id', '=', row.id)
      .execute();
    // The one line of a case of disclosure that tells whom it was about: those who may be told find it in who has looked.
    if (row.person !== null && row.quiet === null)
      await appendLog(trx, deps.clock, {
        ...{ actor: actor.id, act: 'matter.hand-over', subject: `matter:${matter.id}`, allowed: true },
        ...{ because: row.ground, category: 'matter', persons: [row.person] },
        ...(actor.from === undefined ? {} : { origin: actor.from }),
      });
    const data = { disclosure: row.id, how };
    await advance(trx, deps.clock, matter, { step: 'hand-over', name: 'handed-over', author: actor.id, data });
  });
}

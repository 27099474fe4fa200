import { advance, type MatterRow, nextId, performMatter } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { DataRule } from '#src/platform/access/policy.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { badField, type DutyDeps, subjectIds } from '../duty/deps.ts';
import { handedHows } from '../duty/table.ts';
import { chosenOf } from './chosen.ts';
import { dropFile, isStillTrue, openDisclosure, readyFile, saysNow } from './make-file.ts';
import { type DisclosureWish, disclosureGap, disclosureGrounds, isDisclosureGround } from './rules.ts';
import { givenNames } from './says.ts';
import type { DisclosureRow } from './store.ts';

const problems = {
  whom: say(
    'Skriv hvem det gjelder, eller finn personen blant elevene',
    'Skriv kven det gjeld, eller finn personen blant elevane',
    'Write whom it is about, or find the person among the pupils',
  ),
  fields: say('Velg hva som skal gis', 'Vel kva som skal givast', 'Choose what is to be given'),
  noFile: say(
    'Lag filen først. Det som står i Skolevern, gis med den.',
    'Lag fila først. Det som står i Skolevern, blir gitt med ho.',
    'Make the file first. What is in Skolevern is given by it.',
  ),
  stale: say(
    'Noe er endret siden filen ble laget, så den kan ikke utleveres som den var. Lag den på nytt.',
    'Noko er endra sidan fila blei laga, så ho kan ikkje utleverast som ho var. Lag ho på nytt.',
    'Something has changed since the file was made, so it cannot be handed over as it was. Make it again.',
  ),
  added: say(
    'Si om det som ikke står i Skolevern, ble lagt til for hånd',
    'Sei om det som ikkje står i Skolevern, blei lagt til for hand',
    'Say whether what is not in Skolevern was added by hand',
  ),
  nothing: say(
    'Alt som er valgt, er holdt tilbake. Da er det ikke noe å utlevere.',
    'Alt som er valt, er halde tilbake. Då er det ikkje noko å utlevere.',
    'All that was chosen is kept back. Then there is nothing to hand over.',
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

/** What is chosen in a form, as a disclosure keeps it. @throws Problem (bad-input, `fields`) */
function choiceIn(
  data: ReadonlyMap<string, DataRule>,
  wish: { readonly fields: readonly string[]; readonly other: string },
) {
  const choices = chosenOf(data, wish.fields);
  if (choices === undefined) throw badField(problems.fields, 'fields');
  const names = choices.map(({ name }) => name.nb);
  return {
    fields: wish.other === '' ? names : [...names, wish.other],
    chosen: choices.map(({ value }) => value),
    other: wish.other === '' ? null : wish.other,
    // What nobody has graded counts as confidential, and so does what is written in words.
    confidential: wish.other !== '' || choices.some((one) => one.confidential),
  };
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
    const { confidential, fields, chosen, other } = choiceIn(policy.data, wish);
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
        ...{ fields, chosen, other, handed_fields: null, file: null, file_sha256: null },
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

/** Another choice of what is given, of a disclosure that is not handed over. */
export interface ChangedChoice {
  readonly matter: string;
  readonly disclosure: string;
  readonly fields: readonly string[];
  readonly other: string;
}

/**
 * Changes what is given before it is: what the ground asks for is asked for again, and a file made of the former choice is let go.
 * @throws Problem (bad-input) with the field
 */
export function changeChoice(deps: DutyDeps, actor: Actor, wish: ChangedChoice): Promise<void> {
  return performMatter(deps, actor, { step: 'disclose', matter: wish.matter }, async (trx, { matter }) => {
    const row = await openDisclosure(trx, matter.id, wish.disclosure);
    const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(deps.clock.now()));
    const { confidential, fields, chosen, other } = choiceIn(policy.data, wish);
    const gap = disclosureGap({
      ...{ recipient: row.recipient, ground: row.ground, assessment: row.assessment, whyNeeded: row.why_needed },
      ...{ fields, confidential, lifts: row.lifts ?? '', quiet: row.quiet ?? '' },
      telling: row.quiet === null ? 'yes' : 'no',
    });
    if (gap !== undefined) throw badField(gap.text, 'fields');
    const lifts =
      confidential && isDisclosureGround(row.ground) ? (disclosureGrounds[row.ground].lifts?.nb ?? row.lifts) : null;
    await trx.updateTable('disclosure').set({ fields, chosen, other, lifts }).where('id', '=', row.id).execute();
    await dropFile(trx, row.id);
    await advance(trx, deps.clock, matter, {
      ...{ step: 'disclose', name: 'disclosure-assessed', author: actor.id },
      data: { disclosure: row.id, ground: row.ground, before: row.chosen ?? [], now: chosen },
    });
  });
}

/** One disclosure of a case, and how it was made. */
export interface HandedOver {
  readonly matter: string;
  readonly disclosure: string;
  readonly how: string;
  /** Whether what is not in our rooms was added by hand; empty where nobody has said. */
  readonly added: string;
  /** The owner as the file names it. */
  readonly owner: string;
}

/** What is handed over: the file where there must be one, and what was given in fact. @throws Problem (bad-input) */
async function whatIsHanded(
  trx: Trx,
  deps: CollectDeps,
  actor: Actor,
  at: { matter: MatterRow; row: DisclosureRow },
  wish: HandedOver,
) {
  const { row } = at;
  const says = await saysNow(trx, deps, actor, { ...at, owner: wish.owner });
  // Of nobody of the schools, and of what was assessed before files were made, there is nothing here to make one of.
  if (says === undefined && (row.person === null || row.chosen === null))
    return { fields: row.fields, file: undefined };
  if (says === undefined) throw badField(problems.stale, 'disclosure');
  const isAdded = wish.added === 'added';
  if (says.byHand.length > 0 && !isAdded && wish.added !== 'left-out') throw badField(problems.added, 'added');
  const fields = givenNames(says, isAdded);
  const file = await readyFile(trx, row.id, osloDate(deps.clock.now()));
  const isNeeded = wish.how !== 'phone' && says.given.length > 0;
  if (isNeeded && file === undefined) throw badField(problems.noFile, 'disclosure');
  if (isNeeded && file !== undefined && !isStillTrue(file, row, says)) throw badField(problems.stale, 'disclosure');
  if (fields.length === 0) throw badField(problems.nothing, 'disclosure');
  return { fields, file: isNeeded ? file : undefined };
}

/** Notes that something assessed was given: it stands in the register of disclosures, and in the person's overview when they may be told. */
export function handOver(deps: CollectDeps, actor: Actor, wish: HandedOver): Promise<void> {
  return performMatter(deps, actor, { step: 'hand-over', matter: wish.matter }, async (trx, { matter }) => {
    const row = await openDisclosure(trx, matter.id, wish.disclosure);
    const how = handedHows.find((one) => one === wish.how);
    if (how === undefined) throw badField(problems.how, 'how');
    const { fields, file } = await whatIsHanded(trx, deps, actor, { matter, row }, wish);
    await trx
      .updateTable('disclosure')
      .set({
        ...{ handed_at: deps.clock.now(), handed_by: actor.id, how, handed_fields: [...fields] },
        ...{ file: file?.id ?? null, file_sha256: file?.sha256 ?? null },
      })
      .where('id', '=', row.id)
      .execute();
    // The one line of a case of disclosure that tells whom it was about: those who may be told find it in who has looked.
    if (row.person !== null && row.quiet === null)
      await appendLog(trx, deps.clock, {
        ...{ actor: actor.id, act: 'matter.hand-over', subject: `matter:${matter.id}`, allowed: true },
        ...{ category: 'matter', persons: [row.person] },
        because: [row.ground, (row.chosen ?? []).join(' '), file?.sha256 ?? ''].filter((one) => one !== '').join('; '),
        ...(actor.from === undefined ? {} : { origin: actor.from }),
      });
    const data = { disclosure: row.id, how, ...(file === undefined ? {} : { sha256: file.sha256 }) };
    await advance(trx, deps.clock, matter, { step: 'hand-over', name: 'handed-over', author: actor.id, data });
  });
}

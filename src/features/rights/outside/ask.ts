import {
  addTask,
  advance,
  meetRequirement,
  performMatter,
  type Requirement,
  requirementsOf,
  setRequirementTask,
} from '#src/features/cases/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { badField, type DutyDeps } from '../duty/deps.ts';

const texts = {
  digital: (system: string, fields: string) =>
    `Finn det som ligger i ${system} om den saken gjelder: ${fields}. Legg ved en eksport eller en utskrift. Er det noe om andre der, sladd det først. Er det ingenting, svar «Har ingenting» og skriv hvordan du lette.`,
  paper: (system: string, fields: string) =>
    `Se gjennom ${system} etter det som gjelder den saken handler om: ${fields}. Skann arkene og legg dem ved. Er det noe om andre der, sladd det først. Er det ingenting, svar «Har ingenting» og skriv hvor du lette.`,
} as const;

/** What is wanted where something is to be erased: who has it, what, how it is shown, and to say so where it must be kept. */
const eraseTexts = {
  digital: (system: string, fields: string) =>
    `Slett det som ligger i ${system} om den saken gjelder: ${fields}. Ta med kopier og søppelkurv, og si når sikkerhetskopier går ut. Legg ved en kvittering eller et skjermbilde. Må noe tas vare på, svar «Avslått» og skriv hva og etter hvilken bestemmelse.`,
  paper: (system: string, fields: string) =>
    `Makuler det som ligger i ${system} om den saken gjelder: ${fields}. Skriv når, hvordan og hvem som så på. Må noe tas vare på, svar «Avslått» og skriv hva og etter hvilken bestemmelse.`,
} as const;

/** What is wanted where somebody takes along what they have given. */
const portableTexts = {
  digital: (system: string, fields: string) =>
    `Ta ut av ${system} det som den saken gjelder, selv har gitt: ${fields}. Legg ved en fil som et program kan lese (JSON, CSV, XML eller bildefiler). Ta ikke med vurderinger eller noe andre har skrevet. Er det ingenting, svar «Har ingenting».`,
  paper: (system: string, fields: string) =>
    `Se om det i ${system} ligger noe digitalt som den saken gjelder, selv har gitt: ${fields}. Papir er ikke omfattet (GDPR art. 20 nr. 1 bokstav b): svar da «Har ingenting» og skriv det.`,
} as const;

const textsFor = { erasure: eraseTexts, 'consent-withdrawal': eraseTexts, portability: portableTexts } as const;

const problems = {
  none: say(
    'Velg et system som ikke har svart',
    'Vel eit system som ikkje har svart',
    'Choose a system that has not answered',
  ),
  reason: say('Skriv hvorfor det ikke trengs', 'Skriv kvifor det ikkje trengst', 'Write why it is not needed'),
} as const;

/** What a system is asked for, with the evidence wanted; in bokmål, as those who work with it read it. */
export function wantsOf(
  { name, fields, medium }: Pick<Requirement, 'name' | 'fields' | 'medium'>,
  kind = 'access',
): string {
  const those = Object.hasOwn(textsFor, kind) ? textsFor[kind as keyof typeof textsFor] : texts;
  return those[medium ?? 'digital'](name, fields.join(', ').toLowerCase() || 'alt');
}

async function openRequirement(trx: Trx, matter: string, id: string): Promise<Requirement> {
  const found = (await requirementsOf(trx, matter)).find((one) => one.id === id && !one.isMet);
  if (found === undefined) throw badField(problems.none, 'system');
  return found;
}

/** Asks somebody to find what a system outside holds, by a day: a task with the kinds of data and the evidence wanted. */
export function askOutside(
  deps: DutyDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly requirement: string; readonly to: string; readonly dueOn: string },
  units: readonly string[],
): Promise<void> {
  return performMatter(deps, actor, { step: 'give-task', matter: wish.matter }, async (trx, { matter }) => {
    const requirement = await openRequirement(trx, matter.id, wish.requirement);
    if (requirement.taskState === 'open') throw badField(problems.none, 'system');
    const to = wish.to.startsWith('konto:') ? { account: wish.to.slice(6) } : { unit: wish.to.replace(/^enhet:/, '') };
    const task = await addTask(
      trx,
      deps.clock,
      { matter, to, wants: wantsOf(requirement, matter.kind), dueOn: wish.dueOn, author: actor.id },
      units,
    );
    await setRequirementTask(trx, requirement.id, task);
  });
}

/** Says that something that is asked for is met in another way, and why; it stands in the case and in the copy. */
export function meetOtherwise(
  deps: DutyDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly requirement: string; readonly reason: string },
  step: 'collect-data' | 'erase-data' | 'take-along' = 'collect-data',
): Promise<void> {
  return performMatter(deps, actor, { step, matter: wish.matter }, async (trx, { matter }) => {
    const requirement = await openRequirement(trx, matter.id, wish.requirement);
    const reason = wish.reason.trim();
    if (reason === '') throw badField(problems.reason, 'reason');
    if (requirement.taskState === 'open') throw new Problem(problems.none, { code: 'conflict' });
    await meetRequirement(trx, requirement.id, { at: deps.clock.now(), by: actor.id, reason });
    const change = { step, name: 'requirement-met', author: actor.id, reason } as const;
    await advance(trx, deps.clock, matter, { ...change, data: { requirement: requirement.key } });
  });
}

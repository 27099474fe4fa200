import {
  addTask,
  advance,
  type CaseLanguage,
  caseLanguage,
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
import { allOf, taskWords } from '../duty/task-words.ts';

const texts = { digital: 'findDigital', paper: 'findPaper' } as const;
/** Where something is to be erased: who has it, what, how it is shown, and to say so where it must be kept. */
const eraseTexts = { digital: 'eraseDigital', paper: 'erasePaper' } as const;
/** Where somebody takes along what they have given. */
const portableTexts = { digital: 'portableDigital', paper: 'portablePaper' } as const;

const textsFor = { erasure: eraseTexts, 'consent-withdrawal': eraseTexts, portability: portableTexts } as const;

const problems = {
  none: say(
    'Velg et system som ikke har svart',
    'Vel eit system som ikkje har svart',
    'Choose a system that has not answered',
  ),
  reason: say('Skriv hvorfor det ikke trengs', 'Skriv kvifor det ikkje trengst', 'Write why it is not needed'),
} as const;

/** What a system is asked for, with the evidence wanted. Pure. */
function wantsOf(
  { name, fields, medium }: Pick<Requirement, 'name' | 'fields' | 'medium'>,
  kind: string,
  lang: CaseLanguage,
): string {
  const those = Object.hasOwn(textsFor, kind) ? textsFor[kind as keyof typeof textsFor] : texts;
  const felt = fields.join(', ').toLowerCase() || allOf.fields[lang];
  return taskWords(those[medium ?? 'digital'], { system: name, felt }, lang);
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
    // Whoever has the task may be of another school than the case: they read it in the language of their page (`taskIn`).
    const lang = await caseLanguage(trx, matter.unit);
    const task = await addTask(
      trx,
      deps.clock,
      { matter, to, wants: wantsOf(requirement, matter.kind, lang), dueOn: wish.dueOn, author: actor.id },
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

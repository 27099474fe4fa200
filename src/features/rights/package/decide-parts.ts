import { performMatter } from '#src/features/cases/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { isGround } from './grounds.ts';
import { type PackageRow, packageOf } from './read.ts';

/** What is decided of some parts that are alike. */
export interface PartsDecision {
  readonly matter: string;
  /** The paths, or every part that nobody has decided of yet, each as it was proposed. */
  readonly paths: readonly string[] | 'as-proposed';
  readonly decision?: string | undefined;
  readonly ground?: string | undefined;
}

const problems = {
  choose: say(
    'Velg om delen gis eller holdes tilbake',
    'Vel om delen blir gitt eller halden tilbake',
    'Choose whether the part is given or kept back',
  ),
  ground: say(
    'Velg grunnen til at delen holdes tilbake',
    'Vel grunnen til at delen blir halden tilbake',
    'Choose the ground on which the part is kept back',
  ),
  state: say(
    'Det som er samlet inn, kan ikke endres nå: last siden på nytt.',
    'Det som er samla inn, kan ikkje endrast no: last sida på nytt.',
    'What was collected cannot be changed now: load the page again.',
  ),
} as const;

/** The package of a case while its parts are decided of. @throws Problem (conflict) */
export async function collectedPackage(trx: Trx, matter: string): Promise<PackageRow> {
  const pack = await packageOf(trx, matter);
  if (pack?.state !== 'collected') throw new Problem(problems.state, { code: 'conflict' });
  return pack;
}

/** Decides of parts that may have to be kept back. Who keeps one back says on which ground. */
export function decideParts(deps: Deps, actor: Actor, wish: PartsDecision): Promise<void> {
  return performMatter(deps, actor, { step: 'collect-data', matter: wish.matter }, async (trx, { matter }) => {
    const pack = await collectedPackage(trx, matter.id);
    const by = { decided_at: deps.clock.now(), decided_by: actor.id };
    const those = trx.updateTable('data_package_part').where('package', '=', pack.id);
    if (wish.paths === 'as-proposed') {
      const open = those.where('decision', '=', 'undecided');
      await open
        .set({ decision: 'given', ...by })
        .where('proposed', '=', 'give')
        .execute();
      await open
        .set({ decision: 'withheld', ...by })
        .where('proposed', '=', 'withhold')
        .execute();
      return;
    }
    const { decision, ground = '', paths } = wish;
    const chosen = those.where('path', 'in', paths.length === 0 ? [''] : [...paths]);
    if (decision === 'undecided') {
      await chosen.set({ decision, decided_at: null, decided_by: null }).execute();
      return;
    }
    if (decision !== 'given' && decision !== 'withheld')
      throw new Problem(problems.choose, { code: 'bad-input', place: 'decision' });
    if (decision === 'withheld' && !isGround(ground))
      throw new Problem(problems.ground, { code: 'bad-input', place: 'ground' });
    await chosen.set({ decision, ...(decision === 'withheld' && { ground }), ...by }).execute();
  });
}

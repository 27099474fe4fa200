import type { Selectable } from 'kysely';
import { type AtHand, numberOf, performMatter } from '#src/features/cases/index.ts';
import type { Person } from '#src/features/people/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import { type DutyDeps, subjectsOf } from '../duty/deps.ts';
import { toTell } from './correct.ts';

export type CorrectionRow = Selectable<Tables['correction']>;

export interface CorrectionsView {
  readonly at: AtHand;
  readonly number: string;
  readonly subjects: readonly Person[];
  readonly corrections: readonly CorrectionRow[];
  /** Who got what was wrong: the one who asks is told who they are when they want to know (GDPR art. 19). */
  readonly recipients: readonly string[];
}

/** What is said to be wrong in a case, what is decided, and who must be told. */
export function viewCorrections(deps: DutyDeps, actor: Actor, id: string): Promise<CorrectionsView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const corrections = await trx
      .selectFrom('correction')
      .selectAll()
      .where('matter', '=', at.matter.id)
      .orderBy('id')
      .execute();
    const recipients: string[] = [];
    for (const row of corrections) recipients.push(...(await toTell(trx, deps, actor, row)).recipients);
    return {
      at,
      number: numberOf(at.matter),
      subjects: await subjectsOf(trx, deps, actor, at),
      corrections,
      recipients: [...new Set(recipients)].sort(),
    };
  });
}

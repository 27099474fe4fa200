import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { advance } from './advance.ts';
import { isMatterKind, kindRules } from './model/kinds.ts';
import { performMatter } from './perform-matter.ts';
import { badField, needText } from './problems.ts';

export interface Correction {
  readonly matter: string;
  readonly kind: string;
  /** Empty for the owner as a whole. */
  readonly unit: string;
  readonly subject: string;
  readonly reason?: string | undefined;
}

/**
 * Corrects what a case is, where it belongs or what it is called, with a reason. Its clocks are reckoned anew from when it came.
 * @param units keys of the units that there are today
 */
export function correctMatter(deps: Deps, actor: Actor, wish: Correction, units: readonly string[]): Promise<void> {
  return performMatter(deps, actor, { step: 'correct', matter: wish.matter }, async (trx, { matter }) => {
    const { kind, unit } = wish;
    if (!isMatterKind(kind)) throw badField('kind', 'kind');
    if (unit !== '' && !units.includes(unit)) throw badField('unit', 'unit');
    const subject = needText(wish.subject, 'subject').replaceAll(/\s+/g, ' ').slice(0, 200);
    const confidential = kindRules[kind].confidential || (matter.confidential && matter.kind === kind);
    // An outcome that the new kind does not know is no outcome of it.
    const keeps = matter.outcome === null || kindRules[kind].outcomes.includes(matter.outcome);
    if (!keeps) throw badField('kind', 'kind');
    await advance(trx, deps.clock, matter, {
      step: 'correct',
      name: 'corrected',
      author: actor.id,
      reason: wish.reason,
      data: { kind, unit: unit || null, wasKind: matter.kind, wasUnit: matter.unit },
      set: {
        kind,
        unit: unit || null,
        subject,
        confidential,
        ...((kind !== 'foi' || confidential) && { public_slug: null }),
      },
    });
  });
}

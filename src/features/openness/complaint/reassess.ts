import { badField, documentsOf, needText, nextId, performMatter } from '#src/features/cases/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { mustAskForDocuments } from '../answer/answer.ts';
import type { LetterDocument } from '../letter/facts.ts';
import { saysNo } from '../letter/facts.ts';
import type { Reassessment } from '../store.ts';

/** What the new assessment says of one document, when it was last assessed. */
export interface Assessed {
  readonly document: LetterDocument;
  readonly assessment: Reassessment | undefined;
}

/** The documents that were refused, with the last new assessment of each since the complaint came. Pure. */
export function assessedSince(
  documents: readonly LetterDocument[],
  assessments: readonly Reassessment[],
  complainedAt: Date,
): readonly Assessed[] {
  return documents
    .filter(({ decision, id }) => saysNo.includes(decision) || assessments.some(({ document }) => document === id))
    .map((document) => ({
      document,
      assessment: assessments.findLast((one) => one.document === document.id && one.assessed_at >= complainedAt),
    }));
}

/** Everything is assessed and upheld, so that the complaint goes to the body of appeal. Pure. */
export function allUpheld(assessed: readonly Assessed[]): boolean {
  return assessed.length > 0 && assessed.every(({ assessment }) => assessment?.result === 'upheld');
}

/** Assesses a document anew after a complaint, with why (forvaltningsloven § 33 second paragraph). A change is then decided as such. */
export function reassess(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly document: string; readonly result: string; readonly why: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'decide-document', matter: wish.matter }, async (trx, { matter }) => {
    mustAskForDocuments(matter);
    if (matter.state !== 'complaint') throw badField('none', 'result');
    const document = (await documentsOf(trx, matter.id)).find(({ id }) => id === wish.document);
    if (document === undefined) throw badField('none', 'result');
    const { result } = wish;
    if (result !== 'upheld' && result !== 'changed') throw badField('decision', 'result');
    const why = needText(wish.why, 'why', 'needsReason');
    await trx
      .insertInto('answer_reassessment')
      .values({
        tenant: ownTenant,
        id: nextId(deps.clock),
        matter: matter.id,
        document: document.id,
        result,
        why,
        before: [document.decision, document.ground_section].filter((one) => one !== null).join(' '),
        assessed_at: deps.clock.now(),
        assessed_by: actor.id,
      })
      .execute();
  });
}

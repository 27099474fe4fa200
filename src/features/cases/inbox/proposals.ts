import type { AskKind } from '../letter/ask.ts';
import type { Letter } from '../letter/letter.ts';
import type { MatterKind } from '../model/kinds.ts';

/** What a part of a letter is proposed to become: a case of its own, or a message of one that is there. */
export type Proposal =
  | { readonly becomes: 'case'; readonly kind: MatterKind; readonly text: string }
  | { readonly becomes: 'message'; readonly asks: AskKind; readonly text: string };

const kindOf: Readonly<Partial<Record<AskKind, MatterKind>>> = {
  documents: 'foi',
  'own-data': 'access',
  'party-access': 'party-access',
  rectification: 'rectification',
  erasure: 'erasure',
  restriction: 'restriction',
  objection: 'objection',
  portability: 'portability',
  'consent-withdrawal': 'consent-withdrawal',
  'breach-notice': 'breach',
  guidance: 'guidance',
};

/** What is looked at first: a breach has 72 hours. */
const first: readonly MatterKind[] = ['breach'];
const rank = (proposal: Proposal) => (proposal.becomes === 'case' && first.includes(proposal.kind) ? 0 : 1);

/**
 * The parts of a letter as proposed, for a person to confirm: what is asked of one kind is one part. Complaints, demands for
 * reasons and clarifications belong to a case that is there. A letter that asks for nothing we know is one part, a question.
 */
export function proposalsOf({ asks, newText, kind }: Pick<Letter, 'asks' | 'newText' | 'kind'>): readonly Proposal[] {
  const texts = Map.groupBy(asks, (ask) => kindOf[ask.kind] ?? ask.kind);
  const proposals = [...texts.values()].map((group): Proposal => {
    const text = group.map((ask) => ask.text.trim()).join('\n\n');
    const ask = group[0]?.kind ?? 'guidance';
    const matter = kindOf[ask];
    return matter === undefined ? { becomes: 'message', asks: ask, text } : { becomes: 'case', kind: matter, text };
  });
  if (proposals.length === 0) {
    return kind === 'answer'
      ? [{ becomes: 'message', asks: 'clarification', text: newText }]
      : [{ becomes: 'case', kind: 'guidance', text: newText }];
  }
  // Of a letter with one part the part is the letter: what stands around the sentence tells what it is about.
  const [only] = proposals;
  if (proposals.length === 1 && only !== undefined) return [{ ...only, text: newText || only.text }];
  return proposals.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a letter that belongs to a case asks for something beyond it, which a person must look at. */
export function asksForMore(proposals: readonly Proposal[], kind: MatterKind): boolean {
  return proposals.some((one) => one.becomes === 'case' && one.kind !== kind && one.kind !== 'guidance');
}

import { actMentions } from '#src/law/reading/act-mentions.ts';
import { attach, type Reference } from '#src/law/reading/attach.ts';
import { blocksOf } from '#src/law/reading/blocks.ts';
import { citationsIn } from '#src/law/reading/citations.ts';
import type { Examined, FindingKind, StatementFinding } from '../finding.ts';
import { clauseReader, toldAsPast } from './clause.ts';
import { type Fault, faultOf, resolver } from './judge.ts';
import { outdatedNames } from './outdated-names.ts';
import { sayFault } from './say.ts';
import { wholeActFinding } from './whole-acts.ts';

function kindOf(fault: Fault): FindingKind {
  if (fault.is === 'never' || fault.is === 'other-matter') return 'wrong-reference';
  return fault.is === 'repealed' && fault.renumbered ? 'renumbered-reference' : 'repealed-reference';
}

const checks: Readonly<Record<Fault['is'], string>> = {
  repealed: 'section',
  older: 'section',
  never: 'no-such-section',
  'other-matter': 'other-matter',
};

function findingOf(text: string, { citation, start, end }: Reference, fault: Fault): StatementFinding {
  return {
    kind: kindOf(fault),
    check: checks[fault.is],
    passage: { start, end, text: text.slice(start, end) },
    ...sayFault(fault, citation.text),
  };
}

/**
 * What is out of date or wrong in the law that a text cites, and names of authorities and acts that are no more.
 * Silent about everything that it does not know for sure. Pure; the text may be any.
 */
export function referenceFindings({ text, asOf }: Examined): readonly StatementFinding[] {
  const blocks = blocksOf(text);
  const mentions = actMentions(text);
  const citations = citationsIn(text);
  const clauseOf = clauseReader(text, blocks, citations);
  const judging = { day: asOf, resolve: resolver(asOf) };
  const findings: StatementFinding[] = [];
  const spoken = new Set<number>();
  for (const reference of attach(text, mentions, blocks, citations)) {
    if (reference.beside) spoken.add(reference.mention.start);
    if (toldAsPast(text, reference.start, reference.end)) continue;
    const fault = faultOf(reference, clauseOf(reference), judging);
    // What a repealed act had tells its number; what no act has may be of one that we did not see.
    const told = fault !== undefined && (reference.sure || fault.is === 'repealed');
    if (told) findings.push(findingOf(text, reference, fault));
  }
  for (const mention of mentions) {
    if (spoken.has(mention.start) || toldAsPast(text, mention.start, mention.end)) continue;
    const finding = wholeActFinding(text, mention, asOf);
    if (finding !== undefined) findings.push(finding);
  }
  return [...findings, ...outdatedNames({ text, asOf })];
}

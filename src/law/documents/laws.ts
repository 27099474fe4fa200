import { foiDecisions, groundOf as foiGroundOf, judgeVerdict } from '../foi/decision.ts';
import { deferralGrounds, foiGrounds, restGrounds } from '../foi/grounds.ts';
import { judgePartyVerdict, partyActOn, partyDecisions, partyGroundOf, partyRests } from '../party/decision.ts';
import { partyGrounds, partyGroundsOn } from '../party/grounds.ts';
import type { DocumentLaw } from './verdict.ts';

const foiAct = 'offentleglova-2006';
const foiRests = (['all', 'a', 'b', 'c'] as const).map((id) => ({ id, ...restGrounds[id] }));

/** The laws that documents are decided by one by one, by the kind of case: everybody's right to documents, and a party's to those of their own case. */
export const documentLaws = {
  foi: {
    act: () => foiAct,
    decisions: foiDecisions,
    grounds: () => [...deferralGrounds, ...foiGrounds],
    groundOf: (section) => foiGroundOf(section),
    rests: () => foiRests,
    judge: (verdict, day) => {
      const { faults, decided } = judgeVerdict(verdict, day);
      return { faults, decided: { ...decided, act: decided.section === undefined ? undefined : foiAct } };
    },
  },
  'party-access': {
    act: partyActOn,
    decisions: partyDecisions,
    grounds: partyGroundsOn,
    groundOf: (section, act) =>
      partyGroundOf(
        section,
        partyGrounds.filter((ground) => act === null || ground.act === act),
      ),
    rests: partyRests,
    judge: judgePartyVerdict,
  },
} as const satisfies Readonly<Record<string, DocumentLaw>>;

/** Kinds of case whose documents are decided one by one, each by its law. */
export type DocumentKind = keyof typeof documentLaws;

/** Whether documents of a kind of case are decided one by one. */
export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(documentLaws, kind);

/** The law of a kind of case; undefined for one whose documents are not decided so. */
export const documentLaw = (kind: string): DocumentLaw | undefined =>
  isDocumentKind(kind) ? documentLaws[kind] : undefined;

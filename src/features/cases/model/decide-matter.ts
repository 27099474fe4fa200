import { say, type Text } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { kindRules } from './kinds.ts';
import { isUntold, type MatterRelation, type MatterStanding, relationsToMatter, relationTexts } from './relations.ts';
import { isStepOf, type StepName, stepOf } from './steps.ts';

/** May somebody do something with a case, and why? */
export interface MatterDecision {
  readonly allowed: boolean;
  /**
   * `stranger`: does not stand to the case at all, and is not told that it is there. `relation`: not by how they stand to it.
   * `state`: not as the case stands. `kind`: not with this kind of case.
   */
  readonly no?: 'stranger' | 'relation' | 'state' | 'kind';
  readonly because: Text;
}

const inEach = (make: (lang: keyof Text) => string): Text => ({ nb: make('nb'), nn: make('nn'), en: make('en') });

function because(relation: MatterRelation): Text {
  const who = relationTexts[relation];
  const words = say('du er {hvem}', 'du er {hvem}', 'you are {hvem}');
  return inEach((lang) => words[lang].replace('{hvem}', who[lang]));
}

const refusals = {
  stranger: say('nei: dette er ikke din sak', 'nei: dette er ikkje di sak', 'no: this is no case of yours'),
  relation: say(
    'nei: som du står til saken, er ikke dette ditt å gjøre',
    'nei: slik du står til saka, er ikkje dette ditt å gjere',
    'no: as you stand to the case this is not yours to do',
  ),
  own: say(
    'nei: du er part i saken, og ingen behandler sin egen sak',
    'nei: du er part i saka, og ingen behandlar si eiga sak',
    'no: you are a party to the case, and nobody handles their own',
  ),
  state: say(
    'nei: slik saken står nå, går ikke det',
    'nei: slik saka står no, går ikkje det',
    'no: not as the case stands now',
  ),
  kind: say(
    'nei: slike saker har ingen klageinstans',
    'nei: slike saker har ingen klageinstans',
    'no: such cases have no body of appeal',
  ),
  otherKind: say(
    'nei: dette gjøres ikke i slike saker',
    'nei: dette blir ikkje gjort i slike saker',
    'no: this is not done in such cases',
  ),
} as const;

const aboutAppeal: readonly StepName[] = [
  'complain',
  'send-complaint',
  'complaint-withdrawn',
  'appeal-stands',
  'appeal-changes',
];

/** What one may by how one stands to a case, whatever its state. An offer of an open case shows the whole of it, of a confidential one no more than that it is there. */
function byRelation(step: StepName, relations: readonly MatterRelation[], matter: MatterStanding) {
  const { may } = stepOf(step);
  const first = relations.find((relation) => may.includes(relation));
  if (first !== undefined) return first;
  return step === 'see' && relations.includes('offered') && !matter.confidential ? 'offered' : undefined;
}

/** May this actor do this with this case, and why? Pure; role and relation × step × state. */
export function decideMatter(actor: Actor, step: StepName, matter: MatterStanding): MatterDecision {
  const relations = relationsToMatter(actor, matter);
  if (relations.length === 0 || isUntold(actor, matter))
    return { allowed: false, no: 'stranger', because: refusals.stranger };
  const relation = byRelation(step, relations, matter);
  if (relation === undefined) {
    const isOwn = relations.includes('party');
    return { allowed: false, no: 'relation', because: isOwn ? refusals.own : refusals.relation };
  }
  if (aboutAppeal.includes(step) && kindRules[matter.kind].appeal === undefined)
    return { allowed: false, no: 'kind', because: refusals.kind };
  if (!isStepOf(step, matter.kind)) return { allowed: false, no: 'kind', because: refusals.otherKind };
  if (stepOf(step).moves[matter.state] === undefined) return { allowed: false, no: 'state', because: refusals.state };
  return { allowed: true, because: because(relation) };
}

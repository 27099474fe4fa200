import { say, type Text } from '#src/kernel/language.ts';
import type { BreachAffects } from '../duty/table.ts';

/** What a breach is of, each in a sentence that somebody who saw it can answer. */
export const affectsTexts: Readonly<Record<BreachAffects, Text>> = {
  confidentiality: say(
    'Noen har sett eller fått opplysninger som de ikke skulle',
    'Nokon har sett eller fått opplysningar som dei ikkje skulle',
    'Somebody has seen or got data that they should not have',
  ),
  integrity: say(
    'Opplysninger er endret, eller er blitt feil, uten at de skulle',
    'Opplysningar er endra, eller har blitt feil, utan at dei skulle',
    'Data have been changed, or become wrong, when they should not',
  ),
  availability: say(
    'Opplysninger er borte, eller kan ikke brukes når noen trenger dem',
    'Opplysningar er borte, eller kan ikkje brukast når nokon treng dei',
    'Data are gone, or cannot be used when somebody needs them',
  ),
};

/** How likely harm is, and how serious it would be, from 1 to 4; the words are those of the form. */
export const likelihoodTexts: readonly Text[] = [
  say('1 – Lite sannsynlig', '1 – Lite sannsynleg', '1 – Unlikely'),
  say('2 – Mulig', '2 – Mogleg', '2 – Possible'),
  say('3 – Sannsynlig', '3 – Sannsynleg', '3 – Likely'),
  say(
    '4 – Svært sannsynlig, eller har skjedd',
    '4 – Svært sannsynleg, eller har skjedd',
    '4 – Very likely, or it has happened',
  ),
];
export const severityTexts: readonly Text[] = [
  say('1 – Ubehag som går over', '1 – Ubehag som går over', '1 – Discomfort that passes'),
  say('2 – Plager noen en tid', '2 – Plagar nokon ei tid', '2 – Troubles somebody for a time'),
  say('3 – Alvorlig for noen', '3 – Alvorleg for nokon', '3 – Serious for somebody'),
  say(
    '4 – Fare for liv, helse eller trygghet',
    '4 – Fare for liv, helse eller tryggleik',
    '4 – Danger to life, health or safety',
  ),
];

/** What of a breach decides the risk; undefined is what nobody knows yet, and counts as the worse. */
export interface BreachFacts {
  readonly affects: readonly BreachAffects[];
  readonly likelihood: number | undefined;
  readonly severity: number | undefined;
  readonly children: boolean | undefined;
  readonly protectedAddresses: boolean | undefined;
}

export type BreachRisk = 'none' | 'unlikely' | 'risk' | 'high';

/** What is proposed, and why; somebody decides. */
export interface BreachProposal {
  readonly risk: BreachRisk;
  readonly notifyAuthority: boolean;
  readonly notifyPersons: boolean;
  readonly because: readonly Text[];
}

const reasons = {
  none: say(
    'Ingenting er sett av feil person, endret eller borte. Da er det ikke et brudd (GDPR art. 4 nr. 12).',
    'Ingenting er sett av feil person, endra eller borte. Då er det ikkje eit brot (GDPR art. 4 nr. 12).',
    'Nothing was seen by the wrong person, changed or lost. Then it is no breach (GDPR art. 4(12)).',
  ),
  unknown: say(
    'Sannsynlighet eller alvor er ikke vurdert. Det som ikke er vurdert, regnes ikke som ufarlig.',
    'Sannsyn eller alvor er ikkje vurdert. Det som ikkje er vurdert, blir ikkje rekna som ufarleg.',
    'Likelihood or severity is not assessed. What is not assessed does not count as harmless.',
  ),
  protected: say(
    'Adressesperrede kan være berørt. Da foreslås høy risiko.',
    'Nokon med sperra adresse kan vere råka. Då blir høg risiko foreslått.',
    'People with protected addresses may be affected. Then high risk is proposed.',
  ),
  children: say(
    'Barn er berørt, og har særlig vern (GDPR fortalen pkt. 38).',
    'Barn er råka, og har særleg vern (GDPR fortalen pkt. 38).',
    'Children are affected and have special protection (GDPR recital 38).',
  ),
  unlikely: say(
    'Risiko er lite sannsynlig. Da kreves ingen melding, men grunnen skal dokumenteres (art. 33 nr. 1 og 5).',
    'Risiko er lite sannsynleg. Då er melding ikkje kravd, men grunnen skal dokumenterast (art. 33 nr. 1 og 5).',
    'A risk is unlikely. Then no notification is demanded, but the reason must be documented (art. 33(1) and (5)).',
  ),
  risk: say(
    'Det er en risiko for noen. Da meldes det til Datatilsynet (art. 33 nr. 1).',
    'Det er ein risiko for nokon. Då blir det meldt til Datatilsynet (art. 33 nr. 1).',
    'There is a risk to somebody. Then it is notified to Datatilsynet (art. 33(1)).',
  ),
  high: say(
    'Risikoen er høy. Da skal også de det gjelder, få vite det (art. 34 nr. 1).',
    'Risikoen er høg. Då skal òg dei det gjeld, få vite det (art. 34 nr. 1).',
    'The risk is high. Then those concerned are told too (art. 34(1)).',
  ),
} as const;

/** What follows from the facts of a breach. Pure; it never proposes less when a fact is worse or unknown. */
export function proposeBreach(facts: BreachFacts): BreachProposal {
  if (facts.affects.length === 0)
    return { risk: 'none', notifyAuthority: false, notifyPersons: false, because: [reasons.none] };
  const { likelihood, severity } = facts;
  const product = (likelihood ?? 4) * (severity ?? 4);
  const isProtected = facts.protectedAddresses !== false && facts.affects.includes('confidentiality');
  const withChildren = facts.children !== false;
  const isHigh = product >= 9 || isProtected;
  const isRisk = isHigh || product > (withChildren ? 1 : 2);
  const because = [
    ...(likelihood === undefined || severity === undefined ? [reasons.unknown] : []),
    ...(isProtected ? [reasons.protected] : []),
    ...(withChildren ? [reasons.children] : []),
    isHigh ? reasons.high : isRisk ? reasons.risk : reasons.unlikely,
  ];
  const risk = isHigh ? 'high' : isRisk ? 'risk' : 'unlikely';
  return { risk, notifyAuthority: isRisk, notifyPersons: isHigh, because };
}

/** Each grade of risk in a word or two. */
export const riskTexts: Readonly<Record<BreachRisk, Text>> = {
  none: say('Ikke et brudd', 'Ikkje eit brot', 'Not a breach'),
  unlikely: say('Risiko er lite sannsynlig', 'Risiko er lite sannsynleg', 'A risk is unlikely'),
  risk: say('Risiko', 'Risiko', 'Risk'),
  high: say('Høy risiko', 'Høg risiko', 'High risk'),
};

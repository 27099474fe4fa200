import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { list, number, words } from '../slots.ts';
import { type BasisOf, basisKinds } from './bases.ts';
import { consentKinds } from './consent.ts';
import { byLaw, fact, fixed, ofActivity, ofDisclosure, ofPurpose, open, yesOrNo } from './define.ts';

/** A heading for each processing, what it is for, and on which ground (GDPR art. 13(1)(c) and (d)). */
export const whyKinds: readonly TellingKind[] = [
  {
    id: 'activity',
    shape: 'heading',
    says: say('Del {count}: {name}', 'Del {count}: {name}', 'Part {count}: {name}'),
    slots: { count: number, name: words },
    facts: ({ name }) => [{ kind: 'activities', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, { owner }) => ({ ...(owner !== undefined && { owner }), activity: String(name), bases: 0 }),
  },
  {
    id: 'purpose',
    shape: 'sentence',
    says: say('Målet er dette: {name}.', 'Målet er dette: {name}.', 'The aim is this: {name}.'),
    slots: { name: words },
    facts: ({ name }, { activity = '?' }) => [
      { kind: 'purposes', names: [activity, String(name)], path: 'name', value: name },
    ],
    opens: ({ name }, context) => ({ ...context, purpose: String(name), bases: 0 }),
  },
  open(
    'purpose-open',
    (context) => [{ ...ofActivity(context), path: 'purposes', value: null }],
    say('Hva målet er, er ikke bestemt.', 'Kva målet er, er ikkje bestemt.', 'What the aim is has not been decided.'),
  ),
  ...basisKinds(
    '',
    ofPurpose as BasisOf,
    say('Vi kan gjøre det', 'Vi kan gjere det', 'We may do it'),
    say(
      'Vi må gjøre det, for: {necessity}.',
      'Vi må gjere det, for: {necessity}.',
      'We must do it, since: {necessity}.',
    ),
    say('Før kunne vi gjøre det', 'Før kunne vi gjere det', 'Before, we could do it'),
  ),
  {
    id: 'interest',
    shape: 'sentence',
    says: say(
      'Vår berettigede interesse er denne: {necessity}.',
      'Den rettkomne interessa vår er denne: {necessity}.',
      'Our legitimate interest is this: {necessity}.',
    ),
    slots: { necessity: words },
    facts: ({ necessity }, context) => [
      { ...ofPurpose(context), path: `bases.${context.bases - 1}.necessity`, value: necessity },
    ],
  },
  open(
    'basis-open',
    (context) => [{ ...ofPurpose(context), path: 'bases', value: null }],
    say(
      'Hva i loven som lar oss gjøre det, er ikke bestemt.',
      'Kva i lova som lèt oss gjere det, er ikkje bestemt.',
      'What in the law lets us do it has not been decided.',
    ),
  ),
  ...basisKinds(
    'given-',
    ofDisclosure as BasisOf,
    say('Vi kan gi det fra oss', 'Vi kan gi det frå oss', 'We may hand it over'),
    say(
      'Vi må gi det fra oss, for: {necessity}.',
      'Vi må gi det frå oss, for: {necessity}.',
      'We must hand it over, since: {necessity}.',
    ),
    say('Før kunne vi gi det fra oss', 'Før kunne vi gi det frå oss', 'Before, we could hand it over'),
  ),
  byLaw(
    'past-law',
    say('Den loven gjelder ikke mer.', 'Den lova gjeld ikkje meir.', 'That law is no longer in force.'),
  ),
  ...consentKinds,
  fixed(
    'sole',
    ofActivity,
    'role',
    'controller',
    say('Det er vi som har ansvar for dette.', 'Det er vi som har ansvar for dette.', 'We have to answer for this.'),
  ),
  fixed(
    'joint',
    ofActivity,
    'role',
    'joint-controller',
    say(
      'Vi deler ansvar for dette med andre.',
      'Vi deler ansvar for dette med andre.',
      'We share the duty for this with others.',
    ),
  ),
  fixed(
    'for-others',
    ofActivity,
    'role',
    'processor',
    say(
      'Vi gjør dette for andre, som har ansvar for det.',
      'Vi gjer dette for andre, som har ansvar for det.',
      'We do this for others, who have to answer for it.',
    ),
  ),
  ...yesOrNo(
    'machine',
    ofActivity,
    'automatedDecisions',
    say(
      'En maskin tar valg om deg her, og ingen av oss ser på det først.',
      'Ei maskin tek val om deg her, og ingen av oss ser på det først.',
      'A machine makes choices about you here, and none of us looks at it first.',
    ),
    say(
      'Ingen maskin tar valg om deg her.',
      'Inga maskin tek val om deg her.',
      'No machine makes choices about you here.',
    ),
  ),
  fact(
    'machine-how',
    ofActivity,
    'automatedLogic',
    words,
    say('Slik gjør den det: {value}.', 'Slik gjer ho det: {value}.', 'This is how it does so: {value}.'),
  ),
  open(
    'machine-how-open',
    (context) => [{ ...ofActivity(context), path: 'automatedLogic', value: null }],
    say(
      'Hvordan den gjør det, er ikke skrevet ned.',
      'Korleis ho gjer det, er ikkje skrive ned.',
      'How it does so has not been written down.',
    ),
  ),
  ...yesOrNo(
    'profile',
    ofActivity,
    'profiling',
    say(
      'Vi lar en maskin finne ut hva du kan eller liker.',
      'Vi lèt ei maskin finne ut kva du kan eller liker.',
      'We let a machine find out what you can do or like.',
    ),
    say(
      'Vi lar ingen maskin finne ut hva du kan eller liker.',
      'Vi lèt inga maskin finne ut kva du kan eller liker.',
      'We let no machine find out what you can do or like.',
    ),
  ),
  open(
    'machine-open',
    (context) => [{ ...ofActivity(context), path: 'automatedDecisions', value: null }],
    say(
      'Om en maskin tar valg om deg her, er ikke sagt.',
      'Om ei maskin tek val om deg her, er ikkje sagt.',
      'If a machine makes choices about you here has not been said.',
    ),
  ),
  fixed(
    'watched',
    ofActivity,
    'systematicMonitoring',
    true,
    say('Vi følger med over tid her.', 'Vi følgjer med over tid her.', 'We keep watch over time here.'),
  ),
  fact(
    'done-at',
    ofActivity,
    'units',
    list,
    say('Vi gjør dette ved {value}.', 'Vi gjer dette ved {value}.', 'We do this at {value}.'),
  ),
  fact(
    'volume',
    ofActivity,
    'volume',
    words,
    say('Så mye er det: {value}.', 'Så mykje er det: {value}.', 'This is how much it is: {value}.'),
  ),
  fact(
    'activity-responsible',
    ofActivity,
    'responsible',
    words,
    say('Her er det {value} som svarer.', 'Her er det {value} som svarer.', 'Here it is {value} who answers.'),
  ),
];

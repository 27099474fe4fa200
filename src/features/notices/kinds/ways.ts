import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { line, words } from '../slots.ts';
import { byLaw, fact, ofRoutine, ofUnit, yesOrNo } from './define.ts';

/** How the owner goes about it: routines and what each unit may decide. */
export const wayKinds: readonly TellingKind[] = [
  byLaw('ways', say('Hvordan gjør vi det?', 'Korleis gjer vi det?', 'How do we go about it?'), 'heading'),
  {
    id: 'routine',
    shape: 'sentence',
    says: say(
      'Vi har en fast måte for dette: {name}.',
      'Vi har ein fast måte for dette: {name}.',
      'We have a set way for this: {name}.',
    ),
    slots: { name: words },
    facts: ({ name }) => [{ kind: 'routines', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, context) => ({ ...context, routine: String(name) }),
  },
  fact(
    'routine-practice',
    ofRoutine,
    'practice',
    words,
    say('Slik gjør vi: {value}.', 'Slik gjer vi: {value}.', 'This is what we do: {value}.'),
  ),
  {
    id: 'unit',
    shape: 'sentence',
    says: say('{name} er en del av oss.', '{name} er ein del av oss.', '{name} is a part of us.'),
    slots: { name: line },
    facts: ({ name }) => [{ kind: 'units', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, context) => ({ ...context, unit: String(name) }),
  },
  ...yesOrNo(
    'unit-may',
    ofUnit,
    'delegation.mayPutSystemsIntoUse',
    say(
      'Den kan velge selv hva den tar i bruk.',
      'Han kan velje sjølv kva han tek i bruk.',
      'It may choose what it uses.',
    ),
    say(
      'Den kan ikke velge selv hva den tar i bruk.',
      'Han kan ikkje velje sjølv kva han tek i bruk.',
      'It may not choose what it uses.',
    ),
  ),
  fact(
    'unit-condition',
    ofUnit,
    'delegation.condition',
    words,
    say('Da er det et krav: {value}.', 'Då er det eit krav: {value}.', 'Then there is a condition: {value}.'),
  ),
];

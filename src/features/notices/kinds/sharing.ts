import { say, type Text } from '#src/kernel/language.ts';
import type { Context, TellingKind } from '../kind.ts';
import { line, list, number, words } from '../slots.ts';
import type { ToldFact } from '../telling.ts';
import { byLaw, fact, ofActivity, ofDisclosure, ofFlow, open, yesOrNo } from './define.ts';

const roles = (said: unknown, context: Context): ToldFact[] =>
  (said as readonly string[]).map((role, index) => ({
    ...ofActivity(context),
    path: `access.${index}.role`,
    value: role,
  }));

const withNoData = (id: string, says: Text): TellingKind => ({
  id,
  shape: 'sentence',
  says,
  slots: { recipient: words },
  facts: ({ recipient }, { activity = '?' }) => [
    { kind: 'disclosures', names: [activity, String(recipient)], path: 'recipient', value: recipient },
  ],
  opens: ({ recipient }, context) => ({ ...context, recipient: String(recipient), bases: 0 }),
});

/** Who sees it at the owner, and who else is given it (GDPR art. 13(1)(e)). */
export const sharingKinds: readonly TellingKind[] = [
  {
    id: 'access',
    shape: 'list',
    says: say('Disse kan se det ({count}):', 'Desse kan sjå det ({count}):', 'These can see it ({count}):'),
    slots: { count: number, roles: line },
    lines: 'roles',
    facts: ({ roles: said }, context) => roles(said, context),
    opens: ({ roles: said }, context) => ({ ...context, roles: said as readonly string[] }),
  },
  {
    id: 'access-none',
    shape: 'sentence',
    says: say('Ingen kan se det.', 'Ingen kan sjå det.', 'No one can see it.'),
    slots: {},
    facts: (_values, context) => [{ ...ofActivity(context), path: 'access', value: [] }],
  },
  {
    id: 'access-need',
    shape: 'sentence',
    says: say(
      'Den som er {role}, må se det fordi: {need}.',
      'Den som er {role}, må sjå det fordi: {need}.',
      'The one who is {role} must see it because: {need}.',
    ),
    slots: { role: words, need: words },
    facts: ({ role, need }, context) => [
      { ...ofActivity(context), path: `access.${context.roles?.indexOf(String(role))}.need`, value: need },
    ],
  },
  {
    id: 'access-need-nth',
    shape: 'sentence',
    says: say(
      'Nummer {nth} av disse må se det fordi: {need}.',
      'Nummer {nth} av desse må sjå det fordi: {need}.',
      'Number {nth} of these must see it because: {need}.',
    ),
    slots: { nth: number, need: words },
    facts: ({ nth, need }, context) => [
      { ...ofActivity(context), path: `access.${Number(nth) - 1}.need`, value: need },
    ],
  },
  open(
    'access-open',
    (context) => [{ ...ofActivity(context), path: 'access', value: null }],
    say(
      'Hvem som kan se det, er ikke sagt.',
      'Kven som kan sjå det, er ikkje sagt.',
      'Who can see it has not been said.',
    ),
  ),
  ...yesOrNo(
    'shared',
    ofActivity,
    'disclosed',
    say(
      'Vi gir noe av det til andre, som styrer det selv.',
      'Vi gir noko av det til andre, som styrer det sjølve.',
      'We give some of it to others, who decide over it.',
    ),
    say('Vi gir det ikke til andre.', 'Vi gir det ikkje til andre.', 'We do not give it to others.'),
  ),
  open(
    'shared-open',
    (context) => [{ ...ofActivity(context), path: 'disclosed', value: null }],
    say(
      'Om andre også får det, er ikke sagt.',
      'Om andre også får det, er ikkje sagt.',
      'If others get it too has not been said.',
    ),
  ),
  {
    id: 'given-data',
    shape: 'sentence',
    says: say(
      '{recipient} får vite dette: {data}.',
      '{recipient} får vite dette: {data}.',
      '{recipient} gets to know this: {data}.',
    ),
    slots: { recipient: words, data: list },
    facts: ({ recipient, data }, { activity = '?' }) => {
      const names = [activity, String(recipient)];
      return [
        { kind: 'disclosures', names, path: 'recipient', value: recipient },
        { kind: 'disclosures', names, path: 'data', value: data },
      ];
    },
    opens: ({ recipient }, context) => ({ ...context, recipient: String(recipient), bases: 0 }),
  },
  withNoData(
    'given',
    say(
      '{recipient} får vite noe av det, men hva er ikke sagt.',
      '{recipient} får vite noko av det, men kva er ikkje sagt.',
      '{recipient} gets to know some of it, but what has not been said.',
    ),
  ),
  fact(
    'given-purpose',
    ofDisclosure,
    'purpose',
    words,
    say('Det er til dette: {value}.', 'Det er til dette: {value}.', 'It is for this: {value}.'),
  ),
  open(
    'given-basis-open',
    (context) => [{ ...ofDisclosure(context), path: 'bases', value: null }],
    say(
      'Hva i loven som lar oss gi det fra oss, er ikke bestemt.',
      'Kva i lova som lèt oss gi det frå oss, er ikkje bestemt.',
      'What in the law lets us hand it over has not been decided.',
    ),
  ),
  byLaw('flows', say('Hva går hvor?', 'Kva går kvar?', 'What goes where?'), 'heading'),
  {
    id: 'flow-data',
    shape: 'sentence',
    says: say(
      'Dette går fra {source} til {target}: {data}.',
      'Dette går frå {source} til {target}: {data}.',
      'This goes from {source} to {target}: {data}.',
    ),
    slots: { source: words, target: words, data: list },
    facts: ({ source, target, data }) => {
      const names = [String(source), String(target)];
      return [
        { kind: 'flows', names, path: 'source', value: source },
        { kind: 'flows', names, path: 'target', value: target },
        { kind: 'flows', names, path: 'data', value: data },
      ];
    },
    opens: ({ source, target }, context) => ({ ...context, flow: [String(source), String(target)] }),
  },
  {
    id: 'flow',
    shape: 'sentence',
    says: say(
      'Noe går fra {source} til {target}, men hva er ikke sagt.',
      'Noko går frå {source} til {target}, men kva er ikkje sagt.',
      'Something goes from {source} to {target}, but what has not been said.',
    ),
    slots: { source: words, target: words },
    facts: ({ source, target }) => {
      const names = [String(source), String(target)];
      return [
        { kind: 'flows', names, path: 'source', value: source },
        { kind: 'flows', names, path: 'target', value: target },
      ];
    },
    opens: ({ source, target }, context) => ({ ...context, flow: [String(source), String(target)] }),
  },
  fact(
    'flow-mechanism',
    ofFlow,
    'mechanism',
    words,
    say('Slik går det: {value}.', 'Slik går det: {value}.', 'This is how it goes: {value}.'),
  ),
  ...yesOrNo(
    'flow-encrypted',
    ofFlow,
    'encrypted',
    say(
      'Det er kryptert på veien, så ingen kan lese det.',
      'Det er kryptert på vegen, så ingen kan lese det.',
      'It is encrypted on the way, so that no one can read it.',
    ),
    say('Det er ikke kryptert på veien.', 'Det er ikkje kryptert på vegen.', 'It is not encrypted on the way.'),
  ),
];

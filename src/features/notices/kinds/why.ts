import { say, type Text } from '#src/kernel/language.ts';
import type { Context, TellingKind } from '../kind.ts';
import { type Codes, code, line, number, words } from '../slots.ts';
import type { ToldFact } from '../telling.ts';
import { act, provision } from './act-slot.ts';
import { fact, fixed, ofActivity, ofDisclosure, ofPurpose, open, yesOrNo } from './define.ts';

const cited = (nb: string, nn: string, en: string, article: string): Text =>
  say(
    `${nb} (GDPR art. ${article})`,
    `${nn} (GDPR art. ${article})`,
    `${en} (GDPR art. ${article.replace(' nr. ', '(').replace(/(\(\d+) (\w)$/, '$1)($2)')})`,
  );

const old = (nb: string, nn: string, en: string, section: string): Text =>
  say(`${nb} (lov fra 2000, ${section})`, `${nn} (lov frå 2000, ${section})`, `${en} (Act of 2000, ${section})`);

/** What each provision means in plain words, with where it stands (GDPR art. 13(1)(c)). */
const grounds: Codes = {
  'gdpr-6-1-a': cited('noen har sagt ja til det', 'nokon har sagt ja til det', 'someone has agreed to it', '6 nr. 1 a'),
  'gdpr-6-1-b': cited('vi har en avtale om det', 'vi har ein avtale om det', 'we have a deal about it', '6 nr. 1 b'),
  'gdpr-6-1-c': cited('loven sier at vi må', 'lova seier at vi må', 'the law says that we must', '6 nr. 1 c'),
  'gdpr-6-1-d': cited('det kan redde liv', 'det kan redde liv', 'it can save lives', '6 nr. 1 d'),
  'gdpr-6-1-e': cited(
    'det er en jobb vi gjør for alle',
    'det er ein jobb vi gjer for alle',
    'it is a task that we do for all',
    '6 nr. 1 e',
  ),
  'gdpr-6-1-f': cited(
    'vi har en grunn som veier mer enn ulempen for deg',
    'vi har ein grunn som veg meir enn ulempa for deg',
    'we have a reason that weighs more than the harm to you',
    '6 nr. 1 f',
  ),
  'gdpr-9-2-a': cited(
    'noen har sagt klart ja til det',
    'nokon har sagt klart ja til det',
    'someone has clearly agreed to it',
    '9 nr. 2 a',
  ),
  'gdpr-9-2-b': cited(
    'det trengs i arbeid og trygd',
    'det trengst i arbeid og trygd',
    'it is needed for work and welfare',
    '9 nr. 2 b',
  ),
  'gdpr-9-2-c': cited(
    'det kan stå om liv for en som ikke kan svare',
    'det kan stå om liv for ein som ikkje kan svare',
    'a life may be at stake for one who cannot answer',
    '9 nr. 2 c',
  ),
  'gdpr-9-2-f': cited(
    'det trengs i en rettssak',
    'det trengst i ei rettssak',
    'it is needed in a court case',
    '9 nr. 2 f',
  ),
  'gdpr-9-2-g': cited(
    'det er viktig for alle, og en lov sier at vi kan',
    'det er viktig for alle, og ei lov seier at vi kan',
    'it matters to all, and a law says that we may',
    '9 nr. 2 g',
  ),
  'gdpr-9-2-h': cited('det trengs for helsen', 'det trengst for helsa', 'it is needed for health care', '9 nr. 2 h'),
  'gdpr-9-2-i': cited(
    'det trengs for folks helse',
    'det trengst for helsa til folk',
    'it is needed for the health of all',
    '9 nr. 2 i',
  ),
  'gdpr-9-2-j': cited(
    'det trengs til arkiv, forskning eller tall',
    'det trengst til arkiv, forsking eller tal',
    'it is needed for archives, research or figures',
    '9 nr. 2 j',
  ),
  'gdpr-10': cited(
    'loven lar oss vite om straff',
    'lova lèt oss vite om straff',
    'the law lets us know of crimes',
    '10',
  ),
  'pol-8-consent': old('du har sagt ja til det', 'du har sagt ja til det', 'you have agreed to it', '§ 8'),
  'pol-8-law': old('en lov sier at vi kan', 'ei lov seier at vi kan', 'a law says that we may', '§ 8'),
  'pol-8-a': old('vi har en avtale med deg', 'vi har ein avtale med deg', 'we have a deal with you', '§ 8 a'),
  'pol-8-b': old('loven sier at vi må', 'lova seier at vi må', 'the law says that we must', '§ 8 b'),
  'pol-8-c': old('det er best for deg', 'det er best for deg', 'it is in your own interest', '§ 8 c'),
  'pol-8-d': old(
    'det er en jobb vi gjør for alle',
    'det er ein jobb vi gjer for alle',
    'it is a task for all',
    '§ 8 d',
  ),
  'pol-8-e': old('vi bruker makt for staten', 'vi bruker makt for staten', 'we act with public power', '§ 8 e'),
  'pol-8-f': old('vi har en god grunn', 'vi har ein god grunn', 'we have a good reason', '§ 8 f'),
  'pol-9-consent': old('du har sagt klart ja', 'du har sagt klart ja', 'you have clearly agreed', '§ 9'),
  'pol-9-law': old('en lov lar oss ha det', 'ei lov lèt oss ha det', 'a law lets us keep it', '§ 9'),
  'pol-9-e': old('det trengs i en rettssak', 'det trengst i ei rettssak', 'it is needed in a court case', '§ 9 e'),
};

export const ground = code(grounds);

type BasisOf = (context: Context) => { readonly kind: 'purposes' | 'disclosures'; readonly names: readonly string[] };

const next = (context: Context): Context => ({ ...context, bases: context.bases + 1 });

/** The sentences about a legal basis: of the purpose named last, or of what is given to the recipient named last. */
function basisKinds(prefix: string, of: BasisOf, why: Text, must: Text): TellingKind[] {
  const at = (context: Context, path: string, value: unknown): ToldFact => ({
    ...of(context),
    path: `bases.${context.bases}.${path}`,
    value,
  });
  const text = (nb: string, nn: string, en: string) => say(`${why.nb} ${nb}`, `${why.nn} ${nn}`, `${why.en} ${en}`);
  return [
    {
      id: `${prefix}basis`,
      shape: 'sentence',
      says: text('fordi {ground}.', 'fordi {ground}.', 'because {ground}.'),
      slots: { ground },
      facts: ({ ground: said }, context) => [at(context, 'article', said)],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}basis-law`,
      shape: 'sentence',
      says: text(
        'fordi {ground}, og det står i {act} {section}.',
        'fordi {ground}, og det står i {act} {section}.',
        'because {ground}, and it says so in {act} {section}.',
      ),
      slots: { ground, act, section: provision },
      facts: ({ ground: said, act: id, section }, context) => [
        at(context, 'article', said),
        at(context, 'national.act', id),
        at(context, 'national.section', section),
      ],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}basis-act`,
      shape: 'sentence',
      says: text(
        'fordi {ground}, og det står i {act}.',
        'fordi {ground}, og det står i {act}.',
        'because {ground}, and it says so in {act}.',
      ),
      slots: { ground, act },
      facts: ({ ground: said, act: id }, context) => [
        at(context, 'article', said),
        at(context, 'national.act', id),
        at(context, 'national.section', null),
      ],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}law`,
      shape: 'sentence',
      says: text('etter {act} {section}.', 'etter {act} {section}.', 'by {act} {section}.'),
      slots: { act, section: provision },
      facts: ({ act: id, section }, context) => [
        at(context, 'article', null),
        at(context, 'national.act', id),
        at(context, 'national.section', section),
      ],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}act`,
      shape: 'sentence',
      says: text('etter {act}.', 'etter {act}.', 'by {act}.'),
      slots: { act },
      facts: ({ act: id }, context) => [
        at(context, 'article', null),
        at(context, 'national.act', id),
        at(context, 'national.section', null),
      ],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}some-law`,
      shape: 'sentence',
      says: text(
        'etter en lov, men hvilken er ikke sagt.',
        'etter ei lov, men kva for ei er ikkje sagt.',
        'by a law, but which has not been said.',
      ),
      slots: {},
      facts: (_values, context) => [
        at(context, 'article', null),
        at(context, 'national.act', null),
        at(context, 'national.section', null),
      ],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}necessity`,
      shape: 'sentence',
      says: must,
      slots: { necessity: words },
      facts: ({ necessity }, context) => [
        { ...of(context), path: `bases.${context.bases - 1}.necessity`, value: necessity },
      ],
    },
  ];
}

/** A heading for each processing, what it is for, and on which ground (GDPR art. 13(1)(c) and (d)). */
export const whyKinds: readonly TellingKind[] = [
  {
    id: 'activity',
    shape: 'heading',
    says: say('Del {count}: {name}', 'Del {count}: {name}', 'Part {count}: {name}'),
    slots: { count: number, name: line },
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
  ),
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

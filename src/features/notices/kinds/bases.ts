import { say, type Text } from '#src/kernel/language.ts';
import type { Context, TellingKind } from '../kind.ts';
import { type Slot, words } from '../slots.ts';
import type { ToldFact } from '../telling.ts';
import { act, provision } from './act-slot.ts';
import { ground } from './grounds.ts';

export type BasisOf = (context: Context) => {
  readonly kind: 'purposes' | 'disclosures';
  readonly names: readonly string[];
};

/** Which words a sentence has places for: the article in plain words, the act, the section; the facts follow from them. */
const slots = { ground, act, section: provision } as const;

/** What stands after "We may do it", and whether it tells of a national provision, be it that none is known. */
const sentences: Readonly<Record<string, { readonly says: Text; readonly national: boolean }>> = {
  basis: { says: say('fordi {ground}.', 'fordi {ground}.', 'because {ground}.'), national: false },
  'basis-law': {
    says: say(
      'fordi {ground}, og det står i {act} {section}.',
      'fordi {ground}, og det står i {act} {section}.',
      'because {ground}, and it says so in {act} {section}.',
    ),
    national: true,
  },
  'basis-act': {
    says: say(
      'fordi {ground}, og det står i {act}.',
      'fordi {ground}, og det står i {act}.',
      'because {ground}, and it says so in {act}.',
    ),
    national: true,
  },
  law: { says: say('etter {act} {section}.', 'etter {act} {section}.', 'by {act} {section}.'), national: true },
  act: { says: say('etter {act}.', 'etter {act}.', 'by {act}.'), national: true },
  'some-law': {
    says: say(
      'etter en lov, men hvilken er ikke sagt.',
      'etter ei lov, men kva for ei er ikkje sagt.',
      'by a law, but which has not been said.',
    ),
    national: true,
  },
  'some-law-at': {
    says: say(
      'etter {section} i en lov, men hvilken er ikke sagt.',
      'etter {section} i ei lov, men kva for ei er ikkje sagt.',
      'by {section} of a law, but which has not been said.',
    ),
    national: true,
  },
  'some-ground': {
    says: say(
      'av en grunn som ikke er funnet i loven.',
      'av ein grunn som ikkje er funnen i lova.',
      'for a reason that has not been found in the law.',
    ),
    national: false,
  },
};

/** The same of a law that is no more, told where there is no basis in today's. */
const pastSentences: typeof sentences = {
  'past-basis': { says: say('fordi {ground}.', 'fordi {ground}.', 'because {ground}.'), national: false },
  'past-basis-law': {
    says: say(
      'fordi {ground}, og det sto i {act} {section}.',
      'fordi {ground}, og det stod i {act} {section}.',
      'because {ground}, and it said so in {act} {section}.',
    ),
    national: true,
  },
};

/** One sentence about a basis. @param before the words that it begins with */
function basisKind(id: string, of: BasisOf, before: Text, { says, national }: (typeof sentences)[string]): TellingKind {
  const used: [string, Slot][] = Object.entries(slots).filter(([name]) => says.nb.includes(`{${name}}`));
  return {
    id,
    shape: 'sentence',
    says: say(`${before.nb} ${says.nb}`, `${before.nn} ${says.nn}`, `${before.en} ${says.en}`),
    slots: Object.fromEntries(used),
    facts: (values, context): ToldFact[] => {
      const at = (path: string, name: keyof typeof slots) => ({
        ...of(context),
        path: `bases.${context.bases}.${path}`,
        value: values[name] ?? null,
      });
      const article = at('article', 'ground');
      return national ? [article, at('national.act', 'act'), at('national.section', 'section')] : [article];
    },
    opens: (_values, context) => ({ ...context, bases: context.bases + 1 }),
  };
}

/** The sentences about a legal basis: of the purpose named last, or of what is given to the recipient named last. */
export function basisKinds(prefix: string, of: BasisOf, why: Text, must: Text, before: Text): TellingKind[] {
  const those = (kinds: typeof sentences, begins: Text) =>
    Object.entries(kinds).map(([id, one]) => basisKind(`${prefix}${id}`, of, begins, one));
  return [
    ...those(sentences, why),
    ...those(pastSentences, before),
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

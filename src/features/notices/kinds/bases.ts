import { say, type Text } from '#src/kernel/language.ts';
import type { Context, TellingKind } from '../kind.ts';
import { words } from '../slots.ts';
import type { ToldFact } from '../telling.ts';
import { act, provision } from './act-slot.ts';
import { ground } from './grounds.ts';

export type BasisOf = (context: Context) => {
  readonly kind: 'purposes' | 'disclosures';
  readonly names: readonly string[];
};

const next = (context: Context): Context => ({ ...context, bases: context.bases + 1 });

type At = (context: Context, path: string, value: unknown) => ToldFact;

/** A basis in a law that is no more, told where there is none in today's. */
function pastKinds(prefix: string, at: At, before: Text): TellingKind[] {
  const text = (nb: string, nn: string, en: string) =>
    say(`${before.nb} ${nb}`, `${before.nn} ${nn}`, `${before.en} ${en}`);
  return [
    {
      id: `${prefix}past-basis`,
      shape: 'sentence',
      says: text('fordi {ground}.', 'fordi {ground}.', 'because {ground}.'),
      slots: { ground },
      facts: ({ ground: said }, context) => [at(context, 'article', said)],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}past-basis-law`,
      shape: 'sentence',
      says: text(
        'fordi {ground}, og det sto i {act} {section}.',
        'fordi {ground}, og det stod i {act} {section}.',
        'because {ground}, and it said so in {act} {section}.',
      ),
      slots: { ground, act, section: provision },
      facts: ({ ground: said, act: id, section }, context) => [
        at(context, 'article', said),
        at(context, 'national.act', id),
        at(context, 'national.section', section),
      ],
      opens: (_values, context) => next(context),
    },
  ];
}

/** The sentences about a legal basis: of the purpose named last, or of what is given to the recipient named last. */
export function basisKinds(prefix: string, of: BasisOf, why: Text, must: Text, before: Text): TellingKind[] {
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
      id: `${prefix}some-law-at`,
      shape: 'sentence',
      says: text(
        'etter {section} i en lov, men hvilken er ikke sagt.',
        'etter {section} i ei lov, men kva for ei er ikkje sagt.',
        'by {section} of a law, but which has not been said.',
      ),
      slots: { section: provision },
      facts: ({ section }, context) => [
        at(context, 'article', null),
        at(context, 'national.act', null),
        at(context, 'national.section', section),
      ],
      opens: (_values, context) => next(context),
    },
    {
      id: `${prefix}some-ground`,
      shape: 'sentence',
      says: text(
        'av en grunn som ikke er funnet i loven.',
        'av ein grunn som ikkje er funnen i lova.',
        'for a reason that has not been found in the law.',
      ),
      slots: {},
      facts: (_values, context) => [at(context, 'article', null)],
      opens: (_values, context) => next(context),
    },
    ...pastKinds(prefix, at, before),
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

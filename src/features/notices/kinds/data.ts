import { subjectNames } from '#src/features/register/index.ts';
import { say } from '#src/kernel/language.ts';
import { aboutWhom, type Subjects } from '../audience.ts';
import type { Context, TellingKind } from '../kind.ts';
import { type Codes, code, line, number, type Voice, words } from '../slots.ts';
import type { ToldFact, Values } from '../telling.ts';
import { act, provision } from './act-slot.ts';
import { dataMarkKinds } from './data-marks.ts';
import { fact, ofActivity, open } from './define.ts';
import { ground } from './grounds.ts';

const people: Codes = Object.fromEntries(
  Object.keys(subjectNames).map((subjects) => [
    subjects,
    ({ audience, lang }: Voice) => aboutWhom[audience][subjects as Subjects]?.[lang],
  ]),
);

/** A fact of each of the data that the list above names. */
function ofThese(path: string, value: unknown): (context: Context) => ToldFact[] {
  return ({ activity = '?', data }) =>
    (data?.names ?? []).map((name) => ({
      kind: 'dataUses',
      names: [activity, name, data?.subjects ?? '?'],
      path,
      value,
    }));
}

/** A fact of one of the data that the list above names. */
function ofUse(data: unknown, context: Context, path: string, value: unknown): ToldFact {
  const names = [context.activity ?? '?', String(data), context.data?.subjects ?? '?'];
  return { kind: 'dataUses', names, path, value };
}

/** A fact of the basis that one kind of data has of its own. */
function ofOne({ data }: Values, context: Context, path: string, value: unknown): ToldFact {
  const names = [context.activity ?? '?', String(data), context.data?.subjects ?? '?'];
  return { kind: 'dataUses', names, path: `bases.${context.bases}.${path}`, value };
}

/** A sentence about each of the data that the list above names. */
function these(id: string, path: string, value: unknown, says: ReturnType<typeof say>): TellingKind {
  return open(id, ofThese(path, value), says);
}

/** What is registered, where it comes from, and whether it must be given (GDPR art. 13(2)(e), 14(1)(d), 14(2)(f)). */
export const dataKinds: readonly TellingKind[] = [
  {
    id: 'data',
    shape: 'list',
    says: say(
      'Dette vet vi om {subjects} ({count} ting):',
      'Dette veit vi om {subjects} ({count} ting):',
      'This is what we know about {subjects} ({count} in all):',
    ),
    slots: { subjects: code(people), count: number, data: line },
    lines: 'data',
    facts: ({ data, subjects }, { activity = '?' }) =>
      (data as readonly string[]).flatMap((name) => {
        const use = { kind: 'dataUses', names: [activity, name, String(subjects)] } as const;
        return [
          { ...use, path: 'data', value: name },
          { ...use, path: 'subjects', value: subjects },
        ];
      }),
    opens: ({ data, subjects }, context) => ({
      ...context,
      data: { names: data as readonly string[], subjects: String(subjects) },
    }),
  },
  {
    id: 'data-source',
    shape: 'sentence',
    says: say('Vi får det fra {source}.', 'Vi får det frå {source}.', 'We get it from {source}.'),
    slots: { source: words },
    facts: ({ source }, context) => ofThese('source', source)(context),
  },
  these(
    'data-source-open',
    'source',
    null,
    say(
      'Hvor vi får det fra, er ikke sagt.',
      'Kvar vi får det frå, er ikkje sagt.',
      'Where we get it from has not been said.',
    ),
  ),
  these('data-mandatory', 'mandatory', true, say('Du må gi oss det.', 'Du må gi oss det.', 'You must give it to us.')),
  these(
    'data-voluntary',
    'mandatory',
    false,
    say('Det er frivillig å gi oss det.', 'Det er frivillig å gi oss det.', 'You are free to give it to us or not.'),
  ),
  these(
    'data-mandatory-open',
    'mandatory',
    null,
    say(
      'Om du må gi oss det, er ikke sagt.',
      'Om du må gi oss det, er ikkje sagt.',
      'If you must give it to us has not been said.',
    ),
  ),
  fact(
    'data-if-not',
    ofActivity,
    'ifNotGiven',
    words,
    say(
      'Gir du oss det ikke, skjer dette: {value}.',
      'Gir du oss det ikkje, skjer dette: {value}.',
      'If you do not give it, this happens: {value}.',
    ),
  ),
  open(
    'data-if-not-open',
    (context) => [{ ...ofActivity(context), path: 'ifNotGiven', value: null }],
    say(
      'Hva som skjer om du ikke gir oss det, er ikke sagt.',
      'Kva som skjer om du ikkje gir oss det, er ikkje sagt.',
      'What happens if you do not give it has not been said.',
    ),
  ),
  {
    id: 'data-need',
    shape: 'sentence',
    says: say(
      'Vi må vite dette ({data}) fordi: {need}.',
      'Vi må vite dette ({data}) fordi: {need}.',
      'We need to know this ({data}) because: {need}.',
    ),
    slots: { data: words, need: words },
    facts: ({ data, need }, { activity = '?', data: told }) => [
      { kind: 'dataUses', names: [activity, String(data), told?.subjects ?? '?'], path: 'need', value: need },
    ],
  },
  {
    id: 'data-basis',
    shape: 'sentence',
    says: say(
      'Vi kan vite dette ({data}) fordi {ground}.',
      'Vi kan vite dette ({data}) fordi {ground}.',
      'We may know this ({data}) because {ground}.',
    ),
    slots: { data: words, ground },
    facts: (values, context) => [ofOne(values, context, 'article', values.ground)],
    opens: (_values, context) => ({ ...context, bases: context.bases + 1 }),
  },
  {
    id: 'data-basis-law',
    shape: 'sentence',
    says: say(
      'Vi kan vite dette ({data}) fordi {ground}, og det står i {act} {section}.',
      'Vi kan vite dette ({data}) fordi {ground}, og det står i {act} {section}.',
      'We may know this ({data}) because {ground}, and it says so in {act} {section}.',
    ),
    slots: { data: words, ground, act, section: provision },
    facts: (values, context) => [
      ofOne(values, context, 'article', values.ground),
      ofOne(values, context, 'national.act', values.act),
      ofOne(values, context, 'national.section', values.section),
    ],
    opens: (_values, context) => ({ ...context, bases: context.bases + 1 }),
  },
  {
    id: 'data-necessity',
    shape: 'sentence',
    says: say(
      'Vi må vite dette ({data}), for: {necessity}.',
      'Vi må vite dette ({data}), for: {necessity}.',
      'We must know this ({data}), since: {necessity}.',
    ),
    slots: { data: words, necessity: words },
    facts: ({ necessity, ...values }, context) => [
      ofOne(values, { ...context, bases: context.bases - 1 }, 'necessity', necessity),
    ],
  },
  {
    id: 'data-excess',
    shape: 'sentence',
    says: say(
      'Vi trenger ikke å vite dette: {data}.',
      'Vi treng ikkje å vite dette: {data}.',
      'We do not need to know this: {data}.',
    ),
    slots: { data: words },
    facts: ({ data }, context) => [ofUse(data, context, 'basis', 'excess')],
  },
  {
    id: 'data-unresolved',
    shape: 'sentence',
    says: say(
      'Om vi kan vite dette, er ikke bestemt: {data}.',
      'Om vi kan vite dette, er ikkje bestemt: {data}.',
      'If we may know this has not been decided: {data}.',
    ),
    slots: { data: words },
    facts: ({ data }, context) => [ofUse(data, context, 'basis', 'unresolved')],
  },
  open(
    'data-open',
    (context) => [{ ...ofActivity(context), path: 'data', value: null }],
    say(
      'Hva vi vet om deg her, er ikke skrevet ned.',
      'Kva vi veit om deg her, er ikkje skrive ned.',
      'What we know about you here has not been written down.',
    ),
  ),
  ...dataMarkKinds,
];

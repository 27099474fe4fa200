import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatterKind } from '../model/kinds.ts';
import { formNames, forms } from './forms.ts';
import { follow, type Question, type QuestionName, questionNames, questions, type Way } from './which-form.ts';

interface Path {
  readonly said: readonly (readonly [Question['asks'], string])[];
  readonly way: Way;
}

/** Every way through the questions. */
function pathsFrom(name: QuestionName, said: Path['said'] = []): readonly Path[] {
  // Longer than there are questions: they go in a circle.
  if (said.length > questionNames.length) throw new Error(`no end after ${JSON.stringify(said)}`);
  const { asks, answers } = questions[name];
  return answers.flatMap(({ slug, leads }) => {
    const now = [...said, [asks, slug] as const];
    return typeof leads === 'string' ? pathsFrom(leads, now) : [{ said: now, way: leads }];
  });
}
const paths = pathsFrom('what');

describe('the three questions', () => {
  test.each(paths.map((path) => [path.said.map(([, slug]) => slug).join(' → '), path] as const))(
    '%s: leads in three questions at most to a form that opens its kind',
    (_, { said, way }) => {
      expect(said.length).toBeLessThanOrEqual(3);
      expect(new Set(said.map(([asks]) => asks)).size, 'no question is asked twice').toBe(said.length);
      expect(forms[way.form].kinds).toContain(way.kind);
      const found = follow((asks) => said.find(([one]) => one === asks)?.[1]);
      expect(found.way).toEqual(way);
      expect(found.answered.map(({ answer }) => answer.slug)).toEqual(said.map(([, slug]) => slug));
    },
  );

  test('what somebody means leads where a reviewer has said that it leads', () => {
    const led = Object.fromEntries(
      paths.map(({ said, way }) => [said.map(([, slug]) => slug).join(' '), [way.kind, way.whom].join(' ').trim()]),
    );
    expect(led).toMatchObject({
      'opplysninger se meg': 'access self',
      'opplysninger slette barnet': 'erasure child',
      'opplysninger trekke-samtykke meg': 'consent-withdrawal self',
      'opplysninger se-sak en-annen': 'party-access represented',
      'dokumenter nei': 'foi',
      'dokumenter egen-sak barnet': 'party-access child',
      'dokumenter registrert meg': 'access self',
      'noe-galt pa-avveie': 'breach',
      'noe-galt feil meg': 'rectification self',
      'noe-galt annet': 'guidance',
      'noe-annet': 'guidance',
    });
  });

  test('every form, every kind and every question is reached', () => {
    const kinds = new Set<MatterKind>(paths.map(({ way }) => way.kind));
    expect(formNames.filter((name) => paths.every(({ way }) => way.form !== name))).toEqual([]);
    expect(formNames.flatMap((name) => forms[name].kinds).filter((kind) => !kinds.has(kind))).toEqual([]);
    const asked = new Set(
      paths.flatMap(({ said }) => follow((asks) => said.find(([one]) => one === asks)?.[1]).answered),
    );
    const reached = new Set([...asked].map(({ question }) => question));
    expect(questionNames.filter((name) => !reached.has(questions[name]))).toEqual([]);
  });

  test('whatever stands in the address, there is a next question or a form', () => {
    const word = fc.oneof(fc.constantFrom(...paths.flatMap(({ said }) => said.map(([, slug]) => slug))), fc.string());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('hva', 'onske', 'hvem'), word), (said) => {
        const { next, way } = follow((asks) => said[asks]);
        expect((next === undefined) !== (way === undefined)).toBe(true);
      }),
    );
  });

  test('is in three languages, with no two answers of a question alike', () => {
    for (const name of questionNames) {
      const { text, answers } = questions[name];
      const texts = [
        text,
        ...answers.flatMap((answer) => [answer.text, ...(answer.help === undefined ? [] : [answer.help])]),
      ];
      for (const { nb, nn, en } of texts) expect([nb, nn, en].every((words) => words.trim() !== '')).toBe(true);
      for (const lang of ['nb', 'nn', 'en'] as const)
        expect(new Set(answers.map((answer) => answer.text[lang])).size).toBe(answers.length);
    }
  });
});

import { alternatives, defOf, type Entry, type Kind, schemaAt, schemaOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { AnswerForm } from './question.ts';

/** How a question about a fact is answered, and the answers that are tried to see what they would settle. */
export interface Answerable {
  readonly form: AnswerForm;
  readonly trials: readonly unknown[];
}

const steps = (path: string) => path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function optionsOf(kind: Kind, path: string) {
  const schema = schemaAt(schemaOf(kind), steps(path));
  return schema === undefined ? [] : alternatives(schema);
}

const wordsOfEnum = (schema: ReturnType<typeof optionsOf>[number]) => {
  const { entries } = defOf(schema);
  return entries === undefined ? undefined : Object.values(entries);
};

/** The kind that a reference leads to; `*` and others lead nowhere that can be tried. */
const refOf = (schema: ReturnType<typeof optionsOf>[number]) => schema.meta()?.ref as string | undefined;

function ofList(
  element: ReturnType<typeof optionsOf>[number],
  keysOf: (kind: string) => readonly string[],
): Answerable {
  const words = wordsOfEnum(element);
  if (words !== undefined) return { form: { is: 'choices', options: words }, trials: [words, []] };
  const kind = refOf(element);
  if (kind !== undefined) return { form: { is: 'form' }, trials: [keysOf(kind), []] };
  return { form: { is: 'form' }, trials: [[]] };
}

/**
 * How a fact can be answered, by its schema; undefined where it can only be told with much else.
 * A text, a day and a period are tried with one good answer: what matters is that something is said.
 * @param asOf the day that the facts are of: a day that is tried lies a month before it
 */
export function answerable(
  kind: Kind,
  path: string,
  asOf: IsoDate,
  keysOf: (kind: string) => readonly string[],
): Answerable | undefined {
  for (const option of optionsOf(kind, path)) {
    const { type, element } = defOf(option);
    const format = option.meta()?.format;
    const words = wordsOfEnum(option);
    const ref = refOf(option);
    if (type === 'boolean') return { form: { is: 'yes-no' }, trials: [true, false] };
    if (words !== undefined) return { form: { is: 'choice', options: words }, trials: words };
    if (format === 'date') return { form: { is: 'date' }, trials: [shift(asOf, 'P30D', -1)] };
    if (format === 'duration') return { form: { is: 'period' }, trials: ['P1Y'] };
    if (ref !== undefined && ref !== '*') return { form: { is: 'form' }, trials: keysOf(ref).slice(0, 1) };
    if (type === 'number' || type === 'int') return { form: { is: 'count' }, trials: [2, 1] };
    if (type === 'string' && option.meta()?.description === 'text') return { form: { is: 'text' }, trials: ['noe'] };
    if (element !== undefined) {
      const inner = alternatives(element)[0];
      if (inner !== undefined) return ofList(inner, keysOf);
    }
  }
  return undefined;
}

/** A copy of a body in which one fact has another value; groups that are not there yet are made. */
export function withFact(body: Entry['body'], path: string, value: unknown): Entry['body'] {
  const copy = structuredClone(body) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy;
  for (const name of names) {
    const inner = at[name];
    if (typeof inner !== 'object' || inner === null) at[name] = {};
    at = at[name] as Record<string, unknown>;
  }
  at[last] = value;
  return copy as Entry['body'];
}

import { isDate } from '#src/kernel/date.ts';
import type { AnswerForm } from './question.ts';

/** What was sent from a question, field by field; the last of a name counts, lists have all. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** The field that says which question is answered. */
export const questionField = 'sporsmal';

/** The field that says that the questions stand on their own page. */
export const aloneField = 'alene';

/** The names of the other fields of a question: several questions stand on one page, and a field's name is its id there. */
export interface FieldNames {
  readonly answer: string;
  readonly unit: string;
  readonly title: string;
  readonly date: string;
}

/** A question's id as a part of names and anchors. */
export const slugOf = (id: string): string => id.replaceAll(/[^a-zA-Z0-9]+/g, '-');

export function fieldsOf(id: string): FieldNames {
  const slug = slugOf(id);
  return { answer: `svar-${slug}`, unit: `enhet-${slug}`, title: `tittel-${slug}`, date: `dato-${slug}` };
}

export const periodUnits = ['Y', 'M', 'W', 'D'] as const;

const one = (sent: Sent, name: string) => sent.get(name)?.at(-1)?.trim() ?? '';

export type AnswerFault = 'nothing' | 'no-day' | 'no-number';

/** The value that was answered, or what is wrong with it. "Vet ikke" is an answer too: "–". */
export function readAnswer(
  form: AnswerForm,
  sent: Sent,
  fields: FieldNames,
): { readonly value: unknown } | { readonly fault: AnswerFault } {
  const typed = one(sent, fields.answer);
  if (typed === 'vet-ikke') return { value: '–' };
  switch (form.is) {
    case 'yes-no':
      return typed === 'ja' || typed === 'nei' ? { value: typed === 'ja' } : { fault: 'nothing' };
    case 'choice':
      return form.options.includes(typed) ? { value: typed } : { fault: 'nothing' };
    case 'choices': {
      const chosen = (sent.get(fields.answer) ?? []).filter((each) => form.options.includes(each));
      // None of them is an answer, but one that must be given.
      return chosen.length > 0 ? { value: chosen } : typed === 'ingen' ? { value: [] } : { fault: 'nothing' };
    }
    case 'period': {
      const unit = one(sent, fields.unit);
      const good = /^[1-9]\d{0,2}$/.test(typed) && (periodUnits as readonly string[]).includes(unit);
      return good ? { value: `P${typed}${unit}` } : { fault: 'no-number' };
    }
    case 'count':
      return /^\d{1,9}$/.test(typed) ? { value: Number(typed) } : { fault: 'no-number' };
    case 'date':
      return isDate(typed) ? { value: typed } : { fault: 'no-day' };
    case 'text':
      return typed === '' ? { fault: 'nothing' } : { value: typed };
    case 'form':
      return { fault: 'nothing' };
  }
}

/** The document behind somebody's word. */
export function readProof(
  sent: Sent,
  fields: FieldNames,
): { readonly title: string; readonly date: string } | { readonly fault: AnswerFault; readonly field: string } {
  const [title, date] = [one(sent, fields.title), one(sent, fields.date)];
  if (title === '') return { fault: 'nothing', field: fields.title };
  return isDate(date) ? { title, date } : { fault: 'no-day', field: fields.date };
}

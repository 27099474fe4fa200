import { type Field, fields, isPurpose, isRecipient, type Purpose, type Recipient, recipientsOf } from '../field.ts';
import type { Wish } from '../prepare.ts';

/** Fields that can be asked for; persons have no photo in the tables. */
export const offered: readonly Field[] = fields.filter((field) => field !== 'photo');

const isField = (value: string): value is Field => offered.some((field) => field === value);

/** What an address or a form asks for; what is no word of ours counts as not said. */
export function readWish(values: (name: string) => readonly string[]): Wish | undefined {
  const [school = '', group = ''] = (values('gruppe')[0] ?? '').split('.');
  const purpose = values('formal')[0];
  if (!isPurpose(purpose) || group === '') return undefined;
  const [first] = recipientsOf[purpose];
  const asked = values('mottaker')[0];
  const recipient = isRecipient(asked) ? asked : first;
  return recipient === undefined
    ? undefined
    : { school, group, purpose, recipient, fields: values('felt').filter(isField) };
}

/** The value of the field `gruppe`. */
export const groupValue = (school: string, group: string) => `${school}.${group}`;

/** A purpose with a recipient in one choice, so that none can be chosen that do not go together. */
export const pairs: readonly { readonly purpose: Purpose; readonly recipient: Recipient; readonly value: string }[] =
  Object.entries(recipientsOf).flatMap(([purpose, those]) =>
    those.map((recipient) => ({ purpose: purpose as Purpose, recipient, value: `${purpose}.${recipient}` })),
  );

/** Reads the joint choice `liste` into purpose and recipient. */
export function readPair(value: string | undefined): { purpose: Purpose; recipient: Recipient } | undefined {
  return pairs.find((pair) => pair.value === value);
}

/** The address of a draft. */
export function draftHref({ school, group, purpose, recipient, fields: chosen }: Wish): string {
  const query = new URLSearchParams({ gruppe: groupValue(school, group), formal: purpose, mottaker: recipient });
  for (const field of chosen) query.append('felt', field);
  return `/klasselister/utkast?${query}`;
}

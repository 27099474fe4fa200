import type { AddressObject, Headers } from 'mailparser';
import type { Address } from './mail.ts';

/** Zero-width and control characters: they hide in names and subjects, and say nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** A header's text on one line. */
const clean = (text: string) => text.replace(/\s+/g, ' ').replace(unseen, '').trim();

function textValues(value: unknown): readonly string[] {
  if (typeof value === 'string') return [clean(value)];
  if (Array.isArray(value)) return value.flatMap(textValues);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string') return [clean(value.text)];
  if ('value' in value && typeof value.value === 'string') return [clean(value.value)];
  return [];
}

/**
 * Every header field by its small name, each with its values as text.
 * @param rawDate the date as it was written: mailparser gives the present for what it cannot read
 */
export function headerFields(headers: Headers | undefined, rawDate?: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of headers ?? []) if (name !== 'date') fields.set(name, textValues(value));
  // An empty path is what tells a report; mailparser gives no address for it.
  if (fields.get('return-path')?.[0] === '') fields.set('return-path', ['<>']);
  if (rawDate !== undefined) fields.set('date', [clean(rawDate.slice(rawDate.indexOf(':') + 1))]);
  return fields;
}

/** The text of one header field; empty when there is none. */
export function headerText(headers: Headers | undefined, name: string): string {
  return textValues(headers?.get(name))[0] ?? '';
}

const isAddress = (text: string) => /^[^\s@<>]+@[^\s@<>]+$/.test(text);

function flat(value: AddressObject['value']): readonly Address[] {
  return value.flatMap(({ name, address = '', group }) => {
    if (group !== undefined) return flat(group);
    // "kari@eksempel.no>" is what some programs leave of an address.
    const bare = clean(address).replace(/^[<\s]+|[>\s]+$/g, '');
    return [{ name: clean(name), address: isAddress(bare) ? bare : '' }];
  });
}

/** The people whom a header names, groups taken apart. */
export function addressesOf(headers: Headers | undefined, name: string): readonly Address[] {
  const value: unknown = headers?.get(name);
  const objects = [value].flat().filter((one): one is AddressObject => {
    return typeof one === 'object' && one !== null && 'value' in one && Array.isArray(one.value);
  });
  return objects.flatMap((one) => flat(one.value)).filter((one) => one.name !== '' || one.address !== '');
}

/** The message ids in a header, with their angle brackets. */
export function messageIds(fields: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  return (fields.get(name) ?? []).flatMap((value) => value.match(/<[^<>\s]{1,500}>/g) ?? []);
}

/** Earlier than this no mail of ours was sent, and later than this none will be: such a date is a mistake. */
const [earliest, latest] = [Date.UTC(1990, 0), Date.UTC(2100, 0)];

function instantIn(text: string): number | undefined {
  const instant = Date.parse(text.replace(/\([^()]*\)/g, ' ').trim());
  return instant >= earliest && instant < latest ? instant : undefined;
}

/** When the last server took the mail, by the topmost Received line that has a time. */
export function receivedAt(fields: ReadonlyMap<string, readonly string[]>): number | undefined {
  for (const line of fields.get('received') ?? []) {
    const instant = instantIn(line.slice(line.lastIndexOf(';') + 1));
    if (instant !== undefined) return instant;
  }
  return undefined;
}

/** What the sender's machine wrote as the date. */
export function sentAt(fields: ReadonlyMap<string, readonly string[]>): number | undefined {
  return instantIn(fields.get('date')?.[0] ?? '');
}

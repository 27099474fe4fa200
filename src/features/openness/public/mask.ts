import { say, type Text } from '#src/kernel/language.ts';
import { secretWordPattern } from '#src/kernel/secret-word.ts';
import { type Pattern, patternIn, patterns } from '../patterns.ts';

/** What is masked, and what stands in its place. */
const instead = {
  'identity-number': say('[fødselsnummer]', '[fødselsnummer]', '[identity number]'),
  phone: say('[telefonnummer]', '[telefonnummer]', '[phone number]'),
  email: say('[e-postadresse]', '[e-postadresse]', '[mail address]'),
  address: say('[adresse]', '[adresse]', '[address]'),
  name: say('[navn]', '[namn]', '[name]'),
  link: say('[lenke]', '[lenkje]', '[link]'),
} as const satisfies Record<string, Text>;
export type Masked = keyof typeof instead;

/** What is never shown of a case, wherever it stands in what people have written. */
export interface Secrets {
  /** Names of those in the case who have not chosen to be named, and of those who work with it. */
  readonly names: readonly string[];
  /** Postal addresses, mail addresses and telephone numbers, as they were written. */
  readonly addresses: readonly string[];
  /** Words that open something: the reference that a receipt is read with. */
  readonly keys: readonly string[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly what: Masked;
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A text as it may be written with other spaces, in other letters. */
function anyhow(text: string): string {
  return text.trim().split(/\s+/u).map(escaped).join('\\s+');
}

function placesOf(text: string, pattern: string, what: Masked): readonly Place[] {
  const found = [...text.matchAll(new RegExp(pattern, 'giu'))];
  return found.map(({ 0: words, index }) => ({ start: index, end: index + words.length, what }));
}

/** A name as a whole, and each part of it of three letters or more: "Kari Nordmann Lie" is known by "Nordmann" too. */
function namePlaces(text: string, name: string): readonly Place[] {
  const parts = name.split(/[\s,]+/u).filter((part) => [...part].length >= 3);
  const wanted = [name, ...parts].filter((one) => one.trim() !== '');
  return wanted.flatMap((one) =>
    placesOf(text, `(?<![\\p{L}\\p{N}])${anyhow(one)}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'name'),
  );
}

const kindOf: Readonly<Record<Pattern, Masked>> = {
  'identity-number': 'identity-number',
  phone: 'phone',
  email: 'email',
};

function joined(places: readonly Place[]): readonly Place[] {
  const found: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last === undefined || place.start >= last.end) found.push(place);
    else found[found.length - 1] = { ...last, end: Math.max(last.end, place.end) };
  }
  return found;
}

/** References as we make them: also those of letters, which the case itself does not know. */
const secretWords = `(?<![0-9a-z])(?=[0-9]*[a-z])(?=[a-z]*[0-9])${secretWordPattern}(?![0-9a-z])`;

/** A text without mail addresses, telephone and identity numbers, the secrets of its case, and links that open something. Pure. */
export function mask(text: string, secrets: Secrets, lang: keyof Text): string {
  const places = joined([
    ...placesOf(text, secretWords, 'link'),
    ...secrets.keys.flatMap((key) => placesOf(text, `\\S*${escaped(key)}\\S*`, 'link')),
    ...patterns.flatMap((pattern) => patternIn(text, pattern).map((place) => ({ ...place, what: kindOf[pattern] }))),
    ...secrets.addresses
      .filter((address) => address.trim().length >= 4)
      .flatMap((address) => placesOf(text, anyhow(address), 'address')),
    ...secrets.names.flatMap((name) => namePlaces(text, name)),
  ]);
  let [masked, at] = ['', 0];
  for (const { start, end, what } of places) {
    masked += `${text.slice(at, start)}${instead[what][lang]}`;
    at = end;
  }
  return `${masked}${text.slice(at)}`;
}

import type { Part, Provision } from './provision.ts';
import { ordinals } from './tokens.ts';

const signs: Readonly<Record<Provision['kind'], string>> = { section: '§', article: 'art.', chapter: 'kap.' };

function ordinal(value: string): string {
  if (value === 'last') return 'siste';
  return ordinals[Number(value) - 1]?.[0] ?? `${value}.`;
}

function partInWords({ unit, value }: Part): string {
  switch (unit) {
    case 'division':
      return value;
    case 'paragraph':
      return `${ordinal(value)} ledd`;
    case 'number':
      return `nr. ${value}`;
    case 'letter':
      return `bokstav ${value}`;
    case 'sentence':
      return `${ordinal(value)} punktum`;
    case 'indent':
      return `${ordinal(value)} strekpunkt`;
  }
}

/** A provision as Norwegian law texts cite it: "§ 25-1 første ledd", "art. 6 nr. 1 bokstav e", "kap. 9 A". */
export function printProvision({ kind, number, parts }: Provision): string {
  return [signs[kind], number, ...parts.map(partInWords)].join(' ');
}

/** Provisions in a row, each with its own sign, so that they read back as they were. */
export function printCitation(provisions: readonly Provision[]): string {
  return provisions.map(printProvision).join(', ');
}

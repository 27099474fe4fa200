import { basesIn } from './bases.ts';
import type { KnownNames } from './known-names.ts';
import type { Target } from './targets.ts';
import { placeIn, plainName, saysNothing, subjectsIn } from './values.ts';

/** What a column may be, and how much speaks for it. */
export type Scored = readonly [Target, number];

interface Look {
  readonly target: Target;
  /** How much it says when every cell looks so; headings weigh 6 to 10. */
  readonly weight: number;
  readonly is: (value: string, known: KnownNames) => boolean;
}

function isUnit(value: string, { units }: KnownNames): boolean {
  return (
    units.has(plainName(value)) ||
    /\b(skole|skule|ungdomsskole|ungdomsskule|barneskole|vgs)\b/i.test(value) ||
    /(skole|skule|skulen|skolen)$/i.test(value)
  );
}

function isPeople(value: string): boolean {
  if (value.length >= 80) return false;
  const { found, left } = subjectsIn(value);
  return found.length > 0 && left.length === 0;
}

function isPlace(value: string): boolean {
  const { countries, within } = placeIn(value);
  return countries.length > 0 || within !== undefined;
}

/** Whether a cell names some basis does not depend on the day; which act it means does. */
const anyDay = '2026-01-01';

const looks: readonly Look[] = [
  { target: 'system', weight: 8, is: (value, { systems }) => systems.has(plainName(value)) },
  { target: 'unit', weight: 6, is: isUnit },
  {
    target: 'basis',
    weight: 6,
    is: (value) => /\b(art|§|artikkel)/i.test(value) && basesIn(value, anyDay) !== undefined,
  },
  { target: 'subjects', weight: 6, is: isPeople },
  { target: 'storage', weight: 6, is: isPlace },
  { target: 'retention', weight: 5, is: (value) => /\b(slett|år etter|måneder etter|anonymiser)/i.test(value) },
  { target: 'note', weight: 4, is: (value) => /^https?:\/\//i.test(value) },
];

/** How many of some values are so, from 0 to 1; 0 where there are none. */
export function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** What the cells themselves look like, three of five at least; weaker than a heading, stronger than nothing. */
export function valueScore(values: readonly string[], known: KnownNames): readonly Scored[] {
  const told = values.filter((value) => !saysNothing(value));
  return looks.flatMap(({ target, weight, is }): Scored[] => {
    const part = share(told, (value) => is(value, known));
    return part >= 0.6 ? [[target, part * weight]] : [];
  });
}

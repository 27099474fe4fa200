import { type Audience, audiences } from './audience.ts';

/** Addresses are Norwegian: the word for each audience in them. */
const slugs: Readonly<Record<Audience, string>> = {
  pupils: 'elever',
  guardians: 'foresatte',
  employees: 'ansatte',
  visitors: 'andre',
};

/** The word for an audience in an address. */
export function audienceSlug(audience: Audience): string {
  return slugs[audience];
}

/** The audience that a word in an address stands for; undefined for any other word. */
export function audienceOfSlug(slug: string | undefined): Audience | undefined {
  return audiences.find((audience) => slugs[audience] === slug);
}

/** An address with what is asked for in it; what is undefined is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(asked).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The public page of an owner's statement. */
export function publicHref(owner: string, audience: Audience): string {
  return `/om/${encodeURIComponent(owner)}/erklaering/${slugs[audience]}`;
}

/** The owner's own page of a statement. */
export function ownHref(audience: Audience): string {
  return `/erklaeringer/${slugs[audience]}`;
}

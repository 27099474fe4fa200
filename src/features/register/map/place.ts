import { isInEea } from '#src/law/eea.ts';
import { notStated } from '../schema/facts.ts';
import type { Body } from '../schema/kinds.ts';
import { entryAt, type Snapshot } from '../snapshot.ts';

/** Where data are: countries, an area where only that is told, with the owner itself, or nobody has said. */
export type Place =
  | { readonly is: 'own' }
  | { readonly is: 'countries'; readonly countries: readonly string[] }
  | { readonly is: 'area'; readonly area: 'nordic' | 'eea' }
  | { readonly is: 'unknown' };

export const regions = ['own', 'norway', 'eea', 'outside', 'unknown'] as const;

/** What a place means for the protection of data: outside the EEA it needs a ground of its own (GDPR ch. V). */
export type Region = (typeof regions)[number];

/** The region that asks for most care among those of a place. */
export function regionOf(place: Place): Region {
  if (place.is === 'area') return 'eea';
  if (place.is !== 'countries') return place.is;
  if (place.countries.some((code) => !isInEea(code))) return 'outside';
  return place.countries.every((code) => code === 'NO') ? 'norway' : 'eea';
}

const unknown: Place = { is: 'unknown' };

function placeOfSystem({ storage }: Body<'systems'>): Place {
  const countries = storage?.countries;
  if (countries !== undefined && countries !== notStated && countries.length > 0) return { is: 'countries', countries };
  const area = storage?.within;
  return area === undefined || area === notStated ? unknown : { is: 'area', area };
}

/** Where an end of a link is. @param ref as in a link */
export function placeOf(snapshot: Snapshot, ref: string): Place {
  const [kind, key = ''] = ref.split('/');
  if (kind === 'country') return { is: 'countries', countries: [key] };
  if (kind === 'units' || kind === 'owner' || kind === 'told') return { is: 'own' };
  const body = entryAt(snapshot, ref)?.body;
  if (body === undefined) return unknown;
  if (kind === 'systems') return placeOfSystem(body as Body<'systems'>);
  const { country } = body as Body<'parties'>;
  return country === undefined || country === notStated ? unknown : { is: 'countries', countries: [country] };
}

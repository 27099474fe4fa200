import { fieldId } from '#src/ui/field.tsx';
import { type CollectionKind, collectionKinds, type Kind } from '../schema/kinds.ts';

/** Addresses are Norwegian: each kind's word in them. */
const slugs: Readonly<Record<CollectionKind, string>> = {
  units: 'enheter',
  parties: 'parter',
  systems: 'systemer',
  uses: 'i-bruk',
  records: 'oversikter',
  activities: 'behandlinger',
  purposes: 'formal',
  dataTypes: 'opplysningstyper',
  dataUses: 'opplysninger',
  flows: 'dataflyt',
  disclosures: 'utleveringer',
  transfers: 'overforinger',
  retention: 'lagringstider',
  agreements: 'avtaler',
  routines: 'rutiner',
  measures: 'tiltak',
  assessments: 'vurderinger',
  audits: 'revisjoner',
  breaches: 'brudd',
  notices: 'informasjon',
  evidence: 'dokumentasjon',
};

/** The owner is one entry, so its address needs no key. */
const ownerSlug = 'skoleeier';

/** The word for a kind in an address. */
export function slugOf(kind: Kind): string {
  return kind === 'owner' ? ownerSlug : slugs[kind];
}

const bySlug = new Map<string, CollectionKind>(collectionKinds.map((kind) => [slugs[kind], kind]));

/** The kind that a word in an address stands for, the owner not among them; undefined for any other word. */
export function kindOfSlug(slug: string): CollectionKind | undefined {
  return bySlug.get(slug);
}

/** The page of an entry. */
export function entryHref(kind: Kind, key: string): string {
  return kind === 'owner' ? ownerHref : `/register/${slugs[kind]}/${encodeURIComponent(key)}`;
}

/** The page of the owner's own entry. */
export const ownerHref = `/register/${ownerSlug}`;

/** The page of an entry named as findings and evidence name it: `systems/swis`, or `owner`. */
export function refHref(ref: string): string {
  if (ref === 'owner') return ownerHref;
  const slash = ref.indexOf('/');
  return entryHref(ref.slice(0, slash) as Kind, ref.slice(slash + 1));
}

/** The form that somebody is sent to, as a requirement's way out names it. */
export interface FormRef {
  readonly kind: string;
  /** The entry to change; without it a new one is written. */
  readonly key?: string | undefined;
  /** What is known already, by path: `{ kind: 'risk', systems: 'swis' }`. */
  readonly fill?: Readonly<Record<string, string>> | undefined;
  /** The field to begin at. */
  readonly field?: string | undefined;
}

/** The address of a form with what is known filled in. */
export function formHref({ kind, key, fill, field }: FormRef): string {
  const of = kind as Kind;
  const page =
    key === undefined && of !== 'owner' ? `/register/${slugOf(of)}/ny` : `${entryHref(of, key ?? 'owner')}/endre`;
  const query = new URLSearchParams({ ...fill, ...(field === undefined ? {} : { felt: field }) }).toString();
  // The address says where to begin, so that it works without script.
  const anchor = field === undefined ? '' : `#${fieldId(field)}`;
  return `${page}${query === '' ? '' : `?${query}`}${anchor}`;
}

import type { MatterKind } from '../model/kinds.ts';

/** The forms that anybody finds under the owner's public page. */
export const formNames = ['documents', 'rights', 'party-access', 'breach', 'question'] as const;
export type FormName = (typeof formNames)[number];

interface FormRule {
  /** The last part of its address. */
  readonly slug: string;
  /** What it opens: one kind, or one of several that the form lets one choose among. */
  readonly kinds: readonly MatterKind[];
}

/** The rights of a data subject that one form has (GDPR art. 7(3), 15–18, 20, 21). */
export const rightKinds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'consent-withdrawal',
] as const satisfies readonly MatterKind[];
export type RightKind = (typeof rightKinds)[number];

export const forms: Readonly<Record<FormName, FormRule>> = {
  documents: { slug: 'be-om-dokumenter', kinds: ['foi'] },
  rights: { slug: 'mine-rettigheter', kinds: rightKinds },
  'party-access': { slug: 'innsyn-som-part', kinds: ['party-access'] },
  breach: { slug: 'meld-brudd', kinds: ['breach'] },
  question: { slug: 'sporsmal', kinds: ['guidance'] },
};

/** Whether it matters who asks, on this form. */
export const isRight = (form: FormName): boolean => form === 'rights' || form === 'party-access';

/** The address of the questions that find out which form somebody needs. */
export const whichSlug = 'hva-trenger-du';

/** The longest that somebody may write in one field of a form. */
export const longest = { line: 200, text: 20_000 } as const;

/** How many files may come with a form, and how large each and all may be, in bytes. */
export const fileLimits = { count: 5, each: 8_000_000, all: 12_000_000 } as const;

/** The address of a form of an owner. @param ask more that is carried along, for example `?for=child` */
export function formHref(
  owner: string,
  form: FormName,
  ask: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries(ask).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return `/om/${owner}/${forms[form].slug}${query === '' ? '' : `?${query}`}`;
}

/** The address of the receipt that somebody holds by its reference. */
export const receiptHref = (owner: string, reference: string): string => `/om/${owner}/kvittering/${reference}`;

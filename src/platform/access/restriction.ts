/** That something of a person is stored and not used (GDPR art. 18), or not used while an objection is weighed (art. 21). */
export interface Restriction {
  readonly id: string;
  readonly person: string;
  /** Key of the kind of data in the register; null is every kind. */
  readonly category: string | null;
  /** Key of the purpose in the register; null is every purpose. */
  readonly purpose: string | null;
  /** Our own fields that it was when it began: they stay restricted when the register calls them something else. */
  readonly fields: readonly string[];
  /** Those who answer for the person do not see it either. */
  readonly guardiansToo: boolean;
}

/** What somebody would use: a kind of data, or one of our own fields under it, for a purpose. */
export interface Usage {
  readonly category?: string | undefined;
  readonly field?: string | undefined;
  /** Not told is any purpose: whoever does not say what for, gets nothing that is restricted for something. */
  readonly purpose?: string | undefined;
}

/** Whether a restriction keeps somebody from a use. Pure. */
export function restricts(restriction: Restriction, { category, field, purpose }: Usage): boolean {
  if (restriction.purpose !== null && purpose !== undefined && restriction.purpose !== purpose) return false;
  if (restriction.category === null) return true;
  if (category !== undefined && restriction.category === category) return true;
  return field !== undefined && restriction.fields.includes(field);
}

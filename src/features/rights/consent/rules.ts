import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { SubjectKind } from '../collect/subject-kinds.ts';

/** Bases that are a consent, and those that let somebody take along what they have given (GDPR art. 20(1)(a)). */
export const consentArticles: readonly string[] = ['gdpr-6-1-a', 'gdpr-9-2-a'];
export const portableArticles: readonly string[] = [...consentArticles, 'gdpr-6-1-b'];

/** A purpose of the register with what it rests on. */
export interface PurposeBasis {
  readonly key: string;
  readonly name: string;
  readonly activity: string;
  readonly articles: readonly string[];
}

/** Every purpose with its bases; none where the register does not say. Pure. */
export function purposeBases(snapshot: Snapshot): readonly PurposeBasis[] {
  return [...entriesOf(snapshot, 'purposes').values()].map(({ key, body }) => ({
    ...{ key, name: body.name, activity: body.activity },
    articles: Array.isArray(body.bases) ? body.bases.map(({ article }) => article) : [],
  }));
}

/** Purposes that rest on consent. Pure. */
export const consentPurposes = (snapshot: Snapshot): readonly PurposeBasis[] =>
  purposeBases(snapshot).filter(({ articles }) => articles.some((one) => consentArticles.includes(one)));

/** A kind of data that is used about such people in an activity. */
export interface UsedData {
  readonly key: string;
  readonly name: string;
  readonly source: string | undefined;
}

/** The kinds of data that an activity uses about some kinds of people. Pure. */
export function dataOf(snapshot: Snapshot, activity: string, kinds: readonly SubjectKind[]): readonly UsedData[] {
  const types = entriesOf(snapshot, 'dataTypes');
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(
    ({ body }) => body.activity === activity && (kinds as readonly string[]).includes(body.subjects),
  );
  const byKey = new Map(
    uses.map(({ body }) => [
      body.data,
      {
        key: body.data,
        name: types.get(body.data)?.body.name ?? body.data,
        source: body.source === undefined || body.source === '–' ? undefined : body.source,
      },
    ]),
  );
  return [...byKey.values()];
}

/**
 * Our own fields that a purpose uses and no purpose of any other activity does: what rests on it alone. An activity with several purposes
 * does not say which data are whose, so nothing of it rests on one alone. Pure.
 */
export function fieldsOnlyFor(
  snapshot: Snapshot,
  policy: ReadonlyMap<string, { readonly holds: readonly string[] }>,
  purpose: PurposeBasis,
  kinds: readonly SubjectKind[],
): readonly string[] {
  const all = purposeBases(snapshot);
  if (all.some(({ key, activity }) => activity === purpose.activity && key !== purpose.key)) return [];
  const heldBy = (keys: readonly string[]) => new Set(keys.flatMap((key) => policy.get(key)?.holds ?? []));
  const others = [...entriesOf(snapshot, 'dataUses').values()]
    .filter(({ body }) => body.activity !== purpose.activity)
    .map(({ body }) => body.data);
  const elsewhere = heldBy(others);
  return [...heldBy(dataOf(snapshot, purpose.activity, kinds).map(({ key }) => key))].filter(
    (field) => !elsewhere.has(field),
  );
}

/** Who says yes or no for somebody: themselves from the age that was decided, until then whoever has parental responsibility. Pure. */
export function mayAgree({
  isSelf,
  age,
  aloneFrom,
  isPupil,
}: {
  readonly isSelf: boolean;
  /** In years; null where the day of birth is not known. */
  readonly age: number | null;
  readonly aloneFrom: number;
  readonly isPupil: boolean;
}): boolean {
  // Of a grown-up the day of birth may not be known; of a pupil it must be.
  if (age === null) return isSelf ? !isPupil : true;
  return isSelf ? age >= aloneFrom : age < aloneFrom;
}

import { type Entry, notStated } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { anyOf } from '../../requirement.ts';

/** Bases that open a right of their own: withdrawal, portability, objection (GDPR art. 7(3), 20(1)(a), 21(1)). */
export const consent = ['gdpr-6-1-a', 'gdpr-9-2-a'] as const;
export const consentOrContract = [...consent, 'gdpr-6-1-b'] as const;
export const taskOrInterest = ['gdpr-6-1-e', 'gdpr-6-1-f'] as const;

type Basis = { readonly article: string };

function anyIn(bases: readonly Basis[] | undefined, articles: readonly string[]): boolean | undefined {
  const claimed = bases?.map(({ article }) => article).filter((article) => !article.startsWith('pol-'));
  if (claimed === undefined || claimed.length === 0) return undefined;
  return anyOf(claimed.map((article) => (article === notStated ? undefined : articles.includes(article))));
}

/** The same of data that have a basis of their own, apart from that of the purpose. */
function ownBases(read: Reader, dataUses: readonly Entry<'dataUses'>[], articles: readonly string[]) {
  return dataUses
    .filter(({ body }) => body.bases !== undefined)
    .map((dataUse) => anyIn(read.fact(dataUse, 'bases') as readonly Basis[] | undefined, articles));
}

/** Does something that these purposes and data uses tell of rest on one of these articles? Unknown where nothing tells. */
function restOn(
  read: Reader,
  purposes: readonly Entry<'purposes'>[],
  dataUses: readonly Entry<'dataUses'>[],
  articles: readonly string[],
): boolean | undefined {
  const ofPurposes = purposes.map((purpose) => anyIn(read.fact(purpose, 'bases'), articles));
  return anyOf([anyOf(ofPurposes), ...ownBases(read, dataUses, articles)]);
}

/** Does anything that the owner does rest on one of these articles? Unknown where the basis of something is. */
export function anythingOn(read: Reader, articles: readonly string[]): boolean | undefined {
  return restOn(read, read.list('purposes'), read.list('dataUses'), articles);
}

/** Does something done in these activities rest on one of these articles? Unknown where the basis of something is. */
export function doneOn(
  read: Reader,
  activities: readonly Entry<'activities'>[],
  articles: readonly string[],
): boolean | undefined {
  return anyOf(
    activities.map(({ key }) =>
      restOn(read, read.find('purposesByActivity', key), read.find('dataUsesByActivity', key), articles),
    ),
  );
}

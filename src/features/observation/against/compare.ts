import { entriesOf } from '#src/features/register/index.ts';
import { type Comparison, untilDay } from './comparison.ts';
import { consentDifferences } from './consent.ts';
import { type Difference, type DifferenceKind, differenceKinds } from './difference.ts';
import { publishedDifferences } from './published.ts';
import { recipientDifferences } from './recipients.ts';
import { statementDifferences } from './statements.ts';
import { storageDifferences } from './storage.ts';
import { notObserved, notRegistered, receivesMore, signInOtherwise } from './usage.ts';

const parts: readonly (readonly [readonly DifferenceKind[], (comparison: Comparison) => Difference[]])[] = [
  [
    [
      'covered-otherwise',
      'expired',
      'none',
      'unknown',
      'unknown-recipient',
      'before-choice',
      'after-reject',
      'no-transfer-ground',
    ],
    recipientDifferences,
  ],
  [['stored-without-consent'], storageDifferences],
  [['refusing-is-harder', 'banner-not-understood'], consentDifferences],
  [['not-in-statement'], statementDifferences],
  [['observed-not-registered'], notRegistered],
  [['registered-not-observed'], notObserved],
  [['receives-more'], receivesMore],
  [['sign-in-otherwise'], signInOtherwise],
  [['statement-faults', 'statement-changed'], publishedDifferences],
];

/** The unit by its name: a key is for programs. */
function withUnitName(difference: Difference, { snapshot }: Comparison): Difference {
  const { unit } = difference;
  const name = unit === undefined ? undefined : entriesOf(snapshot, 'units').get(unit)?.body.name;
  return name === undefined ? difference : { ...difference, unitName: name };
}

/**
 * What was seen, held against the register as it stands on a day: everything that is otherwise. The one comparison for all observers.
 * Pure: the same observations, in any order, and the same register give the same differences in the same order.
 * @param kinds those that are asked for; all of them without a word
 */
export function compare(
  comparison: Comparison,
  kinds: readonly DifferenceKind[] = differenceKinds,
): readonly Difference[] {
  const seen = untilDay(comparison);
  const wanted = new Set(kinds);
  return parts
    .filter(([those]) => those.some((kind) => wanted.has(kind)))
    .flatMap(([, part]) => part(seen))
    .filter(({ kind }) => wanted.has(kind))
    .map((one) => withUnitName(one, seen))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

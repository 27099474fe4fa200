import type { Telling } from '../telling.ts';

/**
 * Sentences that pupils are spared: reasons and details in the words of grown-ups. They stand in the statement for guardians; where a
 * fact does not, since no guardian is concerned, pupils are told it after all.
 */
const forGrownUps = new Set([
  'access-need',
  'access-need-nth',
  'agreement',
  'agreement-disclosure',
  'agreement-for',
  'agreement-from',
  'agreement-joint',
  'agreement-lacks',
  'agreement-people',
  'agreement-processor',
  'agreement-promises',
  'agreement-systems',
  'agreement-to',
  'agreement-use',
  'agreement-written-no',
  'agreement-written-yes',
  'consent-recorded-no',
  'consent-recorded-yes',
  'data-necessity',
  'data-need',
  'flow-mechanism',
  'further-fits-no',
  'further-fits-yes',
  'further-of',
  'given-necessity',
  'kept-ground',
  'login-limits',
  'measure',
  'measure-by',
  'measure-done-no',
  'measure-done-yes',
  'necessity',
  'notice',
  'notice-by',
  'notice-day',
  'notice-for',
  'notice-form',
  'notice-promises',
  'notice-url',
  'party',
  'party-aliases',
  'party-country',
  'party-named',
  'record',
  'record-kept-by',
  'routine',
  'routine-covers',
  'routine-covers-all',
  'routine-level',
  'routine-practice',
  'sub-processors',
  'sub-processors-approved-no',
  'sub-processors-approved-yes',
  'sub-processors-none',
  'unit',
  'unit-condition',
  'unit-kind',
  'unit-may-no',
  'unit-may-yes',
  'unit-under',
  'used-approved',
  'used-since',
  'volume',
]);

const placeOf = ({ entry, path }: Telling['facts'][number]) => `${entry} ${path}`;

/** The paragraphs for pupils: without what grown-ups are told in theirs. */
export function forPupils(paragraphs: readonly Telling[][], guardians: readonly Telling[][]): Telling[][] {
  const elsewhere = new Set(guardians.flat().flatMap(({ facts }) => facts.map(placeOf)));
  const isSpared = ({ id, facts }: Telling) =>
    forGrownUps.has(id) && facts.every((fact) => elsewhere.has(placeOf(fact)));
  return paragraphs
    .map((paragraph) => paragraph.filter((telling) => !isSpared(telling)))
    .filter((paragraph) => paragraph.length > 0);
}

/** Headings of parts that may have nothing under them, and those that may come next. */
const parts = new Set(['flows', 'agreements', 'others', 'ways']);

/** The paragraphs without headings that nothing stands under. */
export function withoutBareHeadings(paragraphs: readonly Telling[][]): Telling[][] {
  const isHeading = (at: number) => {
    const id = paragraphs[at]?.[0]?.id;
    return id !== undefined && parts.has(id);
  };
  return paragraphs.filter((_paragraph, at) => {
    if (!isHeading(at)) return true;
    return paragraphs[at + 1] !== undefined && !isHeading(at + 1) && paragraphs[at + 1]?.[0]?.id !== 'rights';
  });
}

import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Comparison } from './comparison.ts';
import { type Difference, keyOf, law, restsOn } from './difference.ts';
import { seenAs } from './recipients.ts';

type Seen = ReturnType<typeof seenAs<'statement'>>[number];

/** For how long it is told that a statement has changed. */
const newFor = 'P30D';

const dayOf = ({ at }: Seen) => osloDate(new Date(at));

function of(last: Seen): Pick<Difference, 'subject' | 'entries' | 'observations' | 'law'> & { readonly unit?: string } {
  return {
    ...(last.unit === undefined ? {} : { unit: last.unit }),
    subject: last.seen.address,
    entries: [],
    observations: restsOn([last]),
    law: law.told,
  };
}

/** Published statements whose text an examination found something in, and those whose text is other than it was (GDPR art. 12(1), 13, 14). */
export function publishedDifferences({ observations, snapshot }: Comparison): Difference[] {
  const byAddress = Map.groupBy(seenAs(observations, 'statement'), ({ seen }) => seen.address);
  return [...byAddress].flatMap(([address, seen]): Difference[] => {
    const [last, before] = seen.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    if (last === undefined) return [];
    const found: Difference[] = [];
    if (last.seen.faults > 0) {
      const detail = { faults: last.seen.faults };
      found.push({
        ...of(last),
        key: keyOf('statement-faults', address),
        kind: 'statement-faults',
        severity: 'medium',
        detail,
      });
    }
    // What was seen before, and until when: each text is told with the last time it was seen.
    if (before !== undefined && dayOf(before) > shift(snapshot.asOf, newFor, -1)) {
      const key = keyOf('statement-changed', address, last.seen.hash);
      found.push({ ...of(last), key, kind: 'statement-changed', severity: 'low', detail: { lastSeen: dayOf(before) } });
    }
    return found;
  });
}

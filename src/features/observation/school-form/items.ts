import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import { usualDays } from '../against/usage.ts';
import type { Observer } from '../observation.ts';
import type { GapRow } from '../observers/gap.ts';
import { bareName } from '../observers/registered-names.ts';
import type { SaidOfUse, SchoolAnswer } from './answers.ts';
import type { SchoolForm } from './store.ts';

/** One system or service that a school is asked about, or has told of. */
export interface FormItem {
  /** In the names of fields: `s-` and a key of the register, or `n-` and a bare name. */
  readonly id: string;
  readonly name: string;
  readonly system: string | undefined;
  readonly registered: boolean;
  /** When it was last observed at the school by others than the school itself. */
  readonly lastSeen: string | undefined;
  /** When it was last observed for the owner as a whole, and by whom: whether this school uses it is asked, never taken for granted. */
  readonly seenForAll: { readonly at: string; readonly by: readonly Observer[] } | undefined;
  /** It was seen once, and not for so long that it may be out of use. */
  readonly isSilent: boolean;
  /** What the school said the last time. */
  readonly said: SaidOfUse | undefined;
  readonly purpose: string | undefined;
  /** What the form proposes; undefined where nothing is guessed. */
  readonly proposed: SaidOfUse | undefined;
}

const idOf = (system: string | undefined, name: string) =>
  system === undefined ? `n-${bareName(name)}` : `s-${system}`;

const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);

function blank(name: string, system: string | undefined, registered: boolean): FormItem {
  const id = idOf(system, name);
  const unseen = { lastSeen: undefined, seenForAll: undefined, isSilent: false };
  return { id, name, system, registered, ...unseen, said: undefined, purpose: undefined, proposed: undefined };
}

/**
 * What is proposed: what the school said the last time, unless it was seen there after that, or nobody knew then. What was seen at the
 * school lately is taken to be in use; of the rest nothing is guessed, also where the owner as a whole has it.
 */
function withProposal(item: FormItem, answeredAt: Date | undefined): FormItem {
  const { said, lastSeen, isSilent } = item;
  const isSeen = lastSeen !== undefined && !isSilent;
  const isNews = answeredAt !== undefined && lastSeen !== undefined && new Date(lastSeen) > answeredAt;
  const knew = said === 'in-use' || said === 'not-in-use';
  return { ...item, proposed: isSeen && (!knew || isNews) ? 'in-use' : said };
}

const isLate = (at: string, border: string) => osloDate(new Date(at)) > border;

/** With what was lately seen for the owner as a whole. */
function withAll(item: FormItem, { lastSeen, observers }: GapRow, border: string): FormItem {
  const before = item.seenForAll;
  if (lastSeen === undefined || !isLate(lastSeen, border)) return item;
  const at = before !== undefined && before.at > lastSeen ? before.at : lastSeen;
  return { ...item, seenForAll: { at, by: [...new Set([...(before?.by ?? []), ...observers])].sort() } };
}

const withAnswer = (item: FormItem, answer: SchoolAnswer): FormItem => ({
  ...item,
  said: answer.said,
  purpose: answer.purpose,
});

/**
 * What a school is asked about: what is registered for it, what was observed there, and what it told of the last time.
 * @param rows of the comparison, of all units
 */
export function itemsOf(
  unit: string,
  rows: readonly GapRow[],
  snapshot: Snapshot,
  last: SchoolForm | undefined,
): readonly FormItem[] {
  const uses = [...entriesOf(snapshot, 'uses').values()].map(({ body }) => body).filter((use) => use.unit === unit);
  const systems = entriesOf(snapshot, 'systems');
  const border = shift(snapshot.asOf, `P${usualDays}D`, -1);
  const items = new Map<string, FormItem>();
  const put = (item: FormItem) => items.set(item.id, item);
  for (const { system } of uses) put(blank(systems.get(system)?.body.name ?? system, system, true));
  for (const row of rows) {
    const known = items.get(idOf(row.system, row.name));
    if (row.unit === unit) {
      const item = known ?? blank(row.name, row.system, false);
      const lastSeen = later(item.lastSeen, row.lastSeen);
      put({ ...item, lastSeen, isSilent: lastSeen !== undefined && !isLate(lastSeen, border) });
      // What was seen for the owner as a whole is asked of what is registered for the school, and nothing of what is not.
    } else if (row.unit === undefined && known !== undefined) put(withAll(known, row, border));
  }
  for (const answer of last?.answers ?? []) {
    const item = items.get(idOf(answer.system, answer.name)) ?? blank(answer.name, answer.system, false);
    put(withAnswer(item, answer));
  }
  return [...items.values()]
    .map((item) => withProposal(item, last?.answeredAt))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** How registered, said and observed go together. */
export type Standing = 'agrees' | 'not-registered' | 'not-in-use' | 'observed-denied' | 'unknown';

/** What follows from the three; nothing that nobody has said or seen at the school itself counts as fine. */
export function standingOf({ registered, said, lastSeen: last, isSilent }: FormItem): Standing {
  const lastSeen = isSilent ? undefined : last;
  if (said === 'not-in-use') return lastSeen !== undefined ? 'observed-denied' : registered ? 'not-in-use' : 'agrees';
  if (!registered && (said === 'in-use' || lastSeen !== undefined)) return 'not-registered';
  if (said === 'in-use' || (registered && lastSeen !== undefined && said === undefined)) return 'agrees';
  return 'unknown';
}

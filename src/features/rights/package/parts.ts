import type { Guard, Item, Section } from '#src/platform/holdings/holdings.ts';
import { type Proposal, proposalFor } from './grounds.ts';

/** A room as it was collected. */
export interface CollectedRoom {
  readonly room: string;
  readonly sections: readonly Section[];
}

/** A part that somebody has to look at: a whole item, or one value of it. */
export interface GuardedPart {
  /** Room, section, item, and the value's place where it is one value. */
  readonly path: string;
  readonly guard: Guard;
  readonly proposal: Proposal;
}

/** Where something stands in what was collected. */
export function pathOf(room: string, section: Section, item: Item, value?: number): string {
  return [room, section.id, item.id, ...(value === undefined ? [] : [String(value)])].join('|');
}

/** The parts that may have to be kept back from whoever asks, in the order of the copy. An item that is guarded as a whole is one part. Pure. */
export function guardedParts(rooms: readonly CollectedRoom[], towards: 'self' | 'guardian'): readonly GuardedPart[] {
  const part = (path: string, guard: Guard | undefined): GuardedPart[] => {
    const proposal = guard === undefined ? undefined : proposalFor(guard, towards);
    return guard === undefined || proposal === undefined ? [] : [{ path, guard, proposal }];
  };
  return rooms.flatMap(({ room, sections }) =>
    sections.flatMap((section) =>
      section.items.flatMap((item) => {
        const whole = part(pathOf(room, section, item), item.guard);
        // An empty field tells nothing that could be kept back.
        const values = item.values.flatMap(({ value, guard }, n) =>
          part(pathOf(room, section, item, n), value === null ? undefined : guard),
        );
        // Who keeps the whole back need not decide of its values; who gives it must.
        return whole.length > 0 && whole[0]?.proposal.decision === 'withhold' ? whole : [...whole, ...values];
      }),
    ),
  );
}

/** How many items a room had. */
export const itemsIn = (sections: readonly Section[]): number =>
  sections.reduce((sum, { items }) => sum + items.length, 0);

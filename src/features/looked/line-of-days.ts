import type { IsoDate } from '#src/kernel/date.ts';
import { byDay, type Exemption, exemptionOf, isQuiet, type QuietReading } from './exemption.ts';
import type { Look } from './look.ts';

/** Looks of one day: by others and by the reader, the newest first. */
export interface Day {
  readonly day: IsoDate;
  readonly others: readonly Look[];
  readonly own: readonly Look[];
}

/** Looks that are not told one by one, with the ground; `later` are those that the reader will be told of. */
export type Withheld =
  | { readonly kind: 'exempt'; readonly exemption: Exemption; readonly count: number }
  | { readonly kind: 'later'; readonly count: number }
  | { readonly kind: 'not'; readonly ground: string; readonly count: number };

export interface LineOfDays {
  readonly days: readonly Day[];
  readonly withheld: readonly Withheld[];
}

/** Who reads, and what the owner has decided. */
export interface Reading {
  /** The reader's account. */
  readonly account: string;
  /** The reader's own person. */
  readonly person: string;
  readonly towards: 'self' | 'guardian';
  readonly exemptions: readonly Exemption[];
  readonly readings: readonly QuietReading[];
  readonly today: IsoDate;
}

const isOwn = ({ who }: Look, { account, person }: Reading) => who.account === account || who.person === person;

function withheldOf(look: Look, reading: Reading): { readonly name: string; readonly kept: Withheld } | undefined {
  const quiet = isQuiet(look, reading.readings);
  if (quiet !== undefined) {
    return quiet.told === 'after'
      ? { name: 'later', kept: { kind: 'later', count: 1 } }
      : { name: `not ${quiet.toldGround}`, kept: { kind: 'not', ground: quiet.toldGround ?? '', count: 1 } };
  }
  const exemption = exemptionOf(look, reading.exemptions, reading.towards, reading.today);
  if (exemption === undefined) return undefined;
  return { name: exemption.id, kept: { kind: 'exempt', exemption, count: 1 } };
}

/**
 * The line of days of one person. Every look is exactly once on it or in the number withheld: nothing is dropped. Pure.
 * A look of the reader's own is never withheld: they know of it.
 */
export function lineOfDays(looks: readonly Look[], reading: Reading): LineOfDays {
  const shown: Look[] = [];
  const withheld = new Map<string, Withheld>();
  for (const look of looks) {
    const kept = isOwn(look, reading) ? undefined : withheldOf(look, reading);
    if (kept === undefined) shown.push(look);
    else withheld.set(kept.name, { ...kept.kept, count: (withheld.get(kept.name)?.count ?? 0) + 1 });
  }
  const days = [...byDay(shown)].map(([day, those]) => ({
    day,
    others: those.filter((look) => !isOwn(look, reading)),
    own: those.filter((look) => isOwn(look, reading)),
  }));
  return { days, withheld: [...withheld.values()] };
}

/** The days of one page: whole days, until so many looks are reached. Pure. @param page from 1 */
export function pageOf(
  days: readonly Day[],
  page: number,
  size: number,
): { readonly days: readonly Day[]; readonly pages: number } {
  const pages: Day[][] = [];
  let looks = size;
  for (const day of days) {
    if (looks >= size) {
      pages.push([]);
      looks = 0;
    }
    pages.at(-1)?.push(day);
    looks += Math.max(1, day.others.length);
  }
  return { days: pages[page - 1] ?? [], pages: Math.max(1, pages.length) };
}

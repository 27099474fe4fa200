import { type IsoDate, osloDate } from '#src/kernel/date.ts';

/** Where a line is from: our own log, another system's log as a file, or another system's answer just now. */
export type Origin = 'ours' | 'imported' | 'live';

/** Who looked, as far as it is known. */
export interface Looker {
  /** The account in Skolevern; null for programs and for other systems. */
  readonly account: string | null;
  /** The person whose account it is. */
  readonly person: string | null;
  readonly name: string | null;
  /** The account's role, or the role as another system wrote it; null when nobody has said. */
  readonly role: string | null;
  /** The program that acted by itself, without `system:`; a key of the register when it was another system. */
  readonly program?: string;
}

/** One line of a log about one person. Never holds the data that was looked at. */
export interface Look {
  /** `ours:` and the line's id, `imported:` and the hash of its row, or `live:` with the system and a number. */
  readonly key: string;
  readonly origin: Origin;
  /** Key of the system in the register; null for Skolevern itself. */
  readonly system: string | null;
  readonly at: Date;
  readonly who: Looker;
  /** The verb in our log; in others' the words of that system. */
  readonly act: string;
  /** What the act was done to, in our own log. */
  readonly subject: string;
  readonly allowed: boolean;
  /** The kind of data: a key of the register, or the words of the other system. */
  readonly category: string | null;
  /** A key of the register, or the words of the other system. */
  readonly purpose: string | null;
  /** The rule that decided, in our own log. */
  readonly because: string | null;
  /** How many persons the same line is about. */
  readonly persons: number;
}

/** The calendar day of a look where the schools are. */
export const dayOf = (look: Look): IsoDate => osloDate(look.at);

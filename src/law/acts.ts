import type { IsoDate } from '#src/kernel/date.ts';
import { holdsOn } from '#src/kernel/validity.ts';
import type { Act } from './act.ts';
import { administrationActs } from './acts/administration.ts';
import { archiveActs } from './acts/archives.ts';
import { educationActs } from './acts/education.ts';
import { privacyActs } from './acts/privacy.ts';

export type { Act } from './act.ts';

const table = { ...privacyActs, ...educationActs, ...archiveActs, ...administrationActs };

export type ActId = keyof typeof table;

/** Acts and regulations that requirements, landscapes and texts cite, and when they were in force. */
export const acts: Readonly<Record<ActId, Act>> = table;

/** A provision that a requirement rests on. */
export interface LawReference {
  readonly act: ActId;
  /** As it is cited: "§ 18", "§ 3-1 tredje ledd bokstav d". */
  readonly section: string;
}

/** The act of an id, or undefined when the table does not know it. */
export function actOf(id: string): Act | undefined {
  return Object.hasOwn(acts, id) ? acts[id as ActId] : undefined;
}

/** True when the act was in force on a day; one whose day nobody has decided is not. */
export function inForce(id: ActId, day: IsoDate): boolean {
  const act = acts[id];
  return act.pending !== true && holdsOn(act, day);
}

import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';

export const whys = ['suspicion', 'incident', 'emergency', 'request', 'control', 'police', 'own-report'] as const;
export type Why = (typeof whys)[number];
export const abouts = ['persons', 'account', 'period'] as const;
export type About = (typeof abouts)[number];
export const tolds = ['before', 'after', 'not'] as const;
export type Told = (typeof tolds)[number];

/** The court order that the police have: where it lies, its day, and the SHA-256 of the document. */
export interface CourtOrder {
  readonly reference: string;
  readonly date: IsoDate;
  readonly sha256: string;
}

/** What somebody asks to read of the log, as far as it has been filled in. */
export interface ReadingWish {
  readonly why: Why | undefined;
  readonly reason: string;
  readonly reference: string;
  readonly about: About | undefined;
  /** Ids. */
  readonly persons: readonly string[];
  readonly account: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly told: Told | undefined;
  readonly toldGround: string;
  readonly noticeDue: string;
  readonly order: CourtOrder | undefined;
}

/** What is wrong with a wish; the names are those of the texts. */
export type ReadingFault =
  | 'why'
  | 'reason'
  | 'reference'
  | 'about'
  | 'persons'
  | 'account'
  | 'days'
  | 'long'
  | 'until'
  | 'told'
  | 'toldGround'
  | 'due'
  | 'order'
  | 'surveillance'
  | 'wide'
  | 'leader'
  | 'notTold'
  | 'emergency'
  | 'request';

/** What each reason may look at: persons always; one employee or a whole period only where the reason is of that kind. */
const mayLookAt: Readonly<Record<Why, readonly About[]>> = {
  suspicion: ['persons', 'account'],
  incident: ['persons', 'period'],
  emergency: ['persons', 'period'],
  request: ['persons'],
  control: ['persons', 'period'],
  police: ['persons', 'account'],
  'own-report': ['persons', 'account'],
};

/** Days that a reading of a period, or of an employee, may span: no general surveillance. */
const longestPeriod = 'P31D';
const longestOpen = 'P90D';
const longestWait = 'P30D';

function aboutFaults(wish: ReadingWish): ReadingFault[] {
  const { why, about } = wish;
  if (about === undefined) return ['about'];
  const faults: ReadingFault[] = [];
  if (why !== undefined && !mayLookAt[why].includes(about)) faults.push(about === 'account' ? 'surveillance' : 'wide');
  if (about === 'persons' && wish.persons.length === 0) faults.push('persons');
  if (about === 'account' && wish.account === undefined) faults.push('account');
  return faults;
}

function dayFaults({ about, from, to, until }: ReadingWish, today: IsoDate): ReadingFault[] {
  const faults: ReadingFault[] = [];
  if (!isDate(from) || !isDate(to) || from > to) faults.push('days');
  else if (about === 'period' && to > shift(from, longestPeriod)) faults.push('long');
  if (!isDate(until) || until < today || until > shift(today, longestOpen)) faults.push('until');
  return faults;
}

function toldFaults(wish: ReadingWish, role: string, today: IsoDate): ReadingFault[] {
  const { why, told, toldGround, noticeDue } = wish;
  if (told === undefined) return ['told'];
  const faults: ReadingFault[] = [];
  if (told !== 'before' && toldGround.trim() === '') faults.push('toldGround');
  if (told === 'after' && (!isDate(noticeDue) || noticeDue < today || noticeDue > shift(today, longestWait)))
    faults.push('due');
  if (told === 'not' && role !== 'coordinator') faults.push('notTold');
  if (why === 'emergency' && told !== 'after') faults.push('emergency');
  if (why === 'request' && told !== 'before') faults.push('request');
  return faults;
}

/**
 * What stands in the way of a reading of the log; nothing when it may be opened. Pure. Only on a documented reason, for what the reason
 * needs, and the one concerned is told before or after (inventory rules 52–56; GDPR art. 5(1)(b) and (c), 5(2)).
 */
export function readingFaults(wish: ReadingWish, role: string, today: IsoDate): ReadingFault[] {
  const { why, reason, reference, about, order } = wish;
  const faults: ReadingFault[] = [];
  if (why === undefined) faults.push('why');
  if (reason.trim().length < 10) faults.push('reason');
  if ((why === 'incident' || why === 'emergency') && reference.trim() === '') faults.push('reference');
  faults.push(...aboutFaults(wish), ...dayFaults(wish, today), ...toldFaults(wish, role, today));
  if (role === 'leader' && (why !== 'suspicion' || (about !== undefined && about !== 'persons'))) faults.push('leader');
  if (why === 'police' && (order === undefined || !isDate(order.date) || order.date > today)) faults.push('order');
  return faults;
}

/** A reading that has been opened, as far as it decides what may be seen now. */
export interface OpenedReading {
  readonly untilDay: IsoDate;
  readonly closedAt: Date | null;
  readonly told: Told;
  readonly notifiedOn: IsoDate | null;
  readonly noticeDue: IsoDate | null;
}

/** open: lines may be read. waiting: those concerned must be told first. over: closed, or its day has passed. */
export function stateOf(
  { untilDay, closedAt, told, notifiedOn }: OpenedReading,
  today: IsoDate,
): 'open' | 'waiting' | 'over' {
  if (closedAt !== null || untilDay < today) return 'over';
  return told === 'before' && notifiedOn === null ? 'waiting' : 'open';
}

/** True when somebody should have been told by now; also after the reading is over. */
export function isOverdue({ told, notifiedOn, noticeDue }: OpenedReading, today: IsoDate): boolean {
  return told === 'after' && notifiedOn === null && noticeDue !== null && noticeDue < today;
}

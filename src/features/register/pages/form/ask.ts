import { type IsoDate, isDate } from '#src/kernel/date.ts';
import type { Grounding, How } from '../../schema/frame.ts';
import { hows } from '../../schema/frame.ts';
import { type FormValues, first } from './words.ts';

/** The names of the fields that every form has beside the entry's own; Norwegian, so that no field of a schema is called so. */
export const asks = {
  from: 'gjelder-fra',
  until: 'gjelder-til',
  why: 'hvorfor',
  how: 'hvordan',
  source: 'kilde',
  evidence: 'bevis',
  on: 'bevis-dag',
  also: 'viser-ogsa',
  note: 'merknad',
  seen: 'sett',
} as const;

type AskFault =
  | 'needsFrom'
  | 'untilBeforeFrom'
  | 'needsWhy'
  | 'needsHow'
  | 'needsSource'
  | 'needsEvidence'
  | 'needsDay';

/** What a form says of the change itself: when, why, and how its facts are known. */
export interface Asked {
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly why: string;
  readonly note: string | undefined;
  readonly grounding: Omit<Grounding, 'facts'> | undefined;
  /** Facts that do not change, but that the source shows too. */
  readonly also: readonly string[];
  readonly seen: number;
  readonly faults: ReadonlyMap<string, AskFault>;
}

function dayOrNull(values: FormValues, name: string, faults: Map<string, AskFault>): IsoDate | null {
  const typed = first(values, name).trim();
  if (typed !== '' && !isDate(typed)) faults.set(name, 'needsFrom');
  return typed === '' || !isDate(typed) ? null : typed;
}

function isHow(value: string): value is How {
  return (hows as readonly string[]).includes(value);
}

function groundingFrom(values: FormValues, faults: Map<string, AskFault>): Omit<Grounding, 'facts'> | undefined {
  const how = first(values, asks.how);
  const source = first(values, asks.source).trim();
  const evidence = first(values, asks.evidence);
  const on = first(values, asks.on).trim();
  if (!isHow(how)) faults.set(asks.how, 'needsHow');
  if (source === '') faults.set(asks.source, 'needsSource');
  if (on !== '' && !isDate(on)) faults.set(asks.on, 'needsFrom');
  if (how === 'evidenced' && evidence === '') faults.set(asks.evidence, 'needsEvidence');
  if (how === 'observed' && evidence === '' && on === '') faults.set(asks.on, 'needsDay');
  if (!isHow(how)) return undefined;
  return { how, ...(evidence === '' ? {} : { evidence }), source, ...(on === '' ? {} : { on }) };
}

/**
 * Reads what a form says of the change.
 * @param needsGrounding some fact has changed, so how it is known must be said
 */
export function readAsked(values: FormValues, needsGrounding: boolean): Asked {
  const faults = new Map<string, AskFault>();
  const from = dayOrNull(values, asks.from, faults);
  const until = dayOrNull(values, asks.until, faults);
  if (from !== null && until !== null && until <= from) faults.set(asks.until, 'untilBeforeFrom');
  const why = first(values, asks.why).trim();
  if (why === '') faults.set(asks.why, 'needsWhy');
  const also = (values.get(asks.also) ?? []).filter((path) => path !== '');
  const grounding = needsGrounding || also.length > 0 ? groundingFrom(values, faults) : undefined;
  const note = first(values, asks.note).replaceAll('\r\n', '\n').trim();
  const seen = Number(first(values, asks.seen));
  return {
    from,
    until,
    why,
    note: note === '' ? undefined : note,
    grounding,
    also,
    seen: Number.isSafeInteger(seen) ? seen : 0,
    faults,
  };
}

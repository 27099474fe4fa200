import { type Entry, notStated } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { decisionOn } from '#src/law/adequacy.ts';
import { isInEea } from '#src/law/eea.ts';
import { type CertifiedList, certifiedName, isOld } from './certified.ts';

/** What lets data go to somebody, with what it rests on. */
export type Ground =
  | { readonly kind: 'eea'; readonly country: string }
  | { readonly kind: 'adequacy'; readonly decision: string }
  | {
      readonly kind: 'certification';
      readonly decision: string;
      readonly name: string;
      readonly on: IsoDate;
      readonly source: string;
    }
  | { readonly kind: 'standard-clauses' | 'binding-rules'; readonly transfer: string };

/** Why there is none, or why nobody can say. */
export type Lack =
  /** It is known to be outside the EEA, and nothing is decided or entered. */
  | 'nothing'
  /** A list of the certified was read, and it is not on it, or no longer active. */
  | 'not-certified'
  /** Only those certified are covered, and nobody has looked it up. */
  | 'not-looked-up'
  /** Only those certified are covered, and the newest list was fetched too long before to tell. */
  | 'list-old'
  /** Only some kinds of recipients are covered, and a person must say whether it is one. */
  | 'kind'
  /** The Union has decided, and the EEA had not when the list was made. */
  | 'eea-pending'
  | 'country-unknown';

/** `none` is known to be none; `unknown` is what somebody has to find out. */
export interface TransferState {
  readonly state: 'ground' | 'none' | 'unknown';
  readonly grounds: readonly Ground[];
  readonly lack?: Lack;
}

/** What a ground is called when one asks what falls with it: a decision by its number, or a kind of safeguard. */
export function groundName(ground: Ground): string {
  return ground.kind === 'adequacy' || ground.kind === 'certification' ? ground.decision : ground.kind;
}

export interface TransferQuestion {
  readonly organisation: string;
  /** ISO 3166-1, or `unknown`. */
  readonly country: string;
  readonly day: IsoDate;
  /** The transfers of the register that name it as their recipient. */
  readonly transfers: readonly Entry<'transfers'>[];
  readonly certified?: readonly CertifiedList[];
  /** Grounds by name that are taken to have fallen. */
  readonly fallen?: ReadonlySet<string>;
}

const fact = <T>(value: T | typeof notStated | undefined): T | undefined =>
  value === notStated ? undefined : (value as T | undefined);

/** Safeguards that the register says are in place (art. 46), by anybody's word. */
function safeguards(transfers: readonly Entry<'transfers'>[]): Ground[] {
  return transfers.flatMap(({ ref, body }) => {
    const mechanism = fact(body.mechanism);
    return mechanism === 'standard-clauses' || mechanism === 'binding-rules'
      ? [{ kind: mechanism, transfer: ref }]
      : [];
  });
}

/** A person's own look-up, as the register has it: that it is covered, on which day. Newest first. */
function lookedUp(transfers: readonly Entry<'transfers'>[], day: IsoDate): { on: IsoDate; source: string } | undefined {
  return transfers
    .flatMap(({ ref, body }) => {
      const on = fact(body.checkedOn);
      return fact(body.mechanism) === 'adequacy' && on !== undefined && on <= day ? [{ on, source: ref }] : [];
    })
    .sort((a, b) => b.on.localeCompare(a.on))[0];
}

function byCertification(
  question: TransferQuestion,
  decision: string,
  name: string,
): { readonly ground: Ground } | { readonly lack: Lack } {
  const { organisation, day, transfers, certified = [] } = question;
  const newest = certified
    .filter((list) => list.name === name && list.on <= day)
    .sort((a, b) => b.on.localeCompare(a.on))[0];
  const entered = lookedUp(transfers, day);
  if (newest !== undefined && (entered === undefined || newest.on >= entered.on)) {
    if (isOld(newest, day)) return { lack: 'list-old' };
    if (newest.active.has(certifiedName(organisation)))
      return { ground: { kind: 'certification', decision, name, on: newest.on, source: newest.source } };
    return { lack: 'not-certified' };
  }
  return entered === undefined
    ? { lack: 'not-looked-up' }
    : { ground: { kind: 'certification', decision, name, ...entered } };
}

function byDecision(question: TransferQuestion): { readonly ground: Ground } | { readonly lack: Lack } {
  const { country, day, fallen } = question;
  const decision = decisionOn(country, day);
  if (decision === undefined || fallen?.has(decision.decision)) return { lack: 'nothing' };
  if (decision.eeaPendingOn !== undefined) return { lack: 'eea-pending' };
  if (decision.partly === undefined) return { ground: { kind: 'adequacy', decision: decision.decision } };
  if (decision.partly.by === 'kind') {
    const entered = lookedUp(question.transfers, day);
    return entered === undefined ? { lack: 'kind' } : { ground: { kind: 'adequacy', decision: decision.decision } };
  }
  return byCertification(question, decision.decision, decision.partly.name);
}

/**
 * What lets data go to an organisation on a day (GDPR chapter V): the EEA, a decision on its country, its certification where the
 * decision asks for one, or safeguards that the register names. What nobody has looked up is unknown, never a ground.
 */
export function transferState(question: TransferQuestion): TransferState {
  const { country, transfers, fallen } = question;
  if (country === 'unknown') return { state: 'unknown', grounds: [], lack: 'country-unknown' };
  if (isInEea(country)) return { state: 'ground', grounds: [{ kind: 'eea', country }] };
  const decided = byDecision(question);
  const grounds = [...('ground' in decided ? [decided.ground] : []), ...safeguards(transfers)].filter(
    (ground) => fallen?.has(groundName(ground)) !== true,
  );
  if (grounds.length > 0) return { state: 'ground', grounds };
  const lack = 'lack' in decided ? decided.lack : 'nothing';
  return { state: lack === 'nothing' || lack === 'not-certified' ? 'none' : 'unknown', grounds: [], lack };
}

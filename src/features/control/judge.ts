import { type Entry, entriesOf, notStated, type Snapshot } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import type { Reader } from './reader.ts';
import type { Check, Judgement, Requirement, WantedEvidence } from './requirement.ts';
import type { Concerns, Scope, Subject } from './subjects.ts';
import type { EvidenceRead, FactRead, Finding, ObservedFact, Reason, SeenRead, Verdict } from './verdict.ts';

/** The verdict that a set of checks adds up to. What fails weighs most; what is unknown is never covered up by what holds. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const has = (state: Check['state']) => checks.some((check) => check.state === state);
  if (has('fails')) return 'deviation';
  if (has('unknown') || checks.length === 0) return 'unknown';
  if (has('condition')) return 'conditional';
  if (has('advice')) return 'remark';
  return 'met';
}

const ownWord: Text = {
  nb: 'Dette bygger på noens ord: dokumentasjonen mangler, er utløpt eller for gammel.',
  nn: 'Dette byggjer på ord frå nokon: dokumentasjonen manglar, er utgått eller for gammal.',
  en: 'This rests on somebody’s word: the documentation is missing, expired or too old.',
};

/** Was it there on the day, and young enough? Without a day only where no age is asked for. */
function isFresh(day: IsoDate | undefined, wanted: WantedEvidence, asOf: IsoDate): boolean {
  if (day === undefined) return wanted.maxAge === undefined;
  return day <= asOf && (wanted.maxAge === undefined || day >= shift(asOf, wanted.maxAge, -1));
}

/**
 * Does a fact rest on something other than somebody's word, that was there on the day and fresh enough?
 * Evidence counts from its date through the day on which it expires. What nobody has said carries nothing.
 */
function isProved(fact: FactRead, wanted: WantedEvidence, snapshot: Snapshot): boolean {
  if (fact.value === null || fact.value === notStated) return true;
  if (fact.known === 'stated') return false;
  const { asOf } = snapshot;
  if (fact.evidence === undefined)
    return fact.known === 'observed' && fact.on !== undefined && isFresh(fact.on, wanted, asOf);
  const evidence = entriesOf(snapshot, 'evidence').get(fact.evidence)?.body;
  // A statement on file is still somebody's word.
  if (evidence === undefined || evidence.kind === 'statement') return false;
  const [expires, date] = [evidence.expires, evidence.date].map((day) => (day === notStated ? undefined : day));
  if (expires !== undefined && expires < asOf) return false;
  // A document from the future proves nothing; where the day of the observation is told, that is what must be fresh.
  return (date === undefined || date <= asOf) && isFresh(fact.on ?? date, wanted, asOf);
}

function evidenceRead(facts: readonly FactRead[], snapshot: Snapshot): EvidenceRead[] {
  const ids = [...new Set(facts.flatMap((fact) => fact.evidence ?? []))].sort();
  return ids.flatMap((id) => {
    const body = entriesOf(snapshot, 'evidence').get(id)?.body;
    if (body === undefined) return [];
    const date = body.date === undefined || body.date === notStated ? null : body.date;
    const expires = body.expires === undefined || body.expires === notStated ? {} : { expires: body.expires };
    return [{ id, title: body.title, date, ...expires }];
  });
}

function weigh(
  judgement: Judgement,
  requirement: Requirement,
  facts: readonly FactRead[],
  snapshot: Snapshot,
): { verdict: Verdict; reasons: Reason[] } {
  if ('notApplicable' in judgement) {
    return { verdict: 'not-applicable', reasons: [{ state: 'holds', says: judgement.notApplicable }] };
  }
  const verdict = verdictOf(judgement.checks);
  const kinds: readonly string[] = requirement.evidence.of;
  const onWord =
    verdict === 'met' &&
    facts.some(
      (fact) => kinds.includes(fact.entry.split('/')[0] ?? '') && !isProved(fact, requirement.evidence, snapshot),
    );
  return onWord
    ? { verdict: 'claimed', reasons: [...judgement.checks, { state: 'claim', says: ownWord }] }
    : { verdict, reasons: [...judgement.checks] };
}

const noPersonalData: Text = {
  nb: 'Systemet inneholder ikke personopplysninger.',
  nn: 'Systemet inneheld ikkje personopplysningar.',
  en: 'The system holds no personal data.',
};

/** Does the subject stand wholly outside the law, since its system is said to hold no personal data (GDPR art. 2(1), 4(1))? */
function isOutside(read: Reader, subject: Entry): boolean {
  const system =
    subject.kind === 'systems'
      ? (subject as Entry<'systems'>)
      : subject.kind === 'uses'
        ? read.get('systems', (subject as Entry<'uses'>).body.system)
        : undefined;
  if (system?.body.personalData !== false) return false;
  // What is registered on it speaks louder than what it is said to be.
  const activities = read.find('activitiesBySystem', system.key);
  if (activities.some(({ key }) => read.find('dataUsesByActivity', key).length > 0)) return false;
  // Read as a fact only where it decides: elsewhere it would stand beside every verdict and explain nothing.
  return read.fact(system, 'personalData') === false;
}

/** What was seen, each once, in the order of days. */
function eachOnce(seen: readonly SeenRead[]): readonly SeenRead[] {
  const byId = new Map(seen.map((one) => [`${one.on} ${one.observer} ${one.of} ${one.hash}`, one]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Facts that were seen, each once, in an order of their own. */
function factsOnce(facts: readonly ObservedFact[]): readonly ObservedFact[] {
  const byId = new Map(facts.map((one) => [JSON.stringify([one.entry, one.path, one.source, one.unit]), one]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** What one requirement says of one subject. The reader must be new: it keeps what this judgement read. */
export function judge<S extends Scope>(
  requirement: Requirement<S>,
  subject: Subject<S>,
  read: Reader,
  snapshot: Snapshot,
  concerns: Concerns,
): Finding {
  const judgement = isOutside(read, subject) ? { notApplicable: noPersonalData } : requirement.judge(read, subject);
  const { verdict, reasons } = weigh(judgement, requirement, read.facts, snapshot);
  const condition =
    'checks' in judgement ? judgement.checks.find((check) => check.state === 'condition')?.says : undefined;
  const mends = verdict !== 'met' && verdict !== 'not-applicable';
  return {
    requirement: requirement.id,
    theme: requirement.theme,
    title: requirement.title,
    verdict,
    severity: requirement.severity,
    ...(verdict === 'conditional' && condition !== undefined ? { condition } : {}),
    owner: snapshot.owner,
    units: concerns.units,
    systems: concerns.systems,
    subject: subject.ref,
    law: requirement.law,
    ...(requirement.note === undefined ? {} : { note: requirement.note }),
    reasons,
    facts: read.facts,
    evidence: evidenceRead(read.facts, snapshot),
    ...(read.seen.length === 0 ? {} : { seen: eachOnce(read.seen), observed: factsOnce(read.observedFacts) }),
    remedy: mends ? requirement.remedy(subject) : [],
  };
}

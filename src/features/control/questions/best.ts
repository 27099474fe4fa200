import { type Entry, type Kind, type Snapshot, schemaOf } from '#src/features/register/index.ts';
import { type Indexed, indexSnapshot, reindexed } from '../indexes.ts';
import type { Requirement } from '../requirement.ts';
import { findingOf } from '../run.ts';
import type { Finding, Severity, Verdict } from '../verdict.ts';
import { type Asking, type Candidate, candidatesFor } from './candidates.ts';
import type { Question } from './question.ts';

const severities: readonly Severity[] = ['high', 'medium', 'low'];
const isOpen = ({ verdict }: Finding) => verdict === 'unknown' || verdict === 'claimed';

/** What was unknown is settled when it is unknown no more; what was claimed when it is shown or proves wrong. */
function isSettled(before: Verdict, after: Verdict | undefined): boolean {
  return before === 'unknown' ? after !== 'unknown' : after !== 'claimed' && after !== 'unknown';
}

function withEntries(snapshot: Snapshot, changed: readonly Entry[]): Snapshot {
  const entries = new Map(snapshot.entries);
  for (const entry of changed) {
    const ofKind = new Map(entries.get(entry.kind)).set(entry.key, entry);
    entries.set(entry.kind, ofKind);
  }
  return { ...snapshot, entries };
}

interface Known {
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly snapshot: Snapshot;
  readonly indexed: Indexed;
}

/** How many of the findings that a candidate bears on one answer settles. */
function settledBy(changed: readonly Entry[], about: readonly Finding[], known: Known): number {
  // An answer that the register would refuse settles nothing.
  if (changed.some(({ kind, body }) => !schemaOf(kind).safeParse(body).success)) return 0;
  const snapshot = withEntries(known.snapshot, changed);
  const kinds = new Set<Kind>(changed.map(({ kind }) => kind));
  const indexed = reindexed(known.indexed, snapshot, kinds);
  return about.filter((finding) => {
    const requirement = known.requirements.get(finding.requirement);
    if (requirement === undefined) return false;
    return isSettled(finding.verdict, findingOf(requirement, finding.subject, snapshot, indexed)?.verdict);
  }).length;
}

function gravest(about: readonly Finding[]): Severity {
  return severities.find((severity) => about.some((finding) => finding.severity === severity)) ?? 'low';
}

function weigh({ id, about }: Candidate, { asked, trials }: Asking, known: Known): Question {
  const settled = trials.map((changed) => settledBy(changed, about, known));
  const mean = settled.reduce((sum, each) => sum + each, 0) / Math.max(1, settled.length);
  const settles = { least: Math.min(...settled), most: Math.max(...settled), mean };
  return { id, asked, about, severity: gravest(about), settles };
}

function byWorth(a: Question, b: Question): number {
  return (
    b.settles.mean - a.settles.mean ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * The questions whose answers would settle most of what is unknown or only claimed; ties go to the graver, then by id.
 * Pure: every answer that a question can get is tried on the snapshot, and the findings that read it are judged again.
 * @param findings the control's answer, or the part of it that the asker may see
 * @param limit how many at most; nobody is asked for more than five things at a time
 */
export function nextBestQuestions(
  asked: readonly Requirement[],
  snapshot: Snapshot,
  findings: readonly Finding[],
  limit = 5,
): readonly Question[] {
  const requirements = new Map(asked.map((requirement) => [requirement.id, requirement]));
  const known = { requirements, snapshot, indexed: indexSnapshot(snapshot) };
  // Those that bear on most come first, so that what cannot reach the best any more need not be tried.
  const candidates = candidatesFor(findings.filter(isOpen), snapshot).sort((a, b) => b.about.length - a.about.length);
  let best: Question[] = [];
  for (const candidate of candidates) {
    const worst = best.length < limit ? undefined : best.at(-1);
    if (worst !== undefined && candidate.about.length < worst.settles.mean) break;
    const asking = candidate.ask();
    if (asking === undefined) continue;
    const question = weigh(candidate, asking, known);
    if (question.settles.most === 0) continue;
    best = [...best, question].sort(byWorth).slice(0, limit);
  }
  return best;
}

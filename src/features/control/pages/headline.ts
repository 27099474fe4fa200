import { entriesOf, notStated } from '#src/features/register/index.ts';
import { reportTexts } from '../report/texts.ts';
import type { FactRead, Finding, Verdict } from '../verdict.ts';
import { byGravity, countsOf, decidingReason } from './select.ts';
import { listed, placeInSentence, type Sight, subjectInSentence } from './sight.ts';
import { pageTexts } from './texts.ts';

const settled: readonly Verdict[] = ['met', 'not-applicable'];

function count(findings: readonly Finding[], among: readonly Verdict[], sight: Sight): string[] {
  const counts = countsOf(findings);
  return among.flatMap((verdict) => {
    const number = counts[verdict] ?? 0;
    return number === 0 ? [] : [reportTexts[sight.lang].counted[verdict](number)];
  });
}

/** "14 avvik fra 11 krav": how many requirements is said when some of them fail in several places. */
function deviationsInWords(findings: readonly Finding[], sight: Sight): string[] {
  const deviations = findings.filter(({ verdict }) => verdict === 'deviation');
  const requirements = new Set(deviations.map(({ requirement }) => requirement)).size;
  return count(deviations, ['deviation'], sight).map((words) =>
    requirements === deviations.length ? words : pageTexts[sight.lang].fromRequirements(words, requirements),
  );
}

/** The answer of the whole page in one sentence: "Dere har 11 avvik, 1 merknad og 12 ting vi ikke vet ennå." */
export function answerOf(sight: Sight): string {
  const { findings } = sight.view;
  const texts = pageTexts[sight.lang].answer;
  if (findings.length === 0) return texts.nothing;
  const deviations = deviationsInWords(findings, sight);
  if (deviations.length > 0) {
    return texts.have(listed([...deviations, ...count(findings, ['remark', 'unknown'], sight)], sight.lang));
  }
  const rest = count(findings, ['remark', 'unknown', 'claimed', 'conditional'], sight);
  return rest.length === 0 ? texts.allMet : texts.noDeviations(listed(rest, sight.lang));
}

/** The finding that matters most, or undefined when there is nothing to do. Verdict, severity, then the order of the pack. */
export function foremostOf(findings: readonly Finding[]): Finding | undefined {
  return byGravity(findings).find(({ verdict }) => !settled.includes(verdict));
}

/** What matters most, where it is and why, in words. */
export function foremostInWords(sight: Sight, finding: Finding): string {
  const texts = pageTexts[sight.lang].answer;
  const why = decidingReason(finding)?.says[sight.lang] ?? finding.title[sight.lang];
  const place = placeInSentence(sight, finding);
  return finding.verdict === 'deviation' ? texts.foremost(place, why) : texts.beginWith(place, why);
}

const fewSubjects = 5;

/** Which systems the deviations are in, most first: "Avvikene gjelder SWIS (10) og hele virksomheten (1)." Undefined without any. */
export function deviatingSubjects(sight: Sight): string | undefined {
  const deviations = sight.view.findings.filter(({ verdict }) => verdict === 'deviation');
  const bySubject = [...Map.groupBy(deviations, ({ subject }) => subject)].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
  if (bySubject.length === 0) return undefined;
  const texts = pageTexts[sight.lang];
  const words = bySubject
    .slice(0, fewSubjects)
    .map(([ref, of]) => `${ref === 'owner' ? texts.wholeOwner : subjectInSentence(sight, ref)} (${of.length})`);
  const more = bySubject.length - fewSubjects;
  return texts.answer.subjects(listed(more > 0 ? [...words, texts.otherSystems(more)] : words, sight.lang));
}

/** The facts that findings rest on, each once, that somebody has said, shown or seen. */
function knownFacts(findings: readonly Finding[]): readonly FactRead[] {
  const facts = findings.flatMap((finding) => finding.facts);
  const said = facts.filter(({ value }) => value !== null && value !== notStated);
  return [...new Map(said.map((fact) => [`${fact.entry}#${fact.path}`, fact])).values()];
}

/**
 * What is said above everything where most answers are "not known yet" or rest on somebody's word: how many, and why.
 * Undefined where most is settled.
 */
export function groundOf(sight: Sight): string | undefined {
  const { snapshot } = sight.view;
  const asked = sight.view.findings.filter(({ verdict }) => verdict !== 'not-applicable');
  const open = asked.filter(({ verdict }) => verdict === 'unknown' || verdict === 'claimed').length;
  if (open * 2 <= asked.length) return undefined;
  const facts = knownFacts(asked);
  const isWord = ({ known, evidence }: FactRead) =>
    known === 'stated' ||
    (evidence !== undefined && entriesOf(snapshot, 'evidence').get(evidence)?.body.kind === 'statement');
  const words = facts.filter(isWord).length;
  const texts = pageTexts[sight.lang].answer;
  if (words === facts.length) return texts.onlyWord(open, asked.length);
  return words >= mostlyWords * facts.length
    ? texts.mostlyWord(open, asked.length)
    : texts.mostOpen(open, asked.length);
}

/** From this share of the facts, "nearly all" is somebody's word. */
const mostlyWords = 0.8;

import type { Origin } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { acts, inForce } from '#src/law/acts.ts';
import type { Pack } from './packs/packs.ts';
import type { Finding } from './verdict.ts';

/** What a run was asked: the facts of which day, judged by the law of which day. */
export interface RunDates {
  readonly asOf: IsoDate;
  readonly lawDate: IsoDate;
}

/** One finding in the stable shape of `skolevern control --json` (design § 5). */
function findingJson(finding: Finding, lang: Lang) {
  return {
    requirement: finding.requirement,
    title: finding.title[lang],
    theme: finding.theme,
    verdict: finding.verdict,
    severity: finding.severity,
    ...(finding.condition === undefined ? {} : { condition: finding.condition[lang] }),
    owner: finding.owner,
    ...(finding.units.length === 1 ? { unit: finding.units[0] } : {}),
    units: finding.units,
    subject: finding.subject,
    law: finding.law.map(({ act, section }) => ({ act: acts[act].name[lang], section })),
    ...(finding.note === undefined ? {} : { note: finding.note[lang] }),
    because: finding.reasons.map((reason) => ({ state: reason.state, says: reason.says[lang] })),
    facts: finding.facts.map(({ entry, path, value, known, source }) => ({ entry, path, value, known, source })),
    evidence: finding.evidence,
    ...(finding.seen === undefined ? {} : { seen: finding.seen }),
    remedy: finding.remedy.map((step) => step.say[lang]),
  };
}

/**
 * A whole run as one JSON document; the same run always gives the same document.
 * @param origins where the landscapes come from: one made from a public text says nothing of the owner today
 */
export function findingsJson(
  pack: Pack,
  dates: RunDates,
  findings: readonly Finding[],
  lang: Lang,
  origins: readonly Origin[],
) {
  return {
    asOf: dates.asOf,
    lawDate: dates.lawDate,
    law: pack.id,
    lawInForce: inForce(pack.act, dates.lawDate),
    origins: origins.map(({ kind, title, date }) => ({ kind, title, date })),
    findings: findings.map((finding) => findingJson(finding, lang)),
  };
}

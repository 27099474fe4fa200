import type { Origin } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { acts, inForce } from '#src/law/acts.ts';
import type { Observed } from './matter.ts';
import type { Pack } from './packs/packs.ts';
import type { Finding, Reason } from './verdict.ts';

/** What a run was asked: the facts of which day, judged by the law of which day. */
export interface RunDates {
  readonly asOf: IsoDate;
  readonly lawDate: IsoDate;
}

/** What was seen after the day that is judged: how much, from which day to which. */
export interface SeenLater {
  readonly observations: number;
  readonly looks: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** @returns undefined where nothing was seen after the day */
export function seenLater(
  observed: Pick<Observed, 'observations' | 'looks'> | undefined,
  asOf: IsoDate,
): SeenLater | undefined {
  const after = (those: readonly { readonly at: string }[]) =>
    those.map(({ at }) => osloDate(new Date(at))).filter((day) => day > asOf);
  const [seen, looked] = [after(observed?.observations ?? []), after(observed?.looks ?? [])];
  const days = [...seen, ...looked].sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined
    ? undefined
    : { observations: seen.length, looks: looked.length, from, to };
}

/** What fails before what is merely unknown or holds; else as it was judged. */
export const failsFirst = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.toSorted((a, b) => Number(b.state === 'fails') - Number(a.state === 'fails'));

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
    because: failsFirst(finding.reasons).map((reason) => ({ state: reason.state, says: reason.says[lang] })),
    facts: [
      ...finding.facts.map(({ entry, path, value, known, source }) => ({ entry, path, value, known, source })),
      ...(finding.observed ?? []).map(({ entry, path, value, source }) => ({
        entry,
        path,
        value,
        known: 'observed',
        source,
      })),
    ],
    evidence: finding.evidence,
    ...(finding.seen === undefined ? {} : { seen: finding.seen }),
    remedy: finding.remedy.map((step) => step.say[lang]),
  };
}

/**
 * A whole run as one JSON document; the same run always gives the same document.
 * @param origins where the landscapes come from: one made from a public text says nothing of the owner today
 * @param later what was seen after the day and therefore left out; undefined where nothing was
 */
export function findingsJson(
  pack: Pack,
  dates: RunDates,
  findings: readonly Finding[],
  lang: Lang,
  origins: readonly Origin[],
  later?: SeenLater,
) {
  return {
    asOf: dates.asOf,
    lawDate: dates.lawDate,
    law: pack.id,
    lawInForce: inForce(pack.act, dates.lawDate),
    ...(later === undefined ? {} : { observedLater: later }),
    origins: origins.map(({ kind, title, date }) => ({ kind, title, date })),
    findings: findings.map((finding) => findingJson(finding, lang)),
  };
}

import { entriesOf, notStated, type Snapshot, wordsOf } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { Finding } from '../../verdict.ts';
import type { DocumentRow, FactRow, NamedText, ReportModel } from '../shape.ts';
import { reportTexts } from '../texts.ts';

/** How many different facts rest on each piece of evidence. */
function restingOn(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const resting = new Map<string, Set<string>>();
  for (const fact of findings.flatMap((finding) => finding.facts)) {
    if (fact.evidence === undefined || fact.value === null || fact.value === notStated) continue;
    const facts = resting.get(fact.evidence) ?? new Set();
    resting.set(fact.evidence, facts.add(`${fact.entry}#${fact.path}`));
  }
  return new Map([...resting].map(([key, facts]) => [key, facts.size]));
}

function documentsOf(findings: readonly Finding[], snapshot: Snapshot, lang: Lang): DocumentRow[] {
  const texts = reportTexts[lang];
  const rows = [...restingOn(findings)].flatMap(([key, facts]) => {
    const body = entriesOf(snapshot, 'evidence').get(key)?.body;
    if (body === undefined) return [];
    const stated = body.date === undefined || body.date === notStated ? undefined : body.date;
    const expires = body.expires === undefined || body.expires === notStated ? undefined : body.expires;
    const date = stated === undefined ? texts.fixed.noDate : shortDate(stated, lang);
    const until = expires === undefined ? '' : `, ${texts.fixed.expires} ${shortDate(expires, lang)}`;
    const kind = wordsOf('evidence', 'kind', body.kind, lang);
    return [{ order: stated ?? '9999', row: { title: body.title, kind, date: `${date}${until}`, facts } }];
  });
  return rows.sort((a, b) => a.order.localeCompare(b.order)).map(({ row }) => row);
}

function summaryOf(rows: readonly FactRow[], lang: Lang): string {
  const texts = reportTexts[lang];
  const count = (known: FactRow['known']) => rows.filter((row) => row.known === known).length;
  const parts = [
    [count('evidenced'), texts.evidenced],
    [count('observed'), texts.observed],
    [count('stated'), texts.stated],
    [count('unsaid'), texts.unsaid],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => words(number));
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : `${lang}-NO`).format(said);
  return `${texts.factCount(rows.length)} ${list}.`;
}

/** Facts that lie under the same heading of an entry are named by it: "rettslig grunnlag 1" rather than its five fields. */
function inShort(labels: readonly string[]): string[] {
  const byHeading = [...Map.groupBy(labels, (label) => label.split(': ')[0] ?? label)];
  return byHeading.map(([heading, under]) => (under.length === 1 ? (under[0] ?? heading) : heading));
}

/**
 * What the control builds on: documents and observations with their dates, and what is only somebody's word.
 * @param read every fact that was read
 * @param facts those behind the findings that are told in full
 */
export function basisOf(
  findings: readonly Finding[],
  read: ReportModel['facts'],
  facts: ReportModel['facts'],
  snapshot: Snapshot,
  lang: Lang,
): ReportModel['basis'] {
  const rows = read.flatMap((entry) => entry.rows);
  const stated: NamedText[] = facts.flatMap(({ about, rows: ofEntry }) => {
    const labels = inShort(ofEntry.filter((row) => row.known === 'stated').map((row) => row.label));
    return labels.length === 0 ? [] : [{ name: about, text: labels.join('; ') }];
  });
  return {
    summary: rows.length === 0 ? reportTexts[lang].fixed.noFacts : summaryOf(rows, lang),
    documents: documentsOf(findings, snapshot, lang),
    stated,
  };
}

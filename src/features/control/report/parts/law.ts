import type { Lang } from '#src/kernel/language.ts';
import type { Validity } from '#src/kernel/validity.ts';
import { acts } from '#src/law/acts.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { Finding } from '../../verdict.ts';
import type { ReportModel } from '../shape.ts';
import { reportTexts } from '../texts.ts';
import { capital } from './capital.ts';
import { sectionsByAct } from './citation.ts';

function validityInWords({ from, to }: Validity, lang: Lang): string {
  const texts = reportTexts[lang];
  if (from === undefined) return '';
  return to === undefined ? texts.from(shortDate(from, lang)) : texts.until(shortDate(from, lang), shortDate(to, lang));
}

/** The acts and regulations that the findings cite, with the provisions and when they were in force. */
export function lawOf(findings: readonly Finding[], lang: Lang): ReportModel['law'] {
  const cited = sectionsByAct(
    findings.flatMap((finding) => finding.law),
    lang,
  );
  return [...cited].map(([act, sections]) => ({
    act: capital(acts[act].name[lang]),
    sections: sections.toSorted((a, b) => a.localeCompare(b, 'nb', { numeric: true })).join(', '),
    inForce: validityInWords(acts[act], lang),
  }));
}

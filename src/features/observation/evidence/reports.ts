import { join } from 'node:path';
import { type Lang, languages } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import type { RunResult } from '../table.ts';
import type { EvidenceFile, Manifest } from './manifest.ts';
import { type ReportContents, reportContents } from './report-contents.ts';
import { reportHtml } from './report-html.ts';

/** The forms of the report. */
export type ReportForm = 'html' | 'pdf';

/** The report as an accessible PDF (PDF/UA-1): the same contents and time give the same bytes. @throws Problem (unavailable) */
export const reportPdf = (contents: ReportContents, createdAt: Date): Promise<Uint8Array> =>
  typesetPdf({
    template: join(projectRoot(), 'src/features/observation/evidence/report.typ'),
    data: contents,
    createdAt,
  });

/** The report in a language that is not the first of the package has the language in its name. */
const nameOf = (lang: Lang, first: Lang, form: ReportForm) =>
  lang === first ? `report.${form}` : `report.${lang}.${form}`;

/**
 * The name of the report in a language among the files of a package; undefined in a package that has none (those made before November 2026 have
 * one report, in bokmål, and no PDF).
 */
export function reportName(names: readonly string[], lang: Lang, form: ReportForm): string | undefined {
  const named = `report.${lang}.${form}`;
  if (names.includes(named)) return named;
  const others = languages.filter((one) => names.includes(`report.${one}.${form}`));
  const isFirst = others.length === languages.length - 1 || (others.length === 0 && form === 'html' && lang === 'nb');
  const first = `report.${form}`;
  return isFirst && names.includes(first) ? first : undefined;
}

/** What takes too long to typeset is left out: the evidence is worth more than its PDF, and the same report is there as a page. */
async function pdfFiles(contents: ReportContents, name: string, createdAt: Date): Promise<readonly EvidenceFile[]> {
  try {
    return [{ name, mediaType: 'application/pdf', bytes: await reportPdf(contents, createdAt) }];
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return [];
    throw error;
  }
}

/**
 * The reports of one version, in every language, to be read and as PDF.
 * @param result for the public version as `publicScan` made it
 * @param first the language of `report.html` and `report.pdf`; the others have theirs in their names
 */
export async function reportFiles(
  result: RunResult,
  { run, version, first }: { readonly run: string; readonly version: Manifest['version']; readonly first: Lang },
): Promise<readonly EvidenceFile[]> {
  const files: EvidenceFile[] = [];
  for (const lang of languages) {
    const contents = reportContents(result, { run, version, lang });
    files.push({
      name: nameOf(lang, first, 'html'),
      mediaType: 'text/html',
      bytes: Buffer.from(reportHtml(contents)),
    });
    files.push(...(await pdfFiles(contents, nameOf(lang, first, 'pdf'), new Date(result.site.ended))));
  }
  return files;
}

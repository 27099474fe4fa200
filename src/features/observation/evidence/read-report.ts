import { unzipSync } from 'fflate';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { RunResult } from '../table.ts';
import { type Manifest, manifestName } from './manifest.ts';
import { reportContents } from './report-contents.ts';
import { reportHtml } from './report-html.ts';
import { type ReportForm, reportName, reportPdf } from './reports.ts';

/** A report out of a package: as it was sealed, or written now from what the package says was seen. */
export interface ReportRead {
  readonly bytes: Uint8Array;
  readonly sealed: boolean;
}

const fileOf = (zip: Uint8Array, wanted: string): Uint8Array | undefined =>
  unzipSync(zip, { filter: ({ name }) => name === wanted })[wanted];

/**
 * The report of a package in a language. Packages made before November 2026 have it in bokmål only and not as PDF: then it is written anew from
 * the package's own `scan.json`, which the manifest covers.
 * @param zip a package that `verifyEvidence` has found to hold
 * @throws Problem (bad-input) where it holds no scan; (unavailable) where typesetting takes too long
 */
export async function readReport(
  zip: Uint8Array,
  { files, run, version }: Manifest,
  lang: Lang,
  form: ReportForm,
): Promise<ReportRead> {
  const names = files.map(({ name }) => name);
  const named = reportName(names, lang, form);
  const bytes = named === undefined ? undefined : fileOf(zip, named);
  if (bytes !== undefined) return { bytes, sealed: true };
  const scan = fileOf(zip, 'scan.json');
  if (scan === undefined)
    throw new Problem('the package holds no scan', {
      code: 'bad-input',
      place: 'scan.json',
      remedy: 'give a package that Skolevern has made of a scan',
    });
  const result = JSON.parse(Buffer.from(scan).toString('utf8')) as RunResult;
  const contents = reportContents(result, { run, version, lang });
  const made =
    form === 'pdf' ? await reportPdf(contents, new Date(result.site.ended)) : Buffer.from(reportHtml(contents));
  return { bytes: made, sealed: false };
}

/** The report of a package of our own, as it comes from where it is kept: nobody has had it in between. @throws as `readReport` */
export async function ownReport(zip: Uint8Array, lang: Lang, form: ReportForm): Promise<Uint8Array> {
  const manifest = JSON.parse(Buffer.from(fileOf(zip, manifestName) ?? []).toString('utf8')) as Manifest;
  return (await readReport(zip, manifest, lang, form)).bytes;
}

import { entryName, type Origin } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { acts, inForce } from '#src/law/acts.ts';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import type { NamedText, ReportInput } from '../shape.ts';
import { reportTexts } from '../texts.ts';
import { capital } from './capital.ts';

/** What must be said of where the landscape is from. */
export function originOf(origin: Origin, lang: Lang): string {
  return reportTexts[lang].origins[origin.kind](origin.title, shortDate(origin.date, lang));
}

function lawRow({ pack, lawDate, lang }: ReportInput): string {
  const texts = reportTexts[lang];
  const act = capital(acts[pack.act].name[lang]);
  const day = shortDate(lawDate, lang);
  return inForce(pack.act, lawDate) ? texts.lawInForce(act, day) : texts.lawNotInForce(act, day);
}

/** Who and what was controlled, as of which day and by which law. */
export function aboutOf(input: ReportInput): { readonly name: string; readonly rows: readonly NamedText[] } {
  const { findings, snapshot, asOf, lang, madeOn } = input;
  const { fixed } = reportTexts[lang];
  const nameOf = (ref: string) => entryName(snapshot, ref, lang);
  const units = [...new Set(findings.flatMap((finding) => finding.units))].sort().map((key) => nameOf(`units/${key}`));
  const subjects = [...new Set(findings.flatMap((finding) => finding.systems))].map((key) => nameOf(`systems/${key}`));
  const name = nameOf('owner');
  const rows: NamedText[] = [
    { name: fixed.owner, text: name },
    { name: fixed.units, text: units.length === 0 ? fixed.whole : units.join(', ') },
    ...(subjects.length === 0 ? [] : [{ name: fixed.systems, text: subjects.join(', ') }]),
    { name: fixed.asOf, text: dateInWords(asOf, lang) },
    { name: fixed.law, text: lawRow(input) },
    // What is from a public text or invented is said above all else, not only here.
    ...(snapshot.origin.kind === 'own-records' ? [{ name: fixed.origin, text: originOf(snapshot.origin, lang) }] : []),
    { name: fixed.madeOn, text: dateInWords(madeOn, lang) },
  ];
  return { name, rows };
}

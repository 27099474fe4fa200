import { join } from 'node:path';
import { outcomeRules } from '#src/features/cases/index.ts';
import { csvOf } from '#src/kernel/csv.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import { shortDate } from '#src/ui/dates.ts';
import { inLang } from '../duty/words.ts';
import { affectsTexts, proposeBreach, riskTexts } from './rules.ts';
import { breachTexts } from './texts.ts';
import type { AssessmentRow, BreachLine } from './view.ts';

/** What follows from an assessment that is kept. */
export const proposalOf = (row: AssessmentRow) =>
  proposeBreach({
    affects: row.affects,
    likelihood: row.likelihood ?? undefined,
    severity: row.severity ?? undefined,
    children: row.children ?? undefined,
    protectedAddresses: row.protected_addresses ?? undefined,
  });

/** Sentences one after another; those that end with a full stop of their own get no second. */
const sentences = (parts: readonly (string | undefined)[]) =>
  parts.flatMap((one) => one?.trim().replace(/\.$/, '') || []).join('. ');

const day = (at: Date, lang: Lang) => shortDate(osloDate(at), lang);

/** How many are affected, as far as it is known. */
function personsWords({ persons_least: least, persons_most: most }: AssessmentRow, lang: Lang): string | undefined {
  const known = [least, most].filter((one) => one !== null);
  if (known.length === 0) return undefined;
  return breachTexts.persons[lang].replace('{antall}', [...new Set(known)].join('–'));
}

/** One breach in words, as every form of the register says it. */
export function breachWords(line: BreachLine, lang: Lang) {
  const t = inLang(breachTexts, lang);
  const { last, notifiedAt, toldAt, outcome, outcomeReason } = line;
  const kinds = last?.affects.map((one) => affectsTexts[one][lang]) ?? [];
  const facts = last === undefined ? [t.notYet] : [last.what_happened, ...kinds, personsWords(last, lang)];
  const notified = [
    ...(notifiedAt === undefined ? [] : [t.toAuthority.replace('{dag}', day(notifiedAt, lang))]),
    ...(toldAt === undefined ? [] : [t.toPersons.replace('{dag}', day(toldAt, lang))]),
    ...[last?.authority_why, last?.persons_why],
  ].filter((one) => one !== null && one !== undefined);
  return {
    number: line.number,
    aware: day(line.awareAt, lang),
    facts: sentences(facts),
    effects: last?.effects ?? '–',
    done: last?.remedied ?? '–',
    risk: last === undefined ? t.notYet : riskTexts[proposalOf(last).risk][lang],
    notified: notified.length === 0 ? t.notNotified : sentences(notified),
    outcome:
      outcome === null
        ? t.open
        : [outcomeRules[outcome].name[lang], outcomeReason].filter((one) => one !== null).join(': '),
  };
}

const order = ['number', 'aware', 'facts', 'effects', 'done', 'risk', 'notified', 'outcome'] as const;

/** The column of each part of a breach in words. */
export function breachHeaders(lang: Lang): Readonly<Record<(typeof order)[number], string>> {
  const t = inLang(breachTexts, lang);
  return { ...t, effects: t.effect };
}

/** The register as CSV. */
export function breachesCsv(lines: readonly BreachLine[], lang: Lang): string {
  const headers = breachHeaders(lang);
  return csvOf([
    order.map((key) => headers[key]),
    ...lines.map((line) => {
      const words = breachWords(line, lang);
      return order.map((key) => words[key]);
    }),
  ]);
}

/** The register as an accessible PDF (PDF/UA-1). */
export function breachesPdf(lines: readonly BreachLine[], owner: string, lang: Lang, at: Date) {
  const t = inLang(breachTexts, lang);
  const headers = breachHeaders(lang);
  const data = {
    ...{ lang, title: `${t.registerTitle}: ${owner}`, lead: t.registerLead, none: t.registerNone },
    footer: `${owner}, ${day(at, lang)}`,
    breaches: lines.map((line) => {
      const words = breachWords(line, lang);
      return {
        title: `${t.number} ${words.number}: ${line.subject}`,
        facts: order.slice(1).map((key) => ({ term: headers[key], value: words[key] })),
      };
    }),
  };
  return typesetPdf({ template: join(projectRoot(), 'src/features/rights/breach/breaches.typ'), data, createdAt: at });
}

import { join } from 'node:path';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { accessTexts } from './pages/texts.ts';
import type { ReviewFacts } from './review.ts';
import type { ReviewedAccount } from './review-store.ts';

/** A day in Oslo, in words; a dash for none. */
const day = (at: Date | null, lang: Lang): string => (at === null ? '–' : shortDate(osloDate(at), lang));

/** Everything that the document says, in one language; the template adds no word. */
export function reviewContents(facts: ReviewFacts, owner: string, unitName: (key: string) => string, lang: Lang) {
  const { review: texts, document, support } = accessTexts[lang];
  const headers = [texts.name, texts.role, texts.units, texts.last];
  const row = (account: ReviewedAccount) => [
    account.name,
    texts.accountRoles[account.role],
    account.units.map(unitName).join(', ') || '–',
    account.lastSignIn === null ? texts.never : day(account.lastSignIn, lang),
  ];
  const kept = facts.accounts.filter(({ endedAt }) => endedAt === null);
  const removed = facts.accounts.filter(({ endedAt }) => endedAt !== null);
  const name = (id: string) => facts.accounts.find((account) => account.id === id)?.name ?? '–';
  return {
    lang,
    title: document.title(dateInWords(facts.day, lang)),
    answer: `${owner}: ${document.answer(facts.accounts.length, removed.length)} ${document.next(dateInWords(facts.nextDue, lang))}`,
    footer: owner,
    how: document.how,
    sections: [
      { title: document.removed, none: document.none, headers, rows: removed.map(row) },
      { title: document.kept, none: document.none, headers, rows: kept.map(row) },
      {
        title: document.support,
        none: document.none,
        headers: [document.case, support.account, document.opened, document.until],
        rows: facts.support.map((one) => [one.reference, name(one.account), day(one.from, lang), day(one.until, lang)]),
      },
    ],
  };
}

/** The document of a review as an accessible PDF (PDF/UA-1); the same facts give the same bytes. */
export function reviewPdf(
  contents: ReturnType<typeof reviewContents>,
  madeOn: string,
  root = projectRoot(),
): Promise<Uint8Array> {
  // Noon of the day: the document has a day, not a time of day.
  const createdAt = new Date(`${madeOn}T12:00:00Z`);
  return typesetPdf({ template: join(root, 'src/features/access/review.typ'), data: contents, createdAt });
}

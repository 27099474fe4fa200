import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Section } from '#src/ui/section.tsx';
import { hasLists, listsOf } from '../list-matters.ts';
import { kindRules } from '../model/kinds.ts';
import { type MatterSummary, summariseMatters } from '../summarise-matters.ts';
import { caseTexts } from '../texts.ts';
import { dueWords, momentWords, StageTag } from './words.tsx';

const Card: FC<{ lang: Lang; summary: MatterSummary; now: Date; href: string }> = ({ lang, summary, now, href }) => {
  const texts = caseTexts[lang].card;
  const { letters } = summary;
  return (
    <Section title={texts.title} id="saker">
      <p>{summary.open === 0 ? texts.none : texts.sum(summary.open, summary.overdue, summary.week)}</p>
      {letters !== undefined && letters.waiting > 0 && (
        <p>
          {texts.letters(letters.waiting, letters.late, letters.breaches)}{' '}
          <a class="ds-link" href="/saker/innboks">
            {texts.inbox}
          </a>
        </p>
      )}
      {summary.first.length > 0 && (
        <ol class="sv-duties">
          {summary.first.map(({ id, number, row, next, stage }) => (
            <li key={id} class="sv-duty" data-overdue={stage === 'overdue' ? 'true' : undefined}>
              <p class="sv-duty-day">
                <StageTag stage={stage} lang={lang} />{' '}
                {next?.due != null && (
                  <time datetime={next.due.day}>
                    {stage === 'due' ? momentWords(next.due, lang) : dueWords(next.due, now, lang)}
                  </time>
                )}
              </p>
              <p>
                <a href={`/saker/${id}`}>
                  {caseTexts[lang].caseNumber(number)}: {kindRules[row.kind].name[lang]}
                </a>
              </p>
              {next !== undefined && <p class="sv-note">{next.rule.title[lang]}</p>}
            </li>
          ))}
        </ol>
      )}
      <p>
        <a class="ds-link" href={href}>
          {texts.all}
        </a>
      </p>
    </Section>
  );
};

/** The cases with deadlines as the overview shows them; nothing for who has no lists of cases. */
export async function mattersCard(c: Context<Env>): Promise<Child> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  if (!hasLists(actor)) return null;
  const summary = await summariseMatters({ db, clock }, actor);
  const list = listsOf(actor).at(-1) === 'all' ? 'alle' : 'skolen';
  return <Card lang={lang} summary={summary} now={clock.now()} href={`/saker?liste=${list}`} />;
}

import type { FC } from 'hono/jsx';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Question } from '../questions.ts';
import { lookedTexts } from './texts.ts';

export interface AnswersProps {
  readonly lang: Lang;
  readonly questions: readonly Question[];
  readonly today: IsoDate;
  readonly sent?: { readonly id: string; readonly text: string; readonly error: string };
}

/** The questions about the log, those that wait first, each with its form. */
export const AnswersView: FC<AnswersProps> = ({ lang, questions, today, sent }) => {
  const { answers: texts, seen } = lookedTexts[lang];
  const waiting = questions.filter(({ answer }) => answer === null);
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead(waiting.length)} />
      {questions.map((question) => {
        const { id, text, due, answer, answeredAt, lineAt, line } = question;
        const back = sent?.id === id ? sent : undefined;
        return (
          <Section key={id} title={texts.line(dateInWords(osloDate(lineAt), lang))} id={`s-${id}`}>
            <p>{text}</p>
            <p class="sv-note sv-break">{line}</p>
            {answer !== null && answeredAt !== null ? (
              <p>
                <strong>{seen.answer(shortDate(osloDate(answeredAt), lang))}:</strong> {answer}
              </p>
            ) : (
              <form class="sv-form" method="post" action="/logg/sporsmal" novalidate>
                <p>
                  {texts.due(dateInWords(due, lang))}. {due < today && <strong>{texts.overdue}</strong>}
                </p>
                <input type="hidden" name="id" value={id} />
                <TextArea lang={lang} name={`svar-${id}`} label={texts.label} value={back?.text} error={back?.error} />
                <div class="sv-actions">
                  <Button>{texts.send}</Button>
                </div>
              </form>
            )}
          </Section>
        );
      })}
    </>
  );
};

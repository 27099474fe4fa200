import type { FC } from 'hono/jsx';
import { acts, inForce } from '#src/law/acts.ts';
import { Alert } from '#src/ui/alert.tsx';
import { DateText } from '#src/ui/date-text.tsx';
import type { Query } from './query.ts';
import { addressOf } from './query.ts';
import { QuestionForm } from './question-form.tsx';
import type { Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

interface AsOfProps {
  readonly sight: Sight;
  readonly query: Query;
  readonly action: string;
}

/** Of which day and by which law the page speaks, and the form that asks of another. */
export const AsOfLine: FC<AsOfProps> = ({ sight, query, action }) => {
  const { view, lang } = sight;
  const texts = pageTexts[lang].question;
  const law = acts[view.pack.act].name[lang];
  const { kjent: _, ...now } = query.typed;
  return (
    <div class="sv-prose">
      <p>
        {texts.asOf}{' '}
        <strong>
          <DateText date={view.asOf} lang={lang} />
        </strong>
        , {texts.judgedBy(law)}
        {view.lawDate !== view.asOf && (
          <>
            {' '}
            {texts.lawOn} <DateText date={view.lawDate} lang={lang} short />
          </>
        )}
        .
      </p>
      {query.question.known !== undefined && (
        <p>
          {texts.knownAfter(query.question.known)} <a href={addressOf(action, now)}>{texts.backToNow}</a>
        </p>
      )}
      {!inForce(view.pack.act, view.lawDate) && <Alert tone="warning">{texts.notInForce(law)}</Alert>}
      <details class="sv-more">
        <summary>{texts.another}</summary>
        <QuestionForm
          lang={lang}
          action={action}
          typed={query.typed}
          faults={[]}
          asOf={view.asOf}
          latest={view.register.latest}
        />
      </details>
    </div>
  );
};

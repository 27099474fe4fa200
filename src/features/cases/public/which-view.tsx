import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { FormLinks } from './form-view.tsx';
import { formHref, type RightKind, whichSlug } from './forms.ts';
import type { Room } from './room.ts';
import { publicCaseTexts } from './texts.ts';
import type { Step } from './which-form.ts';

interface Props {
  readonly lang: Lang;
  readonly room: Room;
  readonly step: Step;
  /** The question was sent without an answer. */
  readonly unanswered: boolean;
}

const Answered: FC<Props> = ({ lang, room, step }) => {
  const texts = publicCaseTexts[lang].which;
  if (step.answered.length === 0) return null;
  return (
    <Section title={texts.answers}>
      <ol class="ds-list">
        {step.answered.map(({ question, answer }, index) => {
          const before = new URLSearchParams(
            step.answered.slice(0, index).map((one) => [one.question.asks, one.answer.slug]),
          ).toString();
          return (
            <li key={question.asks}>
              {question.text[lang]} <strong>{answer.text[lang]}</strong>{' '}
              <a class="ds-link" href={`/om/${room.slug}/${whichSlug}${before === '' ? '' : `?${before}`}`}>
                {texts.change}
                <span class="ds-sr-only">: {question.text[lang]}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};

const Next: FC<Props> = ({ lang, room, step, unanswered }) => {
  const texts = publicCaseTexts[lang].which;
  const { next, answered } = step;
  if (next === undefined) return null;
  const error = unanswered ? texts.choose : undefined;
  return (
    <form class="sv-form" method="get" action={`/om/${room.slug}/${whichSlug}`} novalidate>
      <ErrorSummary lang={lang} errors={error === undefined ? [] : [{ field: next.asks, text: error }]} />
      {answered.map(({ question, answer }) => (
        <input key={question.asks} type="hidden" name={question.asks} value={answer.slug} />
      ))}
      {/* So that a question sent without an answer is told apart from one that was only opened. */}
      <input type="hidden" name="svar" value={next.asks} />
      <RadioGroup
        lang={lang}
        name={next.asks}
        error={error}
        legend={`${texts.question(answered.length + 1)}. ${next.text[lang]}`}
        options={next.answers.map(({ slug, text, help }) => ({
          value: slug,
          label: text[lang],
          description: help?.[lang],
        }))}
      />
      <div class="sv-actions">
        <Button>{texts.next}</Button>
      </div>
    </form>
  );
};

const Found: FC<Props> = ({ lang, room, step }) => {
  const texts = publicCaseTexts[lang];
  const { way } = step;
  if (way === undefined) return null;
  const { kind } = way;
  const [title, text] =
    way.form === 'rights' ? texts.rights[kind as RightKind] : [texts.forms[way.form].title, texts.forms[way.form].lead];
  const carried = { ...(way.form === 'rights' && { kind }), whom: way.whom };
  return (
    <Section title={texts.which.found}>
      <p>
        <strong>{title}</strong>. {text}
      </p>
      <div class="sv-actions">
        <ButtonLink href={formHref(room.slug, way.form, carried)}>{texts.which.go}</ButtonLink>
        <ButtonLink href={`/om/${room.slug}/${whichSlug}`} variant="tertiary">
          {texts.which.again}
        </ButtonLink>
      </div>
    </Section>
  );
};

/** `/om/:slug/hva-trenger-du`: three questions that find the form. */
export const WhichView: FC<Props> = (props) => {
  const { lang, room } = props;
  const texts = publicCaseTexts[lang].which;
  return (
    <>
      <PageHeading kicker={room.name} title={texts.title} lead={texts.lead} />
      <Answered {...props} />
      <Next {...props} />
      <Found {...props} />
      <Section title={texts.all}>
        <FormLinks lang={lang} slug={room.slug} />
      </Section>
    </>
  );
};

import type { FC } from 'hono/jsx';
import type { Flash } from '#src/platform/web/flash.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { nextBestQuestions } from './best.ts';
import { Card, type CardProps, mayAnswer } from './card.tsx';
import { questionTexts } from './texts.ts';

/** The part of a page that they are, and where it is said that an answer was taken. */
export const questionsPart = 'sporsmal';

interface QuestionsProps extends Omit<CardProps, 'question'> {
  /** What the last answer led to. */
  readonly said?: Flash | undefined;
}

/** The questions whose answers settle most, answered where they stand: a part of "Slik står vi", or a page of their own. */
export const QuestionsSection: FC<QuestionsProps> = ({ sight, returned, alone = false, said }) => {
  const { view, lang, actor } = sight;
  const texts = questionTexts[lang];
  const questions = nextBestQuestions(view.requirements, view.snapshot, view.findings);
  const mayAny = questions.some(({ asked }) => mayAnswer(sight, asked));
  const intro = mayAny || questions.length === 0 ? texts.intro : texts.readOnly;
  const cards = (
    <>
      {questions.length === 0 && <Empty title={texts.none} />}
      <div class="sv-stack" data-role={actor.role}>
        {questions.map((question) => (
          <Card
            sight={sight}
            question={question}
            returned={returned?.id === question.id ? returned : undefined}
            alone={alone}
          />
        ))}
      </div>
    </>
  );
  if (alone) {
    return (
      <>
        <PageHeading title={texts.title} lead={intro} />
        {cards}
      </>
    );
  }
  return (
    <Section title={texts.title} id={questionsPart} intro={intro}>
      {said && (
        <Alert tone={said.tone} announced>
          {said.text}
        </Alert>
      )}
      {cards}
      {questions.length > 0 && (
        <p>
          <a class="ds-link" href="/sporsmal">
            {texts.alone}
          </a>
        </p>
      )}
    </Section>
  );
};

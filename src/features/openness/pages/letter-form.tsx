import type { Child, FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Letter } from '../letter/letter.ts';
import type { AtCase, Back } from './at-case.ts';
import { LanguageField, LetterPreview } from './letter-preview.tsx';

interface Props {
  readonly at: AtCase;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly back: Back;
  /** The letters as they would go, once somebody has asked to see them. */
  readonly shown: readonly Letter[];
  readonly children: Child;
}

/** A page with one letter, or two that go together: what it needs to know, how it looks, and sending it. */
export const LetterForm: FC<Props> = ({ at, title, lead, action, back, shown, children }) => {
  const { lang, view, texts } = at;
  return (
    <>
      <PageHeading kicker={texts.back(view.number)} title={title} lead={lead} />
      <form class="sv-form" method="post" action={action} novalidate>
        <ErrorSummary lang={lang} errors={back.errors} />
        {children}
        <LanguageField lang={lang} value={back.values.get('language') ?? 'nb'} />
        <div class="sv-actions">
          <Button variant={shown.length === 0 ? 'primary' : 'secondary'} name="gjor" value="vis">
            {texts.show}
          </Button>
          <Button variant={shown.length === 0 ? 'secondary' : 'primary'} name="gjor" value="send">
            {texts.send}
          </Button>
        </div>
      </form>
      {shown.length > 0 && (
        <Section title={shown.length > 1 ? texts.forward.both : texts.preview} id="brevet">
          {shown.map((letter) => (
            <LetterPreview key={letter.subject} letter={letter} lang={lang} />
          ))}
        </Section>
      )}
    </>
  );
};

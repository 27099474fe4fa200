import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { NoticeSettings } from '../notice-settings.ts';
import { caseTexts } from '../texts.ts';

interface Props {
  readonly lang: Lang;
  readonly settings: NoticeSettings;
  /** The address just made: shown this once. */
  readonly made: string | undefined;
  readonly typed?: string | undefined;
  readonly errors?: readonly FormError[];
}

/** `/saker/varsler`: where somebody is told of deadlines. */
export const NoticesView: FC<Props> = ({ lang, settings, made, typed, errors = [] }) => {
  const texts = caseTexts[lang].notices;
  const { calendarMadeAt } = settings;
  return (
    <>
      <PageHeading kicker={caseTexts[lang].title} title={texts.title} lead={texts.lead} />
      <Section title={texts.mail} id="epost" intro={texts.mailText}>
        <form class="sv-form" method="post" action="/saker/varsler/epost" novalidate>
          <ErrorSummary lang={lang} errors={errors} />
          <TextField
            lang={lang}
            name="email"
            type="email"
            autocomplete="email"
            label={texts.email}
            value={typed ?? settings.email}
            required={false}
            error={errors[0]?.text}
          />
          <div class="sv-actions">
            <Button>{texts.saveMail}</Button>
          </div>
        </form>
      </Section>
      <Section title={texts.calendar} id="kalender" intro={texts.calendarText}>
        {made !== undefined && (
          <Alert tone="success" title={texts.address} headingLevel={3}>
            <p>{texts.addressText}</p>
            <p>
              <code class="sv-address">{made}</code>
            </p>
          </Alert>
        )}
        {made === undefined && (
          <p>{calendarMadeAt === undefined ? texts.none : texts.made(shortDate(osloDate(calendarMadeAt), lang))}</p>
        )}
        <div class="sv-actions">
          <form method="post" action="/saker/varsler/kalender">
            <Button>{calendarMadeAt === undefined && made === undefined ? texts.make : texts.remake}</Button>
          </form>
          {(calendarMadeAt !== undefined || made !== undefined) && (
            <form method="post" action="/saker/varsler/kalender/slutt">
              <Button variant="secondary">{texts.revoke}</Button>
            </form>
          )}
        </div>
      </Section>
    </>
  );
};

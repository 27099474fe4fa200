import type { FC } from 'hono/jsx';
import type { Text } from '#src/kernel/language.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Steps } from '#src/ui/steps.tsx';
import type { OpenRegister } from './open-register.ts';
import { capital } from './phrases.ts';

/** What one who changed something is told when a second person must say yes: what it opens, and what happens now. */
export const Waits: FC<{ register: OpenRegister; opens: readonly Text[]; back: string; isNew: boolean }> = ({
  register,
  opens,
  back,
  isNew,
}) => {
  const { texts, lang } = register;
  return (
    <>
      <PageHeading title={texts.waitsTitle} lead={texts.waitsLead}>
        <ButtonLink href="/endringer">{texts.toChanges}</ButtonLink>
        {!isNew && (
          <ButtonLink href={back} variant="secondary">
            {texts.toEntry}
          </ButtonLink>
        )}
      </PageHeading>
      <Section title={texts.waitsOpens}>
        <ul>
          {opens.map((each) => (
            <li>{capital(each[lang])}</li>
          ))}
        </ul>
      </Section>
      <Section title={texts.waitsNext}>
        <Steps items={texts.waitsSteps} />
      </Section>
    </>
  );
};

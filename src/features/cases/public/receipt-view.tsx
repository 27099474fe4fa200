import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { kindRules } from '../model/kinds.ts';
import { OwnCase, type OwnTyped, ownWords } from '../own/own-parts.tsx';
import { instantWords } from '../pages/words.tsx';
import { receiptHref } from './forms.ts';
import type { ReceiptView } from './receipt.ts';
import type { Room } from './room.ts';
import { publicCaseTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly now: Date;
  readonly room: Room;
  readonly view: ReceiptView;
  readonly typed: OwnTyped | undefined;
}

const Secret: FC<Props> = ({ lang, view }) => {
  const texts = publicCaseTexts[lang].receipt;
  // The clock of a breach is towards the authority: its sender has no day, and is promised none.
  const hasDay = view.row.kind !== 'breach' && view.next?.due != null;
  return (
    <Alert tone="info" title={texts.secret}>
      <p>{hasDay ? texts.secretText : texts.secretNumber}</p>
      <p>{view.row.kind === 'breach' ? texts.secretAnybody : texts.secretShow}</p>
      <p class="sv-actions">
        <ButtonLink href={`/mine-saker/${view.row.id}`} variant="secondary">
          {texts.signIn}
        </ButtonLink>
      </p>
    </Alert>
  );
};

/** The receipt: what came and when, who has it, what happens next and by which day; of a case open to its holder also what was said. */
export const ReceiptPage: FC<Props> = (props) => {
  const { lang, now, room, view, typed } = props;
  const texts = publicCaseTexts[lang].receipt;
  const { row, number } = view;
  const href = receiptHref(room.slug, row.requester_reference);
  const isSecret = row.confidential;
  const kindName = kindRules[row.kind].name[lang];
  return (
    <>
      <PageHeading kicker={room.name} title={texts.lead(number)} lead={ownWords(view, lang, now)} />
      <Section title={texts.title} id="kvittering">
        <Facts
          lang={lang}
          items={[
            { term: texts.number, value: number },
            ...(isSecret
              ? []
              : [{ term: texts.kind, value: kindName, note: row.subject === kindName ? undefined : row.subject }]),
            { term: texts.came, value: instantWords(row.received_at, lang) },
            {
              term: texts.who,
              value: row.handler === null ? texts.whoNobody(room.name) : texts.whoSomebody(room.name),
            },
            { term: texts.reference, value: row.requester_reference, note: view.mailed ? texts.mailed : undefined },
          ]}
        />
        <p>
          {texts.keep} {!isSecret && texts.here}
        </p>
      </Section>
      {isSecret && <Secret {...props} />}
      <OwnCase lang={lang} now={now} view={view} href={href} typed={typed} whole={!isSecret} clocks={!isSecret} />
    </>
  );
};

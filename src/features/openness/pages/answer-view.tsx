import type { FC } from 'hono/jsx';
import { caseTexts, type DocumentRow } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { partyActOn, partySections } from '#src/law/party/decision.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { PreparedAnswer } from '../answer/answer.ts';
import { fileToGive } from '../letter/facts.ts';
import { partyTexts } from '../texts.ts';
import type { AtCase, Back } from './at-case.ts';
import { LanguageField, LetterPreview, WayField } from './letter-preview.tsx';

interface Props {
  readonly at: AtCase;
  readonly prepared: PreparedAnswer;
  readonly back: Back;
}

/** Somebody asks as the guardian of a child. */
const mayBeForChild = ({ kind, view }: AtCase) =>
  kind === 'party-access' &&
  view.parties.some(({ authority }) => ['parental-responsibility', 'foster', 'appointed'].includes(authority));

const isSent = ({ view }: AtCase) => ['answered', 'appealed', 'closed'].includes(view.row.state);

const Documents: FC<{ at: AtCase }> = ({ at: { lang, id, view, texts: whole } }) => {
  const { answer: texts, links } = whole;
  const decisions = caseTexts[lang].decisions;
  const mayDecide = view.may.has('decide-document');
  return (
    <Section title={texts.documents} id="dokumenter">
      <Table
        caption={texts.documents}
        captionHidden
        rows={view.documents}
        rowKey={(row: DocumentRow) => row.id}
        empty={<p>{texts.none}</p>}
        columns={[
          { key: 'title', header: texts.title2, rowHeader: true, cell: ({ title }) => title },
          { key: 'decision', header: texts.decision, cell: ({ decision }) => decisions[decision] },
          { key: 'ground', header: texts.ground, cell: ({ ground_section }) => ground_section ?? '–' },
          { key: 'gives', header: texts.gives, cell: (row) => (fileToGive(row) === undefined ? '–' : texts.file) },
          {
            key: 'decide',
            header: links.decide,
            cell: (row) =>
              mayDecide ? (
                <a class="ds-link" href={`/saker/${id}/dokument/${row.id}/avgjor`}>
                  {row.decision === 'undecided' ? links.decide : links.decideAgain}
                  <span class="ds-sr-only"> {row.title}</span>
                </a>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Section>
  );
};

const Gaps: FC<Props> = ({ at: { lang, texts: whole }, prepared: { gaps } }) => {
  const texts = whole.answer;
  if (gaps.length === 0) return <Alert tone="success">{texts.ready}</Alert>;
  return (
    <Alert tone="warning" title={texts.gaps}>
      <ul class="ds-list">
        {gaps.map(({ id, document, says }) => (
          <li key={`${id} ${document ?? ''}`}>
            {document !== undefined && <strong>{document}: </strong>}
            {says[lang]}
          </li>
        ))}
      </ul>
    </Alert>
  );
};

const Edit: FC<Props> = ({ at: { lang, id, kind, texts: whole }, prepared }) => {
  const texts = whole.answer;
  // Of a party who gets something: by when to comment on it.
  const hasStatement =
    kind === 'party-access' &&
    (prepared.edits.statement !== undefined || prepared.letter.blocks.some(({ key }) => key === 'statement'));
  const text = (key: string) => prepared.letter.blocks.find((block) => block.key === key)?.text ?? '';
  return (
    <details class="sv-more" open={Object.keys(prepared.edits).length > 0}>
      <summary>{texts.edit}</summary>
      <form class="sv-form" method="post" action={`/saker/${id}/svar`} novalidate>
        <p class="sv-note">{texts.editIntro}</p>
        <LanguageField lang={lang} value={prepared.letter.language} />
        <TextArea lang={lang} name="opening" label={texts.blocks.opening} value={text('opening')} required={false} />
        {hasStatement && (
          <TextArea
            lang={lang}
            name="statement"
            label={partyTexts[lang].statement}
            value={text('statement')}
            required={false}
          />
        )}
        {(['more', 'closing'] as const).map((key) => (
          <TextArea key={key} lang={lang} name={key} label={texts.blocks[key]} value={text(key)} required={false} />
        ))}
        <div class="sv-actions">
          <Button variant="secondary">{texts.save}</Button>
        </div>
      </form>
    </details>
  );
};

const Send: FC<Props> = ({ at, back }) => {
  const { lang, id, view } = at;
  const texts = at.texts.answer;
  if (!view.may.has('decide') && !view.may.has('send')) return <p>{texts.onlyHandler}</p>;
  return (
    <Section title={texts.sendTitle} id="send">
      <form class="sv-form" method="post" action={`/saker/${id}/svar/send`} novalidate>
        <ErrorSummary lang={lang} errors={back.errors} />
        <p>{texts.sendText}</p>
        {mayBeForChild(at) && (
          <p class="sv-note">{partyTexts[lang].child(partySections[partyActOn(osloDate(at.now))].child)}</p>
        )}
        <WayField
          at={at}
          value={back.values.get('way')}
          error={back.errors.find(({ field }) => field === 'way')?.text}
        />
        <div class="sv-actions">
          <Button>{texts.submit}</Button>
        </div>
      </form>
    </Section>
  );
};

/** `/saker/:id/svar`: what is decided, the letter as it will be, what is in its way, and sending it. */
export const AnswerView: FC<Props> = (props) => {
  const { at, prepared } = props;
  const { lang, id, view } = at;
  const { answer: texts, preview, back: kicker } = at.texts;
  const sent = isSent(at);
  const lead = sent
    ? texts.sentAlready
    : prepared.gaps.length === 0
      ? texts.ready
      : texts.missing(prepared.gaps.length);
  return (
    <>
      <PageHeading kicker={kicker(view.number)} title={texts.title} lead={lead} />
      {!sent && prepared.gaps.length > 0 && <Gaps {...props} />}
      <Documents at={at} />
      <Section title={preview} id="brevet">
        <LetterPreview letter={prepared.letter} lang={lang} />
        <p>
          <ButtonLink href={`/saker/${id}/svar.pdf`} variant="tertiary">
            {texts.pdf}
          </ButtonLink>
        </p>
        {!sent && view.may.has('message-out') && <Edit {...props} />}
      </Section>
      {!sent && prepared.gaps.length === 0 && <Send {...props} />}
    </>
  );
};

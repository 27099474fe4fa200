import type { FC } from 'hono/jsx';
import { caseTexts } from '#src/features/cases/index.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Assessed } from '../complaint/reassess.ts';
import type { Letter } from '../letter/letter.ts';
import type { AtCase, Back } from './at-case.ts';
import { LetterPreview } from './letter-preview.tsx';

interface Props {
  readonly at: AtCase;
  readonly assessed: readonly Assessed[];
  readonly isReady: boolean;
  /** It is complained that nobody has answered, and nobody has since. */
  readonly isSilence: boolean;
  readonly cover: Letter;
  readonly back: Back;
}

const AssessForm: FC<Props & { one: Assessed }> = ({ at, one, back }) => {
  const { lang, id } = at;
  const texts = at.texts.complaint;
  const { document, assessment } = one;
  const name = (field: string) => `${field}.${document.id}`;
  const errorOf = (field: string) => back.errors.find((error) => error.field === name(field))?.text;
  const results = (['upheld', 'changed'] as const).map((result) => ({ value: result, label: texts.results[result] }));
  return (
    <form class="sv-form" method="post" action={`/saker/${id}/klage`} novalidate>
      <input type="hidden" name="document" value={document.id} />
      <ErrorSummary lang={lang} errors={back.errors.filter(({ field }) => field.endsWith(document.id))} />
      <RadioGroup
        lang={lang}
        name={name('result')}
        legend={texts.result}
        value={back.values.get(name('result')) ?? assessment?.result}
        options={results}
        error={errorOf('result')}
      />
      <TextArea
        lang={lang}
        name={name('why')}
        label={texts.why}
        description={texts.whyHelp}
        value={back.values.get(name('why')) ?? assessment?.why}
        error={errorOf('why')}
      />
      <div class="sv-actions">
        <Button variant="secondary">
          {texts.submit}
          <span class="ds-sr-only"> {document.title}</span>
        </Button>
      </div>
    </form>
  );
};

const Documents: FC<Props> = (props) => {
  const { at, assessed } = props;
  const { lang, id, view } = at;
  const { complaint: texts, links } = at.texts;
  return assessed.map((one) => (
    <Section key={one.document.id} title={one.document.title} level={3}>
      <p>
        {caseTexts[lang].decisions[one.document.decision]}
        {one.document.section !== undefined && ` (${one.document.section})`}
      </p>
      {one.assessment !== undefined && (
        <p class="sv-said">
          {texts.said(texts.results[one.assessment.result])}. {one.assessment.why}
        </p>
      )}
      {one.assessment?.result === 'changed' && (
        <p>
          {texts.changedNext}{' '}
          <a class="ds-link" href={`/saker/${id}/dokument/${one.document.id}/avgjor`}>
            {links.decideAgain}
          </a>
        </p>
      )}
      {view.may.has('decide-document') && view.row.state === 'complaint' && <AssessForm {...props} one={one} />}
    </Section>
  ));
};

/** What whoever complains has said since the answer went out, and what was noted when it came. */
const Words: FC<{ at: AtCase }> = ({ at: { texts, view } }) => {
  const noted = view.events.findLast(({ name }) => name === 'complained')?.reason ?? undefined;
  const sent = view.events.findLast(({ name }) => name === 'sent');
  // Of silence there is no answer: what came with the complaint is what was said last.
  const complained = view.events.findLast(({ name }) => name === 'complained');
  const since = sent?.at ?? complained?.at;
  const said = view.messages.filter(
    ({ direction, at }) => direction === 'in' && since !== undefined && at.getTime() >= since.getTime() - 60_000,
  );
  if (noted === undefined && said.length === 0) return null;
  return (
    <Section title={texts.complaint.words} id="klagen">
      {noted !== undefined && <p class="sv-said">{noted}</p>}
      {said.map(({ id, body }) => (
        <p key={id} class="sv-said">
          {body}
        </p>
      ))}
    </Section>
  );
};

/** `/saker/:id/klage`: our own new assessment, and the package to the body of appeal. */
export const ComplaintView: FC<Props> = (props) => {
  const { at, isReady, isSilence, cover } = props;
  const { lang, id, view } = at;
  const { complaint: texts, back: kicker } = at.texts;
  const maySend = isReady && view.may.has('send-complaint');
  return (
    <>
      <PageHeading
        kicker={kicker(view.number)}
        title={texts.title}
        lead={isSilence ? texts.silence : isReady ? texts.ready : texts.notReady}
      />
      <p>{texts.lead}</p>
      <Words at={at} />
      <Section title={texts.result} id="vurdering">
        <Documents {...props} />
      </Section>
      {maySend && (
        <Section title={texts.cover} id="oversendelse">
          <LetterPreview letter={cover} lang={lang} />
          <p class="sv-note">{texts.packageNote}</p>
          <div class="sv-actions">
            <ButtonLink href={`/saker/${id}/klage/pakke.zip`} variant="secondary">
              {texts.package}
            </ButtonLink>
          </div>
          <form class="sv-form" method="post" action={`/saker/${id}/klage/send`}>
            <TextField lang={lang} name="how" label={texts.how} description={texts.howHelp} required={false} />
            <div class="sv-actions">
              <Button>{texts.send}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
};

import type { FC } from 'hono/jsx';
import type { DocumentRow } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { foiDecisions, groundOf } from '#src/law/foi/decision.ts';
import { deferralGrounds, type FoiGround, foiGrounds, restGrounds } from '#src/law/foi/grounds.ts';
import { administrationAct, citedAs, secrecyOn, secrecyProvisions } from '#src/law/foi/secrecy.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { dateInWords } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, describedBy, FieldError, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import { opennessTexts } from '../texts.ts';
import type { AtCase, Back } from './at-case.ts';

interface Props {
  readonly at: AtCase;
  readonly document: DocumentRow;
  readonly back: Back;
}

const every = [...deferralGrounds, ...foiGrounds];
/** Those that bodies of the state alone use come last. */
const inOrder = every.toSorted((a, b) => Number(a.stateOnly === true) - Number(b.stateOnly === true));

/** What is kept of a decision, as the form has it. */
function kept(row: DocumentRow): Readonly<Record<string, string | undefined>> {
  const known = secrecyProvisions.some((one) => citedAs(one, 'nb') === row.secrecy_section);
  return {
    decision: row.decision === 'undecided' ? undefined : row.decision,
    section: row.ground_section === null ? undefined : groundOf(row.ground_section)?.section,
    secrecy: known ? (row.secrecy_section ?? undefined) : undefined,
    secrecyOther: known ? undefined : (row.secrecy_section ?? undefined),
    wider: row.wider_access ?? undefined,
    rest: row.rest_ground ?? undefined,
    restReason: row.rest_reason ?? undefined,
    explanation: row.explanation ?? undefined,
    untilDay: row.until_day ?? undefined,
    untilEvent: row.until_event ?? undefined,
  };
}

/** Grounds in groups by what they let one do; the form shows what each group asks for (`answer.css`). */
const groups = [
  { id: 'duty', holds: ({ force }: FoiGround) => force === 'duty' },
  {
    id: 'information',
    holds: ({ force, covers, stateOnly }: FoiGround) =>
      force === 'may' && covers === 'information' && stateOnly !== true,
  },
  {
    id: 'document',
    holds: ({ covers, stateOnly, id }: FoiGround) =>
      covers === 'document' && stateOnly !== true && !id.startsWith('5-'),
  },
  { id: 'later', holds: ({ id }: FoiGround) => id.startsWith('5-') },
  { id: 'state', holds: ({ stateOnly }: FoiGround) => stateOnly === true },
] as const;

const GroundSelect: FC<{ lang: Lang; name: string; value: string | undefined; error: string | undefined }> = ({
  lang,
  name,
  value,
  error,
}) => {
  const texts = opennessTexts[lang].decide;
  const id = fieldId(name);
  return (
    <div class="ds-field sv-field">
      <label class="ds-label" for={id}>
        {texts.ground}
      </label>
      <div id={`${id}-hjelp`} data-field="description">
        {texts.groundHelp}
      </div>
      <select
        class="ds-input"
        id={id}
        name={name}
        aria-describedby={describedBy(id, error, texts.groundHelp)}
        aria-invalid={error ? 'true' : undefined}
      >
        <option value="" selected={!value}>
          {uiTexts[lang].choose}
        </option>
        {groups.map((group) => (
          <optgroup key={group.id} label={texts.groups[group.id]} data-group={group.id}>
            {inOrder.filter(group.holds).map((ground) => (
              <option key={ground.id} value={ground.section} selected={ground.section === value}>
                {ground.section}: {ground.protects[lang]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  );
};

const Form: FC<Props> = ({ at, document, back }) => {
  const { lang, id, now } = at;
  const texts = opennessTexts[lang].decide;
  const before = kept(document);
  const field = (name: string) => ({
    lang,
    name,
    value: back.errors.length > 0 ? back.values.get(name) : before[name],
    error: back.errors.find((one) => one.field === name)?.text,
  });
  const day = osloDate(now);
  const secrecy = secrecyProvisions.map((one) => {
    // A citation is written as letters have it: in the language of the act's own names.
    const cited = citedAs(secrecyOn(one, day), 'nb');
    return { value: cited, label: `${cited}: ${one.of[lang]}` };
  });
  const rests = (['all', 'a', 'b', 'c'] as const).map((one) => ({
    value: one,
    label: [restGrounds[one].section, restGrounds[one].says[lang]].filter((part) => part !== undefined).join(': '),
  }));
  return (
    <form class="sv-form sv-decide" method="post" action={`/saker/${id}/dokument/${document.id}/avgjor`} novalidate>
      <ErrorSummary lang={lang} errors={back.errors} />
      <RadioGroup
        {...field('decision')}
        legend={texts.decision}
        options={foiDecisions.map((one) => ({
          value: one,
          label: texts.decisions[one][0] ?? one,
          description: texts.decisions[one][1],
        }))}
      />
      <div class="sv-form-part" data-when="section">
        <GroundSelect {...field('section')} />
      </div>
      <div class="sv-form-part" data-when="secrecy">
        <SelectField {...field('secrecy')} label={texts.secrecy} description={texts.secrecyHelp} options={secrecy} />
        <TextField
          {...field('secrecyOther')}
          label={texts.secrecyOther}
          description={texts.secrecyOtherHelp}
          required={false}
        />
      </div>
      <div class="sv-form-part" data-when="wider">
        <TextArea {...field('wider')} label={texts.wider} description={texts.widerHelp} />
      </div>
      <div class="sv-form-part" data-when="rest">
        <SelectField {...field('rest')} label={texts.rest} description={texts.restHelp} options={rests} />
        <div data-when="restReason">
          <TextField {...field('restReason')} label={texts.restReason} />
        </div>
      </div>
      <div class="sv-form-part" data-when="until">
        <DateField {...field('untilDay')} label={texts.untilDay} description={texts.untilDayHelp} />
      </div>
      <div class="sv-form-part" data-when="event">
        <TextField {...field('untilEvent')} label={texts.untilEvent} required={false} />
      </div>
      <TextArea
        {...field('explanation')}
        label={texts.explanation}
        description={texts.explanationHelp}
        required={false}
      />
      <div class="sv-actions">
        <Button>{texts.submit}</Button>
      </div>
    </form>
  );
};

const FilePart: FC<Props> = ({ at, document }) => {
  const { lang, id, view } = at;
  const texts = opennessTexts[lang].decide;
  const file = view.files.find((one) => one.id === document.file);
  return (
    <Section title={texts.file} id="fil">
      {file !== undefined ? (
        <p>
          <a class="ds-link" href={`/saker/${id}/fil/${file.id}`}>
            {file.name}
          </a>
          {view.may.has('redact') && (
            <>
              {' · '}
              <a class="ds-link" href={`/saker/${id}/dokument/${document.id}/sladding`}>
                {texts.redact}
              </a>
            </>
          )}
        </p>
      ) : (
        <>
          <p>{texts.noFile}</p>
          {view.may.has('add-document') && (
            <form
              class="sv-form"
              method="post"
              action={`/saker/${id}/dokument/${document.id}/fil`}
              enctype="multipart/form-data"
            >
              <div class="ds-field sv-field">
                <label class="ds-label" for={fieldId('file')}>
                  {texts.file}
                </label>
                <input class="ds-input" type="file" id={fieldId('file')} name="file" />
              </div>
              <div class="sv-actions">
                <Button variant="secondary">{texts.upload}</Button>
              </div>
            </form>
          )}
        </>
      )}
    </Section>
  );
};

const GroundTable: FC<{ at: AtCase }> = ({ at: { lang } }) => {
  const { table, covers, duty, may, needed, limits, until } = opennessTexts[lang].decide;
  const force = (ground: FoiGround) => (ground.force === 'duty' ? duty : ground.mustBeNeeded === true ? needed : may);
  return (
    <details class="sv-more">
      <summary>{limits}</summary>
      <Table
        caption={limits}
        captionHidden
        rows={inOrder}
        rowKey={({ id }) => id}
        columns={[
          { key: 'section', header: table.section, rowHeader: true, cell: ({ section }) => section },
          {
            key: 'protects',
            header: table.protects,
            cell: (ground) => (
              <>
                {ground.protects[lang]}
                {ground.until !== undefined && `; ${until} ${ground.until[lang]}`}
                {ground.limits !== undefined && <p class="sv-note">{ground.limits[lang]}</p>}
              </>
            ),
          },
          { key: 'force', header: table.force, cell: force },
          { key: 'covers', header: table.covers, cell: (ground) => covers[ground.covers] },
        ]}
      />
    </details>
  );
};

/** `/saker/:id/dokument/:document/avgjor`: what is decided of a document, with what the act asks for. */
export const DecideView: FC<Props> = (props) => {
  const { at, document } = props;
  const { lang, now, view } = at;
  const texts = opennessTexts[lang].decide;
  const day = osloDate(now);
  return (
    <>
      <PageHeading
        kicker={opennessTexts[lang].back(view.number)}
        title={texts.title(document.title)}
        lead={texts.lead}
      />
      <p class="sv-note">{texts.law(dateInWords(day, lang), acts[administrationAct(day)].name[lang])}</p>
      <FilePart {...props} />
      {view.may.has('decide-document') ? <Form {...props} /> : <p>{opennessTexts[lang].answer.onlyHandler}</p>}
      <GroundTable at={at} />
    </>
  );
};

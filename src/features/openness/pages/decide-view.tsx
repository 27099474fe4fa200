import type { FC } from 'hono/jsx';
import type { DocumentRow } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { documentLaws } from '#src/law/documents/laws.ts';
import type { DocumentGround, DocumentLaw } from '#src/law/documents/verdict.ts';
import { administrationAct, citedAs, secrecyOn, secrecyProvisions } from '#src/law/foi/secrecy.ts';
import { factsWays, municipalSortNames, municipalSorts } from '#src/law/party/municipal.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { dateInWords } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, describedBy, FieldError, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import { partyTexts } from '../texts.ts';
import type { AtCase, Back } from './at-case.ts';

interface Props {
  readonly at: AtCase;
  readonly document: DocumentRow;
  readonly back: Back;
}

/** What is kept of a decision, as the form has it. */
function kept(row: DocumentRow, law: DocumentLaw): Readonly<Record<string, string | undefined>> {
  const known = secrecyProvisions.some((one) => citedAs(one, 'nb') === row.secrecy_section);
  return {
    decision: row.decision === 'undecided' ? undefined : row.decision,
    section: row.ground_section === null ? undefined : law.groundOf(row.ground_section, row.ground_act)?.section,
    secrecy: known ? (row.secrecy_section ?? undefined) : undefined,
    secrecyOther: known ? undefined : (row.secrecy_section ?? undefined),
    wider: row.wider_access ?? undefined,
    rest: row.rest_ground ?? undefined,
    restReason: row.rest_reason ?? undefined,
    explanation: row.explanation ?? undefined,
    untilDay: row.until_day ?? undefined,
    untilEvent: row.until_event ?? undefined,
    sort: row.municipal_sort ?? undefined,
    facts: row.facts ?? undefined,
    factsReason: row.facts_reason ?? undefined,
    why: row.why ?? undefined,
    keepWhy: row.why_kept_back ? 'ja' : undefined,
  };
}

/** Those that bodies of the state alone use come last. */
const inOrder = (grounds: readonly DocumentGround[]) =>
  grounds.toSorted((a, b) => Number(a.stateOnly === true) - Number(b.stateOnly === true));

const groupIds = ['duty', 'internal', 'information', 'document', 'later', 'state'] as const;

/** Grounds in groups by what they let one do; the form shows what each group asks for (`answer.css`). */
function groupOf({ id, force, covers, stateOnly, internal, puts }: DocumentGround): (typeof groupIds)[number] {
  if (force === 'duty') return 'duty';
  if (stateOnly === true) return 'state';
  if (puts === 'off' || id.startsWith('5-')) return 'later';
  return internal !== undefined ? 'internal' : covers;
}

/** What a ground asks for beside its group, for the form to show (`answer.css`). */
const asksOf = ({ asks, mayKeepWhy, covers }: DocumentGround) =>
  [covers, ...(asks === undefined ? [] : ['why']), ...(mayKeepWhy === true ? ['keep'] : [])].join(' ');

interface GroundProps {
  readonly at: AtCase;
  readonly name: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

const GroundSelect: FC<GroundProps> = ({ at, name, value, error }) => {
  const { lang, kind, now } = at;
  const texts = at.texts.decide;
  const id = fieldId(name);
  const labels = { ...texts.groups, internal: partyTexts[lang].internal };
  const grounds = inOrder(documentLaws[kind].grounds(osloDate(now)));
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
        {groupIds.flatMap((group) => {
          const within = grounds.filter((ground) => groupOf(ground) === group);
          if (within.length === 0) return [];
          return [
            <optgroup key={group} label={labels[group]} data-group={group}>
              {within.map((ground) => (
                <option
                  key={ground.id}
                  value={ground.section}
                  selected={ground.section === value}
                  data-asks={asksOf(ground)}
                >
                  {ground.section}: {ground.protects[lang]}
                </option>
              ))}
            </optgroup>,
          ];
        })}
      </select>
      <FieldError id={id} error={error} />
    </div>
  );
};

/** A field as the form has it: what was sent and not taken, or what is kept. */
type FieldOf = (name: string) => {
  readonly lang: Lang;
  readonly name: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
};

/** What only a party's right asks for: the sort of document, its facts, why the ground is met. */
const PartyParts: FC<{ lang: Lang; field: FieldOf }> = ({ lang, field }) => {
  const texts = partyTexts[lang];
  const sorts = municipalSortNames.map((one) => ({ value: one, label: municipalSorts[one].says[lang] }));
  const facts = factsWays.map((one) => ({ value: one, label: texts.factsWays[one] }));
  const keep = field('keepWhy');
  return (
    <>
      <div class="sv-form-part" data-when="internal">
        <SelectField {...field('sort')} label={texts.sort} description={texts.sortHelp} options={sorts} />
        <RadioGroup {...field('facts')} legend={texts.facts} description={texts.factsHelp} options={facts} />
        <div data-when="factsReason">
          <TextField {...field('factsReason')} label={texts.factsReason} description={texts.factsReasonHelp} />
        </div>
      </div>
      <div class="sv-form-part" data-when="why">
        <TextArea {...field('why')} label={texts.why} description={texts.whyHelp} />
        <div data-when="keepWhy">
          <Checkbox
            name={keep.name}
            label={texts.keepWhy}
            description={texts.keepWhyHelp}
            value="ja"
            checked={keep.value === 'ja'}
          />
        </div>
      </div>
    </>
  );
};

const Form: FC<Props> = ({ at, document, back }) => {
  const { lang, id, now, kind } = at;
  const texts = at.texts.decide;
  const law = documentLaws[kind];
  const before = kept(document, law);
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
  const rests = law.rests(day).map(({ id: rest, section, says }) => ({
    value: rest,
    label: [section, says[lang]].filter((part) => part !== undefined).join(': '),
  }));
  return (
    <form
      class="sv-form sv-decide"
      data-kind={kind}
      method="post"
      action={`/saker/${id}/dokument/${document.id}/avgjor`}
      novalidate
    >
      <ErrorSummary lang={lang} errors={back.errors} />
      <RadioGroup
        {...field('decision')}
        legend={texts.decision}
        options={law.decisions.map((one) => ({
          value: one,
          label: texts.decisions[one][0] ?? one,
          description: texts.decisions[one][1],
        }))}
      />
      <div class="sv-form-part" data-when="section">
        <GroundSelect at={at} {...field('section')} />
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
      {kind === 'party-access' && <PartyParts lang={lang} field={field} />}
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
  const { id, view } = at;
  const texts = at.texts.decide;
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

const GroundTable: FC<{ at: AtCase }> = ({ at: { lang, kind, now, texts } }) => {
  const { table, covers, duty, may, needed, limits, until } = texts.decide;
  const force = (ground: DocumentGround) =>
    ground.force === 'duty' ? duty : ground.mustBeNeeded === true ? needed : may;
  const rows = inOrder(documentLaws[kind].grounds(osloDate(now)));
  const shows = {
    key: 'shows',
    header: partyTexts[lang].shows,
    cell: ({ asks }: DocumentGround) => asks?.[lang] ?? '–',
  };
  return (
    <details class="sv-more">
      <summary>{limits}</summary>
      <Table
        caption={limits}
        captionHidden
        rows={rows}
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
          ...(kind === 'party-access' ? [shows] : []),
        ]}
      />
    </details>
  );
};

/** `/saker/:id/dokument/:document/avgjor`: what is decided of a document, with what the act asks for. */
export const DecideView: FC<Props> = (props) => {
  const { at, document } = props;
  const { lang, now, view } = at;
  const texts = at.texts.decide;
  const day = osloDate(now);
  return (
    <>
      <PageHeading kicker={at.texts.back(view.number)} title={texts.title(document.title)} lead={texts.lead} />
      <p class="sv-note">{texts.law(dateInWords(day, lang), acts[administrationAct(day)].name[lang])}</p>
      <FilePart {...props} />
      {view.may.has('decide-document') ? <Form {...props} /> : <p>{at.texts.answer.onlyHandler}</p>}
      <GroundTable at={at} />
    </>
  );
};

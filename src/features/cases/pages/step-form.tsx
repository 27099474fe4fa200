import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import {
  DateField,
  describedBy,
  FieldError,
  fieldId,
  type Option,
  SelectField,
  TextArea,
  TextField,
} from '#src/ui/field.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import { answerWays, isRefusalOfRight } from '../answer-by-hand.ts';
import { draftedAnswer, isAnsweredHere } from '../answer-draft.ts';
import type { PossibleHandler } from '../hand-over.ts';
import { eventTexts } from '../model/events.ts';
import { kindRules, matterKinds } from '../model/kinds.ts';
import { outcomeRules } from '../model/outcomes.ts';
import { stepOf } from '../model/steps.ts';
import { notableEvents } from '../note-clock.ts';
import type { MatterRow, PartyRow } from '../store/read.ts';
import { authorities, channels, documentDecisions, parts, shownWays } from '../table.ts';
import { caseTexts } from '../texts.ts';
import type { WholeMatter } from '../view-matter.ts';
import type { UnitName } from './list-view.tsx';
import { type FormStep, formKey, type StepField, stepFields } from './step-fields.ts';

/** What was sent and not taken: which form, its values, and what is wrong with them. */
export interface Returned {
  readonly key: string;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

/** What the forms of a case need to know of it. */
export interface FormContext {
  readonly lang: Lang;
  readonly row: MatterRow;
  readonly units: readonly UnitName[];
  readonly handlers: readonly PossibleHandler[];
  readonly parties: readonly PartyRow[];
  /** A late answer must be explained when the case is closed. */
  readonly asksWhyLate: boolean;
  /** The last day of keeping that we propose. */
  readonly usualRetention: string;
  readonly returned: Returned | undefined;
}

/** The same for the forms of a page that shows the whole of a case. */
export function formContext(
  view: WholeMatter,
  more: Pick<FormContext, 'lang' | 'units' | 'usualRetention' | 'returned'>,
): FormContext {
  return { ...more, row: view.row, handlers: view.handlers, parties: view.parties, asksWhyLate: view.asksWhyLate };
}

/** The address that mail about the case goes to, when it is known. */
export function mailOf(parties: readonly PartyRow[]): string | undefined {
  const asks = parties.find(({ part, email }) => part !== 'other-body' && email !== null);
  return asks?.email ?? undefined;
}

const options = <T extends string>(values: readonly T[], label: (value: T) => string): Option[] =>
  values.map((value) => ({ value, label: label(value) }));

function whomOptions({ lang, units, handlers, row }: FormContext): Option[] {
  const texts = caseTexts[lang].form;
  return [
    ...handlers.filter(({ id }) => id !== row.handler).map(({ id, name }) => ({ value: `konto:${id}`, label: name })),
    ...units.map(({ key, name }) => ({ value: `enhet:${key}`, label: texts.leaderOf(name) })),
  ];
}

interface FieldContext {
  readonly context: FormContext;
  readonly step: FormStep;
  readonly name: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

type Draw = (field: FieldContext) => Child;

const text =
  (label: keyof ReturnType<typeof formTexts>, help?: keyof ReturnType<typeof formTexts>, required = true): Draw =>
  ({ context: { lang }, ...field }) => {
    const texts = formTexts(lang);
    const description = help === undefined ? undefined : say(texts[help]);
    return (
      <TextField
        lang={lang}
        {...plain(field)}
        label={say(texts[label])}
        description={description}
        required={required}
      />
    );
  };

const area =
  (label: keyof ReturnType<typeof formTexts>, help?: keyof ReturnType<typeof formTexts>, required = true): Draw =>
  ({ context: { lang }, ...field }) => {
    const texts = formTexts(lang);
    const description = help === undefined ? undefined : say(texts[help]);
    return (
      <TextArea lang={lang} {...plain(field)} label={say(texts[label])} description={description} required={required} />
    );
  };

const select =
  (label: keyof ReturnType<typeof formTexts>, of: (context: FormContext) => readonly Option[]): Draw =>
  ({ context, ...field }) => (
    <SelectField
      lang={context.lang}
      {...plain(field)}
      label={say(formTexts(context.lang)[label])}
      options={[...of(context)]}
    />
  );

const day =
  (label: keyof ReturnType<typeof formTexts>, help?: keyof ReturnType<typeof formTexts>, required = true): Draw =>
  ({ context: { lang }, ...field }) => {
    const texts = formTexts(lang);
    const description = help === undefined ? undefined : say(texts[help]);
    return (
      <DateField
        lang={lang}
        {...plain(field)}
        label={say(texts[label])}
        description={description}
        required={required}
      />
    );
  };

const formTexts = (lang: Lang) => caseTexts[lang].form;
const say = (words: unknown): string => (typeof words === 'string' ? words : '');
const plain = ({ name, value, error }: Omit<FieldContext, 'context'>) => ({ name, value, error });

const reason: Draw = (field) => area('reason', 'reasonHelp', stepOf(field.step).needsReason)(field);

const file: Draw = ({ context: { lang, row }, step, name, error }) => {
  const texts = formTexts(lang);
  const id = fieldId(name);
  const isLetter = step === 'send';
  if (isLetter && !isAnsweredHere(row)) return null;
  return (
    <div class="ds-field sv-field">
      <label class="ds-label" for={id}>
        {isLetter ? texts.letterFile : texts.file}
        <span class="sv-optional"> ({uiTexts[lang].optional})</span>
      </label>
      {isLetter && (
        <div id={`${id}-hjelp`} data-field="description">
          {texts.letterFileHelp}
        </div>
      )}
      <input class="ds-input" type="file" id={id} name={name} aria-describedby={describedBy(id, error, isLetter)} />
      <FieldError id={id} error={error} />
    </div>
  );
};

const answerWay: Draw = ({ context: { lang, parties, row }, ...field }) => {
  if (!isAnsweredHere(row)) return null;
  const texts = formTexts(lang);
  const address = mailOf(parties);
  const ways = answerWays.filter((way) => way !== 'mail-now' || address !== undefined);
  return (
    <SelectField
      lang={lang}
      {...plain(field)}
      label={texts.answerWay}
      options={options(ways, (way) => (way === 'mail-now' ? texts.mailNow(address ?? '') : texts.answerWays[way]))}
    />
  );
};

const letterSays: Draw = ({ context: { lang, row }, name, value, error }) =>
  isRefusalOfRight(row) ? (
    <Checkbox name={name} label={formTexts(lang).letterSays} value="ja" checked={value === 'ja'} error={error} />
  ) : null;

const sendMail: Draw = ({ context: { lang, parties }, name, value }) => {
  const address = mailOf(parties);
  if (address === undefined) return null;
  return <Checkbox name={name} label={formTexts(lang).sendMail(address)} value="ja" checked={value === 'ja'} />;
};

/** How each field is drawn. */
const draws: Readonly<Record<StepField, Draw>> = {
  reason,
  to: select('to', whomOptions),
  kind: select('kind', ({ lang }) => options(matterKinds, (kind) => kindRules[kind].name[lang])),
  unit: ({ context, ...field }) => (
    <SelectField
      lang={context.lang}
      {...plain(field)}
      label={formTexts(context.lang).unit}
      required={false}
      emptyLabel={caseTexts[context.lang].wholeOwner}
      options={context.units.map(({ key, name }) => ({ value: key, label: name }))}
    />
  ),
  subject: text('subject', 'subjectHelp'),
  part: select('part', ({ lang }) => options(parts, (part) => caseTexts[lang].parts[part])),
  name: text('name'),
  email: text('email', undefined, false),
  phone: text('phone', undefined, false),
  address: text('address', undefined, false),
  authority: select('authority', ({ lang }) => options(authorities, (one) => caseTexts[lang].authorities[one])),
  shown: select('shown', ({ lang }) => options(shownWays, (one) => caseTexts[lang].shown[one])),
  body: area('body'),
  answerBody: (field) =>
    isAnsweredHere(field.context.row) ? (
      <TextArea
        lang={field.context.lang}
        {...plain(field)}
        label={say(formTexts(field.context.lang).answerBody)}
        description={say(formTexts(field.context.lang).answerBodyHelp)}
        rows={12}
      />
    ) : null,
  channel: select('channel', ({ lang }) =>
    options(
      channels.filter((channel) => channel !== 'internal' && channel !== 'form' && channel !== 'signed-in'),
      (channel) => caseTexts[lang].channels[channel],
    ),
  ),
  fromText: text('fromText', undefined, false),
  toText: text('toText', undefined, false),
  messageSubject: text('subject', undefined, false),
  sendMail,
  answerWay,
  letterSays,
  file,
  event: select('event', ({ lang, row }) => options(notableEvents(row.kind), (event) => eventTexts[event][lang])),
  when: (field) =>
    field.step === 'send' && isAnsweredHere(field.context.row)
      ? day('answerWhen', 'answerWhenHelp', false)(field)
      : day('when', 'whenHelp', false)(field),
  time: text('time', 'timeHelp', false),
  section: ({ step, ...field }) =>
    step === 'decide-document'
      ? text('documentSection', 'documentSectionHelp', false)({ step, ...field })
      : text('section', undefined, false)({ step, ...field }),
  title: text('documentTitle'),
  source: text('source', undefined, false),
  decision: select('decision', ({ lang }) =>
    options(
      documentDecisions.filter((decision) => decision !== 'undecided'),
      (decision) => caseTexts[lang].decisions[decision],
    ),
  ),
  secrecy: text('secrecy', 'secrecyHelp', false),
  wider: area('wider', 'widerHelp', false),
  explanation: area('explanation', undefined, false),
  wants: area('wants'),
  dueOn: day('dueOn'),
  state: select('answerState', ({ lang }) =>
    options(['done', 'nothing-held', 'refused'] as const, (state) => caseTexts[lang].taskStates[state]),
  ),
  answer: area('answer'),
  outcome: select('outcome', ({ lang, row }) =>
    options(
      kindRules[row.kind].outcomes.filter((outcome) => outcome !== 'withdrawn' && outcome !== 'joined'),
      (outcome) => outcomeRules[outcome].name[lang],
    ),
  ),
  grounds: area('grounds', 'groundsHelp', false),
  other: text('other', 'otherHelp'),
  whyLate: ({ context, ...field }) => (context.asksWhyLate ? area('whyLate')({ context, ...field }) : null),
  retainUntil: day('retainUntil', 'retainHelp', false),
};

/** What a field holds before anybody has written in it. */
function initial(field: StepField, { row, usualRetention, parties }: FormContext, step: FormStep): string | undefined {
  if (field === 'retainUntil') return usualRetention;
  if (field === 'answerBody') return draftedAnswer(row, parties);
  if (step !== 'correct') return undefined;
  return { kind: row.kind as string, unit: row.unit ?? '', subject: row.subject }[field as 'kind' | 'unit' | 'subject'];
}

interface Props {
  readonly step: FormStep;
  readonly context: FormContext;
  /** Of what in the case. */
  readonly item?: string;
  /** What the button says beside the step, where there may be several. */
  readonly about?: string;
}

/** The form of a step. Folded together unless it was sent and not taken. */
export const StepForm: FC<Props> = ({ step, context, item, about }) => {
  const { lang, row, returned } = context;
  const key = formKey(step, item);
  const back = returned?.key === key ? returned : undefined;
  const does = stepOf(step).does[lang];
  const isFirst = step === 'take' && row.handler === null;
  // Nobody need say why they take what nobody has.
  const fields: readonly StepField[] = isFirst ? [] : stepFields[step];
  const isUpload = fields.includes('file');
  const form = (
    <form
      class="sv-form"
      method="post"
      action={`/saker/${row.id}`}
      enctype={isUpload ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name="skjema" value={key} />
      <ErrorSummary lang={lang} errors={back?.errors ?? []} />
      {fields.map((field) => {
        const name = `${key}.${field}`;
        const error = back?.errors.find((one) => one.field === name)?.text;
        const value = back === undefined ? initial(field, context, step) : back.values.get(name);
        return draws[field]({ context, step, name, value, error });
      })}
      <div class="sv-actions">
        <Button variant={fields.length === 0 && !isFirst ? 'secondary' : 'primary'}>
          {does}
          {about !== undefined && <span class="ds-sr-only"> {about}</span>}
        </Button>
      </div>
    </form>
  );
  if (fields.length === 0) return form;
  return (
    <details class="sv-more sv-step" open={back !== undefined} id={`skjema-${key}`}>
      <summary>
        {does}
        {about !== undefined && <span class="ds-sr-only"> {about}</span>}
      </summary>
      {form}
    </details>
  );
};

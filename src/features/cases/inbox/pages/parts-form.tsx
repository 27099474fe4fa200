import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { isMatterKind, kindRules, matterKinds } from '../../model/kinds.ts';
import type { Part } from '../settle.ts';
import type { LetterAtHand } from '../view-inbox.ts';
import { inboxTexts } from './texts.ts';

/** A school or another unit to choose. */
export interface Unit {
  readonly key: string;
  readonly name: string;
}

/** One part of the form as it was proposed or typed. */
export interface PartForm {
  readonly becomes: string;
  readonly kind: string;
  readonly subject: string;
  /** Key of the unit; empty for the owner as a whole. */
  readonly unit: string;
  readonly number: string;
  readonly text: string;
  readonly files: boolean;
}

/** More parts than this nobody confirms at a time. */
const mostParts = 14;
const named = (index: number, name: string) => `del-${index}-${name}`;

/** The form as the letter proposes it. Attachments go with a letter of one part; of several, a person says with which. */
export function proposedForms({ proposals, thread }: LetterAtHand, lang: Lang): readonly PartForm[] {
  const number = thread?.matter.number ?? '';
  const proposed = proposals.slice(0, mostParts).map((proposal) => ({
    becomes: proposal.becomes === 'case' ? 'sak' : 'melding',
    kind: proposal.becomes === 'case' ? proposal.kind : '',
    // Never words of the letter: what stands in lists says nothing of anybody.
    subject: proposal.becomes === 'case' ? kindRules[proposal.kind].name[lang] : '',
    unit: '',
    number,
    text: proposal.text,
    files: proposals.length === 1,
  }));
  // Programs see words: what they did not see, a person adds.
  const spare: PartForm = { becomes: unused, kind: '', subject: '', unit: '', number, text: '', files: false };
  return [...proposed, ...Array.from({ length: spares }, () => spare)];
}

/** Parts that a person may add to those proposed. */
const spares = 2;
const nothing = 'ingenting';
/** The same of a part that nobody has proposed: then what is written in it must not be lost. */
const unused = 'ubrukt';
const isBlank = ({ kind, subject, text }: PartForm) => kind === '' && subject === '' && text.trim() === '';
const isSpare = (form: PartForm) => form.becomes === unused && isBlank(form);

/** The form as it was sent. @param text the value of a field by its name */
export function sentForms(text: (name: string) => string): readonly PartForm[] {
  const forms: PartForm[] = [];
  for (let index = 0; index < mostParts && text(named(index, 'blir')) !== ''; index += 1) {
    const of = (name: string) => text(named(index, name));
    forms.push({
      becomes: of('blir'),
      kind: of('slag'),
      subject: of('emne').trim(),
      unit: of('skole').trim(),
      number: of('nummer').trim(),
      text: of('tekst'),
      files: of('vedlegg') !== '',
    });
  }
  return forms;
}

/** What is decided by a form, or what must be put right in it. */
export function decided(
  forms: readonly PartForm[],
  units: readonly Unit[],
  lang: Lang,
): { readonly parts: readonly Part[]; readonly errors: readonly FormError[] } {
  const { letter: texts } = inboxTexts[lang];
  const errors: FormError[] = [];
  const parts = forms.flatMap((form, index): Part[] => {
    const { text, files, kind, subject, number } = form;
    const wrong = (name: string, what: string) => {
      errors.push({ field: named(index, name), text: what });
      return [];
    };
    if (form.becomes === 'melding')
      return number === '' ? wrong('nummer', texts.noNumberError) : [{ becomes: 'message', number, text, files }];
    if (form.becomes === unused && !isBlank(form)) return wrong('blir', texts.unusedError);
    if (form.becomes !== 'sak') return [];
    if (!isMatterKind(kind)) return wrong('slag', texts.noKindError);
    if (subject === '' || subject.length > 200) return wrong('emne', texts.noSubjectError);
    if (text.trim() === '') return wrong('tekst', texts.noWordsError);
    const { unit } = form;
    if (unit !== '' && units.every(({ key }) => key !== unit)) return wrong('skole', texts.noUnitError);
    return [{ becomes: 'case', kind, subject, unit: unit || undefined, text, files }];
  });
  return { parts, errors };
}

interface PartProps {
  readonly lang: Lang;
  readonly units: readonly Unit[];
  readonly index: number;
  readonly form: PartForm;
  readonly errors: readonly FormError[];
}

const PartFields: FC<PartProps> = ({ lang, units, index, form, errors }) => {
  const { letter: texts } = inboxTexts[lang];
  const isProposed = form.becomes !== unused;
  const error = (name: string) => errors.find(({ field }) => field === named(index, name))?.text;
  return (
    <fieldset class="ds-fieldset sv-group">
      <legend class="ds-label">{texts.part(index + 1)}</legend>
      <RadioGroup
        lang={lang}
        name={named(index, 'blir')}
        legend={texts.becomes}
        value={form.becomes}
        error={error('blir')}
        options={[
          { value: 'sak', label: texts.case },
          { value: 'melding', label: texts.message },
          { value: isProposed ? nothing : unused, label: texts.nothing },
        ]}
      />
      <SelectField
        lang={lang}
        name={named(index, 'slag')}
        label={texts.kind}
        value={form.kind}
        error={error('slag')}
        required={isProposed}
        options={matterKinds.map((kind) => ({ value: kind, label: kindRules[kind].name[lang] }))}
      />
      <TextField
        lang={lang}
        name={named(index, 'emne')}
        label={texts.subjectOf}
        description={texts.subjectHint}
        value={form.subject}
        error={error('emne')}
        required={isProposed}
      />
      <SelectField
        lang={lang}
        name={named(index, 'skole')}
        label={texts.unit}
        value={form.unit}
        error={error('skole')}
        required={false}
        emptyLabel={texts.wholeOwner}
        options={units.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField
        lang={lang}
        name={named(index, 'nummer')}
        label={texts.number}
        description={texts.numberHint}
        value={form.number}
        error={error('nummer')}
        required={false}
        size={12}
      />
      <TextArea
        lang={lang}
        name={named(index, 'tekst')}
        label={texts.words}
        description={texts.wordsHint}
        value={form.text}
        error={error('tekst')}
        required={isProposed}
        rows={6}
      />
      <Checkbox name={named(index, 'vedlegg')} label={texts.files} value="ja" checked={form.files} />
    </fieldset>
  );
};

/** What each part of a letter becomes. */
export const PartsForm: FC<{
  lang: Lang;
  id: string;
  units: readonly Unit[];
  forms: readonly PartForm[];
  errors: readonly FormError[];
}> = (props) => {
  const { lang, id, units, forms, errors } = props;
  const { letter: texts } = inboxTexts[lang];
  return (
    <Section title={texts.place} id="hva" intro={texts.placeIntro}>
      <form class="sv-form" method="post" action={`/saker/innboks/${id}`} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        {forms.map((form, index) => {
          const fields = <PartFields lang={lang} units={units} index={index} form={form} errors={errors} key={index} />;
          return isSpare(form) ? (
            <details class="sv-more sv-step" key={index}>
              <summary>{texts.more}</summary>
              {fields}
            </details>
          ) : (
            fields
          );
        })}
        <div class="sv-actions">
          <Button>{texts.confirm}</Button>
        </div>
      </form>
    </Section>
  );
};

import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { RulesInForce } from '../decide-rules.ts';
import { ownersPurposes } from '../field.ts';
import { judgeField } from '../rules/judge.ts';
import type { OwnerRules } from '../rules/owner-rules.ts';
import { classListTexts } from '../texts.ts';
import { offered } from './address.ts';
import { Decided } from './start-view.tsx';

interface RulesProps {
  readonly lang: Lang;
  readonly inForce: RulesInForce;
  readonly mayChooseOwner: boolean;
  readonly errors: readonly FormError[];
}

/** Fields that an owner can choose for a purpose: the others the law or the recipient's need rules out. */
const choosable = (purpose: (typeof ownersPurposes)[number], rules: OwnerRules) =>
  offered.filter((field) => {
    const open = { ...rules, fields: { ...rules.fields, [purpose]: [...offered] } };
    const ground = judgeField(field, {
      purpose,
      recipient: 'staff',
      school: 'unknown',
      group: { kind: 'basis', title: '', subject: null },
      rules: open,
      unregistered: [],
      forbidden: [],
      telling: undefined,
    });
    return ground === undefined && field !== 'name' && field !== 'class';
  });

const FieldChoices: FC<RulesProps> = ({ lang, inForce }) => {
  const texts = classListTexts[lang];
  const { rules } = inForce.decided;
  return (
    <>
      {ownersPurposes.map((purpose) => (
        <CheckboxGroup
          key={purpose}
          lang={lang}
          name={`felt-${purpose}`}
          legend={texts.rules.fieldsFor(texts.purposes[purpose])}
          required={false}
          values={rules.fields[purpose]}
          options={choosable(purpose, rules).map((field) => ({ value: field, label: texts.fields[field] }))}
        />
      ))}
    </>
  );
};

const Numbers: FC<RulesProps> = ({ lang, inForce, errors }) => {
  const texts = classListTexts[lang].rules;
  const { rules } = inForce.decided;
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.text;
  return (
    <>
      <RadioGroup
        lang={lang}
        name="confidential"
        legend={texts.confidential}
        value={rules.confidential}
        options={[
          { value: 'name', label: texts.confidentialName },
          { value: 'contact', label: texts.confidentialContact },
        ]}
      />
      <TextField
        lang={lang}
        name="noticeDays"
        type="number"
        size={4}
        label={texts.noticeDays}
        description={texts.noticeDaysHint}
        value={String(rules.noticeDays)}
        error={errorAt('noticeDays')}
      />
      <TextArea
        lang={lang}
        name="revealingAddresses"
        label={texts.revealing}
        description={texts.revealingHint}
        value={rules.revealingAddresses.join('\n')}
        required={false}
      />
      <TextArea
        lang={lang}
        name="specialGroups"
        label={texts.special}
        description={texts.specialHint}
        value={rules.specialGroups.join('\n')}
        required={false}
      />
      <TextArea lang={lang} name="practice" label={texts.practice} value={rules.practice} required={false} />
    </>
  );
};

const FromRegister: FC<RulesProps> = ({ lang, inForce }) => {
  const texts = classListTexts[lang];
  const { rules } = inForce.decided;
  const options = (those: RulesInForce['purposes']) => those.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Section title={texts.rules.register} intro={texts.rules.registerIntro}>
      {([...ownersPurposes, 'public-access'] as const).map((purpose) => (
        <SelectField
          key={purpose}
          lang={lang}
          name={`formal-${purpose}`}
          label={texts.rules.purposeFor(texts.purposes[purpose])}
          options={options(inForce.purposes)}
          value={rules.registerPurposes[purpose]}
          required={false}
        />
      ))}
      {offered.map((field) => (
        <SelectField
          key={field}
          lang={lang}
          name={`data-${field}`}
          label={texts.rules.dataFor(texts.fields[field])}
          options={options(inForce.data)}
          value={rules.registerData[field]}
          required={false}
        />
      ))}
    </Section>
  );
};

/** The owner's or a school's rules, to read and to decide anew. */
export const RulesView: FC<RulesProps> = (props) => {
  const { lang, inForce, mayChooseOwner, errors } = props;
  const texts = classListTexts[lang].rules;
  const { school, schools } = inForce;
  return (
    <>
      <PageHeading title={texts.title} kicker={school?.name ?? texts.owner} lead={texts.lead} />
      <Decided decided={inForce.decided} lang={lang} />
      {schools.length > 0 && (
        <FilterForm lang={lang} action="/klasselister/regler">
          <SelectField
            lang={lang}
            name="skole"
            label={texts.forWhom}
            value={school?.id}
            emptyLabel={mayChooseOwner ? texts.owner : '–'}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            required={false}
          />
        </FilterForm>
      )}
      <form class="sv-form" method="post" action="/klasselister/regler" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="skole" value={school?.id ?? ''} />
        <FieldChoices {...props} />
        <Numbers {...props} />
        {school === undefined && <FromRegister {...props} />}
        <TextField
          lang={lang}
          name="decidedBy"
          label={texts.decidedBy}
          error={errors.find(({ field }) => field === 'decidedBy')?.text}
        />
        <div class="sv-actions">
          <Button>{texts.save}</Button>
        </div>
      </form>
    </>
  );
};

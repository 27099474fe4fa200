import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { describedBy, FieldError, fieldId, type Option } from './field.tsx';
import { uiTexts } from './texts.ts';

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly error?: string | undefined;
  /** The id of the group's error; a single checkbox has its own. */
  readonly groupError?: string | undefined;
}

const Choice: FC<ChoiceProps> = ({ type, id, name, option, checked, error, groupError }) => (
  <div class="ds-field sv-choice">
    <input
      class="ds-input"
      type={type}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      aria-describedby={describedBy(id, error, option.description) ?? groupError}
      aria-invalid={error || groupError ? 'true' : undefined}
    />
    <label class="ds-label" for={id} data-weight="regular">
      {option.label}
    </label>
    {option.description && (
      <div id={`${id}-hjelp`} data-field="description">
        {option.description}
      </div>
    )}
    <FieldError id={id} error={error} />
  </div>
);

interface GroupProps {
  readonly lang: Lang;
  readonly name: string;
  readonly legend: Child;
  readonly options: readonly Option[];
  readonly description?: Child;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface ChoicesProps extends GroupProps {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
}

const Choices: FC<ChoicesProps> = ({
  lang,
  name,
  legend,
  options,
  description,
  error,
  required = true,
  type,
  isChosen,
}) => {
  const id = fieldId(name);
  return (
    <fieldset class="ds-fieldset sv-field" aria-describedby={describedBy(id, error, description)}>
      <legend class="ds-label">
        {legend}
        {!required && <span class="sv-optional"> ({uiTexts[lang].optional})</span>}
      </legend>
      {description && (
        <div id={`${id}-hjelp`} data-field="description">
          {description}
        </div>
      )}
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type={type}
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={name}
          option={option}
          checked={isChosen(option.value)}
          groupError={error ? `${id}-feil` : undefined}
        />
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
};

/** One of a few. */
export const RadioGroup: FC<GroupProps & { readonly value?: string | undefined }> = ({ value, ...group }) => (
  <Choices {...group} type="radio" isChosen={(option) => option === value} />
);

/** Any of a few. */
export const CheckboxGroup: FC<GroupProps & { readonly values?: readonly string[] }> = ({ values = [], ...group }) => (
  <Choices {...group} type="checkbox" isChosen={(option) => values.includes(option)} />
);

interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly checked?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
}

/** A yes that stands alone. */
export const Checkbox: FC<CheckboxProps> = ({ name, label, value, checked = false, description, error }) => (
  <Choice
    type="checkbox"
    id={fieldId(name)}
    name={name}
    option={{ value, label, description }}
    checked={checked}
    error={error}
  />
);

import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { uiTexts } from './texts.ts';

/** What every field has. The label is explicit (`for` and `id`), so that it holds without script as well. */
export interface FieldProps {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly description?: Child;
  readonly error?: string | undefined;
  /** Fields must be filled in unless this is false; then the label says that the field is optional. */
  readonly required?: boolean;
}

/** The id of the input with this name; an error summary links to it. */
export function fieldId(name: string): string {
  return `felt-${name.replace(/[^\w-]+/g, '-')}`;
}

/** The ids of what describes an input, the error first, for `aria-describedby`. */
export function describedBy(id: string, error: unknown, description: unknown): string | undefined {
  const ids = [error ? `${id}-feil` : '', description ? `${id}-hjelp` : ''].filter((part) => part !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** What is wrong with a field, beside the field. */
export const FieldError: FC<{ id: string; error: string | undefined }> = ({ id, error }) =>
  error ? (
    <p class="ds-validation-message" id={`${id}-feil`} data-field="validation">
      {error}
    </p>
  ) : null;

interface FrameProps extends FieldProps {
  readonly children: Child;
}

const Frame: FC<FrameProps> = ({ lang, name, label, description, error, required = true, children }) => {
  const id = fieldId(name);
  return (
    <div class="ds-field sv-field">
      <label class="ds-label" for={id}>
        {label}
        {!required && <span class="sv-optional"> ({uiTexts[lang].optional})</span>}
      </label>
      {description && (
        <div id={`${id}-hjelp`} data-field="description">
          {description}
        </div>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
};

const common = ({ name, error, description, required = true }: FieldProps) => ({
  class: 'ds-input',
  id: fieldId(name),
  name,
  'aria-describedby': describedBy(fieldId(name), error, description),
  'aria-invalid': error ? ('true' as const) : undefined,
  'aria-required': required ? ('true' as const) : undefined,
});

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number';
  readonly autocomplete?: string;
  /** Expected length in characters, so that the field shows how much is asked for. */
  readonly size?: number;
}

/** One line of text. */
export const TextField: FC<TextFieldProps> = (props) => (
  <Frame {...props}>
    <input
      {...common(props)}
      type={props.type ?? 'text'}
      value={props.value}
      autocomplete={props.autocomplete ?? 'off'}
      size={props.size}
    />
  </Frame>
);

/** Several lines of text. */
export const TextArea: FC<FieldProps & { readonly rows?: number }> = (props) => (
  <Frame {...props}>
    <textarea {...common(props)} rows={props.rows ?? 4}>
      {props.value ?? ''}
    </textarea>
  </Frame>
);

/** A calendar day; the value is `YYYY-MM-DD`. */
export const DateField: FC<FieldProps> = (props) => (
  <Frame {...props}>
    <input {...common(props)} type="date" value={props.value} size={14} />
  </Frame>
);

interface FileFieldProps extends Omit<FieldProps, 'value' | 'required'> {
  /** The kinds that are offered to choose among, as in HTML. */
  readonly accept?: string;
}

/** A file. */
export const FileField: FC<FileFieldProps> = (props) => (
  <Frame {...props}>
    <input
      class="ds-input"
      type="file"
      id={fieldId(props.name)}
      name={props.name}
      accept={props.accept}
      aria-describedby={describedBy(fieldId(props.name), props.error, props.description)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </Frame>
);

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
}

/** One of many; few options are better as `RadioGroup`. Without a value the first line asks one to choose. */
export const SelectField: FC<FieldProps & { readonly options: readonly Option[]; readonly emptyLabel?: string }> = (
  props,
) => (
  <Frame {...props}>
    <select {...common(props)}>
      <option value="" selected={!props.value}>
        {props.emptyLabel ?? uiTexts[props.lang].choose}
      </option>
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Frame>
);

import type { FC } from 'hono/jsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { DateField, fieldId, type Option, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { wordsOf } from '../../labels/words.ts';
import { notStated } from '../../schema/facts.ts';
import type { CollectionKind } from '../../schema/kinds.ts';
import { entriesOf } from '../../snapshot.ts';
import { capital } from '../phrases.ts';
import {
  common,
  entriesFor,
  type FieldOf,
  type FieldProps,
  type FormContext,
  labelFor,
  longTexts,
  unstatedOption,
} from './field-parts.ts';
import { type Field, inRow, type RowsField } from './fields.ts';
import { all, first, newRow, none, unsaid, whenEmpty } from './words.ts';

const YesNo: FC<FieldProps> = (props) => {
  const { texts } = props.register;
  const { error, ...rest } = common(props);
  const options = [
    { value: 'ja', label: texts.yes },
    { value: 'nei', label: texts.no },
    ...unstatedOption(props),
    { value: '', label: texts.notAsked },
  ];
  return (
    <div class="sv-answer">
      <RadioGroup
        {...rest}
        error={error}
        legend={rest.label}
        value={first(props.values, props.field.path)}
        options={options}
        required
      />
    </div>
  );
};

const Day: FC<FieldProps> = (props) => (
  <div class="sv-day">
    <DateField {...common(props)} value={first(props.values, props.field.path)} />
    {props.field.mayBeUnstated && (
      <Checkbox
        name={`${props.field.path}${unsaid}`}
        label={props.register.texts.notStated}
        value="1"
        checked={first(props.values, `${props.field.path}${unsaid}`) !== ''}
      />
    )}
  </div>
);

const Many: FC<FieldProps<FieldOf<'choices' | 'references'>>> = (props) => {
  const { register, field, kind, values } = props;
  const chosen = values.get(field.path) ?? [];
  const found: Option[] =
    field.is === 'choices'
      ? field.values.map((value) => ({ value, label: capital(wordsOf(kind, field.path, value, register.lang)) }))
      : entriesFor(props, field.kinds, field.prefixed, chosen);
  // What is chosen stands first and in its order, so that saving without a change changes nothing.
  const ordered = [
    ...chosen.flatMap((value) => found.find((one) => one.value === value) ?? []),
    ...found.filter((one) => !chosen.includes(one.value)),
  ];
  const special: Option[] = [
    ...(field.is === 'references' && field.orAll ? [{ value: all, label: register.texts.allOfThem }] : []),
    ...(field.required ? [] : [{ value: none, label: register.texts.noneOfThem }]),
    ...unstatedOption(props),
  ];
  const { label, ...rest } = common(props);
  return <CheckboxGroup {...rest} legend={label} values={chosen} options={[...ordered, ...special]} />;
};

const One: FC<FieldProps<FieldOf<'choice' | 'reference'>>> = (props) => {
  const { register, field, kind, values } = props;
  const value = first(values, field.path);
  const options: Option[] =
    field.is === 'choice'
      ? field.values.map((each) => ({ value: each, label: capital(wordsOf(kind, field.path, each, register.lang)) }))
      : entriesFor(props, field.kinds, field.prefixed, [value]);
  return (
    <SelectField
      {...common(props)}
      value={value}
      options={[...options, ...unstatedOption(props)]}
      {...(field.required ? {} : { emptyLabel: register.texts.notAsked })}
    />
  );
};

const PerEntry: FC<FieldProps<FieldOf<'per-entry'>>> = (props) => {
  const { register, field, values } = props;
  const { texts } = register;
  const written = [...values.keys()]
    .filter((name) => name.startsWith(`${field.path}.`))
    .map((name) => name.slice(field.path.length + 1));
  const keys = [...new Set([...written, ...entriesOf(register.snapshot, field.kind as CollectionKind).keys()])];
  const options = [
    { value: 'ja', label: texts.yes },
    { value: 'nei', label: texts.no },
    { value: notStated, label: texts.notStated },
  ];
  return (
    <fieldset class="ds-fieldset sv-field sv-each" id={fieldId(field.path)}>
      <legend class="ds-label">{labelFor(props)}</legend>
      {keys.map((key) => (
        <SelectField
          lang={register.lang}
          name={`${field.path}.${key}`}
          label={register.name(`${field.kind}/${key}`)}
          value={first(values, `${field.path}.${key}`)}
          options={options}
          emptyLabel={texts.notAsked}
          required={false}
        />
      ))}
    </fieldset>
  );
};

function rowNames({ values }: FormContext, field: RowsField): string[] {
  const under = [...values.keys()].filter((name) => name.startsWith(`${field.path}.`));
  const names = [...new Set(under.map((name) => name.slice(field.path.length + 1).split('.')[0] ?? ''))];
  const blank = field.named ? newRow : String(names.length);
  return names.includes(blank) ? names : [...names, blank];
}

const Row: FC<FieldProps<RowsField> & { readonly row: string; readonly legend: string }> = ({
  row,
  legend,
  ...props
}) => (
  <fieldset class="ds-fieldset sv-row">
    <legend class="ds-label">{legend}</legend>
    {props.field.fields.map((inner) => (
      <FieldView {...props} field={{ ...inRow(inner, row), required: false } as Field} />
    ))}
  </fieldset>
);

const Rows: FC<FieldProps<RowsField>> = (props) => {
  const { register, field, values } = props;
  const { texts } = register;
  const label = labelFor(props);
  const names = rowNames(props, field);
  const filledIn = names.length > 1;
  return (
    <fieldset class="ds-fieldset sv-field sv-rows" id={fieldId(field.path)}>
      <legend class="ds-label">{label}</legend>
      <p data-field="description">{texts.emptyRow}</p>
      {names.slice(0, -1).map((name, index) => (
        <Row {...props} row={`${field.path}.${name}`} legend={texts.row(label, index + 1)} />
      ))}
      <details class="sv-more" open={!filledIn}>
        <summary>{texts.oneMore(label)}</summary>
        <Row {...props} row={`${field.path}.${names.at(-1)}`} legend={texts.oneMore(label)} />
      </details>
      {(field.mayBeUnstated || !field.named) && !filledIn && (
        <SelectField
          lang={register.lang}
          name={`${field.path}${whenEmpty}`}
          label={texts.ifNoRows(label.toLocaleLowerCase('nb'))}
          value={first(values, `${field.path}${whenEmpty}`)}
          options={[{ value: none, label: texts.noneOfThem }, ...unstatedOption(props)]}
          emptyLabel={texts.notAsked}
          required={false}
        />
      )}
    </fieldset>
  );
};

const Group: FC<FieldProps<FieldOf<'group'>>> = (props) => (
  <fieldset class="ds-fieldset sv-field sv-group">
    <legend class="ds-label">{labelFor(props)}</legend>
    {props.field.fields.map((field) => (
      <FieldView {...props} field={field} />
    ))}
  </fieldset>
);

/** One field of an entry, as its schema has it. */
export const FieldView: FC<FieldProps> = (props) => {
  const { field, values } = props;
  const value = first(values, field.path);
  switch (field.is) {
    case 'group':
      return <Group {...props} field={field} />;
    case 'rows':
      return <Rows {...props} field={field} />;
    case 'per-entry':
      return <PerEntry {...props} field={field} />;
    case 'choices':
    case 'references':
      return <Many {...props} field={field} />;
    case 'choice':
    case 'reference':
      return <One {...props} field={field} />;
    case 'yes-no':
      return <YesNo {...props} />;
    case 'date':
      return <Day {...props} />;
    case 'lines':
      return <TextArea {...common(props)} value={value} rows={3} />;
    default:
      return longTexts.test(field.path) ? (
        <TextArea {...common(props)} value={value} rows={3} />
      ) : (
        <TextField {...common(props)} value={value} />
      );
  }
};

import type { Option } from '#src/ui/field.tsx';
import { kindName } from '../../labels/kind-names.ts';
import { labelOf } from '../../labels/label.ts';
import { notStated } from '../../schema/facts.ts';
import type { CollectionKind, Kind } from '../../schema/kinds.ts';
import { entriesOf } from '../../snapshot.ts';
import type { OpenRegister } from '../open-register.ts';
import { byName, capital } from '../phrases.ts';
import type { Field } from './fields.ts';
import type { FormValues } from './words.ts';

/** A form as it is drawn: whose, with what in it and what is wrong with it. */
export interface FormContext {
  readonly register: OpenRegister;
  readonly kind: Kind;
  readonly values: FormValues;
  /** What is wrong, by the name of the field. */
  readonly errors: ReadonlyMap<string, string>;
}

/** A field of one sort. */
export type FieldOf<I extends Field['is']> = Extract<Field, { readonly is: I }>;
/** What draws a field. */
export type FieldProps<F extends Field = Field> = FormContext & { readonly field: F };

/** Fields whose words are sentences. */
export const longTexts =
  /(description|limits|condition|practice|conclusion|promises|necessity|obligation|volume|what|ground|source|madeKnownBy)$/;
const fixedHints = {
  country: 'countryHelp',
  'storage.countries': 'countriesHelp',
  hash: 'hashHelp',
  id: 'keyHelp',
} as const;

/** The last part of a label: its group's heading says the rest. */
export function labelFor({ register, kind, field }: FieldProps): string {
  const parts = labelOf(kind, field.path, register.lang, register.name).split(': ');
  return capital(parts.at(-1) ?? field.path);
}

function hintFor({ register, field }: FieldProps): string | undefined {
  const { texts } = register;
  const fixed = fixedHints[field.path as keyof typeof fixedHints];
  if (fixed !== undefined) return texts[fixed];
  if (field.is === 'period') return texts.periodHelp;
  return field.is === 'lines' ? texts.onePerLine : undefined;
}

/** What every input of the kit is given. */
export const common = (props: FieldProps) => ({
  lang: props.register.lang,
  name: props.field.path,
  label: labelFor(props),
  error: props.errors.get(props.field.path),
  required: props.field.required,
  description: hintFor(props),
});

/** The choice of "–", where it may stand. */
export const unstatedOption = ({ register: { texts }, field }: FieldProps): Option[] =>
  field.mayBeUnstated ? [{ value: notStated, label: texts.notStated }] : [];

/** The entries that a reference may name. A leader writes only of their own units. */
export function entriesFor(
  { register, kind }: FormContext,
  kinds: readonly string[],
  prefixed: boolean,
  now: readonly string[],
): Option[] {
  const { snapshot, actor, lang } = register;
  const own = kind === 'uses' && actor.role === 'leader';
  const options = kinds.flatMap((each) =>
    [...entriesOf(snapshot, each as CollectionKind).values()]
      .filter(({ key }) => !own || each !== 'units' || actor.units.includes(key))
      .map(({ key, ref }) => ({
        value: prefixed ? ref : key,
        label:
          kinds.length > 1
            ? `${capital(register.name(ref))} (${kindName(each as Kind, lang)})`
            : capital(register.name(ref)),
      })),
  );
  const missing = now
    .filter((value) => value !== '' && !/^[:–]/.test(value) && !options.some((option) => option.value === value))
    .map((value) => ({ value, label: value }));
  return [...options.sort((a, b) => byName(a.label, b.label)), ...missing];
}

import { say, type Text } from '#src/kernel/language.ts';
import type { DataRule } from '#src/platform/access/policy.ts';
import type { HeldField } from '#src/platform/holdings/holdings.ts';

/** Something that can be chosen to be given: a kind of data of the register, or one of our own fields of it. */
export interface Choice {
  /** As forms send it and a disclosure keeps it: the key of the kind, or key/field. */
  readonly value: string;
  /** Key of the kind of data in the register. */
  readonly key: string;
  readonly name: Text;
  /** Undefined where we hold nothing of it: it is added by hand. */
  readonly field: HeldField | undefined;
  /** Confidentiality must be lifted for it. */
  readonly confidential: boolean;
}

/** Our own fields in a word or two. */
export const fieldTexts: Readonly<Record<HeldField, Text>> = {
  name: say('navn', 'namn', 'name'),
  'birth-date': say('fødselsdato', 'fødselsdato', 'date of birth'),
  'identity-number': say('fødselsnummer', 'fødselsnummer', 'identity number'),
  address: say('adresse', 'adresse', 'address'),
  phone: say('telefon', 'telefon', 'phone'),
  email: say('e-post', 'e-post', 'e-mail'),
  groups: say('klasse og grupper', 'klasse og grupper', 'class and groups'),
  guardians: say('foresatte', 'føresette', 'guardians'),
};

/** Our own fields of a kind of data. Protected addresses are ours to keep and nobody's to choose. */
function fieldsOf({ holds, identityNumber, protectedAddress }: DataRule): readonly HeldField[] {
  if (protectedAddress) return [];
  return [...new Set<HeldField>([...holds, ...(identityNumber ? (['identity-number'] as const) : [])])];
}

function choicesOfKind(key: string, rule: DataRule): readonly Choice[] {
  const { name, twoFactors: confidential } = rule;
  const fields = fieldsOf(rule);
  const [only] = fields;
  if (fields.length < 2) return [{ value: key, key, name: say(name, name, name), field: only, confidential }];
  return fields.map((field) => {
    const { nb, nn, en } = fieldTexts[field];
    return {
      value: `${key}/${field}`,
      key,
      field,
      confidential,
      name: say(`${name}: ${nb}`, `${name}: ${nn}`, `${name}: ${en}`),
    };
  });
}

/** All that can be chosen, in the order of the register: of a kind of which we hold several fields each by itself. Pure. */
export const choicesOf = (data: ReadonlyMap<string, DataRule>): readonly Choice[] =>
  [...data].flatMap(([key, rule]) => choicesOfKind(key, rule));

/** What was chosen, in the order in which it was; a kind by its key alone is all of its fields. Undefined when something is not there to choose. Pure. */
export function chosenOf(
  data: ReadonlyMap<string, DataRule>,
  values: readonly string[],
): readonly Choice[] | undefined {
  const all = choicesOf(data);
  const found = values.map((wanted) => all.filter(({ value, key }) => value === wanted || key === wanted));
  if (found.some((those) => those.length === 0)) return undefined;
  return [...new Map(found.flat().map((one) => [one.value, one])).values()];
}

import { say, type Text } from '#src/kernel/language.ts';

export { say };

/** What a field is called, and what its fixed values are called. */
export interface FieldLabel {
  readonly name: Text;
  readonly values?: Readonly<Record<string, Text>>;
}

/** The labels of one kind of entry by path without list positions and keys: `login.accounts`, `clauses.owedBy`. */
export type KindLabels = Readonly<Record<string, FieldLabel>>;

/** A field's name in bokmål, nynorsk and English, and the names of its values. */
export function field(nb: string, nn: string, en: string, values?: Readonly<Record<string, Text>>): FieldLabel {
  const name = say(nb, nn, en);
  return values === undefined ? { name } : { name, values };
}

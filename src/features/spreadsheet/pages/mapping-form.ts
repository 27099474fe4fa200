import type { Lang } from '#src/kernel/language.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import type { Mapping } from '../mapping/mapping.ts';
import type { Proposal } from '../mapping/propose.ts';
import { isTarget, mayRepeat, naming, type Target } from '../mapping/targets.ts';
import { spreadsheetTexts } from '../texts.ts';

/** The field of the form that says what a column (from 0) is. */
export const fieldOf = (column: number): string => `kolonne-${column}`;

/** What a form says that the columns are; where it says nothing, what is proposed. */
export function columnsIn(form: FormData, proposal: Proposal): Mapping['columns'] {
  const said = proposal.columns.map(({ column, target }) => {
    const value = form.get(fieldOf(column));
    return [column, isTarget(value) ? value : target] as const;
  });
  return Object.fromEntries(said);
}

/** What is wrong with that: two columns for one thing, or none that names anything. */
export function errorsIn(columns: Mapping['columns'], proposal: Proposal, lang: Lang): FormError[] {
  const { mapping, targets: names } = spreadsheetTexts[lang];
  const taken = new Set<Target>();
  const errors: FormError[] = [];
  for (const { column } of proposal.columns) {
    const target = columns[column] ?? 'note';
    if (taken.has(target) && !mayRepeat.has(target))
      errors.push({ field: fieldOf(column), text: mapping.twice(names[target]) });
    taken.add(target);
  }
  const [first] = proposal.columns;
  if (first !== undefined && !naming.some((target) => taken.has(target))) {
    errors.push({ field: fieldOf(first.column), text: mapping.needsName });
  }
  return errors;
}

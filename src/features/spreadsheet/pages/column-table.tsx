import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { fieldId } from '#src/ui/field.tsx';
import { type Column, Table } from '#src/ui/table.tsx';
import type { Mapping } from '../mapping/mapping.ts';
import type { Proposal, ProposedColumn } from '../mapping/propose.ts';
import { type Target, targets } from '../mapping/targets.ts';
import { spreadsheetTexts } from '../texts.ts';
import { fieldOf } from './mapping-form.ts';

export interface ColumnTableProps {
  readonly lang: Lang;
  readonly proposal: Proposal;
  /** What the columns are as far as somebody has said; else as proposed. */
  readonly chosen: Mapping['columns'] | undefined;
  readonly errors: readonly FormError[];
}

const nameOf = ({ heading, letters }: ProposedColumn, lang: Lang) =>
  heading === '' ? spreadsheetTexts[lang].mapping.noHeading(letters) : heading;

const TargetField: FC<{ lang: Lang; column: ProposedColumn; value: Target; error: string | undefined }> = (props) => {
  const { lang, column, value, error } = props;
  const texts = spreadsheetTexts[lang];
  const id = fieldId(fieldOf(column.column));
  return (
    <div class="ds-field">
      <label class="ds-sr-only" for={id}>
        {texts.mapping.becomesOf(nameOf(column, lang))}
      </label>
      <select
        class="ds-input"
        id={id}
        name={fieldOf(column.column)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-feil` : undefined}
      >
        {targets.map((target) => (
          <option key={target} value={target} selected={target === value}>
            {texts.targets[target]}
          </option>
        ))}
      </select>
      {error && (
        <p class="ds-validation-message" id={`${id}-feil`} data-field="validation">
          {error}
        </p>
      )}
    </div>
  );
};

function columnsOf({ lang, chosen, errors }: ColumnTableProps): readonly Column<ProposedColumn>[] {
  const texts = spreadsheetTexts[lang];
  const { mapping } = texts;
  return [
    { key: 'column', header: mapping.column, rowHeader: true, cell: (column) => nameOf(column, lang) },
    {
      key: 'samples',
      header: mapping.samples,
      cell: ({ samples, filled }) => (
        <>
          {samples.join(' · ')}
          <br />
          <small>{mapping.filled(filled)}</small>
        </>
      ),
    },
    {
      key: 'becomes',
      header: mapping.becomes,
      cell: (column) => (
        <TargetField
          lang={lang}
          column={column}
          value={chosen?.[column.column] ?? column.target}
          error={errors.find(({ field }) => field === fieldOf(column.column))?.text}
        />
      ),
    },
    { key: 'because', header: mapping.because, cell: ({ reason }) => texts.reasons[reason] },
  ];
}

/** The columns of a sheet with some of what stands in them, and a choice of what each is. */
export const ColumnTable: FC<ColumnTableProps> = (props) => (
  <Table
    caption={spreadsheetTexts[props.lang].mapping.table}
    captionHidden
    rows={props.proposal.columns}
    rowKey={({ letters }) => letters}
    columns={columnsOf(props)}
  />
);

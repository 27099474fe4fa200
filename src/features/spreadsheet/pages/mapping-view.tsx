import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { spreadsheetTexts } from '../texts.ts';
import { ColumnTable, type ColumnTableProps } from './column-table.tsx';
import { place } from './form.ts';
import { SheetForm, type SheetFormProps } from './sheet-form.tsx';

export interface MappingProps extends ColumnTableProps, SheetFormProps {
  /** Who uses the systems, proposed or typed. */
  readonly unit: string;
}

/** A list of systems without a column that says who uses them. */
function asksUnit({ proposal, chosen }: MappingProps): boolean {
  const said = proposal.columns.map(({ column, target }) => chosen?.[column] ?? target);
  return said.includes('system') && !said.includes('unit');
}

/** What each column becomes, who uses the systems where no column says it, and which sheet it is. */
export const MappingView: FC<MappingProps> = (props) => {
  const { lang, id, proposal, errors } = props;
  const { mapping } = spreadsheetTexts[lang];
  const understood = proposal.columns.filter(({ reason }) => reason !== 'none').length;
  return (
    <>
      <PageHeading title={mapping.title} lead={mapping.lead(proposal.rows, proposal.columns.length, understood)} />
      <form method="post" action={`${place}/${id}`} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="gjor" value="kolonner" />
        <input type="hidden" name="ark" value={proposal.sheet} />
        <input type="hidden" name="rad" value={String(proposal.headerRow + 1)} />
        <ColumnTable {...props} />
        {asksUnit(props) && (
          <TextField
            lang={lang}
            name="enhet"
            label={mapping.unit}
            description={mapping.unitHelp}
            value={props.unit}
            required={false}
          />
        )}
        <div class="sv-actions">
          <Button>{mapping.go}</Button>
        </div>
      </form>
      <SheetForm {...props} />
    </>
  );
};

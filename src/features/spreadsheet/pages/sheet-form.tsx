import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import type { FormError } from '#src/ui/error-summary.tsx';
import { fieldId } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Proposal } from '../mapping/propose.ts';
import { spreadsheetTexts } from '../texts.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { place } from './form.ts';

export interface SheetFormProps {
  readonly lang: Lang;
  readonly id: string;
  readonly sheets: readonly Sheet[];
  readonly proposal: Proposal;
  readonly errors: readonly FormError[];
}

const SheetField: FC<Pick<SheetFormProps, 'lang' | 'sheets' | 'proposal'>> = ({ lang, sheets, proposal }) => {
  const id = fieldId('ark');
  return (
    <div class="ds-field sv-field">
      <label class="ds-label" for={id}>
        {spreadsheetTexts[lang].mapping.sheet}
      </label>
      <select class="ds-input" id={id} name="ark">
        {sheets.map(({ name }) => (
          <option key={name} value={name} selected={name === proposal.sheet}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const HeaderRowField: FC<Pick<SheetFormProps, 'lang' | 'proposal' | 'errors'>> = ({ lang, proposal, errors }) => {
  const id = fieldId('rad');
  const error = errors.find(({ field }) => field === 'rad')?.text;
  return (
    <div class="ds-field sv-field">
      <label class="ds-label" for={id}>
        {spreadsheetTexts[lang].mapping.headerRow}
      </label>
      <input
        class="ds-input"
        id={id}
        name="rad"
        type="text"
        inputmode="numeric"
        size={5}
        value={String(proposal.headerRow + 1)}
        aria-describedby={error ? `${id}-feil` : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      {error && (
        <p class="ds-validation-message" id={`${id}-feil`} data-field="validation">
          {error}
        </p>
      )}
    </div>
  );
};

/** Another sheet or row of headings, or to throw the upload away. */
export const SheetForm: FC<SheetFormProps> = ({ lang, id, sheets, proposal, errors }) => {
  const { mapping } = spreadsheetTexts[lang];
  const others = sheets.filter(
    ({ name, rows }) => name !== proposal.sheet && rows.some((row) => row.some((cell) => cell !== '')),
  );
  return (
    <Section title={mapping.sheetTitle}>
      {others.length > 0 && <p>{mapping.otherSheets(others.map(({ name }) => `«${name}»`).join(', '))}</p>}
      <form class="sv-form" method="post" action={`${place}/${id}`} novalidate>
        <input type="hidden" name="gjor" value="ark" />
        <SheetField lang={lang} sheets={sheets} proposal={proposal} />
        <HeaderRowField lang={lang} proposal={proposal} errors={errors} />
        <div class="sv-actions">
          <Button variant="secondary">{mapping.change}</Button>
        </div>
      </form>
      <form method="post" action={`${place}/${id}/forkast`}>
        <Button variant="tertiary" danger>
          {mapping.discard}
        </Button>
      </form>
    </Section>
  );
};

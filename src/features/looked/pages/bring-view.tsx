import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { fieldId, type Option, SelectField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { ForeignImport, RefusedRow } from '../foreign/import-foreign-log.ts';
import { lookedTexts } from './texts.ts';

export interface BringProps {
  readonly lang: Lang;
  readonly systems: readonly Option[];
  readonly system: string;
  readonly errors: readonly FormError[];
  readonly result?: ForeignImport & { readonly columns: readonly string[]; readonly written: boolean };
}

const shownRows = 50;

/** Another system's access log: shown as it is understood before it is written. */
export const BringView: FC<BringProps> = ({ lang, systems, system, errors, result }) => {
  const texts = lookedTexts[lang].bring;
  const file = fieldId('fil');
  const at = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      {result !== undefined && <Result lang={lang} result={result} />}
      <form class="sv-form" method="post" action="/logg/hent-inn" enctype="multipart/form-data" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <SelectField
          lang={lang}
          name="system"
          label={texts.system}
          value={system}
          options={systems}
          error={at('system')}
        />
        <div class="ds-field sv-field">
          <label class="ds-label" for={file}>
            {texts.file}
          </label>
          <div id={`${file}-hjelp`} data-field="description">
            {texts.fileHelp}
          </div>
          <input
            class="ds-input"
            type="file"
            id={file}
            name="fil"
            accept=".csv,.json,.txt"
            aria-describedby={`${file}-hjelp`}
          />
          {at('fil') && <p class="ds-validation-message">{at('fil')}</p>}
        </div>
        <RadioGroup
          lang={lang}
          name="gjor"
          legend={texts.write}
          value="look"
          options={(['look', 'write'] as const).map((value) => ({ value, label: texts.writes[value] }))}
        />
        <div class="sv-actions">
          <Button>{texts.send}</Button>
        </div>
      </form>
    </>
  );
};

const Result: FC<{ lang: Lang; result: NonNullable<BringProps['result']> }> = ({ lang, result }) => {
  const texts = lookedTexts[lang].bring;
  const { mapping, added, already, refused, columns, written } = result;
  return (
    <>
      <Alert tone={written ? 'success' : 'info'} title={written ? texts.wrote : texts.would}>
        <p>{texts.result(added, already, refused.length)}</p>
      </Alert>
      <Section title={texts.columns} id="kolonner">
        <Table
          caption={texts.columns}
          captionHidden
          columns={[
            { key: 'column', header: texts.column, rowHeader: true, cell: (column: string) => column },
            { key: 'meaning', header: texts.meaning, cell: (column) => texts.meanings[mapping[column] ?? 'none'] },
          ]}
          rows={columns}
          rowKey={(column) => column}
        />
      </Section>
      {refused.length > 0 && (
        <Section title={texts.refusedCaption} id="avvist">
          <Table
            caption={texts.refusedCaption}
            captionHidden
            columns={[
              { key: 'row', header: texts.row, rowHeader: true, cell: ({ number }: RefusedRow) => number },
              { key: 'why', header: texts.reason, cell: ({ why }) => texts.reasons[why] },
            ]}
            rows={refused.slice(0, shownRows)}
            rowKey={({ number }) => String(number)}
          />
          {refused.length > shownRows && <p>{texts.more(refused.length - shownRows)}</p>}
        </Section>
      )}
    </>
  );
};

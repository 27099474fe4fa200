import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { SelectField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Change } from '../publish/changes.ts';
import type { Sentence } from '../write.ts';
import { Words } from './statement-view.tsx';
import { pageTexts } from './texts.ts';
import { wordChanges } from './word-changes.ts';

/** A sentence with the lines that it introduces, as words to compare. */
const whole = ({ text, lines }: Sentence) => (lines.length === 0 ? text : `${text} ${lines.join('; ')}`);

/** One side of a sentence that has changed: what only this side has is marked, by more than colour. */
const Side: FC<{ change: Change; side: 'before' | 'after' }> = ({ change: { before, after }, side }) => {
  if (before === undefined || after === undefined) return null;
  const only = side === 'before' ? 'removed' : 'added';
  const Mark = side === 'before' ? ('del' as const) : ('ins' as const);
  return (
    <>
      {wordChanges(whole(before), whole(after))
        .filter(({ is }) => is === 'same' || is === only)
        .map(({ text, is }) => (is === 'same' ? text : <Mark>{text}</Mark>))}
    </>
  );
};

const One: FC<{ sentence: Sentence; lang: Lang; mark: 'del' | 'ins' }> = ({ sentence, lang, mark: Mark }) => (
  <Mark>
    <Words sentence={sentence} lang={lang} />
    {sentence.lines.length > 0 && ` ${sentence.lines.join('; ')}`}
  </Mark>
);

function cell(change: Change, side: 'before' | 'after', lang: Lang): Child {
  if (change.kind === 'changed') return <Side change={change} side={side} />;
  const sentence = change[side];
  return sentence === undefined ? '' : <One sentence={sentence} lang={lang} mark={side === 'before' ? 'del' : 'ins'} />;
}

export interface ChangesProps {
  readonly lang: Lang;
  /** The audience in words. */
  readonly audience: string;
  readonly action: string;
  readonly unit: string | undefined;
  readonly changes: readonly Change[];
  /** The sides by number; undefined for what the register says now. */
  readonly from: number;
  readonly to: number | undefined;
  readonly versions: readonly number[];
}

const sideName = (version: number | undefined, lang: Lang) =>
  version === undefined ? pageTexts[lang].changes.now : pageTexts[lang].public.versionOn(version);

const Choose: FC<ChangesProps> = ({ lang, action, unit, from, to, versions }) => {
  const texts = pageTexts[lang].changes;
  const options = versions.map((version) => ({ value: String(version), label: sideName(version, lang) }));
  return (
    <FilterForm lang={lang} action={action}>
      {unit !== undefined && <input type="hidden" name="enhet" value={unit} />}
      <SelectField lang={lang} name="fra" label={texts.from} options={options} value={String(from)} />
      <SelectField
        lang={lang}
        name="til"
        label={texts.to}
        options={options}
        value={to === undefined ? '' : String(to)}
        emptyLabel={texts.now}
      />
    </FilterForm>
  );
};

/** What two versions of a statement say differently, side by side. */
export const ChangesView: FC<ChangesProps> = (props) => {
  const { lang, audience, changes, from, to } = props;
  const texts = pageTexts[lang].changes;
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return (
    <>
      <PageHeading
        title={texts.title(audience)}
        lead={texts.lead(count('added'), count('removed'), count('changed'))}
      />
      <Choose {...props} />
      {changes.length > 0 && (
        <>
          <p class="sv-note">{texts.key}</p>
          <div class="sv-changes">
            <Table
              caption={texts.table}
              captionHidden
              rows={changes.map((change, index) => ({ change, index }))}
              rowKey={({ index }) => String(index)}
              columns={[
                { key: 'what', header: texts.what, rowHeader: true, cell: ({ change }) => texts.kinds[change.kind] },
                { key: 'before', header: sideName(from, lang), cell: ({ change }) => cell(change, 'before', lang) },
                { key: 'after', header: sideName(to, lang), cell: ({ change }) => cell(change, 'after', lang) },
              ]}
            />
          </div>
        </>
      )}
    </>
  );
};

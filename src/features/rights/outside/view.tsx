import type { FC } from 'hono/jsx';
import type { PossibleHandler, Requirement } from '#src/features/cases/index.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextArea } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { fieldsOf, type Tried } from '../duty/form.ts';
import { inLang } from '../duty/words.ts';
import { put } from '../pages/props.ts';
import { innsynTexts } from '../pages/texts.ts';

/** What the page of a case tells of the systems outside. */
export interface OutsideProps {
  readonly lang: Lang;
  readonly view: {
    readonly requirements: readonly Requirement[];
    readonly handlers: readonly PossibleHandler[];
    readonly mayWork: boolean;
  };
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly tried: Tried | undefined;
  /** The day that a task is proposed to be answered by. */
  readonly dueOn: string;
  /** Where the forms are sent. */
  readonly action: string;
  readonly intro?: string;
  /** While nobody has asked. */
  readonly before?: string;
}

const doer = say('Hvem skal gjøre det?', 'Kven skal gjere det?', 'Who is to do it?');

/** Those of some requirements that are systems outside. */
export const outsideOf = (requirements: readonly Requirement[]) =>
  requirements.filter(({ key }) => key.startsWith('outside:'));

/** What became of a system outside, in a word or two. */
function answerWords({ taskState, met_reason }: Requirement, lang: Lang): string {
  const t: Readonly<Record<string, Text>> = innsynTexts;
  if (met_reason !== null) return put(innsynTexts.otherwise[lang], { grunn: met_reason });
  if (taskState === null || taskState === 'cancelled') return innsynTexts.silent[lang];
  return taskState === 'open' ? innsynTexts.asked[lang] : (t[taskState]?.[lang] ?? taskState);
}

const OutsideForms: FC<OutsideProps> = ({ view, units, lang, tried, dueOn, action, before }) => {
  const t = inLang(innsynTexts, lang);
  const silent = outsideOf(view.requirements).filter(({ isMet, taskState }) => !isMet && taskState !== 'open');
  const open = view.requirements.filter(({ isMet, taskState }) => !isMet && taskState !== 'open');
  const options = (those: readonly Requirement[]) =>
    those.map(({ id, name, key }) => ({ value: id, label: key === 'package' ? t.ownPackage : name }));
  const ask = fieldsOf('spor', tried);
  const meet = fieldsOf('annet', tried);
  const people = [
    ...view.handlers.map(({ id, name }) => ({ value: `konto:${id}`, label: name })),
    ...units.map(({ key, name }) => ({ value: `enhet:${key}`, label: name })),
  ];
  return (
    <>
      {silent.length > 0 && (
        <Section title={t.askForm} level={3} id="spor">
          <form method="post" action={action} class="sv-form" novalidate>
            <input type="hidden" name="skjema" value="spor" />
            <ErrorSummary lang={lang} errors={ask.errors} />
            <SelectField lang={lang} {...ask.of('system', silent[0]?.id)} label={t.system} options={options(silent)} />
            <SelectField
              lang={lang}
              {...ask.of('to', people[0]?.value)}
              label={before === undefined ? t.to : doer[lang]}
              options={people}
            />
            <DateField lang={lang} {...ask.of('dueOn', dueOn)} label={t.dueOn} />
            <div class="sv-actions">
              <Button variant="secondary">{t.ask}</Button>
            </div>
          </form>
        </Section>
      )}
      {open.length > 0 && (
        <Section title={t.meetForm} level={3} id="annet">
          <form method="post" action={action} class="sv-form" novalidate>
            <input type="hidden" name="skjema" value="annet" />
            <ErrorSummary lang={lang} errors={meet.errors} />
            <SelectField lang={lang} {...meet.of('system', open[0]?.id)} label={t.system} options={options(open)} />
            <TextArea
              lang={lang}
              {...meet.of('reason')}
              label={t.why}
              description={before === undefined ? t.whyHint : undefined}
              rows={2}
            />
            <div class="sv-actions">
              <Button variant="secondary">{t.meet}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
};

/** Systems outside that hold something of such people: what each answered, and the forms that ask them. */
export const Outside: FC<OutsideProps> = (props) => {
  const { view, lang, before, intro } = props;
  const t = inLang(innsynTexts, lang);
  const rows = outsideOf(view.requirements);
  const mayAsk = view.mayWork && view.requirements.some(({ isMet }) => !isMet);
  return (
    <Section title={t.outside} id="utenfor" intro={rows.length > 0 ? (intro ?? t.outsideIntro) : undefined}>
      <Table
        caption={t.outside}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{view.requirements.length === 0 ? (before ?? t.afterCollect) : t.noOutside}</p>}
        columns={[
          { key: 'system', header: t.system, rowHeader: true, cell: ({ name }) => name },
          { key: 'fields', header: t.fields, cell: ({ fields }) => fields.join(', ') },
          { key: 'evidence', header: t.evidence, cell: ({ medium }) => t[medium ?? 'digital'] },
          { key: 'answer', header: t.answer, cell: (row) => answerWords(row, lang) },
        ]}
      />
      {mayAsk && <OutsideForms {...props} />}
    </Section>
  );
};

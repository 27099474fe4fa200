import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { SupportAccess, SupportWish } from '#src/platform/access/support-access.ts';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { SupportView } from '../view-support.ts';
import { inList } from './phrases.ts';
import { accessTexts } from './texts.ts';

const here = '/tilgang/brukerstotte';

/** Which field of the form a fault of the verb belongs to. */
export const supportFields: Readonly<Record<string, string>> = {
  reference: 'sak',
  vendor: 'leverandor',
  account: 'konto',
  schools: 'skoler',
  data: 'data',
  hours: 'timer',
};

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const moment = (at: Date, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(
    at,
  );

interface Props {
  readonly lang: Lang;
  readonly view: SupportView;
  readonly now: Date;
  /** What was sent and not taken. */
  readonly wish?: SupportWish | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
}

const OpenForm: FC<Props> = ({ lang, view, wish, fault }) => {
  const texts = accessTexts[lang].support;
  if (view.accounts.length === 0) return <p>{texts.noAccounts}</p>;
  if (view.schools.length === 0) return <p>{texts.noSchools}</p>;
  const options = (named: SupportView['schools']) => named.map(({ id, name }) => ({ value: id, label: name }));
  const errorOf = (field: string) => (fault?.field === field ? fault.text : undefined);
  return (
    <form class="sv-form" method="post" action={here} novalidate>
      <ErrorSummary lang={lang} errors={fault ? [fault] : []} />
      <TextField lang={lang} name="sak" label={texts.reference} value={wish?.reference} error={errorOf('sak')} />
      <SelectField
        lang={lang}
        name="leverandor"
        label={texts.vendor}
        value={wish?.vendor}
        options={options(view.vendors)}
        error={errorOf('leverandor')}
      />
      <SelectField
        lang={lang}
        name="konto"
        label={texts.account}
        value={wish?.account}
        options={options(view.accounts)}
        error={errorOf('konto')}
      />
      <CheckboxGroup
        lang={lang}
        name="skoler"
        legend={texts.schools}
        values={wish?.schools ?? []}
        options={options(view.schools)}
        error={errorOf('skoler')}
      />
      <CheckboxGroup
        lang={lang}
        name="data"
        legend={texts.data}
        values={wish?.data ?? []}
        options={options(view.data)}
        error={errorOf('data')}
      />
      <TextField
        lang={lang}
        name="timer"
        label={texts.hours(view.mostHours)}
        value={String(wish === undefined || Number.isNaN(wish.hours) ? 2 : wish.hours)}
        error={errorOf('timer')}
      />
      <div class="sv-actions">
        <Button>{texts.submit}</Button>
      </div>
    </form>
  );
};

/** `/tilgang/brukerstotte`: what is open for vendors, and the form that opens for a case. */
export const SupportPage: FC<Props> = (props) => {
  const { lang, view, now } = props;
  const texts = accessTexts[lang].support;
  const isOpen = (one: SupportAccess) => one.from <= now && now < one.until;
  const name = (all: SupportView['schools'], id: string) => all.find((one) => one.id === id)?.name ?? '–';
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead(view.list.filter(isOpen).length)} />
      <p>{texts.intro}</p>
      <Section title={texts.list} id="saker">
        <Table
          caption={texts.list}
          captionHidden
          columns={[
            { key: 'case', header: texts.reference, rowHeader: true, cell: (one: SupportAccess) => one.reference },
            { key: 'account', header: texts.account, cell: ({ account }) => name(view.accounts, account) },
            {
              key: 'schools',
              header: texts.schools,
              cell: ({ schools }) =>
                inList(
                  schools.map((school) => name(view.schools, school)),
                  lang,
                ),
            },
            { key: 'until', header: texts.until, cell: ({ until }) => moment(until, lang) },
            {
              key: 'state',
              header: texts.state,
              cell: (one) =>
                isOpen(one) ? (
                  <form method="post" action={`${here}/${one.id}/lukk`} class="sv-actions">
                    <span>{texts.isOpen}</span>
                    <Button variant="secondary">{texts.close(one.reference)}</Button>
                  </form>
                ) : (
                  texts.isClosed
                ),
            },
          ]}
          rows={view.list}
          rowKey={({ id }) => id}
          empty={<Empty title={texts.none} />}
        />
      </Section>
      <Section title={texts.open} id="apne">
        <OpenForm {...props} />
      </Section>
    </>
  );
};

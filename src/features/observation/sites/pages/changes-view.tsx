import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { SelectField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import type { RunLine } from '../read-sites.ts';
import type { ChangesView } from '../view-sites.ts';
import { countryWords } from './drawing.tsx';
import { siteTexts } from './texts.ts';

const dayOf = ({ asked_at }: Pick<RunLine, 'asked_at'>, lang: Lang) => shortDate(osloDate(asked_at), lang);

/** `/nettsteder/:id/sammenlign`: what changed between two scans. */
export const ChangesPage: FC<{ lang: Lang; view: ChangesView }> = ({ lang, view }) => {
  const { site, from, to, runs, changes } = view;
  const { changes: texts, site: words } = siteTexts[lang];
  const [a, b] = [dayOf(from, lang), dayOf(to, lang)];
  const options = runs
    .filter(({ state }) => state === 'done')
    .map((run) => ({ value: run.id, label: dayOf(run, lang) }));
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={changes.length === 0 ? texts.same(a, b) : texts.lead(changes.length, a, b)}
      />
      {changes.length > 0 && (
        <Table
          caption={texts.title}
          captionHidden
          rows={changes}
          rowKey={({ kind, host }) => `${kind} ${host}`}
          columns={[
            {
              key: 'host',
              header: words.organisation,
              rowHeader: true,
              cell: ({ host, organisation }) => (
                <>
                  {organisation === 'unknown' ? words.unknown : organisation}
                  <br />
                  <span class="sv-note">{host}</span>
                </>
              ),
            },
            { key: 'country', header: words.country, cell: ({ country }) => countryWords(country, lang) },
            {
              key: 'kind',
              header: texts.kind,
              cell: ({ kind }) => (
                <>
                  <strong>{texts.kinds[kind]}</strong>: {texts.means[kind]}
                </>
              ),
            },
          ]}
        />
      )}
      <form class="sv-form" method="get" action={`/nettsteder/${site.id}/sammenlign`}>
        <SelectField lang={lang} name="fra" label={texts.from} value={from.id} options={options} />
        <SelectField lang={lang} name="til" label={texts.to} value={to.id} options={options} />
        <div class="sv-actions">
          <Button variant="secondary">{texts.show}</Button>
        </div>
      </form>
    </>
  );
};

import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { TransferWays } from '../../transfer/pages/ways.tsx';
import { lookedAt } from '../read-sites.ts';
import { hostOf } from '../site-url.ts';
import type { ListedSite, UnitName } from '../view-sites.ts';
import { isReal } from './invented-words.ts';
import type { Back } from './site-form.tsx';
import { siteTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly sites: readonly ListedSite[];
  readonly units: readonly UnitName[];
  readonly without: readonly UnitName[];
  readonly mayAdd: boolean;
  /** Days for which raw material is kept, for who may change it. */
  readonly keepDays: number | undefined;
  readonly back: Back;
}

/** What must be done first with a site, in words. */
function todoOf({ site, run, latest, open }: ListedSite, lang: Lang): string {
  const texts = siteTexts[lang].todo;
  if (site.confirmed_at === null) return texts.confirm;
  if (latest?.state === 'failed' || latest?.state === 'broken-off') return texts.again;
  if (run === undefined) return texts.scan;
  return open === 0 ? texts.nothing : texts.look(open);
}

/** So many schools without a site are named; the rest are counted. */
const mostNamed = 12;

function namesOf(units: readonly UnitName[]): string {
  const names = units.map(({ name }) => name);
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}

function stateOf({ site, run, latest }: ListedSite, lang: Lang): string {
  const texts = siteTexts[lang];
  if (run !== undefined && site.invented && isReal(site.url))
    return texts.list.retold(shortDate(osloDate(lookedAt(run)), lang));
  const day = run === undefined ? texts.never : shortDate(osloDate(lookedAt(run)), lang);
  return latest === undefined || latest.state === 'done'
    ? day
    : `${day} (${texts.runStates[latest.state].toLowerCase()})`;
}

const Keep: FC<{ lang: Lang; days: number; back: Back }> = ({ lang, days, back }) => {
  const texts = siteTexts[lang].keep;
  return (
    <Section title={texts.title} id="bevistid" intro={texts.help}>
      <form class="sv-form" method="post" action="/nettsteder" novalidate>
        <ErrorSummary lang={lang} errors={back.errors} />
        <TextField
          lang={lang}
          name="days"
          label={texts.days}
          size={6}
          value={back.values.get('days') ?? String(days)}
          error={back.errors.find(({ field }) => field === 'days')?.text}
        />
        <div class="sv-actions">
          <Button variant="secondary">{texts.save}</Button>
        </div>
      </form>
    </Section>
  );
};

/** `/nettsteder`: the sites, what is seen there, and what must be done first. */
export const SiteList: FC<Props> = ({ lang, sites, units, without, mayAdd, keepDays, back }) => {
  const texts = siteTexts[lang].list;
  const open = sites.reduce((sum, one) => sum + one.open, 0);
  const notKnown = sites.reduce((sum, one) => sum + one.notKnown, 0);
  const [first] = sites;
  const unscanned = sites.filter(({ run }) => run === undefined).length;
  const lead = [
    ...(unscanned === sites.length ? [] : [texts.lead(sites.length - unscanned, open - notKnown, notKnown)]),
    ...(unscanned === 0 ? [] : [texts.unscanned(unscanned)]),
    ...(first !== undefined && open > 0 && sites.length > 1 ? [texts.first(hostOf(first.site.url))] : []),
  ].join(' ');
  const unitOf = ({ site }: ListedSite) =>
    site.unit === null ? texts.owner : (units.find(({ key }) => key === site.unit)?.name ?? site.unit);
  const count = (row: ListedSite, name: string) => String(row.run?.totals[name] ?? '–');
  return (
    <>
      <PageHeading title={texts.title} lead={sites.length === 0 ? undefined : lead}>
        {mayAdd && <ButtonLink href="/nettsteder/ny">{texts.add}</ButtonLink>}
      </PageHeading>
      <Table
        caption={texts.title}
        captionHidden
        rows={sites}
        rowKey={({ site }) => site.id}
        empty={<Empty title={texts.none} />}
        columns={[
          {
            key: 'site',
            header: texts.site,
            rowHeader: true,
            cell: ({ site }) => (
              <a class="ds-link" href={`/nettsteder/${site.id}`}>
                {site.url.replace(/^https:\/\//, '')}
              </a>
            ),
          },
          { key: 'unit', header: texts.unit, cell: unitOf },
          { key: 'state', header: texts.state, cell: (row) => stateOf(row, lang) },
          { key: 'recipients', header: texts.recipients, numeric: true, cell: (row) => count(row, 'recipients') },
          { key: 'before', header: texts.before, numeric: true, cell: (row) => count(row, 'before') },
          {
            key: 'open',
            header: texts.open,
            numeric: true,
            cell: (row) => (row.run === undefined ? '–' : String(row.open - row.notKnown)),
          },
          {
            key: 'notKnown',
            header: siteTexts[lang].grounds.unknown,
            numeric: true,
            cell: (row) => (row.run === undefined ? '–' : String(row.notKnown)),
          },
          { key: 'todo', header: texts.todo, cell: (row) => todoOf(row, lang) },
        ]}
      />
      {without.length > 0 && <p>{texts.noSite(namesOf(without))}</p>}
      <Section title={texts.transfers} id="overforing">
        <TransferWays lang={lang} />
      </Section>
      {keepDays !== undefined && <Keep lang={lang} days={keepDays} back={back} />}
    </>
  );
};

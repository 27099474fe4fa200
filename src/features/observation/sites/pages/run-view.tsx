import type { FC } from 'hono/jsx';
import { instantWords } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { evidenceTexts } from '../../evidence/texts.ts';
import type { SiteScan, Visit } from '../../web/scan-result.ts';
import { outcomeWords, passWords } from '../../words/when-words.ts';
import type { RunView } from '../view-sites.ts';
import { whyWords } from '../why-words.ts';
import { inventedWords } from './invented-words.ts';
import type { Back } from './site-form.tsx';
import { siteTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly view: RunView;
  /** Whether the actor may put it in a case. */
  readonly may: boolean;
  readonly back: Back;
}

const bannerWords = ({ consent, pass }: Visit, lang: Lang): string => {
  const texts = siteTexts[lang].run;
  if (consent === undefined) return '–';
  const found = consent.product ?? texts.banners[consent.found];
  if (pass === 'no-choice' || consent.found === 'none') return found;
  return `${found}; ${consent.pressed === undefined ? texts.notPressed : texts.pressed(consent.pressed, consent.clicks)}`;
};

const Visits: FC<{ lang: Lang; scan: SiteScan }> = ({ lang, scan }) => {
  const texts = siteTexts[lang].run;
  return (
    <Section title={texts.visits} id="besok">
      <Table
        caption={texts.visits}
        captionHidden
        rows={scan.visits}
        rowKey={({ page, pass }) => `${pass} ${page}`}
        columns={[
          { key: 'page', header: texts.page, rowHeader: true, cell: ({ page }) => page },
          { key: 'pass', header: texts.pass, cell: ({ pass }) => passWords[pass][lang] },
          {
            key: 'outcome',
            header: texts.outcome,
            cell: ({ outcome, why }) =>
              `${outcomeWords[outcome][lang]}${why === undefined ? '' : ` (${whyWords(why, lang)})`}`,
          },
          { key: 'banner', header: texts.banner, cell: (visit) => bannerWords(visit, lang) },
          { key: 'unexplained', header: texts.unexplained, cell: ({ unexplained }) => unexplained.join(', ') || '–' },
        ]}
      />
    </Section>
  );
};

const sizeWords = (bytes: number, lang: Lang) =>
  `${new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: 1 }).format(bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000)} ${bytes < 1_000_000 ? 'kB' : 'MB'}`;

const Evidence: FC<Props> = ({ lang, view: { site, shown, files }, may, back }) => {
  const texts = siteTexts[lang].run;
  const at = `/nettsteder/${site.id}/skanninger/${shown.id}`;
  const raw = files.filter(({ name }) => !name.startsWith('offentlig/'));
  const isGone = raw.some(({ deleted }) => deleted);
  const size = raw.reduce((sum, file) => sum + file.size, 0);
  const errorOf = (name: string) => back.errors.find(({ field }) => field === name)?.text;
  return (
    <Section title={texts.files} id="bevis" intro={texts.filesHelp(raw.length, sizeWords(size, lang))}>
      {isGone ? (
        <p>{texts.deleted}</p>
      ) : (
        <>
          <ul class="ds-list">
            <li>
              <a class="ds-link" href={`${at}/bevis.zip`}>
                {texts.full}
              </a>
            </li>
            <li>
              <a class="ds-link" href={`${at}/bevis-offentlig.zip`}>
                {texts.open}
              </a>
              . {texts.openHelp}
            </li>
            <li>
              <a class="ds-link" href={`${at}/rapport.pdf`}>
                {evidenceTexts.reportPdf[lang]}
              </a>
            </li>
            <li>
              <a class="ds-link" href={`${at}/rapport-offentlig.pdf`}>
                {evidenceTexts.publicReportPdf[lang]}
              </a>
            </li>
          </ul>
          <p class="sv-note">{texts.verify}</p>
        </>
      )}
      <details class="ds-details">
        <summary>{texts.showFiles}</summary>
        <Table
          caption={texts.files}
          captionHidden
          rows={raw}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: texts.fileName, rowHeader: true, cell: ({ name }) => name },
            { key: 'size', header: texts.size, numeric: true, cell: (file) => sizeWords(file.size, lang) },
            { key: 'hash', header: texts.hash, cell: ({ sha256 }) => <code>{sha256}</code> },
          ]}
        />
      </details>
      {may && !isGone && (
        <form class="sv-form" method="post" action={`${at}/til-sak`} novalidate>
          <h3 class="ds-heading">{texts.toCase}</h3>
          <ErrorSummary lang={lang} errors={back.errors} />
          <TextField
            lang={lang}
            name="number"
            label={texts.number}
            description={texts.numberHelp}
            size={10}
            value={back.values.get('number') ?? ''}
            error={errorOf('number')}
          />
          <RadioGroup
            lang={lang}
            name="version"
            legend={texts.version}
            value={back.values.get('version') ?? 'public'}
            error={errorOf('version')}
            options={(['public', 'full'] as const).map((value) => ({ value, label: texts.versions[value] }))}
          />
          <div class="sv-actions">
            <Button variant="secondary">{texts.add}</Button>
          </div>
        </form>
      )}
    </Section>
  );
};

/** `/nettsteder/:id/skanninger/:run`: the visits of a scan, what could not be seen, and its evidence. */
export const RunPage: FC<Props> = (props) => {
  const { lang, view } = props;
  const { shown, previous, site } = view;
  const { run: texts, site: words, limits } = siteTexts[lang];
  const scan = shown.result?.site;
  const day = shortDate(osloDate(shown.asked_at), lang);
  if (scan === undefined || shown.result === null)
    return <PageHeading title={texts.title(day)} lead={texts.notDone[shown.state]} />;
  const whole = scan.visits.filter(({ outcome }) => outcome === 'whole').length;
  return (
    <>
      <PageHeading title={texts.title(day)} lead={texts.lead(scan.visits.length, whole)} />
      {site.invented && (
        <Alert tone="info">
          <p>{inventedWords(site.url, lang)}</p>
        </Alert>
      )}
      {previous !== undefined && (
        <p>
          <a class="ds-link" href={`/nettsteder/${site.id}/sammenlign?fra=${previous.id}&til=${shown.id}`}>
            {words.compare}
          </a>
        </p>
      )}
      <Section title={texts.limits} id="ikke-sett">
        <ul class="ds-list">
          {scan.limits.map(({ code, detail }) => (
            <li>{`${limits[code] ?? code}${detail === undefined ? '' : ` (${detail})`}`}</li>
          ))}
        </ul>
        <p>{evidenceTexts.honest[lang]}</p>
      </Section>
      <Visits lang={lang} scan={scan} />
      <Section title={texts.with} id="skannet-med">
        <Facts
          lang={lang}
          items={[
            { term: evidenceTexts.begun[lang], value: instantWords(new Date(scan.begun), lang) },
            { term: evidenceTexts.ended[lang], value: instantWords(new Date(scan.ended), lang) },
            { term: texts.tool, value: shown.result.tool },
            { term: texts.browser, value: shown.result.browser },
            { term: texts.lists, value: shown.result.lists.map(({ name, on }) => `${name} (${on})`).join(', ') },
            { term: texts.manifest, value: <code>{shown.source}</code> },
          ]}
        />
      </Section>
      <Evidence {...props} />
    </>
  );
};

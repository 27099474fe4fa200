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
import type { RunResult } from '../../table.ts';
import type { SiteScan, Visit } from '../../web/scan-result.ts';
import { limitLine } from '../../words/limit-words.ts';
import { toolWords } from '../../words/list-words.ts';
import { outcomeWords, passWords } from '../../words/when-words.ts';
import { type Picture, picturesOf } from '../pictures.ts';
import type { RunView } from '../view-sites.ts';
import { whyWords } from '../why-words.ts';
import { inventedWords, isReal } from './invented-words.ts';
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
  if (consent.found === 'not-understood') return pass === 'no-choice' ? found : texts.notUnderstood;
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

/** The kept pictures of the first page, and of the others when they are asked for: before a choice and after each that was made. */
const Pictures: FC<{ lang: Lang; view: RunView; scan: SiteScan }> = ({ lang, view: { site, shown, files }, scan }) => {
  const texts = siteTexts[lang].run;
  const [first, ...others] = picturesOf(scan, files);
  if (first === undefined) return null;
  const row = (those: readonly Picture[]) => (
    <div class="sv-site-pictures">
      {those.map(({ page, pass, file }) => (
        <figure>
          <img
            src={`/nettsteder/${site.id}/skanninger/${shown.id}/bilde/${pass}/${file}`}
            alt={texts.pictureAlt(page, texts.pictures[pass])}
            width="683"
            height="450"
            loading="lazy"
            decoding="async"
          />
          <figcaption>{texts.pictures[pass]}</figcaption>
        </figure>
      ))}
    </div>
  );
  return (
    <Section title={texts.picturesTitle} id="bilder" intro={texts.picturesHelp(first[0]?.page ?? '')}>
      {row(first)}
      {others.map((those) => (
        <details class="ds-details">
          <summary>{those[0]?.page}</summary>
          {row(those)}
        </details>
      ))}
    </Section>
  );
};

const listsOf = ({ lists }: RunResult, lang: Lang) =>
  lists.map(({ name, on }) => `${toolWords(name, lang)}, ${shortDate(on, lang)}`).join('; ') || '–';

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

/** What a run is called: one that was never made is told from a letter. */
export function runTitle({ site, shown }: Pick<RunView, 'site' | 'shown'>, lang: Lang): string {
  const texts = siteTexts[lang].run;
  const day = shortDate(osloDate(shown.asked_at), lang);
  return site.invented && isReal(site.url) ? texts.retold(day) : texts.title(day);
}

/** `/nettsteder/:id/skanninger/:run`: the visits of a scan, what could not be seen, and its evidence. */
export const RunPage: FC<Props> = (props) => {
  const { lang, view } = props;
  const { shown, previous, site } = view;
  const { run: texts, site: words } = siteTexts[lang];
  const scan = shown.result?.site;
  const isRetold = site.invented && isReal(site.url);
  if (scan === undefined || shown.result === null)
    return <PageHeading title={runTitle(view, lang)} lead={texts.notDone[shown.state]} />;
  const whole = scan.visits.filter(({ outcome }) => outcome === 'whole').length;
  return (
    <>
      <PageHeading title={runTitle(view, lang)} lead={isRetold ? undefined : texts.lead(scan.visits.length, whole)} />
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
          {scan.limits.map((limit) => (
            <li>{limitLine(limit, lang)}</li>
          ))}
        </ul>
        <p>{evidenceTexts.honest[lang]}</p>
      </Section>
      <Pictures lang={lang} view={view} scan={scan} />
      <Visits lang={lang} scan={scan} />
      <Section title={texts.with} id="skannet-med">
        <Facts
          lang={lang}
          items={[
            { term: evidenceTexts.begun[lang], value: instantWords(new Date(scan.begun), lang) },
            { term: evidenceTexts.ended[lang], value: instantWords(new Date(scan.ended), lang) },
            { term: texts.tool, value: toolWords(shown.result.tool, lang) },
            { term: texts.browser, value: toolWords(shown.result.browser, lang) },
            { term: texts.lists, value: listsOf(shown.result, lang) },
            { term: texts.manifest, value: <code>{shown.source}</code> },
          ]}
        />
      </Section>
      <Evidence {...props} />
    </>
  );
};

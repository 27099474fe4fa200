import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Recipient, SiteScan, StoredItem } from '../../web/scan-result.ts';
import { behaviourWords, faultWords, storedWords } from '../../words/fault-words.ts';
import { passWords } from '../../words/when-words.ts';
import { whoIs } from '../case-words.ts';
import { proofPlaces } from '../confirm-site.ts';
import { groundOf } from '../ground.ts';
import { lookedAt, type RunLine } from '../read-sites.ts';
import { hostOf } from '../site-url.ts';
import type { SiteView } from '../view-sites.ts';
import { whenContacted, whens } from '../when-contacted.ts';
import { ConsentPart } from './consent-part.tsx';
import { recipientHref, SiteDrawingView } from './drawing.tsx';
import { inventedWords, isReal } from './invented-words.ts';
import { OverTime } from './over-time.tsx';
import { RecipientTable } from './recipient-table.tsx';
import type { Back } from './site-form.tsx';
import { siteTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly view: SiteView;
  /** Whether the actor may do something with the site. */
  readonly may: boolean;
  readonly nextDay: string | undefined;
  readonly back: Back;
}

const dayWords = (at: Date, lang: Lang) => shortDate(osloDate(at), lang);

/** What the last scan saw, in sentences. */
export function leadOf(
  scan: SiteScan | undefined,
  {
    grounds,
    run,
    site,
  }: Pick<SiteView, 'grounds' | 'run'> & { readonly site: Pick<SiteView['site'], 'url' | 'invented'> },
  lang: Lang,
): string {
  const texts = siteTexts[lang].site.lead;
  if (scan === undefined || run === undefined) return texts.never;
  const day = dayWords(lookedAt(run), lang);
  const { recipients, visits } = scan;
  const isRetold = site.invented && isReal(site.url);
  const notWhole = visits.filter(({ outcome }) => outcome !== 'whole').length;
  if (visits.every(({ outcome }) => outcome === 'failed')) return texts.noneSeen(day);
  const inPart = notWhole === 0 || isRetold ? [] : [texts.inPart(notWhole, visits.length)];
  if (recipients.length === 0) return [texts.nobody(day), ...inPart].join(' ');
  const contacted = recipients.filter((one) => whenContacted(one) !== 'could');
  const named = recipients.length - contacted.length;
  const before = recipients.filter((one) => whenContacted(one) === 'before').length;
  const states = recipients.map(({ host }) => groundOf(grounds, host).state);
  const notKnown = states.filter((state) => state === 'unknown').length;
  const uncovered = states.filter((state) => state !== 'covered' && state !== 'unknown').length;
  const covers = [
    ...(uncovered > 0 ? [texts.uncovered(uncovered)] : []),
    ...(notKnown > 0 ? [texts.notKnown(notKnown)] : []),
  ];
  const who = new Set(contacted.map(whoIs)).size;
  const told =
    contacted.length === 0 ? [texts.onlyNamed(day)] : [texts.some(contacted.length, who, day), texts.before(before)];
  return [
    ...(isRetold ? [texts.retold(recipients.length, day)] : told),
    ...inPart,
    ...(named === 0 ? [] : [texts.named(named)]),
    ...(covers.length === 0 ? [texts.allCovered] : covers),
  ].join(' ');
}

const Confirm: FC<Props> = ({ lang, view: { site }, back }) => {
  const texts = siteTexts[lang].confirm;
  const places = proofPlaces(site);
  return (
    <Section title={texts.title} id="bekreft" intro={texts.lead}>
      <form class="sv-form sv-site-confirm" method="post" action={`/nettsteder/${site.id}/bekreft`} novalidate>
        <ErrorSummary lang={lang} errors={back.errors} />
        <RadioGroup
          lang={lang}
          name="how"
          legend={texts.how}
          value={back.values.get('how')}
          error={back.errors.find(({ field }) => field === 'how')?.text}
          options={[
            { value: 'file', label: texts.file(places.file), description: texts.fileHelp(places.text) },
            { value: 'dns', label: texts.dns(places.record), description: texts.dnsHelp(places.text) },
            { value: 'word', label: texts.word, description: texts.wordHelp },
          ]}
        />
        <div class="sv-actions">
          <Button>{texts.send}</Button>
        </div>
      </form>
    </Section>
  );
};

/** How a scan that is not finished stands. */
const UnderWay: FC<{ lang: Lang; latest: RunLine | undefined; site: string }> = ({ lang, latest, site }) => {
  const texts = siteTexts[lang].site;
  if (latest === undefined || latest.state === 'done') return null;
  const waits = latest.state === 'queued' || latest.state === 'running';
  const failures: Readonly<Record<string, string>> = texts.failures;
  const why = failures[latest.failure ?? ''];
  const words: Readonly<Record<typeof latest.state, string>> = {
    queued: texts.waits,
    running: texts.progress(latest.visits_done, latest.visits_of),
    failed: why === undefined ? texts.failed : `${texts.failed} ${why}`,
    'broken-off': texts.brokenOff,
  };
  return (
    <Alert tone={waits ? 'info' : 'warning'}>
      <p>{words[latest.state]}</p>
      {waits && (
        <p>
          <a class="ds-link" href={`/nettsteder/${site}`}>
            {texts.refresh}
          </a>
        </p>
      )}
    </Alert>
  );
};

const Next: FC<{ lang: Lang; view: SiteView; one: Recipient }> = ({ lang, view, one: { host } }) => {
  const texts = siteTexts[lang];
  const { site, decisions, recipients, cases } = view;
  const said = decisions.get(host);
  const matter = recipients.get(host)?.matter ?? undefined;
  return (
    <>
      {said !== undefined && <span>{texts.recipient.decisions[said.decision]}. </span>}
      {matter !== undefined && (
        <>
          <a class="ds-link" href={`/saker/${matter}`}>
            {texts.site.case(cases.get(matter) ?? '')}
          </a>
          <br />
        </>
      )}
      <a class="ds-link" href={recipientHref(site.id, host)}>
        {texts.site.decide}
        <span class="ds-sr-only">: {host}</span>
      </a>
    </>
  );
};

const lifeWords = ({ lifetime, how }: StoredItem, lang: Lang) => {
  const texts = siteTexts[lang].site;
  if (lifetime === undefined) return how === 'cookie' || how === 'session' ? texts.session : texts.noEnd;
  const days = Math.round(lifetime / 86_400);
  return days < 1 ? texts.lessThanDay : texts.days(days);
};

/** What is stored on the visitor's device, each thing once. */
export const StoredTable: FC<{ lang: Lang; scan: SiteScan }> = ({ lang, scan }) => {
  const texts = siteTexts[lang].site;
  const groups = [
    ...Map.groupBy(
      scan.stored.filter(({ refused }) => refused !== true),
      ({ host, name, how }) => JSON.stringify([host, name, how]),
    ).values(),
  ];
  const rows = groups.flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ ...first, passes: [...new Set([first, ...more].map(({ pass }) => pass))] }],
  );
  return (
    <Section title={texts.stored} id="lagret">
      <Table
        caption={texts.stored}
        captionHidden
        rows={rows}
        rowKey={({ host, name, how }) => `${host} ${name} ${how}`}
        empty={
          <p>{scan.visits.every(({ outcome }) => outcome === 'whole') ? texts.storedNone : texts.storedNoneSeen}</p>
        }
        columns={[
          {
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: ({ name, how }) => `${name} (${storedWords[how][lang]})`,
          },
          { key: 'host', header: texts.host, cell: ({ host }) => host },
          { key: 'lifetime', header: texts.lifetime, cell: (row) => lifeWords(row, lang) },
          {
            key: 'when',
            header: texts.when,
            cell: ({ passes }) => passes.map((one) => passWords[one][lang]).join(', '),
          },
        ]}
      />
    </Section>
  );
};

const Behaviour: FC<{ lang: Lang; scan: SiteScan }> = ({ lang, scan }) => {
  const texts = siteTexts[lang].site;
  const lines = [...new Set(scan.behaviour.map(({ kind, host }) => `${host}: ${behaviourWords[kind][lang]}`))];
  const faults = [...new Set(scan.faults.map(({ kind, page }) => `${faultWords[kind][lang]}: ${page}`))];
  return (
    <>
      {lines.length > 0 && (
        <Section title={texts.behaviour} id="oppforsel">
          <ul class="ds-list">
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {faults.length > 0 && (
        <Section title={texts.faults} id="feil">
          <ul class="ds-list">
            {faults.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const Runs: FC<{ lang: Lang; view: SiteView }> = ({ lang, view: { site, runs } }) => {
  const texts = siteTexts[lang];
  if (runs.length === 0) return null;
  const done = runs.filter(({ state }) => state === 'done');
  const isRetold = site.invented && isReal(site.url);
  return (
    <Section title={texts.site.time} id="over-tid">
      <OverTime runs={runs} lang={lang} />
      <Table
        caption={isRetold ? texts.site.time : texts.site.runs}
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'day',
            header: texts.site.day,
            rowHeader: true,
            cell: ({ id, asked_at }) => (
              <a class="ds-link" href={`/nettsteder/${site.id}/skanninger/${id}`}>
                {dayWords(asked_at, lang)}
              </a>
            ),
          },
          {
            key: 'state',
            header: texts.site.state,
            cell: ({ state }) => (isRetold ? texts.run.toldState : texts.runStates[state]),
          },
          ...(['recipients', ...whens] as const).map((name) => ({
            key: name,
            header: name === 'recipients' ? texts.site.table : texts.whens[name],
            numeric: true,
            cell: ({ totals }: RunLine) => String(totals[name] ?? '–'),
          })),
        ]}
      />
      {done.length > 1 && (
        <p>
          <a class="ds-link" href={`/nettsteder/${site.id}/sammenlign`}>
            {texts.site.compare}
          </a>
        </p>
      )}
    </Section>
  );
};

const Actions: FC<Props> = ({ lang, view: { site, runs }, may }) => {
  const texts = siteTexts[lang].site;
  const busy = runs.some(({ state }) => state === 'queued' || state === 'running');
  if (!may) return null;
  return (
    <>
      {site.confirmed_at !== null && !site.invented && !busy && (
        <form method="post" action={`/nettsteder/${site.id}/skann`}>
          <Button>{texts.scanNow}</Button>
        </form>
      )}
      <ButtonLink variant="secondary" href={`/nettsteder/${site.id}/innstillinger`}>
        {texts.settings}
      </ButtonLink>
    </>
  );
};

/** `/nettsteder/:id`: the head's page. What the site sends to whom, where, on what ground, before and after a choice, and over time. */
export const SitePage: FC<Props> = (props) => {
  const { lang, view, may, nextDay } = props;
  const { site, run, runs, grounds, unitName } = view;
  const texts = siteTexts[lang];
  const scan = run?.result?.site;
  // What a letter tells is no look at the rest.
  const isRetold = site.invented && isReal(site.url);
  return (
    <>
      <PageHeading kicker={unitName ?? texts.list.owner} title={hostOf(site.url)} lead={leadOf(scan, view, lang)}>
        <Actions {...props} />
      </PageHeading>
      {site.invented && (
        <Alert tone="info">
          <p>{inventedWords(site.url, lang)}</p>
        </Alert>
      )}
      <UnderWay lang={lang} latest={runs[0]} site={site.id} />
      {site.confirmed_at === null && may && <Confirm {...props} />}
      {scan !== undefined && (
        <>
          <Section title={texts.site.picture} id="tegning" intro={texts.site.pictureHelp}>
            <SiteDrawingView
              lang={lang}
              host={hostOf(site.url)}
              recipients={scan.recipients}
              visits={isRetold ? [] : scan.visits}
              grounds={grounds}
            />
          </Section>
          <Section title={texts.site.table} id="mottakere">
            <RecipientTable
              lang={lang}
              recipients={scan.recipients}
              view={view}
              next={(one) => <Next lang={lang} view={view} one={one} />}
            />
          </Section>
          {/* Of a real site in the demo nobody has said that nothing was stored. */}
          {!(isRetold && scan.stored.length === 0) && <StoredTable lang={lang} scan={scan} />}
          <ConsentPart lang={lang} scan={scan} site={site.id} />
          <Behaviour lang={lang} scan={scan} />
        </>
      )}
      <Runs lang={lang} view={view} />
      {site.confirmed_at !== null && site.confirmed_how !== null && (
        <p class="sv-note">
          {texts.confirm.was(texts.confirm.hows[site.confirmed_how], dayWords(site.confirmed_at, lang))}{' '}
          {nextDay !== undefined && texts.site.next_(shortDate(nextDay, lang))}
        </p>
      )}
    </>
  );
};

import type { Context, Hono } from 'hono';
import { sentForm } from '#src/features/cases/index.ts';
import { unitsOn } from '#src/features/register/index.ts';
import { isDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { parseMoment } from '#src/kernel/oslo-time.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { ownReport } from '../../evidence/read-report.ts';
import { transferRoutes } from '../../transfer/pages/routes.ts';
import { consentTitle } from '../../words/ease-words.ts';
import { askScan } from '../ask-scan.ts';
import { attachEvidence } from '../attach-evidence.ts';
import { confirmSite, type ProofLooker } from '../confirm-site.ts';
import { decideConsent, viewConsent } from '../decide-consent.ts';
import { decideDifference } from '../decide-difference.ts';
import { changeSite, declareSite, endSite, type SiteChoices, showSite } from '../declare-site.ts';
import { keepEvidence } from '../keep-evidence.ts';
import { lookForProof } from '../look-for-proof.ts';
import { mayChange, noSite } from '../read-sites.ts';
import { nextDay, timeAfter } from '../schedule.ts';
import { siteProblems } from '../site-texts.ts';
import { hostOf } from '../site-url.ts';
import { startBreach } from '../start-breach.ts';
import { viewPicture } from '../view-picture.ts';
import { evidenceOf, viewChanges, viewRun, viewSite, viewSites } from '../view-sites.ts';
import { ChangesPage } from './changes-view.tsx';
import { ConsentPage } from './consent-page.tsx';
import { SiteList } from './list-view.tsx';
import { RecipientPage, recipientTitle } from './recipient-view.tsx';
import { RunPage, runTitle } from './run-view.tsx';
import { type Back, nothingBack, SiteForm } from './site-form.tsx';
import { SitePage } from './site-view.tsx';
import { siteTexts } from './texts.ts';

type C = Context<Env>;

interface At {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly lang: Lang;
  readonly now: Date;
  readonly id: string;
}

function atSite(c: C): At {
  const { actor } = signedIn(c);
  const { lang, clock, db } = c.var;
  return { deps: { db, clock }, actor, lang, now: clock.now(), id: c.req.param('id') ?? '' };
}

/** What a form cannot be taken for, at its field. @throws whatever is no fault of a field */
function backFrom(
  error: unknown,
  values: ReadonlyMap<string, string>,
  lang: Lang,
  fields: Readonly<Record<string, string>> = {},
): Back {
  if (!(error instanceof Problem) || error.code !== 'bad-input' || error.place === undefined) throw error;
  const { message, remedy } = error.say(lang);
  const text = remedy === undefined ? message : `${message}. ${remedy}`;
  return { values, errors: [{ field: fields[error.place] ?? error.place, text }] };
}

const crumbs = (lang: Lang, ...more: readonly { readonly text: string; readonly href?: string }[]) => [
  { text: siteTexts[lang].list.title, href: '/nettsteder' },
  ...more,
];
const siteCrumb = ({ id, url }: { readonly id: string; readonly url: string }) => ({
  text: hostOf(url),
  href: `/nettsteder/${id}`,
});

async function listPage(c: C, back: Back = nothingBack): Promise<Response> {
  const { deps, actor, lang } = atSite(c);
  const { sites, units, without, days } = await viewSites(deps, actor);
  const keepDays = mayChange(actor, null) ? days : undefined;
  const mayAdd = mayChange(actor, actor.units[0] ?? null);
  return c.render(<SiteList {...{ lang, sites, units, without, mayAdd, keepDays, back }} />, {
    title: siteTexts[lang].list.title,
    width: 'wide',
  });
}

async function keptFor(c: C): Promise<Response> {
  const { deps, actor, lang } = atSite(c);
  const { texts } = await sentForm(c);
  try {
    await keepEvidence(deps, actor, { days: texts.get('days') ?? '' });
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return listPage(c, back);
  }
  setFlash(c, { tone: 'success', text: siteTexts[lang].form.saved });
  return c.redirect('/nettsteder', 303);
}

async function newPage(c: C, back: Back = nothingBack): Promise<Response> {
  const { deps, actor, lang, now } = atSite(c);
  const [own] = actor.units;
  const deed = {
    act: 'observation.bring-in',
    subject: 'site',
    scope: { units: own === undefined ? [] : [own] },
  } as const;
  const all = await perform(deps, actor, deed, (trx) => unitsOn(trx, actor.tenant, osloDate(now)));
  const units = all.filter(({ key }) => mayChange(actor, key));
  const { title, lead } = siteTexts[lang].form;
  return c.render(
    <>
      <PageHeading title={title} lead={lead} />
      <SiteForm lang={lang} action="/nettsteder/ny" {...back} units={units} mayOwn={mayChange(actor, null)} />
    </>,
    { title, breadcrumbs: crumbs(lang, { text: title }) },
  );
}

const choicesOf = (texts: ReadonlyMap<string, string>): SiteChoices => ({
  own: texts.get('own') ?? '',
  pages: texts.get('pages') ?? '',
  journeys: texts.get('journeys') ?? '',
  limit: texts.get('limit') ?? '10',
  robots: texts.get('robots') ?? 'obey',
  sensitive: texts.get('sensitive') === 'ja',
  every: texts.get('every') ?? 'week',
});

async function added(c: C): Promise<Response> {
  const { deps, actor, lang } = atSite(c);
  const { texts } = await sentForm(c);
  try {
    const wish = { ...choicesOf(texts), url: texts.get('url') ?? '', unit: texts.get('unit') ?? '' };
    const id = await declareSite(deps, actor, wish);
    setFlash(c, { tone: 'success', text: siteTexts[lang].form.added });
    return c.redirect(`/nettsteder/${id}`, 303);
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return newPage(c, back);
  }
}

async function sitePage(c: C, back: Back = nothingBack): Promise<Response> {
  const { deps, actor, lang, now, id } = atSite(c);
  const view = await viewSite(deps, actor, id);
  const { site, runs } = view;
  const every = timeAfter(site.every, runs[0]?.state);
  const next = site.confirmed_at === null || site.invented ? undefined : nextDay(every, runs[0]?.asked_at, now);
  const may = mayChange(actor, site.unit) && site.ended_at === null;
  return c.render(<SitePage lang={lang} view={view} may={may} nextDay={next} back={back} />, {
    title: hostOf(site.url),
    breadcrumbs: crumbs(lang, { text: hostOf(site.url) }),
    width: 'wide',
  });
}

async function confirmed(c: C, look: ProofLooker): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  try {
    await confirmSite(deps, actor, { site: id, how: texts.get('how') ?? '' }, look);
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return sitePage(c, back);
  }
  setFlash(c, { tone: 'success', text: siteTexts[lang].confirm.done });
  return c.redirect(`/nettsteder/${id}`, 303);
}

async function scanAsked(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  await askScan(deps, actor, { site: id });
  setFlash(c, { tone: 'success', text: siteTexts[lang].site.queued });
  return c.redirect(`/nettsteder/${id}`, 303);
}

async function settingsPage(c: C, back?: Back): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { site } = await viewSite(deps, actor, id);
  if (!mayChange(actor, site.unit)) throw noSite();
  const { title, shown, show, hide, shownNow, notShown, end, endHelp } = siteTexts[lang].settings;
  const kept = new Map([
    ['own', site.own_hosts.join('\n')],
    ['pages', site.pages.join('\n')],
    ['journeys', site.journeys],
    ['limit', String(site.pages_limit)],
    ['robots', site.robots],
    ['every', site.every],
    ['sensitive', site.sensitive ? 'ja' : ''],
  ]);
  const action = `/nettsteder/${site.id}/innstillinger`;
  const mayShow = decide(actor, 'page.publish', { units: site.unit === null ? [] : [site.unit] }).allowed;
  return c.render(
    <>
      <PageHeading title={title} kicker={hostOf(site.url)} />
      <SiteForm lang={lang} action={action} values={back?.values ?? kept} errors={back?.errors ?? []} />
      {mayShow && (
        <Section title={shown} id="vis" intro={site.public ? shownNow : notShown}>
          <form method="post" action={`/nettsteder/${site.id}/vis`}>
            <input type="hidden" name="vis" value={site.public ? 'nei' : 'ja'} />
            <Button variant="secondary">{site.public ? hide : show}</Button>
          </form>
        </Section>
      )}
      <Section title={end} id="avslutt" intro={endHelp}>
        <form method="post" action={`/nettsteder/${site.id}/avslutt`}>
          <Button variant="secondary" danger>
            {end}
          </Button>
        </form>
      </Section>
    </>,
    { title, breadcrumbs: crumbs(lang, siteCrumb(site), { text: title }) },
  );
}

async function changed(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  try {
    await changeSite(deps, actor, { ...choicesOf(texts), site: id });
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return settingsPage(c, back);
  }
  setFlash(c, { tone: 'success', text: siteTexts[lang].form.saved });
  return c.redirect(`/nettsteder/${id}`, 303);
}

async function shownSent(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  await showSite(deps, actor, { site: id, shown: texts.get('vis') === 'ja' });
  setFlash(c, { tone: 'success', text: siteTexts[lang].form.saved });
  return c.redirect(`/nettsteder/${id}/innstillinger`, 303);
}

async function ended(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  await endSite(deps, actor, { site: id });
  setFlash(c, { tone: 'success', text: siteTexts[lang].settings.ended });
  return c.redirect('/nettsteder', 303);
}

async function recipientPage(c: C, back: Back = nothingBack): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const host = c.req.param('host') ?? '';
  const view = await viewSite(deps, actor, id);
  const { site } = view;
  const one = view.run?.result?.site.recipients.find((each) => each.host === host);
  if (one === undefined) throw new Problem(siteProblems.difference, { code: 'not-found' });
  const units = { units: site.unit === null ? [] : [site.unit] };
  const mayBreach = decide(actor, 'matter.write-down', units).allowed && mayChange(actor, site.unit);
  const mayRegister = decide(actor, 'register.change', { units: [] }).allowed;
  const props = { lang, view, one, back, may: mayChange(actor, site.unit), mayBreach, mayRegister };
  return c.render(<RecipientPage {...props} />, {
    title: recipientTitle(one, lang),
    breadcrumbs: crumbs(lang, siteCrumb(site), { text: host }),
  });
}

async function decided(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  const host = c.req.param('host') ?? '';
  try {
    const sent = (name: string) => texts.get(name) ?? '';
    const wish = { decision: sent('decision'), reason: sent('reason'), until: sent('until') };
    await decideDifference(deps, actor, { ...wish, site: id, host });
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return recipientPage(c, back);
  }
  setFlash(c, { tone: 'success', text: siteTexts[lang].recipient.saved });
  return c.redirect(`/nettsteder/${id}#mottakere`, 303);
}

async function consentPage(c: C, back: Back = nothingBack): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const view = await viewConsent(deps, actor, id);
  return c.render(<ConsentPage {...{ lang, view, back }} may={mayChange(actor, view.site.unit)} />, {
    title: consentTitle[lang],
    breadcrumbs: crumbs(lang, siteCrumb(view.site), { text: consentTitle[lang] }),
  });
}

async function consentDecided(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  try {
    const sent = (name: string) => texts.get(name) ?? '';
    const wish = { decision: sent('decision'), reason: sent('reason'), until: sent('until') };
    await decideConsent(deps, actor, { ...wish, site: id });
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return consentPage(c, back);
  }
  setFlash(c, { tone: 'success', text: siteTexts[lang].recipient.saved });
  return c.redirect(`/nettsteder/${id}/samtykke`, 303);
}

/** A moment from its day and time; undefined where neither was written. @throws Problem (bad-input, `knownAt`) */
function knownFrom(day: string, time: string): Date | undefined {
  if (day.trim() === '') return undefined;
  const clock = time.trim().replace('.', ':').padStart(5, '0');
  const isGood = isDate(day.trim()) && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock);
  if (!isGood) throw new Problem(siteProblems.knownAt, { code: 'bad-input', place: 'knownAt' });
  const { instant } = parseMoment(`${day.trim()}T${clock}`, 'knownAt');
  return instant === undefined ? undefined : new Date(instant);
}

async function breachStarted(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  const host = c.req.param('host') ?? '';
  try {
    const knownAt = knownFrom(texts.get('knownDay') ?? '', texts.get('knownTime') ?? '');
    const { matter, number, isNew } = await startBreach(deps, actor, { site: id, hosts: [host], knownAt });
    const { started, startedBefore } = siteTexts[lang].recipient;
    setFlash(c, isNew ? { tone: 'success', text: started } : { tone: 'info', text: startedBefore(number) });
    return c.redirect(`/saker/${matter}/brudd`, 303);
  } catch (error) {
    const back = backFrom(error, texts, lang, { knownAt: 'knownDay' });
    c.status(422);
    return recipientPage(c, back);
  }
}

async function runPage(c: C, back: Back = nothingBack): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const view = await viewRun(deps, actor, id, c.req.param('run') ?? '');
  const title = runTitle(view, lang);
  const may = decide(actor, 'matter.list', { units: actor.units }).allowed && mayChange(actor, view.site.unit);
  return c.render(<RunPage lang={lang} view={view} may={may} back={back} />, {
    title,
    breadcrumbs: crumbs(lang, siteCrumb(view.site), { text: title }),
    width: 'wide',
  });
}

async function evidenceFile(c: C, version: 'full' | 'public'): Promise<Response> {
  const { deps, actor, id } = atSite(c);
  const { zip, begun, url } = await evidenceOf(deps, actor, { site: id, run: c.req.param('run') ?? '', version });
  const name = `bevis-${hostOf(url)}-${begun.slice(0, 10)}${version === 'public' ? '-offentlig' : ''}.zip`;
  c.header('content-type', 'application/zip');
  c.header('content-disposition', `attachment; filename="${name}"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(zip));
}

/** A picture of the scan, to be shown where the scan is. */
async function pictureFile(c: C): Promise<Response> {
  const { deps, actor, id } = atSite(c);
  const of = (name: string) => c.req.param(name) ?? '';
  const { bytes, mediaType } = await viewPicture(deps, actor, {
    site: id,
    run: of('run'),
    pass: of('pass'),
    file: of('file'),
  });
  c.header('content-type', mediaType);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(bytes));
}

/** The report of a scan in the language of whoever reads it. */
async function reportFile(c: C, version: 'full' | 'public'): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { zip, begun, url } = await evidenceOf(deps, actor, { site: id, run: c.req.param('run') ?? '', version });
  const name = `rapport-${hostOf(url)}-${begun.slice(0, 10)}${version === 'public' ? '-offentlig' : ''}.pdf`;
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', `attachment; filename="${name}"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(await ownReport(zip, lang, 'pdf')));
}

async function putInCase(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const { texts } = await sentForm(c);
  const words = siteTexts[lang].run;
  try {
    const matter = await attachEvidence(deps, actor, {
      site: id,
      run: c.req.param('run') ?? '',
      number: texts.get('number') ?? '',
      version: texts.get('version') ?? '',
      title: (host, begun) => words.documentTitle(host, shortDate(osloDate(new Date(begun)), lang)),
    });
    setFlash(c, { tone: 'success', text: words.added });
    return c.redirect(`/saker/${matter}#dokumenter`, 303);
  } catch (error) {
    const back = backFrom(error, texts, lang);
    c.status(422);
    return runPage(c, back);
  }
}

async function changesPage(c: C): Promise<Response> {
  const { deps, actor, lang, id } = atSite(c);
  const one = (name: string) => c.req.query(name) || undefined;
  const view = await viewChanges(deps, actor, { site: id, from: one('fra'), to: one('til') });
  const { title } = siteTexts[lang].changes;
  return c.render(<ChangesPage lang={lang} view={view} />, {
    title,
    breadcrumbs: crumbs(lang, siteCrumb(view.site), { text: title }),
  });
}

/** The line of the menu, for who may see what was observed. */
export function siteLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const { allowed } = decide(actor, 'observation.read', { units: [] });
  return allowed ? [{ text: siteTexts[lang].menu, href: '/nettsteder' }] : [];
}

/** `/nettsteder`: the owner's sites, what was seen there, and what is done about it. @param look for proof on the net; a test gives its own */
export function siteRoutes(app: Hono<Env>, look: ProofLooker = lookForProof): void {
  transferRoutes(app);
  app.get('/nettsteder', (c) => listPage(c));
  app.post('/nettsteder', keptFor);
  app.get('/nettsteder/ny', (c) => newPage(c));
  app.post('/nettsteder/ny', added);
  app.get('/nettsteder/:id', (c) => sitePage(c));
  app.post('/nettsteder/:id/bekreft', (c) => confirmed(c, look));
  app.post('/nettsteder/:id/skann', scanAsked);
  app.get('/nettsteder/:id/innstillinger', (c) => settingsPage(c));
  app.post('/nettsteder/:id/innstillinger', changed);
  app.post('/nettsteder/:id/vis', shownSent);
  app.post('/nettsteder/:id/avslutt', ended);
  app.get('/nettsteder/:id/mottaker/:host', (c) => recipientPage(c));
  app.post('/nettsteder/:id/mottaker/:host', decided);
  app.post('/nettsteder/:id/mottaker/:host/brudd', breachStarted);
  app.get('/nettsteder/:id/samtykke', (c) => consentPage(c));
  app.post('/nettsteder/:id/samtykke', consentDecided);
  app.get('/nettsteder/:id/sammenlign', changesPage);
  app.get('/nettsteder/:id/skanninger/:run', (c) => runPage(c));
  app.get('/nettsteder/:id/skanninger/:run/bilde/:pass/:file', pictureFile);
  app.get('/nettsteder/:id/skanninger/:run/bevis.zip', (c) => evidenceFile(c, 'full'));
  app.get('/nettsteder/:id/skanninger/:run/bevis-offentlig.zip', (c) => evidenceFile(c, 'public'));
  app.get('/nettsteder/:id/skanninger/:run/rapport.pdf', (c) => reportFile(c, 'full'));
  app.get('/nettsteder/:id/skanninger/:run/rapport-offentlig.pdf', (c) => reportFile(c, 'public'));
  app.post('/nettsteder/:id/skanninger/:run/til-sak', putInCase);
}

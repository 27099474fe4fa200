import type { Context, Hono } from 'hono';
import { isDate, osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { dateInWords } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { findShownLook } from '../find-look.ts';
import type { Asking, Source } from '../find-usage/client.ts';
import { findUsageRoutes } from '../find-usage/routes.ts';
import { dayOf, type Look } from '../look.ts';
import { askAbout } from '../questions.ts';
import { type LookedDeps, seeWhoLooked } from '../see-who-looked.ts';
import { type Standing, standingOf, type Ward } from '../standing.ts';
import { sentForm } from './form-values.ts';
import { logRoutes, pageAsked } from './log-routes.tsx';
import { LookedView, lookedHref } from './looked-view.tsx';
import { manageRoutes } from './manage-routes.tsx';
import { inAll, lookedTexts } from './texts.ts';

/** The other systems that answer live, and how they are asked; given by `app`. */
export interface LookedOptions {
  readonly asking: Asking;
  /** By the owner's id in addresses. */
  readonly sourcesOf: (owner: string) => readonly Source[];
}

/** No other system is asked. */
const alone: LookedOptions = {
  asking: { fetch: (url, init) => fetch(url, init), patience: 3000 },
  sourcesOf: () => [],
};

const longest = 'P1Y';
const usual = 'P30D';

/** The days asked for: the last thirty unless told. @throws Problem (bad-input) */
function daysAsked(c: Context<Env>): { from: string; to: string } {
  const today = osloDate(c.var.clock.now());
  const to = c.req.query('til') || today;
  const from = c.req.query('fra') || (isDate(to) ? shift(to, usual, -1) : today);
  if (isDate(from) && isDate(to) && from <= to && from >= shift(to, longest, -1)) return { from, to };
  throw new Problem(
    inAll((texts) => texts.seen.badDays),
    { code: 'bad-input', place: 'fra' },
  );
}

/** Whose line of days is asked for: one's own, or a child's. @throws Problem (not-found) for anybody else */
function wardAsked(c: Context<Env>, standing: Standing, asked = c.req.query('barn') ?? ''): Ward {
  if (asked === '' || asked === standing.self.person.id) return standing.self;
  const child = standing.children.find(({ person }) => person.id === asked);
  if (child !== undefined) return child;
  throw new Problem(
    inAll((texts) => texts.ask.gone),
    { code: 'not-found', place: 'barn' },
  );
}

function noPersonPage(c: Context<Env>): Response | Promise<Response> {
  const { seen } = lookedTexts[c.var.lang];
  c.status(404);
  return c.render(
    <>
      <PageHeading title={seen.titleSelf} />
      <Empty title={seen.noPersonTitle} text={seen.noPerson} />
    </>,
    { title: seen.titleSelf },
  );
}

function lookedPage(options: LookedOptions) {
  return async (c: Context<Env>): Promise<Response> => {
    const { actor, owner } = signedIn(c);
    const { lang, db, clock } = c.var;
    const deps: LookedDeps = { db, clock, asking: options.asking, sources: options.sourcesOf(owner.slug) };
    const days = daysAsked(c);
    const standing = await standingOf(deps, actor);
    if (standing === undefined) return noPersonPage(c);
    const ward = wardAsked(c, standing);
    const page = pageAsked(c);
    const seen = await seeWhoLooked(deps, actor, standing, { ...days, ward, page });
    const texts = lookedTexts[lang].seen;
    const title = ward === standing.self ? texts.titleSelf : texts.titleChild(ward.person.givenName);
    return c.render(
      <LookedView
        lang={lang}
        standing={standing}
        ward={ward}
        seen={seen}
        reader={actor.id}
        {...days}
        page={page}
        today={osloDate(clock.now())}
      />,
      { title },
    );
  };
}

/** The look that a question is about, and whose it is. @throws Problem (refused, not-found) */
async function lookAsked(c: Context<Env>, key: string, child: string): Promise<{ ward: Ward; look: Look }> {
  const { actor } = signedIn(c);
  const deps = { db: c.var.db, clock: c.var.clock };
  const standing = await standingOf(deps, actor);
  const ward = standing === undefined ? undefined : wardAsked(c, standing, child);
  const look =
    standing === undefined || ward === undefined ? undefined : await findShownLook(deps, actor, standing, ward, key);
  if (ward !== undefined && look !== undefined) return { ward, look };
  throw new Problem(
    inAll((texts) => texts.ask.gone),
    { code: 'not-found', place: 'linje' },
  );
}

async function askPage(
  c: Context<Env>,
  key: string,
  child: string,
  typed?: { text: string; error: string },
): Promise<Response> {
  const { lang } = c.var;
  const { look } = await lookAsked(c, key, child);
  const texts = lookedTexts[lang].ask;
  const errors = typed === undefined ? [] : [{ field: 'sporsmal', text: typed.error }];
  return c.render(
    <>
      <PageHeading title={texts.title} lead={texts.lead} kicker={dateInWords(dayOf(look), lang)} />
      <form class="sv-form" method="post" action="/hvem-har-sett/spor" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="linje" value={key} />
        <input type="hidden" name="barn" value={child} />
        <TextArea
          lang={lang}
          name="sporsmal"
          label={texts.label}
          description={texts.help}
          value={typed?.text}
          error={typed?.error}
        />
        <div class="sv-actions">
          <Button>{texts.send}</Button>
        </div>
      </form>
    </>,
    {
      title: texts.title,
      breadcrumbs: [
        { text: lookedTexts[lang].seen.titleSelf, href: lookedHref(child === '' ? undefined : child) },
        { text: texts.title },
      ],
    },
  );
}

async function askSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  const form = await sentForm(c);
  const [key, child, text] = [form.text('linje').slice(0, 300), form.text('barn').slice(0, 60), form.text('sporsmal')];
  const { ward, look } = await lookAsked(c, key, child);
  try {
    await askAbout({ db, clock }, actor, ward, look, text);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return askPage(c, key, child, { text, error: error.say(lang).message });
  }
  setFlash(c, { tone: 'success', text: lookedTexts[lang].ask.sent });
  return c.redirect(`${lookedHref(child === '' ? undefined : child)}#sporsmal`, 303);
}

/** `/hvem-har-sett`, `/logg` and `/api/v2`: who has looked, for those whose data it is, for log readers and for programs. */
export function lookedRoutes(app: Hono<Env>, options: LookedOptions = alone): void {
  app.get('/hvem-har-sett', lookedPage(options));
  app.get('/hvem-har-sett/spor', (c) => askPage(c, c.req.query('linje') ?? '', c.req.query('barn') ?? ''));
  app.post('/hvem-har-sett/spor', askSent);
  logRoutes(app);
  manageRoutes(app);
  findUsageRoutes(app);
}

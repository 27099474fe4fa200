import type { Context, Hono } from 'hono';
import { osloDate } from '#src/kernel/date.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { beginCollecting, type CollectDeps, type Rooms, runCollecting } from '../collect/collect.ts';
import { dutyDeps, unitsToday } from '../duty/deps.ts';
import { dutySent, type SentFields, type Tried } from '../duty/form.ts';
import { askOutside, meetOtherwise } from '../outside/ask.ts';
import { decideParts } from '../package/decide-parts.ts';
import { givePackage } from '../package/give.ts';
import { InnsynPage } from './innsyn-view.tsx';
import { originOf } from './origin.ts';
import { PackageView } from './package-view.tsx';
import { innsynTexts } from './texts.ts';
import { pathsOf, previewOf, viewInnsyn } from './view-innsyn.ts';

const depsOf = (c: Context<Env>, rooms: Rooms): CollectDeps => ({ ...dutyDeps(c), rooms });

async function innsynPage(c: Context<Env>, rooms: Rooms, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const view = await viewInnsyn(depsOf(c, rooms), actor, c.req.param('id') ?? '', lang);
  const title = innsynTexts.title[lang];
  const dueOn = workingDaysAfter(osloDate(clock.now()), 5);
  return c.render(<InnsynPage lang={lang} view={view} units={await unitsToday(c)} tried={tried} dueOn={dueOn} />, {
    title,
    width: 'wide',
    breadcrumbs: [{ text: `${innsynTexts.case[lang]} ${view.number}`, href: `/saker/${view.row.id}` }, { text: title }],
  });
}

/** So long the one who asked for it waits for a collection; a longer one goes on by itself, and the page tells how far it has come. */
const patience = 2_000;

async function collect(c: Context<Env>, deps: CollectDeps, matter: string): Promise<void> {
  const { actor } = signedIn(c);
  const id = await beginCollecting(deps, actor, matter);
  const work = runCollecting(deps, actor.tenant, id);
  // It writes down by itself what went wrong; nobody waits for it any more.
  work.catch(() => {});
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
}

type Form = (c: Context<Env>, deps: CollectDeps, matter: string, sent: SentFields) => Promise<void>;

const forms: Readonly<Record<string, Form>> = {
  samle: collect,
  spor: async (c, deps, matter, sent) => {
    const { actor } = signedIn(c);
    const units = (await unitsToday(c)).map(({ key }) => key);
    const wish = { matter, requirement: sent.text('system'), to: sent.text('to'), dueOn: sent.text('dueOn') };
    await askOutside(deps, actor, wish, units);
  },
  annet: (c, deps, matter, sent) => {
    const wish = { matter, requirement: sent.text('system'), reason: sent.text('reason') };
    return meetOtherwise(deps, signedIn(c).actor, wish);
  },
  godta: (c, deps, matter) => decideParts(deps, signedIn(c).actor, { matter, paths: 'as-proposed' }),
  del: (c, deps, matter, sent) =>
    decideParts(deps, signedIn(c).actor, {
      matter,
      paths: sent.many('paths'),
      decision: sent.text('decision') === 'given' ? 'given' : sent.text('decision') === 'withheld' ? 'withheld' : '',
      ground: sent.text('ground'),
    }),
  gi: (c, deps, matter, sent) => {
    const { actor, owner } = signedIn(c);
    return givePackage(deps, actor, {
      matter,
      expiresOn: sent.text('expires'),
      owner: owner.name,
      origin: originOf(c),
    });
  },
};

const said = {
  samle: innsynTexts.started,
  spor: innsynTexts.taskGiven,
  annet: innsynTexts.written,
  godta: innsynTexts.accepted,
  gi: innsynTexts.given,
} as const;

/** Opens a group of parts again, so that each can be decided anew. */
async function again(c: Context<Env>, deps: CollectDeps, matter: string, group: string): Promise<void> {
  const { actor } = signedIn(c);
  const paths = await pathsOf(deps, actor, matter, group);
  await decideParts(deps, actor, { matter, paths, decision: 'undecided' });
}

function innsynSent(c: Context<Env>, rooms: Rooms): Promise<Response> {
  signedIn(c);
  const deps = depsOf(c, rooms);
  return dutySent(
    c,
    'innsyn',
    (tried) => innsynPage(c, rooms, tried),
    async (sent, form, matter) => {
      const [name = '', ...rest] = form.split('_');
      if (name === 'igjen') await again(c, deps, matter, rest.join('_'));
      else if (Object.hasOwn(forms, name)) await forms[name]?.(c, deps, matter, sent);
      return Object.hasOwn(said, name) ? said[name as keyof typeof said] : innsynTexts.saved;
    },
  );
}

async function previewPage(c: Context<Env>, rooms: Rooms): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang } = c.var;
  const matter = c.req.param('id') ?? '';
  const { number, contents } = await previewOf(depsOf(c, rooms), actor, { matter, owner: owner.name, lang });
  const title = innsynTexts.previewTitle[lang];
  return c.render(
    <>
      <PageHeading
        kicker={`${innsynTexts.case[lang]} ${number}`}
        title={title}
        lead={contents === undefined ? innsynTexts.nothingYet[lang] : innsynTexts.previewLead[lang]}
      />
      {contents === undefined ? (
        <Empty title={innsynTexts.nothingYet[lang]} />
      ) : (
        <PackageView contents={contents} lang={lang} />
      )}
    </>,
    {
      title,
      breadcrumbs: [
        { text: `${innsynTexts.case[lang]} ${number}`, href: `/saker/${matter}` },
        { text: innsynTexts.title[lang], href: `/saker/${matter}/innsyn` },
        { text: title },
      ],
    },
  );
}

/** `/saker/:id/innsyn`: collecting what is held on somebody, and giving them the copy. @param rooms every room there is */
export function innsynRoutes(app: Hono<Env>, rooms: Rooms): void {
  app.get('/saker/:id/innsyn', (c) => innsynPage(c, rooms));
  app.post('/saker/:id/innsyn', (c) => innsynSent(c, rooms));
  app.get('/saker/:id/innsyn/forhandsvisning', (c) => previewPage(c, rooms));
}

import type { Context, Hono } from 'hono';
import { entriesOf, entryAt, entryHref, entryRef } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { findingsJson } from '../findings-json.ts';
import type { Requirement } from '../requirement.ts';
import { scopes } from '../subjects.ts';
import { type FindingsView, viewFindings } from '../view-findings.ts';
import { FindingPage, NotThenPage } from './finding-view.tsx';
import { FindingsPage } from './findings-view.tsx';
import { addressOf, ownerPlace, type Query, type QueryFault, readQuery } from './query.ts';
import { QuestionForm } from './question-form.tsx';
import { mayRead, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';
import { viewTurns } from './view-turns.ts';

/** What a page is made from, or what is wrong with the question. */
type Asked =
  | { readonly sight: Sight; readonly query: Query }
  | { readonly query: Query; readonly faults: readonly QueryFault[]; readonly latest?: number };

async function ask(c: Context<Env>): Promise<Asked> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const query = readQuery(c.req.query(), lang);
  if (query.faults.length > 0) return { query, faults: query.faults };
  const view = await viewFindings(c.var, actor, query.question);
  const { known } = query.question;
  const { latest } = view.register;
  if (known !== undefined && known > latest) {
    return { query, latest, faults: [{ field: 'kjent', text: pageTexts[lang].faults.noSuchChange(known, latest) }] };
  }
  return { sight: { view, actor, lang, asked: query.typed }, query };
}

/** The question again, with what is wrong in it and what was typed. */
function askAgain(c: Context<Env>, asked: Extract<Asked, { faults: unknown }>) {
  const { lang } = c.var;
  const texts = pageTexts[lang];
  c.status(400);
  return c.render(
    <>
      <PageHeading title={texts.question.errorTitle} lead={texts.question.errorLead} />
      <QuestionForm
        lang={lang}
        action={c.req.path}
        typed={asked.query.typed}
        faults={asked.faults}
        latest={asked.latest}
      />
    </>,
    {
      title: texts.question.errorTitle,
      breadcrumbs: [{ text: texts.title, href: '/funn' }, { text: texts.question.errorTitle }],
    },
  );
}

function noSuchFinding(): Problem {
  const words = (name: 'notFound' | 'notFoundRemedy') => ({
    nb: pageTexts.nb.finding[name],
    nn: pageTexts.nn.finding[name],
    en: pageTexts.en.finding[name],
  });
  return new Problem(words('notFound'), { code: 'not-found', remedy: words('notFoundRemedy') });
}

/** The subject that an address names: `systems/swis` or `owner`. @throws Problem (not-found) */
function subjectOf(kind: string | undefined, key: string | undefined): string {
  if (kind === undefined || key === undefined) return 'owner';
  // The word for a kind in addresses is the register's.
  const of = Object.values(scopes).find(
    (each) => entryHref(each, key) === `/register/${kind}/${encodeURIComponent(key)}`,
  );
  if (of === undefined) throw noSuchFinding();
  return entryRef(of, key);
}

function requirementOf(view: FindingsView, id: string): Requirement {
  const requirement = view.requirements.find((one) => one.id === id);
  if (requirement === undefined) throw noSuchFinding();
  return requirement;
}

/** Is the requirement asked of this subject on some other day that the register knows of? */
function isAskedElsewhen({ register, snapshot }: FindingsView, requirement: Requirement, subject: string): boolean {
  const kind = scopes[requirement.scope];
  if (kind === 'owner' || !subject.startsWith(`${kind}/`)) return false;
  const key = subject.slice(kind.length + 1);
  if (!Object.hasOwn(register.landscape.entries[kind] ?? {}, key)) return false;
  // There on the day and still no finding: a system that nobody uses then, or a finding that is not this person's to read.
  if (entryAt(snapshot, subject) === undefined) return true;
  const uses = [...entriesOf(snapshot, 'uses').values()];
  return kind === 'systems' && !uses.some((use) => use.body.system === key);
}

async function findingPage(c: Context<Env>, id: string, kind?: string, key?: string) {
  const asked = await ask(c);
  if (!('sight' in asked)) return askAgain(c, asked);
  const { sight, query } = asked;
  const { view, lang, actor } = sight;
  const requirement = requirementOf(view, id);
  const subject = subjectOf(kind, key);
  const finding = view.findings.find((one) => one.requirement === id && one.subject === subject);
  const list = { text: pageTexts[lang].title, href: addressOf('/funn', query.typed) };
  const title = requirement.title[lang];
  if (finding !== undefined) {
    const turns = await viewTurns(c.var, actor, view, requirement, finding);
    return c.render(
      <FindingPage sight={sight} query={query} finding={finding} requirement={requirement} turns={turns} />,
      {
        title,
        breadcrumbs: [list, { text: title }],
        width: 'wide',
      },
    );
  }
  if (!isAskedElsewhen(view, requirement, subject)) throw noSuchFinding();
  c.status(404);
  return c.render(<NotThenPage sight={sight} query={query} place={{ requirement: id, subject }} />, {
    title,
    breadcrumbs: [list, { text: title }],
  });
}

async function jsonFile(c: Context<Env>) {
  const asked = await ask(c);
  if (!('sight' in asked)) {
    const place = asked.faults.map(({ field }) => field).join(', ');
    throw new Problem(asked.faults.map(({ text }) => text).join(' '), { code: 'bad-input', place });
  }
  const { sight } = asked;
  const { view, lang } = sight;
  // On the page other schools are a number; in the file they are not there.
  const findings = view.findings.map((finding) => ({
    ...finding,
    units: finding.units.filter((key) => mayRead(sight, `units/${key}`)),
  }));
  const { owner } = signedIn(c);
  c.header('content-disposition', `attachment; filename="funn-${owner.slug}-${view.asOf}.json"`);
  c.header('content-type', 'application/json; charset=utf-8');
  c.header('cache-control', 'no-store');
  return c.body(`${JSON.stringify(findingsJson(view.pack, view, findings, lang, [view.snapshot.origin]), null, 2)}\n`);
}

/** `/funn`: where the owner stands; one finding; and the findings as a file. */
export function findingsRoutes(app: Hono<Env>): void {
  app.get('/funn', async (c) => {
    const asked = await ask(c);
    if (!('sight' in asked)) return askAgain(c, asked);
    return c.render(<FindingsPage {...asked} />, { title: pageTexts[c.var.lang].title, width: 'wide' });
  });
  app.get('/funn.json', jsonFile);
  app.get(`/funn/:requirement/${ownerPlace}`, (c) => findingPage(c, c.req.param('requirement')));
  app.get('/funn/:requirement/:kind/:key', (c) => {
    const { requirement, kind, key } = c.req.param();
    return findingPage(c, requirement, kind, key);
  });
}

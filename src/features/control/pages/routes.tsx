import type { Context, Hono } from 'hono';
import { entriesOf, entryAt, entryHref, entryRef, scopeOf } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decide } from '#src/platform/access/decide.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { findingsJson } from '../findings-json.ts';
import { packs } from '../packs/packs.ts';
import type { Requirement } from '../requirement.ts';
import { scopes } from '../subjects.ts';
import type { FindingsView } from '../view-findings.ts';
import { ask, askAgain } from './ask.tsx';
import { FindingPage, NotThenPage } from './finding-view.tsx';
import { FindingsPage } from './findings-view.tsx';
import { addressOf, ownerPlace } from './query.ts';
import { mayRead, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';
import { viewTurns } from './view-turns.ts';

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

/** The law that a requirement is of: on whatever day it is looked at, its page is about that law. */
const packWith = (id: string) =>
  Object.values(packs).find((pack) => pack.requirements.some((one) => one.id === id))?.id;

function requirementOf(view: FindingsView, id: string): Requirement {
  const requirement = view.requirements.find((one) => one.id === id);
  if (requirement === undefined) throw noSuchFinding();
  return requirement;
}

/** Is the requirement asked of this subject on some other day that the register knows of? */
function isAskedElsewhen({ view, actor }: Sight, requirement: Requirement, subject: string): boolean {
  const { register, snapshot } = view;
  const kind = scopes[requirement.scope];
  if (kind === 'owner' || !subject.startsWith(`${kind}/`)) return false;
  const key = subject.slice(kind.length + 1);
  const versions = Object.hasOwn(register.landscape.entries[kind] ?? {}, key)
    ? register.landscape.entries[kind]?.[key]
    : [];
  const last = versions?.at(-1);
  // Also on another day, an entry of somebody else's unit is not there for this person.
  if (last === undefined || !decide(actor, 'register.read', scopeOf(kind, key, last)).allowed) return false;
  // There on the day and still no finding: a system that nobody uses then, or a finding that is not this person's to read.
  if (entryAt(snapshot, subject) === undefined) return true;
  const uses = [...entriesOf(snapshot, 'uses').values()];
  return kind === 'systems' && !uses.some((use) => use.body.system === key);
}

async function findingPage(c: Context<Env>, id: string, kind?: string, key?: string) {
  const asked = await ask(c, packWith(id));
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
  if (!isAskedElsewhen(sight, requirement, subject)) throw noSuchFinding();
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

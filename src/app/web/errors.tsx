import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, SignInNeeded, StepUpNeeded } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import type { WebDeps } from './deps.ts';
import { renderPage } from './frame.tsx';
import { TooMany } from './rates.ts';
import { errorRecord } from './record.ts';
import { signInPath } from './sign-in/paths.ts';
import { webTexts } from './texts.ts';

type Kind = Problem['code'] | 'too-many' | 'foreign-form' | 'too-large' | 'unforeseen';

const statuses = {
  'bad-input': 400,
  'not-found': 404,
  refused: 403,
  conflict: 409,
  unavailable: 503,
  'too-many': 429,
  'foreign-form': 403,
  'too-large': 413,
  unforeseen: 500,
} as const satisfies Record<Kind, number>;

interface ErrorViewProps {
  readonly lang: Lang;
  readonly kind: Kind;
  readonly problem?: Problem | undefined;
  readonly reference?: string | undefined;
}

/** What happened, where, and what now: in the problem's own words where it has them in this language, else in ours. */
const ErrorView: FC<ErrorViewProps> = ({ lang, kind, problem, reference }) => {
  const texts = webTexts[lang];
  const { title, text } = texts.errors[kind];
  const said = problem?.say(lang);
  const inWords = lang === 'en' || said?.message !== problem?.message;
  return (
    <>
      <PageHeading title={title} lead={said && inWords ? said.message : text}>
        <ButtonLink href="/" variant="secondary">
          {texts.toFrontPage}
        </ButtonLink>
      </PageHeading>
      {problem && inWords && <ProblemFacts lang={lang} problem={problem} />}
      {problem && !inWords && (
        <details class="ds-details sv-details">
          <summary>{texts.details}</summary>
          <pre lang="en">{problem.describe()}</pre>
        </details>
      )}
      {reference && (
        <p>
          {texts.reference} <strong>{reference}</strong>
        </p>
      )}
    </>
  );
};

const ProblemFacts: FC<{ lang: Lang; problem: Problem }> = ({ lang, problem }) => {
  const { where, law, now } = webTexts[lang].problem;
  const facts = [
    { term: now, value: problem.say(lang).remedy },
    { term: where, value: problem.place },
    { term: law, value: problem.law },
  ].filter(({ value }) => value !== undefined);
  return facts.length === 0 ? null : <Facts lang={lang} items={facts} />;
};

/** PostgreSQL that is not there, is starting or is stopping: something that passes. */
const passing = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P02', '57P03', '53300', '08006']);

function isPassing(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && passing.has(error.code);
}

function kindOf(error: Error): Kind {
  if (error instanceof Problem) return error.code;
  if (error instanceof TooMany) return 'too-many';
  if (error instanceof HTTPException) {
    return error.status === 413 ? 'too-large' : error.status === 403 ? 'foreign-form' : 'bad-input';
  }
  return isPassing(error) ? 'unavailable' : 'unforeseen';
}

type ErrorDeps = Pick<WebDeps, 'assets' | 'navigation' | 'record'>;

async function errorPage(c: Context<Env>, deps: ErrorDeps, kind: Kind, error?: Error): Promise<Response> {
  const { lang = 'nb', requestId } = c.var as Partial<Env['Variables']>;
  c.status(statuses[kind]);
  if (kind === 'unavailable') c.header('retry-after', '10');
  if (error instanceof TooMany) c.header('retry-after', String(error.retryAfter));
  const ours = kind === 'unforeseen' || kind === 'unavailable';
  const content = (
    <ErrorView
      lang={lang}
      kind={kind}
      problem={error instanceof Problem ? error : undefined}
      reference={ours ? requestId : undefined}
    />
  );
  return renderPage(c, deps, content, { title: webTexts[lang].errors[kind].title });
}

/** Where there is no such page. */
export function notFoundPage(deps: ErrorDeps): NotFoundHandler<Env> {
  return (c) => errorPage(c, deps, 'not-found');
}

/** The page that was asked for; what a form would have changed is not sent again by itself. */
function wayBack(c: Context<Env>): string {
  return c.req.method === 'GET' ? c.req.url.slice(new URL(c.req.url).origin.length) : '/';
}

/** Every error ends here: what a person can mend is said, what nobody foresaw is recorded under a reference and not shown. */
export function errorPages(deps: ErrorDeps): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof SignInNeeded) {
      return c.redirect(signInPath(wayBack(c)), 303);
    }
    if (error instanceof StepUpNeeded) {
      return c.redirect(`/logg-inn/sterkere?til=${encodeURIComponent(wayBack(c))}`, 303);
    }
    const kind = kindOf(error);
    if (kind === 'unforeseen' || isPassing(error)) deps.record(errorRecord(c, error));
    return errorPage(c, deps, kind, error);
  };
}

import type { Context, MiddlewareHandler } from 'hono';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Env, PageOptions } from '#src/platform/web/context.ts';
import { takeFlash } from '#src/platform/web/flash.ts';
import { Page } from '#src/ui/page.tsx';
import type { WebDeps } from './deps.ts';
import { webTexts } from './texts.ts';

type FrameDeps = Pick<WebDeps, 'assets' | 'navigation' | 'sourceUrl'>;

/** A page around its content, as the answer to a request. Works also where the request never came to the session. */
export async function renderPage(
  c: Context<Env>,
  deps: FrameDeps,
  content: Child,
  options: PageOptions,
): Promise<Response> {
  const { lang = 'nb', actor = null, owner = null } = c.var as Partial<Env['Variables']>;
  const address = new URL(c.req.url);
  const page = (
    <Page
      lang={lang}
      title={options.title}
      url={`${address.pathname}${address.search}`}
      assets={deps.assets}
      owner={owner?.name}
      person={actor ? { name: actor.name, role: webTexts[lang].roles[actor.role], href: '/innlogginger' } : undefined}
      navigation={actor && owner ? deps.navigation({ actor, owner }, lang) : []}
      origin={owner?.origin ?? undefined}
      flash={takeFlash(c)}
      breadcrumbs={options.breadcrumbs}
      width={options.width}
      sourceUrl={deps.sourceUrl}
    >
      {content}
    </Page>
  );
  // What is shown to one person, or in one language, is nothing for a cache in between.
  c.header('cache-control', 'no-store');
  c.header('content-language', lang);
  return c.html(
    <>
      {raw('<!doctype html>')}
      {page}
    </>,
  );
}

/** Gives every route `c.render(content, { title, breadcrumbs, width })`. */
export function setFrame(deps: FrameDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.setRenderer((content: Child, options: PageOptions) => renderPage(c, deps, content, options));
    await next();
  };
}

import { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { serveAssets } from './assets.ts';
import { limitBody } from './body-limit.ts';
import type { WebDeps } from './deps.ts';
import { errorPages, notFoundPage } from './errors.tsx';
import { setFrame } from './frame.tsx';
import { frontPage } from './front.tsx';
import { setLanguage } from './language.ts';
import { limitRates } from './rate-limit.ts';
import { createLimiter, defaultRates } from './rates.ts';
import { recordRequest } from './record.ts';
import { refuseForeignForms, refuseZeroBytes, setSecureHeaders } from './security.ts';
import { isSecure, setActor } from './session.ts';
import { signInPages } from './sign-in/routes.tsx';

/** The web application: what every request passes, in order, then the pages. Nothing listens yet; tests call `app.request`. */
export function createApp(deps: WebDeps): Hono<Env> {
  const app = new Hono<Env>();
  const limiter = createLimiter(deps.rates ?? defaultRates);

  app.use(recordRequest(deps));
  app.use(setSecureHeaders(deps.origin));
  app.use(serveAssets(deps.assets));
  app.use(setLanguage(isSecure(deps.origin)));
  app.use(limitBody(deps.maxBody ?? 5_000_000));
  app.use(refuseForeignForms(deps.origin));
  app.use(setActor(deps));
  app.use(setFrame(deps));
  app.use(limitRates(deps, limiter));
  app.use(refuseZeroBytes());

  frontPage(app, deps);
  signInPages(app, deps, limiter);
  deps.routes(app);

  app.notFound(notFoundPage(deps));
  app.onError(errorPages(deps));
  return app;
}

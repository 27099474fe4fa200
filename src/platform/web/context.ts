import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { Owner, SignedIn } from '#src/platform/identity/signed-in.ts';

/** What a route hands the frame beside its content. */
export interface PageOptions {
  /** For the window's title; the h1 belongs to the content. */
  readonly title: string;
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string }[];
  /** `wide` for register, map and review; else a calm column. */
  readonly width?: 'normal' | 'wide';
}

/** What the web frame puts in every request's context before a route sees it. */
export interface Env {
  Variables: {
    lang: Lang;
    /** Visitors come over https: cookies are bound to the host and never sent in the open. */
    secure: boolean;
    /** Null for a visitor who is not signed in. */
    actor: Actor | null;
    owner: Owner | null;
    db: Db;
    clock: Clock;
    /** The register as policy, and how people stand to each other: what `performAbout` decides by. */
    about: AboutDeps;
    /** Stands in the log and on error pages. */
    requestId: string;
  };
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: an interface is what merges with Hono's own
    (content: Child, options: PageOptions): Response | Promise<Response>;
  }
}

/** Thrown where only the signed-in may be; the frame sends the visitor to sign in, and back. */
export class SignInNeeded extends Error {}

export { StepUpNeeded } from '#src/platform/access/step-up.ts';

/**
 * The person signed in, for routes that need one.
 * @throws SignInNeeded for anybody else
 */
export function signedIn(c: Context<Env>): SignedIn {
  const { actor, owner } = c.var;
  if (actor === null || owner === null) throw new SignInNeeded('nobody is signed in');
  return { actor, owner };
}

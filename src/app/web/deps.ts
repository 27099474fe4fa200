import type { Hono } from 'hono';
import type { Lang } from '#src/kernel/language.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { PeopleWithNumber } from '#src/platform/identity/accounts.ts';
import type { Provider } from '#src/platform/identity/provider.ts';
import type { SignIn } from '#src/platform/identity/sign-in.ts';
import type { SignedIn } from '#src/platform/identity/signed-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import type { Navigation } from '#src/ui/header.tsx';
import type { StaticAssets } from './assets.ts';
import type { Rates } from './rates.ts';

/** One answered request; the route is its pattern (`/funn/:id`), never the address, which may name somebody. */
export interface RequestRecord {
  readonly event: 'request';
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** An error nobody foresaw. Its message is left out, because messages quote values, and values may be personal data. */
export interface ErrorRecord {
  readonly event: 'error';
  readonly requestId: string;
  readonly route: string;
  readonly error: string;
  readonly code?: string;
  readonly frames: readonly string[];
}

/** How people show who they are. */
export interface IdentityDeps {
  readonly providers: readonly Provider[];
  readonly peopleWithNumber: PeopleWithNumber;
  /** The providers are imitations on this machine, and the page says so. */
  readonly demo: boolean;
}

/** What the web frame is composed of, given by `app`. */
export interface WebDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly assets: StaticAssets;
  /** Identity providers; nobody can sign in where there is none. */
  readonly identity?: IdentityDeps | undefined;
  /** Sign-in by a list instead: for tests in one process. */
  readonly signIn?: SignIn | undefined;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
  /** How much is taken from one network or session; the defaults unless told. */
  readonly rates?: Rates;
  /** Cryptographically random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** The address visitors use, for example `https://personvern.kommune.no`; it decides cookies and which forms are ours. */
  readonly origin: string;
  /** The menu of somebody signed in; the first item is where signing in leads. */
  readonly navigation: (signedIn: SignedIn, lang: Lang) => Navigation;
  /** The whole URL map beside the frame's own pages. */
  readonly routes: (app: Hono<Env>) => void;
  /** One structured line for each request and unforeseen error; metrics are counted from the same. */
  readonly record: (record: RequestRecord | ErrorRecord) => void;
  /** Where the source of this installation is offered to its users (AGPL-3.0 section 13). */
  readonly sourceUrl?: string;
  /** Bytes that a form may hold; 5 MB unless told. */
  readonly maxBody?: number;
}

import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { DemoSubject } from '#src/app/demo-provider/settings.ts';
import { startDemoProvider } from '#src/app/demo-provider/start.ts';
import { createPeopleWithNumber } from '#src/app/known-people.ts';
import { createApp } from '#src/app/web/app.ts';
import type { StaticAssets } from '#src/app/web/assets.ts';
import type { Rates } from '#src/app/web/rates.ts';
import { backChannelPath, callbackPaths, startPath } from '#src/app/web/sign-in/paths.ts';
import { perform } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import { type ProfileName, profileNames } from '#src/platform/identity/profiles.ts';
import { openProvider, type ProviderSettings } from '#src/platform/identity/provider.ts';
import { StepUpNeeded, signedIn } from '#src/platform/web/context.ts';
import { assetsFrom } from '#src/ui/assets.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { type Jar, openJar } from './jar.ts';
import { openTamperer, type Tamperer } from './tampering.ts';

const noAssets: StaticAssets = { ...assetsFrom({ 'main.css': 'main.css', 'main.js': 'main.js' }), files: new Map() };

/** The application and a real provider in a process of its own, both on loopback, with something in between. */
export interface IdentityHouse {
  readonly base: TestDatabase;
  readonly origin: string;
  readonly tamperers: Readonly<Record<ProfileName, Tamperer>>;
  readonly clients: Readonly<Record<ProfileName, string>>;
  /** Moves the application's clock; the provider's stays. */
  advance(milliseconds: number): void;
  /** A browser without a window. */
  jar(): Jar;
  /** Goes to the provider's page, and no further. @returns the address of its form */
  toProvider(
    jar: Jar,
    profile: ProfileName,
    more?: { readonly stronger?: boolean; readonly til?: string },
  ): Promise<string>;
  /** Chooses somebody on the provider's page, and follows until something is answered. */
  choose(jar: Jar, form: string, person: string, acr?: string): ReturnType<Jar['follow']>;
  /** The whole way in. */
  signIn(jar: Jar, profile: ProfileName, person: string, acr?: string): ReturnType<Jar['follow']>;
  /** Why the last sign-in was refused before anybody was known. */
  lastRefusal(): Promise<
    { readonly reason: string; readonly profile: string; readonly origin: string | null } | undefined
  >;
  drop(): Promise<void>;
}

const secret = (profile: ProfileName) => `a secret of the test for ${profile}`;

const wide = { atOnce: 100_000, aMinute: 100_000 };

interface HouseOptions {
  /** Wide enough for a test, unless told. */
  readonly rates?: Rates;
  /** Nothing in between: the provider goes by its own address, and its tokens pass as they are. */
  readonly direct?: boolean;
  /** Style and script as they were built, where a browser looks at them. */
  readonly assets?: StaticAssets;
}

const allWide: Rates = { 'sign-in': wide, refused: wide, form: wide, 'open-form': wide, page: wide, 'open-page': wide };

/** Opens it; `drop` it in `afterAll`. @param people whom the provider imitates */
export async function openIdentityHouse(
  people: readonly DemoSubject[],
  { rates = allWide, assets = noAssets, direct = false }: HouseOptions = {},
): Promise<IdentityHouse> {
  const [base, provider, feide, idporten] = await Promise.all([
    testDatabase(),
    startDemoProvider(),
    openTamperer(),
    openTamperer(),
  ]);
  const tamperers = { feide, idporten };
  let ahead = 0;
  const clock: Clock = { now: () => new Date(Date.now() + ahead) };
  let fetchApp: ReturnType<typeof createApp>['fetch'] = () => new Response(null, { status: 503 });
  const server = serve({ fetch: (request, env) => fetchApp(request, env), hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const clients = { feide: 'test-feide', idporten: 'test-idporten' };
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const named = { alg: 'ES256', kid: 'skolevern' } as const;
  const clientOf = (profile: ProfileName) => ({
    // At ID-porten the application shows itself by a signature, at Feide by a secret: both are tried.
    ...(profile === 'idporten' ? { publicKey: { ...pair.publicKey.export({ format: 'jwk' }), ...named } } : {}),
    clientId: clients[profile],
    clientSecret: secret(profile),
    redirectUri: `${origin}${callbackPaths[profile]}`,
  });
  for (const profile of profileNames) tamperers[profile].pointTo(provider.issuers[profile]);
  await provider.configure({
    origin,
    clients: { feide: clientOf('feide'), idporten: clientOf('idporten') },
    backChannel: `${origin}${backChannelPath}`,
    people,
    ...(direct ? {} : { issuers: { feide: feide.origin, idporten: idporten.origin } }),
  });
  const settings = profileNames.map(
    (profile): ProviderSettings => ({
      profile,
      issuer: direct ? provider.issuers[profile] : tamperers[profile].origin,
      clientId: clients[profile],
      auth:
        profile === 'idporten'
          ? { kind: 'key', key: { ...pair.privateKey.export({ format: 'jwk' }), ...named } }
          : { kind: 'secret', secret: secret(profile) },
      insecure: true,
    }),
  );
  fetchApp = createApp({
    db: base.db,
    clock,
    assets,
    identity: {
      providers: settings.map((one) => openProvider(one, clock)),
      peopleWithNumber: createPeopleWithNumber(base.db, clock),
      demo: false,
    },
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    origin,
    navigation: () => [{ text: 'Mitt', href: '/mitt' }],
    record: () => {},
    rates,
    routes(routes) {
      routes.get('/mitt', (c) => c.json({ ...signedIn(c).actor }));
      routes.get('/taushetsbelagt', (c) => {
        if (signedIn(c).actor.secondFactor !== true) throw new StepUpNeeded('two factors are needed');
        return c.text('det hemmelige');
      });
      routes.post('/taushetsbelagt', (c) => {
        if (signedIn(c).actor.secondFactor !== true) throw new StepUpNeeded('two factors are needed');
        return c.text('gjort');
      });
      routes.get('/rapport-av-test', (c) =>
        perform(
          { db: base.db, clock },
          signedIn(c).actor,
          { act: 'report.read', subject: 'x', scope: { units: [] } },
          async () => c.text('rapport'),
        ),
      );
    },
  }).fetch;

  const house: IdentityHouse = {
    base,
    origin,
    tamperers,
    clients,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    jar: openJar,
    async toProvider(jar, profile, { stronger = false, til = '/mitt' } = {}) {
      const { url, answer, hops } = await jar.follow(`${origin}${startPath(profile, til, stronger)}`);
      if (answer.status !== 200 || !url.includes('/velg/')) throw new Error(`${answer.status} at ${hops.join(' -> ')}`);
      await answer.text();
      return url;
    },
    choose: (jar, form, person, acr = '') =>
      jar.follow(form, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(form).origin },
        body: new URLSearchParams({ person, acr }).toString(),
      }),
    async signIn(jar, profile, person, acr) {
      return house.choose(jar, await house.toProvider(jar, profile), person, acr);
    },
    lastRefusal: () =>
      base.admin
        .selectFrom('sign_in_refusal')
        .select(['reason', 'profile', 'origin'])
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    async drop() {
      await provider.stop();
      await Promise.all([feide.close(), idporten.close()]);
      server.close();
      await base.drop();
    },
  };
  return house;
}

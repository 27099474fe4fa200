import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildAuthorizationUrlWithPAR,
  buildEndSessionUrl,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  PrivateKeyJwt,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import { type Identity, identityFrom } from './identity.ts';
import { levelFor, type ProfileName, profiles, reaches, type Strength } from './profiles.ts';
import { type RefusalReason, SignInRefused } from './refusals.ts';

/** How the installation is known at a provider, from its settings. */
export interface ProviderSettings {
  readonly profile: ProfileName;
  /** Exactly as the provider writes it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly auth:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'key'; readonly key: JsonWebKey & { readonly kid?: string; readonly alg: 'RS256' | 'ES256' } };
  /** Plain http, for a provider of the demonstration on loopback. */
  readonly insecure: boolean;
}

/** What the browser's return is checked against; kept on our side meanwhile. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly strength: Strength;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a provider's message about a sign-out there says. */
export interface SignedOutThere {
  readonly issuer: string;
  readonly id: string;
  readonly sub: string | undefined;
  readonly sid: string | undefined;
  readonly expires: Date;
}

/** One identity provider. Every method throws Problem (unavailable) when it does not answer. */
export interface Provider {
  readonly profile: ProfileName;
  readonly issuer: string;
  begin(strength: Strength, redirectUri: string, lang: Lang): Promise<{ readonly url: string; readonly asked: Asked }>;
  /** @param url where the browser came back to, with what the provider sent. @throws SignInRefused with the reason */
  finish(url: URL, asked: Asked): Promise<Identity>;
  /** Where one signs out at the provider; undefined where it has no such place. */
  endSession(idToken: string, backTo: string): Promise<string | undefined>;
  /** Where the provider's own pages are: those that show ours in a frame when somebody signs out there. */
  pageOrigins(): Promise<readonly string[]>;
  /** @throws SignInRefused when it is not what the provider would send (OpenID Connect Back-Channel Logout 1.0, 2.6) */
  readLogoutToken(token: string): Promise<SignedOutThere>;
}

const seconds = 1000;
/** How much older a sign-in may be that was asked for now: clocks differ, and people take their time after it. */
const clockTolerance = 30;

async function clientAuth({ auth }: ProviderSettings) {
  if (auth.kind === 'secret') return ClientSecretBasic(auth.secret);
  const { kid, alg, ...jwk } = auth.key;
  const algorithm =
    alg === 'ES256' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', { ...jwk, alg }, algorithm, false, ['sign']);
  return PrivateKeyJwt(kid === undefined ? key : { key, kid });
}

/** Whether the provider could not be reached, or answered with a fault of its own. */
function isSilence(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError) {
    return ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(
      error.code ?? '',
    );
  }
  return error instanceof TypeError && error.message === 'fetch failed';
}

function silent(): Problem {
  return new Problem(
    {
      nb: 'Innloggingstjenesten svarer ikke akkurat nå.',
      nn: 'Innloggingstenesta svarer ikkje akkurat no.',
      en: 'The sign-in service does not answer right now.',
    },
    {
      code: 'unavailable',
      remedy: {
        nb: 'Vent et øyeblikk og prøv igjen.',
        nn: 'Vent litt og prøv igjen.',
        en: 'Wait a moment and try again.',
      },
    },
  );
}

const byClaim: Readonly<Record<string, RefusalReason>> = {
  iss: 'issuer',
  aud: 'audience',
  azp: 'audience',
  nonce: 'nonce',
  exp: 'expired',
  iat: 'expired',
  nbf: 'expired',
  auth_time: 'not-now',
};

/** The claim that did not hold, as the library tells it; the values stay where they are. */
function claimOf(error: ClientError): string | undefined {
  const told = (error.cause as { cause?: { claim?: unknown } } | undefined)?.cause?.claim;
  return typeof told === 'string' ? told : undefined;
}

/** Why the library refused what came back. */
export function reasonOf(error: unknown): RefusalReason {
  if (error instanceof AuthorizationResponseError) return 'denied';
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? 'code' : 'token';
  if (!(error instanceof ClientError)) return 'token';
  const claim = claimOf(error);
  if (claim !== undefined) return byClaim[claim] ?? 'token';
  const said = `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`;
  if (/"state"/.test(said)) return 'state';
  if (/"iss"/.test(said)) return 'issuer';
  if (/"nonce"/.test(said)) return 'nonce';
  if (/signature|applicable.*key|"alg"/i.test(said)) return 'signature';
  return 'token';
}

async function orRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SignInRefused || error instanceof Problem) throw error;
    throw isSilence(error) ? silent() : new SignInRefused(reasonOf(error));
  }
}

const backChannelEvent = 'http://schemas.openid.net/event/backchannel-logout';

function readEvent(issuer: string, payload: JWTPayload): SignedOutThere {
  const { jti, sub, sid, events, nonce, exp } = payload;
  const event = (events as Record<string, unknown> | undefined)?.[backChannelEvent];
  const wellFormed = typeof event === 'object' && event !== null && nonce === undefined && typeof jti === 'string';
  if (!wellFormed || (sub === undefined && typeof sid !== 'string')) throw new SignInRefused('token');
  return {
    issuer,
    id: jti,
    sub,
    sid: typeof sid === 'string' ? sid : undefined,
    expires: new Date((exp ?? 0) * seconds),
  };
}

/**
 * A provider that is asked over the network. What it says of itself is fetched when it is first needed, and again after
 * a failure, so that Skolevern starts while the provider is away.
 */
export function openProvider(settings: ProviderSettings, clock: Clock): Provider {
  const { profile: name, issuer, insecure } = settings;
  const profile = profiles[name];
  let found: Promise<Configuration> | undefined;

  async function discover(): Promise<Configuration> {
    const execute = [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])];
    const auth = await clientAuth(settings);
    return discovery(new URL(issuer), settings.clientId, undefined, auth, { execute, timeout: 10 });
  }
  function configuration(): Promise<Configuration> {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw error instanceof ClientError || error instanceof TypeError ? silent() : error;
    });
    return found;
  }
  /** A person who is asked to show it again now must have done so since we asked. */
  function isNow(authTime: unknown, asked: Asked): boolean {
    if (asked.strength === 'ordinary') return true;
    if (authTime === undefined) return !profile.tellsTime;
    return Number(authTime) * seconds >= asked.at - clockTolerance * seconds;
  }

  return {
    profile: name,
    issuer,
    async begin(strength, redirectUri, lang) {
      const config = await configuration();
      const asked = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        strength,
        at: clock.now().getTime(),
      };
      const level = levelFor(profile, strength);
      const parameters = {
        redirect_uri: redirectUri,
        scope: profile.scope,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
        ui_locales: profile.locales[lang],
        ...(level === undefined ? {} : { acr_values: level }),
        ...(strength === 'ordinary' ? {} : { prompt: 'login' }),
      };
      const url = profile.pushed
        ? await orRefusal(buildAuthorizationUrlWithPAR(config, parameters))
        : buildAuthorizationUrl(config, parameters);
      return { url: url.href, asked };
    },
    async finish(url, asked) {
      // First of all: what is not of this sign-in is not looked at any further.
      if (url.searchParams.get('state') !== asked.state) throw new SignInRefused('state');
      const config = await configuration();
      const tokens = await orRefusal(
        authorizationCodeGrant(config, url, {
          expectedState: asked.state,
          expectedNonce: asked.nonce,
          pkceCodeVerifier: asked.verifier,
          idTokenExpected: true,
        }),
      );
      const claims = tokens.claims();
      if (claims === undefined || tokens.id_token === undefined) throw new SignInRefused('token');
      if (!reaches(profile, claims.acr, levelFor(profile, asked.strength))) throw new SignInRefused('level');
      if (!isNow(claims.auth_time, asked)) throw new SignInRefused('not-now');
      const more = profile.userinfo ? await orRefusal(fetchUserInfo(config, tokens.access_token, claims.sub)) : {};
      return identityFrom(name, profile, issuer, { ...more, ...claims }, tokens.id_token);
    },
    async endSession(idToken, backTo) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: backTo }).href;
    },
    async pageOrigins() {
      const { authorization_endpoint: authorize, end_session_endpoint: end } = (await configuration()).serverMetadata();
      return [...new Set([issuer, authorize, end].flatMap((url) => (url === undefined ? [] : [new URL(url).origin])))];
    },
    async readLogoutToken(token) {
      const { jwks_uri: address } = (await configuration()).serverMetadata();
      if (address === undefined) throw new SignInRefused('signature');
      try {
        const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(address)), {
          issuer,
          audience: settings.clientId,
          typ: 'logout+jwt',
          algorithms: ['RS256', 'PS256', 'ES256'],
          requiredClaims: ['iat', 'exp', 'jti', 'events'],
          maxTokenAge: '5 minutes',
          clockTolerance,
          currentDate: clock.now(),
        });
        return readEvent(issuer, payload);
      } catch (error) {
        throw error instanceof SignInRefused ? error : new SignInRefused('token');
      }
    },
  };
}

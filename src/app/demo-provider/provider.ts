import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { isLang, type Lang } from '#src/kernel/language.ts';
import { type ProfileName, profiles } from '#src/platform/identity/profiles.ts';
import { choosePage, demoPage, endPage, signOutPage } from './page.ts';
import type { DemoProviderSettings, DemoSubject } from './settings.ts';
import { demoTexts } from './texts.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The stylesheet's address on the provider's own server. */
export const stylesheetPath = '/assets/main.css';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(6).toString('hex') };
}

function languageOf(locales: unknown): Lang {
  const wanted = String(locales ?? '')
    .split(' ')
    .find(isLang);
  return wanted ?? 'nb';
}

/** What each provider tells of a person, under the names that it uses. */
function claimsOf(profile: ProfileName, { name, feideName, identityNumber }: DemoSubject): Record<string, unknown> {
  if (profile === 'idporten') return { pid: identityNumber, locale: 'nb' };
  return {
    name,
    'https://n.feide.no/claims/eduPersonPrincipalName': feideName,
    'https://n.feide.no/claims/userid_sec': [`feide:${feideName}`],
    'https://n.feide.no/claims/nin': identityNumber,
  };
}

const scopeClaims = {
  feide: {
    openid: ['sub', 'sid', 'acr', 'auth_time'],
    'userid-feide': [
      'https://n.feide.no/claims/eduPersonPrincipalName',
      'https://n.feide.no/claims/userid_sec',
      'name',
    ],
    'userid-nin': ['https://n.feide.no/claims/nin'],
  },
  idporten: { openid: ['sub', 'sid', 'acr', 'auth_time', 'pid'], profile: ['locale'] },
} as const;

/** Nothing but our own style; the form may lead back to the application. */
function policyOf(origin: string): string {
  return `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${origin}; base-uri 'none'; frame-ancestors 'none'`;
}

function show(ctx: KoaContextWithOIDC, lang: Lang, title: string, content: Parameters<typeof demoPage>[3]): void {
  ctx.type = 'html';
  ctx.body = String(demoPage(lang, title, stylesheetPath, content));
}

/** The library's settings for one profile. */
function configurationOf(
  profile: ProfileName,
  settings: DemoProviderSettings,
  people: Map<string, DemoSubject>,
): Configuration {
  const { clientId, clientSecret, redirectUri, publicKey } = settings.clients[profile];
  const isIdporten = profile === 'idporten';
  const { origin } = settings;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [`${origin}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...(publicKey === undefined
          ? { token_endpoint_auth_method: 'client_secret_basic' as const }
          : { token_endpoint_auth_method: 'private_key_jwt' as const, jwks: { keys: [publicKey] } }),
        subject_type: isIdporten ? 'pairwise' : 'public',
        require_auth_time: isIdporten,
        backchannel_logout_uri: settings.backChannel,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [signingKey()] },
    subjectTypes: [isIdporten ? 'pairwise' : 'public'],
    pairwiseIdentifier: async (_ctx, account, client) => hash(`${client.clientId} ${account}`),
    acrValues: [...profiles[profile].levels],
    scopes: ['openid'],
    claims: { ...scopeClaims[profile] } as unknown as NonNullable<Configuration['claims']>,
    // ID-porten puts the number in the token; at Feide one asks for it.
    conformIdTokenClaims: !isIdporten,
    pkce: { required: () => isIdporten },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: isIdporten, requirePushedAuthorizationRequests: isIdporten },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.set('content-security-policy', policyOf(origin));
          show(ctx, 'nb', demoTexts.nb.signOut, signOutPage('nb', form));
        },
        postLogoutSuccessSource: (ctx) => show(ctx, 'nb', demoTexts.nb.signedOut, endPage('nb', '', origin)),
      },
    },
    findAccount: async (_ctx, id) => {
      const found = people.get(id);
      return found && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(profile, found) }) };
    },
    interactions: { url: (_ctx, { uid }) => `/velg/${uid}` },
    // Nobody is asked to agree: the real ones do not ask either.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(String(ctx.oidc.params?.scope ?? 'openid'));
      grant.addOIDCClaims(Object.values(scopeClaims[profile]).flat());
      await grant.save();
      return grant;
    },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      // Two providers and the application share a host, and cookies know no ports.
      names: {
        session: `${profile}_session`,
        interaction: `${profile}_interaction`,
        resume: `${profile}_resume`,
      },
    },
    ttl: { Session: 28_800, Interaction: 3600, Grant: 28_800, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    renderError: (ctx) => show(ctx, 'nb', demoTexts.nb.wrong, endPage('nb', demoTexts.nb.wrong, origin)),
    // The library refuses to call addresses of one's own machine, where all of the demonstration is.
    fetch: (url, options) => {
      const { dispatcher: _, ...rest } = options as RequestInit & { dispatcher?: unknown };
      return fetch(url, rest);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/** Imitates one identity provider: the library does the protocol, the page lets one choose whom to be. */
export function imitate(profile: ProfileName, issuer: string, settings: DemoProviderSettings): Handler {
  const usable = settings.people.filter(({ feideName, identityNumber }) =>
    profile === 'feide' ? feideName !== undefined : identityNumber !== undefined,
  );
  const people = new Map(usable.map((one) => [one.id, one]));
  const provider = new Provider(issuer, configurationOf(profile, settings, people));
  provider.on('backchannel.error', (_ctx, error) => process.stderr.write(`back channel: ${error.message}\n`));
  const protocol = provider.callback();

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    const address = new URL(request.url ?? '/', issuer);
    const lang = languageOf(params.ui_locales);
    if (request.method === 'POST') {
      const fields = await bodyOf(request);
      const id = fields.get('person') ?? '';
      const acr = fields.get('acr') ?? '';
      const answer = people.has(id)
        ? { login: { accountId: id, ...(acr === '' ? {} : { acr }), remember: true } }
        : { error: 'access_denied', error_description: 'nobody was chosen' };
      return provider.interactionFinished(request, response, answer, { mergeWithLastSubmission: false });
    }
    const asked = typeof params.acr_values === 'string' ? params.acr_values : undefined;
    const search = address.searchParams.get('sok')?.trim() ?? '';
    const content = choosePage({ lang, profile, action: address.pathname, people: usable, search, asked });
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyOf(settings.origin),
      'referrer-policy': 'no-referrer',
    });
    response.end(String(await demoPage(lang, demoTexts[lang].titles[profile], stylesheetPath, content)));
  }

  return (request, response) => {
    if (request.url?.startsWith('/velg/') !== true) return void protocol(request, response);
    choose(request, response).catch(() => {
      response.writeHead(303, { location: `${settings.origin}/logg-inn` }).end();
    });
  };
}

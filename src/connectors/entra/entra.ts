import type { AskedSystem } from '#src/features/observation/index.ts';
import { type Asking, askPages } from '#src/platform/http/ask-pages.ts';

/** Where Microsoft Graph answers. */
export const graph = 'https://graph.microsoft.com/v1.0';

export interface EntraSettings {
  readonly url?: string | undefined;
  /** A token that may read: Application.Read.All and DelegatedPermissionGrant.Read.All. */
  readonly token: string;
}

const fields =
  'id,appId,displayName,appOwnerOrganizationId,servicePrincipalType,accountEnabled,homepage,loginUrl,replyUrls';

/** The address of the page after one, as Graph writes it. */
function nextOf(page: unknown): string | undefined {
  const next = (page as { readonly '@odata.nextLink'?: unknown } | null)?.['@odata.nextLink'];
  return typeof next === 'string' ? next : undefined;
}

/** The applications that have been consented to in Entra ID. For whom they were is neither asked for nor kept. */
export function entra({ url = graph, token }: EntraSettings, asking: Asking): AskedSystem {
  const all = (collection: string, select: string) =>
    askPages(asking, {
      system: 'Entra ID',
      url: `${url.replace(/\/$/, '')}/${collection}?$select=${select}&$top=999`,
      token,
      nextOf,
    });
  return {
    observer: 'entra',
    async fetch() {
      const servicePrincipals = await all('servicePrincipals', fields);
      const oauth2PermissionGrants = await all('oauth2PermissionGrants', 'clientId,scope');
      return { bytes: new TextEncoder().encode(JSON.stringify({ servicePrincipals, oauth2PermissionGrants })) };
    },
  };
}

import { say } from '#src/kernel/language.ts';
import { entriesIn, type Fields, fieldsOf, readJson, textsOf } from '../json.ts';
import { Gathering, hostIn, nameIn, type Reader, unreadable } from '../reading.ts';

const notEntra = say(
  'Svaret har ikke appene fra Entra ID.',
  'Svaret har ikkje appane frå Entra ID.',
  'The answer does not hold the applications of Entra ID.',
);
const giveBoth = say(
  'Gi ett JSON-dokument med «servicePrincipals» og «oauth2PermissionGrants», hver slik Microsoft Graph svarer, med alle sidene.',
  'Gi eitt JSON-dokument med «servicePrincipals» og «oauth2PermissionGrants», kvar slik Microsoft Graph svarar, med alle sidene.',
  'Give one JSON document with "servicePrincipals" and "oauth2PermissionGrants", each as Microsoft Graph answers, with all pages.',
);
const moreToFetch = say(
  'Svaret er ikke helt: det er flere sider (@odata.nextLink).',
  'Svaret er ikkje heilt: det er fleire sider (@odata.nextLink).',
  'The answer is not whole: there are more pages (@odata.nextLink).',
);

/** The tenant in which Microsoft keeps the parts of its own platform. */
const microsoft = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** Has it what an entry of one of the collections has? */
const isEntry = ({ id, appId, displayName, clientId }: Fields) =>
  [id, appId, displayName, clientId].some((one) => typeof one === 'string');

/** The pages of one collection, put together. @throws Problem (bad-input) where the last page leads on */
function collection(value: unknown, name: string): readonly Fields[] {
  const pages = Array.isArray(value) ? value : [value];
  const last = fieldsOf(pages.at(-1));
  if (typeof last['@odata.nextLink'] === 'string') throw unreadable(moreToFetch, giveBoth, name);
  const entries = entriesIn(value);
  // An error, or a page without its list, would else be read as one entry that says nothing.
  if (entries === undefined || !entries.every(isEntry)) throw unreadable(notEntra, giveBoth, name);
  return entries;
}

/** A part of the platform that nobody has put into use. */
function isOfPlatform(principal: Fields, hasGrant: boolean): boolean {
  const { appOwnerOrganizationId, servicePrincipalType, accountEnabled } = principal;
  if (servicePrincipalType === 'ManagedIdentity' || accountEnabled === false) return true;
  return appOwnerOrganizationId === microsoft && !hasGrant;
}

const hostOf = ({ homepage, loginUrl, replyUrls }: Fields) =>
  hostIn(homepage) ??
  hostIn(loginUrl) ??
  textsOf(replyUrls)
    .map(hostIn)
    .find((host) => host !== undefined);

/** What each application may do; for whom it was consented (`principalId`) is never looked at. */
function scopesByClient(grants: readonly Fields[]): ReadonlyMap<string, ReadonlySet<string>> {
  const scopes = new Map<string, Set<string>>();
  for (const { clientId, scope } of grants) {
    if (typeof clientId !== 'string' || typeof scope !== 'string') continue;
    const known = scopes.get(clientId) ?? new Set<string>();
    for (const one of scope.split(/\s+/).filter((word) => /^[\w.:/-]{1,120}$/.test(word))) known.add(one);
    scopes.set(clientId, known);
  }
  return scopes;
}

/** The applications that somebody has consented to in Entra ID, and what each may do. */
export const readEntra: Reader = async (given) => {
  const gathering = new Gathering('entra', given);
  const whole = fieldsOf(readJson(given.bytes));
  const principals = collection(whole.servicePrincipals, 'servicePrincipals');
  // Microsoft's own parts are in every directory: an empty list is no answer.
  if (principals.length === 0) throw unreadable(notEntra, giveBoth, 'servicePrincipals');
  const scopes = scopesByClient(collection(whole.oauth2PermissionGrants, 'oauth2PermissionGrants'));
  for (const principal of principals) {
    gathering.line();
    const granted = typeof principal.id === 'string' ? scopes.get(principal.id) : undefined;
    const name = nameIn(principal.displayName) ?? nameIn(principal.appDisplayName);
    if (name === undefined) {
      gathering.leave('blank');
      continue;
    }
    if (isOfPlatform(principal, granted !== undefined)) {
      gathering.leave('part-of-platform');
      continue;
    }
    const id = nameIn(principal.appId);
    const host = hostOf(principal);
    const known = { name, ...(id === undefined ? {} : { id }) };
    gathering.note({ seen: { kind: 'system', ...known, ...(host === undefined ? {} : { host }) } });
    for (const field of granted ?? []) gathering.note({ seen: { kind: 'receives', ...known, field } });
  }
  return gathering.reading;
};

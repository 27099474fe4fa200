import type { ProfileName } from '#src/platform/identity/profiles.ts';

/** A path within the application, or nothing: an address elsewhere would send people away after they signed in. */
export function localPath(value: string | null | undefined): string | undefined {
  if (!value?.startsWith('/')) return undefined;
  const base = 'http://here';
  const address = URL.parse(value, base);
  return address?.origin === base ? `${address.pathname}${address.search}` : undefined;
}

/** Where each provider sends people back; one address each, so that no provider's answer is taken for another's. */
export const callbackPaths: Readonly<Record<ProfileName, string>> = {
  feide: '/logg-inn/tilbake/feide',
  idporten: '/logg-inn/tilbake/idporten',
};

/** Where a provider tells us itself that somebody signed out there; sent by no browser. */
export const backChannelPath = '/utlogging/tilbake';

/** The page with the ways in, that leads on to a page of ours afterwards. */
export function signInPath(returnTo: string): string {
  return `/logg-inn?til=${encodeURIComponent(returnTo)}`;
}

/** Begins at a provider. @param stronger shows two factors for the session that is */
export function startPath(profile: ProfileName, returnTo: string, stronger = false): string {
  const fields = new URLSearchParams({ hos: profile, ...(stronger ? { sterkere: '1' } : {}), til: returnTo });
  return `/logg-inn/start?${fields}`;
}

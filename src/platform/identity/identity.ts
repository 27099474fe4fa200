import { createHash } from 'node:crypto';
import { type Profile, type ProfileName, reaches } from './profiles.ts';

/** What a provider has vouched for, after every check of its token. */
export interface Identity {
  readonly provider: ProfileName;
  readonly issuer: string;
  /** SHA-256 of issuer and subject; ID-porten's subject is another for every service (pairwise). */
  readonly subject: string;
  /** SHA-256 of issuer and the session at the provider; how it tells us that somebody signed out there. */
  readonly sid: string | undefined;
  /** The names at Feide, in small letters: eduPersonPrincipalName, and the name behind `feide:`. */
  readonly names: readonly string[];
  readonly identityNumber: string | undefined;
  readonly secondFactor: boolean;
  /** The token itself, for signing out at the provider. */
  readonly idToken: string;
}

/** One value of one issuer, as the database keeps it: it can be compared, and says nothing. */
export function issuerHash(issuer: string, value: string): string {
  return createHash('sha256').update(`${issuer} ${value}`).digest('hex');
}

type Claims = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Names at Feide are read without regard to capitals; `userid_sec` may be a list, and says where each name is from. */
function namesIn(profile: Profile, claims: Claims): string[] {
  const values = profile.names.flatMap((claim) => claims[claim] ?? []).flatMap((value) => text(value) ?? []);
  const names = values.flatMap((value) => {
    const from = /^([a-z]+):(.*)$/.exec(value);
    return from === null ? [value] : from[1] === 'feide' ? [from[2] ?? ''] : [];
  });
  return [...new Set(names.map((name) => name.toLowerCase()).filter((name) => /^\S+@\S+$/.test(name)))];
}

/**
 * Reads who it is from claims that have been verified.
 * @param claims of the token, and of userinfo where the profile has it
 */
export function identityFrom(
  provider: ProfileName,
  profile: Profile,
  issuer: string,
  claims: Claims,
  idToken: string,
): Identity {
  const [sid, number] = [text(claims.sid), text(claims[profile.identityNumber])];
  return {
    provider,
    issuer,
    subject: issuerHash(issuer, String(claims.sub)),
    sid: sid === undefined ? undefined : issuerHash(issuer, sid),
    names: namesIn(profile, claims),
    identityNumber: number !== undefined && /^\d{11}$/.test(number) ? number : undefined,
    secondFactor: reaches(profile, claims.acr, profile.twoFactors),
    idToken,
  };
}

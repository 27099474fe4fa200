import type { Lang } from '#src/kernel/language.ts';

/** The two ways in: Feide for those who work or go at a school, ID-porten for guardians and everybody else. */
export const profileNames = ['feide', 'idporten'] as const;
export type ProfileName = (typeof profileNames)[number];

/** True for the name of a profile. */
export function isProfile(value: unknown): value is ProfileName {
  return typeof value === 'string' && (profileNames as readonly string[]).includes(value);
}

/** What a provider's documentation says of it; the code is the same for both. */
export interface Profile {
  readonly scope: string;
  /** The request goes over the back channel first (RFC 9126), so that nothing of it can be changed in the browser. */
  readonly pushed: boolean;
  /** Levels of sign-in, the weakest first; a token whose level is not on the list is weaker than all. */
  readonly levels: readonly string[];
  /** What is asked for at an ordinary sign-in; nothing where the provider has one way only. */
  readonly ordinary: string | undefined;
  /** From here two factors were shown. */
  readonly twoFactors: string;
  /** Whether every token tells when the person signed in, so that "again, now" can be verified. */
  readonly tellsTime: boolean;
  /** Claims with the person's identity number and name; more may come, and are left alone. */
  readonly identityNumber: string;
  readonly names: readonly string[];
  /** Identity claims come in the token, or must be asked for with it. */
  readonly userinfo: boolean;
  readonly locales: Readonly<Record<Lang, string>>;
}

/**
 * Feide: docs.feide.no (OpenID Connect, attributes, multi-factor). ID-porten: docs.digdir.no (OIDC integration); its
 * `idporten-loa-substantial` is the eIDAS level that asks for two factors (Implementing Regulation (EU) 2015/1502, 2.2.1).
 */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  feide: {
    scope: 'openid userid-feide userid-nin',
    pushed: false,
    levels: ['urn:mace:feide.no:auth:level:fad08:3'],
    ordinary: undefined,
    twoFactors: 'urn:mace:feide.no:auth:level:fad08:3',
    tellsTime: false,
    identityNumber: 'https://n.feide.no/claims/nin',
    names: ['https://n.feide.no/claims/eduPersonPrincipalName', 'https://n.feide.no/claims/userid_sec'],
    userinfo: true,
    locales: { nb: 'nb', nn: 'nn', en: 'en' },
  },
  idporten: {
    scope: 'openid profile',
    pushed: true,
    levels: ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'],
    ordinary: 'idporten-loa-substantial',
    twoFactors: 'idporten-loa-substantial',
    tellsTime: true,
    identityNumber: 'pid',
    names: [],
    userinfo: false,
    locales: { nb: 'nb', nn: 'nn', en: 'en' },
  },
};

/** What a sign-in asks of the provider: the ordinary, or two factors shown again now. */
export type Strength = 'ordinary' | 'two-factors';

/** The level to ask for, and to verify afterwards. */
export function levelFor(profile: Profile, strength: Strength): string | undefined {
  return strength === 'ordinary' ? profile.ordinary : profile.twoFactors;
}

/** Whether a token's level is the one asked for or a stronger one. */
export function reaches(profile: Profile, level: unknown, asked: string | undefined): boolean {
  if (asked === undefined) return true;
  const [got, wanted] = [profile.levels.indexOf(String(level)), profile.levels.indexOf(asked)];
  return wanted >= 0 && got >= wanted;
}

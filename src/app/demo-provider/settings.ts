import type { ProfileName } from '#src/platform/identity/profiles.ts';

/** Somebody invented, to sign in as. */
export interface DemoSubject {
  readonly id: string;
  readonly name: string;
  /** The owner's name; people are shown under it. */
  readonly owner: string;
  readonly group: DemoGroup;
  /** What else tells people apart: a school, a class. */
  readonly detail: string;
  /** The name at Feide; without one a person cannot use it. */
  readonly feideName: string | undefined;
  /** From the series of numbers that nobody has (month + 80). */
  readonly identityNumber: string | undefined;
}

export const demoGroups = ['coordinator', 'leader', 'reader', 'staff', 'pupil', 'guardian'] as const;
export type DemoGroup = (typeof demoGroups)[number];

/** How the application is known at an imitated provider. */
export interface DemoClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** The public half of the application's key, where it shows itself by a signature instead of the secret. */
  readonly publicKey?: JsonWebKey;
}

/** What the process is told on its standard input, as one line of JSON, when the application's address is known. */
export interface DemoProviderSettings {
  /** The application's address. */
  readonly origin: string;
  readonly clients: Readonly<Record<ProfileName, DemoClient>>;
  /** Where the application hears of a sign-out. */
  readonly backChannel: string;
  readonly people: readonly DemoSubject[];
  /** Addresses to go by instead of its own: for tests that put something in between. */
  readonly issuers?: Readonly<Partial<Record<ProfileName, string>>>;
}

/** What the process says on its standard output first: where the imitated providers listen. */
export type DemoIssuers = Readonly<Record<ProfileName, string>>;

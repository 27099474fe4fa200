import type { Role } from '#src/platform/access/decide.ts';
import type { Identity } from './identity.ts';

/** The account that somebody has shown to be theirs, and how. */
export interface Account {
  readonly tenant: string;
  readonly id: string;
  /** What showed it, for the log. */
  readonly because: string;
  /** What the identity provider vouched for; absent where none was asked, as in tests. */
  readonly identity?: Identity;
  /** The address that it was shown from. */
  readonly from?: string | undefined;
}

/** Somebody to sign in as, in a test. */
export interface DemoPerson {
  /** Sent back to `complete`. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly units: readonly string[];
}

/** What the sign-in page shows where no identity provider is set up: people to choose from. */
export interface SignInStart {
  readonly kind: 'choose';
  readonly owners: readonly { readonly name: string; readonly people: readonly DemoPerson[] }[];
}

/** Sign-in by choosing from a list: for tests in one process. The application in earnest and the demo use providers. */
export interface SignIn {
  begin(returnTo: string): Promise<SignInStart>;
  /**
   * The account behind what the form sends.
   * @throws Problem (refused) when it shows nobody
   */
  complete(fields: URLSearchParams): Promise<Account>;
}

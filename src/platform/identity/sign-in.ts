import type { Role } from '#src/platform/access/decide.ts';

/** The account that somebody has shown to be theirs, and how. */
export interface Account {
  readonly tenant: string;
  readonly id: string;
  /** What showed it, for the log. */
  readonly because: string;
}

/** Somebody to sign in as, in a demonstration. */
export interface DemoPerson {
  /** Sent back to `complete`. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly units: readonly string[];
}

/** What the sign-in page does first: shows people to choose from, or sends the browser to an identity provider. */
export type SignInStart =
  | {
      readonly kind: 'choose';
      readonly owners: readonly { readonly name: string; readonly people: readonly DemoPerson[] }[];
    }
  | { readonly kind: 'redirect'; readonly url: string };

/** How people show who they are. The demonstration's list implements it now, OpenID Connect (Feide, ID-porten) will. */
export interface SignIn {
  /** @param returnTo path within the application to come back to */
  begin(returnTo: string): Promise<SignInStart>;
  /**
   * The account behind what the form or the identity provider sends back.
   * @throws Problem (refused) when it shows nobody
   */
  complete(fields: URLSearchParams): Promise<Account>;
}

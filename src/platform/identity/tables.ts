import type { Generated } from 'kysely';
import type { Role } from '#src/platform/access/decide.ts';
import type { ProfileName } from './profiles.ts';

/** A sign-in that has begun; found by the hash of the browser's cookie. */
interface SignInAttemptTable {
  id_hash: string;
  sealed: string;
  expires_at: Date;
}

/** What was refused before anybody knew whose account it was. */
interface SignInRefusalTable {
  id: string;
  at: Date;
  profile: string;
  reason: string;
  origin: string | null;
}

/** A provider's message that somebody signed out there, so that none is heard twice. */
interface LogoutTokenTable {
  id_hash: string;
  expires_at: Date;
}

/** Which account an identity opens. */
interface LoginIdentityTable {
  tenant: string;
  provider: ProfileName;
  kind: 'subject' | 'name';
  value: string;
  account: string;
  linked_at: Generated<Date>;
}

/** The owner's rule for a role; see `SignInRule`. */
interface SignInRuleTable {
  tenant: string;
  role: Role;
  networks: string[];
  only_networks: boolean;
  weekdays_only: boolean;
  from_time: string | null;
  to_time: string | null;
  second_factor: 'confidential' | 'outside' | 'always';
  idle_minutes: number | null;
  set_by: string;
  set_at: Date;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    sign_in_attempt: SignInAttemptTable;
    sign_in_refusal: SignInRefusalTable;
    logout_token: LogoutTokenTable;
    login_identity: LoginIdentityTable;
    sign_in_rule: SignInRuleTable;
  }
}

import type { Whom } from '#src/platform/holdings/holdings.ts';
import type { PartyRow } from '../store/read.ts';

/** Whom something is collected of, as far as parties are known by it. */
export type Mine = Pick<Whom, 'person' | 'accounts' | 'addresses' | 'reader'>;

/** True when a party is the person that is asked about. */
export function isThem(party: PartyRow, { person, accounts, addresses }: Mine): boolean {
  if (party.person !== null && party.person === person) return true;
  if (party.account !== null && accounts.includes(party.account)) return true;
  return party.email !== null && addresses.includes(party.email.toLowerCase());
}

/** Whoever gets the copy: what is their own is not somebody else's. */
export function isReader({ person, account }: PartyRow, { reader }: Mine): boolean {
  return (person !== null && person === reader.person) || (account !== null && reader.accounts.includes(account));
}

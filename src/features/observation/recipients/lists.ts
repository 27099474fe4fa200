import { cnames, hashOf, own, thirdPartyRelease } from './data.ts';

/** What each list is called beside an answer, and its date. */
export const listNames = {
  own: { list: own.name, on: own.date },
  cnames: { list: cnames.name, on: cnames.date },
  thirdParty: { list: thirdPartyRelease.name, on: thirdPartyRelease.date },
} as const;

/** The lists that `identify` reads, with date and hash, for what a scan tells of itself. */
export const lists: readonly { readonly name: string; readonly on: string; readonly sha256: string }[] = [
  { name: own.name, on: own.date, sha256: hashOf(own) },
  { name: cnames.name, on: cnames.date, sha256: cnames.sha256 },
  { name: thirdPartyRelease.name, on: thirdPartyRelease.date, sha256: thirdPartyRelease.sha256 },
];

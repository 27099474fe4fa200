import { createHash } from 'node:crypto';
import thirdPartyWeb from 'third-party-web/nostats-subset.js';
import cnameList from './data/cname-trackers.json' with { type: 'json' };
import ownList from './data/norwegian-schools.json' with { type: 'json' };
import type { Service } from './services.ts';

/** Somebody who receives: the one who decides over the service, and where it has its seat. A field that nobody is sure of is left out. */
export interface Organisation {
  readonly name: string;
  readonly legal?: string;
  /** In the Norwegian register of legal entities. */
  readonly number?: string;
  /** ISO 3166-1, where it has its seat. */
  readonly country?: string;
  /** The company that customers in the EEA make their agreements with, where it is another. */
  readonly contract?: { readonly entity: string; readonly country: string };
  readonly parent?: string;
  readonly aliases?: readonly string[];
  readonly source?: string;
}

/** Hosts of one service. A host stands for itself and everything under it. */
export interface HostEntry {
  readonly hosts: readonly string[];
  readonly product: string;
  readonly organisation: string;
  readonly service: string;
  /** What it claims to be towards the owner of the site, where a source says so. */
  readonly role?: string;
  readonly source?: string;
}

export interface OwnList {
  readonly name: string;
  readonly licence: string;
  readonly date: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly organisations: readonly Organisation[];
  readonly hosts: readonly HostEntry[];
}

export interface CnameList {
  readonly name: string;
  readonly date: string;
  /** Of the file as it was published. */
  readonly sha256: string;
  readonly companies: readonly { readonly company: string; readonly hosts: readonly string[] }[];
}

/** As in third-party-web. */
export interface Entity {
  readonly name: string;
  readonly company: string;
  readonly category: string;
  readonly domains: readonly string[];
}

export const own: OwnList = ownList;
export const cnames: CnameList = cnameList;
export const thirdParty: readonly Entity[] = thirdPartyWeb.entities;

/** The package's version and the day it came; a test holds them against what is installed. */
export const thirdPartyRelease = {
  name: 'third-party-web 0.30.0',
  date: '2026-09-14',
  /** Of dist/entities-nostats.json. */
  sha256: 'ee020cf9a220f14c1b90e3858a615341ee5174a201fa4083390349a23fae23d7',
} as const;

/** SHA-256 (hex) of a list as JSON without white space, which is the same whatever way the file is laid out. */
export function hashOf(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('hex');
}

/** What third-party-web calls kinds of services, in our words. */
export const serviceOfCategory: Readonly<Record<string, Service>> = {
  ad: 'advertising',
  social: 'social',
  cdn: 'cdn',
  utility: 'utility',
  analytics: 'analytics',
  'tag-manager': 'tag-manager',
  video: 'video',
  hosting: 'hosting',
  'customer-success': 'chat',
  marketing: 'marketing',
  content: 'content',
  'consent-provider': 'consent',
  other: 'other',
};

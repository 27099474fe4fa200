import type { Canary } from './canary/make-canary.ts';
import { addressOf } from './journey/journey.ts';
import type { OwnHosts } from './own-hosts.ts';
import { type Joined, joinRequests, placeOf, reconcile } from './reconcile.ts';
import type { Behaviour, Contact, Pass, SiteFault, StoredItem, Visit } from './scan-result.ts';
import { sentOf, sentOfConnection } from './techniques/sent-of.ts';
import { techniqueOf, techniqueOfConnection } from './techniques/technique-of.ts';
import { type Validator, validatorsOf } from './techniques/validators.ts';
import { headerHints } from './visit/header-hints.ts';
import { faultsOf, formHints } from './visit/page-work.ts';
import { tellVisit } from './visit/tell-visit.ts';
import type { VisitRecord } from './visit/visit-record.ts';

/** A visit, read: what it means for the site's report. */
export interface VisitRead {
  readonly visit: Visit;
  readonly contacts: readonly Contact[];
  readonly joined: readonly Joined[];
  readonly stored: readonly StoredItem[];
  readonly behaviour: readonly Behaviour[];
  readonly faults: readonly SiteFault[];
  /** What answers were to be known by in this visitor's cache. */
  readonly validators: readonly Validator[];
  /** Host of the page that was shown. */
  readonly host?: string;
}

/** The page as it is called in the report: where it ended, unless it led away from the site. */
function pageOf({ address, wish }: VisitRecord, own: OwnHosts): { readonly page: string; readonly host?: string } {
  const host = placeOf(address ?? '')?.host;
  const ours = address !== undefined && host !== undefined && own.isOwn(host);
  // What a journey met is told of the journey: it may have led over many pages.
  if (wish.walk !== undefined) return { page: addressOf(wish.walk.journey), ...(ours && { host }) };
  const page = (ours ? address : wish.url).replace(/#.*$/, '');
  return ours ? { page, host } : { page };
}

/** Reads what the channels of a visit told. Pure. */
export function readVisit(record: VisitRecord, canary: Canary, own: OwnHosts): VisitRead {
  const { page, host } = pageOf(record, own);
  const pass: Pass = record.wish.pass;
  const { events, protocol, ledger, instruments } = record;
  // Where the visit was led away from the site, the forms are somebody else's.
  const forms = host === undefined ? [] : record.forms;
  const hints = [...instruments.hints, ...headerHints([...events, ...protocol]), ...formHints(forms)];
  const channels = { page, pass, events, protocol, ledger, hints };
  const joined = joinRequests(channels);
  const seen = { canary, requests: joined.map(({ raw }) => raw), behaviour: instruments.behaviour };
  const { contacts, unexplained } = reconcile(channels, joined, {
    techniqueOf,
    techniqueOfConnection,
    sentOf: (raw) => sentOf(raw, seen),
    sentOfConnection,
  });
  const asked = joined.filter(({ raw }) => raw.navigation !== 'page').map(({ raw }) => raw.url);
  return {
    visit: {
      page,
      pass,
      begun: record.begun,
      ended: record.ended,
      ...(record.wish.again === true && { again: true }),
      ...(record.wish.walk !== undefined && {
        journey: {
          name: record.wish.walk.journey.name,
          steps: record.wish.walk.journey.steps.length,
          done: record.walked?.done ?? 0,
        },
      }),
      ...tellVisit(record),
      ...(host !== undefined && { consent: record.choice }),
      unexplained: unexplained.filter((one) => !own.isOwn(one.replace(/:\d+$/, ''))),
    },
    contacts,
    joined,
    validators: validatorsOf(protocol),
    stored: record.stored,
    behaviour: instruments.behaviour,
    faults: host === undefined ? [] : faultsOf(page, record.forms, asked),
    ...(host !== undefined && { host }),
  };
}

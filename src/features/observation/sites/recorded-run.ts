import type { EvidenceFile } from '../evidence/manifest.ts';
import type { RunResult } from '../table.ts';
import type { Contact, Pass, Recipient, SiteScan, StoredItem } from '../web/scan-result.ts';
import { recordedPicture } from './recorded-picture.ts';

/** An invented site, for the demo and for tests: names that nobody can have. */
export const recordedSite = 'https://www.solvikskole.example';

const all: readonly Pass[] = ['no-choice', 'accept', 'reject'];
const minute = 60_000;

const at = (begun: Date, minutes: number) => new Date(begun.getTime() + minutes * minute).toISOString();

type Made = Pick<
  Recipient,
  'host' | 'organisation' | 'country' | 'service' | 'passes' | 'contactedIn' | 'sent' | 'techniques'
>;

const made = (
  host: string,
  who: readonly [organisation: string, country: string, service: string],
  passes: readonly Pass[],
  sent: Recipient['sent'],
  techniques: Recipient['techniques'],
): Made => ({ host, organisation: who[0], country: who[1], service: who[2], passes, sent, techniques });

/** Who the invented site makes its visitors contact; real services, as they are found on school sites. */
export const recordedRecipients: readonly Made[] = [
  made('connect.facebook.net', ['Meta', 'US', 'advertising'], ['accept'], ['address', 'page', 'referrer'], ['script']),
  made(
    'www.facebook.com',
    ['Meta', 'US', 'advertising'],
    ['accept'],
    ['address', 'page', 'identifier', 'cookie'],
    ['image', 'beacon'],
  ),
  made(
    'www.google-analytics.com',
    ['Google', 'US', 'analytics'],
    all,
    ['address', 'page', 'referrer', 'identifier'],
    ['script', 'fetch'],
  ),
  made('fonts.gstatic.com', ['Google', 'US', 'fonts'], all, ['address', 'referrer'], ['font']),
  made('snap.licdn.com', ['LinkedIn', 'US', 'advertising'], ['accept', 'reject'], ['address', 'page'], ['script']),
  made(
    'api.nettprat.example',
    ['unknown', 'unknown', 'unknown'],
    all,
    ['address', 'typed', 'search'],
    ['websocket', 'fetch'],
  ),
  made(
    'player.vimeo.com',
    ['Vimeo', 'US', 'media'],
    ['no-choice', 'accept'],
    ['address', 'referrer', 'cookie'],
    ['frame'],
  ),
];

/** A form on the site leads to it, and no visit sent it: it is only named. */
export const newsletter: Made = {
  ...made('solvik.us1.list-manage.com', ['Intuit', 'US', 'newsletter'], all, [], ['form']),
  contactedIn: [],
};

/** What the invented site stores; `host` is the site's own. */
const inventedStored = (page: string, host: string): readonly StoredItem[] => {
  const flags = { httpOnly: false, secure: true, sameSite: 'Lax' };
  return [
    ...all.map(
      (pass): StoredItem => ({
        how: 'cookie',
        name: '_ga',
        host,
        page,
        pass,
        // Chromium keeps no cookie for more than 400 days.
        lifetime: 34_560_000,
        flags,
      }),
    ),
    { how: 'cookie', name: '_fbp', host, page, pass: 'accept', lifetime: 7_776_000, flags },
    { how: 'local', name: 'nettprat-id', host: 'api.nettprat.example', page, pass: 'no-choice' },
  ];
};

const inventedBehaviour = (page: string): SiteScan['behaviour'] => [
  {
    kind: 'key-logging',
    script: 'https://api.nettprat.example/widget.js',
    host: 'api.nettprat.example',
    page,
    pass: 'no-choice',
    count: 10,
  },
];

const button = (words: string) => ({ words, clicks: 1, area: 2_400, look: 'button' }) as const;

/** The banner of a recorded run: a no is as easy as a yes, or lies behind the settings with a tick set beforehand. */
function consentOf(pass: Pass, hard: boolean): NonNullable<SiteScan['visits'][number]['consent']> {
  const no = hard ? ({ words: 'Tilpass', clicks: 2, area: 0, look: 'hidden' } as const) : button('Bare nødvendige');
  const seen = {
    found: 'home-made',
    ease: { accept: button('Godta alle'), reject: no },
    ...(hard && { ticked: 1 }),
  } as const;
  if (pass === 'no-choice') return seen;
  if (pass === 'accept') return { ...seen, pressed: 'Godta alle', clicks: 1 };
  return hard ? { ...seen, pressed: 'Lagre valg', clicks: 3 } : { ...seen, pressed: 'Bare nødvendige', clicks: 1 };
}

function visitsOf(pages: readonly string[], begun: Date, hard: boolean): SiteScan['visits'] {
  return all.flatMap((pass, turn) =>
    pages.map((page, index) => {
      const start = turn * pages.length + index;
      const slow = pass === 'reject' && index === pages.length - 1;
      return {
        page,
        pass,
        begun: at(begun, start / 4),
        ended: at(begun, (start + 0.6) / 4),
        outcome: slow ? ('partly' as const) : ('whole' as const),
        ...(slow ? { why: 'never answered to the end: www.google-analytics.com' } : {}),
        consent: consentOf(pass, hard),
        unexplained: [],
      };
    }),
  );
}

/** What one may change of a recorded run. */
export interface Recording {
  readonly url?: string;
  readonly begun?: Date;
  readonly recipients?: readonly Made[];
  readonly stored?: SiteScan['stored'];
  readonly behaviour?: SiteScan['behaviour'];
  /** Saying no is made harder than saying yes. */
  readonly hard?: true;
  /** No scan at all, but what a text tells of one visit to the start page: nothing is made up beside it. */
  readonly retold?: true;
}

/** What is known of a site that a text tells of: one visit, which nobody says saw all, no box that anybody told of, and no list that names anybody. */
function retoldRun(url: string, begun: Date, { stored = [], behaviour = [] }: Recording, recipients: readonly Made[]) {
  const [page, ended] = [`${url}/`, at(begun, 1)];
  const visit = {
    page,
    pass: 'no-choice',
    begun: begun.toISOString(),
    ended,
    outcome: 'partly',
    unexplained: [],
  } as const;
  const seen = { pages: [page], first: begun.toISOString(), last: begun.toISOString(), contacts: 1 };
  const site: SiteScan = {
    url,
    begun: begun.toISOString(),
    ended,
    pages: [page],
    recipients: recipients.map((one) => ({ ...one, ...seen })),
    stored,
    behaviour,
    faults: [],
    visits: [visit],
    limits: [{ code: 'not-signed-in' }, { code: 'page-partly', detail: page }],
  };
  const tool = 'skolevern (retold from a text)';
  return { tool, browser: 'unknown', flags: [], userAgent: 'unknown', lists: [], site };
}

/** A scan as the scanner would tell it, made up: for the demo, and for tests without a browser. */
export function recordedRun(recording: Recording = {}): RunResult {
  const {
    url = recordedSite,
    begun = new Date('2026-11-16T01:10:00Z'),
    recipients = recordedRecipients,
    retold,
    hard,
  } = recording;
  if (retold === true) return retoldRun(url, begun, recording, recipients);
  const pages = [`${url}/`, `${url}/kontakt`, `${url}/sok?q=kanarifugl`];
  const {
    stored = inventedStored(`${url}/`, new URL(url).hostname),
    behaviour = inventedBehaviour(`${url}/sok?q=kanarifugl`),
  } = recording;
  return {
    tool: 'skolevern (recorded)',
    browser: 'HeadlessChrome/142.0 (recorded)',
    flags: ['--headless', '--disable-background-networking'],
    userAgent: 'Mozilla/5.0 (X11; Linux x64) HeadlessChrome/142.0',
    lists: [{ name: 'recorded', on: '2026-11-01', sha256: '0'.repeat(64) }],
    site: {
      url,
      begun: begun.toISOString(),
      ended: at(begun, 3),
      pages,
      recipients: recipients.map((one, index) => ({
        ...one,
        ...(one.organisation === 'unknown' ? {} : { knownBy: { list: 'recorded', on: '2026-11-01' } }),
        pages: one.host.startsWith('player') ? pages.slice(0, 1) : pages.slice(0, 2),
        first: at(begun, 0.1 + index / 20),
        last: at(begun, 2.5),
        contacts: 3 + index,
      })),
      stored,
      behaviour,
      faults: [],
      visits: visitsOf(pages, begun, hard === true),
      limits: [{ code: 'not-signed-in' }, { code: 'page-partly', detail: `${url}/sok` }],
    },
  };
}

/** Raw files of a recorded run, small. */
export function rawFiles({ site }: RunResult = recordedRun()): readonly EvidenceFile[] {
  const [page = site.url] = site.pages;
  const contacts = site.recipients.map(
    ({ host, first, techniques, sent }, index): Contact => ({
      at: first,
      page,
      pass: 'no-choice',
      host,
      port: 443,
      url: `https://${host}/collect?tid=${index}&q=kanarifugl`,
      method: 'GET',
      technique: techniques[0] ?? 'other',
      channels: ['events', 'ledger'],
      status: 200,
      sent: sent.map((kind) => ({ kind, where: 'url', detail: 'hemmelig-verdi' })),
    }),
  );
  const name = (what: string) => `${new URL(site.url).hostname}/no-choice/1-${what}`;
  return [
    { name: name('contacts.json'), mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(contacts)) },
    {
      name: name('page.har'),
      mediaType: 'application/json',
      bytes: Buffer.from(JSON.stringify({ log: { version: '1.2', note: 'hemmelig-verdi' } })),
    },
    { name: name('before.png'), mediaType: 'image/png', bytes: recordedPicture(true) },
    ...(['accept', 'reject'] as const).map((pass) => ({
      name: `${new URL(site.url).hostname}/${pass}/1-after.png`,
      mediaType: 'image/png',
      bytes: recordedPicture(false),
    })),
  ];
}

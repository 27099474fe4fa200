import { ledgerCsv } from '../ledger/ledger.ts';
import type { Joined } from '../reconcile.ts';
import type { Contact, KeepEvidence } from '../scan-result.ts';
import type { VisitRecord } from './visit-record.ts';

type File = Parameters<KeepEvidence>[0];

const pairs = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

const posted = ({ raw }: Joined) =>
  raw.body === undefined
    ? {}
    : { postData: { mimeType: raw.headers['content-type'] ?? '', text: Buffer.from(raw.body).toString('utf8') } };

function harEntry(joined: Joined, answered: Readonly<Record<string, string>>) {
  const { raw, status, failure } = joined;
  const url = URL.canParse(raw.url) ? new URL(raw.url) : undefined;
  return {
    startedDateTime: raw.at,
    time: -1,
    request: {
      method: raw.method,
      url: raw.url,
      httpVersion: '',
      headers: pairs(raw.headers),
      queryString: [...(url?.searchParams ?? [])].map(([name, value]) => ({ name, value })),
      cookies: [],
      headersSize: -1,
      bodySize: raw.body?.length ?? 0,
      ...posted(joined),
    },
    response: {
      status: status ?? 0,
      statusText: failure ?? '',
      httpVersion: '',
      headers: pairs(answered),
      cookies: [],
      content: { size: -1, mimeType: answered['content-type'] ?? '' },
      redirectURL: answered.location ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: -1, wait: -1, receive: -1 },
    _resourceType: raw.resourceType,
    _channels: joined.channels,
    ...(raw.initiator !== undefined && { _initiator: raw.initiator }),
    ...(raw.worker !== undefined && { _worker: raw.worker }),
    ...(raw.leaving === true && { _leaving: true }),
  };
}

/** The requests of a visit as HTTP Archive 1.2, made from our own channels: what an answer held is not kept, only its headers. */
function harOf(record: VisitRecord, joined: readonly Joined[], browser: string) {
  const answers = new Map(
    [...record.events, ...record.protocol].map((one) => [`${one.method} ${one.url}`, one.answered]),
  );
  const entries = joined.map((one) => harEntry(one, answers.get(`${one.raw.method} ${one.raw.url}`) ?? {}));
  const creator = { name: 'skolevern', version: '1' };
  return { log: { version: '1.2', creator, browser: { name: browser, version: '' }, pages: [], entries } };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => bytes(`${JSON.stringify(value, null, 1)}\n`);

/** The raw material of one visit as files. @param stem `SITE/PASS/NUMBER` */
export function evidenceOf(
  stem: string,
  record: VisitRecord,
  seen: { readonly joined: readonly Joined[]; readonly contacts: readonly Contact[]; readonly browser: string },
): readonly File[] {
  const { pictures, instruments } = record;
  const file = (kind: string, mediaType: string, content: Uint8Array | undefined): readonly File[] =>
    content === undefined ? [] : [{ name: `${stem}-${kind}`, mediaType, bytes: content }];
  return [
    ...file('requests.har', 'application/json', json(harOf(record, seen.joined, seen.browser))),
    ...file('ledger.csv', 'text/csv', bytes(ledgerCsv(record.ledger))),
    ...file('contacts.json', 'application/json', json(seen.contacts)),
    ...file(
      'page.json',
      'application/json',
      json({
        url: record.wish.url,
        address: record.address,
        ...instruments,
        stored: record.stored,
        forms: record.forms,
        consent: record.choice,
        late: record.late,
      }),
    ),
    ...file('before.jpg', 'image/jpeg', pictures.before),
    ...file('after.jpg', 'image/jpeg', pictures.after),
    ...file('page.html', 'text/html', pictures.source === undefined ? undefined : bytes(pictures.source)),
  ];
}

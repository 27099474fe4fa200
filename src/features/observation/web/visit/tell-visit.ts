import { whyStopped } from '../journey/journey.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { placeOf } from '../reconcile.ts';
import type { Visit } from '../scan-result.ts';
import { bytesOf } from './protocol-book.ts';
import type { Recorded } from './recorded.ts';
import type { VisitRecord } from './visit-record.ts';

/** Why the way out let nothing through, as a visit's `why` says it. */
export const refused: Readonly<Record<string, string>> = {
  'private-address': 'the address lies inside a private network and is not visited',
  'no-such-name': 'there is no such name',
  'no-answer': 'the name service does not answer',
  unreachable: 'nobody answers there',
  'too-much': 'more was sent than a visit may take',
  untrusted: 'the certificate is not trusted',
};

const failures: readonly (readonly [RegExp, string])[] = [
  [/TOO_MANY_REDIRECTS/, 'it redirects in a circle'],
  [/CERT_|SSL_/, 'the certificate is not trusted, or encryption fails'],
  [/Timeout|TIMED_OUT/, 'it did not answer in time'],
  [/Download/i, 'it is a file and no page'],
  [/EMPTY_RESPONSE|CONNECTION_|SOCKET/, 'it closed the connection without a page'],
  [/closed|crash/i, 'the visit was broken off'],
];

/** Why no page came, in words. */
function failureOf({ wish, address, failure, ledger, full }: VisitRecord): string | undefined {
  const place = placeOf(address ?? wish.url);
  const rows = ledger.filter(({ host, port }) => host === place?.host && port === place.port);
  const first = rows[0]?.ended;
  // A refusal of plain http looks like an answer to the browser.
  if (first !== undefined && rows.every(({ ended }) => ended === first) && refused[first] !== undefined)
    return refused[first];
  if (failure === undefined) return undefined;
  if (full) return refused['too-much'];
  return failures.find(([pattern]) => pattern.test(failure))?.[1] ?? failure.replace(/^.*?: /, '').slice(0, 200);
}

const listed = (hosts: readonly string[]): string =>
  hosts.length > 5 ? `${hosts.slice(0, 5).join(', ')} and ${hosts.length - 5} more` : hosts.join(', ');

/** Bytes as people say them. */
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

/**
 * The answers that were cut off for their size: whose, which where it is known, and how much was read. Pure.
 * @param most bytes that are read of one answer
 */
export function cutOff(
  ledger: readonly LedgerEntry[],
  protocol: readonly Recorded[],
  most: number,
): NonNullable<Visit['cut']> {
  // Of some the browser never tells how much came: then it is the one that did not end well.
  const large = protocol.filter((one) => bytesOf(one) > most || one.state === 'failed');
  return ledger
    .filter(({ ended }) => ended === 'too-large')
    .map(({ host, port, url, bytes }, index, rows) => {
      // A host may have been cut off twice: the second time it was its second answer.
      const turn = rows.slice(0, index).filter((row) => row.host === host && row.port === port).length;
      const whole = url ?? large.filter((one) => placeOf(one.url)?.host === host)[turn]?.url.slice(0, 2_000);
      return { host, ...(whole !== undefined && { url: whole }), bytes: bytes.in };
    });
}

/** What a visit came to, and why it was not all. Pure. */
export function tellVisit(record: VisitRecord): Pick<Visit, 'outcome' | 'why' | 'cut'> {
  const failure = failureOf(record);
  if (failure !== undefined) return { outcome: 'failed', why: failure };
  const { silent } = record;
  const led = placeOf(record.address ?? '')?.host;
  const why = [
    ...(led === undefined || record.wish.isOwn(led) ? [] : [`it leads away from the site, to ${led}`]),
    ...((record.status ?? 200) >= 400 ? [`it answered with ${record.status}`] : []),
    ...(record.walked === undefined ? [] : whyStopped(record.walked)),
    ...(record.full ? ['it sent more than a visit may take and was cut off'] : []),
    ...record.cut.map(({ host, bytes }) => `an answer of ${host} was cut off after ${megabytes(bytes)}`),
    ...(silent.length > 0 ? [`never answered to the end: ${listed(silent)}`] : []),
    ...(record.late.some((what) => what !== 'load')
      ? [`not done in time: ${[...new Set(record.late)].join(', ')}`]
      : []),
  ];
  if (why.length === 0) return { outcome: 'whole' };
  return { outcome: 'partly', why: why.join('; '), ...(record.cut.length > 0 && { cut: record.cut }) };
}

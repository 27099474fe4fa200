import { placeOf } from '../reconcile.ts';
import type { Visit } from '../scan-result.ts';
import type { VisitRecord } from './visit-record.ts';

const refused: Readonly<Record<string, string>> = {
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

/** What a visit came to, and why it was not all. Pure. */
export function tellVisit(record: VisitRecord): Pick<Visit, 'outcome' | 'why'> {
  const failure = failureOf(record);
  if (failure !== undefined) return { outcome: 'failed', why: failure };
  const { silent } = record;
  const led = placeOf(record.address ?? '')?.host;
  const why = [
    ...(led === undefined || record.wish.isOwn(led) ? [] : [`it leads away from the site, to ${led}`]),
    ...((record.status ?? 200) >= 400 ? [`it answered with ${record.status}`] : []),
    ...(record.full ? ['it sent more than a visit may take and was cut off'] : []),
    ...(silent.length > 0 ? [`never answered to the end: ${listed(silent)}`] : []),
    ...(record.late.some((what) => what !== 'load')
      ? [`not done in time: ${[...new Set(record.late)].join(', ')}`]
      : []),
  ];
  return why.length === 0 ? { outcome: 'whole' } : { outcome: 'partly', why: why.join('; ') };
}

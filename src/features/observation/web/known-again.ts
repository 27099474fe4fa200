import type { VisitRead } from './read-visit.ts';
import { placeOf } from './reconcile.ts';
import type { Contact, StoredItem } from './scan-result.ts';
import { sentBack, suspectMarks, type TellingMark, tellingMarks } from './techniques/validators.ts';

/** Whether an address is another's than the site's. */
export type IsOutside = (host: string) => boolean;

const outsideOnly = (reads: readonly VisitRead[], isOutside: IsOutside) =>
  reads.map(({ validators }) => validators.filter(({ url }) => isOutside(placeOf(url)?.host ?? '')));

/** The visit whose page is to be opened once more, in the same choice: the one with most that may be a visitor's own mark. Pure. */
export function visitToRepeat(reads: readonly VisitRead[], isOutside: IsOutside): VisitRead | undefined {
  const suspects = suspectMarks(outsideOnly(reads, isOutside));
  const count = (read: VisitRead) =>
    suspects.filter(({ url, name }) => read.validators.some((one) => one.url === url && one.name === name)).length;
  return reads
    .filter((read) => count(read) > 0)
    .toSorted((a, b) => count(b) - count(a))
    .at(0);
}

function withMark(read: VisitRead, contact: Contact, marks: readonly TellingMark[]): Contact {
  const request = read.joined.find(({ raw }) => raw.at === contact.at && raw.url.slice(0, 2_000) === contact.url);
  const back = request && marks.map((mark) => sentBack(mark, request.raw)).find((one) => one !== undefined);
  if (back === undefined) return contact;
  const detail = `${back.header}: ${back.value}`.slice(0, 200);
  return { ...contact, sent: [...contact.sent, { kind: 'identifier', where: 'header', detail }] };
}

const headerNames = { etag: 'ETag', 'last-modified': 'Last-Modified' } as const;

function kept({ visit: { page, pass } }: VisitRead, { url, name }: TellingMark): StoredItem {
  return {
    how: 'cache',
    name: headerNames[name],
    host: placeOf(url)?.host ?? '',
    page,
    pass,
    setBy: url.slice(0, 2_000),
  };
}

/**
 * Reads a page that was opened twice: where every visitor of the scan was given another mark for the same answer, and this browser sent its own
 * back, the mark is an identifier that lies in the cache. Pure.
 * @param before the visits of the scan, each by a browser that had nothing
 */
export function readAgain(again: VisitRead, before: readonly VisitRead[], isOutside: IsOutside): VisitRead {
  const marks = tellingMarks(outsideOnly([...before, again], isOutside));
  const here = marks.filter(({ url }) => again.contacts.some((contact) => contact.url === url.slice(0, 2_000)));
  return {
    ...again,
    contacts: again.contacts.map((contact) => withMark(again, contact, marks)),
    stored: [...again.stored, ...here.map((mark) => kept(again, mark))],
  };
}

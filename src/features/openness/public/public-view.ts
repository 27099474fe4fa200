import { createHash } from 'node:crypto';
import {
  clocksOfMatter,
  type DocumentRow,
  type FileRow,
  type MatterEvent,
  type MatterRow,
  type MessageRow,
  momentOf,
  nextClock,
  numberOf,
  type Outcome,
  type PartyRow,
  type Stage,
  shownParts,
  stageOf,
  timedOf,
  waitingClocks,
} from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Moment } from '#src/kernel/oslo-time.ts';
import type { Clock } from '#src/law/clocks/clock.ts';
import { mask, type Secrets } from './mask.ts';
import type { MatterPublicationTable, PublicPart } from './table.ts';

export type Publication = MatterPublicationTable;

/** A case as it is kept, with what has been said of its parts. */
export interface WholeCase {
  readonly row: MatterRow;
  readonly parties: readonly PartyRow[];
  readonly messages: readonly MessageRow[];
  readonly documents: readonly DocumentRow[];
  readonly files: readonly FileRow[];
  readonly events: readonly MatterEvent[];
  readonly publications: readonly Publication[];
  /** Names of the owner's own people that the case tells of. */
  readonly staff: readonly string[];
  /** Who has the case. */
  readonly handler: string | null;
  /** The owner names those who answer. */
  readonly namesHandlers: boolean;
}

/** A stretch of a message. */
export interface PublicWords {
  readonly text: string;
  /** Word for word what stands in a message further up. */
  readonly folded: boolean;
}

/** A message, document or note that everybody may read. */
export type PublicEntry =
  | {
      readonly part: 'message';
      readonly id: string;
      readonly at: Date;
      readonly direction: 'in' | 'out';
      readonly subject: string | null;
      readonly words: readonly PublicWords[];
      /** A quotation of a message that is not shown was left out. */
      readonly leftOut: boolean;
      readonly attachments: number;
    }
  | {
      readonly part: 'document';
      readonly id: string;
      readonly at: Date;
      readonly title: string;
      readonly decision: DocumentRow['decision'];
      readonly section: string | null;
      readonly file: string | null;
      readonly size: number;
    }
  | { readonly part: 'note'; readonly id: string; readonly at: Date; readonly text: string };

/** How a case stands, in what everybody may know. */
export interface PublicStatus {
  readonly number: string;
  readonly slug: string;
  readonly received: Moment;
  readonly state: MatterRow['state'];
  readonly outcome: Outcome | null;
  readonly next: Clock | undefined;
  /** The clocks that wait for the owner, the one due first before the others. */
  readonly clocks: readonly Clock[];
  readonly stage: Stage;
  /** What has happened, by its kind: never the reasons. */
  readonly steps: readonly { readonly name: string; readonly at: Moment }[];
  readonly title: string | null;
  readonly updated: Date;
}

/** A request for documents as everybody may read it. */
export interface PublicView extends PublicStatus {
  readonly requester: string | null;
  readonly handler: string | null;
  readonly entries: readonly PublicEntry[];
  /** People's own words or names stand here: search engines are asked to leave it out. */
  readonly isPersonal: boolean;
}

/** The steps that everybody may know of; of the rest nothing is shown. */
export const publicSteps: readonly string[] = [
  'interim',
  'clarification-asked',
  'clarified',
  'consent-asked',
  'consent-answered',
  'forwarded',
  'answered',
  'granted',
  'refused',
  'reasons-demanded',
  'reasons-given',
  'complained',
  'complaint-sent',
  'complaint-withdrawn',
  'appeal-stands',
  'appeal-changes',
  'withdrawn',
  'closed',
  'reopened',
];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Whether there is a public page of a case at all: a request for documents that is no secret. Of rights never. */
export function hasPublicPage({ kind, confidential, public_slug }: MatterRow): boolean {
  return kind === 'foi' && !confidential && public_slug !== null;
}

/** What is never shown of a case, wherever it stands in it. */
export function secretsOf({ row, parties, messages, staff, namesHandlers }: WholeCase): Secrets {
  const open = new Set(
    parties.flatMap(({ public_name: name }) => (name === null ? [] : name.toLowerCase().split(/[\s,]+/u))),
  );
  const hidden = (name: string) =>
    name
      .split(/\s+/u)
      .filter((part) => !open.has(part.toLowerCase()))
      .join(' ');
  const senders = messages.flatMap(({ direction, from_text: from }) =>
    direction === 'in' && from !== null ? [from] : [],
  );
  return {
    names: [
      ...parties.flatMap(({ name }) => name ?? []),
      ...senders.map((from) => from.replace(/<[^>]*>/g, '').trim()),
      ...(namesHandlers ? [] : staff),
    ]
      .map(hidden)
      .filter((name) => name !== ''),
    addresses: parties.flatMap(({ email, phone, address }) => [email, phone, address].filter((one) => one !== null)),
    keys: [row.requester_reference],
  };
}

/** What an outsider would read of a part; undefined when nobody outside can be shown it, whatever is said. */
export function seenOf(of: WholeCase, part: PublicPart, item: string | null, body?: string): string | undefined {
  if (part === 'subject') return of.row.subject;
  if (part === 'note') return body;
  if (part === 'message') {
    const message = of.messages.find(({ id }) => id === item);
    // What is written among ourselves, and what nobody has read yet, is shown to nobody.
    if (message === undefined || message.direction === 'note' || message.handled_at === null) return undefined;
    return `${message.subject ?? ''}\n${message.body}`;
  }
  const document = of.documents.find(({ id }) => id === item);
  if (document === undefined || document.decision === 'undecided') return undefined;
  const file = givenFile(document, of.files);
  return [document.title, document.decision, document.ground_section, file?.sha256].join('\n');
}

/** A hash of what was seen by whoever said that it may be shown. */
export const seenHash = (seen: string): string => sha256(seen);

/** The file that everybody may have: a copy without what is kept, or the document itself where it was decided that it is open. */
export function givenFile(document: DocumentRow, files: readonly FileRow[]): FileRow | undefined {
  const { decision, file, released_file: released } = document;
  const id = decision === 'open' ? (released ?? file) : decision === 'partly' ? released : null;
  return id === null ? undefined : files.find((one) => one.id === id);
}

const keyOf = (part: PublicPart, item: string | null) => `${part} ${item ?? ''}`;

/** The last word on each part; only what is as it was when somebody said so. */
export function publishedParts(of: WholeCase): ReadonlyMap<string, Publication> {
  const last = new Map<string, Publication>();
  for (const one of of.publications.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    last.set(keyOf(one.part, one.item), one);
  return new Map(
    [...last].filter(([, { part, item, body, public: isPublic, seen_sha256: seen }]) => {
      const now = seenOf(of, part, item, body ?? undefined);
      return isPublic && now !== undefined && seenHash(now) === seen;
    }),
  );
}

/** Whether a part is shown. */
export const isShown = (parts: ReadonlyMap<string, Publication>, part: PublicPart, item: string | null): boolean =>
  parts.has(keyOf(part, item));

function messageEntry(
  of: WholeCase,
  message: MessageRow,
  shown: (id: string) => boolean,
  secrets: Secrets,
  lang: Lang,
): PublicEntry {
  const others = of.messages
    .filter(({ id, at }) => id !== message.id && at <= message.at)
    .map(({ id, body }) => ({ id, text: body }));
  const parts = shownParts(message.body, others);
  const words = parts.flatMap(({ start, end, copyOf }): PublicWords[] => {
    if (copyOf !== undefined && !shown(copyOf)) return [];
    return [{ text: mask(message.body.slice(start, end), secrets, lang), folded: copyOf !== undefined }];
  });
  return {
    part: 'message',
    id: message.id,
    at: message.at,
    direction: message.direction === 'out' ? 'out' : 'in',
    subject: message.subject === null ? null : mask(message.subject, secrets, lang),
    words,
    leftOut: parts.some(({ copyOf }) => copyOf !== undefined && !shown(copyOf)),
    attachments: of.files.filter((file) => file.message === message.id).length,
  };
}

function documentEntry(of: WholeCase, document: DocumentRow, at: Date, secrets: Secrets, lang: Lang): PublicEntry {
  const file = givenFile(document, of.files);
  const { id, decision, ground_section: section } = document;
  const title = mask(document.title, secrets, lang);
  return { part: 'document', id, at, title, decision, section, file: file?.id ?? null, size: file?.size ?? 0 };
}

/** The parts of a case that are shown, masked, in the order of time. */
function entriesOf(
  of: WholeCase,
  parts: ReadonlyMap<string, Publication>,
  secrets: Secrets,
  lang: Lang,
): PublicEntry[] {
  const messages = of.messages.filter(({ id }) => isShown(parts, 'message', id));
  const isOpen = (id: string) => messages.some((one) => one.id === id);
  const entries = [
    ...messages.map((message) => messageEntry(of, message, isOpen, secrets, lang)),
    ...of.documents
      .filter(({ id }) => isShown(parts, 'document', id))
      .map((document) => documentEntry(of, document, document.decided_at ?? of.row.received_at, secrets, lang)),
    ...[...parts.values()].flatMap(({ part, id, item, said_at: at, body }): PublicEntry[] =>
      part === 'note' && body !== null ? [{ part, id: item ?? id, at, text: mask(body, secrets, lang) }] : [],
    ),
  ];
  return entries.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

/** How a case stands, as everybody may know it. @returns undefined where there is no public page */
export function publicStatus(of: WholeCase, now: Date, lang: Lang): PublicStatus | undefined {
  const { row, events } = of;
  if (!hasPublicPage(row) || row.public_slug === null) return undefined;
  const parts = publishedParts(of);
  const clocks = clocksOfMatter(timedOf(row), events, now);
  const next = row.state === 'closed' ? undefined : nextClock(clocks);
  const happened = events.filter(({ name, at }) => publicSteps.includes(name) && at <= now);
  const said = [...parts.values()].map(({ said_at: at }) => at.getTime());
  const isDecided = ['answered', 'complaint', 'appealed', 'closed'].includes(row.state);
  return {
    number: numberOf(row),
    slug: row.public_slug,
    received: momentOf(row.received_at, row.received_day_only),
    state: row.state,
    // What is decided and not sent yet is not told to others before the one who asked.
    outcome: isDecided ? row.outcome : null,
    next,
    clocks: row.state === 'closed' ? [] : waitingClocks(clocks),
    stage: stageOf(next, now),
    steps: happened.map(({ name, at, dayOnly }) => ({ name, at: momentOf(at, dayOnly) })),
    title: isShown(parts, 'subject', null) ? mask(row.subject, secretsOf(of), lang) : null,
    updated: new Date(Math.max(row.received_at.getTime(), ...said, ...happened.map(({ at }) => at.getTime()))),
  };
}

/**
 * A case as everybody may read it: how it stands, and of its contents what somebody has said may be shown, as it was when they said
 * so, masked. Pure: whatever the case holds, nothing else comes out.
 * @returns undefined where there is no public page: anything but a request for documents, and what is confidential
 */
export function publicView(of: WholeCase, now: Date, lang: Lang): PublicView | undefined {
  const status = publicStatus(of, now, lang);
  if (status === undefined) return undefined;
  const entries = entriesOf(of, publishedParts(of), secretsOf(of), lang);
  const requester = of.parties.find(({ part, public_name: name }) => part === 'requester' && name !== null);
  return {
    ...status,
    requester: requester?.public_name ?? null,
    handler: of.namesHandlers ? of.handler : null,
    entries,
    isPersonal:
      requester !== undefined || entries.some((entry) => entry.part === 'message' && entry.direction === 'in'),
  };
}

import type { Body } from '#src/features/register/index.ts';
import type { Statement } from '../write.ts';

type Tells = NonNullable<Body<'notices'>['tells']>;
type Topic = keyof Tells;

interface Sentences {
  /** Kinds of sentences that tell of it; `kept-*` is any that begins so. */
  readonly told: readonly string[];
  /** Kinds that say that it is not decided. */
  readonly open: readonly string[];
}

const kept: Sentences = {
  told: [
    'kept-all',
    'kept-event',
    'kept-period',
    'kept-then',
    'kept-time',
    'kept-only-period',
    'kept-only-event',
    'kept-for-ever',
  ],
  open: ['kept-open'],
};

/** What the register asks of a statement, by the sentences that tell it. */
const topics: Readonly<Record<Topic, Sentences>> = {
  controller: { told: ['owner'], open: ['owner-contact-open'] },
  dataProtectionOfficer: { told: ['officer-contact', 'officer-no'], open: ['officer-open'] },
  purpose: { told: ['purpose'], open: ['purpose-open'] },
  legalBasis: {
    told: ['basis', 'basis-law', 'basis-act', 'law', 'act', 'some-law'],
    open: ['basis-open', 'given-basis-open'],
  },
  recipients: { told: ['given', 'given-data', 'shared-yes', 'shared-no'], open: ['shared-open'] },
  voluntary: { told: ['data-mandatory', 'data-voluntary'], open: ['data-mandatory-open'] },
  rights: { told: ['right-access'], open: [] },
  complaint: { told: ['right-complaint'], open: [] },
  dataRecorded: { told: ['data'], open: ['data-open'] },
  access: { told: ['access', 'access-none'], open: ['access-open'] },
  erasure: kept,
  retention: kept,
  transfers: { told: ['transfer', 'transfer-unplaced'], open: ['transfer-open'] },
  source: { told: ['data-source'], open: ['data-source-open'] },
  automatedDecisions: { told: ['machine-yes', 'machine-no'], open: ['machine-open'] },
  cookies: { told: ['cookies-yes', 'cookies-no'], open: [] },
};

/** What a statement tells: yes; partly, where it also says that some of it is not decided; no, where it says nothing else, or nothing. */
export function tellsOf({ paragraphs }: Statement): Tells {
  const ids = new Set(paragraphs.flat().map(({ id }) => id));
  const any = (kinds: readonly string[]) => kinds.some((id) => ids.has(id));
  const answer = ({ told, open }: Sentences) => (any(told) ? (any(open) ? 'partly' : 'yes') : 'no');
  return Object.fromEntries(Object.entries(topics).map(([topic, sentences]) => [topic, answer(sentences)])) as Tells;
}

const rights = [
  ['right-access', 'access'],
  ['right-rectification', 'rectification'],
  ['right-erasure', 'erasure'],
  ['right-restriction', 'restriction'],
  ['right-objection', 'objection'],
  ['right-portability', 'portability'],
  ['right-withdraw', 'withdraw-consent'],
] as const;

/** Which rights a statement tells of. */
export function rightsIn({ paragraphs }: Statement): (typeof rights)[number][1][] {
  const ids = new Set(paragraphs.flat().map(({ id }) => id));
  return rights.flatMap(([id, right]) => (ids.has(id) ? [right] : []));
}

/** The systems that a statement names, by key. */
export function systemsIn({ paragraphs }: Statement): string[] {
  const headings = paragraphs.flat().filter(({ id }) => id === 'system');
  return headings.flatMap(({ facts }) => facts.map(({ entry }) => entry.replace(/^systems\//, '')));
}

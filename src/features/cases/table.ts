import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Rest } from '#src/law/foi/grounds.ts';
import type { FactsWay, MunicipalSortName } from '#src/law/party/municipal.ts';
import type { MatterKind } from './model/kinds.ts';
import type { Outcome } from './model/outcomes.ts';
import type { MatterState } from './model/states.ts';

type Json<T> = ColumnType<T, string, string>;

export const receivedVias = ['form', 'mail', 'post', 'signed-in', 'staff', 'scan', 'observed'] as const;
export type ReceivedVia = (typeof receivedVias)[number];

/** A case: who has it, where it stands. What happened stands in `matter_event`. */
export interface MatterTable {
  tenant: string;
  id: string;
  year: number;
  sequence: number;
  kind: MatterKind;
  subject: string;
  /** Key of the unit in the register; null for the owner as a whole. */
  unit: string | null;
  handler: string | null;
  offered_account: string | null;
  offered_unit: string | null;
  opened_by: string | null;
  state: MatterState;
  received_at: Date;
  received_day_only: Generated<boolean>;
  received_via: ReceivedVia;
  confidential: boolean;
  outcome: Outcome | null;
  outcome_reason: string | null;
  closed_at: Date | null;
  /** Its time was over, and what stood in it is gone. */
  erased_at: Generated<Date | null>;
  retain_until: IsoDate | null;
  public_slug: string | null;
  requester_reference: string;
  /** SHA-256 of the form's word and what was written, of what came by a form. */
  form_key: Generated<string | null>;
  /** Follows from the events; only for sorting lists. */
  next_due: Date | null;
}

export const parts = ['requester', 'subject', 'representative', 'other-body'] as const;
export type Part = (typeof parts)[number];
export const authorities = [
  'anyone',
  'self',
  'parental-responsibility',
  'information-only',
  'foster',
  'appointed',
  'mandate',
  'public-body',
  'unknown',
] as const;
export type Authority = (typeof authorities)[number];
export const shownWays = ['not-needed', 'signed-in', 'document', 'known-to-staff', 'not-yet'] as const;
export type Shown = (typeof shownWays)[number];

export interface MatterPartyTable {
  tenant: string;
  id: string;
  matter: string;
  part: Part;
  person: string | null;
  account: string | null;
  name: string | null;
  public_name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  authority: Authority;
  shown: Shown;
  /** The language they are answered in, where it is known. */
  lang: Generated<Lang | null>;
}

/** Ids and keys of what an event was about: never a name. */
export type EventData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface MatterEventTable {
  tenant: string;
  id: string;
  matter: string;
  name: string;
  at: Date;
  day_only: Generated<boolean>;
  author: string;
  reason: string | null;
  section: string | null;
  data: Json<EventData>;
  job_key: string | null;
}

export const channels = ['mail', 'form', 'post', 'signed-in', 'phone', 'in-person', 'scan', 'internal'] as const;
export type Channel = (typeof channels)[number];

export interface MatterMessageTable {
  tenant: string;
  id: string;
  matter: string;
  direction: 'in' | 'out' | 'note';
  channel: Channel;
  at: Date;
  author: string;
  from_text: string | null;
  to_text: string | null;
  subject: string | null;
  body: string;
  message_id: string | null;
  in_reply_to: string | null;
  mail_in: string | null;
  mail_out: string | null;
  handled_at: Date | null;
}

export interface MatterFileTable {
  tenant: string;
  id: string;
  matter: string;
  message: string | null;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
  bytes: Buffer;
  added_at: Date;
  author: string;
}

export const documentDecisions = [
  'undecided',
  'open',
  'partly',
  'refused',
  'deferred',
  'does-not-exist',
  'consent-asked',
] as const;
export type DocumentDecision = (typeof documentDecisions)[number];

export interface MatterDocumentTable {
  tenant: string;
  id: string;
  matter: string;
  title: string;
  file: string | null;
  source: string | null;
  decision: Generated<DocumentDecision>;
  ground_act: string | null;
  ground_section: string | null;
  secrecy_section: string | null;
  wider_access: string | null;
  explanation: string | null;
  released_file: string | null;
  /** Why the rest of the document is kept too (offentleglova § 12). */
  rest_ground: Rest | null;
  rest_reason: string | null;
  until_day: IsoDate | null;
  until_event: string | null;
  sent_on_to: string | null;
  /** Of party access: what sort of document of a municipality (forvaltningsloven § 18 d). */
  municipal_sort: MunicipalSortName | null;
  /** What becomes of the facts in it (§ 18 c). */
  facts: FactsWay | null;
  facts_reason: string | null;
  /** Why the provision is met here; kept out of the letter when it would tell what is withheld (§ 24 third paragraph). */
  why: string | null;
  why_kept_back: Generated<boolean>;
  decided_at: Date | null;
  decided_by: string | null;
}

export const taskStates = ['open', 'done', 'nothing-held', 'refused', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export interface MatterTaskTable {
  tenant: string;
  id: string;
  matter: string;
  unit: string | null;
  holder: string | null;
  wants: string;
  due_on: IsoDate;
  state: Generated<TaskState>;
  answer: string | null;
  given_at: Date;
  given_by: string;
  ended_at: Date | null;
  ended_by: string | null;
}

export type LinkKind = 'related' | 'same-letter' | 'joined-into';

export interface MatterLinkTable {
  tenant: string;
  matter: string;
  other: string;
  kind: LinkKind;
}

/** What must be met before a case is closed as complete, put there by what the case is about. */
export interface MatterRequirementTable {
  tenant: string;
  id: string;
  matter: string;
  /** `package`, `erasure`, or `outside:` and the key of a system of the register. */
  key: string;
  name: string;
  /** Its answer is the task's. */
  task: string | null;
  fields: Generated<readonly string[]>;
  medium: 'digital' | 'paper' | null;
  met_at: Date | null;
  met_by: string | null;
  met_reason: string | null;
}

/** What becomes of cases of a kind when their time is over; the latest decision counts. */
export interface MatterKeepingTable {
  tenant: string;
  id: string;
  kind: MatterKind;
  fate: 'erase' | 'deposit';
  ground: string;
  decided_by: string;
  decided_on: IsoDate;
  at: Date;
  account: string;
}

export const holdWhys = ['archive', 'claim', 'supervision', 'other'] as const;
export type HoldWhy = (typeof holdWhys)[number];

/** Something that keeps one case from being erased though its time is over. */
export interface MatterHoldTable {
  tenant: string;
  id: string;
  matter: string;
  why: HoldWhy;
  reason: string;
  set_at: Date;
  set_by: string;
  ended_at: Date | null;
  ended_by: string | null;
}

export interface MatterNoticeTable {
  tenant: string;
  account: string;
  email: string | null;
  lang: Generated<Lang>;
  calendar_hash: string | null;
  calendar_made_at: Date | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    matter: MatterTable;
    matter_party: MatterPartyTable;
    matter_event: MatterEventTable;
    matter_message: MatterMessageTable;
    matter_file: MatterFileTable;
    matter_document: MatterDocumentTable;
    matter_task: MatterTaskTable;
    matter_link: MatterLinkTable;
    matter_notice: MatterNoticeTable;
    matter_keeping: MatterKeepingTable;
    matter_hold: MatterHoldTable;
    matter_requirement: MatterRequirementTable;
  }
}

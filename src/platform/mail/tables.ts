import type { Generated } from 'kysely';

/** A mailbox as the settings had it at the last start. */
export interface MailBoxTable {
  tenant: string;
  key: string;
  address: string;
  reply_pattern: string;
  uid_validity: number | null;
  below_uid: Generated<number>;
  in_use: Generated<boolean>;
  answered_at: Date | null;
  failing_since: Date | null;
  failure: string | null;
}

export const mailStates = ['new', 'waiting', 'placed', 'noted', 'set-aside', 'too-large', 'duplicate'] as const;
/** What became of a mail that came. */
export type MailState = (typeof mailStates)[number];

export interface MailInTable {
  tenant: string;
  id: string;
  mailbox: string;
  via: 'imap' | 'smtp';
  received_at: Date;
  kept_at: Date;
  envelope_from: string | null;
  envelope_to: string[];
  size: number;
  sha256: string | null;
  body_sha256: string | null;
  message_id: string | null;
  uid_validity: number | null;
  uid: number | null;
  duplicate_of: string | null;
  state: Generated<MailState>;
  readings: Generated<number>;
  kind: string | null;
  from_name: string | null;
  from_address: string | null;
  subject: string | null;
  language: string | null;
  /** Random; in the receipt, and in the address for answers, until the mail has its case. */
  reference: string;
  matter: string | null;
  matched_by: string | null;
  settled_at: Date | null;
  settled_by: string | null;
  settled_reason: string | null;
  /** Keys of the reminders that have gone out while it waits. */
  told: Generated<string[]>;
  /** What it said is gone; its number and hashes stay. */
  erased_at: Generated<Date | null>;
}

/** The bytes of a mail, in pieces of at most `pieceSize`. */
export interface MailInPieceTable {
  tenant: string;
  mail: string;
  n: number;
  bytes: Buffer;
}

export interface MailOutTable {
  tenant: string;
  id: string;
  message_id: string;
  mailbox: string | null;
  purpose: 'receipt' | 'letter' | 'notice';
  to_name: string | null;
  to_address: string;
  reference: string | null;
  subject: string;
  body: string;
  language: 'nb' | 'nn' | 'en';
  in_reply_to: string | null;
  refs: Generated<string[]>;
  automatic: boolean;
  matter: string | null;
  made_at: Date;
  state: Generated<'waiting' | 'sent' | 'given-up'>;
  attempts: Generated<number>;
  next_at: Date;
  trying_since: Date | null;
  unknown_ends: Generated<number>;
  ended_at: Date | null;
  failure: string | null;
  bounced_at: Date | null;
  bounce_status: string | null;
}

export interface MailOutFileTable {
  tenant: string;
  mail: string;
  n: number;
  name: string;
  media_type: string;
  bytes: Buffer;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    mail_box: MailBoxTable;
    mail_in: MailInTable;
    mail_in_piece: MailInPieceTable;
    mail_out: MailOutTable;
    mail_out_file: MailOutFileTable;
  }
}

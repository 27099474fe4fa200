/** A person or system that a mail names. */
export interface Address {
  readonly name: string;
  /** Empty when the header gives none that can be read. */
  readonly address: string;
}

/** Something that came with a mail. Its content is counted and hashed, not kept: the mail itself is. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Shown within the text, as a logo is. */
  readonly inline: boolean;
  /** Of a mail within the mail: who and what. */
  readonly message?: { readonly from: string; readonly subject: string };
  /** Why nothing in it was looked at: a packed Outlook message, something encrypted, a letter within its own signature. */
  readonly unopened?: 'tnef' | 'encrypted' | 'signed';
}

/** What a delivery report says of one recipient. */
export interface DeliveryStatus {
  readonly recipient: string;
  /** failed, delayed, delivered, relayed or expanded. */
  readonly action: string;
  /** As "5.1.1". */
  readonly status: string;
}

/** What is wrong with a mail; it is read as far as it goes. */
export type MailFault = 'broken' | 'text-cut' | 'no-headers' | 'encrypted' | 'signed';

/** A stretch of the text that the sender's program marks as quoted. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** A mail as it can be read, without any meaning put into it. */
export interface Mail {
  readonly from: Address | undefined;
  readonly replyTo: Address | undefined;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  /** Milliseconds since 1970. When the last server took it, by its topmost Received line. */
  readonly receivedAt: number | undefined;
  /** What the sender's machine believed. */
  readonly sentAt: number | undefined;
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  /** Header fields by small name, decoded, each value in the order they stand. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The words of the mail: its plain text, or what its HTML says. Lines end with "\n". */
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'none';
  /** Quotations that HTML marks; none in plain text, where the text itself must tell. In order, none within another. */
  readonly marked: readonly Marked[];
  readonly attachments: readonly Attachment[];
  /** Of a report that a mail did not arrive. */
  readonly deliveries: readonly DeliveryStatus[];
  /** The report-type of a report: delivery-status, disposition-notification; calendar-reply for the answer to an invitation. */
  readonly report: string | undefined;
  readonly faults: readonly MailFault[];
}

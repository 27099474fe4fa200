import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AttachmentStream } from 'mailparser';
import { bodyOf, deepest, noBody } from './body.ts';
import { countStream } from './collect.ts';
import { addressesOf, headerFields, headerText, messageIds, receivedAt, sentAt } from './headers.ts';
import type { Attachment, DeliveryStatus, Mail, MailFault } from './mail.ts';
import { contentOf, mailParser, type PartNode } from './parse.ts';

/** So much of a mail within the mail is read to tell what it is. */
const innerHead = 65_536;
/** More parts than this are not listed one by one: a mail made to harm. */
const mostAttachments = 1_000;

const nameOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The name of an attachment in the spelling of its mended headers. */
export function fileName(attachment: AttachmentStream): string {
  const given = nameOf(attachment.filename);
  if (given !== '' && !given.includes('\ufffd')) return given;
  for (const [header, param] of [
    ['content-disposition', 'filename'],
    ['content-type', 'name'],
  ] as const) {
    const value = attachment.headers.get(header);
    const params = typeof value === 'object' && 'params' in value ? value.params : {};
    const name = nameOf((params as Readonly<Record<string, string>>)[param]);
    if (name !== '') return name;
  }
  return given;
}

const encryptedType = /^application\/(?:pkcs7-mime|x-pkcs7-mime|pgp-encrypted)$/;
const isTnef = (type: string, name: string) => /\bms-tnef$/.test(type) || /^winmail\.dat$/i.test(name);

/** A parameter of the type that headers give. */
function typeParameter(headers: PartNode['headers'], name: string): string {
  const value = headers.get('content-type');
  const params = typeof value === 'object' && 'params' in value ? (value.params as Record<string, string>) : {};
  return (params[name] ?? '').toLowerCase();
}

/** Why nothing is looked at in something of a type. */
function unopened(type: string, name: string, headers: PartNode['headers']): Attachment['unopened'] {
  if (isTnef(type, name)) return 'tnef';
  if (!encryptedType.test(type)) return undefined;
  return typeParameter(headers, 'smime-type') === 'signed-data' ? 'signed' : 'encrypted';
}

async function readAttachment(attachment: AttachmentStream): Promise<Attachment> {
  const type = attachment.contentType.toLowerCase();
  const isMessage = type === 'message/rfc822' || type === 'text/rfc822-headers';
  const counted = await countStream(contentOf(attachment), isMessage ? innerHead : 0);
  const name = fileName(attachment);
  const why = unopened(type, name, attachment.headers);
  return {
    name,
    type,
    bytes: counted.bytes,
    sha256: counted.sha256,
    inline: attachment.contentDisposition !== 'attachment' && attachment.contentId !== undefined,
    ...(isMessage && { message: await innerMessage(counted.head) }),
    ...(why !== undefined && { unopened: why }),
  };
}

/** Who sent a mail within the mail, and its subject; only its headers are looked at. */
async function innerMessage(head: Buffer): Promise<{ readonly from: string; readonly subject: string }> {
  const end = head.indexOf('\r\n\r\n') === -1 ? head.indexOf('\n\n') : head.indexOf('\r\n\r\n');
  const headers = end === -1 ? head : head.subarray(0, end);
  const { from, subject } = await readMail(Buffer.concat([headers, Buffer.from('\r\n\r\n')]));
  return { from: from === undefined ? '' : printAddress(from), subject };
}

/** An address as it is written: `Kari Nes <kari@eksempel.no>`. */
export function printAddress({ name, address }: { readonly name: string; readonly address: string }): string {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
}

const statusField = (block: string, name: string) =>
  new RegExp(`^${name}:[ \\t]*(?:[a-z0-9-]+;)?[ \\t]*(.+)$`, 'im').exec(block)?.[1]?.trim() ?? '';

function* nodesOf(node: PartNode, depth = 0): Generator<PartNode> {
  yield node;
  if (depth < deepest) for (const child of node.children) yield* nodesOf(child, depth + 1);
}

/** Whether there are parts below those that are looked at. Goes no deeper than to the first of them. */
function isDeeper(node: PartNode, depth = 0): boolean {
  return depth === deepest ? node.children.length > 0 : node.children.some((child) => isDeeper(child, depth + 1));
}

function deliveriesOf(nodes: readonly PartNode[]): readonly DeliveryStatus[] {
  return nodes
    .filter(({ contentType }) => contentType === 'message/delivery-status')
    .flatMap(({ textContent = '' }) => textContent.slice(0, 100_000).split(/\n\s*\n/))
    .filter((block) => /^Final-Recipient:/im.test(block))
    .map((block) => ({
      recipient: statusField(block, 'Final-Recipient'),
      action: statusField(block, 'Action').toLowerCase(),
      status: statusField(block, 'Status'),
    }));
}

function reportOf(nodes: readonly PartNode[]): string | undefined {
  const report = nodes.find(({ contentType }) => contentType === 'multipart/report');
  if (report !== undefined) return typeParameter(report.headers, 'report-type') || 'delivery-status';
  const isReply = ({ contentType, headers }: PartNode) =>
    contentType === 'text/calendar' && typeParameter(headers, 'method') === 'reply';
  return nodes.some(isReply) ? 'calendar-reply' : undefined;
}

/** A header line as it stands, of the last of its name. */
function rawLine(tree: PartNode | undefined, name: string): string | undefined {
  return [tree?.headerLines || []].flat().findLast(({ key }) => key === name)?.line;
}

interface Parsed {
  readonly tree: PartNode | undefined;
  readonly attachments: readonly Attachment[];
  readonly faults: Set<MailFault>;
  /** The beginning of the bytes. */
  readonly head: Buffer;
}

/** Runs the parser over the bytes; what is broken ends it early, and is told. */
async function parsed(source: Uint8Array | Readable): Promise<Parsed> {
  const faults = new Set<MailFault>();
  const attachments: Attachment[] = [];
  const reading: Promise<void>[] = [];
  const { parser, tree } = mailParser({
    onCut: () => faults.add('text-cut'),
    onAttachment: (attachment) => {
      const index = reading.length;
      const read = readAttachment(attachment)
        .then((one) => {
          if (index < mostAttachments) attachments[index] = one;
        })
        .catch(() => {
          faults.add('broken');
        })
        .finally(() => attachment.release());
      reading.push(read);
    },
  });
  const head: Buffer[] = [];
  try {
    await pipeline(Readable.from(beginning(source, head)), parser);
    await Promise.all(reading);
  } catch (error) {
    // A file that cannot be read is no broken mail.
    if (error instanceof Error && 'syscall' in error) throw error;
    faults.add('broken');
  }
  return {
    tree: tree(),
    attachments: attachments.filter((one) => one !== undefined),
    faults,
    head: Buffer.concat(head),
  };
}

/** So much of a mail is kept while it is read, to show when it turns out that it cannot be read. */
const kept = 262_144;

/** Passes a source on in pieces, and keeps its beginning. */
async function* beginning(source: Uint8Array | Readable, head: Buffer[]): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source instanceof Readable ? source : pieces(source)) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    if (size < kept) head.push(bytes.subarray(0, kept - size));
    size += bytes.length;
    yield bytes;
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

const salvaged = /^(?:from|to|cc|subject|date|message-id|in-reply-to|references|received|auto-submitted|return-path):/i;

/** A mail that breaks the parser, once more as a plain text under the headers that say who, when and what. */
function salvage(head: Buffer): Buffer {
  const text = head.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const lines = text.slice(0, end?.index ?? 0).split(/\r?\n(?![ \t])/);
  const headers = lines.filter((line) => salvaged.test(line) && line.length < 4_000).slice(0, 50);
  const body = text.slice(end === null ? 0 : end.index + end[0].length);
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}

/**
 * Reads a mail from its bytes. Never throws for what is in it: a broken mail is read as far as it goes, and `faults` tells.
 * Attachments are counted and hashed as they pass, so that a large mail takes no more memory than its text.
 * @param source the whole mail as it came, or a stream of it; only what cannot be read from there throws
 */
export async function readMail(source: Uint8Array | Readable): Promise<Mail> {
  const first = await parsed(source);
  const mail = mailOf(first);
  // Parts were announced, and none came: what stands there is read all the same.
  const hollow = /^multipart\//.test(first.tree?.contentType || '') && first.tree?.children.length === 0;
  if (hollow) first.faults.add('broken');
  if (!first.faults.has('broken') || mail.text.trim() !== '') return mail;
  const { from, ...rest } = mailOf(await parsed(salvage(first.head)));
  return { ...rest, from: from ?? mail.from, attachments: mail.attachments, faults: [...first.faults] };
}

function mailOf({ tree, attachments, faults }: Parsed): Mail {
  const headers = headerFields(tree?.headers, rawLine(tree, 'date'));
  const nodes = tree === undefined ? [] : [...nodesOf(tree)];
  const body = tree === undefined ? noBody : bodyOf(tree);
  if (headers.size === 0) faults.add('no-headers');
  // What lies deeper is not read, and must not look as if it were not there.
  if (tree !== undefined && isDeeper(tree)) faults.add('broken');
  if (nodes.some(({ contentType }) => contentType === 'multipart/encrypted')) faults.add('encrypted');
  // The whole letter is one package, and not an attachment beside its words.
  const sealed = tree === undefined ? undefined : unopened(tree.contentType || '', '', tree.headers);
  if (sealed === 'encrypted' || sealed === 'signed') faults.add(sealed);
  return {
    from: addressesOf(tree?.headers, 'from')[0] ?? addressesOf(tree?.headers, 'sender')[0],
    replyTo: addressesOf(tree?.headers, 'reply-to')[0],
    to: addressesOf(tree?.headers, 'to'),
    cc: addressesOf(tree?.headers, 'cc'),
    subject: headerText(tree?.headers, 'subject'),
    receivedAt: receivedAt(headers),
    sentAt: sentAt(headers),
    messageId: messageIds(headers, 'message-id')[0],
    inReplyTo: messageIds(headers, 'in-reply-to')[0],
    references: messageIds(headers, 'references'),
    headers,
    text: body.text,
    textFrom: body.from,
    marked: body.marked,
    attachments,
    deliveries: deliveriesOf(nodes),
    report: reportOf(nodes),
    faults: [...faults],
  };
}

import type { Readable } from 'node:stream';
import { type AttachmentStream, type Headers, MailParser } from 'mailparser';
import { textOf } from './charset.ts';
import { PartDecoder } from './collect.ts';

/** One part of the mail as mailparser has it, as far as we read it. */
export interface PartNode {
  readonly contentType?: string | false;
  readonly disposition?: string;
  readonly isAttachment?: boolean;
  readonly textContent?: string;
  readonly headers: Headers;
  /** As they stand, one character a byte. */
  readonly headerLines?: readonly { readonly key: string; readonly line: string }[] | false;
  readonly children: readonly PartNode[];
}

interface HeaderLine {
  readonly key: string;
  line: string;
}

/** What the splitter gives for each part before it is decoded. */
interface SplitNode {
  readonly type: string;
  charset?: string | false;
  readonly headers?: { getList(): HeaderLine[] };
}

/** The inner side of mailparser 3.9 that the character sets are mended through; `read-mail.test.ts` fails if it changes. */
interface Inner {
  decoder: { decodeStream(charset: string): PartDecoder };
  tree: PartNode | false;
  processChunk(data: SplitNode, done: (error?: Error) => void): void;
  getTextContent(): { readonly type: 'text' };
}

const ours = 'x-skolevern-';

/** Header bytes that are not ASCII and were not declared, as UTF-8 in the way mailparser keeps lines: one character a byte. */
function mended(line: string): string {
  if (!/[\x80-\xff]/.test(line)) return line;
  return Buffer.from(textOf(Buffer.from(line, 'latin1'))).toString('latin1');
}

export interface ParserEvents {
  readonly onAttachment: (attachment: AttachmentStream) => void;
  readonly onCut: () => void;
}

/**
 * mailparser with two things changed: the character sets of texts and headers are judged by us (it gives U+FFFD for undeclared
 * Windows-1252), and it makes neither text of HTML nor HTML of text. Mails within the mail stay attachments.
 * @returns the parser to write to, and the tree of parts once it has ended
 */
export function mailParser({ onAttachment, onCut }: ParserEvents) {
  const options = {
    ignoreEmbedded: true,
    keepDeliveryStatus: false,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    checksumAlgo: 'sha256',
    maxHeadSize: 512 * 1024,
  };
  const parser = new MailParser(options);
  const inner = parser as unknown as Inner;
  const processChunk = inner.processChunk.bind(parser);
  inner.decoder = {
    decodeStream: (charset) => new PartDecoder(charset.slice(ours.length) || undefined, onCut),
  };
  inner.processChunk = (data, done) => {
    if (data.type === 'node') {
      data.charset = `${ours}${data.charset || ''}`;
      for (const line of data.headers?.getList() ?? []) line.line = mended(line.line);
    }
    processChunk(data, done);
  };
  inner.getTextContent = () => ({ type: 'text' });
  parser.on('data', (data: { readonly type: string }) => {
    if (data.type === 'attachment') onAttachment(data as AttachmentStream);
  });
  return { parser, tree: () => (inner.tree === false ? undefined : inner.tree) };
}

/** The content of an attachment as a stream of bytes. */
export function contentOf(attachment: AttachmentStream): Readable {
  return attachment.content as Readable;
}

/** Parts of invented mails, put together as mail programs do: by hand, so that the faults are ours to choose. */

export const crlf = (...lines: readonly string[]) => lines.join('\r\n');

interface Given {
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
  /** The content type and the like; none for what old programs send. */
  readonly mime?: readonly string[];
  readonly body: string;
  readonly messageId?: string;
  /** The bytes of the body and of the headers; `latin1` writes each character below 256 as one byte. */
  readonly as?: 'utf8' | 'latin1';
}

const usual = ['Date: Fri, 20 Nov 2026 10:15:30 +0100', 'To: postmottak@skole.example'];

/** One mail as bytes. */
export function eml({
  from = 'Kari Nes <kari.nes@eksempel.example>',
  subject = 'Spørsmål',
  messageId = 'brev-1',
  ...given
}: Given): Buffer {
  const mime = given.mime ?? [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const id = `Message-ID: <${messageId}@eksempel.example>`;
  const headers = [`From: ${from}`, `Subject: ${subject}`, ...usual, id, ...(given.headers ?? []), ...mime];
  return Buffer.from(crlf(...headers, '', given.body.replace(/\r?\n/g, '\r\n'), ''), given.as ?? 'utf8');
}

/** A multipart body: each part with its headers. */
export function multipart(kind: string, boundary: string, ...parts: readonly string[]) {
  return {
    mime: ['MIME-Version: 1.0', `Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: `${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`,
  };
}

export const plainPart = (text: string) =>
  `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}`;
export const htmlPart = (html: string) =>
  `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${html}`;
export const html = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'];

export const base64 = (text: string) => Buffer.from(text).toString('base64');

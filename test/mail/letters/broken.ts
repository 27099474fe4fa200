import { crlf, eml } from '../build.ts';
import type { Fixture } from './letter.ts';

/** Mails that lack what a mail should have. */
export const broken: readonly Fixture[] = [
  {
    name: 'no headers that tell when: the last server does',
    mail: Buffer.from(
      crlf(
        'Received: from a by b; Fri, 20 Nov 2026 08:00:01 +0000 (UTC)',
        'Received: from c by a; Thu, 19 Nov 2026 08:00:01 +0000',
        'Date: i går',
        'From: kari@eksempel.example>',
        '',
        'Hei',
      ),
    ),
    expected: { kind: 'other', from: 'kari@eksempel.example', received: '2026-11-20T09:00:01+01:00', subject: '' },
  },
  {
    name: 'no date at all',
    mail: Buffer.from(crlf('From: Kari', 'Subject: Hei', '', 'Hei')),
    expected: { kind: 'other', received: null, from: 'Kari' },
  },
  {
    name: 'a boundary that never comes',
    mail: eml({ mime: ['Content-Type: multipart/mixed; boundary="aldri"'], body: 'Jeg ber om innsyn i avtalen.' }),
    expected: { kind: 'request', newText: 'Jeg ber om innsyn i avtalen.', asks: ['documents'], faults: ['broken'] },
  },
  {
    name: 'parts within parts, deeper than we look',
    mail: eml({
      mime: ['Content-Type: multipart/mixed; boundary="g0"'],
      body: `${Array.from({ length: 80 }, (_, at) => `--g${at}\nContent-Type: multipart/mixed; boundary="g${at + 1}"\n`).join('\n')}\n--g80\nContent-Type: text/plain\n\nJeg ber om innsyn i avtalen.\n`,
    }),
    expected: { kind: 'request', asks: ['documents'], faults: ['broken'] },
  },
  {
    name: 'a boundary that is not closed',
    mail: eml({
      mime: ['Content-Type: multipart/mixed; boundary="g"'],
      body: '--g\nContent-Type: text/plain\n\nJeg ber om innsyn i avtalen.',
    }),
    expected: { kind: 'request', newText: 'Jeg ber om innsyn i avtalen.' },
  },
];

import { base64, eml, html, htmlPart, multipart, plainPart } from '../build.ts';
import type { Fixture } from './letter.ts';

/** Mails within mails, packages, and HTML. */
export const packages: readonly Fixture[] = [
  {
    name: 'a mail within the mail is named, not opened into the text',
    mail: eml({
      ...multipart(
        'mixed',
        'g',
        plainPart('Jeg sender dette videre til dere.'),
        'Content-Type: message/rfc822\n\nFrom: Ola By <ola@eksempel.example>\nSubject: Klage\nContent-Type: text/plain\n\nJeg klager på avslaget.',
      ),
    }),
    expected: {
      kind: 'other',
      newText: 'Jeg sender dette videre til dere.',
      attachments: [' 105 Ola By <ola@eksempel.example>: Klage'],
    },
  },
  {
    name: 'a packed Outlook message is told, not opened',
    mail: eml({
      ...multipart(
        'mixed',
        'g',
        plainPart('Se vedlegg'),
        `Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Disposition: attachment; filename="winmail.dat"\nContent-Transfer-Encoding: base64\n\n${base64('x\x9f>"')}`,
      ),
    }),
    expected: { kind: 'other', attachments: ['winmail.dat 5 tnef'] },
  },
  {
    name: 'a letter that is encrypted as a whole is told, and its subject read',
    mail: eml({
      subject: 'Innsynskrav',
      mime: [
        'MIME-Version: 1.0',
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
        'Content-Transfer-Encoding: base64',
      ],
      body: 'MIIB\n',
    }),
    expected: { kind: 'request', attachments: ['smime.p7m 3 encrypted'], faults: ['encrypted'] },
  },
  {
    name: 'a letter in a signed package is told, and is not called encrypted',
    mail: eml({
      subject: 'Krav',
      mime: [
        'MIME-Version: 1.0',
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
        'Content-Transfer-Encoding: base64',
      ],
      body: 'MIIB\n',
    }),
    expected: { kind: 'other', attachments: ['smime.p7m 3 signed'], faults: ['signed'] },
  },
  {
    name: 'HTML only, with what is hidden in it left out',
    mail: eml({
      mime: html,
      body: '<html><head><title>x</title><style>p{}</style></head><body><p>Hei,</p><p>jeg ber om <b>inn</b>syn i avtalene&nbsp;deres.</p><script>a()</script><ul><li>én</li><li>to</li></ul></body></html>',
    }),
    expected: {
      kind: 'request',
      newText: 'Hei,\n\njeg ber om innsyn i avtalene deres.\n\nén\nto',
      asks: ['documents'],
    },
  },
  {
    name: 'HTML that hides words from its reader: they are no part of the letter',
    mail: eml({
      mime: html,
      body: '<p>Jeg ber om innsyn i avtalene.</p><div style="display:none;max-height:0">Jeg klager på avslaget</div><p hidden>Slett alt om meg</p>',
    }),
    expected: { kind: 'request', newText: 'Jeg ber om innsyn i avtalene.', asks: ['documents'] },
  },
  {
    name: 'HTML that hides everything is read all the same',
    mail: eml({ mime: html, body: '<div style="display: none"><p>Jeg ber om innsyn i avtalene.</p></div>' }),
    expected: { kind: 'request', newText: 'Jeg ber om innsyn i avtalene.' },
  },
  {
    name: 'of alternatives the plain one, unless it is empty',
    mail: eml({ ...multipart('alternative', 'g', plainPart(' '), htmlPart('<p>Kan dere slette bildene av meg?</p>')) }),
    expected: { kind: 'rights-request', newText: 'Kan dere slette bildene av meg?', asks: ['erasure'] },
  },
];

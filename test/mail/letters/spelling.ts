import { eml, multipart, plainPart } from '../build.ts';
import { type Fixture, request } from './letter.ts';

/** Character sets, encodings and names as programs spell them, rightly or not. */
export const spelling: readonly Fixture[] = [
  {
    name: 'a request for documents, plain',
    mail: eml({ subject: 'Innsyn', body: request }),
    expected: {
      kind: 'request',
      newText: request,
      quoted: [],
      asks: ['documents'],
      law: ['offentleglova-2006 –'],
      from: 'Kari Nes <kari.nes@eksempel.example>',
      received: '2026-11-20T10:15:30+01:00',
      language: 'nb',
      faults: [],
    },
  },
  {
    name: 'a request with a list, and the law it cites',
    mail: eml({
      body: 'Hei,\n\nJeg ber om innsyn i:\n\n* avtalen med Lekselogg\n* risikovurderingen\n\nKravet skal vurderes konkret, jf. offl. § 29, og avslag skal ha hjemmel, jf. § 31 første ledd. Manglende svar vil bli påklaget, jf. § 32 andre ledd.',
    }),
    expected: {
      kind: 'request',
      asks: ['documents'],
      law: ['offentleglova-2006 § 29', 'offentleglova-2006 § 31 første ledd', 'offentleglova-2006 § 32 andre ledd'],
    },
  },
  {
    name: 'undeclared windows-1252, in headers and body',
    mail: eml({
      as: 'latin1',
      from: 'Kåre Sæther <kaare@eksempel.example>',
      subject: 'Spørsmål om blåbær',
      mime: [],
      body: 'Hei på deg\x96vi lurer på om skolen har en avtale for Lekselogg?',
    }),
    expected: {
      kind: 'guidance',
      from: 'Kåre Sæther <kaare@eksempel.example>',
      subject: 'Spørsmål om blåbær',
      newText: 'Hei på deg–vi lurer på om skolen har en avtale for Lekselogg?',
    },
  },
  {
    name: 'declared utf-8 and is windows-1252',
    mail: eml({ as: 'latin1', body: 'Hei, jeg ønsker innsyn i journalen.' }),
    expected: { kind: 'request', newText: 'Hei, jeg ønsker innsyn i journalen.' },
  },
  {
    name: 'declared iso-8859-1 and is utf-8',
    mail: eml({
      mime: ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'],
      body: 'Hei, jeg ønsker innsyn i møtejournalen.',
    }),
    expected: { kind: 'request', newText: 'Hei, jeg ønsker innsyn i møtejournalen.' },
  },
  {
    name: 'quoted-printable iso-8859-1, headers by RFC 2047',
    mail: eml({
      from: '=?iso-8859-1?Q?=C5se_B=F8?= <aase@eksempel.example>',
      subject: '=?iso-8859-1?Q?Innsyn_i_m=F8teb=F8ker?= =?utf-8?B?IOKAkyBza29sZQ==?=',
      mime: ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
      body: 'Hei, jeg =F8nsker innsyn i m=\nøtebøkene.'.replaceAll('ø', '=F8'),
    }),
    expected: {
      kind: 'request',
      from: 'Åse Bø <aase@eksempel.example>',
      subject: 'Innsyn i møtebøker – skole',
      newText: 'Hei, jeg ønsker innsyn i møtebøkene.',
    },
  },
  {
    name: 'format=flowed is made whole',
    mail: eml({
      mime: ['Content-Type: text/plain; charset=utf-8; format=flowed', 'Content-Transfer-Encoding: 8bit'],
      body: 'Jeg ber om innsyn i alle avtaler som \nskolen har inngått.',
    }),
    expected: { kind: 'request', newText: 'Jeg ber om innsyn i alle avtaler som skolen har inngått.' },
  },
  {
    name: 'an attachment whose name is written by RFC 2231',
    mail: eml({
      ...multipart(
        'mixed',
        'grense',
        plainPart('Vedlagt følger brevet.'),
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''S%C3%B8knad%20%C2%A7%2015.pdf\nContent-Transfer-Encoding: base64\n\nSGVp",
      ),
    }),
    expected: { kind: 'answer', attachments: ['Søknad § 15.pdf 3'], newText: 'Vedlagt følger brevet.' },
  },
  {
    name: 'an attachment whose name is raw windows-1252',
    mail: eml({
      as: 'latin1',
      ...multipart(
        'mixed',
        'grense',
        'Content-Type: text/plain\n\nSe vedlegg på side 2.',
        'Content-Type: application/pdf; name="søknad.pdf"\nContent-Disposition: attachment; filename="søknad.pdf"\n\nHei',
      ),
    }),
    expected: { kind: 'other', attachments: ['søknad.pdf 3'], newText: 'Se vedlegg på side 2.' },
  },
];

import { eml, multipart, plainPart } from '../build.ts';
import type { Fixture } from './letter.ts';

/** What letters ask for. */
export const asking: readonly Fixture[] = [
  {
    name: 'the words that stand below mails by themselves ask nothing',
    mail: eml({
      body: 'Hei, foreldremøtet er tirsdag.\n\nMvh Kari\n\nDenne e-posten er konfidensiell. Hvis du har mottatt den ved en feil, ber vi deg slette den.\nThis e-mail is confidential. If you have received it by mistake, please delete it.',
    }),
    expected: { kind: 'other', asks: [] },
  },
  {
    name: 'one letter, four matters',
    mail: eml({
      body: 'Hei.\n\nJeg ber om innsyn i alle opplysninger dere har om meg etter artikkel 15 i personvernforordningen.\n\nJeg ber også om innsyn i databehandleravtalene etter offentleglova.\n\nI går ble klasselisten med fødselsnummer sendt til feil mottaker.\n\nHvordan melder jeg flytting?',
    }),
    expected: {
      kind: 'breach-notice',
      asks: ['own-data', 'documents', 'breach-notice', 'guidance'],
      law: ['gdpr art. 15', 'offentleglova-2006 –'],
    },
  },
  {
    name: 'rights, one by one, in nynorsk',
    mail: eml({
      body: 'Hei.\n\nEg ber om at de rettar opplysningane om adressa mi.\n\nEg trekkjer samtykket til bilete.\n\nEg ber om at behandlinga blir avgrensa, altså ei avgrensing av behandlinga.\n\nEg protesterer mot at skulen publiserer bilete.',
    }),
    expected: {
      kind: 'rights-request',
      asks: ['rectification', 'consent-withdrawal', 'restriction', 'objection'],
      language: 'nn',
    },
  },
  {
    name: 'a demand for closer reasons',
    mail: eml({
      subject: 'SV: Avslag',
      body: 'Jeg krever en nærmere begrunnelse for avslaget, jf. offentleglova § 31 andre ledd.',
    }),
    expected: { kind: 'reasons-demand', asks: ['reasons'], law: ['offentleglova-2006 § 31 andre ledd'] },
  },
  {
    name: 'a party asks for the own case',
    mail: eml({
      body: 'Vi ber om partsinnsyn etter forvaltningsloven § 18 i saken om spesialundervisning (sak 2026/1234-5).',
    }),
    expected: {
      kind: 'rights-request',
      asks: ['party-access'],
      law: ['forvaltningsloven-1967 § 18'],
      caseNumbers: ['2026/1234-5'],
    },
  },
  {
    name: 'a request in English',
    mail: eml({
      subject: 'FOI',
      body: 'Dear school,\n\nI would like access to the agreements you have with Lekselogg.\n\nRegards, Kari',
    }),
    expected: { kind: 'request', asks: ['documents'], language: 'en' },
  },
  {
    name: 'asks in the subject only',
    mail: eml({
      subject: 'Klage på avslag',
      ...multipart('mixed', 'g', plainPart('Se vedlegg.'), 'Content-Type: application/pdf; name=klage.pdf\n\nx'),
    }),
    expected: { kind: 'complaint', asks: ['complaint'] },
  },
];

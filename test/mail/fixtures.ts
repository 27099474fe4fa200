import { base64, crlf, eml, html, htmlPart, multipart, plainPart } from './build.ts';

/** What is looked at in each invented mail; whatever is left out is not looked at. */
interface Expected {
  readonly kind: string;
  readonly newText?: string;
  /** How many quotations there are, or the beginnings of them. */
  readonly quoted?: readonly string[];
  readonly asks?: readonly string[];
  readonly law?: readonly string[];
  readonly attachments?: readonly string[];
  readonly subject?: string;
  readonly from?: string;
  readonly received?: string | null;
  readonly language?: string;
  readonly caseNumbers?: readonly string[];
  readonly faults?: readonly string[];
}

interface Fixture {
  readonly name: string;
  readonly mail: Buffer;
  readonly expected: Expected;
}

const request =
  'Hei,\n\nI medhold av offentleglova ber jeg om innsyn i alle databehandleravtaler skolen har for Lekselogg.\n\nMed vennlig hilsen\nKari Nes';
const outlookNb =
  'Fra: Postmottak <postmottak@skole.example>\nSendt: torsdag 19. november 2026 09.12\nTil: Kari Nes <kari.nes@eksempel.example>\nEmne: SV: Innsyn\n\nVi har ingen slike avtaler.\n\nHilsen postmottak';

export const fixtures: readonly Fixture[] = [
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
  {
    name: 'Outlook in bokmål: fields only',
    mail: eml({
      subject: 'SV: SV: Innsyn',
      headers: ['In-Reply-To: <svar-1@skole.example>'],
      body: `Takk for svar. Kan dere avklare om dette gjelder elevene også?\n\nHilsen Kari\n\n${outlookNb}`,
    }),
    expected: {
      kind: 'clarification',
      newText: 'Takk for svar. Kan dere avklare om dette gjelder elevene også?\n\nHilsen Kari',
      quoted: ['Fra: Postmottak'],
      asks: ['clarification'],
    },
  },
  {
    name: 'Outlook in bokmål: the dashed line, two messages deep',
    mail: eml({
      subject: 'SV: Innsyn',
      body: `Takk!\n\n-----Opprinnelig melding-----\n${outlookNb}\n\n-----Opprinnelig melding-----\nFra: Kari Nes <[e-postadresse]>\nSendt: 18. november 2026 14:55\nTil: Postmottak\nEmne: Innsyn\n\nJeg ber om innsyn i avtalen.`,
    }),
    expected: { kind: 'answer', newText: 'Takk!', quoted: ['-----Opprinnelig', '-----Opprinnelig'], asks: [] },
  },
  {
    name: 'Outlook in nynorsk',
    mail: eml({
      subject: 'SV: Innsyn',
      body: 'Takk for svaret, det held for meg.\n\n________________________________\nFrå: Postmottak <postmottak@skule.example>\nSendt: torsdag 19. november 2026 09:12\nTil: Kari Nes\nKopi: Ola By\nEmne: SV: Innsyn\n\nVi har ikkje slike avtalar.',
    }),
    expected: { kind: 'answer', newText: 'Takk for svaret, det held for meg.', quoted: ['_____'] },
  },
  {
    name: 'Outlook in nynorsk: the dashed line',
    mail: eml({
      subject: 'SV: Innsyn',
      body: 'Eg klagar på avslaget, for det er ikkje grunngitt.\n\n-----Opphavleg melding-----\nFrå: Postmottak\nSendt: 19. november 2026 09:12\nTil: Kari Nes\nEmne: Avslag\n\nKravet er avslått. De kan klage.',
    }),
    expected: {
      kind: 'complaint',
      newText: 'Eg klagar på avslaget, for det er ikkje grunngitt.',
      quoted: ['-----Opphavleg'],
      asks: ['complaint'],
      language: 'nn',
    },
  },
  {
    name: 'Outlook in English, HTML with its own mark',
    mail: eml({
      subject: 'RE: Innsyn',
      mime: html,
      body: '<html><body><div>Takk, det var alt.</div><hr><div id="divRplyFwdMsg"><b>From:</b> Postmottak<br><b>Sent:</b> Thursday, November 19, 2026<br><b>To:</b> Kari<br><b>Subject:</b> Innsyn</div><div>Vi har ingen avtaler.</div></body></html>',
    }),
    expected: { kind: 'answer', newText: 'Takk, det var alt.', quoted: ['From: Postmottak'] },
  },
  {
    name: 'Outlook HTML without a mark, its fields in one paragraph',
    mail: eml({
      subject: 'SV: Innsyn',
      mime: html,
      body: '<p>Takk for det.</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>Fra:</b> Postmottak &lt;post@skole.example&gt;<br><b>Sendt:</b> 19. november 2026<br><b>Til:</b> Kari<br><b>Emne:</b> Innsyn</p></div><p>Vi har ingen avtaler.</p>',
    }),
    expected: { kind: 'answer', newText: 'Takk for det.', quoted: ['Fra: Postmottak'] },
  },
  {
    name: 'Gmail in bokmål, marks below',
    mail: eml({
      subject: 'Re: Innsyn',
      body: 'Dette er ikke det jeg spurte om.\n\nDen tor. 19. nov. 2026 kl. 09:12 skrev Postmottak <post@skole.example>:\n\n> Vi har ingen avtaler.\n>\n> Hilsen postmottak\n',
    }),
    expected: {
      kind: 'clarification',
      newText: 'Dette er ikke det jeg spurte om.',
      quoted: ['Den tor. 19. nov.'],
      asks: ['clarification'],
    },
  },
  {
    name: 'Gmail in bokmål, broken over lines and without marks',
    mail: eml({
      subject: 'Re: Innsyn',
      body: 'Takk!\n\ntor. 19. nov. 2026 kl. 09:12 skrev Postmottak ved Fjellvik skole <\npost@skole.example>:\n\nVi har ingen avtaler.\n',
    }),
    expected: { kind: 'answer', newText: 'Takk!', quoted: ['tor. 19. nov.'] },
  },
  {
    name: 'Gmail in nynorsk, HTML with its mark',
    mail: eml({
      subject: 'Re: Innsyn',
      mime: html,
      body: '<div dir="ltr">Takk skal de ha.</div><br><div class="gmail_quote"><div class="gmail_attr">Den tor. 19. nov. 2026 kl. 09:12 skreiv Postmottak &lt;<a href="mailto:p@s.example">p@s.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid">Vi har ikkje avtalar.</blockquote></div>',
    }),
    expected: { kind: 'answer', newText: 'Takk skal de ha.', quoted: ['Den tor. 19. nov.'] },
  },
  {
    name: 'answers between the lines stay, each quotation is told',
    mail: eml({
      subject: 'Re: Spørsmål',
      body: 'Se svar under.\n\nDen 19.11.2026 09:12, skrev Ola By:\n> Har dere avtale?\n\nNei, ingen.\n\n> Hvorfor ikke?\n\nDet er ikke vurdert ennå.\n',
    }),
    expected: {
      kind: 'answer',
      newText: 'Se svar under.\n\nNei, ingen.\n\nDet er ikke vurdert ennå.',
      quoted: ['Den 19.11.2026', '> Hvorfor'],
    },
  },
  {
    name: 'Apple Mail in HTML',
    mail: eml({
      subject: 'Re: Innsyn',
      mime: html,
      body: '<div>Mange takk.</div><div><br></div><div>19. nov. 2026 kl. 09:12 skrev Postmottak &lt;p@s.example&gt;:</div><blockquote type="cite"><div>Vi har ingen avtaler.</div></blockquote>',
    }),
    expected: { kind: 'answer', newText: 'Mange takk.', quoted: ['19. nov. 2026'] },
  },
  {
    name: 'what somebody wrote, told in the letter, is no quotation',
    mail: eml({
      body: 'Den 7. mai 2026 skrev jeg til dere:\n\nJeg ber om innsyn i avtalen med Lekselogg.\n\n----------------------------------------\n\nDette er hele svaret mitt.',
    }),
    expected: { kind: 'request', quoted: [], asks: ['documents'] },
  },
  {
    name: 'a dashed line near the top hides nothing',
    mail: eml({
      subject: 'SV: Innsyn',
      body: '-----Opprinnelig melding-----\n\nHer er svaret på det dere spurte om.\n',
    }),
    expected: {
      kind: 'answer',
      quoted: [],
      newText: '-----Opprinnelig melding-----\n\nHer er svaret på det dere spurte om.',
    },
  },
  {
    name: 'an automatic reply by its headers',
    mail: eml({
      from: 'Postmottak <post@skole.example>',
      subject: 'Automatisk svar: Innsyn',
      headers: [
        'Auto-Submitted: auto-generated',
        'X-Auto-Response-Suppress: All',
        'Return-Path: <>',
        'In-Reply-To: <x@y.example>',
      ],
      body: 'Din henvendelse er mottatt. Saksbehandlingstiden kan variere.',
    }),
    expected: { kind: 'automatic-reply', asks: [] },
  },
  {
    name: 'an automatic reply by its words alone',
    mail: eml({
      subject: 'Innsyn',
      body: 'Din henvendelse er mottatt av skolen.\nHenvendelser som skal journalføres, blir journalført. Du kan be om innsyn i saken.',
    }),
    expected: { kind: 'automatic-reply', asks: [] },
  },
  {
    name: 'an absence in nynorsk',
    mail: eml({
      subject: 'Fråværsmelding',
      headers: ['Auto-Submitted: auto-replied'],
      body: 'Eg er ikkje på kontoret før måndag.',
    }),
    expected: { kind: 'automatic-reply' },
  },
  {
    name: 'an absence told in the subject, and by who is absent',
    mail: eml({ subject: 'Fraværende: Innsyn', body: 'Jeg er på ferie til 1. desember og leser ikke e-post.' }),
    expected: { kind: 'automatic-reply', asks: [] },
  },
  {
    name: 'a parent who tells that a child is absent is no automatic reply',
    mail: eml({
      subject: 'Fravær: Emma 5B',
      body: 'Emma er på ferie til mandag.\n\nJeg ber også om kopi av elevmappen hennes.',
    }),
    expected: { kind: 'rights-request', asks: ['own-data'] },
  },
  {
    name: 'what a system sends on is no automatic reply',
    mail: eml({
      from: 'noreply@arkiv.example',
      subject: 'Dokument 2025011513-2 Foreløpig svar - Innsyn',
      headers: ['Auto-Submitted: auto-generated'],
      ...multipart(
        'mixed',
        'g',
        plainPart(''),
        'Content-Type: application/pdf; name="Foreløpig svar § 11 a.pdf"\nContent-Disposition: attachment; filename="Foreløpig svar § 11 a.pdf"\n\nx',
      ),
    }),
    expected: {
      kind: 'answer',
      newText: '',
      caseNumbers: ['2025011513-2'],
      attachments: ['Foreløpig svar § 11 a.pdf 1'],
    },
  },
  {
    name: 'a bounce, its report within a mixed mail',
    mail: eml({
      from: 'Mail Delivery System <mailer-daemon@post.example>',
      subject: 'Kan ikke leveres: Svar på innsynskrav',
      ...multipart(
        'mixed',
        'ytre',
        crlf(
          'Content-Type: multipart/report; report-type=delivery-status; boundary="indre"',
          '',
          '--indre',
          'Content-Type: text/plain',
          '',
          'Meldingen kunne ikke leveres.',
          '--indre',
          'Content-Type: message/delivery-status',
          '',
          'Reporting-MTA: dns; post.example',
          '',
          'Final-Recipient: rfc822; borte@eksempel.example',
          'Action: failed',
          'Status: 5.1.1',
          '--indre--',
        ),
      ),
    }),
    expected: { kind: 'bounce', asks: [] },
  },
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
    name: 'of alternatives the plain one, unless it is empty',
    mail: eml({ ...multipart('alternative', 'g', plainPart(' '), htmlPart('<p>Kan dere slette bildene av meg?</p>')) }),
    expected: { kind: 'rights-request', newText: 'Kan dere slette bildene av meg?', asks: ['erasure'] },
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

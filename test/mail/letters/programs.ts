import { crlf, eml, multipart, plainPart } from '../build.ts';
import type { Fixture } from './letter.ts';

/** What a program wrote, and what only looks so. */
export const byPrograms: readonly Fixture[] = [
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
    name: 'an absence that only its words tell',
    mail: eml({
      subject: 'Re: Innsyn',
      body: 'Hei! Jeg er i foreldrepermisjon til august 2027. Ved spørsmål, kontakt post@skole.example.\n\nHilsen Ola',
    }),
    expected: { kind: 'automatic-reply', asks: [] },
  },
  {
    name: 'who is on leave and asks for something has written it',
    mail: eml({
      subject: 'Re: Innsyn',
      body: 'Hei! Jeg er i foreldrepermisjon til august, så kontakt meg på e-post. Jeg ber om innsyn i avtalene.\n\nHilsen Ola',
    }),
    expected: { kind: 'request', asks: ['documents'] },
  },
  {
    name: 'an invitation that was accepted, without a word',
    mail: eml({
      subject: 'Godtatt: Møte om personvern',
      ...multipart(
        'alternative',
        'k',
        plainPart(' '),
        'Content-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR',
      ),
    }),
    expected: { kind: 'automatic-reply', newText: '' },
  },
  {
    name: 'an invitation that was declined with words is somebody’s',
    mail: eml({
      subject: 'Avslått: Møte om personvern',
      ...multipart(
        'alternative',
        'k',
        plainPart('Jeg vil heller ha kopi av elevmappen til sønnen min.'),
        'Content-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR',
      ),
    }),
    expected: { kind: 'rights-request', asks: ['own-data'] },
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
];

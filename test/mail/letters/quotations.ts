import { eml, html } from '../build.ts';
import type { Fixture } from './letter.ts';

const outlookNb =
  'Fra: Postmottak <postmottak@skole.example>\nSendt: torsdag 19. november 2026 09.12\nTil: Kari Nes <kari.nes@eksempel.example>\nEmne: SV: Innsyn\n\nVi har ingen slike avtaler.\n\nHilsen postmottak';

/** What is quoted and what is new, as the mail programs of Norway mark it. */
export const quotations: readonly Fixture[] = [
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
    name: 'Outlook in bokmål: an appointment that is answered',
    mail: eml({
      subject: 'SV: Innsyn',
      body: `Ok\n\n-----Opprinnelig avtale-----\n${outlookNb}`,
    }),
    expected: { kind: 'answer', newText: 'Ok', quoted: ['-----Opprinnelig avtale'] },
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
];

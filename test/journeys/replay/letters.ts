import { eml } from '#test/mail/build.ts';

/**
 * The letters of a request of May 2019 to Oslo about its agreements with Facebook, told anew: the same days, times, asks and quotations,
 * in other words and by an invented person. What was answered then stands beside, as facts.
 */
export const subject = 'Innsyn etter offentleglova - avtaler med Facebook';
export const writer = { name: 'Kim Bjerke', address: 'kim.bjerke@eksempel.example' } as const;
export const mailbox = 'post@utdanningsetaten.example';

export interface Letter {
  readonly at: string;
  readonly id: string;
  readonly body: string;
}

export const letters = {
  request: {
    at: '2019-05-07T14:55+02:00',
    id: 'krav@eksempel.example',
    body: `Hei.

Jeg ber om innsyn etter offentleglova i alle avtaler som Utdanningsetaten har med Facebook, også dem som er godtatt på nett og dem med krav om taushet.

Kravet skal vurderes konkret og selvstendig (offentleglova § 29). Sier dere nei, må dere vise til bestemmelsen og opplyse om klage (§ 31 første ledd). Får jeg ikke svar på fem dager, klager jeg (§ 32 andre ledd).

Hilsen Kim Bjerke
`,
  },
  clarification: {
    at: '2019-05-08T12:26+02:00',
    id: 'presisering@eksempel.example',
    body: `Hei.

Jeg presiserer kravet: Jeg ber om avtalene som gjelder elever og dem som besøker skolenes nettsider, ikke de ansatte. Kan dere avklare om dere har avtaler med Facebook eller ikke?

Hilsen Kim Bjerke
`,
  },
  breach: {
    at: '2019-05-08T23:39+02:00',
    id: 'varsel@eksempel.example',
    body: `Hei, og takk for raske svar.

Når noen besøker sidene til to av skolene deres, blir besøket meldt til connect.facebook.com. Da sendes IP-adressen, siden som ble besøkt og tidspunktet, altså personopplysninger, til Facebook uten databehandleravtale.

Er ikke dette et brudd på personopplysningsloven, når dere ikke har noen avtale?

Hilsen Kim Bjerke
`,
  },
  duty: {
    at: '2019-05-13T18:10+02:00',
    id: 'meldeplikt@eksempel.example',
    body: `Hei.

Takk for at dere ser på det. Vil dere vurdere om dette er et avvik som skal meldes etter personopplysningsloven?

Hilsen Kim Bjerke
`,
  },
} as const satisfies Readonly<Record<string, Letter>>;

const rfc = (at: string) => new Date(at).toUTCString().replace('GMT', '+0000');

/** A letter as it comes, to the owner's address or in answer to a mail of the owner's that it quotes. */
export function letterMail({ at, id, body }: Letter, answers?: { readonly messageId: string; readonly text: string }) {
  const quoted =
    answers === undefined
      ? ''
      : `\n\nDen ${new Date(at).toLocaleDateString('nb-NO')} skrev Utdanningsetaten <${mailbox}>:\n\n${answers.text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n')}\n`;
  const raw = eml({
    from: `${writer.name} <${writer.address}>`,
    subject: answers === undefined ? subject : `SV: ${subject}`,
    body: body + quoted,
    headers: answers === undefined ? [] : [`In-Reply-To: ${answers.messageId}`],
  }).toString('utf8');
  return Buffer.from(
    raw
      .replace(/^Date: .*$/m, `Date: ${rfc(at)}`)
      .replace(/^Message-ID: .*$/m, `Message-ID: <${id}>`)
      .replace(/^To: .*$/m, `To: ${mailbox}`),
  );
}

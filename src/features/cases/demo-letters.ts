import { Readable } from 'node:stream';
import { secretWord } from '#src/kernel/secret-word.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { keepMail } from '#src/platform/mail/keep.ts';
import { spool } from '#src/platform/mail/spool.ts';
import { sortNewMails } from './inbox/arrive.ts';
import { openMatter } from './open-matter.ts';

/** Invented letters: two that ask for several things, one in nynorsk, and an advertisement. */
export const demoLetters: readonly { readonly from: string; readonly subject: string; readonly body: string }[] = [
  {
    from: 'Tone Granli <tone.granli@eksempel.example>',
    subject: 'Klasselister og et spørsmål',
    body: `Hei.

Jeg ber om innsyn i avtalen kommunen har med leverandøren av meldingsboken, med vedlegg.

Jeg vil også vite hva dere har registrert om meg i den.

Forrige uke fikk jeg dessuten en liste med telefonnumre til hele trinnet som ikke var ment for meg.

Hilsen Tone Granli
`,
  },
  {
    from: 'Sigurd Aasen <sigurd.aasen@eksempel.example>',
    subject: 'Innsyn i møtebøker',
    body: `Hei!

Eg ber om innsyn i møtebøkene frå samarbeidsutvalet ved skulen det siste året.

Helsing Sigurd Aasen
`,
  },
  {
    from: 'Kurs og konferanse <post@kurs.example>',
    subject: 'Høstens kurs i personvern',
    body: 'Meld deg på nå, plassene er få. Vil du ikke ha disse brevene, svar på denne e-posten.\n',
  },
];

/** Letters in the demo's inbox. Their receipts are as if they had gone out: the demo sends no mail. */
export async function addDemoLetters({ db, clock }: Deps, tenant: string): Promise<void> {
  const key = 'post';
  const address = 'post@solvik.example';
  await inTenant(db, tenant, (trx) =>
    trx
      .insertInto('mail_box')
      .values({ tenant, key, address, reply_pattern: 'sak+{reference}@solvik.example' })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  for (const { from, subject, body } of demoLetters) {
    const head = [
      `From: ${from}`,
      `To: <${address}>`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: <${secretWord()}@eksempel.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ];
    const raw = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`);
    const spooled = await spool(Readable.from([raw]), 1_000_000);
    const arrival = { mailbox: key, via: 'smtp' as const, receivedAt: clock.now(), envelopeTo: [address] };
    await inTenant(db, tenant, (trx) => keepMail(trx, clock, arrival, spooled));
    await spooled.close();
  }
  const { error } = await sortNewMails(db, clock, tenant);
  if (error !== undefined) throw error;
  await inTenant(db, tenant, async (trx) => {
    const gone = { state: 'sent' as const, ended_at: clock.now() };
    await trx.updateTable('mail_out').set(gone).where('state', '=', 'waiting').execute();
    await trx.updateTable('mail_box').set({ in_use: false }).where('key', '=', key).execute();
  });
}

/** What came by the public forms: a question without a name, and a breach that somebody tells of. */
export async function addDemoForms({ db, clock }: Deps, tenant: string, unit: string | undefined): Promise<void> {
  const received = { at: clock.now() };
  const came = { received, via: 'form', author: 'form', unit } as const;
  const party = { part: 'requester', authority: 'anyone', shown: 'not-needed', lang: 'nb' } as const;
  const said = (body: string) => ({ direction: 'in', channel: 'form', body }) as const;
  await inTenant(db, tenant, async (trx) => {
    await openMatter(trx, clock, {
      ...came,
      kind: 'foi',
      subject: 'Innsyn i dokumenter',
      parties: [party],
      message: said('Kan jeg få se risikovurderingen av nettbrettene på småskoletrinnet?'),
    });
    await openMatter(trx, clock, {
      ...came,
      kind: 'breach',
      subject: 'Brudd på personopplysningssikkerheten',
      parties: [party],
      message: said('På foreldremøtet lå en liste med karakterer åpent på bordet. Flere så den.'),
    });
  });
}

import {
  addDocument,
  decideDocument,
  handleMessage,
  messagesOf,
  openMatter,
  takeMatter,
} from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { workingDaysBefore } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { letterPdf } from './letter/pdf.ts';

/** What the demo's invented requests are about; who has one of these already gets no more. */
const subject = 'Læringsplattform: avtale og vurderinger';

/** As it was so many working days ago, at ten and some hours. */
export function ago({ db, clock }: Deps, days: number, hours: number): Deps {
  const now = clock.now();
  const at = startOfDay(workingDaysBefore(osloDate(now), days)) + (10 + hours) * 3_600_000;
  return { db, clock: { now: () => new Date(Math.min(at, now.getTime())) } };
}

/** The demo's first coordinator, as if two factors had been shown. */
export async function coordinatorOf(deps: Deps, tenant: string): Promise<Actor | undefined> {
  const row = await inTenant(deps.db, tenant, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('role', '=', 'coordinator')
      .where('ended_at', 'is', null)
      .orderBy('id')
      .executeTakeFirst(),
  );
  return row === undefined ? undefined : { ...row, tenant, secondFactor: true };
}

/** An invented document of one page. */
export function paper(title: string, text: string, at: Date): Promise<Uint8Array> {
  const blocks = [{ key: 'text', text, locked: true }];
  return letterPdf({ language: 'nb', subject: title, head: [], blocks }, 'Solvik kommune', at);
}

async function request(deps: Deps, coordinator: Actor): Promise<string> {
  const then = ago(deps, 2, 0);
  const { id: matter } = await inTenant(deps.db, coordinator.tenant, (trx) =>
    openMatter(trx, then.clock, {
      kind: 'foi',
      subject,
      received: { at: then.clock.now() },
      via: 'mail',
      author: 'mail',
      parties: [
        {
          part: 'requester',
          name: 'Solvik Avis',
          email: 'redaksjonen@eksempel.example',
          authority: 'anyone',
          shown: 'not-needed',
        },
      ],
      message: {
        direction: 'in',
        channel: 'mail',
        fromText: 'Solvik Avis',
        body: 'Vi ber om innsyn i avtalen om læringsplattformen, notatet om valget av den, og vurderingen av personvernkonsekvenser.\n\nHilsen redaksjonen',
      },
    }),
  );
  const deps1 = ago(deps, 2, 1);
  await takeMatter(deps1, coordinator, { matter });
  const messages = await inTenant(deps.db, coordinator.tenant, (trx) => messagesOf(trx, matter));
  for (const { id } of messages) await handleMessage(deps1, coordinator, { matter, message: id });
  return matter;
}

async function decided(deps: Deps, coordinator: Actor, matter: string): Promise<void> {
  const then = ago(deps, 1, 0);
  const at = then.clock.now();
  const add = async (title: string, text: string) =>
    addDocument(then, coordinator, {
      matter,
      title,
      source: 'Arkivet',
      file: { name: `${title}.pdf`, mediaType: 'application/pdf', bytes: await paper(title, text, at) },
    });
  const agreement = await add('Avtale om læringsplattform', 'Avtale mellom kommunen og leverandøren. Varer til 2028.');
  const note = await add('Notat om valg av plattform', 'Utkast. To leverandører er sammenlignet.');
  const missing = await addDocument(then, coordinator, { matter, title: 'Vurdering av personvernkonsekvenser' });
  const decide = (document: string, verdict: Omit<Parameters<typeof decideDocument>[2], 'matter' | 'document'>) =>
    decideDocument(then, coordinator, { matter, document, ...verdict });
  await decide(agreement, { decision: 'open' });
  await decide(note, {
    decision: 'refused',
    section: '§ 14 første ledd',
    wider: 'Notatet er et uferdig utkast, og den endelige vurderingen kommer om kort tid. Da gis den ut.',
  });
  await decide(missing, {
    decision: 'does-not-exist',
    explanation:
      'Vi har lett i arkivet og i registeret. Vurderingen er ikke laget, og kan ikke settes sammen fra en database.',
  });
}

/** An invented request whose documents are decided, so that its letter is ready to be sent; an owner that has it gets no more. */
export async function addDemoAnswers(deps: Deps, tenant: string): Promise<void> {
  const coordinator = await coordinatorOf(deps, tenant);
  const has = await inTenant(deps.db, tenant, (trx) =>
    trx.selectFrom('matter').select('id').where('subject', '=', subject).executeTakeFirst(),
  );
  if (coordinator === undefined || has !== undefined) return;
  await decided(deps, coordinator, await request(deps, coordinator));
}

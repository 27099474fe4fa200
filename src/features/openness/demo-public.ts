import {
  addDocument,
  addMessage,
  decideDocument,
  decideOutcome,
  handleMessage,
  messagesOf,
  openMatter,
  sendAnswer,
  takeMatter,
} from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { workingDaysBefore } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { coordinatorOf } from './demo.ts';
import { letterPdf } from './letter/pdf.ts';
import { seenHash, seenOf } from './public/public-view.ts';
import { publish, viewPublishing } from './public/publish.ts';
import type { PublicPart } from './public/table.ts';
import { pdfThreads } from './redact/on-thread.ts';
import { addMarks, makeCopy } from './redact/redaction.ts';

/** What the demo's invented request is about; who has it already gets no more. */
const subject = 'Referat fra samarbeidsutvalget';

/** As it was so many working days ago, at ten and some hours. */
function ago({ db, clock }: Deps, days: number, hours: number): Deps {
  const at = startOfDay(workingDaysBefore(osloDate(clock.now()), days)) + (10 + hours) * 3_600_000;
  return { db, clock: { now: () => new Date(at) } };
}

const minutes = [
  'Til stede: Nora Lindøe (foresatt), Jonas Eide (rektor), Aisha Rahman (foresatt).',
  'Sak 1. Trafikken ved skolen. Utvalget ber kommunen sette opp et gjerde mot veien.',
  'Sak 2. En foresatt, Nora Lindøe, tok opp forhold rundt egen elev. Hun kan nås på 412 34 567 eller nora@eksempel.example.',
  'Sak 3. Neste møte er i januar.',
];

async function asked(deps: Deps, coordinator: Actor): Promise<string> {
  const then = ago(deps, 6, 0);
  const { id: matter } = await inTenant(deps.db, coordinator.tenant, (trx) =>
    openMatter(trx, then.clock, {
      kind: 'foi',
      subject,
      received: { at: then.clock.now() },
      via: 'form',
      author: 'form',
      parties: [
        {
          part: 'requester',
          name: 'Ingrid Sandvik',
          publicName: 'Foreldre for trygg skolevei',
          email: 'ingrid@eksempel.example',
          authority: 'anyone',
          shown: 'not-needed',
        },
      ],
      message: {
        direction: 'in',
        channel: 'form',
        fromText: 'Ingrid Sandvik',
        body: 'Hei. Vi ber om referatet fra det siste møtet i samarbeidsutvalget.\n\nHilsen Ingrid Sandvik, tlf. 987 65 432',
      },
    }),
  );
  const taken = ago(deps, 6, 1);
  await takeMatter(taken, coordinator, { matter });
  const messages = await inTenant(deps.db, coordinator.tenant, (trx) => messagesOf(trx, matter));
  for (const { id } of messages) await handleMessage(taken, coordinator, { matter, message: id });
  return matter;
}

/** The minutes of the meeting, without the names of guardians and how to reach them. */
async function redacted(deps: Deps, coordinator: Actor, matter: string): Promise<string> {
  const then = ago(deps, 5, 0);
  const blocks = minutes.map((text, index) => ({ key: `p${index}`, text, locked: true }));
  const bytes = await letterPdf(
    { language: 'nb', subject: 'Referat', head: [], blocks },
    'Bakkeløkka skole',
    then.clock.now(),
  );
  const file = { name: 'referat.pdf', mediaType: 'application/pdf', bytes };
  const document = await addDocument(then, coordinator, {
    matter,
    title: 'Referat fra møtet',
    source: 'Arkivet',
    file,
  });
  const wanted = [
    { words: 'Nora Lindøe' },
    { words: 'Aisha Rahman' },
    { pattern: 'phone' },
    { pattern: 'email' },
  ] as const;
  for (const one of wanted) {
    const hits = await pdfThreads.findInDocument(file, one);
    const areas = hits.flatMap(({ page, areas: of }) => of.map((area) => ({ page, area })));
    await addMarks(then, coordinator, { matter, document, ground: '13-1', areas });
  }
  await makeCopy(then, coordinator, { matter, document }, 'nb');
  const section = '§ 13 første ledd';
  const secrecy = 'forvaltningsloven § 13 første ledd nr. 1';
  const explanation = 'Navn på foresatte, telefonnummer og e-post er tatt ut. Resten av referatet er gitt.';
  await decideDocument(then, coordinator, { matter, document, decision: 'partly', section, secrecy, explanation });
  return document;
}

const answer =
  'Hei. Her er referatet. Navn på foresatte og det som gjelder en enkelt elev, er sladdet (offentleglova § 13 første ledd, jf. forvaltningsloven § 13 første ledd nr. 1). Du kan klage innen tre uker.';

/** An invented request that is answered, with a redacted document, and of which most is shown to everybody; an owner that has it gets no more. */
export async function addDemoPublicRequest(deps: Deps, tenant: string): Promise<void> {
  const coordinator = await coordinatorOf(deps, tenant);
  const has = await inTenant(deps.db, tenant, (trx) =>
    trx.selectFrom('matter').select('id').where('subject', '=', subject).executeTakeFirst(),
  );
  if (coordinator === undefined || has !== undefined) return;
  const matter = await asked(deps, coordinator);
  const document = await redacted(deps, coordinator, matter);
  const then = ago(deps, 4, 0);
  const reason = 'Navn på foresatte og forhold rundt en elev er underlagt taushetsplikt.';
  await decideOutcome(then, coordinator, { matter, outcome: 'partly', reason });
  await inTenant(deps.db, tenant, (trx) =>
    addMessage(trx, then.clock, { matter, author: coordinator.id, direction: 'out', channel: 'mail', body: answer }),
  );
  await sendAnswer(then, coordinator, { matter });
  const of = await viewPublishing(then, coordinator, matter);
  const chosen: readonly (readonly [PublicPart, string | null])[] = [
    ['subject', null],
    ...of.messages.map(({ id }) => ['message', id] as const),
    ['document', document],
  ];
  const parts = chosen.flatMap(([part, item]) => {
    const seen = seenOf(of, part, item);
    return seen === undefined ? [] : [{ part, item, public: true, seen: seenHash(seen) }];
  });
  const note = 'Gjerdet ble satt opp uken etter.';
  await publish(then, coordinator, { matter, parts, note, hasRead: true });
}

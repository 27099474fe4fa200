import {
  addDocument,
  decideDocument,
  handleMessage,
  messagesOf,
  openMatter,
  takeMatter,
} from '#src/features/cases/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { ago, coordinatorOf, paper } from './demo.ts';
import { pdfThreads } from './redact/on-thread.ts';
import { addMarks, makeCopy } from './redact/redaction.ts';

/** What the demo's invented party asks about; who has it already gets no more. */
const subject = 'Partsinnsyn i sak om skolebytte';

async function request(deps: Deps, coordinator: Actor): Promise<string> {
  const then = ago(deps, 1, 0);
  const name = 'Aisha Rahman';
  const body = 'Jeg ber om å få se alle dokumentene i saken om skolebytte for barnet mitt.';
  const { id: matter } = await inTenant(deps.db, coordinator.tenant, (trx) =>
    openMatter(trx, then.clock, {
      ...{ kind: 'party-access', subject, received: { at: then.clock.now() }, via: 'signed-in', author: 'form' },
      parties: [
        {
          ...{ part: 'requester', name, email: 'aisha@eksempel.invalid' },
          ...{ authority: 'parental-responsibility', shown: 'signed-in' },
        },
      ],
      message: { direction: 'in', channel: 'signed-in', fromText: name, body },
    }),
  );
  const later = ago(deps, 1, 1);
  await takeMatter(later, coordinator, { matter });
  const messages = await inTenant(deps.db, coordinator.tenant, (trx) => messagesOf(trx, matter));
  for (const { id } of messages) await handleMessage(later, coordinator, { matter, message: id });
  return matter;
}

async function decided(deps: Deps, coordinator: Actor, matter: string): Promise<void> {
  const then = ago(deps, 1, 2);
  const add = async (title: string, text: string) => {
    const bytes = await paper(title, text, then.clock.now());
    const file = { name: `${title}.pdf`, mediaType: 'application/pdf', bytes };
    const document = await addDocument(then, coordinator, { matter, title, source: 'Arkivet', file });
    return { document, file };
  };
  const decide = (document: string, verdict: Omit<Parameters<typeof decideDocument>[2], 'matter' | 'document'>) =>
    decideDocument(then, coordinator, { matter, document, ...verdict });
  const decision = await add('Vedtak om skolebytte', 'Søknaden om å bytte skole er innvilget fra 4. januar.');
  const meeting = await add(
    'Referat fra møte på skolen',
    'Foreldrene fortalte om skoleveien. Jonas Eide er under utredning hos PPT. Skolen foreslo en annen klasse.',
  );
  const draft = await add('Utkast til vedtak', 'Utkast til kommunedirektøren. Søknaden kan innvilges.');
  await decide(decision.document, { decision: 'open' });
  const hits = await pdfThreads.findInDocument(meeting.file, { words: 'Jonas Eide er under utredning hos PPT.' });
  const areas = hits.flatMap(({ page, areas: of }) => of.map((area) => ({ page, area })));
  await addMarks(then, coordinator, { matter, document: meeting.document, ground: 'p19-2a', areas });
  await makeCopy(then, coordinator, { matter, document: meeting.document }, 'nb');
  await decide(meeting.document, {
    ...{ decision: 'partly', section: '§ 19 andre ledd bokstav a', keepWhy: 'ja' },
    why: 'Setningen gjelder utredningen av en medelev. Den hadde ikke noe å si for skolebyttet.',
    wider: 'Parten trenger ikke opplysningen for å ivareta interessene sine i saken, og medeleven har krav på vern.',
    explanation: 'En setning om en medelev er tatt ut. Resten av referatet er gitt.',
  });
  await decide(draft.document, {
    ...{ decision: 'refused', section: '§ 18 a første ledd', sort: 'draft' },
    ...{ facts: 'elsewhere', factsReason: 'De står i vedtaket om skolebytte, som ligger ved.' },
    wider: 'Utkastet er et første arbeidsdokument, og alt det bygger på, står i vedtaket.',
  });
}

/** An invented case of party access whose documents are decided, so that its letter is ready to be sent; an owner that has it gets no more. */
export async function addDemoParty(deps: Deps, tenant: string): Promise<void> {
  const coordinator = await coordinatorOf(deps, tenant);
  const has = await inTenant(deps.db, tenant, (trx) =>
    trx.selectFrom('matter').select('id').where('subject', '=', subject).executeTakeFirst(),
  );
  if (coordinator === undefined || has !== undefined) return;
  await decided(deps, coordinator, await request(deps, coordinator));
}

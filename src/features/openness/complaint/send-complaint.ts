import { createHash } from 'node:crypto';
import {
  addMatterEvent,
  advance,
  badField,
  eventsOf,
  filesOf,
  type MatterRow,
  messagesOf,
  noMatter,
  numberOf,
  performMatter,
} from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { isMailAddress } from '#src/platform/mail/outbox.ts';
import { mustAskForDocuments } from '../answer/answer.ts';
import { postLetter } from '../answer/send-letter.ts';
import { draftComplaintCover, draftComplaintSeen, draftComplaintTold } from '../letter/draft-others.ts';
import { letterPdf } from '../letter/pdf.ts';
import { letterFacts, reassessmentsOf, recipientOf } from '../store.ts';
import { type PackageFile, packageZip, safeName } from './package.ts';
import { type Assessed, allUpheld, assessedSince } from './reassess.ts';

/** A complaint as it stands: our new assessment, and the letters that go when all of it is upheld. */
export async function complaintOf(trx: Trx, matter: MatterRow, language: Lang, now: Date) {
  mustAskForDocuments(matter);
  const facts = await letterFacts(trx, matter, now);
  const complained = (await eventsOf(trx, matter.id)).findLast(({ name }) => name === 'complained');
  if (complained === undefined) throw noMatter();
  // A day without a time counts from its beginning.
  const since = complained.dayOnly ? new Date(complained.at.getTime() - 43_200_000) : complained.at;
  const assessed = assessedSince(facts.documents, await reassessmentsOf(trx, matter.id), since);
  // Nobody has answered: there is no refusal to assess anew, and the complaint goes on as it is.
  const isSilence = complained.data.silence === true && assessed.length === 0;
  const upheld = upheldIn(assessed);
  const seen = draftComplaintSeen(facts, language, upheld, isSilence);
  return {
    facts,
    assessed,
    isSilence,
    isReady: isSilence || allUpheld(assessed),
    cover: draftComplaintCover(facts, language, upheld, isSilence),
    /** The same as whoever complains may see it. */
    seen,
    told: draftComplaintTold(facts, language, seen, isSilence),
  };
}

const upheldIn = (assessed: readonly Assessed[]) =>
  assessed.map(({ document, assessment }) => ({
    title: document.title,
    act: document.act,
    section: document.section ?? '',
    why: assessment?.why ?? '',
    keepWhy: document.keepWhy === true,
  }));

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const folders = { request: '1-krav-og-brev', documents: '2-dokumenter-uten-sladd', given: '3-gitt-ut' } as const;

async function filesInPackage(trx: Trx, matter: MatterRow): Promise<readonly PackageFile[]> {
  const messages = (await messagesOf(trx, matter.id)).filter(({ direction }) => direction !== 'note');
  const files = await filesOf(trx, matter.id);
  const documents = await trx
    .selectFrom('matter_document')
    .selectAll()
    .where('matter', '=', matter.id)
    .orderBy('id')
    .execute();
  const rows = await trx.selectFrom('matter_file').select(['id', 'bytes']).where('matter', '=', matter.id).execute();
  const bytes = new Map(rows.map((row) => [row.id, row.bytes]));
  const nth = (n: number) => String(n + 1).padStart(2, '0');
  const letters = messages.flatMap(({ id, at, direction, subject, body }, n) => {
    const way = direction === 'in' ? 'inn' : 'ut';
    const own = files.filter(({ message }) => message === id);
    return [
      {
        path: `${folders.request}/${nth(n)}-${way}-${osloDate(at)}.txt`,
        what: direction === 'in' ? 'Melding som kom' : 'Melding som ble sendt',
        bytes: Buffer.from(`${subject === null ? '' : `${subject}\n\n`}${body}\n`),
      },
      ...own.map(({ id: file, name }, m) => ({
        path: `${folders.request}/${nth(n)}-${way}-vedlegg-${m + 1}-${safeName(name)}`,
        what: 'Vedlegg til meldingen',
        bytes: bytes.get(file) ?? Buffer.alloc(0),
      })),
    ];
  });
  const nameOf = (id: string) => safeName(files.find((file) => file.id === id)?.name ?? '');
  const held = documents.flatMap(({ title, file, released_file }, n) => [
    ...(file === null
      ? []
      : [
          {
            path: `${folders.documents}/${nth(n)}-${nameOf(file)}`,
            what: `${title}, uten sladd`,
            bytes: bytes.get(file) ?? Buffer.alloc(0),
            unredacted: true,
          },
        ]),
    ...(released_file === null
      ? []
      : [
          {
            path: `${folders.given}/${nth(n)}-${nameOf(released_file)}`,
            what: `${title}, slik det ble gitt ut`,
            bytes: bytes.get(released_file) ?? Buffer.alloc(0),
          },
        ]),
  ]);
  return [...letters, ...held];
}

/**
 * The package to the body of appeal as a zip: cover letter, request, answer, complaint, our assessment, and the documents without
 * redactions in a folder of their own. Only for who may send the complaint on, and logged as that.
 * @throws Problem (bad-input, `result`) while something is not assessed anew or is to change
 */
export function complaintPackage(deps: Deps, actor: Actor, matter: string, language: Lang): Promise<Uint8Array> {
  // Downloaded by whoever assesses: the same step as the assessment, which the handler alone takes.
  return performMatter(deps, actor, { step: 'decide-document', matter }, async (trx, at) => {
    const zip = await madePackage(trx, deps, at.matter, language);
    // What was fetched is what is sent: its hash stands in the case.
    const data = { sha256: sha256Of(zip), bytes: zip.length };
    await addMatterEvent(trx, deps.clock, { matter, name: 'complaint-packed', author: actor.id, data });
    return zip;
  });
}

async function madePackage(trx: Trx, { clock }: Deps, matter: MatterRow, language: Lang): Promise<Uint8Array> {
  const now = clock.now();
  const { facts, isReady, cover } = await complaintOf(trx, matter, language, now);
  if (!isReady) throw badField('decision', 'result');
  const files = [
    {
      path: '0-oversendelse.pdf',
      what: 'Oversendelse med ny vurdering',
      bytes: await letterPdf(cover, facts.owner, now),
    },
    ...(await filesInPackage(trx, matter)),
  ];
  return packageZip(files, { case: numberOf(matter), owner: facts.owner, made: now.toISOString() });
}

/**
 * Notes that the complaint was sent on, keeps the cover letter, and tells the one who complains with a copy of it, in one transaction
 * (forvaltningsloven § 33 fourth paragraph).
 */
export function sendComplaint(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly language: Lang; readonly how?: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'send-complaint', matter: wish.matter }, async (trx, { matter }) => {
    const { clock } = deps;
    const { facts, isReady, seen, told } = await complaintOf(trx, matter, wish.language, clock.now());
    if (!isReady) throw badField('decision', 'result');
    const common = { matter, author: actor.id, owner: facts.owner };
    const appeal = { name: 'Statsforvalteren', address: '' };
    // What stands among the messages is read by whoever complains; the whole letter is in the package.
    await postLetter(trx, clock, { ...common, letter: seen, way: 'post', to: appeal, fileName: '0-oversendelse.pdf' });
    const party = await recipientOf(trx, matter.id);
    const way = party?.email != null && isMailAddress(party.email) ? 'mail' : 'post';
    await postLetter(trx, clock, { ...common, letter: told, way, fileName: 'klagen-er-sendt.pdf' });
    const packed = (await eventsOf(trx, matter.id)).findLast(({ name }) => name === 'complaint-packed');
    const sha256 = packed?.data.sha256 ?? sha256Of(await madePackage(trx, deps, matter, wish.language));
    const change = { step: 'send-complaint', name: 'complaint-sent', author: actor.id, reason: wish.how } as const;
    await advance(trx, clock, matter, { ...change, data: { sha256 } });
  });
}

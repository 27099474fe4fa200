import './table.ts';
import type { Selectable } from 'kysely';
import { documentsOf, type MatterRow, noMatter, numberOf, partiesOf } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { type LetterFacts, letterDocument } from './letter/facts.ts';
import type { AnswerLetterTable, AnswerReassessmentTable, LetterKind } from './table.ts';

export type LetterDraft = Selectable<AnswerLetterTable>;
export type Reassessment = Selectable<AnswerReassessmentTable>;

/** Name of the account that has the case, or of the owner when it has none. */
async function handlerName(trx: Trx, { handler }: MatterRow, owner: string): Promise<string> {
  if (handler === null) return owner;
  const found = await trx.selectFrom('account').select('name').where('id', '=', handler).executeTakeFirst();
  return found?.name ?? owner;
}

/** Who the answer goes to: the first party that asks, with the address that is known. */
export async function recipientOf(trx: Trx, matter: string) {
  const parties = (await partiesOf(trx, matter)).filter(({ part }) => part !== 'other-body');
  return parties.find(({ email }) => email !== null) ?? parties[0];
}

/** What letters of a case are written from, as it stands. */
export async function letterFacts(trx: Trx, matter: MatterRow, now: Date): Promise<LetterFacts> {
  const { kind } = matter;
  if (!isDocumentKind(kind)) throw noMatter();
  const { name: owner } = await trx
    .selectFrom('tenant')
    .select('name')
    .where('id', '=', matter.tenant)
    .executeTakeFirstOrThrow();
  const to = await recipientOf(trx, matter.id);
  return {
    kind,
    owner,
    number: numberOf(matter),
    subject: matter.subject,
    receivedOn: osloDate(matter.received_at),
    today: osloDate(now),
    to: to?.name ?? undefined,
    handler: await handlerName(trx, matter, owner),
    documents: (await documentsOf(trx, matter.id)).map((row) => letterDocument(row, kind)),
  };
}

/** The letter of a kind that is being written in a case, when one is. */
export function draftOf(trx: Trx, matter: string, kind: LetterKind): Promise<LetterDraft | undefined> {
  return trx
    .selectFrom('answer_letter')
    .selectAll()
    .where('matter', '=', matter)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/** Keeps what was written of a letter, in place of what was kept before. */
export async function keepDraft(trx: Trx, draft: Omit<LetterDraft, 'tenant'>): Promise<void> {
  const { matter, kind, edits, ...rest } = draft;
  const row = { ...rest, edits: JSON.stringify(edits) };
  await trx
    .insertInto('answer_letter')
    .values({ tenant: ownTenant, matter, kind, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'matter', 'kind']).doUpdateSet(row))
    .execute();
}

/** Forgets a draft: what was sent stands among the messages of the case. */
export async function dropDraft(trx: Trx, matter: string, kind: LetterKind): Promise<void> {
  await trx.deleteFrom('answer_letter').where('matter', '=', matter).where('kind', '=', kind).execute();
}

/** New assessments of a case, in the order they were made. */
export function reassessmentsOf(trx: Trx, matter: string): Promise<Reassessment[]> {
  return trx.selectFrom('answer_reassessment').selectAll().where('matter', '=', matter).orderBy('id').execute();
}

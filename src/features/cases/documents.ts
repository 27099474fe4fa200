import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import { documentLaw } from '#src/law/documents/laws.ts';
import type { DocumentFault, DocumentLaw, DocumentVerdict } from '#src/law/documents/verdict.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { advance } from './advance.ts';
import { addFile, type NewFile } from './open-matter.ts';
import { performMatter } from './perform-matter.ts';
import { badField, needText, problems } from './problems.ts';
import { nextId } from './store/ids.ts';
import { documentsOf, eventsOf, filesOf, type PartyRow, partiesOf } from './store/read.ts';
import { addMatterEvent, refreshDue } from './store/write.ts';
import { type DocumentDecision, documentDecisions } from './table.ts';

/** Adds a document that the case is about, with its file when it is at hand. @returns the document's id */
export function addDocument(
  deps: Deps,
  actor: Actor,
  wish: {
    readonly matter: string;
    readonly title: string;
    readonly source?: string | undefined;
    readonly file?: NewFile | undefined;
    /** A file that the case has already, in place of a new one. */
    readonly fileId?: string | undefined;
  },
): Promise<string> {
  return performMatter(deps, actor, { step: 'add-document', matter: wish.matter }, async (trx, { matter }) => {
    const title = needText(wish.title, 'title');
    const id = nextId(deps.clock);
    const given = wish.file;
    const file =
      given === undefined
        ? await ownFile(trx, matter.id, wish.fileId)
        : await addFile(trx, deps.clock, { ...given, matter: matter.id, author: actor.id });
    await trx
      .insertInto('matter_document')
      .values({
        tenant: ownTenant,
        id,
        matter: matter.id,
        title,
        source: wish.source?.trim() || null,
        file,
      })
      .execute();
    const data = { document: id };
    await advance(trx, deps.clock, matter, { step: 'add-document', name: 'document-added', author: actor.id, data });
    return id;
  });
}

/** A file of the case by its id. @throws Problem (bad-input, `file`) when it is of another */
async function ownFile(trx: Trx, matter: string, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  const found = (await filesOf(trx, matter)).find((file) => file.id === id);
  if (found === undefined) throw badField('none', 'file');
  return found.id;
}

/** Adds the file of a document that stands in the case without one. Another file is another document. */
export function attachFile(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly document: string; readonly file: NewFile },
): Promise<void> {
  return performMatter(deps, actor, { step: 'add-document', matter: wish.matter }, async (trx, { matter }) => {
    if (!isUuid(wish.document)) throw badField('none', 'document');
    const file = await addFile(trx, deps.clock, { ...wish.file, matter: matter.id, author: actor.id });
    const { numUpdatedRows } = await trx
      .updateTable('matter_document')
      .set({ file })
      .where('id', '=', wish.document)
      .where('matter', '=', matter.id)
      .where('file', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw badField('none', 'document');
    const data = { document: wish.document, file };
    await advance(trx, deps.clock, matter, { step: 'add-document', name: 'document-added', author: actor.id, data });
  });
}

/** What is decided of a document, with what a refusal must say (offentleglova §§ 5, 11-13 and 31; forvaltningsloven §§ 18-21). */
export interface MatterVerdict extends Omit<DocumentVerdict, 'decision'> {
  readonly matter: string;
  readonly document: string;
  readonly decision: string;
}

const isDecision = (value: string): value is Exclude<DocumentDecision, 'undecided'> =>
  value !== 'undecided' && (documentDecisions as readonly string[]).includes(value);

/** What is lacking in a decision, each at its field. */
export class VerdictFaults extends Problem {
  readonly faults: readonly DocumentFault[];
  constructor(faults: readonly DocumentFault[]) {
    const [first] = faults;
    super(first?.text ?? problems.decision, { code: 'bad-input', place: first?.place ?? 'decision' });
    this.faults = faults;
  }
}

/** Somebody who acts for a child or another is grown up; of who asks for themselves we do not know. */
const askerOf = (parties: readonly PartyRow[]) => ({
  isGrown: parties.some(
    ({ part, authority }) => part === 'requester' && !['self', 'anyone', 'unknown'].includes(authority),
  ),
});

/** What the law of the case asks of a decision: the whole of it is in `src/law/foi` and `src/law/party`. @throws VerdictFaults */
function checkedBy(
  law: DocumentLaw,
  verdict: MatterVerdict,
  decision: Exclude<DocumentDecision, 'undecided'>,
  today: IsoDate,
  parties: readonly PartyRow[],
) {
  const { faults, decided } = law.judge({ ...verdict, decision }, today, askerOf(parties));
  if (faults.length > 0) throw new VerdictFaults(faults);
  return {
    decision,
    ground_act: decided.act ?? null,
    ground_section: decided.section ?? null,
    secrecy_section: decided.secrecy ?? null,
    wider_access: decided.wider ?? null,
    explanation: decided.explanation ?? null,
    rest_ground: decided.rest ?? null,
    rest_reason: decided.restReason ?? null,
    until_day: decided.untilDay ?? null,
    until_event: decided.untilEvent ?? null,
    municipal_sort: decided.sort ?? null,
    facts: decided.facts ?? null,
    facts_reason: decided.factsReason ?? null,
    why: decided.why ?? null,
    why_kept_back: decided.keepWhy === true,
  };
}

function checked(verdict: MatterVerdict, kind: string, today: IsoDate, parties: readonly PartyRow[]) {
  const { decision } = verdict;
  if (!isDecision(decision)) throw badField('decision', 'decision');
  const law = documentLaw(kind);
  if (law !== undefined) return checkedBy(law, verdict, decision, today, parties);
  const saysNo = decision === 'partly' || decision === 'refused';
  const section = saysNo ? needText(verdict.section, 'section', 'section') : (verdict.section?.trim() ?? '');
  return {
    decision,
    ground_section: section || null,
    secrecy_section: verdict.secrecy?.trim() || null,
    wider_access: verdict.wider?.trim() || null,
    explanation: verdict.explanation?.trim() || null,
  };
}

/** Asking for consent stops the five days (offentleglova § 32 second paragraph); they go on when no document waits for an answer. */
async function noteConsent(trx: Trx, clock: Clock, matter: string, author: string): Promise<void> {
  const asks = (await documentsOf(trx, matter)).some(({ decision }) => decision === 'consent-asked');
  const last = (await eventsOf(trx, matter)).findLast(({ name }) => name.startsWith('consent-'));
  const isAsking = last?.name === 'consent-asked';
  if (asks === isAsking) return;
  const name = asks ? 'consent-asked' : 'consent-answered';
  await addMatterEvent(trx, clock, { matter, name, author, section: 'offentleglova § 13 tredje ledd' });
  await refreshDue(trx, matter);
}

/** Decides of one document; a later decision takes the place of an earlier, and both stand among what happened. */
export function decideDocument(deps: Deps, actor: Actor, verdict: MatterVerdict): Promise<void> {
  return performMatter(deps, actor, { step: 'decide-document', matter: verdict.matter }, async (trx, { matter }) => {
    if (!isUuid(verdict.document)) throw badField('none', 'document');
    const parties = await partiesOf(trx, matter.id);
    const set = checked(verdict, matter.kind, osloDate(deps.clock.now()), parties);
    const { numUpdatedRows } = await trx
      .updateTable('matter_document')
      .set({ ...set, decided_at: deps.clock.now(), decided_by: actor.id })
      .where('id', '=', verdict.document)
      .where('matter', '=', matter.id)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw badField('none', 'document');
    await advance(trx, deps.clock, matter, {
      step: 'decide-document',
      name: 'document-decided',
      author: actor.id,
      section: set.ground_section ?? undefined,
      data: { document: verdict.document, decision: set.decision },
    });
    await noteConsent(trx, deps.clock, matter.id, actor.id);
  });
}

import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { decideMatter } from '../model/decide-matter.ts';
import type { StepName } from '../model/steps.ts';
import { type OwnStep, takeOwnStep } from '../own/own-steps.ts';
import { type OwnView, ownFile, ownStepsOf, ownViewOf } from '../own/own-view.ts';
import { type AtHand, noMatter } from '../perform-matter.ts';
import { matterRow, standingOf } from '../store/read.ts';
import type { Room } from './room.ts';

/** Whoever holds the reference of a receipt stands to its case as a party, and is nobody else. */
const holder = 'receipt';

const texts = {
  secret: say(
    'Saken er fortrolig: logg inn for å gjøre dette',
    'Saka er fortruleg: logg inn for å gjere dette',
    'The case is confidential: sign in to do this',
  ),
  state: say('Slik saken står nå, går ikke det', 'Slik saka står no, går ikkje det', 'Not as the case stands now'),
  look: say('Se på kvitteringen igjen.', 'Sjå på kvitteringa igjen.', 'Look at the receipt again.'),
} as const;

/** What whoever holds the receipt of a confidential case may do: anybody may have found the address. */
const ofSecret: readonly StepName[] = ['see-own', 'write-own'];

function check(step: StepName, at: AtHand): void {
  const { matter, standing } = at;
  const actor: Actor = { id: holder, name: '', role: 'guardian', tenant: matter.tenant, units: [] };
  const { allowed } = decideMatter(actor, step, { ...standing, parties: [{ person: null, account: holder }] });
  if (!allowed) throw new Problem(texts.state, { code: 'conflict', remedy: texts.look });
  if (matter.confidential && !ofSecret.includes(step)) throw new Problem(texts.secret, { code: 'refused' });
}

/**
 * The frame of everything that is done with a receipt: finds its case, decides as for a party, writes the line in the log without who
 * it was, since nobody has said.
 * @throws Problem (not-found) for a reference that is none
 */
function performReceipt<T>(
  deps: Deps,
  room: Room,
  { reference, step }: { readonly reference: string; readonly step: StepName },
  work: (trx: Trx, at: AtHand) => Promise<T>,
): Promise<T> {
  return inTenant(deps.db, room.tenant, async (trx) => {
    const found = /^[0-9a-z]{16}$/.test(reference)
      ? await trx.selectFrom('matter').select('id').where('requester_reference', '=', reference).executeTakeFirst()
      : undefined;
    const matter = found === undefined ? undefined : await matterRow(trx, found.id, !step.startsWith('see'));
    if (matter === undefined) throw noMatter();
    const standing = await standingOf(trx, matter);
    check(step, { matter, standing });
    const persons = standing.parties.flatMap(({ person }) => person ?? []);
    const line = { actor: holder, act: `matter.${step}`, subject: `matter:${matter.id}`, category: 'matter' };
    const because = 'they hold the reference of the receipt';
    await appendLog(trx, deps.clock, { ...line, allowed: true, because, persons });
    return work(trx, { matter, standing });
  });
}

/** A receipt as its holder sees it. */
export interface ReceiptView extends OwnView {
  /** An address that the receipt and the answer go to. */
  readonly mailed: boolean;
}

/** What the holder of a receipt sees: of a confidential case its number and its deadline. */
export function viewReceipt(deps: Deps, room: Room, reference: string): Promise<ReceiptView> {
  return performReceipt(deps, room, { reference, step: 'see-own' }, async (trx, { matter }) => {
    const view = await ownViewOf(trx, matter, deps.clock.now(), !matter.confidential);
    const may = matter.confidential
      ? new Set([...ownStepsOf(matter)].filter((step) => ofSecret.includes(step)))
      : view.may;
    const mail = await trx
      .selectFrom('mail_out')
      .select('id')
      .where('matter', '=', matter.id)
      .where('purpose', '=', 'receipt')
      .limit(1)
      .executeTakeFirst();
    return { ...view, may, mailed: mail !== undefined };
  });
}

/** A file of what was said in a case that is not confidential. @throws Problem (not-found) */
export function openReceiptFile(deps: Deps, room: Room, reference: string, file: string) {
  return performReceipt(deps, room, { reference, step: 'see-own' }, async (trx, { matter }) => {
    const found = matter.confidential ? undefined : await ownFile(trx, matter, file);
    if (found === undefined) throw noMatter();
    return found;
  });
}

/** Writes more, complains or withdraws by a receipt. @throws Problem (conflict) as it stands, (refused) for a confidential case, (bad-input, `text`) */
export function takeStepByReceipt(
  deps: Deps,
  room: Room,
  wish: { readonly reference: string; readonly step: OwnStep; readonly text: string; readonly withdrawn: string },
): Promise<void> {
  const { reference, step, text, withdrawn } = wish;
  return performReceipt(deps, room, { reference, step }, (trx, at) =>
    takeOwnStep(trx, deps.clock, at, { step, text, withdrawn, author: holder, channel: 'form' }),
  );
}

import { createHash } from 'node:crypto';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { listSupport, type SupportAccess } from '#src/platform/access/support-access.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { accountsIn, listReviews, nextDue, type Review, type ReviewedAccount, reviewMonths } from './review-store.ts';
import './table.ts';

/** The reviews as a page shows them: the open one with its accounts, those that are closed, and when the next is due. */
export interface ReviewView {
  readonly open: Review | undefined;
  readonly closed: readonly Review[];
  /** Those that the actor answers for. */
  readonly accounts: readonly ReviewedAccount[];
  readonly support: readonly SupportAccess[];
  /** Undefined when none has been made yet: then it is due. */
  readonly due: IsoDate | undefined;
}

/** What a document of a review is made from. */
export interface ReviewFacts {
  readonly day: IsoDate;
  readonly nextDue: IsoDate;
  readonly accounts: readonly ReviewedAccount[];
  readonly support: readonly SupportAccess[];
}

const whole = { units: [] } as const;

const mayDecide = (actor: Actor, account: ReviewedAccount) =>
  decide(actor, 'access.review', { units: account.units }).allowed;

const problem = (code: 'not-found' | 'conflict' | 'bad-input', nb: string, nn: string, en: string) =>
  new Problem(say(nb, nn, en), { code });

async function openReview(trx: Trx): Promise<Review> {
  const open = (await listReviews(trx)).find(({ closedAt }) => closedAt === null);
  if (open !== undefined) return open;
  throw problem('not-found', 'Ingen gjennomgang er åpen', 'Ingen gjennomgang er open', 'No review is open');
}

/** Support of the last year, so that the review looks at what has been opened too. */
async function supportSince(trx: Trx, at: Date): Promise<readonly SupportAccess[]> {
  const year = 366 * 86_400_000;
  return (await listSupport(trx)).filter((one) => one.from.getTime() > at.getTime() - year);
}

/** Reads the reviews. @throws Problem (refused) */
export function viewReview(deps: Deps, actor: Actor): Promise<ReviewView> {
  const deed = { act: 'access.review', subject: 'access-review', scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const all = await listReviews(trx);
    const open = all.find(({ closedAt }) => closedAt === null);
    const closed = all.filter(({ closedAt }) => closedAt !== null);
    const accounts = open === undefined ? [] : await accountsIn(trx, open);
    return {
      open,
      closed,
      accounts: accounts.filter((account) => mayDecide(actor, account)),
      support: actor.role === 'leader' ? [] : await supportSince(trx, deps.clock.now()),
      due: closed[0]?.nextDue ?? undefined,
    };
  });
}

/** Begins a review. @throws Problem (refused; conflict when one is open) */
export function beginReview(deps: Deps, actor: Actor): Promise<string> {
  return perform(deps, actor, { act: 'access.review', subject: 'access-review', scope: whole }, async (trx) => {
    const id = newId();
    const begun = { tenant: actor.tenant, id, begun_at: deps.clock.now(), begun_by: actor.id };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('access_review')
      .values(begun)
      .onConflict((conflict) => conflict.column('tenant').where('closed_at', 'is', null).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return id;
    throw problem('conflict', 'En gjennomgang er alt åpen', 'Ein gjennomgang er alt open', 'A review is open already');
  });
}

/**
 * Says of an account that it is still needed, or that it is to be removed; removed at once, and signed out everywhere.
 * @throws Problem (refused; not-found; conflict for one's own account)
 */
export function reviewAccount(deps: Deps, actor: Actor, account: string, verdict: 'keep' | 'remove'): Promise<void> {
  const deed = { act: 'access.review', subject: `account:${account}`, scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, { ...deed, purpose: verdict }, async (trx) => {
    const review = await openReview(trx);
    const found = (await accountsIn(trx, review)).find(({ id }) => id === account);
    // An account of another school is as one that is not there.
    if (found === undefined || !mayDecide(actor, found)) {
      throw problem('not-found', 'Kontoen finnes ikke', 'Kontoen finst ikkje', 'There is no such account');
    }
    if (verdict === 'remove' && account === actor.id) {
      throw problem(
        'conflict',
        'Du kan ikke fjerne din egen konto: be en annen om det',
        'Du kan ikkje fjerne din eigen konto: be ein annan om det',
        'You cannot remove your own account: ask somebody else to',
      );
    }
    const at = deps.clock.now();
    const decided = { verdict, decided_by: actor.id, decided_at: at };
    await trx
      .insertInto('access_review_line')
      .values({ tenant: actor.tenant, review: review.id, account, ...decided })
      .onConflict((conflict) => conflict.columns(['tenant', 'review', 'account']).doUpdateSet(decided))
      .execute();
    if (verdict === 'keep') return;
    await trx
      .updateTable('account')
      .set({ ended_at: at })
      .where('id', '=', account)
      .where('ended_at', 'is', null)
      .execute();
    await trx.deleteFrom('session').where('tenant', '=', actor.tenant).where('account', '=', account).execute();
  });
}

/**
 * Closes the open review when every account has been decided of, and keeps its document with its hash.
 * @param typeset makes the document; the same facts give the same bytes
 * @throws Problem (refused; not-found; conflict while an account is left)
 */
export function closeReview(
  deps: Deps,
  actor: Actor,
  typeset: (facts: ReviewFacts) => Promise<Uint8Array>,
): Promise<string> {
  return perform(deps, actor, { act: 'access.review', subject: 'access-review', scope: whole }, async (trx) => {
    const review = await openReview(trx);
    const accounts = await accountsIn(trx, review);
    if (accounts.some(({ verdict, endedAt }) => verdict === null && endedAt === null)) {
      throw problem(
        'conflict',
        'Ta stilling til alle kontoene først',
        'Ta stilling til alle kontoane først',
        'Decide of every account first',
      );
    }
    const at = deps.clock.now();
    const day = osloDate(at);
    const due = nextDue(day, await reviewMonths(trx));
    const document = Buffer.from(await typeset({ day, nextDue: due, accounts, support: await supportSince(trx, at) }));
    const hash = createHash('sha256').update(document).digest('hex');
    await trx
      .updateTable('access_review')
      .set({ closed_at: at, closed_by: actor.id, next_due: due, document, document_sha256: hash })
      .where('id', '=', review.id)
      .execute();
    return review.id;
  });
}

/** The document of a closed review. @throws Problem (refused; not-found) */
export function reviewDocument(deps: Deps, actor: Actor, id: string): Promise<{ pdf: Uint8Array; day: IsoDate }> {
  return perform(deps, actor, { act: 'access.review', subject: `access-review:${id}`, scope: whole }, async (trx) => {
    const row = /^[0-9a-f-]{36}$/.test(id)
      ? await trx.selectFrom('access_review').select(['document', 'closed_at']).where('id', '=', id).executeTakeFirst()
      : undefined;
    if (row?.document && row.closed_at) return { pdf: row.document, day: osloDate(row.closed_at) };
    throw problem('not-found', 'Dokumentet finnes ikke', 'Dokumentet finst ikkje', 'There is no such document');
  });
}

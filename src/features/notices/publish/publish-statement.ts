import {
  changeWithin,
  entryAt,
  isPublished,
  lockRegister,
  readRegister,
  type Snapshot,
  snapshotOf,
  usualDayOf,
} from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Audience } from '../audience.ts';
import { writeStatement } from '../write.ts';
import { problems } from './problems.ts';
import { hashOf, type Publication, type Statements, saysTheSame } from './publication.ts';
import { noticeBody, noticeKey } from './register-entry.ts';
import { keepPublication, publicationAt } from './store.ts';

/** What is to be published, and on whose word. */
export interface Publishing {
  readonly audience: Audience;
  /** The key of a unit, for its own statement; the whole owner's when left out. */
  readonly unit?: string | undefined;
  /** Who has approved it: a role or a name. */
  readonly approvedBy: string;
}

function write(snapshot: Snapshot, { audience, unit }: Publishing): Statements {
  const scope = { audience, ...(unit !== undefined && { unit }) };
  return {
    nb: writeStatement(snapshot, scope, 'nb'),
    nn: writeStatement(snapshot, scope, 'nn'),
    en: writeStatement(snapshot, scope, 'en'),
  };
}

/** Who approved it, in one line. @throws Problem (bad-input) when nobody is named */
function approverOf({ approvedBy }: Publishing): string {
  const line = approvedBy.replace(/\s+/g, ' ').trim();
  if (line !== '' && line.length <= 200 && !line.includes('\0') && line.isWellFormed()) return line;
  throw new Problem(problems.needsApprover, { code: 'bad-input', place: 'approvedBy', remedy: problems.sayWho });
}

async function publish(trx: Trx, deps: Deps, actor: Actor, wish: Publishing): Promise<Publication> {
  const approvedBy = approverOf(wish);
  const { audience, unit } = wish;
  // One at a time from here: the version, and the register that it is written from.
  await lockRegister(trx, actor.tenant);
  const { landscape } = await readRegister(trx, actor.tenant);
  const at = deps.clock.now();
  const publishedOn = osloDate(at);
  const asOf = usualDayOf(landscape.origin, publishedOn);
  const snapshot = snapshotOf(landscape, asOf);
  if (unit !== undefined && entryAt(snapshot, `units/${unit}`) === undefined)
    throw new Problem(problems.noUnit, { code: 'not-found', place: 'unit', remedy: problems.chooseUnit });
  const statements = write(snapshot, wish);
  const last = await publicationAt(trx, wish);
  if (last !== undefined && saysTheSame(last.statements, statements))
    throw new Problem(problems.unchanged, { code: 'conflict', place: 'unchanged', remedy: problems.changeFirst });
  const publication: Publication = {
    id: idAt(at),
    unit,
    audience,
    version: (last?.version ?? 0) + 1,
    publishedOn,
    asOf,
    approvedBy,
    hash: hashOf(statements),
    statements,
  };
  const change = await tellRegister(trx, deps, actor, publication, snapshot);
  await keepPublication(trx, actor.tenant, publication, { at, by: actor.id, change });
  return publication;
}

/** Says in the register that the statement is published, and what it tells. @returns the number of the change */
async function tellRegister(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  publication: Publication,
  snapshot: Snapshot,
): Promise<number> {
  const { audience, unit, asOf, version } = publication;
  const key = noticeKey(audience, unit);
  const { slug } = await trx
    .selectFrom('tenant')
    .select('slug')
    .where('id', '=', actor.tenant)
    .executeTakeFirstOrThrow();
  const before = entryAt(snapshot, `notices/${key}`)?.body as Parameters<typeof noticeBody>[3];
  const body = noticeBody(publication, snapshot, { slug, open: await isPublished(trx) }, before);
  const why = `Publisert, versjon ${version}.`;
  return changeWithin(trx, deps, actor, { kind: 'notices', key, from: asOf, to: null, body }, why);
}

/**
 * Publishes the statement that the register gives today: a version that stays, and what the register says of it, or neither.
 * @throws Problem (refused; bad-input when nobody is said to have approved it; not-found for a unit that is not there; conflict, at
 * `unchanged`, when the latest version says the same)
 */
export function publishStatement(deps: Deps, actor: Actor, wish: Publishing): Promise<Publication> {
  const subject = `notices/${noticeKey(wish.audience, wish.unit)}`;
  return perform(deps, actor, { act: 'notice.publish', subject, scope: { units: [] } }, (trx) =>
    publish(trx, deps, actor, wish),
  );
}

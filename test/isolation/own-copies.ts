import { createAboutDeps } from '#src/app/about-deps.ts';
import { rooms } from '#src/app/holdings.ts';
import { openMatter, requirementsOf, takeMatter } from '#src/features/cases/index.ts';
import { beginCollecting, runCollecting } from '#src/features/rights/collect/collect.ts';
import { meetOtherwise } from '#src/features/rights/outside/ask.ts';
import { decideParts } from '#src/features/rights/package/decide-parts.ts';
import { givePackage } from '#src/features/rights/package/give.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { clock, type HouseOwner } from './house.ts';

/** A case in which one coordinator asks what is held on them and another has collected it. @returns ids of case and package */
export async function addAccess(db: Db, owner: HouseOwner, asks: Actor, answers: Actor, word: string) {
  const deps = { db, clock, about: createAboutDeps(), rooms };
  const { id: matter } = await inTenant(db, owner.tenant, (trx) =>
    openMatter(trx, clock, {
      ...{ kind: 'access', subject: `Innsyn ${word}`, received: { at: clock.now() }, via: 'signed-in', author: 'form' },
      parties: [{ part: 'requester', account: asks.id, name: `Part ${word}`, authority: 'self', shown: 'signed-in' }],
      message: { direction: 'in', channel: 'signed-in', body: word, handled: true },
    }),
  );
  await takeMatter(deps, answers, { matter });
  const id = await beginCollecting(deps, answers, matter);
  await runCollecting(deps, owner.tenant, id);
  return { matter, id };
}

/** The same, and the copy given to whoever asked. @returns the package's id */
export async function addGivenCopy(
  db: Db,
  owner: HouseOwner,
  asks: Actor,
  answers: Actor,
  word: string,
): Promise<string> {
  const deps = { db, clock, about: createAboutDeps(), rooms };
  const { matter, id } = await addAccess(db, owner, asks, answers, word);
  await decideParts(deps, answers, { matter, paths: 'as-proposed' });
  for (const one of await inTenant(db, owner.tenant, (trx) => requirementsOf(trx, matter)))
    if (one.key !== 'package') await meetOtherwise(deps, answers, { matter, requirement: one.id, reason: word });
  const until = new Date(clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
  await givePackage(deps, answers, { matter, expiresOn: until, owner: owner.name, origin: 'http://127.0.0.1:3000' });
  return id;
}

import { type Group, groupsOf, membersOf, schools } from '#src/features/people/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { decideRules, viewRules } from './decide-rules.ts';
import { keepNotice } from './store.ts';
import { objectUntil } from './tell-guardians.ts';

/** How many days ago each class of a school was told: the first can be given out, the second has to wait, the third was not told. */
const toldDaysAgo = [40, 2] as const;

async function tell(trx: Trx, deps: Deps, actor: Actor, school: string, group: Group, daysAgo: number): Promise<void> {
  const at = deps.clock.now();
  const today = osloDate(at);
  const toldOn = shift(today, `P${daysAgo}D`, -1);
  const members = await membersOf(trx, school, group.id, today);
  const children = new Set(members.filter(({ role }) => role === 'pupil').map(({ person }) => person));
  const notice = {
    id: idAt(at),
    school,
    group: group.id,
    purpose: 'class-contact',
    fields: ['name', 'class', 'guardian-name', 'guardian-contact'],
    toldOn,
    objectUntil: objectUntil(toldOn, 10),
    how: 'melding til foresatte',
  } as const;
  await keepNotice(trx, { ...notice, tenant: actor.tenant, at, account: actor.id }, [...children]);
}

/**
 * Gives the demo's municipality rules for class lists and some notices; an owner that has decided keeps what it decided.
 * @param actor a coordinator of the owner
 */
export async function addDemoClassLists(deps: Deps, actor: Actor): Promise<void> {
  const { decided, schools: found } = await viewRules(deps, actor, undefined);
  if (decided.of !== 'nobody' || found.length === 0) return;
  const practice = 'Kontaktlæreren lager listen i september og deler den bare med klassen.';
  await decideRules(deps, actor, { rules: { ...decided.rules, practice }, decidedBy: 'Kommunalsjef for oppvekst' });
  const reach = { schools: found.map(({ id }) => id) };
  await inTenant(
    deps.db,
    actor.tenant,
    async (trx) => {
      for (const { id } of await schools(trx)) {
        const classes = (await groupsOf(trx, id, osloDate(deps.clock.now()))).filter(({ kind }) => kind === 'basis');
        for (const [index, daysAgo] of toldDaysAgo.entries()) {
          const group = classes[index];
          if (group !== undefined) await tell(trx, deps, actor, id, group, daysAgo);
        }
      }
    },
    reach,
  );
}

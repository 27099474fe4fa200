import { osloDate } from '#src/kernel/date.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { lineOfDays } from './line-of-days.ts';
import type { Look } from './look.ts';
import { recorded } from './recorded.ts';
import { looksAt, quietReadings } from './see-who-looked.ts';
import type { Standing, Ward } from './standing.ts';
import { exemptionsOf } from './store.ts';

/**
 * One look on a person's line of days, by its key: only one that the reader is shown there, so that nobody can ask whether
 * there is a look that is withheld.
 * @returns undefined for what is not on the line of days. @throws Problem (refused)
 */
export async function findShownLook(
  deps: Deps,
  actor: Actor,
  standing: Standing,
  ward: Ward,
  key: string,
): Promise<Look | undefined> {
  // A refusal, and nothing else, is a line of its own here: what is asked is one in `askAbout`.
  if (!ward.may.allowed) {
    const deed = {
      act: 'looked.ask',
      subject: `person:${ward.person.id}`,
      persons: [ward.person.id],
      schools: [],
      decision: ward.may,
    };
    await recorded(deps, actor, deed, async () => undefined);
  }
  const [origin, id = ''] = key.split(':');
  return inTenant(
    deps.db,
    actor.tenant,
    async (trx) => {
      const row =
        origin === 'ours' && isUuid(id)
          ? await trx.selectFrom('log_line').select('at').where('id', '=', id).executeTakeFirst()
          : origin === 'imported'
            ? await trx.selectFrom('foreign_log_line').select('at').where('hash', '=', id).executeTakeFirst()
            : undefined;
      if (row === undefined) return undefined;
      const day = osloDate(row.at);
      const isSelf = ward.person.id === standing.self.person.id;
      const { days } = lineOfDays(await looksAt(trx, ward.person.id, { from: day, to: day }), {
        account: actor.id,
        person: standing.self.person.id,
        towards: isSelf ? 'self' : 'guardian',
        exemptions: await exemptionsOf(trx),
        readings: await quietReadings(trx),
        today: osloDate(deps.clock.now()),
      });
      return days.flatMap(({ others, own }) => [...others, ...own]).find((look) => look.key === key);
    },
    { schools: ward.schools },
  );
}

import { type IsoDate, isDate, osloDate } from '#src/kernel/date.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Exemption, Letter } from './exemption.ts';
import type { Token } from './find-usage/tokens.ts';
import { ownLog, registerNow } from './names.ts';
import { type OwnKeeping, ownKeeping, ownKeepingNow } from './own-keeping.ts';
import {
  endExemption,
  exemptionsOf,
  keepExemption,
  keepKeeping,
  keepTelling,
  type Telling,
  tellingOf,
} from './store.ts';

/** What the owner has decided about its log, and who may ask. */
export interface Settings {
  readonly telling: Telling;
  readonly keeping: OwnKeeping | undefined;
  readonly exemptions: readonly Exemption[];
  readonly tokens: readonly Token[];
}

const deed = (subject: string) => ({ act: 'log.manage', subject, scope: { units: [] } }) as const;

async function tokensOf(trx: Trx): Promise<Token[]> {
  const rows = await trx
    .selectFrom('log_token')
    .select(['id', 'system', 'expires_on', 'ended_at'])
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, system: row.system, expiresOn: row.expires_on, endedAt: row.ended_at }));
}

/** The settings of the log. @throws Problem (refused) */
export function viewSettings(deps: Deps, actor: Actor): Promise<Settings> {
  return perform(deps, actor, deed('log-settings'), async (trx) => ({
    telling: await tellingOf(trx),
    keeping: await ownKeepingNow(trx, await registerNow(trx, actor.tenant, osloDate(deps.clock.now()))),
    exemptions: await exemptionsOf(trx),
    tokens: await tokensOf(trx),
  }));
}

export type SettingFault =
  | 'decidedBy'
  | 'decidedOn'
  | 'months'
  | 'register'
  | 'age'
  | 'what'
  | 'letter'
  | 'considerations'
  | 'countGround';

interface Decided {
  readonly decidedBy: string;
  readonly decidedOn: string;
}

function decidedFaults({ decidedBy, decidedOn }: Decided, today: IsoDate): SettingFault[] {
  return [
    ...(decidedBy.trim() === '' || decidedBy.length > 200 ? (['decidedBy'] as const) : []),
    ...(!isDate(decidedOn) || decidedOn > today ? (['decidedOn'] as const) : []),
  ];
}

const trimmed = ({ decidedBy, decidedOn }: Decided) => ({ decidedBy: decidedBy.trim(), decidedOn });

/** Decides how looks are told. @returns what is wrong with it, and then nothing is kept. @throws Problem (refused) */
export async function decideTelling(
  deps: Deps,
  actor: Actor,
  wish: Decided & { readonly shows: 'role' | 'name'; readonly guardiansUntil: number },
): Promise<readonly SettingFault[]> {
  const { guardiansUntil: age, shows } = wish;
  const isAge = Number.isInteger(age) && age >= 12 && age <= 18;
  const faults = [...decidedFaults(wish, osloDate(deps.clock.now())), ...(isAge ? [] : (['age'] as const))];
  await perform(deps, actor, deed('log-setting:telling'), async (trx) => {
    if (faults.length === 0)
      await keepTelling(trx, deps.clock, actor, { ...trimmed(wish), shows, guardiansUntil: age });
  });
  return faults;
}

/**
 * Decides how long our own log tells whom its lines are about. The register may not say something else: that would hold.
 * @returns what is wrong with it. @throws Problem (refused)
 */
export async function decideKeeping(
  deps: Deps,
  actor: Actor,
  wish: Decided & { readonly months: number },
): Promise<readonly SettingFault[]> {
  const { months } = wish;
  const isFine = Number.isInteger(months) && months >= 1 && months <= 120;
  const today = osloDate(deps.clock.now());
  const faults: SettingFault[] = [...decidedFaults(wish, today), ...(isFine ? [] : (['months'] as const))];
  await perform(deps, actor, deed('log-setting:keeping'), async (trx) => {
    const said = ownLog(await registerNow(trx, actor.tenant, today))?.keptFor;
    const wished = { ...trimmed(wish), period: `P${months}M` };
    if (isFine && ownKeeping(said, wished)?.overruled !== undefined) faults.push('register');
    if (faults.length === 0) await keepKeeping(trx, deps.clock, actor, wished);
  });
  return faults;
}

/** An exemption as a form has it. */
export interface ExemptionWish extends Decided {
  readonly category: string;
  readonly purpose: string;
  readonly act: string;
  readonly towards: 'everyone' | 'guardians';
  readonly letter: Letter | undefined;
  readonly considerations: string;
  readonly countShown: boolean;
  readonly countGround: string;
}

const orNull = (text: string) => text.trim().slice(0, 500) || null;

/** Decides what the law exempts (personopplysningsloven § 16). @returns what is wrong with it. @throws Problem (refused) */
export async function decideExemption(deps: Deps, actor: Actor, wish: ExemptionWish): Promise<readonly SettingFault[]> {
  const [category, purpose, act] = [orNull(wish.category), orNull(wish.purpose), orNull(wish.act)];
  const { letter, towards, countShown } = wish;
  const faults: SettingFault[] = [
    ...(category === null && purpose === null && act === null ? (['what'] as const) : []),
    ...(letter === undefined ? (['letter'] as const) : []),
    ...(letter === 'f' && orNull(wish.considerations) === null ? (['considerations'] as const) : []),
    ...(!countShown && orNull(wish.countGround) === null ? (['countGround'] as const) : []),
    ...decidedFaults(wish, osloDate(deps.clock.now())),
  ];
  await perform(deps, actor, deed('log-setting:exemption'), async (trx) => {
    if (faults.length > 0 || letter === undefined) return;
    const considerations = orNull(wish.considerations);
    const countGround = countShown ? null : orNull(wish.countGround);
    await keepExemption(trx, deps.clock, actor, {
      ...trimmed(wish),
      category,
      purpose,
      act,
      towards,
      letter,
      considerations,
      countShown,
      countGround,
    });
  });
  return faults;
}

/** Ends an exemption from today: the looks that it withheld are told from now on. @throws Problem (refused) */
export function stopExemption(deps: Deps, actor: Actor, id: string): Promise<boolean> {
  const isId = isUuid(id);
  return perform(
    deps,
    actor,
    deed('log-setting:exemption'),
    async (trx) => isId && endExemption(trx, id, osloDate(deps.clock.now())),
  );
}

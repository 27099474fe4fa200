import { createHash, timingSafeEqual } from 'node:crypto';
import { entryAt } from '#src/features/register/index.ts';
import { type IsoDate, isDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { registerNow } from '../names.ts';

/** A system that may ask, without its token. */
export interface Token {
  readonly id: string;
  readonly system: string;
  readonly expiresOn: IsoDate;
  readonly endedAt: Date | null;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
const bare = (uuid: string) => uuid.replaceAll('-', '');
const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

// The owner stands in the token, because a token is looked up within its owner and nowhere else.
const pattern = /^skolevern_([0-9a-f]{32})_([0-9a-f]{32})_([\w-]{43})$/;

/**
 * Makes a token for a system of the register; it is given back once and only its hash is kept.
 * @param random bytes from a cryptographic source
 * @throws Problem (refused; bad-input at `system` or `gjelderTil`)
 */
export async function issueToken(
  deps: Deps,
  actor: Actor,
  wish: { readonly system: string; readonly expiresOn: string },
  random: (bytes: number) => Uint8Array = (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
): Promise<string> {
  const { system, expiresOn } = wish;
  const today = osloDate(deps.clock.now());
  const deed = { act: 'log.manage', subject: `log-token:${system}`, scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    if (entryAt(await registerNow(trx, actor.tenant, today), `systems/${system}`) === undefined) {
      throw new Problem(
        say(
          'Systemet finnes ikke i registeret.',
          'Systemet finst ikkje i registeret.',
          'The system is not in the register.',
        ),
        { code: 'bad-input', place: 'system' },
      );
    }
    if (!isDate(expiresOn) || expiresOn <= today || expiresOn > shift(today, 'P1Y')) {
      throw new Problem(
        say(
          'Velg en dag etter i dag, høyst ett år fram.',
          'Vel ein dag etter i dag, høgst eitt år fram.',
          'Choose a day after today, at most a year ahead.',
        ),
        { code: 'bad-input', place: 'gjelderTil' },
      );
    }
    const id = idAt(deps.clock.now());
    const secret = Buffer.from(random(32)).toString('base64url');
    await trx
      .insertInto('log_token')
      .values({
        tenant: actor.tenant,
        id,
        hash: hashOf(secret),
        system,
        scope: 'findUsage',
        made_at: deps.clock.now(),
        account: actor.id,
        expires_on: expiresOn,
        ended_at: null,
      })
      .execute();
    return `skolevern_${bare(actor.tenant)}_${bare(id)}_${secret}`;
  });
}

/** Takes a token back; one that is unknown or over is left as it is. @throws Problem (refused) */
export function endToken(deps: Deps, actor: Actor, id: string): Promise<unknown> {
  const deed = { act: 'log.manage', subject: `log-token:${id}`, scope: { units: [] } } as const;
  return perform(deps, actor, deed, (trx) =>
    trx
      .updateTable('log_token')
      .set({ ended_at: deps.clock.now() })
      .where((eb) => eb(eb.cast('id', 'text'), '=', id))
      .where('ended_at', 'is', null)
      .execute(),
  );
}

/** A system that has shown its token. */
export interface Caller {
  readonly tenant: string;
  readonly token: string;
  readonly system: string;
}

/**
 * Who a bearer token stands for; undefined when it is unknown, over or not right. A token of ours that is over or has a
 * wrong secret is a line of the log.
 */
export async function callerOf(deps: Deps, bearer: string): Promise<Caller | undefined> {
  const match = pattern.exec(bearer);
  if (match === null) return undefined;
  const [tenant, id, secret] = [dashed(match[1] ?? ''), dashed(match[2] ?? ''), match[3] ?? ''];
  return inTenant(deps.db, tenant, async (trx) => {
    const row = await trx.selectFrom('log_token').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    const isRight = timingSafeEqual(Buffer.from(row.hash, 'hex'), Buffer.from(hashOf(secret), 'hex'));
    const isOpen = row.ended_at === null && osloDate(deps.clock.now()) <= row.expires_on;
    if (isRight && isOpen) return { tenant, token: id, system: row.system };
    const because = isRight ? 'the token is over' : 'the secret is wrong';
    await appendLog(trx, deps.clock, {
      actor: `system:${row.system}`,
      act: 'looked.find-usage',
      subject: `log-token:${id}`,
      allowed: false,
      because,
    });
    return undefined;
  });
}

/** Counts what each caller asks in a minute. In memory: with more processes each counts its own. */
export function rateLimit(deps: Pick<Deps, 'clock'>, perMinute: number): (caller: string) => boolean {
  const windows = new Map<string, { minute: number; asked: number }>();
  return (caller) => {
    const minute = Math.floor(deps.clock.now().getTime() / 60_000);
    const window = windows.get(caller);
    if (window?.minute !== minute) {
      for (const [name, { minute: other }] of windows) if (other < minute) windows.delete(name);
      windows.set(caller, { minute, asked: 1 });
      return true;
    }
    window.asked += 1;
    return window.asked <= perMinute;
  };
}

import type { Context, Hono } from 'hono';
import { readIdentityNumber } from '#src/features/people/index.ts';
import { type IsoDate, isDate, osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { standingOf } from '../standing.ts';
import { type Asked, ownUsages, usagePeriod, usagesFor } from './answer.ts';
import { askerHeader, largestLimit, userCodeHeader } from './protocol.ts';
import { type Caller, callerOf, rateLimit } from './tokens.ts';

type Status = 400 | 401 | 403 | 404 | 429;

const fail = (c: Context<Env>, status: Status, code: string, message: string) =>
  c.json({ error: { code, message } }, status);

/** A day, or an instant of which the day in Oslo counts. */
function dayIn(text: string): IsoDate | undefined {
  if (isDate(text)) return text;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : osloDate(at);
}

function askedIn(c: Context<Env>): Asked | undefined {
  const today = osloDate(c.var.clock.now());
  const to = dayIn(c.req.query('periodEnd') ?? today);
  const from = dayIn(c.req.query('periodStart') ?? shift(to ?? today, 'P1Y', -1));
  const number = (name: string, usual: number) => {
    const text = c.req.query(name) ?? String(usual);
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  };
  const [offset, limit] = [number('offset', 0), number('limit', 100)];
  if (from === undefined || to === undefined || from > to || from < shift(to, 'P5Y', -1)) return undefined;
  if (offset === undefined || limit === undefined || limit < 1 || limit > largestLimit) return undefined;
  return { from, to, offset, limit };
}

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });

/** The system whose token was sent, and whether it has asked too often; undefined without a token that counts. */
function callers() {
  let within: ((caller: string) => boolean) | undefined;
  return async (c: Context<Env>): Promise<Caller | 'too-often' | undefined> => {
    const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) return undefined;
    within ??= rateLimit(c.var, 60);
    const caller = await callerOf(depsOf(c), bearer);
    if (caller === undefined) return undefined;
    return within(caller.token) ? caller : 'too-often';
  };
}

async function forSystem(c: Context<Env>, caller: Caller, asked: Asked) {
  const userCode = readNumber(c.req.header(userCodeHeader));
  const asker = readNumber(c.req.header(askerHeader) ?? c.req.header(userCodeHeader));
  if (userCode === undefined || asker === undefined) {
    return fail(c, 400, 'bad-user-code', `send the identity number in ${userCodeHeader}; never in the address`);
  }
  return c.json(await usagesFor(depsOf(c), caller, { userCode, asker }, asked, c.var.lang));
}

const readNumber = (text: string | undefined) => (text === undefined ? undefined : readIdentityNumber(text)?.digits);

async function forSignedIn(c: Context<Env>, asked: Asked) {
  const { actor } = c.var;
  if (actor === null) return fail(c, 401, 'sign-in-needed', 'sign in, or send the token of a connected system');
  if (c.req.header(userCodeHeader) !== undefined)
    return fail(c, 403, 'own-only', 'a signed-in person gets only their own');
  const standing = await standingOf(depsOf(c), actor);
  if (standing === undefined) return fail(c, 403, 'no-person', 'the account is no person of the schools');
  return c.json(await ownUsages(depsOf(c), actor, standing, asked, c.var.lang));
}

/**
 * `/api/v2/findUsage`, `/usagePeriod`, `/heartbeat`: who has looked, for programs. After Estonia's Data Tracker; unlike it
 * the identity number is sent in a header, and reason, category and what is withheld are told too.
 */
export function findUsageRoutes(app: Hono<Env>): void {
  const callerIn = callers();
  app.get('/api/v2/findUsage', async (c) => {
    c.header('Cache-Control', 'no-store');
    const caller = await callerIn(c);
    if (caller === 'too-often') return fail(c, 429, 'too-often', 'at most 60 questions a minute');
    const asked = askedIn(c);
    if (asked === undefined)
      return fail(c, 400, 'bad-period', 'periodStart and periodEnd are days, offset and limit numbers');
    try {
      return caller === undefined ? await forSignedIn(c, asked) : await forSystem(c, caller, asked);
    } catch (error) {
      if (error instanceof Problem && error.code === 'refused') return fail(c, 403, 'refused', error.message);
      throw error;
    }
  });
  app.get('/api/v2/usagePeriod', async (c) => {
    c.header('Cache-Control', 'no-store');
    const caller = await callerIn(c);
    if (caller === 'too-often') return fail(c, 429, 'too-often', 'at most 60 questions a minute');
    const tenant = caller?.tenant ?? c.var.actor?.tenant;
    if (tenant === undefined) return fail(c, 401, 'sign-in-needed', 'sign in, or send the token of a connected system');
    return c.json(await usagePeriod(depsOf(c), tenant));
  });
  app.get('/api/v2/heartbeat', async (c) => {
    c.header('Cache-Control', 'no-store');
    const caller = await callerIn(c);
    if (caller === 'too-often') return fail(c, 429, 'too-often', 'at most 60 questions a minute');
    if (caller === undefined && c.var.actor === null)
      return fail(c, 401, 'sign-in-needed', 'send the token of a connected system');
    return c.json({ status: 'ok', time: c.var.clock.now().toISOString() });
  });
}

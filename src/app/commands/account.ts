import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import { type Role, roles } from '#src/platform/access/decide.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { setFeideName } from '#src/platform/identity/accounts.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { type Command, type ParsedArgs, textOption } from './command.ts';
import { withDatabase } from './with-database.ts';

const acts = ['list', 'add', 'end', 'sign-out'] as const;

function bad(what: string, place: string): Problem {
  return new Problem(what, { code: 'bad-input', place, remedy: `usage: ${accountCommand.usage}` });
}

function needed(args: ParsedArgs, name: string): string {
  const value = textOption(args, name);
  if (value === undefined || value.trim() === '') throw bad('it is missing', `--${name}`);
  return value.trim();
}

async function ownerBySlug(db: Db, slug: string): Promise<string> {
  const owner = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select('id').where('slug', '=', slug).executeTakeFirst(),
  );
  if (owner === undefined) throw new Problem(`there is no owner "${slug}"`, { code: 'not-found', place: '--owner' });
  return owner.id;
}

function log(trx: Trx, id: string, act: string, because: string): Promise<string> {
  const line = { actor: 'command-line', act, subject: `account:${id}`, allowed: true, because };
  return appendLog(trx, systemClock, line);
}

async function add(trx: Trx, tenant: string, args: ParsedArgs): Promise<object> {
  const role = roles.find((one) => one === needed(args, 'role'));
  if (role === undefined) throw bad(`it is none of ${roles.join(', ')}`, '--role');
  const units =
    textOption(args, 'units')
      ?.split(',')
      .map((unit) => unit.trim()) ?? [];
  const feide = needed(args, 'feide').toLowerCase();
  if (!/^\S+@\S+$/.test(feide)) throw bad('it is not a name at Feide, such as kari@kommune.no', '--feide');
  const there = await trx.selectFrom('login_identity').select('account').where('value', '=', feide).executeTakeFirst();
  if (there !== undefined)
    throw new Problem('the name opens an account already', { code: 'conflict', place: '--feide' });
  const id = newId();
  await trx
    .insertInto('account')
    .values({ tenant, id, name: needed(args, 'name'), role: role as Role, units })
    .execute();
  await setFeideName(trx, tenant, id, feide);
  await log(trx, id, 'identity.add-account', `role ${role}`);
  return { id };
}

async function accountOf(trx: Trx, args: ParsedArgs): Promise<string> {
  const feide = needed(args, 'feide').toLowerCase();
  const row = await trx.selectFrom('login_identity').select('account').where('value', '=', feide).executeTakeFirst();
  if (row === undefined)
    throw new Problem('no account is opened by that name', { code: 'not-found', place: '--feide' });
  return row.account;
}

/** Ends the sessions of one account, or of all of the owner's. @returns how many */
async function signOut(trx: Trx, tenant: string, account: string | undefined): Promise<number> {
  const all = trx.deleteFrom('session').where('tenant', '=', tenant);
  const some = account === undefined ? all : all.where('account', '=', account);
  const ended = await some.returning('account').execute();
  for (const id of new Set(ended.map((row) => row.account))) {
    await log(trx, id, 'identity.sign-out', 'ended from the command line');
  }
  return ended.length;
}

async function end(trx: Trx, tenant: string, args: ParsedArgs): Promise<object> {
  const id = await accountOf(trx, args);
  await trx
    .updateTable('account')
    .set({ ended_at: systemClock.now() })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  await log(trx, id, 'identity.end-account', 'from the command line');
  return { id, sessions: await signOut(trx, tenant, id) };
}

async function list(trx: Trx): Promise<object> {
  const line = { actor: 'command-line', act: 'identity.list-accounts', subject: 'accounts', allowed: true };
  await appendLog(trx, systemClock, { ...line, because: 'from the command line' });
  const rows = await trx
    .selectFrom('account')
    .leftJoin('login_identity as feide', (join) =>
      join
        .onRef('feide.tenant', '=', 'account.tenant')
        .onRef('feide.account', '=', 'account.id')
        .on('feide.kind', '=', 'name'),
    )
    .select(['account.id', 'account.name', 'account.role', 'account.units', 'account.ended_at', 'feide.value as feide'])
    .where('account.person', 'is', null)
    .orderBy('account.role')
    .orderBy('account.name')
    .execute();
  return rows.map(({ ended_at, ...row }) => ({ ...row, ended: ended_at !== null }));
}

/** `skolevern account`: the accounts of those who are in no school's lists, and ending sessions, for whoever runs it. */
export const accountCommand: Command = {
  usage:
    'skolevern account list|add|end|sign-out --owner SLUG [--feide NAME@REALM] [--name NAME] [--role ROLE] [--units KEY,KEY]\n' +
    '       add: an account opened by a name at Feide. end: it may be used no more. sign-out: its sessions, or all without --feide',
  about: 'accounts of coordinators, leaders and readers, and who is signed in',
  options: {
    owner: { type: 'string' },
    feide: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    units: { type: 'string' },
  },
  run: (args, io) =>
    withDatabase(io, async (db) => {
      const act = acts.find((one) => one === args.positionals[0]);
      if (act === undefined || args.positionals.length !== 1) throw bad(`say one of ${acts.join(', ')}`, 'account');
      const tenant = await ownerBySlug(db, needed(args, 'owner'));
      const answer = await inTenant(db, tenant, async (trx) => {
        if (act === 'list') return list(trx);
        if (act === 'add') return add(trx, tenant, args);
        if (act === 'end') return end(trx, tenant, args);
        const account = textOption(args, 'feide') === undefined ? undefined : await accountOf(trx, args);
        return { sessions: await signOut(trx, tenant, account) };
      });
      io.out(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    }),
};

import { type MatterRow, partiesOf } from '#src/features/cases/index.ts';
import { schools } from '#src/features/people/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Whom } from '#src/platform/holdings/holdings.ts';
import { type DutyDeps, reachOwnSchools } from '../duty/deps.ts';

type Party = Awaited<ReturnType<typeof partiesOf>>[number];

/** Who asks, and whom it is about. */
export interface Asking {
  readonly requester: Party;
  /** The same where somebody asks of themselves. */
  readonly subject: Party;
  readonly towards: 'self' | 'guardian';
}

const problems = {
  nobody: say(
    'Saken sier ikke hvem som spør. Før opp den som spør, først.',
    'Saka seier ikkje kven som spør. Før opp den som spør, først.',
    'The case does not say who asks. Add whoever asks first.',
  ),
  unknown: say(
    'Saken peker ikke på noen person eller konto ennå. Finn hvem saken gjelder, først.',
    'Saka peikar ikkje på nokon person eller konto enno. Finn kven saka gjeld, først.',
    'The case points at no person or account yet. Find whom it is about first.',
  ),
  noSchool: say(
    'Saken gjelder en person i skolenes lister, og du når ingen av skolene. La noen som når dem, ta saken.',
    'Saka gjeld ein person i listene til skolane, og du når ingen av skolane. La nokon som når dei, ta saka.',
    'The case is about a person of the schools’ lists, and you reach none of the schools. Let somebody who does take it.',
  ),
} as const;

/** On whose behalf somebody acts as the person would themselves. */
const asThemselves: readonly Party['authority'][] = ['self', 'mandate'];

/** Who asks and whom it is about; undefined while the case does not say. Pure. */
export function askingIn(parties: readonly Party[]): Asking | undefined {
  const requester =
    parties.find(({ part }) => part === 'representative') ?? parties.find(({ part }) => part === 'requester');
  if (requester === undefined) return undefined;
  const named = parties.find((one) => one.part === 'subject');
  const subject = named ?? parties.find(({ part }) => part === 'requester') ?? requester;
  const isSame = subject.id === requester.id || (subject.person !== null && subject.person === requester.person);
  // Whoever asks for another gets what a guardian gets, unless they act as the person would.
  const isSelf = isSame || asThemselves.includes(requester.authority);
  return { requester, subject, towards: isSelf ? 'self' : 'guardian' };
}

/** @throws Problem (conflict) while the case does not say who asks, or points at nobody */
export async function askingOf(trx: Trx, matter: Pick<MatterRow, 'id'>): Promise<Asking> {
  const asking = askingIn(await partiesOf(trx, matter.id));
  if (asking === undefined) throw new Problem(problems.nobody, { code: 'conflict' });
  if (asking.subject.person === null && asking.subject.account === null)
    throw new Problem(problems.unknown, { code: 'conflict' });
  return asking;
}

/**
 * The schools that are collected from: those that the actor reaches, and of a case of one school that school alone. A unit that no school's
 * lists are tied to leaves all of them: where they lie is not known, and a copy without them would read as if nothing were held.
 * The transaction reaches them from here on.
 * @throws Problem (conflict) where the case is about a person of the schools and the actor reaches none
 */
export async function schoolsOfCase(
  trx: Trx,
  deps: DutyDeps,
  actor: Actor,
  { unit }: MatterRow,
  { subject }: Pick<Asking, 'subject'>,
): Promise<readonly string[]> {
  const reached = await reachOwnSchools(trx, deps, actor);
  if (reached.length === 0 && subject.person !== null) throw new Problem(problems.noSchool, { code: 'conflict' });
  if (unit === null) return reached;
  const of = (await schools(trx)).filter((school) => school.unit === unit).map(({ id }) => id);
  return of.length === 0 ? reached : reached.filter((id) => of.includes(id));
}

async function accountsOf(trx: Trx, { person, account }: Pick<Party, 'person' | 'account'>): Promise<string[]> {
  const rows =
    person === null
      ? []
      : await trx.selectFrom('account').select('id').where('person', '=', person).orderBy('id').execute();
  return [...new Set([...rows.map(({ id }) => id), ...(account === null ? [] : [account])])];
}

/** Mail addresses that are one person's alone: one that a guardian shares with a child tells of neither. */
async function addressesOf(trx: Trx, subject: Party, accounts: readonly string[], isSelf: boolean): Promise<string[]> {
  const [own, noticed] = [
    subject.person === null
      ? []
      : await trx.selectFrom('person').select('email').where('id', '=', subject.person).execute(),
    await trx
      .selectFrom('matter_notice')
      .select('email')
      .where('account', '=', (eb) => eb.fn.any(eb.val([...accounts])))
      .execute(),
  ];
  const said = [...own, ...noticed, ...(isSelf ? [{ email: subject.email }] : [])];
  const addresses = [...new Set(said.flatMap(({ email }) => (email === null ? [] : [email.trim().toLowerCase()])))];
  const kept: string[] = [];
  for (const address of addresses) {
    const others = await trx
      .selectFrom('person')
      .select('id')
      .where(({ eb, fn }) => eb(fn<string>('lower', ['email']), '=', address))
      .$if(subject.person !== null, (query) => query.where('id', '<>', subject.person ?? ''))
      .limit(1)
      .execute();
    if (others.length === 0) kept.push(address);
  }
  return kept.sort();
}

/** Whom the rooms are asked about. @param trx reaches the schools of the case */
export async function whomOf(trx: Trx, tenant: string, asking: Asking, asOf: Date): Promise<Whom> {
  const { subject, requester, towards } = asking;
  const accounts = await accountsOf(trx, subject);
  return {
    tenant,
    person: subject.person,
    accounts,
    addresses: await addressesOf(trx, subject, accounts, towards === 'self'),
    towards,
    reader: { person: requester.person, accounts: await accountsOf(trx, requester) },
    asOf,
  };
}

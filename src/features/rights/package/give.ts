import { hash } from 'node:crypto';
import {
  advance,
  decideOutcome,
  type MatterRow,
  meetRequirement,
  numberOf,
  performMatter,
  requirementsOf,
  sendAnswer,
} from '#src/features/cases/index.ts';
import { guardiansOf } from '#src/features/people/index.ts';
import { isDate, osloDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant, reachSchools } from '#src/platform/db/tenant.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { type Asking, askingOf } from '../collect/whom.ts';
import { collectedPackage } from './decide-parts.ts';
import { type PackageFile, packageFiles } from './forms.ts';
import { contentsFrom, outsideOf, type PackageRow, partsOf } from './read.ts';

/** What is in the way of making a copy available. */
export type GiveGap = 'parts' | 'outside' | 'account' | 'shown' | 'guardian' | 'handler';

export const gapTexts: Readonly<Record<GiveGap, Text>> = {
  parts: say(
    'Hver del som kan måtte holdes tilbake, er avgjort.',
    'Kvar del som kan måtte haldast tilbake, er avgjord.',
    'Every part that may have to be kept back is decided of.',
  ),
  outside: say(
    'Hvert system utenfor har svart, eller det står hvorfor det ikke trengs.',
    'Kvart system utanfor har svart, eller det står kvifor det ikkje trengst.',
    'Every system outside has answered, or it is told why not.',
  ),
  account: say(
    'Den som spør, er funnet blant personene og kan logge inn.',
    'Den som spør, er funnen blant personane og kan logge inn.',
    'Whoever asks has been found among the people and can sign in.',
  ),
  shown: say(
    'Det er vist hvem som spør, og hvorfor de kan spørre.',
    'Det er vist kven som spør, og kvifor dei kan spørje.',
    'It is shown who asks, and on what authority.',
  ),
  guardian: say(
    'Den som spør, står som foresatt for barnet i skolens lister i dag.',
    'Den som spør, står som føresett for barnet i listene til skulen i dag.',
    'Whoever asks is a guardian of the child in the school’s lists today.',
  ),
  handler: say('Noen har saken.', 'Nokon har saka.', 'Somebody has the case.'),
};

/** Whether whoever asks for a child is its guardian by the lists; the transaction must reach the child's schools. */
async function isGuardian(trx: Trx, { requester, subject, towards }: Asking, today: string): Promise<boolean> {
  if (towards === 'self') return true;
  if (requester.person === null || subject.person === null) return false;
  const guardians = await guardiansOf(trx, [subject.person], today);
  return guardians.some(({ guardian }) => guardian === requester.person);
}

/** What is still in the way. */
export async function giveGaps(
  trx: Trx,
  matter: string,
  handler: string | null,
  pack: Pick<PackageRow, 'id' | 'schools'>,
  now: Date,
): Promise<readonly GiveGap[]> {
  await reachSchools(trx, pack.schools);
  const asking = await askingOf(trx, { id: matter });
  const parts = await partsOf(trx, pack.id);
  const requirements = await requirementsOf(trx, matter);
  const open = requirements.filter(({ key, isMet }) => key.startsWith('outside:') && !isMet);
  const { requester } = asking;
  const found: readonly (readonly [GiveGap, boolean])[] = [
    ['handler', handler === null],
    ['parts', parts.some(({ decision }) => decision === 'undecided')],
    ['outside', open.length > 0],
    ['account', requester.person === null && requester.account === null],
    ['shown', requester.shown === 'not-yet' || requester.authority === 'unknown'],
    ['guardian', !(await isGuardian(trx, asking, osloDate(now)))],
  ];
  return found.filter(([, isGap]) => isGap).map(([gap]) => gap);
}

const problems = {
  gaps: say(
    'Noe er i veien for å gi kopien',
    'Noko er i vegen for å gi kopien',
    'Something is in the way of giving the copy',
  ),
  changed: say(
    'Noe ble avgjort mens kopien ble laget. Se gjennom den på nytt.',
    'Noko blei avgjort medan kopien blei laga. Sjå gjennom han på nytt.',
    'Something was decided while the copy was made. Look through it again.',
  ),
  decided: say(
    'Saken er avgjort på en annen måte enn det kopien sier. Ta avgjørelsen opp igjen, og gi kopien da.',
    'Saka er avgjord på ein annan måte enn det kopien seier. Ta avgjerda opp att, og gi kopien då.',
    'The case is decided otherwise than the copy says. Take up the decision again, and give the copy then.',
  ),
  expires: say(
    'Velg en dag fra i morgen til om ett år',
    'Vel ein dag frå i morgon til om eitt år',
    'Choose a day from tomorrow to one year from now',
  ),
} as const;

/** A last day that may be chosen. @throws Problem (bad-input, `expires`) */
export function checkedExpiry(day: string, now: Date): string {
  const today = osloDate(now);
  if (!isDate(day) || day <= today || day > shift(today, 'P1Y'))
    throw new Problem(problems.expires, { code: 'bad-input', place: 'expires' });
  return day;
}

/** Says by mail that the copy is there, and nothing of what is in it: a mail is read by more than the one it is to. */
export async function tell(
  trx: Trx,
  clock: Clock,
  told: { asking: Asking; number: string; link: string; until: string; reference: string; matter: string },
) {
  const { requester } = told.asking;
  if (requester.email === null) return;
  const lang = requester.lang ?? 'nb';
  const words = say(
    `Svaret i sak ${told.number} er klart.\n\nLogg inn med to faktorer for å lese det:\n${told.link}\n\nDet kan leses til og med ${told.until}. Da slettes kopien.`,
    `Svaret i sak ${told.number} er klart.\n\nLogg inn med to faktorar for å lese det:\n${told.link}\n\nDet kan lesast til og med ${told.until}. Då blir kopien sletta.`,
    `The answer in case ${told.number} is ready.\n\nSign in with two factors to read it:\n${told.link}\n\nIt can be read until ${told.until}. Then the copy is erased.`,
  );
  const subject = say(`Svar i sak ${told.number}`, `Svar i sak ${told.number}`, `Answer in case ${told.number}`);
  await enqueueMail(trx, clock, {
    ...{
      to: { address: requester.email },
      subject: subject[lang],
      text: words[lang],
      language: lang,
      purpose: 'notice',
    },
    ...{ matter: told.matter, reference: told.reference },
  });
}

export interface GiveWish {
  readonly matter: string;
  readonly expiresOn: string;
  readonly owner: string;
  /** The address at which people use the application. */
  readonly origin: string;
}

/** What a copy would say now, when nothing is in the way of giving it. */
async function readyCopy(trx: Trx, deps: CollectDeps, matter: MatterRow, wish: GiveWish) {
  const now = deps.clock.now();
  const pack = await collectedPackage(trx, matter.id);
  const gaps = await giveGaps(trx, matter.id, matter.handler, pack, now);
  if (gaps.length > 0) throw new Problem(problems.gaps, { code: 'conflict' });
  const expiresOn = checkedExpiry(wish.expiresOn, now);
  const contents = await contentsFrom(trx, deps.rooms, { matter, pack, owner: wish.owner, lang: pack.lang, expiresOn });
  if (contents === undefined) throw new Problem(problems.gaps, { code: 'conflict' });
  // A case that is decided by hand goes out with this copy as its answer: a no is not answered with one, nor is what is kept back called all.
  const outcome = contents.withheld.length > 0 ? 'partly' : 'granted';
  if (matter.state === 'decided' && matter.outcome !== outcome)
    throw new Problem(problems.decided, { code: 'conflict' });
  const { attached } = await outsideOf(trx, matter.id);
  return { pack, expiresOn, contents, attached };
}

/**
 * Makes each form of the copy, and lets the one who asks read it. The files are made between two transactions, since a long copy takes
 * its time; what was decided meanwhile stops it.
 */
async function makeAvailable(deps: CollectDeps, actor: Actor, wish: GiveWish): Promise<{ readonly withheld: number }> {
  const deed = { step: 'collect-data', matter: wish.matter } as const;
  const copy = await performMatter(deps, actor, deed, (trx, { matter }) => readyCopy(trx, deps, matter, wish));
  const files = await packageFiles(copy.contents, copy.attached);
  return performMatter(deps, actor, deed, async (trx, { matter }) => {
    const { pack, expiresOn, contents } = await readyCopy(trx, deps, matter, wish);
    if (pack.id !== copy.pack.id || JSON.stringify(contents) !== JSON.stringify(copy.contents))
      throw new Problem(problems.changed, { code: 'conflict' });
    const now = deps.clock.now();
    await keepFiles(trx, pack.id, files);
    const given = { state: 'available', available_at: now, available_by: actor.id, expires_on: expiresOn } as const;
    await trx.updateTable('data_package').set(given).where('id', '=', pack.id).execute();
    for (const one of await requirementsOf(trx, matter.id))
      if (one.key === 'package' && !one.isMet)
        await meetRequirement(trx, one.id, { at: now, by: actor.id, reason: 'gitt' });
    const change = { step: 'collect-data', name: 'package-given', author: actor.id } as const;
    await advance(trx, deps.clock, matter, { ...change, data: { package: pack.id, until: expiresOn } });
    const told = { link: `${wish.origin}/mine-data/${pack.id}`, until: expiresOn, number: numberOf(matter) };
    const asking = await askingOf(trx, matter);
    await tell(trx, deps.clock, { ...told, asking, matter: matter.id, reference: matter.requester_reference });
    return { withheld: contents.withheld.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** Keeps the files of a copy, each with its hash. */
export async function keepFiles(trx: Trx, id: string, files: readonly PackageFile[]): Promise<void> {
  for (const { name, mediaType, bytes } of files)
    await trx
      .insertInto('data_package_file')
      .values({
        ...{ tenant: ownTenant, package: id, name, media_type: mediaType, size: bytes.length },
        ...{ sha256: hash('sha256', bytes, 'hex'), bytes: Buffer.from(bytes) },
      })
      .execute();
}

const partly = 'Noe er holdt tilbake. Grunnen står ved hver del i kopien.';

/**
 * Gives the copy: the one who asks can read it from now, and the case goes on by its own steps to answered. Begun anew where it was
 * broken off between them, it goes on from there.
 * @throws Problem (conflict) while something is in the way; (bad-input, `expires`)
 */
export async function givePackage(deps: CollectDeps, actor: Actor, wish: GiveWish): Promise<void> {
  const { matter } = wish;
  const { withheld } = await makeAvailable(deps, actor, wish);
  const state = await performMatter(deps, actor, { step: 'see', matter }, async (_, { matter: row }) => row.state);
  if (state === 'active')
    await decideOutcome(deps, actor, {
      matter,
      ...(withheld > 0 ? { outcome: 'partly', reason: partly } : { outcome: 'granted' }),
    });
  if (state === 'active' || state === 'decided') await sendAnswer(deps, actor, { matter });
}

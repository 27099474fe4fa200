import { osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { workingDaysBefore } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { closeMatter, decideOutcome, moveOn, sendAnswer } from './closing.ts';
import { addDemoForms, addDemoLetters } from './demo-letters.ts';
import { addDocument, decideDocument } from './documents.ts';
import { acceptMatter, offerMatter, takeMatter } from './hand-over.ts';
import type { MatterKind } from './model/kinds.ts';
import { noteClock } from './note-clock.ts';
import { type NewParty, openMatter } from './open-matter.ts';
import { handleMessage } from './say-in-matter.ts';
import { messagesOf } from './store/read.ts';
import { giveTask } from './tasks.ts';

/** An invented letter, so many working days ago. */
interface Letter {
  readonly kind: MatterKind;
  readonly subject: string;
  readonly unit?: string;
  readonly daysAgo: number;
  readonly body: string;
  readonly name: string;
  readonly authority: NewParty['authority'];
}

interface Stage {
  readonly deps: Deps;
  readonly coordinator: Actor;
  /** A leader and the school that is theirs. */
  readonly leader: Actor;
  readonly units: readonly string[];
}

const anHour = 3_600_000;

/** The demo's people at work as they were so many working days ago, at ten in the morning and some hours. */
function ago({ db, clock }: Deps, days: number, hours = 0): Deps {
  const now = clock.now();
  const day = workingDaysBefore(osloDate(now), days);
  const at = days === 0 ? now.getTime() - anHour : startOfDay(day) + (10 + hours) * anHour;
  return { db, clock: { now: () => new Date(Math.min(at, now.getTime())) } };
}

async function arrive({ deps, coordinator }: Stage, letter: Letter): Promise<string> {
  const then = ago(deps, letter.daysAgo);
  return inTenant(deps.db, coordinator.tenant, async (trx) => {
    const { id } = await openMatter(trx, then.clock, {
      kind: letter.kind,
      subject: letter.subject,
      unit: letter.unit,
      received: { at: then.clock.now() },
      via: 'mail',
      author: 'mail',
      parties: [
        {
          part: letter.kind === 'disclosure' ? 'other-body' : 'requester',
          name: letter.name,
          email: 'post@eksempel.invalid',
          authority: letter.authority,
          shown: letter.authority === 'anyone' ? 'not-needed' : 'signed-in',
        },
      ],
      message: { direction: 'in', channel: 'mail', fromText: letter.name, body: letter.body },
    });
    return id;
  });
}

/** Somebody takes the case on the day it came, and has read what came. */
async function taken(stage: Stage, letter: Letter, by: Actor): Promise<string> {
  const matter = await arrive(stage, letter);
  const deps = ago(stage.deps, letter.daysAgo, 1);
  await takeMatter(deps, by, { matter });
  const messages = await inTenant(deps.db, by.tenant, (trx) => messagesOf(trx, matter));
  for (const { id } of messages) await handleMessage(deps, by, { matter, message: id });
  return matter;
}

async function newOnes(stage: Stage): Promise<void> {
  await arrive(stage, {
    kind: 'foi',
    subject: 'Avtaler om læringsplattform',
    daysAgo: 2,
    name: 'Lokalavisa',
    authority: 'anyone',
    body: 'Hei. Vi ber om innsyn i alle avtaler kommunen har om læringsplattform, med vedlegg.\n\nHilsen redaksjonen',
  });
  const [unit = ''] = stage.leader.units;
  const matter = await arrive(stage, {
    kind: 'party-access',
    subject: 'Partsinnsyn i sak om spesialundervisning',
    unit,
    daysAgo: 1,
    name: 'Nora Lindøe',
    authority: 'parental-responsibility',
    body: 'Jeg ber om alle dokumentene i saken til barnet mitt.',
  });
  const deps = ago(stage.deps, 0);
  await takeMatter(deps, stage.coordinator, { matter });
  const to = { account: stage.leader.id };
  await offerMatter(deps, stage.coordinator, { matter, to, reason: 'Skolen har dokumentene.' }, stage.units);
}

async function lateOne(stage: Stage): Promise<void> {
  const [unit = ''] = stage.leader.units;
  const letter: Letter = {
    kind: 'foi',
    subject: 'Ordensreglene og hvem som vedtok dem',
    unit,
    daysAgo: 7,
    name: 'Terje Moen',
    authority: 'anyone',
    body: 'Kan jeg få se ordensreglene ved skolen, og møteboken der de ble vedtatt?',
  };
  const matter = await taken(stage, letter, stage.leader);
  const deps = ago(stage.deps, 5);
  await addDocument(deps, stage.leader, { matter, title: 'Ordensreglement 2026', source: 'Skolens nettside' });
  const reason = 'Møteboken må hentes fra arkivet. Svar er ventet i neste uke.';
  await noteClock(deps, stage.leader, { matter, event: 'interim', reason });
}

async function rights(stage: Stage): Promise<void> {
  const { coordinator, leader, units } = stage;
  const [unit = ''] = leader.units;
  const letter = { unit, daysAgo: 14, name: 'Aisha Rahman', authority: 'parental-responsibility' } as const;
  const access = await taken(
    stage,
    {
      ...letter,
      kind: 'access',
      subject: 'Innsyn i det skolen har om et barn',
      body: 'Hva har dere lagret om barnet mitt?',
    },
    coordinator,
  );
  const then = ago(stage.deps, 12);
  const wants = 'Finn det som ligger i elevmappen på papir, og si fra om det ikke er noe der.';
  const dueOn = workingDaysBefore(osloDate(stage.deps.clock.now()), 3);
  await giveTask(then, coordinator, { matter: access, to: { unit }, wants, dueOn }, units);
  const decided = await taken(
    stage,
    {
      ...letter,
      daysAgo: 9,
      kind: 'rectification',
      subject: 'Retting av adresse',
      body: 'Adressen dere har, er feil.',
    },
    coordinator,
  );
  await decideOutcome(ago(stage.deps, 1), coordinator, {
    matter: decided,
    outcome: 'granted',
    reason: 'Adressen er rettet.',
  });
}

async function breach(stage: Stage): Promise<void> {
  const matter = await taken(
    stage,
    {
      kind: 'breach',
      subject: 'Klasseliste sendt til feil klasse',
      daysAgo: 1,
      name: 'En kontaktlærer',
      authority: 'anyone',
      body: 'Jeg sendte listen med telefonnumre til feil klasse i går kveld.',
    },
    stage.coordinator,
  );
  const reason = 'Listen hadde et barn med hemmelig adresse.';
  await noteClock(ago(stage.deps, 0), stage.coordinator, { matter, event: 'high-risk', reason });
}

async function complainedOf(stage: Stage): Promise<void> {
  const { coordinator } = stage;
  const matter = await taken(
    stage,
    {
      kind: 'foi',
      subject: 'Avviksmeldinger det siste året',
      daysAgo: 12,
      name: 'Foreldreutvalget',
      authority: 'anyone',
      body: 'Vi ber om alle avviksmeldinger fra det siste året.',
    },
    coordinator,
  );
  const then = ago(stage.deps, 10);
  const document = await addDocument(then, coordinator, {
    matter,
    title: 'Avviksmeldinger 2026',
    source: 'Avvikssystemet',
  });
  const wider = 'Vurdert. Meldingene kan ikke gis ut uten at barna kjennes igjen.';
  const explanation = 'Antall og slag er gitt ut. Beskrivelsene er tatt ut: de er skrevet for intern saksforberedelse.';
  const verdict = { decision: 'partly', section: '§ 14 første ledd', wider, explanation } as const;
  await decideDocument(then, coordinator, { matter, document, ...verdict });
  await decideOutcome(then, coordinator, { matter, outcome: 'partly', reason: 'Se bestemmelsene for hvert dokument.' });
  await sendAnswer(then, coordinator, { matter });
  await moveOn(ago(stage.deps, 3), coordinator, 'complain', { matter, reason: 'De mener at mer kan gis ut.' });
}

async function done(stage: Stage): Promise<void> {
  const { coordinator } = stage;
  const letter = {
    kind: 'guidance',
    subject: 'Hvordan velger jeg bort klasselisten?',
    daysAgo: 8,
    name: 'Jonas Eide',
    authority: 'anyone',
    body: 'Hvor sier jeg nei til å stå på klasselisten?',
  } as const;
  for (const close of [false, true]) {
    const matter = await taken(stage, close ? { ...letter, subject: 'Hvem er personvernombud?' } : letter, coordinator);
    const then = ago(stage.deps, 6);
    await decideOutcome(then, coordinator, { matter, outcome: 'answered' });
    await sendAnswer(then, coordinator, { matter });
    if (close) await closeMatter(then, coordinator, { matter });
  }
  const asked = await taken(
    stage,
    {
      kind: 'disclosure',
      subject: 'NAV ber om fravær for en tidligere elev',
      daysAgo: 3,
      name: 'NAV',
      authority: 'public-body',
      body: 'Vi ber om fraværet for skoleåret 2025/26.',
    },
    coordinator,
  );
  await offerMatter(ago(stage.deps, 2), coordinator, { matter: asked, to: { account: stage.leader.id } }, stage.units);
  await acceptMatter(ago(stage.deps, 2, 2), stage.leader, { matter: asked });
}

/**
 * Gives the demo's municipality some invented cases in different states, by today's clock; an owner that has cases keeps them and
 * gets no more.
 * @param units keys of the units of its register
 * @returns how many cases there are of it afterwards
 */
export async function addDemoCases(deps: Deps, tenant: string, units: readonly string[]): Promise<number> {
  const count = () =>
    inTenant(deps.db, tenant, async (trx) => {
      const { n } = await trx
        .selectFrom('matter')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow();
      return Number(n);
    });
  const before = await count();
  if (before > 0) return before;
  const accounts = await inTenant(deps.db, tenant, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('role', 'in', ['coordinator', 'leader'])
      .where('ended_at', 'is', null)
      .orderBy('id')
      .execute(),
  );
  const coordinator = accounts.find(({ role }) => role === 'coordinator');
  const leader = accounts.find(({ role, units: leads }) => role === 'leader' && leads.length > 0);
  if (coordinator === undefined || leader === undefined) return 0;
  // As if each had shown two factors, which confidential cases take.
  const signedIn = { tenant, secondFactor: true };
  const stage: Stage = {
    deps,
    coordinator: { ...coordinator, ...signedIn },
    leader: { ...leader, ...signedIn },
    units,
  };
  for (const add of [done, complainedOf, rights, lateOne, breach, newOnes]) await add(stage);
  await addDemoForms(deps, tenant, stage.leader.units[0]);
  await addDemoLetters(deps, tenant);
  return count();
}

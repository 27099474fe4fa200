import type { MatterKind } from '#src/features/cases/index.ts';
import { openMatter, takeMatter } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { assessBreach } from '../breach/assess.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { viewAsked, writeConsentText } from '../consent/consent.ts';
import { decideCorrection, nameWrong } from '../correct/correct.ts';
import { assessDisclosure, handOver } from '../disclose/disclose.ts';
import { makeFile } from '../disclose/make-file.ts';
import { openLogs } from '../log-access/open.ts';
import { restrict } from '../restrict/restrict.ts';

interface Stage {
  readonly deps: CollectDeps;
  readonly coordinator: Actor;
  /** The owner's name, as files say it. */
  readonly owner: string;
  /** Pupils without protection, each for one case. */
  readonly pupils: readonly { readonly id: string; readonly name: string }[];
}

/** An invented case about a pupil, taken by the coordinator. */
async function about({ deps, coordinator, pupils }: Stage, kind: MatterKind, subject: string, which: number) {
  const pupil = pupils[which];
  const day = shift(osloDate(deps.clock.now()), 'P2D', -1);
  const { id } = await inTenant(deps.db, coordinator.tenant, (trx) =>
    openMatter(trx, deps.clock, {
      ...{ kind, subject, received: { day }, via: 'post', author: coordinator.id, openedBy: coordinator.id },
      parties:
        pupil === undefined
          ? []
          : [{ part: 'requester', person: pupil.id, name: pupil.name, authority: 'self', shown: 'known-to-staff' }],
    }),
  );
  await takeMatter(deps, coordinator, { matter: id });
  return { matter: id, person: pupil?.id ?? '' };
}

const lastOf = async (trx: Trx, table: 'correction' | 'disclosure', matter: string) =>
  (
    await trx
      .selectFrom(table)
      .select('id')
      .where('matter', '=', matter)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).id;

async function restriction(stage: Stage): Promise<void> {
  const { matter, person } = await about(stage, 'restriction', 'Adressen skal ikke brukes mens den undersøkes', 0);
  await restrict(stage.deps, stage.coordinator, {
    ...{ matter, person, category: 'kontaktopplysninger', purpose: '', ground: 'contested', guardiansToo: false },
  });
}

async function correction(stage: Stage): Promise<void> {
  const { deps, coordinator } = stage;
  const { matter, person } = await about(stage, 'rectification', 'Feil e-postadresse og en feil i et vedtak', 1);
  const decide = async (ground: string, decision: string) => {
    const correction = await inTenant(deps.db, coordinator.tenant, (trx) => lastOf(trx, 'correction', matter));
    await decideCorrection(deps, coordinator, { matter, correction, decision, ground });
  };
  const named = { matter, person, place: '', wrong: '' };
  await nameWrong(deps, coordinator, { ...named, what: 'field:email', proposed: 'nytt.navn@skole.solvik.example' });
  await decide('', 'corrected');
  await nameWrong(deps, coordinator, {
    ...{ matter, person, what: 'place', place: 'Vedtak om særskilt skyss, side 1' },
    ...{ wrong: 'bor 3 km fra skolen', proposed: 'bor 5 km fra skolen' },
  });
  await decide('archive', 'appended');
}

async function disclosure(stage: Stage): Promise<void> {
  const { deps, coordinator } = stage;
  const { matter, person } = await about(stage, 'disclosure', 'Ny skole ber om opplysninger', 2);
  await assessDisclosure(deps, coordinator, {
    ...{
      matter,
      person,
      personName: '',
      recipient: 'Nordvik skole',
      ground: 'school-change',
      fields: ['navn', 'fravaer'],
    },
    ...{
      assessment: 'Eleven flytter, og den nye skolen har bedt om det.',
      other: '',
      lifts: '',
      telling: 'yes',
      quiet: '',
    },
    whyNeeded: 'For å gi opplæring fra første dag.',
  });
  const id = await inTenant(deps.db, coordinator.tenant, (trx) => lastOf(trx, 'disclosure', matter));
  const wish = { matter, disclosure: id, owner: stage.owner };
  await makeFile(deps, coordinator, wish);
  await handOver(deps, coordinator, { ...wish, how: 'file', added: 'added' });
}

async function breach(stage: Stage): Promise<void> {
  const { matter } = await about(stage, 'breach', 'Klasseliste sendt til feil klasse', -1);
  await assessBreach(stage.deps, stage.coordinator, {
    ...{ matter, whatHappened: 'Listen for 9B ble sendt til foresatte i 9A.', affects: ['confidentiality'] },
    ...{
      categories: ['navn', 'kontaktopplysninger'],
      least: '24',
      most: '26',
      children: 'ja',
      protectedAddresses: 'nei',
    },
    ...{ effects: 'Foresatte i en annen klasse kjenner navn og telefonnummer.', likelihood: '2', severity: '1' },
    ...{ remedied: 'Mottakerne er bedt om å slette e-posten.', notifyAuthority: 'vet-ikke', authorityWhy: '' },
    ...{ notifyPersons: 'vet-ikke', personsWhy: '' },
  });
}

async function logs(stage: Stage): Promise<void> {
  const { deps, coordinator } = stage;
  const today = osloDate(deps.clock.now());
  const { matter } = await about(stage, 'log-access', 'Trusler sendt fra en skolekonto', -1);
  await openLogs(deps, coordinator, {
    ...{ matter, askedBy: 'school', what: 'mailbox', system: 'Skolens e-post', whose: 'en elevkonto på 10. trinn' },
    ...{ from: shift(today, 'P3D', -1), to: shift(today, 'P1D', -1), until: shift(today, 'P7D'), order: undefined },
    ...{
      suspicion: 'To elever har vist fram truende meldinger.',
      proportionality: 'Bare tre dager og bare sendte meldinger.',
    },
    ...{ told: 'before', toldOn: shift(today, 'P1D', -1), toldDue: '', toldWhy: '', seenBy: coordinator.id },
  });
}

async function erasure(stage: Stage): Promise<void> {
  await about(stage, 'erasure', 'Vil ha slettet det skolen har lagret', 0);
}

/** What the owner asks consent for, and somebody who wants to take along what they have given. */
async function consents(stage: Stage): Promise<void> {
  const { deps, coordinator } = stage;
  const [asked] = await viewAsked(deps, coordinator);
  if (asked !== undefined)
    await writeConsentText(deps, coordinator, {
      ...{ purpose: asked.key, aloneFrom: '15' },
      body: 'Skolen kan vise klassebildet ditt i jubileumsheftet. Heftet trykkes i 300 eksemplarer og legges ikke på nettet. Sier du nei, får det ingen følger.',
    });
  await about(stage, 'portability', 'Vil ha opplysningene med til ny skole', 1);
}

/** Gives the demo's municipality one case of each duty; once. @returns how many were added */
export async function addDemoDuties(
  deps: CollectDeps,
  { id: tenant, name: owner }: { readonly id: string; readonly name: string },
): Promise<number> {
  const had = await inTenant(deps.db, tenant, (trx) => trx.selectFrom('log_access').select('id').limit(1).execute());
  if (had.length > 0) return 0;
  const schools = await inTenant(deps.db, tenant, (trx) => deps.about.schools(trx));
  const reach = { schools: schools.map(({ id }) => id) };
  const found = await inTenant(
    deps.db,
    tenant,
    async (trx) => ({
      coordinator: await trx
        .selectFrom('account')
        .select(['id', 'name', 'role', 'units'])
        .where('role', '=', 'coordinator')
        .where('ended_at', 'is', null)
        .orderBy('id')
        .executeTakeFirst(),
      pupils: await trx
        .selectFrom('person as p')
        .innerJoin('school_role as r', (join) => join.onRef('r.school', '=', 'p.school').onRef('r.person', '=', 'p.id'))
        .select(['p.id', 'p.given_name', 'p.family_name'])
        .where('r.role', '=', 'pupil')
        .where('p.protection', '=', 'none')
        .where('p.address', 'is not', null)
        .orderBy('p.source_id')
        .limit(3)
        .execute(),
    }),
    reach,
  );
  if (found.coordinator === undefined || found.pupils.length < 3) return 0;
  const pupils = found.pupils.map(({ id, given_name, family_name }) => ({ id, name: `${given_name} ${family_name}` }));
  const stage: Stage = { deps, coordinator: { ...found.coordinator, tenant, secondFactor: true }, owner, pupils };
  const all = [restriction, correction, disclosure, breach, logs, erasure, consents];
  for (const add of all) await add(stage);
  return all.length;
}

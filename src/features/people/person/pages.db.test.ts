import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { type House, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { addDemoSchools } from '../demo.ts';
import { demoSource } from '../demo-roster.ts';

let time = Date.parse('2026-11-22T09:00:00Z');
// No two lines of the log at the same instant, so that their order is known.
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

let house: House;
let tenant: string;

/** Solvik, whose teachers also have the names for what they assess: then there are two purposes to choose between. */
const withTwoPurposes = (text: string) =>
  text.replace(
    '\n  vurdering-fravaer-elever:',
    '\n  vurdering-navn-elever: { activity: vurdering, data: navn, subjects: pupils, basis: inherited }\n  vurdering-fravaer-elever:',
  );

/** Our id of somebody of the demo. */
async function idOf(sourceId: string): Promise<string> {
  const row = await house.admin
    .selectFrom('person')
    .select('id')
    .where('source', '=', demoSource)
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow();
  return row.id;
}

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly html: string;
  readonly to: string | null;
}

interface Visitor {
  readonly id: string;
  get(path: string, lang?: string): Promise<Sent>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Sent>;
}

const accounts = new Map<string, string>();

/** Somebody signed in, as a person of the schools or not, with two factors unless told. */
async function visitor(role: Role, person: string | null, units: string[] = [], secondFactor = true): Promise<Visitor> {
  // A person has one account, whichever test signs in.
  const key = `${role} ${person ?? newId()}`;
  const account = { tenant, id: accounts.get(key) ?? newId(), name: `Konto ${role}`, role, units, person };
  if (!accounts.has(key)) {
    await inTenant(house.db, tenant, (trx) => trx.insertInto('account').values(account).execute());
  }
  accounts.set(key, account.id);
  const identity = {
    provider: 'feide',
    issuer: 'x',
    subject: newId().replaceAll('-', '').padEnd(64, '0'),
    sid: undefined,
    names: [],
    identityNumber: undefined,
    secondFactor,
    idToken: 'x',
  } as const;
  const token = await createSession(house.db, clock, random, { tenant, id: account.id, because: 'test', identity });
  const ask = async (path: string, init: RequestInit): Promise<Sent> => {
    const answer = await house.app.request(path, init);
    const html = await answer.text();
    return { status: answer.status, text: plain(html), html, to: answer.headers.get('location') };
  };
  const headers = { cookie: `skolevern=${token}` };
  return {
    id: account.id,
    get: (path, lang = 'nb') => ask(path, { headers: { ...headers, 'accept-language': lang } }),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        headers: { ...headers, 'accept-language': 'nb', origin: 'http://127.0.0.1:3000' },
        body: new URLSearchParams(fields),
      }),
  };
}

async function linesOf({ id }: Visitor) {
  const lines = await house.admin
    .selectFrom('log_line')
    .selectAll()
    .where('actor', '=', id)
    .where('act', 'like', 'people.%')
    .orderBy('id')
    .execute();
  const about = await house.admin.selectFrom('log_person').select(['line', 'person']).execute();
  return lines.map(({ id: line, act, allowed, category, purpose, subject }) => ({
    ...{ act, allowed, category, purpose, subject },
    persons: about.filter((one) => one.line === line).map(({ person }) => person),
  }));
}

interface Pupil {
  readonly id: string;
  readonly school: string;
  readonly title: string;
  readonly group: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly number: string | null;
  readonly given: string;
  readonly guardians: readonly { id: string; kind: string; name: string; phone: string | null }[];
}

/** Pupils with their class and guardians, straight from the tables. */
async function pupils(): Promise<readonly (Pupil & { protection: string; unit: string | null })[]> {
  const rows = await house.admin
    .selectFrom('group_member as m')
    .innerJoin('school_group as g', 'g.id', 'm.group_id')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'm.person').onRef('p.school', '=', 'm.school'))
    .innerJoin('school as s', 's.id', 'm.school')
    .select(['p.id', 'm.school', 'g.title', 'g.id as group', 'p.address', 'p.phone', 'p.identity_number as number'])
    .select(['p.given_name as given', 'p.protection', 's.unit'])
    .where('g.kind', '=', 'basis')
    .where('m.role', '=', 'pupil')
    .orderBy('p.id')
    .execute();
  const guardians = await house.admin
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'g.guardian').onRef('p.school', '=', 'g.school'))
    .select(['g.child', 'g.guardian as id', 'g.kind', 'p.given_name', 'p.family_name', 'p.phone'])
    .execute();
  return rows.map((row) => ({
    ...row,
    guardians: guardians
      .filter(({ child }) => child === row.id)
      .map(({ id, kind, given_name, family_name, phone }) => ({
        id,
        kind,
        phone,
        name: `${given_name} ${family_name}`,
      })),
  }));
}

type Found = Awaited<ReturnType<typeof pupils>>[number];
let all: readonly Found[];
const pupil = (fits: (one: Found) => boolean): Found => {
  const found = all.find(fits);
  if (found === undefined) throw new Error('the demo has no such pupil');
  return found;
};

let teacher: Visitor;
let leader: Visitor;
let coordinator: Visitor;
let ninth: Found;

/** Whose class a protected pupil's is: the contact teacher is one of 6 to 8 at each school. */
async function contactTeacherOf({ group }: Found): Promise<Visitor> {
  const row = await house.admin
    .selectFrom('group_member')
    .select('person')
    .where('group_id', '=', group)
    .where('role', '=', 'contact-teacher')
    .executeTakeFirstOrThrow();
  return visitor('staff', row.person);
}

beforeAll(async () => {
  house = await openHouse({ clock, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner', withTwoPurposes));
  await addDemoSchools({ db: house.db, clock }, commandLineActor(tenant), newId);
  all = await pupils();
  ninth = pupil(
    ({ title, protection, guardians }) =>
      title === '9B' &&
      protection === 'none' &&
      guardians.length === 2 &&
      guardians.every(({ kind }) => kind === 'parental-responsibility'),
  );
  teacher = await visitor('staff', await idOf('ansatt-solvik-ungdomsskole-7'));
  leader = await visitor('leader', await idOf('ansatt-solvik-ungdomsskole-0'), ['solvik-ungdomsskole']);
  coordinator = await visitor('coordinator', null);
});
afterAll(() => house?.drop());

describe('the page of one person', () => {
  it('asks a contact teacher what for, before anything is read', async () => {
    const asked = await teacher.get(`/personer/${ninth.id}`);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Hva skal du bruke opplysningene til?');
    expect(asked.text).not.toContain(ninth.given);
    expect(asked.html).toContain(`/personer/${ninth.id}?formal=vurdere-og-dokumentere`);
    expect(await linesOf(teacher)).toEqual([]);
  });

  it('shows a contact teacher what the register gives, why, and what it keeps back with the reason', async () => {
    const { status, text, html } = await teacher.get(`/personer/${ninth.id}?formal=gi-skoleplass`);
    expect(status).toBe(200);
    expect(text).toContain(
      'Du ser dette fordi du er kontaktlærer for 9B, til formålet «Oppfylle retten til grunnskoleopplæring»',
    );
    expect(text).toMatch(/Du er kontaktlærer for 9B siden \d+\. august 2026/);
    expect(text).toContain(ninth.address);
    for (const { name } of ninth.guardians) expect(text).toContain(`${name} , foreldreansvar`);
    expect(text).toContain('Fødselsnummer Holdes tilbake: registeret gir ingen med din tilknytning adgang');
    expect(html).not.toContain(ninth.number);
    const lines = await linesOf(teacher);
    expect(lines.map(({ act, category, allowed }) => [act, category, allowed])).toEqual([
      ['people.see-person', 'navn', true],
      ['people.see-person', 'kontaktopplysninger', true],
      ['people.see-guardians', 'kontaktopplysninger', true],
      ['people.see-person', 'klasse-og-gruppe', true],
    ]);
    expect(lines.every(({ purpose }) => purpose === 'gi-skoleplass')).toBe(true);
    expect(lines[0]?.persons).toEqual([ninth.id]);
    expect([...(lines[2]?.persons ?? [])].sort()).toEqual(ninth.guardians.map(({ id }) => id).sort());
  });

  it('gives less for a purpose that needs less', async () => {
    const { text } = await teacher.get(`/personer/${ninth.id}?formal=vurdere-og-dokumentere`);
    expect(text).toContain(ninth.given);
    expect(text).not.toContain(ninth.address);
    expect(text).toContain('Adresse Holdes tilbake: formålet er ikke blant dem som registeret har');
  });

  it('says the same in every language, without a word of another', async () => {
    const path = `/personer/${ninth.id}?formal=gi-skoleplass`;
    expect((await teacher.get(path, 'nn')).text).toContain(
      'Blir halde tilbake: registeret gir ingen med di tilknyting',
    );
    expect((await teacher.get(path, 'en')).text).toMatch(
      /Withheld: the register gives no role .* You are contact teacher of 9B since/,
    );
  });

  it.each([
    ['a teacher of the school who does not teach the pupil', 'staff', 'ansatt-solvik-ungdomsskole-6', [], false],
    ['a leader of another school', 'leader', 'ansatt-nesset-0', ['nesset'], true],
    ['a coordinator', 'coordinator', undefined, [], false],
    ['another pupil', 'pupil', 'elev-3-0', [], true],
    ['somebody else’s guardian', 'guardian', 'foresatt-3-0', [], true],
  ] as const)(
    'refuses %s, and logs it; who has no relation at all learns no more than of nobody',
    async (_, role, source, units, knowsNothing) => {
      const person = source === undefined ? null : await idOf(source);
      const child = pupil(
        (one) => one.title === '9B' && one.id !== person && !one.guardians.some(({ id }) => id === person),
      );
      const who = await visitor(role, person, [...units]);
      for (const purpose of ['', '?formal=gi-skoleplass', '?formal=hindre-snoking&vis=fodselsnummer']) {
        const real = await who.get(`/personer/${child.id}${purpose}`);
        const nobody = await who.get(`/personer/${newId()}${purpose}`);
        expect([real.status, nobody.status]).toEqual([403, 403]);
        if (knowsNothing) expect(real.text).toBe(nobody.text);
        expect(real.text).not.toContain(child.given);
      }
      const lines = await linesOf(who);
      expect(lines.every(({ allowed }) => !allowed)).toBe(true);
      expect(lines.filter(({ persons }) => persons.includes(child.id))).toHaveLength(3);
    },
  );

  it('fetches an identity number only when a leader asks, with two factors', async () => {
    const path = `/personer/${ninth.id}?formal=gi-skoleplass`;
    const before = await leader.get(path);
    expect(before.text).toContain('Vis fødselsnummer');
    expect(before.html).not.toContain(ninth.number);
    expect((await linesOf(leader)).some(({ category }) => category === 'fodselsnummer')).toBe(false);
    const shown = await leader.get(`${path}&vis=fodselsnummer`);
    expect(shown.text).toContain(ninth.number);
    expect((await linesOf(leader)).filter(({ category }) => category === 'fodselsnummer')).toHaveLength(1);
    const weak = await visitor('leader', await idOf('ansatt-solvik-ungdomsskole-0'), ['solvik-ungdomsskole'], false);
    expect((await weak.get(path)).text).toContain('Krever innlogging med to faktorer');
    const sent = await weak.get(`${path}&vis=fodselsnummer`);
    expect([sent.status, sent.to]).toEqual([
      303,
      `/logg-inn/sterkere?til=${encodeURIComponent(`${path}&vis=fodselsnummer`)}`,
    ]);
  });

  it.each(['confidential', 'strictly-confidential'] as const)(
    'keeps the address of a pupil who is %s',
    async (grade) => {
      const child = pupil(({ protection }) => protection === grade);
      const who = await contactTeacherOf(child);
      const seen = await who.get(`/personer/${child.id}?formal=gi-skoleplass`);
      expect(seen.text).toContain('Holdes tilbake: adressen er sperret (folkeregisterloven § 10-4)');
      expect(seen.text).toContain(child.given);
      for (const secret of [child.address, child.phone]) if (secret !== null) expect(seen.html).not.toContain(secret);
      const head = await visitor('leader', null, [child.unit ?? '']);
      const opened = await head.get(`/personer/${child.id}?formal=gi-skoleplass&vis=sperret-adresse`);
      expect(opened.text).toContain(`Adressesperre ${grade === 'confidential' ? 'Fortrolig' : 'Strengt fortrolig'}`);
      if (child.address !== null) expect(opened.html).not.toContain(child.address);
    },
  );
});

describe('one’s own page', () => {
  it('shows a guardian the children, and of a child the other guardian by name alone', async () => {
    const [own, other] = ninth.guardians;
    const who = await visitor('guardian', own?.id ?? '');
    const list = await who.get('/personer/meg');
    expect(list.html).toContain(`/personer/${ninth.id}`);
    const { text, html } = await who.get(`/personer/${ninth.id}`);
    expect(text).toContain('Du ser dette fordi du har foreldreansvar for barnet');
    expect(text).toContain(ninth.address);
    expect(text).toContain(`${other?.name} , foreldreansvar Vises bare for skolen og den det gjelder.`);
    expect(html).toContain(`/hvem-har-sett?barn=${ninth.id}`);
    expect(text).toContain('Skolen har opplysningene fra: demo.');
  });

  it('tells who has the right to information only of the child, and nothing that may be the other parent’s', async () => {
    const child = pupil(
      ({ protection, guardians }) => protection === 'none' && guardians.some(({ kind }) => kind === 'information-only'),
    );
    const parent = child.guardians.find(({ kind }) => kind === 'information-only');
    const other = child.guardians.find(({ kind }) => kind !== 'information-only');
    const who = await visitor('guardian', parent?.id ?? '');
    const { status, text, html } = await who.get(`/personer/${child.id}`);
    expect(status).toBe(200);
    expect(text).toContain(child.title);
    expect(text).toContain('dette kan gjelde den andre forelderen');
    expect(text).not.toContain(other?.name);
    if (child.address !== null) expect(text).not.toContain(child.address);
    expect(html).not.toContain('/hvem-har-sett');
    await house.admin.updateTable('person').set({ protection: 'confidential' }).where('id', '=', child.id).execute();
    const hiding = await who.get('/personer/meg');
    expect(hiding.html).not.toContain(child.id);
    expect(hiding.text).toContain('noen ved skolen må vurdere dette først');
    expect((await who.get(`/personer/${child.id}`)).status).toBe(403);
    await house.admin.updateTable('person').set({ protection: 'none' }).where('id', '=', child.id).execute();
  });

  it('tells a guardian neither who hides with a protected child nor where', async () => {
    const child = pupil(({ protection, guardians }) => protection !== 'none' && guardians.length === 2);
    const [own, other] = child.guardians;
    const who = await visitor('guardian', own?.id ?? '');
    const { text } = await who.get(`/personer/${child.id}`);
    expect(text).toContain(child.given);
    expect(text).toContain('Navnet holdes tilbake , foreldreansvar');
    expect(text).not.toContain(other?.name);
    // What stands there of addresses and numbers is the guardian's own.
    expect(text).toContain('Adresse Holdes tilbake: adressen er sperret');
    if (child.phone !== null) expect(text).not.toContain(`Telefon ${child.phone}`);
  });

  it('is a pupil’s from the age that the owner has set', async () => {
    const child = pupil(({ title, protection }) => title === '2A' && protection === 'none');
    const who = await visitor('pupil', child.id);
    const refused = await who.get('/personer/meg');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('fra de er 12 år');
    expect((await who.get(`/personer/${child.id}`)).status).toBe(403);
    expect((await linesOf(who)).map(({ act, allowed }) => [act, allowed])).toEqual([
      ['people.see-own-data', false],
      ['people.see-own-data', false],
    ]);
    const fields = { rett: 'see-own-data', 'fra-see-own-data': '6', 'grunn-see-own-data': 'Kommunalsjefen, sak 7' };
    expect((await coordinator.post('/personer/alder', fields)).status).toBe(303);
    const own = await who.get('/personer/meg');
    expect([own.status, own.to]).toEqual([303, `/personer/${child.id}`]);
    const seen = await who.get(`/personer/${child.id}`);
    expect(seen.text).toContain(child.given);
    expect(seen.text).toContain('fordi du er den det gjelder');
    for (const { name } of child.guardians) expect(seen.text).toContain(name);
  });
});

describe('lists that lead to a person', () => {
  it('a teacher’s groups, a leader’s school, and nobody else’s', async () => {
    const own = await teacher.get('/personer');
    expect(own.text).toContain('9B');
    expect(own.text).not.toContain('10A (klasse)');
    expect(own.html).toContain(`/personer/gruppe/${ninth.group}`);
    const group = await teacher.get(`/personer/gruppe/${ninth.group}?formal=gi-skoleplass`);
    const ids = all.filter((one) => one.group === ninth.group).map(({ id }) => id);
    for (const id of ids) expect(group.html).toContain(`/personer/${id}?formal=gi-skoleplass`);
    expect(group.text).toContain(`${ids.length} elever`);
    const line = (await linesOf(teacher)).find(({ act }) => act === 'people.see-names');
    expect([...(line?.persons ?? [])].sort()).toEqual([...ids].sort());
    expect((await leader.get(`/personer/skole/${ninth.school}`)).html).toContain(`/personer/gruppe/${ninth.group}`);
    expect((await coordinator.get(`/personer/skole/${ninth.school}`)).html).not.toContain('/personer/gruppe/');
    const elsewhere = await visitor('leader', null, ['nesset']);
    for (const who of [elsewhere, coordinator]) {
      expect((await who.get(`/personer/gruppe/${ninth.group}`)).status).toBe(404);
    }
    expect((await teacher.get('/personer/skole/x')).status).toBe(404);
  });
});

describe('the ages', () => {
  it('stand with the act’s age and its source, and are the coordinator’s to decide with a reason', async () => {
    const { text } = await coordinator.get('/personer/alder');
    expect(text).toContain('Reservere seg mot å stå på klasseliste');
    expect(text).toContain('opplæringslova (2023) § 24-5');
    expect(text).toContain('Fra 15 år avgjør eleven selv spørsmål om opplæringen');
    for (const who of [teacher, leader]) {
      expect((await who.get('/personer/alder')).status).toBe(403);
      expect((await who.post('/personer/alder', { rett: 'own-account' })).status).toBe(403);
    }
    const send = (from: string, reason: string, right = 'ask-for-access') =>
      coordinator.post('/personer/alder', { rett: right, [`fra-${right}`]: from, [`grunn-${right}`]: reason });
    for (const from of ['', '19', '-1', '12.5', 'tolv']) {
      const sent = await send(from, 'Kommunalsjefen');
      expect([sent.status, sent.text.includes('Skriv alderen som et helt tall fra 0 til 18.')]).toEqual([422, true]);
    }
    expect((await send('13', ' ')).text).toContain('Skriv hvorfor, og hvem som har bestemt det.');
    expect((await send('13', 'x', '__proto__')).status).toBe(422);
    expect((await send('13', 'Kommunalsjefen, sak 8')).status).toBe(303);
    const after = (await coordinator.get('/personer/alder')).text;
    expect(after).toContain('Fra 13 år Bestemt av dere Begrunnelse Kommunalsjefen, sak 8');
    const decided = (await linesOf(coordinator)).filter(({ subject }) => subject === 'age_setting:ask-for-access:13');
    expect(decided).toHaveLength(1);
  });
});

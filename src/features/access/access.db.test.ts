import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#src/app/routes.ts';
import { addDemoSchools, schools } from '#src/features/people/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain, shippedLandscape } from '#test/house.ts';

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };
type Name = 'kari' | 'leder' | 'leser' | 'ansatt' | 'hjelper' | 'fremmed';

let house: House<Name>;
let tenant: string;
let nesset: string;

beforeAll(async () => {
  house = await openHouse<Name>({ clock, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('kari', tenant, 'coordinator');
  await house.addPerson('leder', tenant, 'leader', ['nesset']);
  await house.addPerson('leser', tenant, 'reader');
  await house.addPerson('ansatt', tenant, 'staff');
  await house.addPerson('hjelper', tenant, 'support');
  const other = await house.addOwner(await shippedLandscape('skien'));
  await house.addPerson('fremmed', other, 'coordinator');
  await addDemoSchools({ db: house.db, clock }, house.actor('kari'), newId);
  const all = await inTenant(house.db, tenant, schools);
  nesset = all.find(({ unit }) => unit === 'nesset')?.id ?? '';
}, 120_000);
afterAll(() => house.drop());

const text = async (path: string, name: Name, lang = 'nb') => plain(await (await house.get(path, name, lang)).text());

describe('who can see what', () => {
  it('is told in words, role by role, with the data, whom, what for and why', async () => {
    const page = await text('/tilgang', 'leder');
    expect(page).toContain('roller har tilgang etter registeret. 1 rolle gir ingen noe');
    expect(page).toContain(
      'Kan se og endre fravær og vurderinger og karakterer. Gjelder elever i klassen de er kontaktlærer for.',
    );
    expect(page).toContain('Krever innlogging med to faktorer: fravær og vurderinger og karakterer.');
    expect(page).toContain('Jubileumskomiteen. Ingen har sagt hvem rollen gjelder opplysninger om.');
  });

  it('is told in each language', async () => {
    expect(await text('/tilgang', 'kari', 'nn')).toContain('Kven kan sjå kva');
    expect(await text('/tilgang', 'kari', 'en')).toContain(
      'This concerns pupils in the class they are contact teacher of.',
    );
  });

  it('can be narrowed to a role and to a kind of data', async () => {
    const page = await text('/tilgang?rolle=sosiall%C3%A6rer&data=helse', 'leser');
    expect(page).toContain('Dette er rådgivere og sosiallærere.');
    expect(page).not.toContain('Gjelder elever i egne grupper');
    expect(await text('/tilgang?rolle=sosiall%C3%A6rer&data=bilder', 'leser')).toContain(
      'Ingen roller passer til utvalget',
    );
  });

  it('leads to the form of the register those who may send it, and nobody else', async () => {
    const whatIf = '/tilgang/hva-om?rolle=vurdering:1&endret=ja&om=own-school&hvem=teacher&kan=see';
    for (const path of ['/tilgang', whatIf]) {
      const form = async (name: Name) =>
        /\/register\/behandlinger\/[a-z-]+\/endre/.exec(await (await house.get(path, name)).text());
      const [href] = (await form('kari')) ?? [''];
      expect((await house.get(href, 'kari')).status).toBe(200);
      expect([await form('leder'), await form('leser')]).toEqual([null, null]);
    }
  });

  it('is for those who answer for it', async () => {
    const answers = await Promise.all((['ansatt', 'hjelper'] as const).map((name) => house.get('/tilgang', name)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect((await house.get('/tilgang/brukerstotte', 'leder')).status).toBe(403);
    expect((await house.get('/tilgang/gjennomgang', 'leser')).status).toBe(403);
  });
});

describe('what if a role changes', () => {
  const ask = (name: Name, query: string) => text(`/tilgang/hva-om?rolle=${query}`, name);

  it('says how many more would be seen, and by whom, without changing anything', async () => {
    const before = await house.admin.selectFrom('register_change').select('number').execute();
    const page = await ask('kari', 'vurdering:1&endret=ja&om=own-school&hvem=teacher&kan=see&kan=change');
    expect(page).toMatch(/Om \d{3} elever ville noen få se mer enn i dag/);
    expect(page).toContain('venter den på at en person til');
    expect(await house.admin.selectFrom('register_change').select('number').execute()).toEqual(before);
  });

  it('counts a leader’s own schools and no other', async () => {
    const query = 'vurdering:1&endret=ja&kan=see';
    const [all, own] = [await ask('kari', query), await ask('leder', query)];
    const lost = (page: string) => Number(/Om (\d+) elever ville noen miste/.exec(page)?.[1]);
    expect(lost(all)).toBeGreaterThan(150);
    expect(lost(own)).toBeGreaterThan(50);
    expect(lost(own)).toBeLessThan(70);
  });

  it('finds no difference where there is none', async () => {
    expect(await ask('kari', 'vurdering:1&endret=ja&om=own-class&kan=see&kan=change')).toContain('Ingen ville få se');
  });

  it('does not tell small numbers exactly', async () => {
    const page = await ask('kari', 'elevregister:0&endret=ja&om=own-school&hvem=administration&kan=see');
    expect(page).toContain('Har rollen I dag færre enn 5');
  });

  it('answers a role that is not there as not found', async () => {
    expect((await house.get('/tilgang/hva-om?rolle=finnes:9', 'kari')).status).toBe(404);
  });
});

describe('the yearly review', () => {
  const here = '/tilgang/gjennomgang';
  const decide = (name: Name, account: Name, word: string) =>
    house.post(`${here}/konto`, name, { konto: house.actor(account).id, avgjorelse: word });

  it('goes from begun to a document that is kept with its hash', async () => {
    expect(await text(here, 'kari')).toContain('Tilgangen er ikke gjennomgått ennå');
    expect((await house.post(here, 'leder', {})).status).toBe(403);
    expect((await house.post(here, 'kari', {})).status).toBe(303);
    expect((await house.post(here, 'kari', {})).status).toBe(409);
    const page = await text(here, 'kari');
    expect(page).toContain('Kim ansatt');
    expect(page).toContain('Kim hjelper');
    expect((await house.post(`${here}/avslutt`, 'kari', {})).status).toBe(409);

    const shown = await text(here, 'leder');
    expect([shown.includes('Kim leder'), shown.includes('Kim ansatt')]).toEqual([true, false]);
    expect((await decide('leder', 'ansatt', 'fjern')).status).toBe(404);
    expect((await decide('kari', 'kari', 'fjern')).status).toBe(409);
    expect((await decide('fremmed', 'ansatt', 'fjern')).status).toBe(404);
    expect((await decide('leder', 'leder', 'behold')).status).toBe(303);
    for (const name of ['kari', 'leser', 'ansatt'] as const)
      expect((await decide('kari', name, 'behold')).status).toBe(303);

    expect((await house.get('/tilgang', 'hjelper')).status).toBe(403);
    expect((await decide('kari', 'hjelper', 'fjern')).status).toBe(303);
    expect((await house.get('/tilgang', 'hjelper')).status).toBe(303);

    const left = await house.admin
      .selectFrom('account')
      .select('id')
      .where('tenant', '=', tenant)
      .where('ended_at', 'is', null)
      .where('role', 'not in', ['pupil', 'guardian'])
      .execute();
    for (const { id } of left) {
      const sent = await house.post(`${here}/konto`, 'kari', { konto: id, avgjorelse: 'behold' });
      expect(sent.status).toBe(303);
    }
    expect((await house.post(`${here}/avslutt`, 'kari', {})).status).toBe(303);
    const { id, document, document_sha256, next_due } = await house.admin
      .selectFrom('access_review')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(next_due).toBe('2027-11-22');
    const pdf = await house.get(`${here}/${id}/dokument`, 'kari');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.equals(document ?? Buffer.alloc(0))).toBe(true);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(document_sha256);
    expect((await house.get(`${here}/${id}/dokument`, 'fremmed')).status).toBe(404);
    expect((await house.get(`${here}/${id}/dokument`, 'leder')).status).toBe(403);
    expect(await text(here, 'kari')).toContain('Neste gjennomgang er');
  });
});

describe('support by a vendor', () => {
  const here = '/tilgang/brukerstotte';

  it('is opened from a form that keeps what was typed, and closed by a button', async () => {
    const helper = await house.addPerson('hjelper', tenant, 'support');
    const fields = { sak: 'SAK-9', leverandor: 'granbar', konto: helper.id, skoler: nesset, data: 'navn', timer: '3' };
    const wrong = await house.post(here, 'kari', { ...fields, timer: '90' });
    expect([wrong.status, (await wrong.text()).includes('SAK-9')]).toEqual([422, true]);
    expect((await house.post(here, 'kari', { ...fields, skoler: 'x' })).status).toBe(422);
    expect((await house.post(here, 'kari', { ...fields, konto: 'x' })).status).toBe(422);
    expect((await house.post(here, 'kari', fields)).status).toBe(303);
    expect(await text(here, 'kari')).toContain('1 sak er åpen nå');
    const { id } = await house.admin.selectFrom('support_access').select('id').executeTakeFirstOrThrow();
    expect((await house.post(`${here}/${id}/lukk`, 'fremmed', {})).status).toBe(404);
    expect((await house.post(`${here}/${id}/lukk`, 'kari', {})).status).toBe(303);
    expect(await text(here, 'kari')).toContain('Ingen leverandør har tilgang nå');
  });
});

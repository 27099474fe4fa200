import { describe, expect, test } from 'vitest';
import { startPath } from '#src/app/web/sign-in/paths.ts';
import { signInTexts } from '#src/app/web/sign-in/texts.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { setFeideName } from '#src/platform/identity/accounts.ts';
import type { Jar } from './jar.ts';
import {
  coordinator,
  ended,
  high,
  house,
  logOf,
  mine,
  north,
  persons,
  south,
  two,
  useSignIn,
} from './sign-in-house.ts';
import type { Tampering } from './tampering.ts';

useSignIn();

const substantial = 'idporten-loa-substantial';

describe('signing in', () => {
  test('with Feide: a coordinator is known by the name at Feide, whatever its capitals, and the log says how', async () => {
    const jar = house.jar();
    const { url } = await house.signIn(jar, 'feide', 'kari');
    expect(url).toBe(`${house.origin}/mitt`);
    expect(await mine(jar)).toEqual({
      id: coordinator,
      name: 'Kari Nordberg',
      role: 'coordinator',
      units: [],
      tenant: north,
      from: '127.0.0.1',
    });
    expect(await logOf(north, coordinator)).toEqual([
      { act: 'identity.link', allowed: true, because: 'feide: linked at sign-in', origin: null },
      { act: 'identity.sign-in', allowed: true, because: 'feide, one factor', origin: '127.0.0.1' },
    ]);
  });

  test('with Feide: who is in the lists gets an account at the first sign-in, the same one at the next', async () => {
    const [first, second] = [house.jar(), house.jar()];
    await house.signIn(first, 'feide', 'larer', two);
    await house.signIn(second, 'feide', 'larer');
    const [one, again] = [await mine(first), await mine(second)];
    expect(one).toMatchObject({ role: 'staff', name: 'Lise Larsby', person: persons.teacher, secondFactor: true });
    expect(one?.schools).toHaveLength(1);
    expect(again).toMatchObject({ id: one?.id });
    expect(again).not.toHaveProperty('secondFactor');
  });

  test('who works at a school comes to the same account by ID-porten', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'idporten', 'larer', substantial);
    expect(await mine(jar)).toMatchObject({ role: 'staff', person: persons.teacher, secondFactor: true });
  });

  test('a pupil gets the role of one', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    expect(await mine(jar)).toMatchObject({ role: 'pupil', person: persons.pupil });
  });

  test('a guardian in two municipalities chooses one, and nobody else chooses for them', async () => {
    const jar = house.jar();
    const { url, answer } = await house.signIn(jar, 'idporten', 'foresatt', high);
    expect(url).toBe(`${house.origin}/logg-inn/velg`);
    const page = await answer.text();
    expect(page).toMatch(/Nord kommune.*Sør kommune/s);
    expect(await mine(jar)).toBeUndefined();
    const send = (to: Jar) =>
      to.follow(`${house.origin}/logg-inn/velg`, {
        method: 'POST',
        headers: { origin: house.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ eier: south }).toString(),
      });
    expect((await send(house.jar())).url).toContain('/logg-inn?til=');
    await send(jar);
    expect(await mine(jar)).toMatchObject({ tenant: south, role: 'guardian' });
    expect((await jar.follow(`${house.origin}/logg-inn/velg`)).url).toContain('/logg-inn?til=');
  });

  test('ID-porten is asked over the back channel, with PKCE, state and nonce', async () => {
    const { tamperers, origin } = house;
    tamperers.idporten.seen.length = 0;
    const jar = house.jar();
    const answer = await jar.fetch(`${origin}${startPath('idporten', '/')}`);
    const asked = new URL(answer.headers.get('location') ?? '');
    expect(tamperers.idporten.seen).toContain('POST /request');
    expect([...asked.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  });

  test('Feide is asked with PKCE S256, state, nonce and language, and for a level only where one is needed', async () => {
    const ask = async (jar: Jar, stronger: boolean) => {
      const answer = await jar.fetch(`${house.origin}${startPath('feide', '/', stronger)}`);
      return new URL(answer.headers.get('location') ?? '').searchParams;
    };
    const jar = house.jar();
    const plain = await ask(jar, false);
    expect(Object.fromEntries(plain)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid userid-feide userid-nin',
      ui_locales: 'nb',
    });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(plain.get(name)?.length).toBeGreaterThan(40);
    expect(plain.get('acr_values')).toBeNull();
    await house.signIn(jar, 'feide', 'kari');
    expect(Object.fromEntries(await ask(jar, true))).toMatchObject({ acr_values: two, prompt: 'login' });
  });

  test('another site cannot begin it for a visitor', async () => {
    const answer = await house
      .jar()
      .fetch(`${house.origin}${startPath('feide', '/')}`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.headers.get('location')).toBe('/logg-inn?til=%2F');
  });

  test('the database keeps nothing of a sign-in under way that can be read', async () => {
    const jar = house.jar();
    await house.toProvider(jar, 'feide');
    const token = jar.cookie('skolevern-inn') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = JSON.stringify(await house.base.admin.selectFrom('sign_in_attempt').selectAll().execute());
    for (const word of [token, 'nonce', 'verifier', 'feide', '/mitt']) expect(rows).not.toContain(word);
  });
});

describe('two factors', () => {
  test('a confidential room asks for them, verifies them, gives a new cookie and closes after fifteen idle minutes', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    const before = jar.cookie('skolevern');
    const { url, answer } = await jar.follow(`${house.origin}/taushetsbelagt`);
    expect(url).toBe(`${house.origin}/logg-inn/sterkere?til=%2Ftaushetsbelagt`);
    expect(await answer.text()).toContain(signInTexts.nb.stronger.lead);
    const form = await house.toProvider(jar, 'feide', { stronger: true, til: '/taushetsbelagt' });
    const done = await house.choose(jar, form, 'elev', two);
    expect(await done.answer.text()).toBe('det hemmelige');
    expect(jar.cookie('skolevern')).not.toBe(before);
    const old = house.jar();
    old.set('skolevern', before ?? '');
    expect(await mine(old)).toBeUndefined();
    house.advance(16 * 60_000);
    try {
      expect((await jar.follow(`${house.origin}/taushetsbelagt`)).url).toContain('/logg-inn/sterkere');
      expect(await mine(jar)).toMatchObject({ person: persons.pupil });
    } finally {
      house.advance(-16 * 60_000);
    }
  });

  test('a form that needs them is not sent again by itself', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    const { url } = await jar.follow(`${house.origin}/taushetsbelagt`, {
      method: 'POST',
      headers: { origin: house.origin },
    });
    expect(url).toBe(`${house.origin}/logg-inn/sterkere?til=%2F`);
  });

  async function stronger(jar: Jar, person: string, acr: string, how?: Tampering) {
    const form = await house.toProvider(jar, 'feide', { stronger: true, til: '/taushetsbelagt' });
    house.tamperers.feide.tamper(how);
    return house.choose(jar, form, person, acr);
  }

  test('one factor is not enough, and the session stays as it was', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    const { answer } = await stronger(jar, 'elev', '');
    expect(await answer.text()).toContain(signInTexts.nb.refusals.level.title);
    expect(await mine(jar)).not.toHaveProperty('secondFactor');
  });

  test('another person cannot strengthen a session', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    // The tampering stands for a provider where somebody else is signed in: the person is the one that the token names.
    const form = await house.toProvider(jar, 'feide', { stronger: true });
    const other = house.jar();
    const otherForm = await house.toProvider(other, 'feide');
    await house.choose(other, otherForm, 'larer', two);
    for (const name of ['feide_session', 'feide_session.sig']) jar.set(name, other.cookie(name) ?? '');
    const { answer } = await house.choose(jar, form, 'larer', two);
    const page = await answer.text();
    // Providers may also sign the first one out on the way; then nothing comes of it either.
    if (answer.status === 403) expect(page).toContain(signInTexts.nb.refusals['other-person'].title);
    expect(await mine(jar)).not.toHaveProperty('secondFactor');
  });

  test('a sign-in from before we asked is not "now"', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    const long = Math.floor(Date.now() / 1000) - 3600;
    const { answer } = await stronger(jar, 'elev', two, { claims: (claims) => ({ ...claims, auth_time: long }) });
    expect(await answer.text()).toContain(signInTexts.nb.refusals['not-now'].title);
  });

  test('where the owner asks for them always, they are asked for at once', async () => {
    await house.base.admin
      .insertInto('sign_in_rule')
      .values({
        tenant: north,
        role: 'staff',
        second_factor: 'always',
        networks: [],
        only_networks: false,
        weekdays_only: false,
        set_by: coordinator,
        set_at: new Date(),
      })
      .execute();
    try {
      const jar = house.jar();
      const { url, answer } = await house.signIn(jar, 'feide', 'larer');
      expect(url).toContain('/velg/');
      await answer.text();
      const done = await house.choose(jar, url, 'larer', two);
      expect(done.url).toBe(`${house.origin}/mitt`);
    } finally {
      await house.base.admin.deleteFrom('sign_in_rule').execute();
    }
  });
});

describe('the owner’s rules of place and time', () => {
  const set = (rule: object) =>
    house.base.admin
      .insertInto('sign_in_rule')
      .values({
        tenant: north,
        role: 'coordinator',
        second_factor: 'confidential',
        networks: [],
        only_networks: false,
        weekdays_only: false,
        set_by: coordinator,
        set_at: new Date(),
        ...rule,
      })
      .execute();

  test('refuse a sign-in from elsewhere, and end a session that is there', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'kari');
    await set({ networks: ['10.20.0.0/16'], only_networks: true });
    try {
      expect(await mine(jar)).toBeUndefined();
      const { answer } = await house.signIn(house.jar(), 'feide', 'kari');
      expect(await answer.text()).toContain(signInTexts.nb.refusals.place.title);
      const log = await logOf(north, coordinator);
      expect(log.slice(-2).map(({ act, allowed, because }) => [act, allowed, because])).toEqual([
        ['identity.sign-out', true, "the owner's rules: place"],
        ['identity.sign-in', false, 'feide: place'],
      ]);
    } finally {
      await house.base.admin.deleteFrom('sign_in_rule').execute();
    }
  });

  test('refuse a sign-in at another time of day', async () => {
    const oslo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' });
    const hour = (Number(oslo.format(new Date())) + 3) % 23;
    const at = (value: number) => `${String(value).padStart(2, '0')}:00`;
    await set({ from_time: at(hour), to_time: at(hour + 1) });
    try {
      const { answer } = await house.signIn(house.jar(), 'feide', 'kari');
      expect(await answer.text()).toContain(signInTexts.nb.refusals.time.title);
    } finally {
      await house.base.admin.deleteFrom('sign_in_rule').execute();
    }
  });
});

describe('accounts', () => {
  test('a person has one account of an owner, and an account one identity of each kind', async () => {
    const { db } = house.base;
    const insert = (id: string) =>
      inTenant(db, north, (trx) =>
        trx
          .insertInto('account')
          .values({ tenant: north, id, name: 'Nummer to', role: 'staff', person: persons.teacher ?? null })
          .execute(),
      );
    await expect(insert(newId())).rejects.toMatchObject({ code: '23505' });
    const link = (value: string, account: string) =>
      inTenant(db, north, (trx) =>
        trx
          .insertInto('login_identity')
          .values({ tenant: north, provider: 'feide', kind: 'subject', value, account })
          .execute(),
      );
    await expect(link('somebody else', coordinator)).rejects.toMatchObject({ code: '23505' });
    await expect(
      inTenant(db, north, (trx) => setFeideName(trx, north, ended, 'kari.nordberg@nord.example')),
    ).rejects.toMatchObject({
      code: '23505',
    });
  });

  test('an account that is ended is signed out at its next step', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'kari');
    const end = (at: Date | null) =>
      house.base.admin.updateTable('account').set({ ended_at: at }).where('id', '=', coordinator).execute();
    await end(new Date());
    try {
      expect(await mine(jar)).toBeUndefined();
    } finally {
      await end(null);
    }
  });
});

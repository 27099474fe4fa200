import { describe, expect, test } from 'vitest';
import { backChannelPath, callbackPaths, startPath } from '#src/app/web/sign-in/paths.ts';
import { signInTexts } from '#src/app/web/sign-in/texts.ts';
import { type Lang, languages } from '#src/kernel/language.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { setFeideName } from '#src/platform/identity/accounts.ts';
import { issuerHash } from '#src/platform/identity/identity.ts';
import type { RefusalReason } from '#src/platform/identity/refusals.ts';
import type { Jar } from './jar.ts';
import { ended, high, house, logOf, mine, north, numbers, two, useSignIn } from './sign-in-house.ts';
import type { Tampering } from './tampering.ts';

useSignIn();

describe('refusing', () => {
  /** Everything that a refusal must be: a plain page with what to do, no session, and a line that says why. */
  async function expectRefused(
    jar: Jar,
    outcome: Awaited<ReturnType<Jar['follow']>>,
    reason: RefusalReason,
    profile: string,
  ) {
    const page = await outcome.answer.text();
    expect([outcome.answer.status, reason]).toEqual([403, reason]);
    const { title, now } = signInTexts.nb.refusals[reason];
    expect(page).toContain(title);
    expect(page).toContain(now);
    expect(page).not.toMatch(/OAUTH|JWT|\bat src/);
    expect(jar.cookie('skolevern')).toBeUndefined();
    expect(await house.lastRefusal()).toEqual({ reason, profile, origin: '127.0.0.1' });
  }

  const cases: readonly (readonly [RefusalReason, string, Tampering])[] = [
    ['issuer', 'another issuer', { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) }],
    ['audience', 'another audience', { claims: (claims) => ({ ...claims, aud: 'somebody-else' }) }],
    [
      'audience',
      'an audience beside ours',
      { claims: (claims) => ({ ...claims, aud: [String(claims.aud), 'other'] }) },
    ],
    ['nonce', 'another nonce', { claims: (claims) => ({ ...claims, nonce: 'x'.repeat(43) }) }],
    ['nonce', 'no nonce', { claims: ({ nonce: _, ...claims }) => claims }],
    [
      'expired',
      'a time that is past',
      { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }) },
    ],
    [
      'signature',
      'a signature of nobody',
      { token: (token) => `${token.slice(0, token.lastIndexOf('.') + 1)}${'A'.repeat(342)}` },
    ],
    [
      'signature',
      'no signature',
      {
        token: (token) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`,
      },
    ],
    ['token', 'nothing that is a token', { token: () => 'nothing' }],
    ['token', 'no subject', { claims: ({ sub: _, ...claims }) => claims }],
  ];

  test.each(cases)('%s: a token with %s', async (reason, _, how) => {
    for (const [profile, person] of [
      ['feide', 'kari'],
      ['idporten', 'larer'],
    ] as const) {
      const jar = house.jar();
      const form = await house.toProvider(jar, profile);
      house.tamperers[profile].tamper(how);
      await expectRefused(
        jar,
        await house.choose(jar, form, person, profile === 'idporten' ? high : ''),
        reason,
        profile,
      );
    }
  });

  test.each([
    ['the level is weaker than the one asked for', { claims: (claims) => ({ ...claims, acr: 'idporten-loa-low' }) }],
    ['the level is missing', { claims: ({ acr: _, ...claims }) => claims }],
    ['the level is one that nobody knows', { claims: (claims) => ({ ...claims, acr: 'idporten-loa-higher' }) }],
  ] as const satisfies readonly (readonly [string, Tampering])[])('level: %s', async (_, how) => {
    const jar = house.jar();
    const form = await house.toProvider(jar, 'idporten');
    house.tamperers.idporten.tamper(how);
    await expectRefused(jar, await house.choose(jar, form, 'larer', high), 'level', 'idporten');
  });

  test('level: the provider itself gives less than was asked for', async () => {
    const jar = house.jar();
    await expectRefused(jar, await house.signIn(jar, 'idporten', 'larer', 'idporten-loa-low'), 'level', 'idporten');
  });

  test('state: what comes back is not of the sign-in that is under way', async () => {
    const jar = house.jar();
    await house.toProvider(jar, 'feide');
    const outcome = await jar.follow(`${house.origin}${callbackPaths.feide}?code=x&state=y`);
    await expectRefused(jar, outcome, 'state', 'feide');
  });

  test('state: another browser than the one that began cannot end it', async () => {
    const [victim, thief] = [house.jar(), house.jar()];
    const form = await house.toProvider(thief, 'feide');
    const { hops } = await house.choose(thief, form, 'kari');
    const back = hops.find((hop) => hop.includes(callbackPaths.feide)) ?? '';
    await expectRefused(victim, await victim.follow(back), 'state', 'feide');
  });

  test('state: one provider’s answer is not taken at the address of another', async () => {
    const jar = house.jar();
    await house.toProvider(jar, 'feide');
    await expectRefused(
      jar,
      await jar.follow(`${house.origin}${callbackPaths.idporten}?code=x&state=y`),
      'state',
      'idporten',
    );
  });

  test('state: a sign-in that took more than ten minutes', async () => {
    const jar = house.jar();
    const form = await house.toProvider(jar, 'feide');
    house.advance(11 * 60_000);
    try {
      await expectRefused(jar, await house.choose(jar, form, 'kari'), 'state', 'feide');
    } finally {
      house.advance(-11 * 60_000);
    }
  });

  test('state: going back to the address of a sign-in that succeeded', async () => {
    const jar = house.jar();
    const { hops } = await house.signIn(jar, 'feide', 'kari');
    const again = house.jar();
    const outcome = await again.follow(hops.find((hop) => hop.includes(callbackPaths.feide)) ?? '');
    await expectRefused(again, outcome, 'state', 'feide');
  });

  test('code: one that was used before, in a sign-in of its own', async () => {
    const [first, second] = [house.jar(), house.jar()];
    const { hops } = await house.signIn(first, 'feide', 'kari');
    const used = new URL(hops.find((hop) => hop.includes(callbackPaths.feide)) ?? '').searchParams.get('code') ?? '';
    const form = await house.toProvider(second, 'feide');
    const state = await stateOf(second, form);
    const iss = encodeURIComponent(house.tamperers.feide.origin);
    const outcome = await second.follow(`${house.origin}${callbackPaths.feide}?code=${used}&state=${state}&iss=${iss}`);
    await expectRefused(second, outcome, 'code', 'feide');
  });

  /** The state that the application chose, read off the way back: the person breaks the sign-in off first, unfollowed. */
  async function stateOf(jar: Jar, form: string): Promise<string> {
    const answer = await jar.fetch(form, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ person: 'kari' }).toString(),
    });
    const resumed = await jar.fetch(new URL(answer.headers.get('location') ?? '', form).href);
    return new URL(resumed.headers.get('location') ?? '').searchParams.get('state') ?? '';
  }

  test('issuer: an answer that says it comes from another provider', async () => {
    const jar = house.jar();
    const form = await house.toProvider(jar, 'feide');
    const state = await stateOf(jar, form);
    const outcome = await jar.follow(
      `${house.origin}${callbackPaths.feide}?code=x&state=${state}&iss=${encodeURIComponent('https://evil.example')}`,
    );
    await expectRefused(jar, outcome, 'issuer', 'feide');
  });

  test('denied: the person says no', async () => {
    const jar = house.jar();
    const form = await house.toProvider(jar, 'feide');
    await expectRefused(jar, await house.choose(jar, form, 'ingen av dem'), 'denied', 'feide');
  });

  test('unknown-person and several-persons: nobody is guessed at', async () => {
    const [stranger, twin] = [house.jar(), house.jar()];
    await expectRefused(stranger, await house.signIn(stranger, 'feide', 'ukjent'), 'unknown-person', 'feide');
    await expectRefused(twin, await house.signIn(twin, 'feide', 'tvilling'), 'several-persons', 'feide');
  });

  test('too-young: a pupil below the age from which the owner gives an account, and then not any more', async () => {
    const before = house.jar();
    await expectRefused(before, await house.signIn(before, 'feide', 'liten'), 'too-young', 'feide');
    const age = { tenant: north, right_name: 'own-account' as const, from_age: 0, note: 'Vedtatt i rektormøtet' };
    await inTenant(house.base.db, north, (trx) => trx.insertInto('age_setting').values(age).execute());
    const after = house.jar();
    await house.signIn(after, 'feide', 'liten');
    expect(await mine(after)).toMatchObject({ name: 'Lita Lund', role: 'pupil' });
  });

  test('ended: an account that is over is refused, in its owner’s log', async () => {
    const jar = house.jar();
    const { answer } = await house.signIn(jar, 'feide', 'sluttet');
    expect(await answer.text()).toContain(signInTexts.nb.refusals.ended.title);
    expect((await logOf(north, ended)).at(-1)).toEqual({
      act: 'identity.sign-in',
      allowed: false,
      because: 'feide: ended',
      origin: '127.0.0.1',
    });
  });

  test('a name at Feide that was given to somebody else opens nothing', async () => {
    const { db } = house.base;
    const account = newId();
    await inTenant(db, north, async (trx) => {
      await trx
        .insertInto('account')
        .values({ tenant: north, id: account, name: 'Nadia Storlien', role: 'reader' })
        .execute();
      await setFeideName(trx, north, account, 'ukjent@nord.example');
      const value = issuerHash(house.tamperers.feide.origin, 'who had the name before');
      await trx
        .insertInto('login_identity')
        .values({ tenant: north, provider: 'feide', kind: 'subject', value, account })
        .execute();
    });
    const jar = house.jar();
    await expectRefused(jar, await house.signIn(jar, 'feide', 'ukjent'), 'unknown-person', 'feide');
  });

  test.each(languages)('is said in words (%s)', async (lang: Lang) => {
    const answer = await house
      .jar()
      .fetch(`${house.origin}${callbackPaths.feide}?code=x&state=y`, { headers: { 'accept-language': lang } });
    const page = await answer.text();
    expect(page).toContain(signInTexts[lang].refusals.state.title);
    expect(page).toContain(signInTexts[lang].refusals.state.now);
  });

  test('the list of refusals holds nothing of whom it was', async () => {
    const rows = await house.base.admin.selectFrom('sign_in_refusal').selectAll().execute();
    expect(rows.length).toBeGreaterThan(20);
    const said = JSON.stringify(rows);
    for (const word of [...Object.values(numbers), 'nord.example', 'Kari', 'ukjent']) expect(said).not.toContain(word);
  });
});

describe('signing out', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const sidOf = async (jar: Jar): Promise<string> => {
    const answer = await jar.fetch(`${house.origin}/logg-ut`, { method: 'POST', headers: { origin: house.origin } });
    const url = /url=(.*)$/.exec(answer.headers.get('refresh') ?? '')?.[1] ?? '';
    const hint = new URL(url).searchParams.get('id_token_hint') ?? '';
    return (JSON.parse(Buffer.from(hint.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }).sid;
  };
  const send = (token: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${house.origin}${backChannelPath}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new URLSearchParams({ logout_token: token }).toString(),
    });
  const claims = (more: object = {}) => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: house.tamperers.feide.origin,
      aud: house.clients.feide,
      iat: now,
      exp: now + 120,
      jti: crypto.randomUUID(),
      events: event,
      ...more,
    };
  };
  const subOf = 'elev';

  test('ends the session here, and leads on to the provider with its token', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'kari');
    const answer = await jar.fetch(`${house.origin}/logg-ut`, { method: 'POST', headers: { origin: house.origin } });
    const url = new URL(/^0; url=(.*)$/.exec(answer.headers.get('refresh') ?? '')?.[1] ?? '');
    expect(url.origin).toBe(house.tamperers.feide.origin);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${house.origin}/`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(await mine(jar)).toBeUndefined();
  });

  test('the provider’s token cannot be read from the database', async () => {
    await house.signIn(house.jar(), 'idporten', 'larer', high);
    const rows = await house.base.admin.selectFrom('session').select('hint').where('hint', 'is not', null).execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { hint } of rows) {
      expect(hint).not.toContain('.');
      expect(Buffer.from(hint ?? '', 'base64url').toString('latin1')).not.toContain('eyJ');
    }
  });

  test('at the provider: its own message over the back channel ends the session from there, and no other', async () => {
    const [jar, other] = [house.jar(), house.jar()];
    await house.signIn(jar, 'idporten', 'larer', high);
    await house.signIn(other, 'feide', 'larer', two);
    const there = `${house.tamperers.idporten.origin}/session/end`;
    const page = await (await jar.follow(there)).answer.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(await mine(jar)).toBeDefined();
    await jar.follow(`${there}/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf, logout: 'yes' }).toString(),
    });
    expect(await mine(jar)).toBeUndefined();
    expect(await mine(other)).toBeDefined();
  });

  test('a message about a person ends all of their sessions from that provider', async () => {
    const [one, two_, somebody] = [house.jar(), house.jar(), house.jar()];
    await house.signIn(one, 'feide', 'elev');
    await house.signIn(two_, 'feide', 'elev');
    await house.signIn(somebody, 'feide', 'kari');
    const answer = await send(await house.tamperers.feide.sign(claims({ sub: subOf }), 'logout+jwt'));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect([await mine(one), await mine(two_)]).toEqual([undefined, undefined]);
    expect(await mine(somebody)).toBeDefined();
  });

  test('a message about a session ends that one, and the log says which way it came', async () => {
    const [one, other] = [house.jar(), house.jar()];
    await house.signIn(one, 'feide', 'elev');
    await house.signIn(other, 'feide', 'elev');
    const id = String((await mine(one))?.id);
    // Signed out here only, and in again by the session that the provider still has: the same one there.
    const sid = await sidOf(other);
    await other.follow(`${house.origin}${startPath('feide', '/mitt')}`);
    expect(await mine(other)).toBeDefined();
    expect((await send(await house.tamperers.feide.sign(claims({ sid }), 'logout+jwt'))).status).toBe(200);
    expect([await mine(other), (await mine(one))?.id]).toEqual([undefined, id]);
    expect((await logOf(north, id)).at(-1)).toMatchObject({
      act: 'identity.sign-out',
      because: 'signed out at the identity provider (back channel)',
    });
  });

  test.each([
    ['another issuer', { iss: 'https://evil.example' }, 'logout+jwt'],
    ['another audience', { aud: 'somebody-else' }, 'logout+jwt'],
    ['a nonce', { nonce: 'x' }, 'logout+jwt'],
    ['no event', { events: {} }, 'logout+jwt'],
    ['nobody and no session', { sub: undefined }, 'logout+jwt'],
    ['no identifier', { jti: undefined }, 'logout+jwt'],
    ['a time that is past', { exp: Math.floor(Date.now() / 1000) - 600 }, 'logout+jwt'],
    ['an old date', { iat: Math.floor(Date.now() / 1000) - 3600 }, 'logout+jwt'],
    ['the type of another token', {}, 'JWT'],
  ])('a message with %s ends nothing', async (_, more, type) => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    const answer = await send(await house.tamperers.feide.sign({ ...claims({ sub: subOf }), ...more } as never, type));
    expect(answer.status).toBe(400);
    expect(await mine(jar)).toBeDefined();
  });

  test('a message signed by somebody else, heard twice, or not a form, ends nothing', async () => {
    const jar = house.jar();
    await house.signIn(jar, 'feide', 'elev');
    const forged = await house.tamperers.idporten.sign(claims({ sub: subOf }), 'logout+jwt');
    const cut = `${forged.slice(0, -20)}${'A'.repeat(20)}`;
    expect((await send(cut)).status).toBe(400);
    expect((await send('nothing')).status).toBe(400);
    const good = await house.tamperers.feide.sign(claims({ sub: 'nobody-here' }), 'logout+jwt');
    expect((await send(good, 'application/json')).status).toBe(400);
    expect((await send(good)).status).toBe(200);
    expect((await send(good)).status).toBe(400);
    expect(await mine(jar)).toBeDefined();
  });

  test('the front channel ends the session that it names, may stand in the provider’s frame, and is nothing to others', async () => {
    const [stays, goes] = [house.jar(), house.jar()];
    await house.signIn(stays, 'feide', 'kari');
    await house.signIn(goes, 'feide', 'kari');
    const sid = await sidOf(goes);
    await goes.follow(`${house.origin}${startPath('feide', '/mitt')}`);
    const front = (iss: string) => fetch(`${house.origin}/utlogging/front?${new URLSearchParams({ iss, sid })}`);
    expect((await front('https://evil.example')).status).toBe(404);
    expect(await mine(goes)).toBeDefined();
    const { origin } = house.tamperers.feide;
    const answer = await front(origin);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toBe(`default-src 'none'; frame-ancestors ${origin}`);
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(await mine(goes)).toBeUndefined();
    expect(await mine(stays)).toBeDefined();
  });
});

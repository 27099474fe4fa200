import type { Cookie } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type CookiesSeen, cookiesOf, readSetCookie } from './cookies-of.ts';

const now = new Date('2026-11-22T10:00:00Z');
const seen: CookiesSeen = { page: 'https://skole.test/', pass: 'accept', now, asked: [], writes: [] };

function cookie(more: Partial<Cookie> = {}): Cookie {
  return {
    name: 'a',
    value: '1',
    domain: '.skole.test',
    path: '/',
    expires: -1,
    httpOnly: false,
    secure: true,
    sameSite: 'Lax',
    ...more,
  };
}

describe('a Set-Cookie line', () => {
  it('is its answer’s host’s where it names no domain, and as long as the session where it names no end', () => {
    expect(readSetCookie('a=1', 'https://m.test/x', now)).toMatchObject({
      name: 'a',
      host: 'm.test',
      lifetime: undefined,
      deletes: false,
    });
  });

  it('ends by Max-Age before Expires', () => {
    const line =
      'a=b=c; Domain=.M.test; Expires=Sun, 22 Nov 2026 11:00:00 GMT; Max-Age=60; HttpOnly; Secure; SameSite=None';
    expect(readSetCookie(line, 'https://www.m.test/', now)).toEqual({
      name: 'a',
      host: 'm.test',
      lifetime: 60,
      deletes: false,
      flags: { httpOnly: true, secure: true, sameSite: 'None' },
    });
    expect(readSetCookie(line.replace('Max-Age=60; ', ''), 'https://m.test/', now).lifetime).toBe(3600);
  });

  it('with an end that has been takes a cookie away', () => {
    expect(readSetCookie('a=; Max-Age=0', 'https://m.test/', now).deletes).toBe(true);
    expect(readSetCookie('a=; expires=Thu, 01 Jan 1970 00:00:00 GMT', 'https://m.test/', now).deletes).toBe(true);
  });
});

describe('the cookies of a visit', () => {
  it('are told with the life they have left and who set them', () => {
    const writes = [{ how: 'cookie', name: 'a', script: 'https://m.test/s.js' }] as const;
    const [item] = cookiesOf([cookie({ expires: now.getTime() / 1000 + 3600 })], { ...seen, writes });
    expect(item).toEqual({
      how: 'cookie',
      name: 'a',
      host: 'skole.test',
      page: 'https://skole.test/',
      pass: 'accept',
      lifetime: 3600,
      setBy: 'https://m.test/s.js',
      flags: { httpOnly: false, secure: true, sameSite: 'Lax' },
    });
  });

  it('were set by the answer that asked for them', () => {
    const asked = [{ url: 'https://m.test/p.gif', line: 'uid=7; Max-Age=5' }];
    expect(cookiesOf([cookie({ name: 'uid', domain: 'm.test' })], { ...seen, asked })[0]?.setBy).toBe(
      'https://m.test/p.gif',
    );
  });

  it('are told when refused, once, and not where the browser has them all the same', () => {
    const refused = ['UserPreferences'];
    const asked = [
      { url: 'https://m.test/p.gif', line: 'uid=7; Max-Age=5; SameSite=None', refused },
      { url: 'https://m.test/q.gif', line: 'uid=8; Max-Age=5; SameSite=None', refused },
      { url: 'https://skole.test/', line: 'a=2', refused },
      { url: 'https://m.test/p.gif', line: 'old=; Max-Age=0', refused },
      { url: 'https://m.test/p.gif', line: 'kept=1' },
    ];
    const items = cookiesOf([cookie({ domain: 'skole.test' })], { ...seen, asked });
    expect(items.map(({ name, host, refused: no }) => [name, host, no])).toEqual([
      ['a', 'skole.test', undefined],
      ['uid', 'm.test', true],
    ]);
  });
});
